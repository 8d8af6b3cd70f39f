; Made of text.c by make.py.

define void @"oxad.library.text.nothing"(ptr readnone %0) {
  ret void
}

define void @"oxad.library.text.nothing_of"(ptr readnone %0, ptr readnone %1) {
  ret void
}

define ptr @"oxad.library.text.itself"(ptr readnone %0) {
  ret ptr %0
}

define nonnull ptr @"oxad.library.text.local"(ptr readnone %0) {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 16
  ret ptr %2
}

define ptr @"oxad.library.text.data"(ptr %0) {
  %2 = load ptr, ptr %0, align 8
  ret ptr %2
}

define void @"oxad.library.text.set_data"(ptr %0, ptr %1) {
  store ptr %1, ptr %0, align 8
  ret void
}

define void @"oxad.library.text.set_data_with"(ptr %0, ptr %1, ptr readnone %2) {
  store ptr %1, ptr %0, align 8
  ret void
}

define void @"oxad.library.text.set_capacity"(ptr %0, i64 %1) {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  store i64 %1, ptr %3, align 8
  ret void
}

define void @"oxad.library.text.set_size"(ptr %0, i64 %1) {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 8
  store i64 %1, ptr %3, align 8
  ret void
}

define void @"oxad.library.text.set_length"(ptr %0, i64 %1) {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 8
  store i64 %1, ptr %3, align 8
  %4 = load ptr, ptr %0, align 8
  %5 = getelementptr inbounds nuw i8, ptr %4, i64 %1
  store i8 0, ptr %5, align 1
  ret void
}

define void @"oxad.library.text.dispose"(ptr %0) {
  %2 = load ptr, ptr %0, align 8
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %4 = icmp eq ptr %2, %3
  br i1 %4, label %6, label %5

5:                                                ; preds = %1
  tail call void @_ZdlPv(ptr %2)
  br label %6

6:                                                ; preds = %5, %1
  ret void
}

declare void @_ZdlPv(ptr)

define void @"oxad.library.text.make_empty"(ptr %0) {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 16
  store ptr %2, ptr %0, align 8
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 8
  store i64 0, ptr %3, align 8
  store i8 0, ptr %2, align 8
  ret void
}

define void @"oxad.library.text.make_copy"(ptr %0, ptr %1) {
  %3 = load ptr, ptr %1, align 8
  %4 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %5 = load i64, ptr %4, align 8
  tail call void @"oxad.library.text.make"(ptr %0, ptr %3, i64 %5)
  ret void
}

define internal void @"oxad.library.text.make"(ptr %0, ptr %1, i64 %2) {
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 16
  store ptr %4, ptr %0, align 8
  %5 = icmp ugt i64 %2, 15
  br i1 %5, label %6, label %9

6:                                                ; preds = %3
  %7 = add i64 %2, 1
  %8 = tail call ptr @_Znwm(i64 %7)
  store ptr %8, ptr %0, align 8
  store i64 %2, ptr %4, align 8
  br label %9

9:                                                ; preds = %6, %3
  %10 = phi ptr [ %8, %6 ], [ %4, %3 ]
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %10, ptr align 1 %1, i64 %2, i1 false)
  %11 = getelementptr inbounds nuw i8, ptr %0, i64 8
  store i64 %2, ptr %11, align 8
  %12 = load ptr, ptr %0, align 8
  %13 = getelementptr inbounds nuw i8, ptr %12, i64 %2
  store i8 0, ptr %13, align 1
  ret void
}

define void @"oxad.library.text.make_moved"(ptr %0, ptr %1) {
  %3 = load ptr, ptr %1, align 8
  %4 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %5 = icmp eq ptr %3, %4
  br i1 %5, label %6, label %10

6:                                                ; preds = %2
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  tail call void @"oxad.library.text.make"(ptr %0, ptr %3, i64 %8)
  %9 = load ptr, ptr %1, align 8
  br label %16

10:                                               ; preds = %2
  store ptr %3, ptr %0, align 8
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 8
  store i64 %12, ptr %13, align 8
  %14 = load i64, ptr %4, align 8
  %15 = getelementptr inbounds nuw i8, ptr %0, i64 16
  store i64 %14, ptr %15, align 8
  store ptr %4, ptr %1, align 8
  br label %16

16:                                               ; preds = %10, %6
  %17 = phi ptr [ %4, %10 ], [ %9, %6 ]
  %18 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store i64 0, ptr %18, align 8
  store i8 0, ptr %17, align 1
  ret void
}

define void @"oxad.library.text.copy_from_to"(ptr %0, ptr %1, ptr %2) {
  %4 = ptrtoint ptr %2 to i64
  %5 = ptrtoint ptr %1 to i64
  %6 = sub i64 %4, %5
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %0, ptr align 1 %1, i64 %6, i1 false)
  ret void
}

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1 immarg)

declare ptr @_Znwm(i64)
