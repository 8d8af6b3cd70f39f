; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A byte that becomes a number is an integer, with nothing else said of it; a word may be the bits of a float, whose
; logarithm is near the number that they are.

define double @byte(ptr %a) {
  %x = load i8, ptr %a
  %y = uitofp i8 %x to double
  ret double %y
}

define double @word(ptr %a) {
  %x = load i64, ptr %a
  %y = uitofp i64 %x to double
  ret double %y
}

; CHECK: llvm.func @byte
; CHECK: %x = llvm.load %a {alignment = 1 : i64} :
; CHECK: llvm.func @word
; CHECK: %x = llvm.load %a {{.*}}oxad.type = "unknown@0x8"
