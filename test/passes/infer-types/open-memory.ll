; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A copy between arguments of which nothing is known is unknown.

define void @move(ptr %a, ptr %b) {
  %x = load i64, ptr %a
  store i64 %x, ptr %b
  ret void
}

; CHECK: %x = llvm.load{{.*}}"unknown@0x8"
; CHECK: llvm.store{{.*}}may or may not hold a float
