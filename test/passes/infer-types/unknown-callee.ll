; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Memory that an unknown function has seen is open.

declare void @other(ptr)
define i64 @escaped() {
  %a = alloca i64, align 8
  %b = alloca i64, align 8
  call void @other(ptr %a)
  %x = load i64, ptr %a
  store i64 %x, ptr %b
  %y = load i64, ptr %b
  ret i64 %y
}

; CHECK: %x = llvm.load{{.*}}"unknown@0x8"
; CHECK: %y = llvm.load{{.*}}"unknown@0x8"
