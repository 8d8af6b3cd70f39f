; Made of cast.c by make.py.

define ptr @"oxad.library.cast.cast"(ptr %0, ptr %1, ptr %2, i64 %3) {
  %5 = icmp slt i64 %3, 0
  br i1 %5, label %6, label %8

6:                                                ; preds = %4
  %7 = tail call ptr @__dynamic_cast(ptr %0, ptr %1, ptr %2, i64 %3)
  br label %14

8:                                                ; preds = %4
  %9 = tail call i64 @__dynamic_cast(ptr %0, ptr %1, ptr %2, i64 %3)
  %10 = icmp eq i64 %9, 0
  %11 = sub nsw i64 0, %3
  %12 = getelementptr inbounds i8, ptr %0, i64 %11
  %13 = select i1 %10, ptr null, ptr %12
  br label %14

14:                                               ; preds = %8, %6
  %15 = phi ptr [ %7, %6 ], [ %13, %8 ]
  ret ptr %15
}

declare i64 @__dynamic_cast(ptr, ptr, ptr, i64)
