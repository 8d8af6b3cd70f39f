; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Comparison and xor alone do not prove an integer where the value is stored again.

define void @sort2(ptr %a, ptr %b) {
  %x = load i64, ptr %a
  %y = load i64, ptr %b
  %c = icmp slt i64 %x, %y
  %m = select i1 %c, i64 %x, i64 %y
  store i64 %m, ptr %a
  ret void
}

; CHECK: %x = llvm.load{{.*}}"unknown@0x8"
