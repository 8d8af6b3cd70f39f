; RUN: %oxad_opt %s -p expand-library | filecheck %s

; Complex functions keep the library's value, and have their slopes beside it; functions of two results are taken apart.

declare { double, double } @__muldc3(double, double, double, double)
declare <2 x float> @cexpf(<2 x float>)
declare double @cabs(double, double)
declare void @sincos(double, ptr, ptr)
declare double @modf(double, ptr)
declare { double, i32 } @llvm.frexp.f64.i32(double)
declare { i32, i1 } @llvm.umul.with.overflow.i32(i32, i32)

; The partials of a product a b: b for da, a for db.
; CHECK-LABEL: llvm.func @product
; CHECK:       [[VALUE:%.*]] = llvm.call @__muldc3(%a, %b, %c, %d) {{.*}}oxad-primal-only
; CHECK:       [[RE:%.*]] = llvm.extractvalue [[VALUE]][0]
; CHECK:       [[RE1:%.*]] = llvm.call @oxad.sloped.f64([[RE]], %c, %a,
; CHECK:       llvm.call @oxad.sloped.f64([[RE1]], %a, %c,
define { double, double } @product(double %a, double %b, double %c, double %d) {
  %r = call { double, double } @__muldc3(double %a, double %b, double %c, double %d)
  ret { double, double } %r
}

; CHECK-LABEL: llvm.func @exponential
; CHECK:       llvm.call @cexpf(%z) {{.*}}oxad-primal-only
; CHECK:       llvm.call @oxad.sloped.f32
; CHECK:       llvm.insertelement
define <2 x float> @exponential(<2 x float> %z) {
  %r = call <2 x float> @cexpf(<2 x float> %z)
  ret <2 x float> %r
}

; CHECK-LABEL: llvm.func @size
; CHECK:       llvm.call @hypot(%a, %b)
define double @size(double %a, double %b) {
  %r = call double @cabs(double %a, double %b)
  ret double %r
}

; CHECK-LABEL: llvm.func @two
; CHECK:       [[SLOT:%.*]] = llvm.alloca
; CHECK:       [[SINE:%.*]] = llvm.call @llvm.sin.f64(%x)
; CHECK:       [[COSINE:%.*]] = llvm.call @llvm.cos.f64(%x)
; CHECK:       llvm.store [[SINE]], %s
; CHECK-NEXT:  llvm.store [[COSINE]], %c
; CHECK:       [[PART:%.*]] = llvm.call @modf(%x, [[SLOT]]) {{.*}}oxad-primal-only
; CHECK:       llvm.call @oxad.sloped.f64([[PART]],
define double @two(double %x, ptr %s, ptr %c) {
  call void @sincos(double %x, ptr %s, ptr %c)
  %r = call double @modf(double %x, ptr %s)
  ret double %r
}

; CHECK-LABEL: llvm.func @mantissa
; CHECK:       [[BOTH:%.*]] = llvm.call @llvm.frexp.f64.i32(%x) {{.*}}oxad-primal-only
; CHECK:       llvm.call @llvm.ldexp.f64.i32
; CHECK:       llvm.insertvalue
define double @mantissa(double %x) {
  %r = call { double, i32 } @llvm.frexp.f64.i32(double %x)
  %m = extractvalue { double, i32 } %r, 0
  ret double %m
}

; CHECK-LABEL: llvm.func @checked
; CHECK:       [[N:%.*]] = llvm.mul %a, %b : i32
; CHECK:       [[BOTH:%.*]] = llvm.call @llvm.umul.with.overflow.i32(%a, %b) {{.*}}oxad-primal-only
; CHECK:       llvm.extractvalue [[BOTH]][1]
; CHECK:       llvm.select {{%.*}}, %b, [[N]]
define i32 @checked(i32 %a, i32 %b) {
  %r = call { i32, i1 } @llvm.umul.with.overflow.i32(i32 %a, i32 %b)
  %n = extractvalue { i32, i1 } %r, 0
  %o = extractvalue { i32, i1 } %r, 1
  %m = select i1 %o, i32 %b, i32 %n
  ret i32 %m
}
