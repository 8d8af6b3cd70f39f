; ModuleID = '<ir>'
source_filename = "rosenbrock.c5d6c4e87e465fd5-cgu.0"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@anon.9f249bede1278bcf723808e458b3f307.0 = internal unnamed_addr constant <{ [8 x i8], [8 x i8] }> <{ [8 x i8] zeroinitializer, [8 x i8] undef }>, align 8
@alloc_9b60b7a940a1d050bcbca7a760c56bdc = internal unnamed_addr constant [14 x i8] c"rosenbrock.rs\00", align 1
@alloc_77dcc1483f796fa99f0ac437e565ce00 = internal unnamed_addr constant <{ ptr, [16 x i8] }> <{ ptr @alloc_9b60b7a940a1d050bcbca7a760c56bdc, [16 x i8] c"\0D\00\00\00\00\00\00\00-\00\00\00&\00\00\00" }>, align 8
@alloc_e1749eb6a304679625a12318b2da6131 = internal unnamed_addr constant <{ ptr, [16 x i8] }> <{ ptr @alloc_9b60b7a940a1d050bcbca7a760c56bdc, [16 x i8] c"\0D\00\00\00\00\00\00\00-\00\00\00\1D\00\00\00" }>, align 8
@alloc_fda61df05e57bab6996f1db18c6fc048 = internal unnamed_addr constant [17 x i8] c"../rosenbrock.rs\00", align 1
@alloc_ba430c72208040212431f158c4038bc7 = internal unnamed_addr constant <{ ptr, [16 x i8] }> <{ ptr @alloc_fda61df05e57bab6996f1db18c6fc048, [16 x i8] c"\10\00\00\00\00\00\00\00\13\00\00\00#\00\00\00" }>, align 8
@alloc_d6c67b2543341c57ea8f5bd767421ca0 = internal unnamed_addr constant <{ ptr, [16 x i8] }> <{ ptr @alloc_fda61df05e57bab6996f1db18c6fc048, [16 x i8] c"\10\00\00\00\00\00\00\00\13\00\00\00*\00\00\00" }>, align 8
@alloc_37f62a15fae368a2423b3a16c75adcc9 = internal unnamed_addr constant [1 x i8] c"x", align 1
@alloc_e9481a72334486f24b2c0d82b25567e1 = internal unnamed_addr constant [79 x i8] c"/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/slice/iter.rs\00", align 1
@alloc_31e0c595875695c77fd2f54110592d27 = internal unnamed_addr constant <{ ptr, [16 x i8] }> <{ ptr @alloc_e9481a72334486f24b2c0d82b25567e1, [16 x i8] c"N\00\00\00\00\00\00\00Q\05\00\00\1D\00\00\00" }>, align 8
@alloc_b2f28986b414e660fff9151eee01a1b2 = internal unnamed_addr constant <{ ptr, [16 x i8] }> <{ ptr @alloc_e9481a72334486f24b2c0d82b25567e1, [16 x i8] c"N\00\00\00\00\00\00\00P\05\00\00#\00\00\00" }>, align 8

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %_1, i64 noundef %k) unnamed_addr #0 !dbg !7 {
start:
  %_5.0 = load ptr, ptr %_1, align 8, !dbg !13, !nonnull !12, !align !14, !noundef !12
  %0 = getelementptr inbounds i8, ptr %_1, i64 8, !dbg !13
  %_5.1 = load i64, ptr %0, align 8, !dbg !13, !noundef !12
  %1 = getelementptr inbounds i8, ptr %_1, i64 16, !dbg !15
  %_6 = load ptr, ptr %1, align 8, !dbg !15, !nonnull !12, !align !14, !noundef !12
  %_4 = load i64, ptr %_6, align 8, !dbg !15, !noundef !12
  %_3 = mul i64 %k, %_4, !dbg !16
  %_7 = icmp ugt i64 %_3, %_5.1, !dbg !17
  %2 = call i1 @llvm.expect.i1(i1 %_7, i1 false), !dbg !17
  br i1 %2, label %bb1, label %bb2, !dbg !17

bb2:                                              ; preds = %start
  %_10 = sub nuw i64 %_5.1, %_3, !dbg !28
  %_14 = getelementptr inbounds nuw double, ptr %_5.0, i64 %_3, !dbg !29
  %_19 = icmp ult i64 %_4, 0, !dbg !34
  %3 = call i1 @llvm.expect.i1(i1 %_19, i1 false), !dbg !34
  br i1 %3, label %bb5, label %bb6, !dbg !34

bb1:                                              ; preds = %start
  call void @_RNvNtNtCsgEmfK2I1SDS_4core5slice5index16slice_index_fail(i64 noundef %_3, i64 noundef %_5.1, i64 noundef %_5.1, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) @alloc_e1749eb6a304679625a12318b2da6131) #12, !dbg !49
  unreachable, !dbg !49

bb6:                                              ; preds = %bb2
  %_15 = icmp ule i64 %_4, %_10, !dbg !50
  %4 = call i1 @llvm.expect.i1(i1 %_15, i1 true), !dbg !50
  br i1 %4, label %bb3, label %bb4, !dbg !50

bb5:                                              ; preds = %bb2
  br label %bb4, !dbg !51

bb4:                                              ; preds = %bb5, %bb6
  call void @_RNvNtNtCsgEmfK2I1SDS_4core5slice5index16slice_index_fail(i64 noundef 0, i64 noundef %_4, i64 noundef %_10, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) @alloc_77dcc1483f796fa99f0ac437e565ce00) #12, !dbg !52
  unreachable, !dbg !52

bb3:                                              ; preds = %bb6
  %5 = insertvalue { ptr, i64 } poison, ptr %_14, 0, !dbg !53
  %6 = insertvalue { ptr, i64 } %5, i64 %_4, 1, !dbg !53
  ret { ptr, i64 } %6, !dbg !53
}

; Function Attrs: noinline nounwind nonlazybind uwtable
define internal noundef double @_ZN10rosenbrock7example10rosenbrock17h35a036035884393cE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x.0, i64 noundef range(i64 0, 1152921504606846976) %x.1) unnamed_addr #1 !dbg !54 {
start:
  %_2 = alloca [24 x i8], align 8
  store ptr %x.0, ptr %_2, align 8, !dbg !57
  %0 = getelementptr inbounds i8, ptr %_2, i64 8, !dbg !57
  store i64 %x.1, ptr %0, align 8, !dbg !57
  %1 = getelementptr inbounds i8, ptr %_2, i64 16, !dbg !57
  store i64 2, ptr %1, align 8, !dbg !57
  %_0 = call noundef double @_ZN4core4iter6traits8iterator8Iterator4fold17hd21b50953bb936a0E(ptr noalias noundef align 8 captures(address) dereferenceable(24) %_2, double noundef -0.000000e+00) #13, !dbg !68
  ret double %_0, !dbg !87
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal noundef double @"_ZN10rosenbrock7example10rosenbrock28_$u7b$$u7b$closure$u7d$$u7d$17h55290b55ff320cfcE"(ptr noalias noundef nonnull align 1 %_1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %w.0, i64 noundef range(i64 0, 1152921504606846976) %w.1) unnamed_addr #0 !dbg !88 {
start:
  %0 = alloca [8 x i8], align 8, !dbg !90
  %1 = alloca [8 x i8], align 8, !dbg !90
  %_8 = icmp ult i64 1, %w.1, !dbg !90
  br i1 %_8, label %bb1, label %panic, !dbg !90

bb1:                                              ; preds = %start
  %2 = getelementptr inbounds nuw double, ptr %w.0, i64 1, !dbg !90
  %_6 = load double, ptr %2, align 8, !dbg !90, !noundef !12
  %_11 = icmp ult i64 0, %w.1, !dbg !91
  br i1 %_11, label %bb2, label %panic1, !dbg !91

panic:                                            ; preds = %start
  call void @_RNvNtCsgEmfK2I1SDS_4core9panicking18panic_bounds_check(i64 noundef 1, i64 noundef %w.1, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) @alloc_ba430c72208040212431f158c4038bc7) #12, !dbg !90
  unreachable, !dbg !90

bb2:                                              ; preds = %bb1
  %3 = getelementptr inbounds nuw double, ptr %w.0, i64 0, !dbg !91
  %_10 = load double, ptr %3, align 8, !dbg !91, !noundef !12
  %_9 = fmul double %_10, %_10, !dbg !91
  %_5 = fsub double %_6, %_9, !dbg !92
  call void @llvm.lifetime.start.p0(ptr %1), !dbg !93
  %4 = call double @llvm.powi.f64.i32(double %_5, i32 2), !dbg !93
  store double %4, ptr %1, align 8, !dbg !93
  %_4 = load double, ptr %1, align 8, !dbg !93, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %1), !dbg !93
  %_3 = fmul double 1.000000e+02, %_4, !dbg !105
  %_13 = fsub double 1.000000e+00, %_10, !dbg !106
  call void @llvm.lifetime.start.p0(ptr %0), !dbg !107
  %5 = call double @llvm.powi.f64.i32(double %_13, i32 2), !dbg !107
  store double %5, ptr %0, align 8, !dbg !107
  %_12 = load double, ptr %0, align 8, !dbg !107, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %0), !dbg !107
  %_0 = fadd double %_3, %_12, !dbg !105
  ret double %_0, !dbg !111

panic1:                                           ; preds = %bb1
  call void @_RNvNtCsgEmfK2I1SDS_4core9panicking18panic_bounds_check(i64 noundef 0, i64 noundef %w.1, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) @alloc_d6c67b2543341c57ea8f5bd767421ca0) #12, !dbg !91
  unreachable, !dbg !91
}

; Function Attrs: noinline nounwind nonlazybind uwtable
define internal { double, double } @_ZN10rosenbrock7example18rosenbrock_forward17h288aaae22204f313E(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x.0, i64 noundef range(i64 0, 1152921504606846976) %x.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_0.0, i64 noundef range(i64 0, 1152921504606846976) %bx_0.1) unnamed_addr #1 personality ptr @rust_eh_personality !dbg !112 {
start:
  %0 = alloca [16 x i8], align 8
  %1 = alloca [8 x i8], align 8
  %2 = alloca [8 x i8], align 8
  %_29 = alloca [8 x i8], align 8
  %_21 = alloca [8 x i8], align 8
  %_19 = alloca [8 x i8], align 8
  %__oxad_tangent_0 = alloca [8 x i8], align 8
  %__oxad_result = alloca [8 x i8], align 8
  %__oxad_shadow_0_0 = alloca [16 x i8], align 8
  %__oxad_primal_0 = alloca [16 x i8], align 8
  call void @llvm.lifetime.start.p0(ptr %__oxad_primal_0), !dbg !113
  store ptr %x.0, ptr %__oxad_primal_0, align 8, !dbg !114
  %3 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !114
  store i64 %x.1, ptr %3, align 8, !dbg !114
  %_22.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !120, !nonnull !12, !align !14, !noundef !12
  %4 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !120
  %_22.1 = load i64, ptr %4, align 8, !dbg !120, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %2), !dbg !124
  %5 = mul nuw nsw i64 %_22.1, 8, !dbg !124
  store i64 %5, ptr %2, align 8, !dbg !124
  %_4 = load i64, ptr %2, align 8, !dbg !124, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %2), !dbg !124
  call void @llvm.lifetime.start.p0(ptr %1), !dbg !129
  %6 = mul nuw nsw i64 %bx_0.1, 8, !dbg !129
  store i64 %6, ptr %1, align 8, !dbg !129
  %_5 = load i64, ptr %1, align 8, !dbg !129, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %1), !dbg !129
  %_26 = icmp ult i64 %_5, %_4, !dbg !132
  %7 = call i1 @llvm.expect.i1(i1 %_26, i1 false), !dbg !132
  br i1 %7, label %bb5, label %bb6, !dbg !132

bb6:                                              ; preds = %start
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_0), !dbg !120
  store ptr %bx_0.0, ptr %__oxad_shadow_0_0, align 8, !dbg !138
  %8 = getelementptr inbounds i8, ptr %__oxad_shadow_0_0, i64 8, !dbg !138
  store i64 %bx_0.1, ptr %8, align 8, !dbg !138
  call void @llvm.lifetime.start.p0(ptr %__oxad_result), !dbg !141
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_0), !dbg !144
  call void @llvm.lifetime.start.p0(ptr %_29), !dbg !147
  call void @llvm.memset.p0.i64(ptr align 8 %_29, i8 0, i64 8, i1 false), !dbg !154
  %9 = load double, ptr %_29, align 8, !dbg !165
  store double %9, ptr %__oxad_tangent_0, align 8, !dbg !165
  call void @llvm.lifetime.end.p0(ptr %_29), !dbg !166
  call void @llvm.assume(i1 true), !dbg !167
  invoke void @"__oxad_v1;forward;1;dup;dup"(ptr noundef @_ZN4core3ops8function6FnOnce9call_once17h2849becdb2bc29cdE, ptr noundef %__oxad_primal_0, ptr noundef %__oxad_shadow_0_0, ptr noundef %__oxad_result, ptr noundef %__oxad_tangent_0)
          to label %bb1 unwind label %cleanup, !dbg !167

bb5:                                              ; preds = %start
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_4, i64 noundef %_5, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !171
  unreachable, !dbg !171

bb2:                                              ; preds = %cleanup
  call void @_RNvNtCsgEmfK2I1SDS_4core9panicking19panic_cannot_unwind() #14, !dbg !113
  unreachable, !dbg !113

cleanup:                                          ; preds = %bb6
  %10 = landingpad { ptr, i32 }
          cleanup
  %11 = extractvalue { ptr, i32 } %10, 0
  %12 = extractvalue { ptr, i32 } %10, 1
  call void @llvm.lifetime.start.p0(ptr %0)
  store ptr %11, ptr %0, align 8
  %13 = getelementptr inbounds i8, ptr %0, i64 8
  store i32 %12, ptr %13, align 8
  br label %bb2

bb1:                                              ; preds = %bb6
  call void @llvm.lifetime.start.p0(ptr %_19), !dbg !167
  %14 = load double, ptr %__oxad_result, align 8, !dbg !167
  store double %14, ptr %_19, align 8, !dbg !167
  %_18 = load double, ptr %_19, align 8, !dbg !172, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_19), !dbg !183
  call void @llvm.lifetime.start.p0(ptr %_21), !dbg !167
  %15 = load double, ptr %__oxad_tangent_0, align 8, !dbg !167
  store double %15, ptr %_21, align 8, !dbg !167
  %_20 = load double, ptr %_21, align 8, !dbg !184, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_21), !dbg !183
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_0), !dbg !144
  call void @llvm.lifetime.end.p0(ptr %__oxad_result), !dbg !141
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_0), !dbg !120
  call void @llvm.lifetime.end.p0(ptr %__oxad_primal_0), !dbg !113
  %16 = insertvalue { double, double } poison, double %_18, 0, !dbg !191
  %17 = insertvalue { double, double } %16, double %_20, 1, !dbg !191
  ret { double, double } %17, !dbg !191
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal void @"_ZN10rosenbrock7example18rosenbrock_forward28_$u7b$$u7b$closure$u7d$$u7d$17h8ddd76218f933d9fE"(ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) %_1, ptr noundef %p0, ptr noundef %result) unnamed_addr #0 !dbg !192 {
start:
  %_5.0 = load ptr, ptr %p0, align 8, !dbg !194, !nonnull !12, !align !14, !noundef !12
  %0 = getelementptr inbounds i8, ptr %p0, i64 8, !dbg !194
  %_5.1 = load i64, ptr %0, align 8, !dbg !194, !noundef !12
  %_4 = call noundef double @_ZN10rosenbrock7example10rosenbrock17h35a036035884393cE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_5.0, i64 noundef %_5.1) #15, !dbg !196
  store double %_4, ptr %result, align 8, !dbg !197
  ret void, !dbg !201
}

; Function Attrs: noinline nounwind nonlazybind uwtable
define internal noundef double @_ZN10rosenbrock7example18rosenbrock_reverse17h6af107fc08a01f8bE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x.0, i64 noundef range(i64 0, 1152921504606846976) %x.1, ptr noalias noundef nonnull align 8 %dx_0.0, i64 noundef range(i64 0, 1152921504606846976) %dx_0.1, double noundef %dret) unnamed_addr #1 personality ptr @rust_eh_personality !dbg !202 {
start:
  %0 = alloca [16 x i8], align 8
  %1 = alloca [8 x i8], align 8
  %2 = alloca [8 x i8], align 8
  %_20 = alloca [8 x i8], align 8
  %__oxad_seed = alloca [8 x i8], align 8
  %__oxad_result = alloca [8 x i8], align 8
  %__oxad_shadow_0_0 = alloca [16 x i8], align 8
  %__oxad_primal_0 = alloca [16 x i8], align 8
  call void @llvm.lifetime.start.p0(ptr %__oxad_primal_0), !dbg !203
  store ptr %x.0, ptr %__oxad_primal_0, align 8, !dbg !204
  %3 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !204
  store i64 %x.1, ptr %3, align 8, !dbg !204
  %_21.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !206, !nonnull !12, !align !14, !noundef !12
  %4 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !206
  %_21.1 = load i64, ptr %4, align 8, !dbg !206, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %2), !dbg !209
  %5 = mul nuw nsw i64 %_21.1, 8, !dbg !209
  store i64 %5, ptr %2, align 8, !dbg !209
  %_5 = load i64, ptr %2, align 8, !dbg !209, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %2), !dbg !209
  call void @llvm.lifetime.start.p0(ptr %1), !dbg !213
  %6 = mul nuw nsw i64 %dx_0.1, 8, !dbg !213
  store i64 %6, ptr %1, align 8, !dbg !213
  %_6 = load i64, ptr %1, align 8, !dbg !213, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %1), !dbg !213
  %_25 = icmp ult i64 %_6, %_5, !dbg !216
  %7 = call i1 @llvm.expect.i1(i1 %_25, i1 false), !dbg !216
  br i1 %7, label %bb5, label %bb6, !dbg !216

bb6:                                              ; preds = %start
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_0), !dbg !206
  store ptr %dx_0.0, ptr %__oxad_shadow_0_0, align 8, !dbg !220
  %8 = getelementptr inbounds i8, ptr %__oxad_shadow_0_0, i64 8, !dbg !220
  store i64 %dx_0.1, ptr %8, align 8, !dbg !220
  call void @llvm.lifetime.start.p0(ptr %__oxad_result), !dbg !224
  call void @llvm.lifetime.start.p0(ptr %__oxad_seed), !dbg !227
  store double %dret, ptr %__oxad_seed, align 8, !dbg !230
  call void @llvm.assume(i1 true), !dbg !234
  invoke void @"__oxad_v1;reverse;1;dup;dup"(ptr noundef @_ZN4core3ops8function6FnOnce9call_once17h303efab39c113b6fE, ptr noundef %__oxad_primal_0, ptr noundef %__oxad_shadow_0_0, ptr noundef %__oxad_result, ptr noundef %__oxad_seed)
          to label %bb1 unwind label %cleanup, !dbg !234

bb5:                                              ; preds = %start
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_5, i64 noundef %_6, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !238
  unreachable, !dbg !238

bb2:                                              ; preds = %cleanup
  call void @_RNvNtCsgEmfK2I1SDS_4core9panicking19panic_cannot_unwind() #14, !dbg !203
  unreachable, !dbg !203

cleanup:                                          ; preds = %bb6
  %9 = landingpad { ptr, i32 }
          cleanup
  %10 = extractvalue { ptr, i32 } %9, 0
  %11 = extractvalue { ptr, i32 } %9, 1
  call void @llvm.lifetime.start.p0(ptr %0)
  store ptr %10, ptr %0, align 8
  %12 = getelementptr inbounds i8, ptr %0, i64 8
  store i32 %11, ptr %12, align 8
  br label %bb2

bb1:                                              ; preds = %bb6
  call void @llvm.lifetime.start.p0(ptr %_20), !dbg !234
  %13 = load double, ptr %__oxad_result, align 8, !dbg !234
  store double %13, ptr %_20, align 8, !dbg !234
  %_0 = load double, ptr %_20, align 8, !dbg !239, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_20), !dbg !247
  call void @llvm.lifetime.end.p0(ptr %__oxad_seed), !dbg !227
  call void @llvm.lifetime.end.p0(ptr %__oxad_result), !dbg !224
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_0), !dbg !206
  call void @llvm.lifetime.end.p0(ptr %__oxad_primal_0), !dbg !203
  ret double %_0, !dbg !248
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal void @"_ZN10rosenbrock7example18rosenbrock_reverse28_$u7b$$u7b$closure$u7d$$u7d$17h73c1b96b9b37df22E"(ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) %_1, ptr noundef %p0, ptr noundef %result) unnamed_addr #0 !dbg !249 {
start:
  %_5.0 = load ptr, ptr %p0, align 8, !dbg !251, !nonnull !12, !align !14, !noundef !12
  %0 = getelementptr inbounds i8, ptr %p0, i64 8, !dbg !251
  %_5.1 = load i64, ptr %0, align 8, !dbg !251, !noundef !12
  %_4 = call noundef double @_ZN10rosenbrock7example10rosenbrock17h35a036035884393cE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_5.0, i64 noundef %_5.1) #15, !dbg !253
  store double %_4, ptr %result, align 8, !dbg !254
  ret void, !dbg !258
}

; Function Attrs: noinline nounwind nonlazybind uwtable
define internal void @_ZN10rosenbrock7example19rosenbrock_forward817h8678294e4ea05a97E(ptr dead_on_unwind noalias noundef writable sret([72 x i8]) align 8 captures(none) dereferenceable(72) %_0, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x.0, i64 noundef range(i64 0, 1152921504606846976) %x.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_0.0, i64 noundef range(i64 0, 1152921504606846976) %bx_0.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_1.0, i64 noundef range(i64 0, 1152921504606846976) %bx_1.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_2.0, i64 noundef range(i64 0, 1152921504606846976) %bx_2.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_3.0, i64 noundef range(i64 0, 1152921504606846976) %bx_3.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_4.0, i64 noundef range(i64 0, 1152921504606846976) %bx_4.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_5.0, i64 noundef range(i64 0, 1152921504606846976) %bx_5.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_6.0, i64 noundef range(i64 0, 1152921504606846976) %bx_6.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %bx_7.0, i64 noundef range(i64 0, 1152921504606846976) %bx_7.1) unnamed_addr #1 personality ptr @rust_eh_personality !dbg !259 {
start:
  %0 = alloca [16 x i8], align 8
  %1 = alloca [8 x i8], align 8
  %2 = alloca [8 x i8], align 8
  %3 = alloca [8 x i8], align 8
  %4 = alloca [8 x i8], align 8
  %5 = alloca [8 x i8], align 8
  %6 = alloca [8 x i8], align 8
  %7 = alloca [8 x i8], align 8
  %8 = alloca [8 x i8], align 8
  %9 = alloca [8 x i8], align 8
  %10 = alloca [8 x i8], align 8
  %11 = alloca [8 x i8], align 8
  %12 = alloca [8 x i8], align 8
  %13 = alloca [8 x i8], align 8
  %14 = alloca [8 x i8], align 8
  %15 = alloca [8 x i8], align 8
  %16 = alloca [8 x i8], align 8
  %_169 = alloca [8 x i8], align 8
  %_165 = alloca [8 x i8], align 8
  %_161 = alloca [8 x i8], align 8
  %_157 = alloca [8 x i8], align 8
  %_153 = alloca [8 x i8], align 8
  %_149 = alloca [8 x i8], align 8
  %_145 = alloca [8 x i8], align 8
  %_141 = alloca [8 x i8], align 8
  %_91 = alloca [8 x i8], align 8
  %_89 = alloca [8 x i8], align 8
  %_87 = alloca [8 x i8], align 8
  %_85 = alloca [8 x i8], align 8
  %_83 = alloca [8 x i8], align 8
  %_81 = alloca [8 x i8], align 8
  %_79 = alloca [8 x i8], align 8
  %_77 = alloca [8 x i8], align 8
  %_75 = alloca [8 x i8], align 8
  %__oxad_tangent_7 = alloca [8 x i8], align 8
  %__oxad_tangent_6 = alloca [8 x i8], align 8
  %__oxad_tangent_5 = alloca [8 x i8], align 8
  %__oxad_tangent_4 = alloca [8 x i8], align 8
  %__oxad_tangent_3 = alloca [8 x i8], align 8
  %__oxad_tangent_2 = alloca [8 x i8], align 8
  %__oxad_tangent_1 = alloca [8 x i8], align 8
  %__oxad_tangent_0 = alloca [8 x i8], align 8
  %__oxad_result = alloca [8 x i8], align 8
  %__oxad_shadow_0_7 = alloca [16 x i8], align 8
  %__oxad_shadow_0_6 = alloca [16 x i8], align 8
  %__oxad_shadow_0_5 = alloca [16 x i8], align 8
  %__oxad_shadow_0_4 = alloca [16 x i8], align 8
  %__oxad_shadow_0_3 = alloca [16 x i8], align 8
  %__oxad_shadow_0_2 = alloca [16 x i8], align 8
  %__oxad_shadow_0_1 = alloca [16 x i8], align 8
  %__oxad_shadow_0_0 = alloca [16 x i8], align 8
  %__oxad_primal_0 = alloca [16 x i8], align 8
  call void @llvm.lifetime.start.p0(ptr %__oxad_primal_0), !dbg !260
  store ptr %x.0, ptr %__oxad_primal_0, align 8, !dbg !261
  %17 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !261
  store i64 %x.1, ptr %17, align 8, !dbg !261
  %_92.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !263, !nonnull !12, !align !14, !noundef !12
  %18 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !263
  %_92.1 = load i64, ptr %18, align 8, !dbg !263, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %16), !dbg !266
  %19 = mul nuw nsw i64 %_92.1, 8, !dbg !266
  store i64 %19, ptr %16, align 8, !dbg !266
  %_11 = load i64, ptr %16, align 8, !dbg !266, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %16), !dbg !266
  call void @llvm.lifetime.start.p0(ptr %15), !dbg !270
  %20 = mul nuw nsw i64 %bx_0.1, 8, !dbg !270
  store i64 %20, ptr %15, align 8, !dbg !270
  %_12 = load i64, ptr %15, align 8, !dbg !270, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %15), !dbg !270
  %_103 = icmp ult i64 %_12, %_11, !dbg !273
  %21 = call i1 @llvm.expect.i1(i1 %_103, i1 false), !dbg !273
  br i1 %21, label %bb5, label %bb6, !dbg !273

bb6:                                              ; preds = %start
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_0), !dbg !263
  store ptr %bx_0.0, ptr %__oxad_shadow_0_0, align 8, !dbg !277
  %22 = getelementptr inbounds i8, ptr %__oxad_shadow_0_0, i64 8, !dbg !277
  store i64 %bx_0.1, ptr %22, align 8, !dbg !277
  %_93.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !280, !nonnull !12, !align !14, !noundef !12
  %23 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !280
  %_93.1 = load i64, ptr %23, align 8, !dbg !280, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %14), !dbg !283
  %24 = mul nuw nsw i64 %_93.1, 8, !dbg !283
  store i64 %24, ptr %14, align 8, !dbg !283
  %_14 = load i64, ptr %14, align 8, !dbg !283, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %14), !dbg !283
  call void @llvm.lifetime.start.p0(ptr %13), !dbg !286
  %25 = mul nuw nsw i64 %bx_1.1, 8, !dbg !286
  store i64 %25, ptr %13, align 8, !dbg !286
  %_15 = load i64, ptr %13, align 8, !dbg !286, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %13), !dbg !286
  %_108 = icmp ult i64 %_15, %_14, !dbg !289
  %26 = call i1 @llvm.expect.i1(i1 %_108, i1 false), !dbg !289
  br i1 %26, label %bb9, label %bb10, !dbg !289

bb5:                                              ; preds = %start
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_11, i64 noundef %_12, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !292
  unreachable, !dbg !292

bb10:                                             ; preds = %bb6
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_1), !dbg !280
  store ptr %bx_1.0, ptr %__oxad_shadow_0_1, align 8, !dbg !293
  %27 = getelementptr inbounds i8, ptr %__oxad_shadow_0_1, i64 8, !dbg !293
  store i64 %bx_1.1, ptr %27, align 8, !dbg !293
  %_94.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !296, !nonnull !12, !align !14, !noundef !12
  %28 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !296
  %_94.1 = load i64, ptr %28, align 8, !dbg !296, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %12), !dbg !299
  %29 = mul nuw nsw i64 %_94.1, 8, !dbg !299
  store i64 %29, ptr %12, align 8, !dbg !299
  %_17 = load i64, ptr %12, align 8, !dbg !299, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %12), !dbg !299
  call void @llvm.lifetime.start.p0(ptr %11), !dbg !302
  %30 = mul nuw nsw i64 %bx_2.1, 8, !dbg !302
  store i64 %30, ptr %11, align 8, !dbg !302
  %_18 = load i64, ptr %11, align 8, !dbg !302, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %11), !dbg !302
  %_113 = icmp ult i64 %_18, %_17, !dbg !305
  %31 = call i1 @llvm.expect.i1(i1 %_113, i1 false), !dbg !305
  br i1 %31, label %bb13, label %bb14, !dbg !305

bb9:                                              ; preds = %bb6
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_14, i64 noundef %_15, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !308
  unreachable, !dbg !308

bb14:                                             ; preds = %bb10
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_2), !dbg !296
  store ptr %bx_2.0, ptr %__oxad_shadow_0_2, align 8, !dbg !309
  %32 = getelementptr inbounds i8, ptr %__oxad_shadow_0_2, i64 8, !dbg !309
  store i64 %bx_2.1, ptr %32, align 8, !dbg !309
  %_95.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !312, !nonnull !12, !align !14, !noundef !12
  %33 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !312
  %_95.1 = load i64, ptr %33, align 8, !dbg !312, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %10), !dbg !315
  %34 = mul nuw nsw i64 %_95.1, 8, !dbg !315
  store i64 %34, ptr %10, align 8, !dbg !315
  %_20 = load i64, ptr %10, align 8, !dbg !315, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %10), !dbg !315
  call void @llvm.lifetime.start.p0(ptr %9), !dbg !318
  %35 = mul nuw nsw i64 %bx_3.1, 8, !dbg !318
  store i64 %35, ptr %9, align 8, !dbg !318
  %_21 = load i64, ptr %9, align 8, !dbg !318, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %9), !dbg !318
  %_118 = icmp ult i64 %_21, %_20, !dbg !321
  %36 = call i1 @llvm.expect.i1(i1 %_118, i1 false), !dbg !321
  br i1 %36, label %bb17, label %bb18, !dbg !321

bb13:                                             ; preds = %bb10
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_17, i64 noundef %_18, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !324
  unreachable, !dbg !324

bb18:                                             ; preds = %bb14
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_3), !dbg !312
  store ptr %bx_3.0, ptr %__oxad_shadow_0_3, align 8, !dbg !325
  %37 = getelementptr inbounds i8, ptr %__oxad_shadow_0_3, i64 8, !dbg !325
  store i64 %bx_3.1, ptr %37, align 8, !dbg !325
  %_96.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !328, !nonnull !12, !align !14, !noundef !12
  %38 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !328
  %_96.1 = load i64, ptr %38, align 8, !dbg !328, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %8), !dbg !331
  %39 = mul nuw nsw i64 %_96.1, 8, !dbg !331
  store i64 %39, ptr %8, align 8, !dbg !331
  %_23 = load i64, ptr %8, align 8, !dbg !331, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %8), !dbg !331
  call void @llvm.lifetime.start.p0(ptr %7), !dbg !334
  %40 = mul nuw nsw i64 %bx_4.1, 8, !dbg !334
  store i64 %40, ptr %7, align 8, !dbg !334
  %_24 = load i64, ptr %7, align 8, !dbg !334, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %7), !dbg !334
  %_123 = icmp ult i64 %_24, %_23, !dbg !337
  %41 = call i1 @llvm.expect.i1(i1 %_123, i1 false), !dbg !337
  br i1 %41, label %bb21, label %bb22, !dbg !337

bb17:                                             ; preds = %bb14
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_20, i64 noundef %_21, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !340
  unreachable, !dbg !340

bb22:                                             ; preds = %bb18
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_4), !dbg !328
  store ptr %bx_4.0, ptr %__oxad_shadow_0_4, align 8, !dbg !341
  %42 = getelementptr inbounds i8, ptr %__oxad_shadow_0_4, i64 8, !dbg !341
  store i64 %bx_4.1, ptr %42, align 8, !dbg !341
  %_97.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !344, !nonnull !12, !align !14, !noundef !12
  %43 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !344
  %_97.1 = load i64, ptr %43, align 8, !dbg !344, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %6), !dbg !347
  %44 = mul nuw nsw i64 %_97.1, 8, !dbg !347
  store i64 %44, ptr %6, align 8, !dbg !347
  %_26 = load i64, ptr %6, align 8, !dbg !347, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %6), !dbg !347
  call void @llvm.lifetime.start.p0(ptr %5), !dbg !350
  %45 = mul nuw nsw i64 %bx_5.1, 8, !dbg !350
  store i64 %45, ptr %5, align 8, !dbg !350
  %_27 = load i64, ptr %5, align 8, !dbg !350, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %5), !dbg !350
  %_128 = icmp ult i64 %_27, %_26, !dbg !353
  %46 = call i1 @llvm.expect.i1(i1 %_128, i1 false), !dbg !353
  br i1 %46, label %bb25, label %bb26, !dbg !353

bb21:                                             ; preds = %bb18
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_23, i64 noundef %_24, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !356
  unreachable, !dbg !356

bb26:                                             ; preds = %bb22
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_5), !dbg !344
  store ptr %bx_5.0, ptr %__oxad_shadow_0_5, align 8, !dbg !357
  %47 = getelementptr inbounds i8, ptr %__oxad_shadow_0_5, i64 8, !dbg !357
  store i64 %bx_5.1, ptr %47, align 8, !dbg !357
  %_98.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !360, !nonnull !12, !align !14, !noundef !12
  %48 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !360
  %_98.1 = load i64, ptr %48, align 8, !dbg !360, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %4), !dbg !363
  %49 = mul nuw nsw i64 %_98.1, 8, !dbg !363
  store i64 %49, ptr %4, align 8, !dbg !363
  %_29 = load i64, ptr %4, align 8, !dbg !363, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %4), !dbg !363
  call void @llvm.lifetime.start.p0(ptr %3), !dbg !366
  %50 = mul nuw nsw i64 %bx_6.1, 8, !dbg !366
  store i64 %50, ptr %3, align 8, !dbg !366
  %_30 = load i64, ptr %3, align 8, !dbg !366, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %3), !dbg !366
  %_133 = icmp ult i64 %_30, %_29, !dbg !369
  %51 = call i1 @llvm.expect.i1(i1 %_133, i1 false), !dbg !369
  br i1 %51, label %bb29, label %bb30, !dbg !369

bb25:                                             ; preds = %bb22
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_26, i64 noundef %_27, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !372
  unreachable, !dbg !372

bb30:                                             ; preds = %bb26
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_6), !dbg !360
  store ptr %bx_6.0, ptr %__oxad_shadow_0_6, align 8, !dbg !373
  %52 = getelementptr inbounds i8, ptr %__oxad_shadow_0_6, i64 8, !dbg !373
  store i64 %bx_6.1, ptr %52, align 8, !dbg !373
  %_99.0 = load ptr, ptr %__oxad_primal_0, align 8, !dbg !376, !nonnull !12, !align !14, !noundef !12
  %53 = getelementptr inbounds i8, ptr %__oxad_primal_0, i64 8, !dbg !376
  %_99.1 = load i64, ptr %53, align 8, !dbg !376, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %2), !dbg !379
  %54 = mul nuw nsw i64 %_99.1, 8, !dbg !379
  store i64 %54, ptr %2, align 8, !dbg !379
  %_32 = load i64, ptr %2, align 8, !dbg !379, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %2), !dbg !379
  call void @llvm.lifetime.start.p0(ptr %1), !dbg !382
  %55 = mul nuw nsw i64 %bx_7.1, 8, !dbg !382
  store i64 %55, ptr %1, align 8, !dbg !382
  %_33 = load i64, ptr %1, align 8, !dbg !382, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %1), !dbg !382
  %_138 = icmp ult i64 %_33, %_32, !dbg !385
  %56 = call i1 @llvm.expect.i1(i1 %_138, i1 false), !dbg !385
  br i1 %56, label %bb33, label %bb34, !dbg !385

bb29:                                             ; preds = %bb26
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_29, i64 noundef %_30, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !388
  unreachable, !dbg !388

bb34:                                             ; preds = %bb30
  call void @llvm.lifetime.start.p0(ptr %__oxad_shadow_0_7), !dbg !376
  store ptr %bx_7.0, ptr %__oxad_shadow_0_7, align 8, !dbg !389
  %57 = getelementptr inbounds i8, ptr %__oxad_shadow_0_7, i64 8, !dbg !389
  store i64 %bx_7.1, ptr %57, align 8, !dbg !389
  call void @llvm.lifetime.start.p0(ptr %__oxad_result), !dbg !392
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_0), !dbg !395
  call void @llvm.lifetime.start.p0(ptr %_141), !dbg !398
  call void @llvm.memset.p0.i64(ptr align 8 %_141, i8 0, i64 8, i1 false), !dbg !402
  %58 = load double, ptr %_141, align 8, !dbg !408
  store double %58, ptr %__oxad_tangent_0, align 8, !dbg !408
  call void @llvm.lifetime.end.p0(ptr %_141), !dbg !409
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_1), !dbg !410
  call void @llvm.lifetime.start.p0(ptr %_145), !dbg !413
  call void @llvm.memset.p0.i64(ptr align 8 %_145, i8 0, i64 8, i1 false), !dbg !416
  %59 = load double, ptr %_145, align 8, !dbg !422
  store double %59, ptr %__oxad_tangent_1, align 8, !dbg !422
  call void @llvm.lifetime.end.p0(ptr %_145), !dbg !423
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_2), !dbg !424
  call void @llvm.lifetime.start.p0(ptr %_149), !dbg !427
  call void @llvm.memset.p0.i64(ptr align 8 %_149, i8 0, i64 8, i1 false), !dbg !430
  %60 = load double, ptr %_149, align 8, !dbg !436
  store double %60, ptr %__oxad_tangent_2, align 8, !dbg !436
  call void @llvm.lifetime.end.p0(ptr %_149), !dbg !437
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_3), !dbg !438
  call void @llvm.lifetime.start.p0(ptr %_153), !dbg !441
  call void @llvm.memset.p0.i64(ptr align 8 %_153, i8 0, i64 8, i1 false), !dbg !444
  %61 = load double, ptr %_153, align 8, !dbg !450
  store double %61, ptr %__oxad_tangent_3, align 8, !dbg !450
  call void @llvm.lifetime.end.p0(ptr %_153), !dbg !451
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_4), !dbg !452
  call void @llvm.lifetime.start.p0(ptr %_157), !dbg !455
  call void @llvm.memset.p0.i64(ptr align 8 %_157, i8 0, i64 8, i1 false), !dbg !458
  %62 = load double, ptr %_157, align 8, !dbg !464
  store double %62, ptr %__oxad_tangent_4, align 8, !dbg !464
  call void @llvm.lifetime.end.p0(ptr %_157), !dbg !465
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_5), !dbg !466
  call void @llvm.lifetime.start.p0(ptr %_161), !dbg !469
  call void @llvm.memset.p0.i64(ptr align 8 %_161, i8 0, i64 8, i1 false), !dbg !472
  %63 = load double, ptr %_161, align 8, !dbg !478
  store double %63, ptr %__oxad_tangent_5, align 8, !dbg !478
  call void @llvm.lifetime.end.p0(ptr %_161), !dbg !479
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_6), !dbg !480
  call void @llvm.lifetime.start.p0(ptr %_165), !dbg !483
  call void @llvm.memset.p0.i64(ptr align 8 %_165, i8 0, i64 8, i1 false), !dbg !486
  %64 = load double, ptr %_165, align 8, !dbg !492
  store double %64, ptr %__oxad_tangent_6, align 8, !dbg !492
  call void @llvm.lifetime.end.p0(ptr %_165), !dbg !493
  call void @llvm.lifetime.start.p0(ptr %__oxad_tangent_7), !dbg !494
  call void @llvm.lifetime.start.p0(ptr %_169), !dbg !497
  call void @llvm.memset.p0.i64(ptr align 8 %_169, i8 0, i64 8, i1 false), !dbg !500
  %65 = load double, ptr %_169, align 8, !dbg !506
  store double %65, ptr %__oxad_tangent_7, align 8, !dbg !506
  call void @llvm.lifetime.end.p0(ptr %_169), !dbg !507
  call void @llvm.assume(i1 true), !dbg !508
  invoke void @"__oxad_v1;forward;8;dup;dup"(ptr noundef @_ZN4core3ops8function6FnOnce9call_once17hbe353c007dc634aaE, ptr noundef %__oxad_primal_0, ptr noundef %__oxad_shadow_0_0, ptr noundef %__oxad_shadow_0_1, ptr noundef %__oxad_shadow_0_2, ptr noundef %__oxad_shadow_0_3, ptr noundef %__oxad_shadow_0_4, ptr noundef %__oxad_shadow_0_5, ptr noundef %__oxad_shadow_0_6, ptr noundef %__oxad_shadow_0_7, ptr noundef %__oxad_result, ptr noundef %__oxad_tangent_0, ptr noundef %__oxad_tangent_1, ptr noundef %__oxad_tangent_2, ptr noundef %__oxad_tangent_3, ptr noundef %__oxad_tangent_4, ptr noundef %__oxad_tangent_5, ptr noundef %__oxad_tangent_6, ptr noundef %__oxad_tangent_7)
          to label %bb1 unwind label %cleanup, !dbg !508

bb33:                                             ; preds = %bb30
  call void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef %_32, i64 noundef %_33, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) @alloc_37f62a15fae368a2423b3a16c75adcc9, i64 noundef 1) #12, !dbg !512
  unreachable, !dbg !512

bb2:                                              ; preds = %cleanup
  call void @_RNvNtCsgEmfK2I1SDS_4core9panicking19panic_cannot_unwind() #14, !dbg !260
  unreachable, !dbg !260

cleanup:                                          ; preds = %bb34
  %66 = landingpad { ptr, i32 }
          cleanup
  %67 = extractvalue { ptr, i32 } %66, 0
  %68 = extractvalue { ptr, i32 } %66, 1
  call void @llvm.lifetime.start.p0(ptr %0)
  store ptr %67, ptr %0, align 8
  %69 = getelementptr inbounds i8, ptr %0, i64 8
  store i32 %68, ptr %69, align 8
  br label %bb2

bb1:                                              ; preds = %bb34
  call void @llvm.lifetime.start.p0(ptr %_75), !dbg !508
  %70 = load double, ptr %__oxad_result, align 8, !dbg !508
  store double %70, ptr %_75, align 8, !dbg !508
  %_74 = load double, ptr %_75, align 8, !dbg !513, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_75), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_77), !dbg !508
  %71 = load double, ptr %__oxad_tangent_0, align 8, !dbg !508
  store double %71, ptr %_77, align 8, !dbg !508
  %_76 = load double, ptr %_77, align 8, !dbg !522, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_77), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_79), !dbg !508
  %72 = load double, ptr %__oxad_tangent_1, align 8, !dbg !508
  store double %72, ptr %_79, align 8, !dbg !508
  %_78 = load double, ptr %_79, align 8, !dbg !529, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_79), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_81), !dbg !508
  %73 = load double, ptr %__oxad_tangent_2, align 8, !dbg !508
  store double %73, ptr %_81, align 8, !dbg !508
  %_80 = load double, ptr %_81, align 8, !dbg !536, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_81), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_83), !dbg !508
  %74 = load double, ptr %__oxad_tangent_3, align 8, !dbg !508
  store double %74, ptr %_83, align 8, !dbg !508
  %_82 = load double, ptr %_83, align 8, !dbg !543, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_83), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_85), !dbg !508
  %75 = load double, ptr %__oxad_tangent_4, align 8, !dbg !508
  store double %75, ptr %_85, align 8, !dbg !508
  %_84 = load double, ptr %_85, align 8, !dbg !550, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_85), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_87), !dbg !508
  %76 = load double, ptr %__oxad_tangent_5, align 8, !dbg !508
  store double %76, ptr %_87, align 8, !dbg !508
  %_86 = load double, ptr %_87, align 8, !dbg !557, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_87), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_89), !dbg !508
  %77 = load double, ptr %__oxad_tangent_6, align 8, !dbg !508
  store double %77, ptr %_89, align 8, !dbg !508
  %_88 = load double, ptr %_89, align 8, !dbg !564, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_89), !dbg !521
  call void @llvm.lifetime.start.p0(ptr %_91), !dbg !508
  %78 = load double, ptr %__oxad_tangent_7, align 8, !dbg !508
  store double %78, ptr %_91, align 8, !dbg !508
  %_90 = load double, ptr %_91, align 8, !dbg !571, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %_91), !dbg !521
  %79 = getelementptr inbounds nuw double, ptr %_0, i64 0, !dbg !508
  store double %_74, ptr %79, align 8, !dbg !508
  %80 = getelementptr inbounds nuw double, ptr %_0, i64 1, !dbg !508
  store double %_76, ptr %80, align 8, !dbg !508
  %81 = getelementptr inbounds nuw double, ptr %_0, i64 2, !dbg !508
  store double %_78, ptr %81, align 8, !dbg !508
  %82 = getelementptr inbounds nuw double, ptr %_0, i64 3, !dbg !508
  store double %_80, ptr %82, align 8, !dbg !508
  %83 = getelementptr inbounds nuw double, ptr %_0, i64 4, !dbg !508
  store double %_82, ptr %83, align 8, !dbg !508
  %84 = getelementptr inbounds nuw double, ptr %_0, i64 5, !dbg !508
  store double %_84, ptr %84, align 8, !dbg !508
  %85 = getelementptr inbounds nuw double, ptr %_0, i64 6, !dbg !508
  store double %_86, ptr %85, align 8, !dbg !508
  %86 = getelementptr inbounds nuw double, ptr %_0, i64 7, !dbg !508
  store double %_88, ptr %86, align 8, !dbg !508
  %87 = getelementptr inbounds nuw double, ptr %_0, i64 8, !dbg !508
  store double %_90, ptr %87, align 8, !dbg !508
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_7), !dbg !494
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_6), !dbg !480
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_5), !dbg !466
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_4), !dbg !452
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_3), !dbg !438
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_2), !dbg !424
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_1), !dbg !410
  call void @llvm.lifetime.end.p0(ptr %__oxad_tangent_0), !dbg !395
  call void @llvm.lifetime.end.p0(ptr %__oxad_result), !dbg !392
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_7), !dbg !376
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_6), !dbg !360
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_5), !dbg !344
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_4), !dbg !328
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_3), !dbg !312
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_2), !dbg !296
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_1), !dbg !280
  call void @llvm.lifetime.end.p0(ptr %__oxad_shadow_0_0), !dbg !263
  call void @llvm.lifetime.end.p0(ptr %__oxad_primal_0), !dbg !260
  ret void, !dbg !578
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal void @"_ZN10rosenbrock7example19rosenbrock_forward828_$u7b$$u7b$closure$u7d$$u7d$17h9da68b5ff2fc0adeE"(ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) %_1, ptr noundef %p0, ptr noundef %result) unnamed_addr #0 !dbg !579 {
start:
  %_5.0 = load ptr, ptr %p0, align 8, !dbg !581, !nonnull !12, !align !14, !noundef !12
  %0 = getelementptr inbounds i8, ptr %p0, i64 8, !dbg !581
  %_5.1 = load i64, ptr %0, align 8, !dbg !581, !noundef !12
  %_4 = call noundef double @_ZN10rosenbrock7example10rosenbrock17h35a036035884393cE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_5.0, i64 noundef %_5.1) #15, !dbg !583
  store double %_4, ptr %result, align 8, !dbg !584
  ret void, !dbg !588
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal void @_ZN4core3ops8function6FnOnce9call_once17h2849becdb2bc29cdE(ptr noundef %0, ptr noundef %1) unnamed_addr #0 !dbg !589 {
start:
  %_2 = alloca [16 x i8], align 8
  %_1 = alloca [0 x i8], align 1
  store ptr %0, ptr %_2, align 8
  %2 = getelementptr inbounds i8, ptr %_2, i64 8
  store ptr %1, ptr %2, align 8
  %3 = load ptr, ptr %_2, align 8, !dbg !594, !noundef !12
  %4 = getelementptr inbounds i8, ptr %_2, i64 8, !dbg !594
  %5 = load ptr, ptr %4, align 8, !dbg !594, !noundef !12
  call void @"_ZN10rosenbrock7example18rosenbrock_forward28_$u7b$$u7b$closure$u7d$$u7d$17h8ddd76218f933d9fE"(ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) %_1, ptr noundef %3, ptr noundef %5) #13, !dbg !594
  ret void, !dbg !594
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal void @_ZN4core3ops8function6FnOnce9call_once17h303efab39c113b6fE(ptr noundef %0, ptr noundef %1) unnamed_addr #0 !dbg !595 {
start:
  %_2 = alloca [16 x i8], align 8
  %_1 = alloca [0 x i8], align 1
  store ptr %0, ptr %_2, align 8
  %2 = getelementptr inbounds i8, ptr %_2, i64 8
  store ptr %1, ptr %2, align 8
  %3 = load ptr, ptr %_2, align 8, !dbg !596, !noundef !12
  %4 = getelementptr inbounds i8, ptr %_2, i64 8, !dbg !596
  %5 = load ptr, ptr %4, align 8, !dbg !596, !noundef !12
  call void @"_ZN10rosenbrock7example18rosenbrock_reverse28_$u7b$$u7b$closure$u7d$$u7d$17h73c1b96b9b37df22E"(ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) %_1, ptr noundef %3, ptr noundef %5) #13, !dbg !596
  ret void, !dbg !596
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal void @_ZN4core3ops8function6FnOnce9call_once17hbe353c007dc634aaE(ptr noundef %0, ptr noundef %1) unnamed_addr #0 !dbg !597 {
start:
  %_2 = alloca [16 x i8], align 8
  %_1 = alloca [0 x i8], align 1
  store ptr %0, ptr %_2, align 8
  %2 = getelementptr inbounds i8, ptr %_2, i64 8
  store ptr %1, ptr %2, align 8
  %3 = load ptr, ptr %_2, align 8, !dbg !598, !noundef !12
  %4 = getelementptr inbounds i8, ptr %_2, i64 8, !dbg !598
  %5 = load ptr, ptr %4, align 8, !dbg !598, !noundef !12
  call void @"_ZN10rosenbrock7example19rosenbrock_forward828_$u7b$$u7b$closure$u7d$$u7d$17h9da68b5ff2fc0adeE"(ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance) %_1, ptr noundef %3, ptr noundef %5) #13, !dbg !598
  ret void, !dbg !598
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal noundef double @_ZN4core4iter6traits8iterator8Iterator4fold17hd21b50953bb936a0E(ptr dead_on_return noalias noundef align 8 captures(address) dereferenceable(24) %self, double noundef %init) unnamed_addr #0 personality ptr @rust_eh_personality !dbg !599 {
start:
  %0 = alloca [16 x i8], align 8
  %_13 = alloca [1 x i8], align 1
  %_11 = alloca [24 x i8], align 8
  %_5 = alloca [16 x i8], align 8
  %accum = alloca [8 x i8], align 8
  %f = alloca [0 x i8], align 1
  call void @llvm.lifetime.start.p0(ptr %accum), !dbg !600
  store i8 1, ptr %_13, align 1, !dbg !601
  store double %init, ptr %accum, align 8, !dbg !601
  br label %bb1, !dbg !602

bb1:                                              ; preds = %bb4, %start
  call void @llvm.lifetime.start.p0(ptr %_5), !dbg !604
  %1 = call { ptr, i64 } @"_ZN94_$LT$core..slice..iter..Windows$LT$T$GT$$u20$as$u20$core..iter..traits..iterator..Iterator$GT$4next17h58b54ea8dc3fc343E"(ptr noalias noundef align 8 dereferenceable(24) %self) #13, !dbg !606
  %2 = extractvalue { ptr, i64 } %1, 0, !dbg !606
  %3 = extractvalue { ptr, i64 } %1, 1, !dbg !606
  store ptr %2, ptr %_5, align 8, !dbg !606
  %4 = getelementptr inbounds i8, ptr %_5, i64 8, !dbg !606
  store i64 %3, ptr %4, align 8, !dbg !606
  br label %bb2, !dbg !606

bb2:                                              ; preds = %bb1
  %5 = load ptr, ptr %_5, align 8, !dbg !604, !align !14, !noundef !12
  %6 = getelementptr inbounds i8, ptr %_5, i64 8, !dbg !604
  %7 = load i64, ptr %6, align 8, !dbg !604
  %8 = ptrtoint ptr %5 to i64, !dbg !604
  %9 = icmp eq i64 %8, 0, !dbg !604
  %_7 = select i1 %9, i64 0, i64 1, !dbg !604
  %10 = trunc nuw i64 %_7 to i1, !dbg !607
  br i1 %10, label %bb3, label %bb5, !dbg !607

bb3:                                              ; preds = %bb2
  %x.0 = load ptr, ptr %_5, align 8, !dbg !608, !nonnull !12, !align !14, !noundef !12
  %11 = getelementptr inbounds i8, ptr %_5, i64 8, !dbg !608
  %x.1 = load i64, ptr %11, align 8, !dbg !608, !noundef !12
  call void @llvm.lifetime.start.p0(ptr %_11), !dbg !609
  store i8 0, ptr %_13, align 1, !dbg !610
  %_12 = load double, ptr %accum, align 8, !dbg !610, !noundef !12
  store double %_12, ptr %_11, align 8, !dbg !609
  %12 = getelementptr inbounds i8, ptr %_11, i64 8, !dbg !609
  store ptr %x.0, ptr %12, align 8, !dbg !609
  %13 = getelementptr inbounds i8, ptr %12, i64 8, !dbg !609
  store i64 %x.1, ptr %13, align 8, !dbg !609
  %14 = load double, ptr %_11, align 8, !dbg !609, !noundef !12
  %15 = getelementptr inbounds i8, ptr %_11, i64 8, !dbg !609
  %16 = load ptr, ptr %15, align 8, !dbg !609, !nonnull !12, !align !14, !noundef !12
  %17 = getelementptr inbounds i8, ptr %15, i64 8, !dbg !609
  %18 = load i64, ptr %17, align 8, !dbg !609, !noundef !12
  %_9 = call noundef double @"_ZN4core4iter8adapters3map8map_fold28_$u7b$$u7b$closure$u7d$$u7d$17h27741f3845463cfdE"(ptr noalias noundef nonnull align 1 %f, double noundef %14, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %16, i64 noundef %18) #13, !dbg !609
  br label %bb4, !dbg !609

bb5:                                              ; preds = %bb2
  call void @llvm.lifetime.end.p0(ptr %_5), !dbg !611
  %_0 = load double, ptr %accum, align 8, !dbg !612, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %accum), !dbg !613
  br label %bb6, !dbg !613

bb4:                                              ; preds = %bb3
  call void @llvm.lifetime.end.p0(ptr %_11), !dbg !614
  store i8 1, ptr %_13, align 1, !dbg !615
  store double %_9, ptr %accum, align 8, !dbg !615
  call void @llvm.lifetime.end.p0(ptr %_5), !dbg !611
  br label %bb1, !dbg !602

bb6:                                              ; preds = %bb5
  ret double %_0, !dbg !616

bb13:                                             ; No predecessors!
  unreachable, !dbg !617

bb12:                                             ; No predecessors!
  %19 = load i8, ptr %_13, align 1, !dbg !613, !range !618, !noundef !12
  %20 = trunc nuw i8 %19 to i1, !dbg !613
  br i1 %20, label %bb11, label %bb8, !dbg !613

bb8:                                              ; preds = %bb11, %bb12
  br label %bb9, !dbg !613

bb11:                                             ; preds = %bb12
  br label %bb8, !dbg !613

bb9:                                              ; preds = %bb8
  %21 = load ptr, ptr %0, align 8, !dbg !617, !noundef !12
  %22 = getelementptr inbounds i8, ptr %0, i64 8, !dbg !617
  %23 = load i32, ptr %22, align 8, !dbg !617, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %0), !dbg !617
  %24 = insertvalue { ptr, i32 } poison, ptr %21, 0, !dbg !617
  %25 = insertvalue { ptr, i32 } %24, i32 %23, 1, !dbg !617
  resume { ptr, i32 } %25, !dbg !617
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal noundef double @"_ZN4core4iter8adapters3map8map_fold28_$u7b$$u7b$closure$u7d$$u7d$17h27741f3845463cfdE"(ptr noalias noundef nonnull align 1 %_1, double noundef %acc, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %elt.0, i64 noundef range(i64 0, 1152921504606846976) %elt.1) unnamed_addr #0 personality ptr @rust_eh_personality !dbg !619 {
start:
  %0 = alloca [16 x i8], align 8
  %_10 = alloca [1 x i8], align 1
  store i8 1, ptr %_10, align 1, !dbg !621
  %_7 = call noundef double @"_ZN10rosenbrock7example10rosenbrock28_$u7b$$u7b$closure$u7d$$u7d$17h55290b55ff320cfcE"(ptr noalias noundef nonnull align 1 %_1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %elt.0, i64 noundef %elt.1) #13, !dbg !622
  br label %bb1, !dbg !622

bb1:                                              ; preds = %start
  store i8 0, ptr %_10, align 1, !dbg !623
  %_0 = call noundef double @"_ZN54_$LT$f64$u20$as$u20$core..iter..traits..accum..Sum$GT$3sum28_$u7b$$u7b$closure$u7d$$u7d$17h0a1fcfe0d024fef6E"(ptr noalias noundef nonnull align 1 %_1, double noundef %acc, double noundef %_7) #13, !dbg !623
  br label %bb2, !dbg !623

bb2:                                              ; preds = %bb1
  ret double %_0, !dbg !624

bb5:                                              ; No predecessors!
  %1 = load i8, ptr %_10, align 1, !dbg !625, !range !618, !noundef !12
  %2 = trunc nuw i8 %1 to i1, !dbg !625
  br i1 %2, label %bb4, label %bb3, !dbg !625

bb3:                                              ; preds = %bb4, %bb5
  %3 = load ptr, ptr %0, align 8, !dbg !626, !noundef !12
  %4 = getelementptr inbounds i8, ptr %0, i64 8, !dbg !626
  %5 = load i32, ptr %4, align 8, !dbg !626, !noundef !12
  call void @llvm.lifetime.end.p0(ptr %0), !dbg !626
  %6 = insertvalue { ptr, i32 } poison, ptr %3, 0, !dbg !626
  %7 = insertvalue { ptr, i32 } %6, i32 %5, 1, !dbg !626
  resume { ptr, i32 } %7, !dbg !626

bb4:                                              ; preds = %bb5
  br label %bb3, !dbg !625
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal noundef double @"_ZN54_$LT$f64$u20$as$u20$core..iter..traits..accum..Sum$GT$3sum28_$u7b$$u7b$closure$u7d$$u7d$17h0a1fcfe0d024fef6E"(ptr noalias noundef nonnull align 1 %_1, double noundef %a, double noundef %b) unnamed_addr #0 !dbg !627 {
start:
  %_0 = fadd double %a, %b, !dbg !629
  ret double %_0, !dbg !630
}

; Function Attrs: inlinehint nounwind nonlazybind uwtable
define internal { ptr, i64 } @"_ZN94_$LT$core..slice..iter..Windows$LT$T$GT$$u20$as$u20$core..iter..traits..iterator..Iterator$GT$4next17h58b54ea8dc3fc343E"(ptr noalias noundef align 8 dereferenceable(24) %self) unnamed_addr #0 !dbg !631 {
start:
  %ret = alloca [16 x i8], align 8
  %0 = getelementptr inbounds i8, ptr %self, i64 16, !dbg !633
  %self1 = load i64, ptr %0, align 8, !dbg !633, !range !634, !noundef !12
  %1 = sub i64 %self1, 1, !dbg !635
  %2 = icmp ule i64 %1, -2, !dbg !635
  call void @llvm.assume(i1 %2), !dbg !635
  %_10.0 = load ptr, ptr %self, align 8, !dbg !641, !nonnull !12, !align !14, !noundef !12
  %3 = getelementptr inbounds i8, ptr %self, i64 8, !dbg !641
  %_10.1 = load i64, ptr %3, align 8, !dbg !641, !noundef !12
  %_2 = icmp ugt i64 %self1, %_10.1, !dbg !633
  br i1 %_2, label %bb1, label %bb2, !dbg !633

bb2:                                              ; preds = %start
  %self.0 = load ptr, ptr %self, align 8, !dbg !642, !nonnull !12, !align !14, !noundef !12
  %4 = getelementptr inbounds i8, ptr %self, i64 8, !dbg !642
  %self.1 = load i64, ptr %4, align 8, !dbg !642, !noundef !12
  %5 = getelementptr inbounds i8, ptr %self, i64 16, !dbg !643
  %self2 = load i64, ptr %5, align 8, !dbg !643, !range !634, !noundef !12
  %6 = sub i64 %self2, 1, !dbg !644
  %7 = icmp ule i64 %6, -2, !dbg !644
  call void @llvm.assume(i1 %7), !dbg !644
  %_19 = icmp ult i64 %self2, 0, !dbg !646
  %8 = call i1 @llvm.expect.i1(i1 %_19, i1 false), !dbg !646
  br i1 %8, label %bb7, label %bb8, !dbg !646

bb1:                                              ; preds = %start
  %9 = load ptr, ptr @anon.9f249bede1278bcf723808e458b3f307.0, align 8, !dbg !655, !align !14, !noundef !12
  %10 = load i64, ptr getelementptr inbounds (i8, ptr @anon.9f249bede1278bcf723808e458b3f307.0, i64 8), align 8, !dbg !655
  store ptr %9, ptr %ret, align 8, !dbg !655
  %11 = getelementptr inbounds i8, ptr %ret, i64 8, !dbg !655
  store i64 %10, ptr %11, align 8, !dbg !655
  br label %bb3, !dbg !656

bb8:                                              ; preds = %bb2
  %_13 = icmp ule i64 %self2, %self.1, !dbg !657
  %12 = call i1 @llvm.expect.i1(i1 %_13, i1 true), !dbg !657
  br i1 %12, label %bb4, label %bb5, !dbg !657

bb7:                                              ; preds = %bb2
  br label %bb6, !dbg !658

bb5:                                              ; preds = %bb8
  br label %bb6, !dbg !659

bb4:                                              ; preds = %bb8
  store ptr %self.0, ptr %ret, align 8, !dbg !661
  %13 = getelementptr inbounds i8, ptr %ret, i64 8, !dbg !661
  store i64 %self2, ptr %13, align 8, !dbg !661
  %self.03 = load ptr, ptr %self, align 8, !dbg !662, !nonnull !12, !align !14, !noundef !12
  %14 = getelementptr inbounds i8, ptr %self, i64 8, !dbg !662
  %self.14 = load i64, ptr %14, align 8, !dbg !662, !noundef !12
  %_21 = icmp ugt i64 1, %self.14, !dbg !664
  %15 = call i1 @llvm.expect.i1(i1 %_21, i1 false), !dbg !664
  br i1 %15, label %bb9, label %bb10, !dbg !664

bb6:                                              ; preds = %bb5, %bb7
  call void @_RNvNtNtCsgEmfK2I1SDS_4core5slice5index16slice_index_fail(i64 noundef 0, i64 noundef %self2, i64 noundef %self.1, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) @alloc_b2f28986b414e660fff9151eee01a1b2) #12, !dbg !670
  unreachable, !dbg !670

bb10:                                             ; preds = %bb4
  %new_len = sub nuw i64 %self.14, 1, !dbg !671
  %_28 = getelementptr inbounds nuw double, ptr %self.03, i64 1, !dbg !672
  store ptr %_28, ptr %self, align 8, !dbg !677
  %16 = getelementptr inbounds i8, ptr %self, i64 8, !dbg !677
  store i64 %new_len, ptr %16, align 8, !dbg !677
  br label %bb3, !dbg !656

bb9:                                              ; preds = %bb4
  call void @_RNvNtNtCsgEmfK2I1SDS_4core5slice5index16slice_index_fail(i64 noundef 1, i64 noundef %self.14, i64 noundef %self.14, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) @alloc_31e0c595875695c77fd2f54110592d27) #12, !dbg !678
  unreachable, !dbg !678

bb3:                                              ; preds = %bb10, %bb1
  %17 = load ptr, ptr %ret, align 8, !dbg !679, !align !14, !noundef !12
  %18 = getelementptr inbounds i8, ptr %ret, i64 8, !dbg !679
  %19 = load i64, ptr %18, align 8, !dbg !679
  %20 = insertvalue { ptr, i64 } poison, ptr %17, 0, !dbg !679
  %21 = insertvalue { ptr, i64 } %20, i64 %19, 1, !dbg !679
  ret { ptr, i64 } %21, !dbg !679
}

; Function Attrs: nounwind nonlazybind uwtable
define noundef double @along(ptr noundef %x, ptr noundef %d, i64 noundef %n) unnamed_addr #2 !dbg !680 {
start:
  %0 = call { double, double } @_ZN10rosenbrock7example18rosenbrock_forward17h288aaae22204f313E(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x, i64 noundef %n, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %d, i64 noundef %n) #15, !dbg !681
  %_4.0 = extractvalue { double, double } %0, 0, !dbg !681
  %_4.1 = extractvalue { double, double } %0, 1, !dbg !681
  ret double %_4.1, !dbg !682
}

; Function Attrs: nounwind nonlazybind uwtable
define void @along8(ptr noundef %x, ptr noundef %d, i64 noundef %0, ptr noundef %out) unnamed_addr #2 !dbg !683 {
start:
  %lanes = alloca [72 x i8], align 8
  %lane = alloca [24 x i8], align 8
  %n = alloca [8 x i8], align 8
  store i64 %0, ptr %n, align 8
  %1 = load i64, ptr %n, align 8, !dbg !684, !noundef !12
  %_6 = mul i64 8, %1, !dbg !684
  call void @llvm.lifetime.start.p0(ptr %lane), !dbg !685
  store ptr %d, ptr %lane, align 8, !dbg !687
  %2 = getelementptr inbounds i8, ptr %lane, i64 8, !dbg !687
  store i64 %_6, ptr %2, align 8, !dbg !687
  %3 = getelementptr inbounds i8, ptr %lane, i64 16, !dbg !687
  store ptr %n, ptr %3, align 8, !dbg !687
  %x.1 = load i64, ptr %n, align 8, !dbg !688, !noundef !12
  %4 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 0) #13, !dbg !702
  %_11.0 = extractvalue { ptr, i64 } %4, 0, !dbg !702
  %_11.1 = extractvalue { ptr, i64 } %4, 1, !dbg !702
  %5 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 1) #13, !dbg !704
  %_13.0 = extractvalue { ptr, i64 } %5, 0, !dbg !704
  %_13.1 = extractvalue { ptr, i64 } %5, 1, !dbg !704
  %6 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 2) #13, !dbg !705
  %_15.0 = extractvalue { ptr, i64 } %6, 0, !dbg !705
  %_15.1 = extractvalue { ptr, i64 } %6, 1, !dbg !705
  %7 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 3) #13, !dbg !706
  %_17.0 = extractvalue { ptr, i64 } %7, 0, !dbg !706
  %_17.1 = extractvalue { ptr, i64 } %7, 1, !dbg !706
  %8 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 4) #13, !dbg !707
  %_19.0 = extractvalue { ptr, i64 } %8, 0, !dbg !707
  %_19.1 = extractvalue { ptr, i64 } %8, 1, !dbg !707
  %9 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 5) #13, !dbg !708
  %_21.0 = extractvalue { ptr, i64 } %9, 0, !dbg !708
  %_21.1 = extractvalue { ptr, i64 } %9, 1, !dbg !708
  %10 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 6) #13, !dbg !709
  %_23.0 = extractvalue { ptr, i64 } %10, 0, !dbg !709
  %_23.1 = extractvalue { ptr, i64 } %10, 1, !dbg !709
  %11 = call { ptr, i64 } @"_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E"(ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24) %lane, i64 noundef 7) #13, !dbg !710
  %_25.0 = extractvalue { ptr, i64 } %11, 0, !dbg !710
  %_25.1 = extractvalue { ptr, i64 } %11, 1, !dbg !710
  call void @_ZN10rosenbrock7example19rosenbrock_forward817h8678294e4ea05a97E(ptr noalias noundef sret([72 x i8]) align 8 captures(none) dereferenceable(72) %lanes, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x, i64 noundef %x.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_11.0, i64 noundef %_11.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_13.0, i64 noundef %_13.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_15.0, i64 noundef %_15.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_17.0, i64 noundef %_17.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_19.0, i64 noundef %_19.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_21.0, i64 noundef %_21.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_23.0, i64 noundef %_23.1, ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %_25.0, i64 noundef %_25.1) #15, !dbg !711
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %out, ptr align 8 %lanes, i64 72, i1 false), !dbg !712
  call void @llvm.lifetime.end.p0(ptr %lane), !dbg !718
  ret void, !dbg !719
}

; Function Attrs: nounwind nonlazybind uwtable
define noundef double @gradient(ptr noundef %x, ptr noundef %dx, i64 noundef %n) unnamed_addr #2 !dbg !720 {
start:
  %_0 = call noundef double @_ZN10rosenbrock7example18rosenbrock_reverse17h6af107fc08a01f8bE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x, i64 noundef %n, ptr noalias noundef nonnull align 8 %dx, i64 noundef %n, double noundef 1.000000e+00) #15, !dbg !721
  ret double %_0, !dbg !722
}

; Function Attrs: nounwind nonlazybind uwtable
define noundef double @value(ptr noundef %x, i64 noundef %n) unnamed_addr #2 !dbg !723 {
start:
  %_0 = call noundef double @_ZN10rosenbrock7example10rosenbrock17h35a036035884393cE(ptr noalias noundef nonnull readonly align 8 captures(address, read_provenance) %x, i64 noundef %n) #15, !dbg !724
  ret double %_0, !dbg !725
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #3

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #4

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #4

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #5

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #6

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(none)
declare i1 @llvm.expect.i1(i1, i1) #7

; Function Attrs: cold noinline noreturn nounwind nonlazybind uwtable
declare void @_RNvNtNtCsgEmfK2I1SDS_4core5slice5index16slice_index_fail(i64 noundef, i64 noundef, i64 noundef, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24)) unnamed_addr #8

; Function Attrs: cold minsize noinline noreturn nounwind nonlazybind optsize uwtable
declare void @_RNvNtCsgEmfK2I1SDS_4core9panicking18panic_bounds_check(i64 noundef, i64 noundef, ptr noalias noundef readonly align 8 captures(address, read_provenance) dereferenceable(24)) unnamed_addr #9

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.powi.f64.i32(double, i32) #10

; Function Attrs: nounwind nonlazybind uwtable
declare noundef range(i32 0, 10) i32 @rust_eh_personality(i32 noundef, i32 noundef, i64 noundef, ptr noundef, ptr noundef) unnamed_addr #2

; Function Attrs: nonlazybind uwtable
declare void @"__oxad_v1;forward;1;dup;dup"(ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef) unnamed_addr #11

; Function Attrs: cold minsize noinline noreturn nounwind nonlazybind optsize uwtable
declare void @_RNvNtCsgEmfK2I1SDS_4core9panicking19panic_cannot_unwind() unnamed_addr #9

; Function Attrs: cold noinline noreturn nounwind nonlazybind uwtable
declare void @_ZN3lib9__private12short_shadow17h1c5ef1754c50eb9cE(i64 noundef, i64 noundef, ptr noalias noundef nonnull readonly align 1 captures(address, read_provenance), i64 noundef) unnamed_addr #8

; Function Attrs: nonlazybind uwtable
declare void @"__oxad_v1;reverse;1;dup;dup"(ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef) unnamed_addr #11

; Function Attrs: nonlazybind uwtable
declare void @"__oxad_v1;forward;8;dup;dup"(ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef) unnamed_addr #11

attributes #0 = { inlinehint nounwind nonlazybind uwtable "probe-stack"="inline-asm" "target-cpu"="x86-64" }
attributes #1 = { noinline nounwind nonlazybind uwtable "probe-stack"="inline-asm" "target-cpu"="x86-64" }
attributes #2 = { nounwind nonlazybind uwtable "probe-stack"="inline-asm" "target-cpu"="x86-64" }
attributes #3 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #4 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #7 = { nocallback nofree nosync nounwind willreturn memory(none) }
attributes #8 = { cold noinline noreturn nounwind nonlazybind uwtable "probe-stack"="inline-asm" "target-cpu"="x86-64" }
attributes #9 = { cold minsize noinline noreturn nounwind nonlazybind optsize uwtable "probe-stack"="inline-asm" "target-cpu"="x86-64" }
attributes #10 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #11 = { nonlazybind uwtable "probe-stack"="inline-asm" "target-cpu"="x86-64" }
attributes #12 = { noinline noreturn nounwind }
attributes #13 = { inlinehint nounwind }
attributes #14 = { cold noinline noreturn nounwind }
attributes #15 = { noinline nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}
!llvm.dbg.cu = !{!5}

!0 = !{i32 8, !"PIC Level", i32 2}
!1 = !{i32 2, !"RtLibUseGOT", i32 1}
!2 = !{i32 7, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !{!"rustc version 1.95.0 (59807616e 2026-04-14)"}
!5 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !6, producer: "clang LLVM (rustc version 1.95.0 (59807616e 2026-04-14))", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly, splitDebugInlining: false, nameTableKind: None)
!6 = !DIFile(filename: "rosenbrock.rs/@/rosenbrock.c5d6c4e87e465fd5-cgu.0", directory: "examples/ir")
!7 = distinct !DISubprogram(name: "{closure#0}", linkageName: "_ZN10rosenbrock6along828_$u7b$$u7b$closure$u7d$$u7d$17hbffb744ac8423df7E", scope: !9, file: !8, line: 45, type: !11, scopeLine: 45, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!8 = !DIFile(filename: "rosenbrock.rs", directory: "examples/ir", checksumkind: CSK_MD5, checksum: "63588243002d30ef18bb690b1debd436")
!9 = !DINamespace(name: "along8", scope: !10)
!10 = !DINamespace(name: "rosenbrock", scope: null)
!11 = !DISubroutineType(types: !12)
!12 = !{}
!13 = !DILocation(line: 45, column: 28, scope: !7)
!14 = !{i64 8}
!15 = !DILocation(line: 45, column: 34, scope: !7)
!16 = !DILocation(line: 45, column: 30, scope: !7)
!17 = !DILocation(line: 568, column: 12, scope: !18, inlinedAt: !24)
!18 = distinct !DISubprogram(name: "index<f64>", linkageName: "_ZN110_$LT$core..ops..range..RangeFrom$LT$usize$GT$$u20$as$u20$core..slice..index..SliceIndex$LT$$u5b$T$u5d$$GT$$GT$5index17hd5aa981d33d31cd3E", scope: !20, file: !19, line: 567, type: !11, scopeLine: 567, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!19 = !DIFile(filename: "library/core/src/slice/index.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "35f1d9855ef780cd44773269ad8900cd")
!20 = !DINamespace(name: "{impl#7}", scope: !21)
!21 = !DINamespace(name: "index", scope: !22)
!22 = !DINamespace(name: "slice", scope: !23)
!23 = !DINamespace(name: "core", scope: null)
!24 = !DILocation(line: 19, column: 15, scope: !25, inlinedAt: !27)
!25 = distinct !DISubprogram(name: "index<f64, core::ops::range::RangeFrom<usize>>", linkageName: "_ZN4core5slice5index74_$LT$impl$u20$core..ops..index..Index$LT$I$GT$$u20$for$u20$$u5b$T$u5d$$GT$5index17h272030900f995d82E", scope: !26, file: !19, line: 18, type: !11, scopeLine: 18, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!26 = !DINamespace(name: "{impl#0}", scope: !21)
!27 = !DILocation(line: 45, column: 29, scope: !7)
!28 = !DILocation(line: 573, column: 27, scope: !18, inlinedAt: !24)
!29 = !DILocation(line: 89, column: 24, scope: !30, inlinedAt: !32)
!30 = distinct !DILexicalBlock(scope: !31, file: !19, line: 87, column: 5)
!31 = distinct !DISubprogram(name: "get_offset_len_noubcheck<f64>", linkageName: "_ZN4core5slice5index24get_offset_len_noubcheck17h2d1d266416875850E", scope: !21, file: !19, line: 82, type: !11, scopeLine: 82, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!32 = !DILocation(line: 574, column: 15, scope: !33, inlinedAt: !24)
!33 = distinct !DILexicalBlock(scope: !18, file: !19, line: 573, column: 13)
!34 = !DILocation(line: 923, column: 16, scope: !35, inlinedAt: !39)
!35 = distinct !DISubprogram(name: "checked_sub", linkageName: "_RNvMs9_NtCsgEmfK2I1SDS_4core3numj11checked_sub", scope: !37, file: !36, line: 917, type: !11, scopeLine: 917, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!36 = !DIFile(filename: "library/core/src/num/uint_macros.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "de2f29a3485fc28d710ba6c3062e6efa")
!37 = !DINamespace(name: "{impl#11}", scope: !38)
!38 = !DINamespace(name: "num", scope: !23)
!39 = !DILocation(line: 437, column: 32, scope: !40, inlinedAt: !42)
!40 = distinct !DISubprogram(name: "index<f64>", linkageName: "_ZN106_$LT$core..ops..range..Range$LT$usize$GT$$u20$as$u20$core..slice..index..SliceIndex$LT$$u5b$T$u5d$$GT$$GT$5index17h52df4dc1d24e34f0E", scope: !41, file: !19, line: 435, type: !11, scopeLine: 435, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!41 = !DINamespace(name: "{impl#4}", scope: !21)
!42 = !DILocation(line: 529, column: 23, scope: !43, inlinedAt: !45)
!43 = distinct !DISubprogram(name: "index<f64>", linkageName: "_ZN108_$LT$core..ops..range..RangeTo$LT$usize$GT$$u20$as$u20$core..slice..index..SliceIndex$LT$$u5b$T$u5d$$GT$$GT$5index17he03f07505e4390e3E", scope: !44, file: !19, line: 528, type: !11, scopeLine: 528, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!44 = !DINamespace(name: "{impl#6}", scope: !21)
!45 = !DILocation(line: 19, column: 15, scope: !46, inlinedAt: !48)
!46 = !DILexicalBlockFile(scope: !47, file: !19, discriminator: 2)
!47 = distinct !DISubprogram(name: "index<f64, core::ops::range::RangeTo<usize>>", linkageName: "_ZN4core5slice5index74_$LT$impl$u20$core..ops..index..Index$LT$I$GT$$u20$for$u20$$u5b$T$u5d$$GT$5index17h8725e81ba25b18daE", scope: !26, file: !19, line: 18, type: !11, scopeLine: 18, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!48 = !DILocation(line: 45, column: 38, scope: !7)
!49 = !DILocation(line: 569, column: 13, scope: !18, inlinedAt: !24)
!50 = !DILocation(line: 438, column: 16, scope: !40, inlinedAt: !42)
!51 = !DILocation(line: 437, column: 16, scope: !40, inlinedAt: !42)
!52 = !DILocation(line: 443, column: 13, scope: !40, inlinedAt: !42)
!53 = !DILocation(line: 45, column: 43, scope: !7)
!54 = distinct !DISubprogram(name: "rosenbrock", linkageName: "_ZN10rosenbrock7example10rosenbrock17h35a036035884393cE", scope: !56, file: !55, line: 18, type: !11, scopeLine: 18, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!55 = !DIFile(filename: "../rosenbrock.rs", directory: "examples/ir", checksumkind: CSK_MD5, checksum: "0b8307174207dc2af1ab0c0eb3f03ff8")
!56 = !DINamespace(name: "example", scope: !10)
!57 = !DILocation(line: 1339, column: 9, scope: !58, inlinedAt: !62)
!58 = distinct !DISubprogram(name: "new<f64>", linkageName: "_ZN4core5slice4iter16Windows$LT$T$GT$3new17haf398c8afb44aab2E", scope: !60, file: !59, line: 1338, type: !11, scopeLine: 1338, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!59 = !DIFile(filename: "library/core/src/slice/iter.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "f33ab2e22fe09095bf73c41c52bd166c")
!60 = !DINamespace(name: "Windows", scope: !61)
!61 = !DINamespace(name: "iter", scope: !22)
!62 = !DILocation(line: 1117, column: 9, scope: !63, inlinedAt: !67)
!63 = distinct !DILexicalBlock(scope: !65, file: !64, line: 1116, column: 9)
!64 = !DIFile(filename: "library/core/src/slice/mod.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "b606e5d97bff599edd0dcbc6067a14f1")
!65 = distinct !DISubprogram(name: "windows<f64>", linkageName: "_ZN4core5slice29_$LT$impl$u20$$u5b$T$u5d$$GT$7windows17h837c8339386709e2E", scope: !66, file: !64, line: 1115, type: !11, scopeLine: 1115, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!66 = !DINamespace(name: "{impl#0}", scope: !22)
!67 = !DILocation(line: 19, column: 7, scope: !54)
!68 = !DILocation(line: 128, column: 19, scope: !69, inlinedAt: !75)
!69 = distinct !DISubprogram(name: "fold<f64, core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}, f64, core::iter::traits::accum::{impl#132}::sum::{closure_env#0}<core::iter::adapters::map::Map<core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}>>>", linkageName: "_ZN102_$LT$core..iter..adapters..map..Map$LT$I$C$F$GT$$u20$as$u20$core..iter..traits..iterator..Iterator$GT$4fold17h89c2bac282e5a08cE", scope: !71, file: !70, line: 124, type: !11, scopeLine: 124, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!70 = !DIFile(filename: "library/core/src/iter/adapters/map.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "47fd4c3c8424e034238ec6bb5a169812")
!71 = !DINamespace(name: "{impl#2}", scope: !72)
!72 = !DINamespace(name: "map", scope: !73)
!73 = !DINamespace(name: "adapters", scope: !74)
!74 = !DINamespace(name: "iter", scope: !23)
!75 = !DILocation(line: 161, column: 22, scope: !76, inlinedAt: !81)
!76 = distinct !DISubprogram(name: "sum<core::iter::adapters::map::Map<core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}>>", linkageName: "_ZN54_$LT$f64$u20$as$u20$core..iter..traits..accum..Sum$GT$3sum17hc80c6851ab69a564E", scope: !78, file: !77, line: 160, type: !11, scopeLine: 160, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!77 = !DIFile(filename: "library/core/src/iter/traits/accum.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "29c702feed2d279674f04740ce9fc327")
!78 = !DINamespace(name: "{impl#132}", scope: !79)
!79 = !DINamespace(name: "accum", scope: !80)
!80 = !DINamespace(name: "traits", scope: !74)
!81 = !DILocation(line: 3658, column: 9, scope: !82, inlinedAt: !86)
!82 = distinct !DISubprogram(name: "sum<core::iter::adapters::map::Map<core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}>, f64>", linkageName: "_ZN4core4iter6traits8iterator8Iterator3sum17he724e18184c86ae5E", scope: !84, file: !83, line: 3653, type: !11, scopeLine: 3653, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!83 = !DIFile(filename: "library/core/src/iter/traits/iterator.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "03f316921fc0b2bb7786dd4fa41456f9")
!84 = !DINamespace(name: "Iterator", scope: !85)
!85 = !DINamespace(name: "iterator", scope: !80)
!86 = !DILocation(line: 19, column: 87, scope: !54)
!87 = !DILocation(line: 20, column: 2, scope: !54)
!88 = distinct !DISubprogram(name: "{closure#0}", linkageName: "_ZN10rosenbrock7example10rosenbrock28_$u7b$$u7b$closure$u7d$$u7d$17h55290b55ff320cfcE", scope: !89, file: !55, line: 19, type: !11, scopeLine: 19, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!89 = !DINamespace(name: "rosenbrock", scope: !56)
!90 = !DILocation(line: 19, column: 35, scope: !88)
!91 = !DILocation(line: 19, column: 42, scope: !88)
!92 = !DILocation(line: 19, column: 34, scope: !88)
!93 = !DILocation(line: 2009, column: 9, scope: !94, inlinedAt: !98)
!94 = distinct !DISubprogram(name: "powi", linkageName: "_RNvNtNtCsgEmfK2I1SDS_4core3f644math4powi", scope: !96, file: !95, line: 2008, type: !11, scopeLine: 2008, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!95 = !DIFile(filename: "library/core/src/num/f64.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "cbb76cb498122bc6efb17630e39a4d29")
!96 = !DINamespace(name: "math", scope: !97)
!97 = !DINamespace(name: "f64", scope: !23)
!98 = !DILocation(line: 324, column: 9, scope: !99, inlinedAt: !104)
!99 = distinct !DISubprogram(name: "powi", linkageName: "_RNvMNtCsjrHSEGnQ3l9_3std3f64d4powi", scope: !101, file: !100, line: 323, type: !11, scopeLine: 323, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!100 = !DIFile(filename: "library/std/src/num/f64.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "25b2a0d69a7ff90f22cee9f25d3729c1")
!101 = !DINamespace(name: "{impl#0}", scope: !102)
!102 = !DINamespace(name: "f64", scope: !103)
!103 = !DINamespace(name: "std", scope: null)
!104 = !DILocation(line: 19, column: 55, scope: !88)
!105 = !DILocation(line: 19, column: 26, scope: !88)
!106 = !DILocation(line: 19, column: 65, scope: !88)
!107 = !DILocation(line: 2009, column: 9, scope: !94, inlinedAt: !108)
!108 = !DILocation(line: 324, column: 9, scope: !109, inlinedAt: !110)
!109 = !DILexicalBlockFile(scope: !99, file: !100, discriminator: 2)
!110 = !DILocation(line: 19, column: 78, scope: !88)
!111 = !DILocation(line: 19, column: 85, scope: !88)
!112 = distinct !DISubprogram(name: "rosenbrock_forward", linkageName: "_ZN10rosenbrock7example18rosenbrock_forward17h288aaae22204f313E", scope: !56, file: !55, line: 12, type: !11, scopeLine: 12, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!113 = !DILocation(line: 12, column: 1, scope: !112)
!114 = !DILocation(line: 185, column: 9, scope: !115, inlinedAt: !113)
!115 = distinct !DISubprogram(name: "new<&[f64]>", linkageName: "_ZN4core3mem13manually_drop21ManuallyDrop$LT$T$GT$3new17h32e98c0186889f3aE", scope: !117, file: !116, line: 184, type: !11, scopeLine: 184, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!116 = !DIFile(filename: "library/core/src/mem/manually_drop.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "f2d905afd131cce616527f096419d1e9")
!117 = !DINamespace(name: "ManuallyDrop", scope: !118)
!118 = !DINamespace(name: "manually_drop", scope: !119)
!119 = !DINamespace(name: "mem", scope: !23)
!120 = !DILocation(line: 12, column: 1, scope: !121)
!121 = !DILexicalBlockFile(scope: !122, file: !55, discriminator: 0)
!122 = distinct !DILexicalBlock(scope: !112, file: !123, line: 27, column: 49)
!123 = !DIFile(filename: "rust/oxad/src/lib.rs", directory: "", checksumkind: CSK_MD5, checksum: "dab6fc762a7a0b7cfe4c63e13ab6bdc6")
!124 = !DILocation(line: 374, column: 14, scope: !125, inlinedAt: !127)
!125 = distinct !DISubprogram(name: "size_of_val<[f64]>", linkageName: "_ZN4core3mem11size_of_val17h512f43679da28d13E", scope: !119, file: !126, line: 372, type: !11, scopeLine: 372, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!126 = !DIFile(filename: "library/core/src/mem/mod.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "6bca88b164013e73def192dcdbc80502")
!127 = !DILocation(line: 12, column: 1, scope: !128)
!128 = !DILexicalBlockFile(scope: !121, file: !55, discriminator: 4)
!129 = !DILocation(line: 374, column: 14, scope: !125, inlinedAt: !130)
!130 = !DILocation(line: 12, column: 1, scope: !131)
!131 = !DILexicalBlockFile(scope: !121, file: !55, discriminator: 6)
!132 = !DILocation(line: 53, column: 12, scope: !133, inlinedAt: !136)
!133 = distinct !DISubprogram(name: "check_shadow", linkageName: "_ZN3lib9__private12check_shadow17h69c681db0349614eE", scope: !134, file: !123, line: 52, type: !11, scopeLine: 52, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!134 = !DINamespace(name: "__private", scope: !135)
!135 = !DINamespace(name: "lib", scope: null)
!136 = !DILocation(line: 12, column: 1, scope: !137)
!137 = !DILexicalBlockFile(scope: !121, file: !55, discriminator: 8)
!138 = !DILocation(line: 185, column: 9, scope: !115, inlinedAt: !139)
!139 = !DILocation(line: 12, column: 1, scope: !140)
!140 = !DILexicalBlockFile(scope: !121, file: !55, discriminator: 10)
!141 = !DILocation(line: 12, column: 1, scope: !142)
!142 = !DILexicalBlockFile(scope: !143, file: !55, discriminator: 0)
!143 = distinct !DILexicalBlock(scope: !122, file: !123, line: 27, column: 49)
!144 = !DILocation(line: 12, column: 1, scope: !145)
!145 = !DILexicalBlockFile(scope: !146, file: !55, discriminator: 0)
!146 = distinct !DILexicalBlock(scope: !143, file: !123, line: 27, column: 49)
!147 = !DILocation(line: 470, column: 13, scope: !148, inlinedAt: !152)
!148 = distinct !DISubprogram(name: "zeroed<f64>", linkageName: "_ZN4core3mem12maybe_uninit20MaybeUninit$LT$T$GT$6zeroed17h2dfa59e08f9aabb6E", scope: !150, file: !149, line: 469, type: !11, scopeLine: 469, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!149 = !DIFile(filename: "library/core/src/mem/maybe_uninit.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "89f2894609c73ba2762e84773a0bc293")
!150 = !DINamespace(name: "MaybeUninit", scope: !151)
!151 = !DINamespace(name: "maybe_uninit", scope: !119)
!152 = !DILocation(line: 12, column: 1, scope: !153)
!153 = !DILexicalBlockFile(scope: !145, file: !55, discriminator: 14)
!154 = !DILocation(line: 709, column: 9, scope: !155, inlinedAt: !158)
!155 = distinct !DISubprogram(name: "write_bytes<f64>", linkageName: "_ZN4core3ptr11write_bytes17h0ccbbe006d384e15E", scope: !157, file: !156, line: 697, type: !11, scopeLine: 697, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!156 = !DIFile(filename: "library/core/src/ptr/mod.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "8f706ae0a0620120e6e931983ef127f1")
!157 = !DINamespace(name: "ptr", scope: !23)
!158 = !DILocation(line: 1437, column: 18, scope: !159, inlinedAt: !163)
!159 = distinct !DISubprogram(name: "write_bytes<f64>", linkageName: "_ZN4core3ptr7mut_ptr31_$LT$impl$u20$$BP$mut$u20$T$GT$11write_bytes17h7d63775c4b603b55E", scope: !161, file: !160, line: 1432, type: !11, scopeLine: 1432, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!160 = !DIFile(filename: "library/core/src/ptr/mut_ptr.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "7c03c8e0ae695174f7f10881dc49d2cb")
!161 = !DINamespace(name: "{impl#0}", scope: !162)
!162 = !DINamespace(name: "mut_ptr", scope: !157)
!163 = !DILocation(line: 472, column: 33, scope: !164, inlinedAt: !152)
!164 = distinct !DILexicalBlock(scope: !148, file: !149, line: 470, column: 9)
!165 = !DILocation(line: 473, column: 9, scope: !164, inlinedAt: !152)
!166 = !DILocation(line: 474, column: 5, scope: !148, inlinedAt: !152)
!167 = !DILocation(line: 12, column: 1, scope: !168)
!168 = !DILexicalBlockFile(scope: !169, file: !55, discriminator: 0)
!169 = distinct !DILexicalBlock(scope: !170, file: !123, line: 27, column: 49)
!170 = distinct !DILexicalBlock(scope: !146, file: !123, line: 27, column: 49)
!171 = !DILocation(line: 54, column: 13, scope: !133, inlinedAt: !136)
!172 = !DILocation(line: 1717, column: 9, scope: !173, inlinedAt: !174)
!173 = distinct !DISubprogram(name: "read<f64>", linkageName: "_ZN4core3ptr4read17h461453f8a0a6434bE", scope: !157, file: !156, line: 1678, type: !11, scopeLine: 1678, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!174 = !DILocation(line: 1171, column: 18, scope: !175, inlinedAt: !179)
!175 = distinct !DISubprogram(name: "read<f64>", linkageName: "_ZN4core3ptr9const_ptr33_$LT$impl$u20$$BP$const$u20$T$GT$4read17h46c24c6ac3503d0cE", scope: !177, file: !176, line: 1166, type: !11, scopeLine: 1166, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!176 = !DIFile(filename: "library/core/src/ptr/const_ptr.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "48638a38fe414ca30cde797e4a40b3a9")
!177 = !DINamespace(name: "{impl#0}", scope: !178)
!178 = !DINamespace(name: "const_ptr", scope: !157)
!179 = !DILocation(line: 710, column: 49, scope: !180, inlinedAt: !181)
!180 = distinct !DISubprogram(name: "assume_init<f64>", linkageName: "_ZN4core3mem12maybe_uninit20MaybeUninit$LT$T$GT$11assume_init17hd1c8f8e03f7bdb02E", scope: !150, file: !149, line: 703, type: !11, scopeLine: 703, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!181 = !DILocation(line: 12, column: 1, scope: !182)
!182 = !DILexicalBlockFile(scope: !168, file: !55, discriminator: 26)
!183 = !DILocation(line: 12, column: 51, scope: !168)
!184 = !DILocation(line: 1717, column: 9, scope: !173, inlinedAt: !185)
!185 = !DILocation(line: 1171, column: 18, scope: !186, inlinedAt: !187)
!186 = !DILexicalBlockFile(scope: !175, file: !176, discriminator: 2)
!187 = !DILocation(line: 710, column: 49, scope: !188, inlinedAt: !189)
!188 = !DILexicalBlockFile(scope: !180, file: !149, discriminator: 2)
!189 = !DILocation(line: 12, column: 1, scope: !190)
!190 = !DILexicalBlockFile(scope: !168, file: !55, discriminator: 28)
!191 = !DILocation(line: 12, column: 52, scope: !112)
!192 = distinct !DISubprogram(name: "{closure#0}", linkageName: "_ZN10rosenbrock7example18rosenbrock_forward28_$u7b$$u7b$closure$u7d$$u7d$17h8ddd76218f933d9fE", scope: !193, file: !55, line: 12, type: !11, scopeLine: 12, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!193 = !DINamespace(name: "rosenbrock_forward", scope: !56)
!194 = !DILocation(line: 1717, column: 9, scope: !195, inlinedAt: !196)
!195 = distinct !DISubprogram(name: "read<&[f64]>", linkageName: "_ZN4core3ptr4read17h324e8d35b97b2e72E", scope: !157, file: !156, line: 1678, type: !11, scopeLine: 1678, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!196 = !DILocation(line: 12, column: 1, scope: !192)
!197 = !DILocation(line: 1917, column: 41, scope: !198, inlinedAt: !199)
!198 = distinct !DISubprogram(name: "write<f64>", linkageName: "_ZN4core3ptr5write17h66351e3271241d3dE", scope: !157, file: !156, line: 1894, type: !11, scopeLine: 1894, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!199 = !DILocation(line: 12, column: 1, scope: !200)
!200 = !DILexicalBlockFile(scope: !192, file: !55, discriminator: 2)
!201 = !DILocation(line: 12, column: 52, scope: !192)
!202 = distinct !DISubprogram(name: "rosenbrock_reverse", linkageName: "_ZN10rosenbrock7example18rosenbrock_reverse17h6af107fc08a01f8bE", scope: !56, file: !55, line: 11, type: !11, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!203 = !DILocation(line: 11, column: 1, scope: !202)
!204 = !DILocation(line: 185, column: 9, scope: !205, inlinedAt: !203)
!205 = distinct !DISubprogram(name: "new<&[f64]>", linkageName: "_ZN4core3mem13manually_drop21ManuallyDrop$LT$T$GT$3new17h32e98c0186889f3aE", scope: !117, file: !116, line: 184, type: !11, scopeLine: 184, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!206 = !DILocation(line: 11, column: 1, scope: !207)
!207 = !DILexicalBlockFile(scope: !208, file: !55, discriminator: 0)
!208 = distinct !DILexicalBlock(scope: !202, file: !123, line: 27, column: 49)
!209 = !DILocation(line: 374, column: 14, scope: !210, inlinedAt: !211)
!210 = distinct !DISubprogram(name: "size_of_val<[f64]>", linkageName: "_ZN4core3mem11size_of_val17h512f43679da28d13E", scope: !119, file: !126, line: 372, type: !11, scopeLine: 372, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!211 = !DILocation(line: 11, column: 1, scope: !212)
!212 = !DILexicalBlockFile(scope: !207, file: !55, discriminator: 4)
!213 = !DILocation(line: 374, column: 14, scope: !210, inlinedAt: !214)
!214 = !DILocation(line: 11, column: 1, scope: !215)
!215 = !DILexicalBlockFile(scope: !207, file: !55, discriminator: 6)
!216 = !DILocation(line: 53, column: 12, scope: !217, inlinedAt: !218)
!217 = distinct !DISubprogram(name: "check_shadow", linkageName: "_ZN3lib9__private12check_shadow17h69c681db0349614eE", scope: !134, file: !123, line: 52, type: !11, scopeLine: 52, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!218 = !DILocation(line: 11, column: 1, scope: !219)
!219 = !DILexicalBlockFile(scope: !207, file: !55, discriminator: 8)
!220 = !DILocation(line: 185, column: 9, scope: !221, inlinedAt: !222)
!221 = distinct !DISubprogram(name: "new<&mut [f64]>", linkageName: "_ZN4core3mem13manually_drop21ManuallyDrop$LT$T$GT$3new17h5cc4121cdb4d8f96E", scope: !117, file: !116, line: 184, type: !11, scopeLine: 184, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!222 = !DILocation(line: 11, column: 1, scope: !223)
!223 = !DILexicalBlockFile(scope: !207, file: !55, discriminator: 10)
!224 = !DILocation(line: 11, column: 1, scope: !225)
!225 = !DILexicalBlockFile(scope: !226, file: !55, discriminator: 0)
!226 = distinct !DILexicalBlock(scope: !208, file: !123, line: 27, column: 49)
!227 = !DILocation(line: 11, column: 1, scope: !228)
!228 = !DILexicalBlockFile(scope: !229, file: !55, discriminator: 0)
!229 = distinct !DILexicalBlock(scope: !226, file: !123, line: 27, column: 49)
!230 = !DILocation(line: 185, column: 9, scope: !231, inlinedAt: !232)
!231 = distinct !DISubprogram(name: "new<f64>", linkageName: "_ZN4core3mem13manually_drop21ManuallyDrop$LT$T$GT$3new17h81fa55b9daa1b3faE", scope: !117, file: !116, line: 184, type: !11, scopeLine: 184, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!232 = !DILocation(line: 11, column: 1, scope: !233)
!233 = !DILexicalBlockFile(scope: !228, file: !55, discriminator: 14)
!234 = !DILocation(line: 11, column: 1, scope: !235)
!235 = !DILexicalBlockFile(scope: !236, file: !55, discriminator: 0)
!236 = distinct !DILexicalBlock(scope: !237, file: !123, line: 27, column: 49)
!237 = distinct !DILexicalBlock(scope: !229, file: !123, line: 27, column: 49)
!238 = !DILocation(line: 54, column: 13, scope: !217, inlinedAt: !218)
!239 = !DILocation(line: 1717, column: 9, scope: !240, inlinedAt: !241)
!240 = distinct !DISubprogram(name: "read<f64>", linkageName: "_ZN4core3ptr4read17h461453f8a0a6434bE", scope: !157, file: !156, line: 1678, type: !11, scopeLine: 1678, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!241 = !DILocation(line: 1171, column: 18, scope: !242, inlinedAt: !243)
!242 = distinct !DISubprogram(name: "read<f64>", linkageName: "_ZN4core3ptr9const_ptr33_$LT$impl$u20$$BP$const$u20$T$GT$4read17h46c24c6ac3503d0cE", scope: !177, file: !176, line: 1166, type: !11, scopeLine: 1166, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!243 = !DILocation(line: 710, column: 49, scope: !244, inlinedAt: !245)
!244 = distinct !DISubprogram(name: "assume_init<f64>", linkageName: "_ZN4core3mem12maybe_uninit20MaybeUninit$LT$T$GT$11assume_init17hd1c8f8e03f7bdb02E", scope: !150, file: !149, line: 703, type: !11, scopeLine: 703, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!245 = !DILocation(line: 11, column: 1, scope: !246)
!246 = !DILexicalBlockFile(scope: !235, file: !55, discriminator: 24)
!247 = !DILocation(line: 11, column: 59, scope: !235)
!248 = !DILocation(line: 11, column: 60, scope: !202)
!249 = distinct !DISubprogram(name: "{closure#0}", linkageName: "_ZN10rosenbrock7example18rosenbrock_reverse28_$u7b$$u7b$closure$u7d$$u7d$17h73c1b96b9b37df22E", scope: !250, file: !55, line: 11, type: !11, scopeLine: 11, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!250 = !DINamespace(name: "rosenbrock_reverse", scope: !56)
!251 = !DILocation(line: 1717, column: 9, scope: !252, inlinedAt: !253)
!252 = distinct !DISubprogram(name: "read<&[f64]>", linkageName: "_ZN4core3ptr4read17h324e8d35b97b2e72E", scope: !157, file: !156, line: 1678, type: !11, scopeLine: 1678, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!253 = !DILocation(line: 11, column: 1, scope: !249)
!254 = !DILocation(line: 1917, column: 41, scope: !255, inlinedAt: !256)
!255 = distinct !DISubprogram(name: "write<f64>", linkageName: "_ZN4core3ptr5write17h66351e3271241d3dE", scope: !157, file: !156, line: 1894, type: !11, scopeLine: 1894, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!256 = !DILocation(line: 11, column: 1, scope: !257)
!257 = !DILexicalBlockFile(scope: !249, file: !55, discriminator: 2)
!258 = !DILocation(line: 11, column: 60, scope: !249)
!259 = distinct !DISubprogram(name: "rosenbrock_forward8", linkageName: "_ZN10rosenbrock7example19rosenbrock_forward817h8678294e4ea05a97E", scope: !56, file: !55, line: 16, type: !11, scopeLine: 16, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!260 = !DILocation(line: 16, column: 1, scope: !259)
!261 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !260)
!262 = distinct !DISubprogram(name: "new<&[f64]>", linkageName: "_ZN4core3mem13manually_drop21ManuallyDrop$LT$T$GT$3new17h32e98c0186889f3aE", scope: !117, file: !116, line: 184, type: !11, scopeLine: 184, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!263 = !DILocation(line: 16, column: 1, scope: !264)
!264 = !DILexicalBlockFile(scope: !265, file: !55, discriminator: 0)
!265 = distinct !DILexicalBlock(scope: !259, file: !123, line: 27, column: 49)
!266 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !268)
!267 = distinct !DISubprogram(name: "size_of_val<[f64]>", linkageName: "_ZN4core3mem11size_of_val17h512f43679da28d13E", scope: !119, file: !126, line: 372, type: !11, scopeLine: 372, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!268 = !DILocation(line: 16, column: 1, scope: !269)
!269 = !DILexicalBlockFile(scope: !264, file: !55, discriminator: 4)
!270 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !271)
!271 = !DILocation(line: 16, column: 1, scope: !272)
!272 = !DILexicalBlockFile(scope: !264, file: !55, discriminator: 6)
!273 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !275)
!274 = distinct !DISubprogram(name: "check_shadow", linkageName: "_ZN3lib9__private12check_shadow17h69c681db0349614eE", scope: !134, file: !123, line: 52, type: !11, scopeLine: 52, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!275 = !DILocation(line: 16, column: 1, scope: !276)
!276 = !DILexicalBlockFile(scope: !264, file: !55, discriminator: 8)
!277 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !278)
!278 = !DILocation(line: 16, column: 1, scope: !279)
!279 = !DILexicalBlockFile(scope: !264, file: !55, discriminator: 10)
!280 = !DILocation(line: 16, column: 1, scope: !281)
!281 = !DILexicalBlockFile(scope: !282, file: !55, discriminator: 0)
!282 = distinct !DILexicalBlock(scope: !265, file: !123, line: 27, column: 49)
!283 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !284)
!284 = !DILocation(line: 16, column: 1, scope: !285)
!285 = !DILexicalBlockFile(scope: !281, file: !55, discriminator: 14)
!286 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !287)
!287 = !DILocation(line: 16, column: 1, scope: !288)
!288 = !DILexicalBlockFile(scope: !281, file: !55, discriminator: 16)
!289 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !290)
!290 = !DILocation(line: 16, column: 1, scope: !291)
!291 = !DILexicalBlockFile(scope: !281, file: !55, discriminator: 18)
!292 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !275)
!293 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !294)
!294 = !DILocation(line: 16, column: 1, scope: !295)
!295 = !DILexicalBlockFile(scope: !281, file: !55, discriminator: 20)
!296 = !DILocation(line: 16, column: 1, scope: !297)
!297 = !DILexicalBlockFile(scope: !298, file: !55, discriminator: 0)
!298 = distinct !DILexicalBlock(scope: !282, file: !123, line: 27, column: 49)
!299 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !300)
!300 = !DILocation(line: 16, column: 1, scope: !301)
!301 = !DILexicalBlockFile(scope: !297, file: !55, discriminator: 24)
!302 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !303)
!303 = !DILocation(line: 16, column: 1, scope: !304)
!304 = !DILexicalBlockFile(scope: !297, file: !55, discriminator: 26)
!305 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !306)
!306 = !DILocation(line: 16, column: 1, scope: !307)
!307 = !DILexicalBlockFile(scope: !297, file: !55, discriminator: 28)
!308 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !290)
!309 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !310)
!310 = !DILocation(line: 16, column: 1, scope: !311)
!311 = !DILexicalBlockFile(scope: !297, file: !55, discriminator: 30)
!312 = !DILocation(line: 16, column: 1, scope: !313)
!313 = !DILexicalBlockFile(scope: !314, file: !55, discriminator: 0)
!314 = distinct !DILexicalBlock(scope: !298, file: !123, line: 27, column: 49)
!315 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !316)
!316 = !DILocation(line: 16, column: 1, scope: !317)
!317 = !DILexicalBlockFile(scope: !313, file: !55, discriminator: 34)
!318 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !319)
!319 = !DILocation(line: 16, column: 1, scope: !320)
!320 = !DILexicalBlockFile(scope: !313, file: !55, discriminator: 36)
!321 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !322)
!322 = !DILocation(line: 16, column: 1, scope: !323)
!323 = !DILexicalBlockFile(scope: !313, file: !55, discriminator: 38)
!324 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !306)
!325 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !326)
!326 = !DILocation(line: 16, column: 1, scope: !327)
!327 = !DILexicalBlockFile(scope: !313, file: !55, discriminator: 40)
!328 = !DILocation(line: 16, column: 1, scope: !329)
!329 = !DILexicalBlockFile(scope: !330, file: !55, discriminator: 0)
!330 = distinct !DILexicalBlock(scope: !314, file: !123, line: 27, column: 49)
!331 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !332)
!332 = !DILocation(line: 16, column: 1, scope: !333)
!333 = !DILexicalBlockFile(scope: !329, file: !55, discriminator: 44)
!334 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !335)
!335 = !DILocation(line: 16, column: 1, scope: !336)
!336 = !DILexicalBlockFile(scope: !329, file: !55, discriminator: 46)
!337 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !338)
!338 = !DILocation(line: 16, column: 1, scope: !339)
!339 = !DILexicalBlockFile(scope: !329, file: !55, discriminator: 48)
!340 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !322)
!341 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !342)
!342 = !DILocation(line: 16, column: 1, scope: !343)
!343 = !DILexicalBlockFile(scope: !329, file: !55, discriminator: 50)
!344 = !DILocation(line: 16, column: 1, scope: !345)
!345 = !DILexicalBlockFile(scope: !346, file: !55, discriminator: 0)
!346 = distinct !DILexicalBlock(scope: !330, file: !123, line: 27, column: 49)
!347 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !348)
!348 = !DILocation(line: 16, column: 1, scope: !349)
!349 = !DILexicalBlockFile(scope: !345, file: !55, discriminator: 54)
!350 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !351)
!351 = !DILocation(line: 16, column: 1, scope: !352)
!352 = !DILexicalBlockFile(scope: !345, file: !55, discriminator: 56)
!353 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !354)
!354 = !DILocation(line: 16, column: 1, scope: !355)
!355 = !DILexicalBlockFile(scope: !345, file: !55, discriminator: 58)
!356 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !338)
!357 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !358)
!358 = !DILocation(line: 16, column: 1, scope: !359)
!359 = !DILexicalBlockFile(scope: !345, file: !55, discriminator: 60)
!360 = !DILocation(line: 16, column: 1, scope: !361)
!361 = !DILexicalBlockFile(scope: !362, file: !55, discriminator: 0)
!362 = distinct !DILexicalBlock(scope: !346, file: !123, line: 27, column: 49)
!363 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !364)
!364 = !DILocation(line: 16, column: 1, scope: !365)
!365 = !DILexicalBlockFile(scope: !361, file: !55, discriminator: 192)
!366 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !367)
!367 = !DILocation(line: 16, column: 1, scope: !368)
!368 = !DILexicalBlockFile(scope: !361, file: !55, discriminator: 194)
!369 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !370)
!370 = !DILocation(line: 16, column: 1, scope: !371)
!371 = !DILexicalBlockFile(scope: !361, file: !55, discriminator: 196)
!372 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !354)
!373 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !374)
!374 = !DILocation(line: 16, column: 1, scope: !375)
!375 = !DILexicalBlockFile(scope: !361, file: !55, discriminator: 198)
!376 = !DILocation(line: 16, column: 1, scope: !377)
!377 = !DILexicalBlockFile(scope: !378, file: !55, discriminator: 0)
!378 = distinct !DILexicalBlock(scope: !362, file: !123, line: 27, column: 49)
!379 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !380)
!380 = !DILocation(line: 16, column: 1, scope: !381)
!381 = !DILexicalBlockFile(scope: !377, file: !55, discriminator: 202)
!382 = !DILocation(line: 374, column: 14, scope: !267, inlinedAt: !383)
!383 = !DILocation(line: 16, column: 1, scope: !384)
!384 = !DILexicalBlockFile(scope: !377, file: !55, discriminator: 204)
!385 = !DILocation(line: 53, column: 12, scope: !274, inlinedAt: !386)
!386 = !DILocation(line: 16, column: 1, scope: !387)
!387 = !DILexicalBlockFile(scope: !377, file: !55, discriminator: 206)
!388 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !370)
!389 = !DILocation(line: 185, column: 9, scope: !262, inlinedAt: !390)
!390 = !DILocation(line: 16, column: 1, scope: !391)
!391 = !DILexicalBlockFile(scope: !377, file: !55, discriminator: 208)
!392 = !DILocation(line: 16, column: 1, scope: !393)
!393 = !DILexicalBlockFile(scope: !394, file: !55, discriminator: 0)
!394 = distinct !DILexicalBlock(scope: !378, file: !123, line: 27, column: 49)
!395 = !DILocation(line: 16, column: 1, scope: !396)
!396 = !DILexicalBlockFile(scope: !397, file: !55, discriminator: 0)
!397 = distinct !DILexicalBlock(scope: !394, file: !123, line: 27, column: 49)
!398 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !400)
!399 = distinct !DISubprogram(name: "zeroed<f64>", linkageName: "_ZN4core3mem12maybe_uninit20MaybeUninit$LT$T$GT$6zeroed17h2dfa59e08f9aabb6E", scope: !150, file: !149, line: 469, type: !11, scopeLine: 469, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!400 = !DILocation(line: 16, column: 1, scope: !401)
!401 = !DILexicalBlockFile(scope: !396, file: !55, discriminator: 212)
!402 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !404)
!403 = distinct !DISubprogram(name: "write_bytes<f64>", linkageName: "_ZN4core3ptr11write_bytes17h0ccbbe006d384e15E", scope: !157, file: !156, line: 697, type: !11, scopeLine: 697, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!404 = !DILocation(line: 1437, column: 18, scope: !405, inlinedAt: !406)
!405 = distinct !DISubprogram(name: "write_bytes<f64>", linkageName: "_ZN4core3ptr7mut_ptr31_$LT$impl$u20$$BP$mut$u20$T$GT$11write_bytes17h7d63775c4b603b55E", scope: !161, file: !160, line: 1432, type: !11, scopeLine: 1432, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!406 = !DILocation(line: 472, column: 33, scope: !407, inlinedAt: !400)
!407 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!408 = !DILocation(line: 473, column: 9, scope: !407, inlinedAt: !400)
!409 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !400)
!410 = !DILocation(line: 16, column: 1, scope: !411)
!411 = !DILexicalBlockFile(scope: !412, file: !55, discriminator: 0)
!412 = distinct !DILexicalBlock(scope: !397, file: !123, line: 27, column: 49)
!413 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !414)
!414 = !DILocation(line: 16, column: 1, scope: !415)
!415 = !DILexicalBlockFile(scope: !411, file: !55, discriminator: 214)
!416 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !417)
!417 = !DILocation(line: 1437, column: 18, scope: !418, inlinedAt: !419)
!418 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 2)
!419 = !DILocation(line: 472, column: 33, scope: !420, inlinedAt: !414)
!420 = !DILexicalBlockFile(scope: !421, file: !149, discriminator: 2)
!421 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!422 = !DILocation(line: 473, column: 9, scope: !421, inlinedAt: !414)
!423 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !414)
!424 = !DILocation(line: 16, column: 1, scope: !425)
!425 = !DILexicalBlockFile(scope: !426, file: !55, discriminator: 0)
!426 = distinct !DILexicalBlock(scope: !412, file: !123, line: 27, column: 49)
!427 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !428)
!428 = !DILocation(line: 16, column: 1, scope: !429)
!429 = !DILexicalBlockFile(scope: !425, file: !55, discriminator: 216)
!430 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !431)
!431 = !DILocation(line: 1437, column: 18, scope: !432, inlinedAt: !433)
!432 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 4)
!433 = !DILocation(line: 472, column: 33, scope: !434, inlinedAt: !428)
!434 = !DILexicalBlockFile(scope: !435, file: !149, discriminator: 4)
!435 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!436 = !DILocation(line: 473, column: 9, scope: !435, inlinedAt: !428)
!437 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !428)
!438 = !DILocation(line: 16, column: 1, scope: !439)
!439 = !DILexicalBlockFile(scope: !440, file: !55, discriminator: 0)
!440 = distinct !DILexicalBlock(scope: !426, file: !123, line: 27, column: 49)
!441 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !442)
!442 = !DILocation(line: 16, column: 1, scope: !443)
!443 = !DILexicalBlockFile(scope: !439, file: !55, discriminator: 218)
!444 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !445)
!445 = !DILocation(line: 1437, column: 18, scope: !446, inlinedAt: !447)
!446 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 6)
!447 = !DILocation(line: 472, column: 33, scope: !448, inlinedAt: !442)
!448 = !DILexicalBlockFile(scope: !449, file: !149, discriminator: 6)
!449 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!450 = !DILocation(line: 473, column: 9, scope: !449, inlinedAt: !442)
!451 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !442)
!452 = !DILocation(line: 16, column: 1, scope: !453)
!453 = !DILexicalBlockFile(scope: !454, file: !55, discriminator: 0)
!454 = distinct !DILexicalBlock(scope: !440, file: !123, line: 27, column: 49)
!455 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !456)
!456 = !DILocation(line: 16, column: 1, scope: !457)
!457 = !DILexicalBlockFile(scope: !453, file: !55, discriminator: 220)
!458 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !459)
!459 = !DILocation(line: 1437, column: 18, scope: !460, inlinedAt: !461)
!460 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 8)
!461 = !DILocation(line: 472, column: 33, scope: !462, inlinedAt: !456)
!462 = !DILexicalBlockFile(scope: !463, file: !149, discriminator: 8)
!463 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!464 = !DILocation(line: 473, column: 9, scope: !463, inlinedAt: !456)
!465 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !456)
!466 = !DILocation(line: 16, column: 1, scope: !467)
!467 = !DILexicalBlockFile(scope: !468, file: !55, discriminator: 0)
!468 = distinct !DILexicalBlock(scope: !454, file: !123, line: 27, column: 49)
!469 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !470)
!470 = !DILocation(line: 16, column: 1, scope: !471)
!471 = !DILexicalBlockFile(scope: !467, file: !55, discriminator: 222)
!472 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !473)
!473 = !DILocation(line: 1437, column: 18, scope: !474, inlinedAt: !475)
!474 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 10)
!475 = !DILocation(line: 472, column: 33, scope: !476, inlinedAt: !470)
!476 = !DILexicalBlockFile(scope: !477, file: !149, discriminator: 10)
!477 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!478 = !DILocation(line: 473, column: 9, scope: !477, inlinedAt: !470)
!479 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !470)
!480 = !DILocation(line: 16, column: 1, scope: !481)
!481 = !DILexicalBlockFile(scope: !482, file: !55, discriminator: 0)
!482 = distinct !DILexicalBlock(scope: !468, file: !123, line: 27, column: 49)
!483 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !484)
!484 = !DILocation(line: 16, column: 1, scope: !485)
!485 = !DILexicalBlockFile(scope: !481, file: !55, discriminator: 224)
!486 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !487)
!487 = !DILocation(line: 1437, column: 18, scope: !488, inlinedAt: !489)
!488 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 12)
!489 = !DILocation(line: 472, column: 33, scope: !490, inlinedAt: !484)
!490 = !DILexicalBlockFile(scope: !491, file: !149, discriminator: 12)
!491 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!492 = !DILocation(line: 473, column: 9, scope: !491, inlinedAt: !484)
!493 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !484)
!494 = !DILocation(line: 16, column: 1, scope: !495)
!495 = !DILexicalBlockFile(scope: !496, file: !55, discriminator: 0)
!496 = distinct !DILexicalBlock(scope: !482, file: !123, line: 27, column: 49)
!497 = !DILocation(line: 470, column: 13, scope: !399, inlinedAt: !498)
!498 = !DILocation(line: 16, column: 1, scope: !499)
!499 = !DILexicalBlockFile(scope: !495, file: !55, discriminator: 226)
!500 = !DILocation(line: 709, column: 9, scope: !403, inlinedAt: !501)
!501 = !DILocation(line: 1437, column: 18, scope: !502, inlinedAt: !503)
!502 = !DILexicalBlockFile(scope: !405, file: !160, discriminator: 14)
!503 = !DILocation(line: 472, column: 33, scope: !504, inlinedAt: !498)
!504 = !DILexicalBlockFile(scope: !505, file: !149, discriminator: 14)
!505 = distinct !DILexicalBlock(scope: !399, file: !149, line: 470, column: 9)
!506 = !DILocation(line: 473, column: 9, scope: !505, inlinedAt: !498)
!507 = !DILocation(line: 474, column: 5, scope: !399, inlinedAt: !498)
!508 = !DILocation(line: 16, column: 1, scope: !509)
!509 = !DILexicalBlockFile(scope: !510, file: !55, discriminator: 0)
!510 = distinct !DILexicalBlock(scope: !511, file: !123, line: 27, column: 49)
!511 = distinct !DILexicalBlock(scope: !496, file: !123, line: 27, column: 49)
!512 = !DILocation(line: 54, column: 13, scope: !274, inlinedAt: !386)
!513 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !515)
!514 = distinct !DISubprogram(name: "read<f64>", linkageName: "_ZN4core3ptr4read17h461453f8a0a6434bE", scope: !157, file: !156, line: 1678, type: !11, scopeLine: 1678, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!515 = !DILocation(line: 1171, column: 18, scope: !516, inlinedAt: !517)
!516 = distinct !DISubprogram(name: "read<f64>", linkageName: "_ZN4core3ptr9const_ptr33_$LT$impl$u20$$BP$const$u20$T$GT$4read17h46c24c6ac3503d0cE", scope: !177, file: !176, line: 1166, type: !11, scopeLine: 1166, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!517 = !DILocation(line: 710, column: 49, scope: !518, inlinedAt: !519)
!518 = distinct !DISubprogram(name: "assume_init<f64>", linkageName: "_ZN4core3mem12maybe_uninit20MaybeUninit$LT$T$GT$11assume_init17hd1c8f8e03f7bdb02E", scope: !150, file: !149, line: 703, type: !11, scopeLine: 703, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!519 = !DILocation(line: 16, column: 1, scope: !520)
!520 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 252)
!521 = !DILocation(line: 16, column: 55, scope: !509)
!522 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !523)
!523 = !DILocation(line: 1171, column: 18, scope: !524, inlinedAt: !525)
!524 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 2)
!525 = !DILocation(line: 710, column: 49, scope: !526, inlinedAt: !527)
!526 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 2)
!527 = !DILocation(line: 16, column: 1, scope: !528)
!528 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 254)
!529 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !530)
!530 = !DILocation(line: 1171, column: 18, scope: !531, inlinedAt: !532)
!531 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 4)
!532 = !DILocation(line: 710, column: 49, scope: !533, inlinedAt: !534)
!533 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 4)
!534 = !DILocation(line: 16, column: 1, scope: !535)
!535 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 320)
!536 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !537)
!537 = !DILocation(line: 1171, column: 18, scope: !538, inlinedAt: !539)
!538 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 6)
!539 = !DILocation(line: 710, column: 49, scope: !540, inlinedAt: !541)
!540 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 6)
!541 = !DILocation(line: 16, column: 1, scope: !542)
!542 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 322)
!543 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !544)
!544 = !DILocation(line: 1171, column: 18, scope: !545, inlinedAt: !546)
!545 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 8)
!546 = !DILocation(line: 710, column: 49, scope: !547, inlinedAt: !548)
!547 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 8)
!548 = !DILocation(line: 16, column: 1, scope: !549)
!549 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 324)
!550 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !551)
!551 = !DILocation(line: 1171, column: 18, scope: !552, inlinedAt: !553)
!552 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 10)
!553 = !DILocation(line: 710, column: 49, scope: !554, inlinedAt: !555)
!554 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 10)
!555 = !DILocation(line: 16, column: 1, scope: !556)
!556 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 326)
!557 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !558)
!558 = !DILocation(line: 1171, column: 18, scope: !559, inlinedAt: !560)
!559 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 12)
!560 = !DILocation(line: 710, column: 49, scope: !561, inlinedAt: !562)
!561 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 12)
!562 = !DILocation(line: 16, column: 1, scope: !563)
!563 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 328)
!564 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !565)
!565 = !DILocation(line: 1171, column: 18, scope: !566, inlinedAt: !567)
!566 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 14)
!567 = !DILocation(line: 710, column: 49, scope: !568, inlinedAt: !569)
!568 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 14)
!569 = !DILocation(line: 16, column: 1, scope: !570)
!570 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 330)
!571 = !DILocation(line: 1717, column: 9, scope: !514, inlinedAt: !572)
!572 = !DILocation(line: 1171, column: 18, scope: !573, inlinedAt: !574)
!573 = !DILexicalBlockFile(scope: !516, file: !176, discriminator: 16)
!574 = !DILocation(line: 710, column: 49, scope: !575, inlinedAt: !576)
!575 = !DILexicalBlockFile(scope: !518, file: !149, discriminator: 16)
!576 = !DILocation(line: 16, column: 1, scope: !577)
!577 = !DILexicalBlockFile(scope: !509, file: !55, discriminator: 332)
!578 = !DILocation(line: 16, column: 56, scope: !259)
!579 = distinct !DISubprogram(name: "{closure#0}", linkageName: "_ZN10rosenbrock7example19rosenbrock_forward828_$u7b$$u7b$closure$u7d$$u7d$17h9da68b5ff2fc0adeE", scope: !580, file: !55, line: 16, type: !11, scopeLine: 16, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!580 = !DINamespace(name: "rosenbrock_forward8", scope: !56)
!581 = !DILocation(line: 1717, column: 9, scope: !582, inlinedAt: !583)
!582 = distinct !DISubprogram(name: "read<&[f64]>", linkageName: "_ZN4core3ptr4read17h324e8d35b97b2e72E", scope: !157, file: !156, line: 1678, type: !11, scopeLine: 1678, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!583 = !DILocation(line: 16, column: 1, scope: !579)
!584 = !DILocation(line: 1917, column: 41, scope: !585, inlinedAt: !586)
!585 = distinct !DISubprogram(name: "write<f64>", linkageName: "_ZN4core3ptr5write17h66351e3271241d3dE", scope: !157, file: !156, line: 1894, type: !11, scopeLine: 1894, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!586 = !DILocation(line: 16, column: 1, scope: !587)
!587 = !DILexicalBlockFile(scope: !579, file: !55, discriminator: 2)
!588 = !DILocation(line: 16, column: 56, scope: !579)
!589 = distinct !DISubprogram(name: "call_once<rosenbrock::example::rosenbrock_forward::{closure_env#0}, (*const &[f64], *mut f64)>", linkageName: "_ZN4core3ops8function6FnOnce9call_once17h2849becdb2bc29cdE", scope: !591, file: !590, line: 250, type: !11, scopeLine: 250, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!590 = !DIFile(filename: "library/core/src/ops/function.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "7165aec212fc528edf645f7f5c1c91bb")
!591 = !DINamespace(name: "FnOnce", scope: !592)
!592 = !DINamespace(name: "function", scope: !593)
!593 = !DINamespace(name: "ops", scope: !23)
!594 = !DILocation(line: 250, column: 5, scope: !589)
!595 = distinct !DISubprogram(name: "call_once<rosenbrock::example::rosenbrock_reverse::{closure_env#0}, (*const &[f64], *mut f64)>", linkageName: "_ZN4core3ops8function6FnOnce9call_once17h303efab39c113b6fE", scope: !591, file: !590, line: 250, type: !11, scopeLine: 250, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!596 = !DILocation(line: 250, column: 5, scope: !595)
!597 = distinct !DISubprogram(name: "call_once<rosenbrock::example::rosenbrock_forward8::{closure_env#0}, (*const &[f64], *mut f64)>", linkageName: "_ZN4core3ops8function6FnOnce9call_once17hbe353c007dc634aaE", scope: !591, file: !590, line: 250, type: !11, scopeLine: 250, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!598 = !DILocation(line: 250, column: 5, scope: !597)
!599 = distinct !DISubprogram(name: "fold<core::slice::iter::Windows<f64>, f64, core::iter::adapters::map::map_fold::{closure_env#0}<&[f64], f64, f64, rosenbrock::example::rosenbrock::{closure_env#0}, core::iter::traits::accum::{impl#132}::sum::{closure_env#0}<core::iter::adapters::map::Map<core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}>>>>", linkageName: "_ZN4core4iter6traits8iterator8Iterator4fold17hd21b50953bb936a0E", scope: !84, file: !83, line: 2640, type: !11, scopeLine: 2640, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!600 = !DILocation(line: 2645, column: 13, scope: !599)
!601 = !DILocation(line: 2645, column: 25, scope: !599)
!602 = !DILocation(line: 2646, column: 9, scope: !603)
!603 = distinct !DILexicalBlock(scope: !599, file: !83, line: 2645, column: 9)
!604 = !DILocation(line: 2646, column: 29, scope: !605)
!605 = distinct !DILexicalBlock(scope: !603, file: !83, line: 2646, column: 41)
!606 = !DILocation(line: 2646, column: 34, scope: !605)
!607 = !DILocation(line: 2646, column: 19, scope: !605)
!608 = !DILocation(line: 2646, column: 24, scope: !605)
!609 = !DILocation(line: 2647, column: 21, scope: !605)
!610 = !DILocation(line: 2647, column: 23, scope: !605)
!611 = !DILocation(line: 2648, column: 9, scope: !603)
!612 = !DILocation(line: 2649, column: 9, scope: !603)
!613 = !DILocation(line: 2650, column: 5, scope: !599)
!614 = !DILocation(line: 2647, column: 31, scope: !605)
!615 = !DILocation(line: 2647, column: 13, scope: !605)
!616 = !DILocation(line: 2650, column: 6, scope: !599)
!617 = !DILocation(line: 2640, column: 5, scope: !599)
!618 = !{i8 0, i8 2}
!619 = distinct !DISubprogram(name: "{closure#0}<&[f64], f64, f64, rosenbrock::example::rosenbrock::{closure_env#0}, core::iter::traits::accum::{impl#132}::sum::{closure_env#0}<core::iter::adapters::map::Map<core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}>>>", linkageName: "_ZN4core4iter8adapters3map8map_fold28_$u7b$$u7b$closure$u7d$$u7d$17h27741f3845463cfdE", scope: !620, file: !70, line: 88, type: !11, scopeLine: 88, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!620 = !DINamespace(name: "map_fold", scope: !72)
!621 = !DILocation(line: 88, column: 23, scope: !619)
!622 = !DILocation(line: 88, column: 28, scope: !619)
!623 = !DILocation(line: 88, column: 21, scope: !619)
!624 = !DILocation(line: 88, column: 35, scope: !619)
!625 = !DILocation(line: 88, column: 34, scope: !619)
!626 = !DILocation(line: 88, column: 5, scope: !619)
!627 = distinct !DISubprogram(name: "{closure#0}<core::iter::adapters::map::Map<core::slice::iter::Windows<f64>, rosenbrock::example::rosenbrock::{closure_env#0}>>", linkageName: "_ZN54_$LT$f64$u20$as$u20$core..iter..traits..accum..Sum$GT$3sum28_$u7b$$u7b$closure$u7d$$u7d$17h0a1fcfe0d024fef6E", scope: !628, file: !77, line: 164, type: !11, scopeLine: 164, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!628 = !DINamespace(name: "sum", scope: !78)
!629 = !DILocation(line: 164, column: 28, scope: !627)
!630 = !DILocation(line: 164, column: 33, scope: !627)
!631 = distinct !DISubprogram(name: "next<f64>", linkageName: "_ZN94_$LT$core..slice..iter..Windows$LT$T$GT$$u20$as$u20$core..iter..traits..iterator..Iterator$GT$4next17h58b54ea8dc3fc343E", scope: !632, file: !59, line: 1356, type: !11, scopeLine: 1356, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!632 = !DINamespace(name: "{impl#62}", scope: !61)
!633 = !DILocation(line: 1357, column: 12, scope: !631)
!634 = !{i64 1, i64 0}
!635 = !DILocation(line: 499, column: 18, scope: !636, inlinedAt: !640)
!636 = distinct !DISubprogram(name: "get<usize>", linkageName: "_ZN4core3num7nonzero16NonZero$LT$T$GT$3get17h21a78ff9366a3217E", scope: !638, file: !637, line: 480, type: !11, scopeLine: 480, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!637 = !DIFile(filename: "library/core/src/num/nonzero.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "aad4bdcbb1703d04909aa911a1ea2cc8")
!638 = !DINamespace(name: "NonZero", scope: !639)
!639 = !DINamespace(name: "nonzero", scope: !38)
!640 = !DILocation(line: 1357, column: 22, scope: !631)
!641 = !DILocation(line: 1357, column: 30, scope: !631)
!642 = !DILocation(line: 1360, column: 29, scope: !631)
!643 = !DILocation(line: 1360, column: 38, scope: !631)
!644 = !DILocation(line: 499, column: 18, scope: !636, inlinedAt: !645)
!645 = !DILocation(line: 1360, column: 48, scope: !631)
!646 = !DILocation(line: 923, column: 16, scope: !647, inlinedAt: !648)
!647 = distinct !DISubprogram(name: "checked_sub", linkageName: "_RNvMs9_NtCsgEmfK2I1SDS_4core3numj11checked_sub", scope: !37, file: !36, line: 917, type: !11, scopeLine: 917, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!648 = !DILocation(line: 437, column: 32, scope: !649, inlinedAt: !650)
!649 = distinct !DISubprogram(name: "index<f64>", linkageName: "_ZN106_$LT$core..ops..range..Range$LT$usize$GT$$u20$as$u20$core..slice..index..SliceIndex$LT$$u5b$T$u5d$$GT$$GT$5index17h52df4dc1d24e34f0E", scope: !41, file: !19, line: 435, type: !11, scopeLine: 435, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!650 = !DILocation(line: 529, column: 23, scope: !651, inlinedAt: !652)
!651 = distinct !DISubprogram(name: "index<f64>", linkageName: "_ZN108_$LT$core..ops..range..RangeTo$LT$usize$GT$$u20$as$u20$core..slice..index..SliceIndex$LT$$u5b$T$u5d$$GT$$GT$5index17he03f07505e4390e3E", scope: !44, file: !19, line: 528, type: !11, scopeLine: 528, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!652 = !DILocation(line: 19, column: 15, scope: !653, inlinedAt: !654)
!653 = distinct !DISubprogram(name: "index<f64, core::ops::range::RangeTo<usize>>", linkageName: "_ZN4core5slice5index74_$LT$impl$u20$core..ops..index..Index$LT$I$GT$$u20$for$u20$$u5b$T$u5d$$GT$5index17h8725e81ba25b18daE", scope: !26, file: !19, line: 18, type: !11, scopeLine: 18, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!654 = !DILocation(line: 1360, column: 35, scope: !631)
!655 = !DILocation(line: 1358, column: 13, scope: !631)
!656 = !DILocation(line: 1357, column: 9, scope: !631)
!657 = !DILocation(line: 438, column: 16, scope: !649, inlinedAt: !650)
!658 = !DILocation(line: 437, column: 16, scope: !649, inlinedAt: !650)
!659 = !DILocation(line: 0, scope: !660, inlinedAt: !650)
!660 = !DILexicalBlockFile(scope: !649, file: !8, discriminator: 0)
!661 = !DILocation(line: 1360, column: 23, scope: !631)
!662 = !DILocation(line: 1361, column: 23, scope: !663)
!663 = distinct !DILexicalBlock(scope: !631, file: !59, line: 1360, column: 13)
!664 = !DILocation(line: 568, column: 12, scope: !665, inlinedAt: !666)
!665 = distinct !DISubprogram(name: "index<f64>", linkageName: "_ZN110_$LT$core..ops..range..RangeFrom$LT$usize$GT$$u20$as$u20$core..slice..index..SliceIndex$LT$$u5b$T$u5d$$GT$$GT$5index17hd5aa981d33d31cd3E", scope: !20, file: !19, line: 567, type: !11, scopeLine: 567, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!666 = !DILocation(line: 19, column: 15, scope: !667, inlinedAt: !669)
!667 = !DILexicalBlockFile(scope: !668, file: !19, discriminator: 2)
!668 = distinct !DISubprogram(name: "index<f64, core::ops::range::RangeFrom<usize>>", linkageName: "_ZN4core5slice5index74_$LT$impl$u20$core..ops..index..Index$LT$I$GT$$u20$for$u20$$u5b$T$u5d$$GT$5index17h272030900f995d82E", scope: !26, file: !19, line: 18, type: !11, scopeLine: 18, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!669 = !DILocation(line: 1361, column: 29, scope: !663)
!670 = !DILocation(line: 443, column: 13, scope: !649, inlinedAt: !650)
!671 = !DILocation(line: 573, column: 27, scope: !665, inlinedAt: !666)
!672 = !DILocation(line: 89, column: 24, scope: !673, inlinedAt: !675)
!673 = distinct !DILexicalBlock(scope: !674, file: !19, line: 87, column: 5)
!674 = distinct !DISubprogram(name: "get_offset_len_noubcheck<f64>", linkageName: "_ZN4core5slice5index24get_offset_len_noubcheck17h2d1d266416875850E", scope: !21, file: !19, line: 82, type: !11, scopeLine: 82, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!675 = !DILocation(line: 574, column: 15, scope: !676, inlinedAt: !666)
!676 = distinct !DILexicalBlock(scope: !665, file: !19, line: 573, column: 13)
!677 = !DILocation(line: 1361, column: 13, scope: !663)
!678 = !DILocation(line: 569, column: 13, scope: !665, inlinedAt: !666)
!679 = !DILocation(line: 1364, column: 6, scope: !631)
!680 = distinct !DISubprogram(name: "along", scope: !10, file: !8, line: 34, type: !11, scopeLine: 34, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!681 = !DILocation(line: 35, column: 14, scope: !680)
!682 = !DILocation(line: 36, column: 2, scope: !680)
!683 = distinct !DISubprogram(name: "along8", scope: !10, file: !8, line: 43, type: !11, scopeLine: 43, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!684 = !DILocation(line: 44, column: 40, scope: !683)
!685 = !DILocation(line: 45, column: 9, scope: !686)
!686 = distinct !DILexicalBlock(scope: !683, file: !8, line: 44, column: 5)
!687 = !DILocation(line: 45, column: 16, scope: !686)
!688 = !DILocation(line: 120, column: 5, scope: !689, inlinedAt: !692)
!689 = distinct !DISubprogram(name: "from_raw_parts<[f64], f64>", linkageName: "_ZN4core3ptr8metadata14from_raw_parts17hf235f120dfd6079aE", scope: !691, file: !690, line: 116, type: !11, scopeLine: 116, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!690 = !DIFile(filename: "library/core/src/ptr/metadata.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "c85ba1a096992da0f69a2c5ff0eac593")
!691 = !DINamespace(name: "metadata", scope: !157)
!692 = !DILocation(line: 1175, column: 5, scope: !693, inlinedAt: !695)
!693 = !DILexicalBlockFile(scope: !694, file: !156, discriminator: 2)
!694 = distinct !DISubprogram(name: "slice_from_raw_parts<f64>", linkageName: "_ZN4core3ptr20slice_from_raw_parts17ha50d8747c9d35a74E", scope: !157, file: !156, line: 1174, type: !11, scopeLine: 1174, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!695 = !DILocation(line: 139, column: 11, scope: !696, inlinedAt: !700)
!696 = !DILexicalBlockFile(scope: !698, file: !697, discriminator: 2)
!697 = !DIFile(filename: "library/core/src/slice/raw.rs", directory: "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860", checksumkind: CSK_MD5, checksum: "1c257c0bb74a1862c3fb776eeea63ad9")
!698 = distinct !DISubprogram(name: "from_raw_parts<f64>", linkageName: "_ZN4core5slice3raw14from_raw_parts17h049408f8561e2e0cE", scope: !699, file: !697, line: 124, type: !11, scopeLine: 124, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!699 = !DINamespace(name: "raw", scope: !22)
!700 = !DILocation(line: 46, column: 22, scope: !701)
!701 = distinct !DILexicalBlock(scope: !686, file: !8, line: 45, column: 5)
!702 = !DILocation(line: 47, column: 40, scope: !703)
!703 = distinct !DILexicalBlock(scope: !701, file: !8, line: 46, column: 5)
!704 = !DILocation(line: 47, column: 49, scope: !703)
!705 = !DILocation(line: 47, column: 58, scope: !703)
!706 = !DILocation(line: 47, column: 67, scope: !703)
!707 = !DILocation(line: 47, column: 76, scope: !703)
!708 = !DILocation(line: 47, column: 85, scope: !703)
!709 = !DILocation(line: 47, column: 94, scope: !703)
!710 = !DILocation(line: 47, column: 103, scope: !703)
!711 = !DILocation(line: 47, column: 17, scope: !703)
!712 = !DILocation(line: 1917, column: 41, scope: !713, inlinedAt: !714)
!713 = distinct !DISubprogram(name: "write<[f64; 9]>", linkageName: "_ZN4core3ptr5write17hf19e44e09aaac6c3E", scope: !157, file: !156, line: 1894, type: !11, scopeLine: 1894, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!714 = !DILocation(line: 1418, column: 18, scope: !715, inlinedAt: !716)
!715 = distinct !DISubprogram(name: "write<[f64; 9]>", linkageName: "_ZN4core3ptr7mut_ptr31_$LT$impl$u20$$BP$mut$u20$T$GT$5write17h60a518197fc09399E", scope: !161, file: !160, line: 1413, type: !11, scopeLine: 1413, flags: DIFlagPrototyped, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!716 = !DILocation(line: 48, column: 37, scope: !717)
!717 = distinct !DILexicalBlock(scope: !703, file: !8, line: 47, column: 5)
!718 = !DILocation(line: 49, column: 1, scope: !686)
!719 = !DILocation(line: 49, column: 2, scope: !683)
!720 = distinct !DISubprogram(name: "gradient", scope: !10, file: !8, line: 25, type: !11, scopeLine: 25, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!721 = !DILocation(line: 26, column: 5, scope: !720)
!722 = !DILocation(line: 27, column: 2, scope: !720)
!723 = distinct !DISubprogram(name: "value", scope: !10, file: !8, line: 16, type: !11, scopeLine: 16, flags: DIFlagPrototyped, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !5, templateParams: !12)
!724 = !DILocation(line: 17, column: 5, scope: !723)
!725 = !DILocation(line: 18, column: 2, scope: !723)
