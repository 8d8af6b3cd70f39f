; RUN: not %oxad_opt %s -p autodiff -t llvm 2>&1 | filecheck %s

; A copy of as many bytes as the caller says, from its memory to a structure's integer, and on: what lies where is not
; known then. (What flows where was looked at byte by byte over a megabyte, in each place, until the memory was used up.)

; CHECK: error[OX0201]: it is not known which bytes of the memory written here are floats

%struct.S = type { double, i64 }

@enzyme_dup = external global i32, align 4
@enzyme_const = external global i32, align 4

define void @g(ptr %0, ptr %1, i32 %2) {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca [3 x %struct.S], align 16
  %8 = alloca %struct.S, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %9 = getelementptr inbounds [3 x %struct.S], ptr %7, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %9, i8 0, i64 48, i1 false)
  %10 = load i32, ptr %6, align 4
  %11 = sext i32 %10 to i64
  %12 = getelementptr inbounds [3 x %struct.S], ptr %7, i64 0, i64 %11
  %13 = getelementptr inbounds nuw %struct.S, ptr %12, i32 0, i32 1
  %14 = load ptr, ptr %4, align 8
  %15 = load i32, ptr %6, align 4
  %16 = mul nsw i32 8, %15
  %17 = sext i32 %16 to i64
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %13, ptr align 1 %14, i64 %17, i1 false)
  %18 = load i32, ptr %6, align 4
  %19 = sext i32 %18 to i64
  %20 = getelementptr inbounds [3 x %struct.S], ptr %7, i64 0, i64 %19
  %21 = getelementptr inbounds nuw %struct.S, ptr %20, i32 0, i32 0
  %22 = load double, ptr %21, align 16
  %23 = fadd double %22, 1.000000e+00
  store double %23, ptr %21, align 16
  %24 = load i32, ptr %6, align 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds [3 x %struct.S], ptr %7, i64 0, i64 %25
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %8, ptr align 16 %26, i64 16, i1 false)
  %27 = getelementptr inbounds [3 x %struct.S], ptr %7, i64 0, i64 0
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %27, ptr align 8 %8, i64 16, i1 false)
  %28 = load ptr, ptr %5, align 8
  %29 = load i32, ptr %6, align 4
  %30 = sub nsw i32 %29, 1
  %31 = sext i32 %30 to i64
  %32 = getelementptr inbounds [3 x %struct.S], ptr %7, i64 0, i64 %31
  %33 = getelementptr inbounds nuw %struct.S, ptr %32, i32 0, i32 1
  %34 = load i32, ptr %6, align 4
  %35 = mul nsw i32 8, %34
  %36 = sext i32 %35 to i64
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %28, ptr align 8 %33, i64 %36, i1 false)
  ret void
}

declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg)

declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg)

define void @h(ptr %0, ptr %1, ptr %2, ptr %3) {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %9 = load i32, ptr @enzyme_dup, align 4
  %10 = load ptr, ptr %5, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = load i32, ptr @enzyme_dup, align 4
  %13 = load ptr, ptr %7, align 8
  %14 = load ptr, ptr %8, align 8
  %15 = load i32, ptr @enzyme_const, align 4
  %16 = call double (ptr, ...) @__enzyme_autodiff(ptr @g, i32 %9, ptr %10, ptr %11, i32 %12, ptr %13, ptr %14, i32 %15, i32 1)
  ret void
}

declare double @__enzyme_autodiff(ptr noundef, ...)

define void @hf(ptr %0, ptr %1, ptr %2, ptr %3) {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %9 = load i32, ptr @enzyme_dup, align 4
  %10 = load ptr, ptr %5, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = load i32, ptr @enzyme_dup, align 4
  %13 = load ptr, ptr %7, align 8
  %14 = load ptr, ptr %8, align 8
  %15 = load i32, ptr @enzyme_const, align 4
  %16 = call double (ptr, ...) @__enzyme_fwddiff(ptr @g, i32 %9, ptr %10, ptr %11, i32 %12, ptr %13, ptr %14, i32 %15, i32 1)
  ret void
}

declare double @__enzyme_fwddiff(ptr noundef, ...)
