; Kernels of four doubles, one kind of instruction each: arithmetic, casts, choices, vectors, aggregates.

define double @fneg(ptr %x) {
  %a = load double, ptr %x
  %n = fneg double %a
  %r = fmul double %n, %a
  ret double %r
}

define double @frem(ptr %x) {
  %p = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %p
  %t = fmul double %a, 3.5
  %r = frem double %t, %b
  ret double %r
}

define double @fdiv_by_itself(ptr %x) {
  %a = load double, ptr %x
  %b = fadd double %a, 1.0
  %r = fdiv double %a, %b
  ret double %r
}

define double @widths(ptr %x) {
  %a = load double, ptr %x
  %n = fptrunc double %a to float
  %m = fmul float %n, 2.0
  %w = fpext float %m to double
  %r = fmul double %w, %a
  ret double %r
}

define double @half_precision(ptr %x) {
  %a = load double, ptr %x
  %h = fptrunc double %a to half
  %m = fmul half %h, %h
  %r = fpext half %m to double
  ret double %r
}

define double @extended_precision(ptr %x) {
  %a = load double, ptr %x
  %e = fpext double %a to x86_fp80
  %m = fmul x86_fp80 %e, %e
  %d = fdiv x86_fp80 %m, 0xK40018000000000000000
  %r = fptrunc x86_fp80 %d to double
  ret double %r
}

define double @quadruple_precision(ptr %x) {
  %a = load double, ptr %x
  %e = fpext double %a to fp128
  %m = fmul fp128 %e, %e
  %r = fptrunc fp128 %m to double
  ret double %r
}

define double @counts(ptr %x) {
  %a = load double, ptr %x
  %n = fptosi double %a to i32
  %m = add i32 %n, 3
  %f = sitofp i32 %m to double
  %u = uitofp i32 %m to float
  %w = fpext float %u to double
  %p = fmul double %f, %a
  %r = fadd double %p, %w
  ret double %r
}

define double @choice(ptr %x) {
  %p = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %p
  %c = fcmp ogt double %a, %b
  %s = select i1 %c, double %a, double %b
  %t = select i1 %c, double %b, double 3.0
  %r = fmul double %s, %t
  ret double %r
}

define double @choice_of_addresses(ptr %x) {
  %p = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %c = fcmp ogt double %a, 0.5
  %s = select i1 %c, ptr %x, ptr %p
  %v = load double, ptr %s
  %r = fmul double %v, %v
  ret double %r
}

define double @lanes(ptr %x) {
  %v = load <4 x double>, ptr %x, align 8
  %w = fmul <4 x double> %v, <double 1.0, double 2.0, double 3.0, double 4.0>
  %a = extractelement <4 x double> %w, i32 3
  %n = insertelement <4 x double> %w, double %a, i64 0
  %s = shufflevector <4 x double> %n, <4 x double> %v, <4 x i32> <i32 5, i32 0, i32 2, i32 7>
  %m = fmul <4 x double> %s, %v
  %r = call double @llvm.vector.reduce.fadd.v4f64(double 0.0, <4 x double> %m)
  ret double %r
}

define double @lane_by_number(ptr %x) {
  %v = load <2 x double>, ptr %x, align 8
  %a = extractelement <2 x double> %v, i32 0
  %c = fcmp olt double %a, 1.0
  %i = select i1 %c, i32 1, i32 0
  %e = extractelement <2 x double> %v, i32 %i
  %w = insertelement <2 x double> %v, double %e, i32 0
  %f = extractelement <2 x double> %w, i32 0
  %r = fmul double %f, %f
  ret double %r
}

define double @chosen_lanes(ptr %x) {
  %v = load <4 x double>, ptr %x, align 8
  %c = fcmp ogt <4 x double> %v, zeroinitializer
  %n = fneg <4 x double> %v
  %s = select <4 x i1> %c, <4 x double> %v, <4 x double> %n
  %r = call double @llvm.vector.reduce.fmul.v4f64(double 1.0, <4 x double> %s)
  ret double %r
}

define double @splat(ptr %x) {
  %a = load double, ptr %x
  %i = insertelement <2 x double> poison, double %a, i32 0
  %s = shufflevector <2 x double> %i, <2 x double> poison, <2 x i32> zeroinitializer
  %m = fmul <2 x double> %s, %s
  %e = extractelement <2 x double> %m, i32 0
  %f = extractelement <2 x double> %m, i32 1
  %r = fadd double %e, %f
  ret double %r
}

define double @single_lanes(ptr %x) {
  %v = load <4 x double>, ptr %x, align 8
  %s = fptrunc <4 x double> %v to <4 x float>
  %m = fmul <4 x float> %s, %s
  %w = fpext <4 x float> %m to <4 x double>
  %r = call double @llvm.vector.reduce.fadd.v4f64(double 0.0, <4 x double> %w)
  ret double %r
}

define double @largest_lane(ptr %x) {
  %v = load <4 x double>, ptr %x, align 8
  %m = call double @llvm.vector.reduce.fmax.v4f64(<4 x double> %v)
  %r = fmul double %m, %m
  ret double %r
}

define double @structure(ptr %x) {
  %a = load double, ptr %x
  %s = insertvalue { double, i32, [2 x double] } undef, double %a, 0
  %t = insertvalue { double, i32, [2 x double] } %s, i32 3, 1
  %b = fmul double %a, %a
  %u = insertvalue { double, i32, [2 x double] } %t, double %b, 2, 1
  %c = extractvalue { double, i32, [2 x double] } %u, 0
  %n = extractvalue { double, i32, [2 x double] } %u, 1
  %d = extractvalue { double, i32, [2 x double] } %u, 2, 1
  %f = sitofp i32 %n to double
  %m = fmul double %c, %d
  %r = fmul double %m, %f
  ret double %r
}

define double @structure_of_memory(ptr %x) {
  %s = load { double, double }, ptr %x
  %a = extractvalue { double, double } %s, 0
  %b = extractvalue { double, double } %s, 1
  %t = insertvalue { double, double } %s, double %b, 0
  %m = alloca { double, double }
  store { double, double } %t, ptr %m
  %u = load [2 x double], ptr %m
  %c = extractvalue [2 x double] %u, 0
  %p = fmul double %a, %c
  %r = fmul double %p, %b
  ret double %r
}

define double @bits_and_back(ptr %x) {
  %a = load double, ptr %x
  %w = bitcast double %a to i64
  %f = freeze i64 %w
  %b = bitcast i64 %f to double
  %r = fmul double %a, %b
  ret double %r
}

define double @sign_by_bits(ptr %x) {
  %p = getelementptr double, ptr %x, i64 3
  %a = load double, ptr %p
  %w = bitcast double %a to i64
  %m = and i64 %w, 9223372036854775807
  %b = bitcast i64 %m to double
  %n = xor i64 %w, -9223372036854775808
  %c = bitcast i64 %n to double
  %t = fmul double %b, %c
  %r = fmul double %t, %a
  ret double %r
}

define double @words_of_singles(ptr %x) {
  %a = load double, ptr %x
  %s = fptrunc double %a to float
  %w = bitcast float %s to i32
  %z = zext i32 %w to i64
  %h = shl i64 %z, 32
  %o = or i64 %h, %z
  %m = alloca i64
  store i64 %o, ptr %m
  %q = getelementptr i8, ptr %m, i64 4
  %l = load float, ptr %m
  %g = load float, ptr %q
  %p = fmul float %l, %g
  %r = fpext float %p to double
  ret double %r
}

define double @lanes_as_word(ptr %x) {
  %a = load double, ptr %x
  %s = fptrunc double %a to float
  %v = insertelement <2 x float> <float 1.0, float 2.0>, float %s, i32 0
  %w = bitcast <2 x float> %v to i64
  %b = bitcast i64 %w to <2 x float>
  %e = extractelement <2 x float> %b, i32 0
  %f = extractelement <2 x float> %b, i32 1
  %m = fmul float %e, %f
  %n = fmul float %m, %e
  %r = fpext float %n to double
  ret double %r
}

declare double @llvm.vector.reduce.fadd.v4f64(double, <4 x double>)
declare double @llvm.vector.reduce.fmul.v4f64(double, <4 x double>)
declare double @llvm.vector.reduce.fmax.v4f64(<4 x double>)
