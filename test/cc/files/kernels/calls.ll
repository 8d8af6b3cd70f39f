; Kernels of four doubles over calls: what is passed and given back, by address, by table, as copies; LLVM's own functions.

@operations = private constant [2 x ptr] [ptr @square_of, ptr @half_of]

define internal double @square_of(double %a) noinline {
  %r = fmul double %a, %a
  ret double %r
}

define internal double @half_of(double %a) noinline {
  %r = fmul double %a, 0.5
  ret double %r
}

define internal void @scale(ptr %p, double %f) noinline {
  %a = load double, ptr %p
  %b = fmul double %a, %f
  store double %b, ptr %p
  ret void
}

define internal { double, double } @both(double %a, double %b) noinline {
  %s = fmul double %a, %b
  %t = fadd double %a, %b
  %u = insertvalue { double, double } poison, double %s, 0
  %v = insertvalue { double, double } %u, double %t, 1
  ret { double, double } %v
}

define internal [3 x double] @list(double %a) noinline {
  %b = fmul double %a, %a
  %u = insertvalue [3 x double] zeroinitializer, double %a, 0
  %v = insertvalue [3 x double] %u, double %b, 2
  ret [3 x double] %v
}

define internal <2 x double> @lanes_of(<2 x double> %v, <4 x float> %w) noinline {
  %e = extractelement <4 x float> %w, i32 2
  %f = fpext float %e to double
  %i = insertelement <2 x double> %v, double %f, i32 1
  %r = fmul <2 x double> %i, %v
  ret <2 x double> %r
}

define internal void @into(ptr sret({ double, double, double }) %out, ptr byval({ double, double, double }) %in) noinline {
  %a = load double, ptr %in
  %q = getelementptr { double, double, double }, ptr %in, i64 0, i32 2
  %b = load double, ptr %q
  store double 0.0, ptr %q
  %m = fmul double %a, %b
  store double %m, ptr %out
  %p = getelementptr { double, double, double }, ptr %out, i64 0, i32 2
  store double %a, ptr %p
  ret void
}

define internal ptr @second(ptr %p) noinline {
  %q = getelementptr double, ptr %p, i64 1
  ret ptr %q
}

define internal double @reads(ptr readonly %p) noinline memory(argmem: read) {
  %a = load double, ptr %p
  %q = getelementptr double, ptr %p, i64 1
  %b = load double, ptr %q
  %r = fmul double %a, %b
  ret double %r
}

define double @called(ptr %x) {
  %a = load double, ptr %x
  %r = call double @square_of(double %a)
  %s = call double @half_of(double %r)
  %t = fmul double %s, %a
  ret double %t
}

define double @called_by_address(ptr %x) {
  %a = load double, ptr %x
  %c = fcmp ogt double %a, 0.5
  %f = select i1 %c, ptr @square_of, ptr @half_of
  %r = call double %f(double %a)
  ret double %r
}

define double @called_by_table(ptr %x) {
  %a = load double, ptr %x
  %i = fptosi double %a to i64
  %k = and i64 %i, 1
  %p = getelementptr [2 x ptr], ptr @operations, i64 0, i64 %k
  %f = load ptr, ptr %p
  %r = call double %f(double %a)
  %s = fmul double %r, %a
  ret double %s
}

define double @changed_in_place(ptr %x) {
  %y = getelementptr double, ptr %x, i64 1
  %b = load double, ptr %y
  call void @scale(ptr %x, double %b)
  call void @scale(ptr %x, double %b)
  %r = load double, ptr %x
  ret double %r
}

define double @two_results(ptr %x) {
  %y = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %y
  %s = call { double, double } @both(double %a, double %b)
  %c = extractvalue { double, double } %s, 0
  %d = extractvalue { double, double } %s, 1
  %r = fmul double %c, %d
  ret double %r
}

define double @three_results(ptr %x) {
  %a = load double, ptr %x
  %s = call [3 x double] @list(double %a)
  %c = extractvalue [3 x double] %s, 0
  %d = extractvalue [3 x double] %s, 2
  %e = extractvalue [3 x double] %s, 1
  %m = fmul double %c, %d
  %r = fadd double %m, %e
  ret double %r
}

define double @lanes_passed(ptr %x) {
  %v = load <2 x double>, ptr %x, align 8
  %w = load <4 x double>, ptr %x, align 8
  %s = fptrunc <4 x double> %w to <4 x float>
  %m = call <2 x double> @lanes_of(<2 x double> %v, <4 x float> %s)
  %a = extractelement <2 x double> %m, i32 0
  %b = extractelement <2 x double> %m, i32 1
  %r = fmul double %a, %b
  ret double %r
}

define double @structure_passed(ptr %x) {
  %o = alloca { double, double, double }
  store double 1.0, ptr %o
  call void @into(ptr sret({ double, double, double }) %o, ptr byval({ double, double, double }) %x)
  %q = getelementptr { double, double, double }, ptr %o, i64 0, i32 2
  %a = load double, ptr %o
  %b = load double, ptr %q
  %y = getelementptr double, ptr %x, i64 2
  %c = load double, ptr %y
  %m = fmul double %a, %b
  %r = fmul double %m, %c
  ret double %r
}

define double @address_given_back(ptr %x) {
  %p = call ptr @second(ptr %x)
  %a = load double, ptr %p
  %m = fmul double %a, %a
  store double %m, ptr %p
  %r = call double @reads(ptr %x)
  ret double %r
}

define double @to_the_power(ptr %x) {
  %a = load double, ptr %x
  %r = call double @power(double %a, i32 5)
  ret double %r
}

define internal double @power(double %a, i32 %n) {
entry:
  %c = icmp eq i32 %n, 0
  br i1 %c, label %end, label %more
more:
  %m = sub i32 %n, 1
  %p = call double @power(double %a, i32 %m)
  %r = fmul double %p, %a
  ret double %r
end:
  ret double 1.0
}

define double @tail_called(ptr %x) {
  %a = load double, ptr %x
  %r = tail call double @square_of(double %a)
  ret double %r
}

define double @rounding(ptr %x) {
  %a = load double, ptr %x
  %f = call double @llvm.floor.f64(double %a)
  %c = call double @llvm.ceil.f64(double %a)
  %t = call double @llvm.trunc.f64(double %a)
  %n = call double @llvm.round.f64(double %a)
  %i = call double @llvm.rint.f64(double %a)
  %s = fadd double %f, %c
  %u = fadd double %t, %n
  %v = fadd double %s, %u
  %w = fadd double %v, %i
  %r = fmul double %w, %a
  ret double %r
}

define double @exponentials(ptr %x) {
  %a = load double, ptr %x
  %e = call double @llvm.exp.f64(double %a)
  %t = call double @llvm.exp2.f64(double %a)
  %h = call double @llvm.exp10.f64(double %a)
  %l = call double @llvm.log.f64(double %e)
  %m = call double @llvm.log2.f64(double %h)
  %n = call double @llvm.log10.f64(double %t)
  %p = call double @llvm.pow.f64(double %e, double %n)
  %q = call double @llvm.powi.f64.i32(double %m, i32 3)
  %s = fmul double %p, %q
  %r = fmul double %s, %l
  ret double %r
}

define double @angles(ptr %x) {
  %a = load double, ptr %x
  %s = call double @llvm.sin.f64(double %a)
  %c = call double @llvm.cos.f64(double %s)
  %t = call double @llvm.tan.f64(double %c)
  %u = call double @llvm.atan.f64(double %t)
  %v = call double @llvm.asin.f64(double %s)
  %w = call double @llvm.acos.f64(double %s)
  %y = call double @llvm.sinh.f64(double %u)
  %z = call double @llvm.cosh.f64(double %y)
  %k = call double @llvm.tanh.f64(double %z)
  %l = call double @llvm.atan2.f64(double %v, double %w)
  %r = fmul double %k, %l
  ret double %r
}

define double @sine_and_cosine(ptr %x) {
  %a = load double, ptr %x
  %b = call { double, double } @llvm.sincos.f64(double %a)
  %s = extractvalue { double, double } %b, 0
  %c = extractvalue { double, double } %b, 1
  %t = fmul double %s, %c
  %r = fmul double %t, %s
  ret double %r
}

define double @largest_and_smallest(ptr %x) {
  %y = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %y
  %c = call double @llvm.maxnum.f64(double %a, double %b)
  %d = call double @llvm.minnum.f64(double %a, double %b)
  %e = call double @llvm.maximum.f64(double %a, double %d)
  %f = call double @llvm.minimum.f64(double %c, double %b)
  %m = fmul double %c, %d
  %n = fmul double %e, %f
  %r = fmul double %m, %n
  ret double %r
}

define double @signs(ptr %x) {
  %y = getelementptr double, ptr %x, i64 3
  %a = load double, ptr %x
  %b = load double, ptr %y
  %c = call double @llvm.copysign.f64(double %a, double %b)
  %d = call double @llvm.fabs.f64(double %b)
  %m = fmul double %c, %d
  %r = fmul double %m, %b
  ret double %r
}

define double @fused(ptr %x) {
  %y = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %y
  %c = call double @llvm.fma.f64(double %a, double %b, double %a)
  %d = call double @llvm.fmuladd.f64(double %c, double %a, double %b)
  %r = call double @llvm.sqrt.f64(double %d)
  ret double %r
}

define double @pair_of_powers(ptr %x) {
  %v = load <2 x double>, ptr %x, align 8
  %e = call <2 x double> @llvm.exp.v2f64(<2 x double> %v)
  %p = call <2 x double> @llvm.pow.v2f64(<2 x double> %v, <2 x double> %e)
  %a = extractelement <2 x double> %p, i32 0
  %b = extractelement <2 x double> %p, i32 1
  %r = fmul double %a, %b
  ret double %r
}

define double @mantissa(ptr %x) {
  %a = load double, ptr %x
  %s = call { double, i32 } @llvm.frexp.f64.i32(double %a)
  %m = extractvalue { double, i32 } %s, 0
  %e = extractvalue { double, i32 } %s, 1
  %l = call double @llvm.ldexp.f64.i32(double %m, i32 %e)
  %r = fmul double %l, %m
  ret double %r
}

define double @kinds(ptr %x) {
  %a = load double, ptr %x
  %c = call i1 @llvm.is.fpclass.f64(double %a, i32 3)
  %e = call i1 @llvm.expect.i1(i1 %c, i1 false)
  %r = select i1 %e, double 0.0, double %a
  %s = fmul double %r, %r
  ret double %s
}

declare double @llvm.floor.f64(double)
declare double @llvm.ceil.f64(double)
declare double @llvm.trunc.f64(double)
declare double @llvm.round.f64(double)
declare double @llvm.rint.f64(double)
declare double @llvm.exp.f64(double)
declare double @llvm.exp2.f64(double)
declare double @llvm.exp10.f64(double)
declare double @llvm.log.f64(double)
declare double @llvm.log2.f64(double)
declare double @llvm.log10.f64(double)
declare double @llvm.pow.f64(double, double)
declare double @llvm.powi.f64.i32(double, i32)
declare double @llvm.sin.f64(double)
declare double @llvm.cos.f64(double)
declare double @llvm.tan.f64(double)
declare double @llvm.asin.f64(double)
declare double @llvm.acos.f64(double)
declare double @llvm.atan.f64(double)
declare double @llvm.sinh.f64(double)
declare double @llvm.cosh.f64(double)
declare double @llvm.tanh.f64(double)
declare double @llvm.atan2.f64(double, double)
declare { double, double } @llvm.sincos.f64(double)
declare double @llvm.maxnum.f64(double, double)
declare double @llvm.minnum.f64(double, double)
declare double @llvm.maximum.f64(double, double)
declare double @llvm.minimum.f64(double, double)
declare double @llvm.copysign.f64(double, double)
declare double @llvm.fabs.f64(double)
declare double @llvm.fma.f64(double, double, double)
declare double @llvm.fmuladd.f64(double, double, double)
declare double @llvm.sqrt.f64(double)
declare <2 x double> @llvm.exp.v2f64(<2 x double>)
declare <2 x double> @llvm.pow.v2f64(<2 x double>, <2 x double>)
declare { double, i32 } @llvm.frexp.f64.i32(double)
declare double @llvm.ldexp.f64.i32(double, i32)
declare i1 @llvm.is.fpclass.f64(double, i32)
declare i1 @llvm.expect.i1(i1, i1)
