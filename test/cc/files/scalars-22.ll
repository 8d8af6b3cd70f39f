
source_filename = "scalars.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%struct.five = type { double, double, double, double, double }
%struct.mixed = type { double, float, double }
%struct.lanes3 = type { [3 x double] }
%struct.lanes8 = type { [8 x double] }

@.str = private unnamed_addr constant [39 x i8] c"__enzyme_autodiff((void *)square, 3.0)\00", align 1
@enzyme_out = external local_unnamed_addr global i32, align 4
@.str.1 = private unnamed_addr constant [52 x i8] c"__enzyme_autodiff((void *)square, enzyme_out, -1.5)\00", align 1
@enzyme_dup = external local_unnamed_addr global i32, align 4
@.str.2 = private unnamed_addr constant [55 x i8] c"__enzyme_fwddiff((void *)square, enzyme_dup, 3.0, 2.0)\00", align 1
@.str.3 = private unnamed_addr constant [43 x i8] c"__enzyme_fwddiff((void *)square, 3.0, 2.0)\00", align 1
@.str.4 = private unnamed_addr constant [4 x i8] c"g.x\00", align 1
@.str.5 = private unnamed_addr constant [4 x i8] c"g.y\00", align 1
@enzyme_const = external local_unnamed_addr global i32, align 4
@.str.6 = private unnamed_addr constant [71 x i8] c"__enzyme_autodiff((void *)product, enzyme_const, 3.0, enzyme_out, 5.0)\00", align 1
@.str.7 = private unnamed_addr constant [4 x i8] c"m.a\00", align 1
@.str.8 = private unnamed_addr constant [4 x i8] c"m.b\00", align 1
@.str.9 = private unnamed_addr constant [4 x i8] c"m.c\00", align 1
@.str.10 = private unnamed_addr constant [4 x i8] c"m.d\00", align 1
@.str.11 = private unnamed_addr constant [4 x i8] c"m.e\00", align 1
@.str.12 = private unnamed_addr constant [4 x i8] c"x.a\00", align 1
@.str.13 = private unnamed_addr constant [4 x i8] c"x.b\00", align 1
@.str.14 = private unnamed_addr constant [4 x i8] c"x.c\00", align 1
@.str.15 = private unnamed_addr constant [46 x i8] c"__enzyme_autodiff_float((void *)single, 2.0f)\00", align 1
@enzyme_primal_return = external local_unnamed_addr global i32, align 4
@enzyme_width = external local_unnamed_addr global i32, align 4
@.str.16 = private unnamed_addr constant [11 x i8] c"three.v[0]\00", align 1
@.str.17 = private unnamed_addr constant [11 x i8] c"three.v[1]\00", align 1
@.str.18 = private unnamed_addr constant [11 x i8] c"three.v[2]\00", align 1
@.str.19 = private unnamed_addr constant [11 x i8] c"eight.v[i]\00", align 1
@.str.20 = private unnamed_addr constant [39 x i8] c"line %d: %s is %.17g, should be %.17g\0A\00", align 1
@failures = internal unnamed_addr global i32 0, align 4

; Function Attrs: nounwind uwtable
define dso_local range(i32 0, 2) i32 @main() local_unnamed_addr #0 {
  %1 = alloca %struct.five, align 8
  %2 = alloca %struct.mixed, align 8
  %3 = alloca %struct.lanes3, align 8
  %4 = alloca %struct.lanes8, align 8
  %5 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @square, double noundef 3.000000e+00) #8
  %6 = fadd double %5, -6.000000e+00
  %7 = tail call double @llvm.fabs.f64(double %6)
  %8 = fcmp ugt double %7, 0x3DD33DCFE54A3802
  br i1 %8, label %9, label %13

9:                                                ; preds = %0
  %10 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 20, ptr noundef nonnull @.str, double noundef %5, double noundef 6.000000e+00)
  %11 = load i32, ptr @failures, align 4, !tbaa !5
  %12 = add nsw i32 %11, 1
  store i32 %12, ptr @failures, align 4, !tbaa !5
  br label %13

13:                                               ; preds = %0, %9
  %14 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %15 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @square, i32 noundef %14, double noundef -1.500000e+00) #8
  %16 = fadd double %15, 3.000000e+00
  %17 = tail call double @llvm.fabs.f64(double %16)
  %18 = fcmp ugt double %17, 4.000000e-11
  br i1 %18, label %19, label %23

19:                                               ; preds = %13
  %20 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 21, ptr noundef nonnull @.str.1, double noundef %15, double noundef -3.000000e+00)
  %21 = load i32, ptr @failures, align 4, !tbaa !5
  %22 = add nsw i32 %21, 1
  store i32 %22, ptr @failures, align 4, !tbaa !5
  br label %23

23:                                               ; preds = %13, %19
  %24 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %25 = tail call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @square, i32 noundef %24, double noundef 3.000000e+00, double noundef 2.000000e+00) #8
  %26 = fadd double %25, -1.200000e+01
  %27 = tail call double @llvm.fabs.f64(double %26)
  %28 = fcmp ugt double %27, 1.300000e-10
  br i1 %28, label %29, label %33

29:                                               ; preds = %23
  %30 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 22, ptr noundef nonnull @.str.2, double noundef %25, double noundef 1.200000e+01)
  %31 = load i32, ptr @failures, align 4, !tbaa !5
  %32 = add nsw i32 %31, 1
  store i32 %32, ptr @failures, align 4, !tbaa !5
  br label %33

33:                                               ; preds = %23, %29
  %34 = tail call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @square, double noundef 3.000000e+00, double noundef 2.000000e+00) #8
  %35 = fadd double %34, -1.200000e+01
  %36 = tail call double @llvm.fabs.f64(double %35)
  %37 = fcmp ugt double %36, 1.300000e-10
  br i1 %37, label %38, label %42

38:                                               ; preds = %33
  %39 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 23, ptr noundef nonnull @.str.3, double noundef %34, double noundef 1.200000e+01)
  %40 = load i32, ptr @failures, align 4, !tbaa !5
  %41 = add nsw i32 %40, 1
  store i32 %41, ptr @failures, align 4, !tbaa !5
  br label %42

42:                                               ; preds = %33, %38
  %43 = tail call { double, double } (ptr, ...) @__enzyme_autodiff_two(ptr noundef nonnull @product, double noundef 3.000000e+00, double noundef 5.000000e+00) #8
  %44 = extractvalue { double, double } %43, 0
  %45 = extractvalue { double, double } %43, 1
  %46 = fadd double %44, -3.000000e+01
  %47 = tail call double @llvm.fabs.f64(double %46)
  %48 = fcmp ugt double %47, 0x3DF54D93E26D9970
  br i1 %48, label %49, label %53

49:                                               ; preds = %42
  %50 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 25, ptr noundef nonnull @.str.4, double noundef %44, double noundef 3.000000e+01)
  %51 = load i32, ptr @failures, align 4, !tbaa !5
  %52 = add nsw i32 %51, 1
  store i32 %52, ptr @failures, align 4, !tbaa !5
  br label %53

53:                                               ; preds = %42, %49
  %54 = fadd double %45, -9.000000e+00
  %55 = tail call double @llvm.fabs.f64(double %54)
  %56 = fcmp ugt double %55, 0x3DDB7CDFD9D7BDBA
  br i1 %56, label %57, label %61

57:                                               ; preds = %53
  %58 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 26, ptr noundef nonnull @.str.5, double noundef %45, double noundef 9.000000e+00)
  %59 = load i32, ptr @failures, align 4, !tbaa !5
  %60 = add nsw i32 %59, 1
  store i32 %60, ptr @failures, align 4, !tbaa !5
  br label %61

61:                                               ; preds = %53, %57
  %62 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %63 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %64 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @product, i32 noundef %62, double noundef 3.000000e+00, i32 noundef %63, double noundef 5.000000e+00) #8
  %65 = fadd double %64, -9.000000e+00
  %66 = tail call double @llvm.fabs.f64(double %65)
  %67 = fcmp ugt double %66, 0x3DDB7CDFD9D7BDBA
  br i1 %67, label %68, label %72

68:                                               ; preds = %61
  %69 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 27, ptr noundef nonnull @.str.6, double noundef %64, double noundef 9.000000e+00)
  %70 = load i32, ptr @failures, align 4, !tbaa !5
  %71 = add nsw i32 %70, 1
  store i32 %71, ptr @failures, align 4, !tbaa !5
  br label %72

72:                                               ; preds = %61, %68
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #8
  call void (ptr, ptr, ...) @__enzyme_autodiff_five(ptr dead_on_unwind nonnull writable sret(%struct.five) align 8 %1, ptr noundef nonnull @many, double noundef 1.000000e+00, double noundef 2.000000e+00, i32 noundef 4, double noundef 3.000000e+00, double noundef 5.000000e+00, double noundef 5.000000e-01) #8
  %73 = load double, ptr %1, align 8, !tbaa !9
  %74 = fadd double %73, -8.000000e+00
  %75 = call double @llvm.fabs.f64(double %74)
  %76 = fcmp ugt double %75, 0x3DD8BD2FDDA89128
  br i1 %76, label %77, label %81

77:                                               ; preds = %72
  %78 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 29, ptr noundef nonnull @.str.7, double noundef %73, double noundef 8.000000e+00)
  %79 = load i32, ptr @failures, align 4, !tbaa !5
  %80 = add nsw i32 %79, 1
  store i32 %80, ptr @failures, align 4, !tbaa !5
  br label %81

81:                                               ; preds = %72, %77
  %82 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %83 = load double, ptr %82, align 8, !tbaa !12
  %84 = fadd double %83, -4.000000e+00
  %85 = call double @llvm.fabs.f64(double %84)
  %86 = fcmp ugt double %85, 0x3DCB7CDFD9D7BDBA
  br i1 %86, label %87, label %91

87:                                               ; preds = %81
  %88 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 30, ptr noundef nonnull @.str.8, double noundef %83, double noundef 4.000000e+00)
  %89 = load i32, ptr @failures, align 4, !tbaa !5
  %90 = add nsw i32 %89, 1
  store i32 %90, ptr @failures, align 4, !tbaa !5
  br label %91

91:                                               ; preds = %81, %87
  %92 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %93 = load double, ptr %92, align 8, !tbaa !13
  %94 = fadd double %93, -2.500000e+01
  %95 = call double @llvm.fabs.f64(double %94)
  %96 = fcmp ugt double %95, 2.600000e-10
  br i1 %96, label %97, label %101

97:                                               ; preds = %91
  %98 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 31, ptr noundef nonnull @.str.9, double noundef %93, double noundef 2.500000e+01)
  %99 = load i32, ptr @failures, align 4, !tbaa !5
  %100 = add nsw i32 %99, 1
  store i32 %100, ptr @failures, align 4, !tbaa !5
  br label %101

101:                                              ; preds = %91, %97
  %102 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %103 = load double, ptr %102, align 8, !tbaa !14
  %104 = fadd double %103, -3.000000e+01
  %105 = call double @llvm.fabs.f64(double %104)
  %106 = fcmp ugt double %105, 0x3DF54D93E26D9970
  br i1 %106, label %107, label %111

107:                                              ; preds = %101
  %108 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 32, ptr noundef nonnull @.str.10, double noundef %103, double noundef 3.000000e+01)
  %109 = load i32, ptr @failures, align 4, !tbaa !5
  %110 = add nsw i32 %109, 1
  store i32 %110, ptr @failures, align 4, !tbaa !5
  br label %111

111:                                              ; preds = %101, %107
  %112 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %113 = load double, ptr %112, align 8, !tbaa !15
  %114 = fadd double %113, 0xBFEC1528065B7D50
  %115 = call double @llvm.fabs.f64(double %114)
  %116 = fcmp ugt double %115, 0x3DB4A4ECD1F6EA8A
  br i1 %116, label %117, label %121

117:                                              ; preds = %111
  %118 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 33, ptr noundef nonnull @.str.11, double noundef %113, double noundef 0x3FEC1528065B7D50)
  %119 = load i32, ptr @failures, align 4, !tbaa !5
  %120 = add nsw i32 %119, 1
  store i32 %120, ptr @failures, align 4, !tbaa !5
  br label %121

121:                                              ; preds = %111, %117
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #8
  call void (ptr, ptr, ...) @__enzyme_autodiff_mixed(ptr dead_on_unwind nonnull writable sret(%struct.mixed) align 8 %2, ptr noundef nonnull @both, double noundef 2.000000e+00, double noundef 3.000000e+00, double noundef 5.000000e+00) #8
  %122 = load double, ptr %2, align 8, !tbaa !16
  %123 = fadd double %122, -7.500000e+01
  %124 = call double @llvm.fabs.f64(double %123)
  %125 = fcmp ugt double %124, 0x3E0A1D07DBC02771
  br i1 %125, label %126, label %130

126:                                              ; preds = %121
  %127 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 35, ptr noundef nonnull @.str.12, double noundef %122, double noundef 7.500000e+01)
  %128 = load i32, ptr @failures, align 4, !tbaa !5
  %129 = add nsw i32 %128, 1
  store i32 %129, ptr @failures, align 4, !tbaa !5
  br label %130

130:                                              ; preds = %121, %126
  %131 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %132 = load float, ptr %131, align 8, !tbaa !19
  %133 = fpext float %132 to double
  %134 = fadd double %133, -5.000000e+01
  %135 = call double @llvm.fabs.f64(double %134)
  %136 = fcmp ugt double %135, 5.100000e-10
  br i1 %136, label %137, label %141

137:                                              ; preds = %130
  %138 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 36, ptr noundef nonnull @.str.13, double noundef %133, double noundef 5.000000e+01)
  %139 = load i32, ptr @failures, align 4, !tbaa !5
  %140 = add nsw i32 %139, 1
  store i32 %140, ptr @failures, align 4, !tbaa !5
  br label %141

141:                                              ; preds = %130, %137
  %142 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %143 = load double, ptr %142, align 8, !tbaa !20
  %144 = fadd double %143, -6.000000e+01
  %145 = call double @llvm.fabs.f64(double %144)
  %146 = fcmp ugt double %145, 6.100000e-10
  br i1 %146, label %147, label %151

147:                                              ; preds = %141
  %148 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 37, ptr noundef nonnull @.str.14, double noundef %143, double noundef 6.000000e+01)
  %149 = load i32, ptr @failures, align 4, !tbaa !5
  %150 = add nsw i32 %149, 1
  store i32 %150, ptr @failures, align 4, !tbaa !5
  br label %151

151:                                              ; preds = %141, %147
  %152 = call float (ptr, ...) @__enzyme_autodiff_float(ptr noundef nonnull @single, double noundef 2.000000e+00) #8
  %153 = fpext float %152 to double
  %154 = fadd double %153, -1.200000e+01
  %155 = call double @llvm.fabs.f64(double %154)
  %156 = fcmp ugt double %155, 0x3F210A137F38C544
  br i1 %156, label %157, label %161

157:                                              ; preds = %151
  %158 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 38, ptr noundef nonnull @.str.15, double noundef %153, double noundef 1.200000e+01)
  %159 = load i32, ptr @failures, align 4, !tbaa !5
  %160 = add nsw i32 %159, 1
  store i32 %160, ptr @failures, align 4, !tbaa !5
  br label %161

161:                                              ; preds = %151, %157
  %162 = load i32, ptr @enzyme_primal_return, align 4, !tbaa !5
  %163 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %164 = call { double, double } (ptr, ...) @__enzyme_autodiff_two(ptr noundef nonnull @square, i32 noundef %162, i32 noundef %163, double noundef 4.000000e+00) #8
  %165 = extractvalue { double, double } %164, 0
  %166 = extractvalue { double, double } %164, 1
  %167 = fadd double %165, -1.600000e+01
  %168 = call double @llvm.fabs.f64(double %167)
  %169 = fcmp ugt double %168, 0x3DE75D57DF90FADE
  br i1 %169, label %170, label %174

170:                                              ; preds = %161
  %171 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 40, ptr noundef nonnull @.str.4, double noundef %165, double noundef 1.600000e+01)
  %172 = load i32, ptr @failures, align 4, !tbaa !5
  %173 = add nsw i32 %172, 1
  store i32 %173, ptr @failures, align 4, !tbaa !5
  br label %174

174:                                              ; preds = %161, %170
  %175 = fadd double %166, -8.000000e+00
  %176 = call double @llvm.fabs.f64(double %175)
  %177 = fcmp ugt double %176, 0x3DD8BD2FDDA89128
  br i1 %177, label %178, label %182

178:                                              ; preds = %174
  %179 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 41, ptr noundef nonnull @.str.5, double noundef %166, double noundef 8.000000e+00)
  %180 = load i32, ptr @failures, align 4, !tbaa !5
  %181 = add nsw i32 %180, 1
  store i32 %181, ptr @failures, align 4, !tbaa !5
  br label %182

182:                                              ; preds = %174, %178
  %183 = load i32, ptr @enzyme_primal_return, align 4, !tbaa !5
  %184 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %185 = call { double, double } (ptr, ...) @__enzyme_fwddiff_two(ptr noundef nonnull @square, i32 noundef %183, i32 noundef %184, double noundef 4.000000e+00, double noundef 1.000000e+00) #8
  %186 = extractvalue { double, double } %185, 0
  %187 = extractvalue { double, double } %185, 1
  %188 = fadd double %186, -1.600000e+01
  %189 = call double @llvm.fabs.f64(double %188)
  %190 = fcmp ugt double %189, 0x3DE75D57DF90FADE
  br i1 %190, label %191, label %195

191:                                              ; preds = %182
  %192 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 43, ptr noundef nonnull @.str.4, double noundef %186, double noundef 1.600000e+01)
  %193 = load i32, ptr @failures, align 4, !tbaa !5
  %194 = add nsw i32 %193, 1
  store i32 %194, ptr @failures, align 4, !tbaa !5
  br label %195

195:                                              ; preds = %182, %191
  %196 = fadd double %187, -8.000000e+00
  %197 = call double @llvm.fabs.f64(double %196)
  %198 = fcmp ugt double %197, 0x3DD8BD2FDDA89128
  br i1 %198, label %199, label %203

199:                                              ; preds = %195
  %200 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 44, ptr noundef nonnull @.str.5, double noundef %187, double noundef 8.000000e+00)
  %201 = load i32, ptr @failures, align 4, !tbaa !5
  %202 = add nsw i32 %201, 1
  store i32 %202, ptr @failures, align 4, !tbaa !5
  br label %203

203:                                              ; preds = %195, %199
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #8
  %204 = load i32, ptr @enzyme_width, align 4, !tbaa !5
  %205 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  call void (ptr, ptr, ...) @__enzyme_fwddiff_lanes3(ptr dead_on_unwind nonnull writable sret(%struct.lanes3) align 8 %3, ptr noundef nonnull @product, i32 noundef %204, i32 noundef 3, i32 noundef %205, double noundef 3.000000e+00, double noundef 1.000000e+00, double noundef 0.000000e+00, double noundef 2.000000e+00, i32 noundef %205, double noundef 5.000000e+00, double noundef 0.000000e+00, double noundef 1.000000e+00, double noundef -1.000000e+00) #8
  %206 = load double, ptr %3, align 8, !tbaa !21
  %207 = fadd double %206, -3.000000e+01
  %208 = call double @llvm.fabs.f64(double %207)
  %209 = fcmp ugt double %208, 0x3DF54D93E26D9970
  br i1 %209, label %210, label %214

210:                                              ; preds = %203
  %211 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 47, ptr noundef nonnull @.str.16, double noundef %206, double noundef 3.000000e+01)
  %212 = load i32, ptr @failures, align 4, !tbaa !5
  %213 = add nsw i32 %212, 1
  store i32 %213, ptr @failures, align 4, !tbaa !5
  br label %214

214:                                              ; preds = %203, %210
  %215 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %216 = load double, ptr %215, align 8, !tbaa !21
  %217 = fadd double %216, -9.000000e+00
  %218 = call double @llvm.fabs.f64(double %217)
  %219 = fcmp ugt double %218, 0x3DDB7CDFD9D7BDBA
  br i1 %219, label %220, label %224

220:                                              ; preds = %214
  %221 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 48, ptr noundef nonnull @.str.17, double noundef %216, double noundef 9.000000e+00)
  %222 = load i32, ptr @failures, align 4, !tbaa !5
  %223 = add nsw i32 %222, 1
  store i32 %223, ptr @failures, align 4, !tbaa !5
  br label %224

224:                                              ; preds = %214, %220
  %225 = getelementptr inbounds nuw i8, ptr %3, i64 16
  %226 = load double, ptr %225, align 8, !tbaa !21
  %227 = fadd double %226, -5.100000e+01
  %228 = call double @llvm.fabs.f64(double %227)
  %229 = fcmp ugt double %228, 5.200000e-10
  br i1 %229, label %230, label %234

230:                                              ; preds = %224
  %231 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 49, ptr noundef nonnull @.str.18, double noundef %226, double noundef 5.100000e+01)
  %232 = load i32, ptr @failures, align 4, !tbaa !5
  %233 = add nsw i32 %232, 1
  store i32 %233, ptr @failures, align 4, !tbaa !5
  br label %234

234:                                              ; preds = %224, %230
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #8
  %235 = load i32, ptr @enzyme_width, align 4, !tbaa !5
  %236 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  call void (ptr, ptr, ...) @__enzyme_fwddiff_lanes8(ptr dead_on_unwind nonnull writable sret(%struct.lanes8) align 8 %4, ptr noundef nonnull @square, i32 noundef %235, i32 noundef 8, i32 noundef %236, double noundef 2.000000e+00, double noundef 1.000000e+00, double noundef 2.000000e+00, double noundef 3.000000e+00, double noundef 4.000000e+00, double noundef 5.000000e+00, double noundef 6.000000e+00, double noundef 7.000000e+00, double noundef 8.000000e+00) #8
  br label %241

237:                                              ; preds = %260
  %238 = load i32, ptr @failures, align 4, !tbaa !5
  %239 = icmp ne i32 %238, 0
  %240 = zext i1 %239 to i32
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #8
  ret i32 %240

241:                                              ; preds = %234, %260
  %242 = phi i64 [ 0, %234 ], [ %245, %260 ]
  %243 = getelementptr inbounds nuw double, ptr %4, i64 %242
  %244 = load double, ptr %243, align 8, !tbaa !21
  %245 = add nuw nsw i64 %242, 1
  %246 = shl nuw nsw i64 %245, 2
  %247 = trunc nuw nsw i64 %246 to i32
  %248 = uitofp nneg i32 %247 to double
  %249 = fsub double %244, %248
  %250 = call double @llvm.fabs.f64(double %249)
  %251 = trunc i64 %246 to i32
  %252 = or disjoint i32 %251, 1
  %253 = uitofp nneg i32 %252 to double
  %254 = fmul double %253, 0x3DA5FD7FE1796495
  %255 = fcmp ugt double %250, %254
  br i1 %255, label %256, label %260

256:                                              ; preds = %241
  %257 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.20, i32 noundef 53, ptr noundef nonnull @.str.19, double noundef %244, double noundef %248)
  %258 = load i32, ptr @failures, align 4, !tbaa !5
  %259 = add nsw i32 %258, 1
  store i32 %259, ptr @failures, align 4, !tbaa !5
  br label %260

260:                                              ; preds = %241, %256
  %261 = icmp eq i64 %245, 8
  br i1 %261, label %237, label %241, !llvm.loop !22
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal noundef double @square(double noundef %0) #2 {
  %2 = fmul double %0, %0
  ret double %2
}

declare double @__enzyme_fwddiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

declare { double, double } @__enzyme_autodiff_two(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal noundef double @product(double noundef %0, double noundef %1) #2 {
  %3 = fmul double %0, %0
  %4 = fmul double %3, %1
  ret double %4
}

declare void @__enzyme_autodiff_five(ptr dead_on_unwind writable sret(%struct.five) align 8, ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) uwtable
define internal double @many(double noundef %0, double noundef %1, i32 noundef %2, double noundef %3, double noundef %4, double noundef %5) #4 {
  %7 = sitofp i32 %2 to double
  %8 = fmul double %0, %7
  %9 = fmul double %3, %4
  %10 = fmul double %4, %9
  %11 = tail call double @llvm.fmuladd.f64(double %8, double %1, double %10)
  %12 = tail call double @sin(double noundef %5) #8, !tbaa !5
  %13 = fadd double %11, %12
  ret double %13
}

declare void @__enzyme_autodiff_mixed(ptr dead_on_unwind writable sret(%struct.mixed) align 8, ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal noundef double @both(double noundef %0, float noundef %1, double noundef %2) #2 {
  %4 = fpext float %1 to double
  %5 = fmul double %0, %4
  %6 = fmul double %2, %5
  %7 = fmul double %2, %6
  ret double %7
}

declare float @__enzyme_autodiff_float(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal noundef float @single(float noundef %0) #2 {
  %2 = fmul float %0, %0
  %3 = fmul float %0, %2
  ret float %3
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

declare { double, double } @__enzyme_fwddiff_two(ptr noundef, ...) local_unnamed_addr #1

declare void @__enzyme_fwddiff_lanes3(ptr dead_on_unwind writable sret(%struct.lanes3) align 8, ptr noundef, ...) local_unnamed_addr #1

declare void @__enzyme_fwddiff_lanes8(ptr dead_on_unwind writable sret(%struct.lanes8) align 8, ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #5

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #5

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #7

attributes #0 = { nounwind uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #5 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nofree nounwind "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #7 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #8 = { nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}
!llvm.errno.tbaa = !{!5}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{i32 7, !"uwtable", i32 2}
!4 = !{!"clang version 22.1.8 (1~deb12u1)"}
!5 = !{!6, !6, i64 0}
!6 = !{!"int", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = !{!10, !11, i64 0}
!10 = !{!"", !11, i64 0, !11, i64 8, !11, i64 16, !11, i64 24, !11, i64 32}
!11 = !{!"double", !7, i64 0}
!12 = !{!10, !11, i64 8}
!13 = !{!10, !11, i64 16}
!14 = !{!10, !11, i64 24}
!15 = !{!10, !11, i64 32}
!16 = !{!17, !11, i64 0}
!17 = !{!"", !11, i64 0, !18, i64 8, !11, i64 16}
!18 = !{!"float", !7, i64 0}
!19 = !{!17, !18, i64 8}
!20 = !{!17, !11, i64 16}
!21 = !{!11, !11, i64 0}
!22 = distinct !{!22, !23, !24}
!23 = !{!"llvm.loop.mustprogress"}
!24 = !{!"llvm.loop.unroll.disable"}
