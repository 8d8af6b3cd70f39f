; Made of sort.c by make.py.

define void @"oxad.library.sort.sort"(ptr %0, i64 %1, i64 %2, ptr %3) {
  %5 = mul i64 %2, %1
  %6 = tail call ptr @malloc(i64 %5)
  br label %7

7:                                                ; preds = %16, %4
  %8 = phi i64 [ 1, %4 ], [ %11, %16 ]
  %9 = icmp ult i64 %8, %1
  br i1 %9, label %10, label %12

10:                                               ; preds = %7
  %11 = shl i64 %8, 1
  br label %13

12:                                               ; preds = %7
  tail call void @free(ptr %6)
  ret void

13:                                               ; preds = %10, %27
  %14 = phi i64 [ %28, %27 ], [ 0, %10 ]
  %15 = icmp ult i64 %14, %1
  br i1 %15, label %17, label %16

16:                                               ; preds = %13
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %0, ptr align 1 %6, i64 %5, i1 false)
  br label %7

17:                                               ; preds = %13
  %18 = add i64 %14, %8
  %19 = tail call i64 @llvm.umin.i64(i64 %18, i64 %1)
  %20 = add i64 %19, %8
  %21 = tail call i64 @llvm.umin.i64(i64 %20, i64 %1)
  br label %22

22:                                               ; preds = %44, %17
  %23 = phi i64 [ %14, %17 ], [ %45, %44 ]
  %24 = phi i64 [ %19, %17 ], [ %46, %44 ]
  %25 = phi i64 [ %14, %17 ], [ %52, %44 ]
  %26 = icmp ult i64 %25, %21
  br i1 %26, label %29, label %27

27:                                               ; preds = %22
  %28 = add i64 %14, %11
  br label %13

29:                                               ; preds = %22
  %30 = icmp ult i64 %23, %19
  br i1 %30, label %31, label %42

31:                                               ; preds = %29
  %32 = icmp ult i64 %24, %21
  br i1 %32, label %33, label %40

33:                                               ; preds = %31
  %34 = mul nsw i64 %23, %2
  %35 = getelementptr inbounds nuw i8, ptr %0, i64 %34
  %36 = mul nsw i64 %24, %2
  %37 = getelementptr inbounds nuw i8, ptr %0, i64 %36
  %38 = tail call i32 %3(ptr %35, ptr %37)
  %39 = icmp slt i32 %38, 1
  br i1 %39, label %40, label %42

40:                                               ; preds = %33, %31
  %41 = add nuw i64 %23, 1
  br label %44

42:                                               ; preds = %33, %29
  %43 = add i64 %24, 1
  br label %44

44:                                               ; preds = %42, %40
  %45 = phi i64 [ %41, %40 ], [ %23, %42 ]
  %46 = phi i64 [ %24, %40 ], [ %43, %42 ]
  %47 = phi i64 [ %23, %40 ], [ %24, %42 ]
  %48 = mul nsw i64 %25, %2
  %49 = getelementptr inbounds nuw i8, ptr %6, i64 %48
  %50 = mul nsw i64 %47, %2
  %51 = getelementptr inbounds nuw i8, ptr %0, i64 %50
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %49, ptr align 1 %51, i64 %2, i1 false)
  %52 = add nuw i64 %25, 1
  br label %22
}

declare ptr @malloc(i64)

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1 immarg)

declare void @free(ptr)

define ptr @"oxad.library.sort.search"(ptr %0, ptr %1, i64 %2, i64 %3, ptr %4) {
  br label %6

6:                                                ; preds = %16, %5
  %7 = phi i64 [ %2, %5 ], [ %22, %16 ]
  %8 = phi ptr [ %1, %5 ], [ %21, %16 ]
  %9 = icmp eq i64 %7, 0
  br i1 %9, label %23, label %10

10:                                               ; preds = %6
  %11 = lshr i64 %7, 1
  %12 = mul nsw i64 %11, %3
  %13 = getelementptr inbounds nuw i8, ptr %8, i64 %12
  %14 = tail call i32 %4(ptr %0, ptr %13)
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %23, label %16

16:                                               ; preds = %10
  %17 = icmp sgt i32 %14, 0
  %18 = getelementptr inbounds nuw i8, ptr %13, i64 %3
  %19 = sext i1 %17 to i64
  %20 = add i64 %7, %19
  %21 = select i1 %17, ptr %18, ptr %8
  %22 = lshr i64 %20, 1
  br label %6

23:                                               ; preds = %10, %6
  %24 = phi ptr [ null, %6 ], [ %13, %10 ]
  ret ptr %24
}

declare i64 @llvm.umin.i64(i64, i64)
