
source_filename = "outputs.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

@__const.main.x = private unnamed_addr constant [3 x double] [double 2.000000e+00, double 3.000000e+00, double 5.000000e+00], align 16
@__const.main.dy = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 1.000000e+01, double 1.000000e+02], align 16
@enzyme_dup = external local_unnamed_addr global i32, align 4
@enzyme_dupnoneed = external local_unnamed_addr global i32, align 4
@.str = private unnamed_addr constant [6 x i8] c"dx[0]\00", align 1
@.str.1 = private unnamed_addr constant [6 x i8] c"dx[1]\00", align 1
@.str.2 = private unnamed_addr constant [6 x i8] c"dx[2]\00", align 1
@.str.3 = private unnamed_addr constant [6 x i8] c"dy[i]\00", align 1
@__const.main.tx = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 0.000000e+00, double 0.000000e+00], align 16
@enzyme_const = external local_unnamed_addr global i32, align 4
@.str.4 = private unnamed_addr constant [5 x i8] c"y[0]\00", align 1
@.str.5 = private unnamed_addr constant [6 x i8] c"ty[0]\00", align 1
@.str.6 = private unnamed_addr constant [6 x i8] c"ty[1]\00", align 1
@.str.7 = private unnamed_addr constant [6 x i8] c"ty[2]\00", align 1
@.str.8 = private unnamed_addr constant [39 x i8] c"line %d: %s is %.17g, should be %.17g\0A\00", align 1
@failures = internal unnamed_addr global i32 0, align 4

; Function Attrs: nounwind uwtable
define dso_local i32 @main() local_unnamed_addr #0 {
  %1 = alloca [3 x double], align 16
  %2 = alloca [3 x double], align 16
  %3 = alloca [3 x double], align 16
  %4 = alloca [3 x double], align 16
  %5 = alloca [3 x double], align 16
  %6 = alloca [3 x double], align 16
  %7 = bitcast [3 x double]* %1 to i8*
  call void @llvm.lifetime.start.p0i8(i64 24, i8* nonnull %7) #8
  call void @llvm.memcpy.p0i8.p0i8.i64(i8* noundef nonnull align 16 dereferenceable(24) %7, i8* noundef nonnull align 16 dereferenceable(24) bitcast ([3 x double]* @__const.main.x to i8*), i64 24, i1 false)
  %8 = bitcast [3 x double]* %2 to i8*
  call void @llvm.lifetime.start.p0i8(i64 24, i8* nonnull %8) #8
  %9 = bitcast [3 x double]* %3 to i8*
  call void @llvm.lifetime.start.p0i8(i64 24, i8* nonnull %9) #8
  call void @llvm.memset.p0i8.i64(i8* noundef nonnull align 16 dereferenceable(24) %9, i8 0, i64 24, i1 false)
  %10 = bitcast [3 x double]* %4 to i8*
  call void @llvm.lifetime.start.p0i8(i64 24, i8* nonnull %10) #8
  call void @llvm.memcpy.p0i8.p0i8.i64(i8* noundef nonnull align 16 dereferenceable(24) %10, i8* noundef nonnull align 16 dereferenceable(24) bitcast ([3 x double]* @__const.main.dy to i8*), i64 24, i1 false)
  %11 = load i32, i32* @enzyme_dup, align 4, !tbaa !5
  %12 = getelementptr inbounds [3 x double], [3 x double]* %1, i64 0, i64 0
  %13 = getelementptr inbounds [3 x double], [3 x double]* %3, i64 0, i64 0
  %14 = load i32, i32* @enzyme_dupnoneed, align 4, !tbaa !5
  %15 = getelementptr inbounds [3 x double], [3 x double]* %2, i64 0, i64 0
  %16 = getelementptr inbounds [3 x double], [3 x double]* %4, i64 0, i64 0
  %17 = call double (i8*, ...) @__enzyme_autodiff(i8* noundef bitcast (void (double*, double*, i32)* @kernel to i8*), i32 noundef %11, double* noundef nonnull %12, double* noundef nonnull %13, i32 noundef %14, double* noundef nonnull %15, double* noundef nonnull %16, i32 noundef 3) #8
  %18 = load double, double* %13, align 16, !tbaa !9
  %19 = fadd double %18, -5.030000e+02
  %20 = call double @llvm.fabs.f64(double %19) #8
  %21 = fcmp ugt double %20, 5.040000e-09
  br i1 %21, label %22, label %26

22:                                               ; preds = %0
  %23 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 12, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str, i64 0, i64 0), double noundef %18, double noundef 5.030000e+02) #8
  %24 = load i32, i32* @failures, align 4, !tbaa !5
  %25 = add nsw i32 %24, 1
  store i32 %25, i32* @failures, align 4, !tbaa !5
  br label %26

26:                                               ; preds = %0, %22
  %27 = getelementptr inbounds [3 x double], [3 x double]* %3, i64 0, i64 1
  %28 = load double, double* %27, align 8, !tbaa !9
  %29 = fadd double %28, -5.200000e+01
  %30 = call double @llvm.fabs.f64(double %29) #8
  %31 = fcmp ugt double %30, 0x3E0235EDE6B8874B
  br i1 %31, label %32, label %36

32:                                               ; preds = %26
  %33 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 13, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str.1, i64 0, i64 0), double noundef %28, double noundef 5.200000e+01) #8
  %34 = load i32, i32* @failures, align 4, !tbaa !5
  %35 = add nsw i32 %34, 1
  store i32 %35, i32* @failures, align 4, !tbaa !5
  br label %36

36:                                               ; preds = %26, %32
  %37 = getelementptr inbounds [3 x double], [3 x double]* %3, i64 0, i64 2
  %38 = load double, double* %37, align 16, !tbaa !9
  %39 = fadd double %38, -2.300000e+02
  %40 = call double @llvm.fabs.f64(double %39) #8
  %41 = fcmp ugt double %40, 0x3E23D7BE647489C2
  br i1 %41, label %42, label %46

42:                                               ; preds = %36
  %43 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 14, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str.2, i64 0, i64 0), double noundef %38, double noundef 2.300000e+02) #8
  %44 = load i32, i32* @failures, align 4, !tbaa !5
  %45 = add nsw i32 %44, 1
  store i32 %45, i32* @failures, align 4, !tbaa !5
  br label %46

46:                                               ; preds = %36, %42
  br label %95

47:                                               ; preds = %105
  %48 = bitcast [3 x double]* %5 to i8*
  call void @llvm.lifetime.start.p0i8(i64 24, i8* nonnull %48) #8
  call void @llvm.memcpy.p0i8.p0i8.i64(i8* noundef nonnull align 16 dereferenceable(24) %48, i8* noundef nonnull align 16 dereferenceable(24) bitcast ([3 x double]* @__const.main.tx to i8*), i64 24, i1 false)
  %49 = bitcast [3 x double]* %6 to i8*
  call void @llvm.lifetime.start.p0i8(i64 24, i8* nonnull %49) #8
  %50 = load i32, i32* @enzyme_dup, align 4, !tbaa !5
  %51 = getelementptr inbounds [3 x double], [3 x double]* %5, i64 0, i64 0
  %52 = getelementptr inbounds [3 x double], [3 x double]* %6, i64 0, i64 0
  %53 = load i32, i32* @enzyme_const, align 4, !tbaa !5
  %54 = call double (i8*, ...) @__enzyme_fwddiff(i8* noundef bitcast (void (double*, double*, i32)* @kernel to i8*), i32 noundef %50, double* noundef nonnull %12, double* noundef nonnull %51, i32 noundef %50, double* noundef nonnull %15, double* noundef nonnull %52, i32 noundef %53, i32 noundef 3) #8
  %55 = load double, double* %15, align 16, !tbaa !9
  %56 = fadd double %55, -6.000000e+00
  %57 = call double @llvm.fabs.f64(double %56) #8
  %58 = fcmp ugt double %57, 0x3DD33DCFE54A3802
  br i1 %58, label %59, label %63

59:                                               ; preds = %47
  %60 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 19, i8* noundef getelementptr inbounds ([5 x i8], [5 x i8]* @.str.4, i64 0, i64 0), double noundef %55, double noundef 6.000000e+00) #8
  %61 = load i32, i32* @failures, align 4, !tbaa !5
  %62 = add nsw i32 %61, 1
  store i32 %62, i32* @failures, align 4, !tbaa !5
  br label %63

63:                                               ; preds = %47, %59
  %64 = load double, double* %52, align 16, !tbaa !9
  %65 = fadd double %64, -3.000000e+00
  %66 = call double @llvm.fabs.f64(double %65) #8
  %67 = fcmp ugt double %66, 4.000000e-11
  br i1 %67, label %68, label %72

68:                                               ; preds = %63
  %69 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 20, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str.5, i64 0, i64 0), double noundef %64, double noundef 3.000000e+00) #8
  %70 = load i32, i32* @failures, align 4, !tbaa !5
  %71 = add nsw i32 %70, 1
  store i32 %71, i32* @failures, align 4, !tbaa !5
  br label %72

72:                                               ; preds = %63, %68
  %73 = getelementptr inbounds [3 x double], [3 x double]* %6, i64 0, i64 1
  %74 = load double, double* %73, align 8, !tbaa !9
  %75 = call double @llvm.fabs.f64(double %74) #8
  %76 = fcmp ugt double %75, 0x3DA5FD7FE1796495
  br i1 %76, label %77, label %81

77:                                               ; preds = %72
  %78 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 21, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str.6, i64 0, i64 0), double noundef %74, double noundef 0.000000e+00) #8
  %79 = load i32, i32* @failures, align 4, !tbaa !5
  %80 = add nsw i32 %79, 1
  store i32 %80, i32* @failures, align 4, !tbaa !5
  br label %81

81:                                               ; preds = %72, %77
  %82 = getelementptr inbounds [3 x double], [3 x double]* %6, i64 0, i64 2
  %83 = load double, double* %82, align 16, !tbaa !9
  %84 = fadd double %83, -5.000000e+00
  %85 = call double @llvm.fabs.f64(double %84) #8
  %86 = fcmp ugt double %85, 6.000000e-11
  br i1 %86, label %87, label %91

87:                                               ; preds = %81
  %88 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 22, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str.7, i64 0, i64 0), double noundef %83, double noundef 5.000000e+00) #8
  %89 = load i32, i32* @failures, align 4, !tbaa !5
  %90 = add nsw i32 %89, 1
  store i32 %90, i32* @failures, align 4, !tbaa !5
  br label %91

91:                                               ; preds = %81, %87
  %92 = load i32, i32* @failures, align 4, !tbaa !5
  %93 = icmp ne i32 %92, 0
  %94 = zext i1 %93 to i32
  call void @llvm.lifetime.end.p0i8(i64 24, i8* nonnull %49) #8
  call void @llvm.lifetime.end.p0i8(i64 24, i8* nonnull %48) #8
  call void @llvm.lifetime.end.p0i8(i64 24, i8* nonnull %10) #8
  call void @llvm.lifetime.end.p0i8(i64 24, i8* nonnull %9) #8
  call void @llvm.lifetime.end.p0i8(i64 24, i8* nonnull %8) #8
  call void @llvm.lifetime.end.p0i8(i64 24, i8* nonnull %7) #8
  ret i32 %94

95:                                               ; preds = %46, %105
  %96 = phi i64 [ %106, %105 ], [ 0, %46 ]
  %97 = getelementptr inbounds [3 x double], [3 x double]* %4, i64 0, i64 %96
  %98 = load double, double* %97, align 8, !tbaa !9
  %99 = call double @llvm.fabs.f64(double %98) #8
  %100 = fcmp ugt double %99, 0x3DA5FD7FE1796495
  br i1 %100, label %101, label %105

101:                                              ; preds = %95
  %102 = call i32 (i8*, ...) @printf(i8* noundef nonnull dereferenceable(1) getelementptr inbounds ([39 x i8], [39 x i8]* @.str.8, i64 0, i64 0), i32 noundef 16, i8* noundef getelementptr inbounds ([6 x i8], [6 x i8]* @.str.3, i64 0, i64 0), double noundef %98, double noundef 0.000000e+00) #8
  %103 = load i32, i32* @failures, align 4, !tbaa !5
  %104 = add nsw i32 %103, 1
  store i32 %104, i32* @failures, align 4, !tbaa !5
  br label %105

105:                                              ; preds = %95, %101
  %106 = add nuw nsw i64 %96, 1
  %107 = icmp eq i64 %106, 3
  br i1 %107, label %47, label %95, !llvm.loop !11
}

; Function Attrs: argmemonly mustprogress nofree nosync nounwind willreturn
declare void @llvm.lifetime.start.p0i8(i64 immarg, i8* nocapture) #1

; Function Attrs: argmemonly mustprogress nofree nounwind willreturn
declare void @llvm.memcpy.p0i8.p0i8.i64(i8* noalias nocapture writeonly, i8* noalias nocapture readonly, i64, i1 immarg) #2

; Function Attrs: argmemonly mustprogress nofree nounwind willreturn writeonly
declare void @llvm.memset.p0i8.i64(i8* nocapture writeonly, i8, i64, i1 immarg) #3

declare double @__enzyme_autodiff(i8* noundef, ...) local_unnamed_addr #4

; Function Attrs: nofree norecurse nosync nounwind uwtable
define internal void @kernel(double* nocapture noundef readonly %0, double* nocapture noundef writeonly %1, i32 noundef %2) #5 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %8

5:                                                ; preds = %3
  %6 = zext i32 %2 to i64
  %7 = zext i32 %2 to i64
  br label %9

8:                                                ; preds = %9, %3
  ret void

9:                                                ; preds = %5, %9
  %10 = phi i64 [ 0, %5 ], [ %13, %9 ]
  %11 = getelementptr inbounds double, double* %0, i64 %10
  %12 = load double, double* %11, align 8, !tbaa !9
  %13 = add nuw nsw i64 %10, 1
  %14 = icmp eq i64 %13, %6
  %15 = and i64 %13, 4294967295
  %16 = select i1 %14, i64 0, i64 %15
  %17 = getelementptr inbounds double, double* %0, i64 %16
  %18 = load double, double* %17, align 8, !tbaa !9
  %19 = fmul double %12, %18
  %20 = getelementptr inbounds double, double* %1, i64 %10
  store double %19, double* %20, align 8, !tbaa !9
  %21 = icmp eq i64 %13, %7
  br i1 %21, label %8, label %9, !llvm.loop !14
}

; Function Attrs: argmemonly mustprogress nofree nosync nounwind willreturn
declare void @llvm.lifetime.end.p0i8(i64 immarg, i8* nocapture) #1

declare double @__enzyme_fwddiff(i8* noundef, ...) local_unnamed_addr #4

; Function Attrs: mustprogress nofree nosync nounwind readnone speculatable willreturn
declare double @llvm.fabs.f64(double) #6

; Function Attrs: nofree nounwind
declare noundef i32 @printf(i8* nocapture noundef readonly, ...) local_unnamed_addr #7

attributes #0 = { nounwind uwtable "frame-pointer"="none" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { argmemonly mustprogress nofree nosync nounwind willreturn }
attributes #2 = { argmemonly mustprogress nofree nounwind willreturn }
attributes #3 = { argmemonly mustprogress nofree nounwind willreturn writeonly }
attributes #4 = { "frame-pointer"="none" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #5 = { nofree norecurse nosync nounwind uwtable "frame-pointer"="none" "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #6 = { mustprogress nofree nosync nounwind readnone speculatable willreturn }
attributes #7 = { nofree nounwind "frame-pointer"="none" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #8 = { nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 7, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{i32 7, !"uwtable", i32 1}
!4 = !{!"clang version 14.0.6"}
!5 = !{!6, !6, i64 0}
!6 = !{!"int", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = !{!10, !10, i64 0}
!10 = !{!"double", !7, i64 0}
!11 = distinct !{!11, !12, !13}
!12 = !{!"llvm.loop.mustprogress"}
!13 = !{!"llvm.loop.unroll.disable"}
!14 = distinct !{!14, !12, !13}
