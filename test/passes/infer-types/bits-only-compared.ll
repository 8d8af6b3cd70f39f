; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Arithmetic on the bits of a float that only decides something takes nothing from the float.

define i1 @total_cmp(ptr %p, ptr %q) {
  %a = load i64, ptr %p
  %f = load double, ptr %p
  store i64 %a, ptr %q
  %s = ashr i64 %a, 63
  %m = lshr i64 %s, 1
  %t = xor i64 %m, %a
  %c = icmp slt i64 %t, 0
  ret i1 %c
}

; CHECK: %a = llvm.load{{.*}}"f64@0"
; CHECK: llvm.store %a{{.*}}"f64@0"
; CHECK: %s = llvm.ashr %a, %{{[0-9]+}} : i64
; CHECK: %t = llvm.xor %m, %a : i64
