define void @int(i32 %a, i32 %b, <4 x i32> %v, <vscale x 4 x i32> %s, i129 %w, i1 %c) {
  %1 = add nuw nsw i32 %a, %b
  %2 = sub nuw i32 %a, %b
  %3 = mul nsw i32 %a, %b
  %4 = shl nuw nsw i32 %a, %b
  %5 = udiv exact i32 %a, %b
  %6 = sdiv exact i32 %a, 7
  %7 = lshr exact i32 %a, %b
  %8 = ashr exact i32 %a, %b
  %9 = urem i32 %a, %b
  %10 = srem i32 %a, %b
  %11 = and i32 %a, %b
  %12 = or disjoint i32 %a, %b
  %13 = xor i32 %a, -1
  %14 = add <4 x i32> %v, <i32 1, i32 undef, i32 poison, i32 4>
  %15 = add <4 x i32> %v, splat (i32 7)
  %16 = add <vscale x 4 x i32> %s, splat (i32 -7)
  %17 = mul i129 %w, -340282366920938463463374607431768211456
  %18 = trunc nuw nsw i32 %a to i8
  %19 = trunc nuw i32 %a to i1
  %20 = zext nneg i32 %a to i64
  %21 = sext i32 %a to i64
  %22 = uitofp nneg i32 %a to double
  %23 = sitofp <4 x i32> %v to <4 x half>
  %24 = icmp samesign ult i32 %a, %b
  %25 = icmp sge <vscale x 4 x i32> %s, zeroinitializer
  %26 = select i1 %c, i32 %a, i32 %b
  %27 = select i1 true, <4 x i32> %v, <4 x i32> poison
  %28 = freeze i32 %a
  %29 = freeze { i32, <4 x i32> } poison
  %30 = extractelement <4 x i32> %v, i8 3
  %31 = insertelement <vscale x 4 x i32> %s, i32 0, i32 %a
  %32 = shufflevector <4 x i32> %v, <4 x i32> poison, <2 x i32> <i32 0, i32 poison>
  %33 = shufflevector <vscale x 4 x i32> %s, <vscale x 4 x i32> poison, <vscale x 4 x i32> zeroinitializer
  %34 = shufflevector <4 x i32> %v, <4 x i32> %v, <4 x i32> poison
  %35 = shufflevector <4 x i32> %v, <4 x i32> %v, <4 x i32> splat (i32 5)
  %36 = shufflevector <4 x i32> %v, <4 x i32> undef, <4 x i32> undef
  %37 = shufflevector <vscale x 4 x i32> %s, <vscale x 4 x i32> poison, <vscale x 4 x i32> poison
  %38 = select <4 x i1> <i1 true, i1 false, i1 undef, i1 true>, <4 x i32> %v, <4 x i32> zeroinitializer
  %39 = ptrtoint ptr null to i64
  %40 = inttoptr i64 %39 to ptr
  %41 = inttoptr <2 x i64> <i64 1, i64 2> to <2 x ptr>
  %42 = ptrtoaddr ptr %40 to i64
  %43 = bitcast <4 x i32> %v to i128
  %44 = addrspacecast ptr %40 to ptr addrspace(1)
  %45 = addrspacecast <2 x ptr> %41 to <2 x ptr addrspace(4)>
  %46 = icmp eq ptr %40, null
  %47 = icmp ne <2 x ptr> %41, zeroinitializer
  %48 = sdiv i1 %c, true
  %49 = select i1 %c, ptr %40, ptr null
  ret void
}
define void @fp(double %a, float %b, half %h, bfloat %bf, x86_fp80 %x, fp128 %q, ppc_fp128 %p, <2 x double> %v, i1 %c) {
  %1 = fadd fast double %a, %a
  %2 = fsub reassoc double %a, 1.0
  %3 = fmul nnan ninf nsz arcp contract afn double %a, 0x7FF8000000000000
  %4 = fdiv reassoc nnan ninf nsz arcp contract afn double %a, -0.0
  %5 = frem nsz double %a, 0.0
  %6 = fneg fast double %a
  %7 = fcmp nnan ninf ogt double %a, 0x7FF0000000000000
  %8 = fcmp true double %a, 0xFFF0000000000000
  %9 = fcmp uno float %b, 0x7FF8000020000000
  %10 = fptrunc fast double %a to float
  %11 = fpext nnan float %b to double
  %12 = fptoui double %a to i32
  %13 = fptosi <2 x double> %v to <2 x i7>
  %14 = fadd half %h, 0xH3C00
  %15 = fadd half %h, 0xH7E01
  %16 = fadd half %h, 0xH8000
  %17 = fadd bfloat %bf, 0xR3F80
  %18 = fadd bfloat %bf, 0xR7FC1
  %19 = fadd bfloat %bf, 0xRFF80
  %20 = fadd x86_fp80 %x, 0xK3FFF8000000000000000
  %21 = fadd x86_fp80 %x, 0xK00000000000000000000
  %22 = fadd fp128 %q, 0xL00000000000000003FFF000000000000
  %23 = fadd fp128 %q, 0xL00000000000000000000000000000000
  %24 = fadd ppc_fp128 %p, 0xM3FF00000000000003C90000000000000
  %25 = fadd ppc_fp128 %p, 0xM00000000000000000000000000000000
  %26 = fneg ppc_fp128 %p
  %27 = select fast i1 %c, double %a, double 0.0
  %28 = select nnan i1 %c, <2 x double> %v, <2 x double> splat (double -0.0)
  %29 = call fast double @llvm.sqrt.f64(double %a)
  %30 = call reassoc nsz <2 x double> @llvm.fma.v2f64(<2 x double> %v, <2 x double> <double 1.0, double 0x3FB999999999999A>, <2 x double> zeroinitializer)
  %31 = fadd float %b, 0x3FB99999A0000000
  %32 = fadd float %b, 0x36A0000000000000
  %33 = fadd double %a, 0x1
  %34 = fadd double %a, 1.7976931348623157e308
  %35 = fadd double %a, 0xFFF8000000000000
  %36 = fadd double %a, 0x7FF4000000000001
  %37 = fadd <2 x double> %v, <double -0.0, double 0.0>
  %38 = fadd <2 x double> %v, <double 0.0, double -0.0>
  %39 = fadd <2 x double> %v, splat (double 0.0)
  %40 = fcmp fast ueq ppc_fp128 %p, 0xM00000000000000000000000000000000
  %41 = fptrunc ppc_fp128 %p to double
  br i1 %c, label %l, label %m
l:
  br label %m
m:
  %42 = phi fast double [ %a, %l ], [ %1, %0 ]
  %43 = phi nnan nsz <2 x double> [ %v, %0 ], [ %37, %l ], !foo !0
  ret void
}
declare double @llvm.sqrt.f64(double)
declare <2 x double> @llvm.fma.v2f64(<2 x double>, <2 x double>, <2 x double>)
%s = type { i32, [2 x %t], <2 x i8> }
%t = type <{ i8, ptr }>
%o = type opaque
%"a b" = type { %"0" }
%"0" = type { i32 }
%1 = type { i64 }
@op = external global %o
@q = global %"a b" zeroinitializer
@n1 = global %1 zeroinitializer
define void @mem(ptr %p, i64 %n, <4 x ptr> %vp, <4 x i64> %vi, ptr addrspace(3) %p3, i32 %i, i32 %j, i8 %k) {
  %a1 = alloca i32
  %a2 = alloca i32, i64 1
  %a3 = alloca %s, i32 %i, align 64
  %a4 = alloca inalloca i32, align 4
  %a5 = alloca swifterror ptr, align 8
  %a6 = alloca [4 x i8], i8 %k, align 1, addrspace(5)
  %a7 = alloca <vscale x 2 x i64>
  %a8 = alloca i32, i32 undef
  %a9 = alloca i32, i32 1
  %a10 = alloca {}, align 1
  %l1 = load volatile i32, ptr %p, align 1
  %l2 = load atomic i32, ptr %p unordered, align 4
  %l3 = load atomic volatile i32, ptr %p syncscope("agent") acquire, align 4
  %l4 = load i32, ptr addrspace(3) %p3, align 4, !range !0, !nontemporal !1, !invariant.load !2
  %l5 = load atomic ptr, ptr %p seq_cst, align 8
  %l6 = load atomic float, ptr %p monotonic, align 4
  %l7 = load atomic <2 x i32>, ptr %p monotonic, align 8
  store volatile %s zeroinitializer, ptr %p, align 16
  store atomic i32 5, ptr %p release, align 4
  store atomic volatile i64 5, ptr %p syncscope("sing\22le") seq_cst, align 8
  fence acquire
  fence syncscope("singlethread") acq_rel
  %g1 = getelementptr inbounds nuw %s, ptr %p, i64 0, i32 1, i64 1, i32 0
  %g2 = getelementptr nusw i8, ptr %p, i64 -4
  %g3 = getelementptr nusw nuw i8, ptr %p, i32 %i
  %g4 = getelementptr i8, <4 x ptr> %vp, <4 x i64> %vi
  %g5 = getelementptr i8, ptr %p, <4 x i64> <i64 0, i64 1, i64 2, i64 3>
  %g6 = getelementptr %s, <4 x ptr> %vp, i64 0, i32 2, i32 1
  %g7 = getelementptr %s, ptr %p, <4 x i64> zeroinitializer, <4 x i32> splat (i32 1), i64 1
  %g8 = getelementptr [0 x i8], ptr addrspace(3) %p3, i32 0, i8 %k
  %g9 = getelementptr i8, ptr %p, i128 18446744073709551616
  %g10 = getelementptr <4 x i32>, ptr %p, i64 2, i64 1
  %g11 = getelementptr i8, ptr %p, i64 -2147483648
  %g12 = getelementptr i8, ptr %p, i64 2147483648
  %g13 = getelementptr i8, ptr %p, i1 true
  %g14 = getelementptr i8, ptr %p, i64 undef
  %g15 = getelementptr i8, ptr %p
  %g16 = getelementptr <vscale x 4 x i32>, ptr %p, i64 1
  %g17 = getelementptr i8, ptr %p, i8 5
  %c1 = cmpxchg ptr %p, i32 0, i32 1 acq_rel monotonic, align 4
  %c2 = cmpxchg weak volatile ptr %p, ptr null, ptr %p syncscope("x") seq_cst acquire, align 16
  %v1 = va_arg ptr %p, double
  %v2 = va_arg ptr %p, %s
  %e1 = extractvalue { i32, { i8, [2 x i64] } } undef, 1, 1, 0
  %e2 = extractvalue %s zeroinitializer, 1, 1, !foo !2
  %i1 = insertvalue { i32, { i8, [2 x i64] } } poison, i64 7, 1, 1, 1
  %i2 = insertvalue %s undef, <2 x i8> <i8 1, i8 2>, 2
  ret void
}
!0 = !{i32 0, i32 5}
!1 = !{i32 1}
!2 = !{}
define void @predicates(i32 %a, <2 x float> %b) {
  %ieq = icmp eq i32 %a, 7
  %ine = icmp ne i32 %a, 7
  %iugt = icmp ugt i32 %a, 7
  %iuge = icmp uge i32 %a, 7
  %iult = icmp ult i32 %a, 7
  %iule = icmp ule i32 %a, 7
  %isgt = icmp sgt i32 %a, 7
  %isge = icmp sge i32 %a, 7
  %islt = icmp slt i32 %a, 7
  %isle = icmp sle i32 %a, 7
  %ffalse = fcmp false <2 x float> %b, zeroinitializer
  %foeq = fcmp oeq <2 x float> %b, zeroinitializer
  %fogt = fcmp ogt <2 x float> %b, zeroinitializer
  %foge = fcmp oge <2 x float> %b, zeroinitializer
  %folt = fcmp olt <2 x float> %b, zeroinitializer
  %fole = fcmp ole <2 x float> %b, zeroinitializer
  %fone = fcmp one <2 x float> %b, zeroinitializer
  %ford = fcmp ord <2 x float> %b, zeroinitializer
  %fueq = fcmp ueq <2 x float> %b, zeroinitializer
  %fugt = fcmp ugt <2 x float> %b, zeroinitializer
  %fuge = fcmp uge <2 x float> %b, zeroinitializer
  %fult = fcmp ult <2 x float> %b, zeroinitializer
  %fule = fcmp ule <2 x float> %b, zeroinitializer
  %fune = fcmp une <2 x float> %b, zeroinitializer
  %funo = fcmp uno <2 x float> %b, zeroinitializer
  %ftrue = fcmp true <2 x float> %b, zeroinitializer
  ret void
}
