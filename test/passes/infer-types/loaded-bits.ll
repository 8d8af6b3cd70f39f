; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A float that is loaded for its bits alone says nothing of the memory: LLVM widens loads by such types. So there is no conflict
; with the integer.

; CHECK-LABEL: llvm.func @widened
; CHECK:       llvm.bitcast {{.*}} {oxad.type = "f64@0, unknown@8x8"} : vector<2xf64> to vector<4xi32>
; CHECK:       llvm.load %tag {alignment = 4 : i64, oxad.type = "unknown@0x4"} : !llvm.ptr -> i32
define double @widened(ptr %p) {
  %v = load <2 x double>, ptr %p
  %x = load double, ptr %p
  %bits = bitcast <2 x double> %v to <4 x i32>
  %lane = extractelement <4 x i32> %bits, i64 2
  %tag = getelementptr i8, ptr %p, i64 8
  %pad = getelementptr i8, ptr %p, i64 12
  store i32 0, ptr %pad
  %t = load i32, ptr %tag
  %sum = add i32 %lane, %t
  %s = mul i32 %sum, 3
  %f = sitofp i32 %s to double
  %r = fmul double %x, %f
  ret double %r
}

; The bits of a float stay one, however they go.
; CHECK-LABEL: llvm.func @moved
; CHECK:       llvm.bitcast {{.*}} {oxad.type = "f64@0"} : f64 to i64
; CHECK:       llvm.store {{.*}} {alignment = 4 : i64, oxad.memory = "f64@0"} : i64
define double @moved(ptr %p, ptr %q) {
  %v = load double, ptr %p
  %bits = bitcast double %v to i64
  store i64 %bits, ptr %q
  %r = load double, ptr %q
  ret double %r
}
