; Made of tree.c by make.py.

define ptr @"oxad.library.tree.increment"(ptr %0) {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %3 = load ptr, ptr %2, align 8
  %4 = icmp eq ptr %3, null
  br i1 %4, label %10, label %5

5:                                                ; preds = %1, %5
  %6 = phi ptr [ %8, %5 ], [ %3, %1 ]
  %7 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %8 = load ptr, ptr %7, align 8
  %9 = icmp eq ptr %8, null
  br i1 %9, label %22, label %5

10:                                               ; preds = %1, %10
  %11 = phi ptr [ %13, %10 ], [ %0, %1 ]
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %13 = load ptr, ptr %12, align 8
  %14 = getelementptr inbounds nuw i8, ptr %13, i64 24
  %15 = load ptr, ptr %14, align 8
  %16 = icmp eq ptr %11, %15
  br i1 %16, label %10, label %17

17:                                               ; preds = %10
  %18 = getelementptr inbounds nuw i8, ptr %11, i64 24
  %19 = load ptr, ptr %18, align 8
  %20 = icmp eq ptr %19, %13
  %21 = select i1 %20, ptr %11, ptr %13
  br label %22

22:                                               ; preds = %5, %17
  %23 = phi ptr [ %21, %17 ], [ %6, %5 ]
  ret ptr %23
}

define ptr @"oxad.library.tree.decrement"(ptr %0) {
  %2 = load i32, ptr %0, align 8
  %3 = icmp eq i32 %2, 0
  br i1 %3, label %4, label %13

4:                                                ; preds = %1
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %8 = load ptr, ptr %7, align 8
  %9 = icmp eq ptr %8, %0
  br i1 %9, label %10, label %13

10:                                               ; preds = %4
  %11 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %12 = load ptr, ptr %11, align 8
  br label %29

13:                                               ; preds = %4, %1
  %14 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %15 = load ptr, ptr %14, align 8
  %16 = icmp eq ptr %15, null
  br i1 %16, label %22, label %17

17:                                               ; preds = %13, %17
  %18 = phi ptr [ %20, %17 ], [ %15, %13 ]
  %19 = getelementptr inbounds nuw i8, ptr %18, i64 24
  %20 = load ptr, ptr %19, align 8
  %21 = icmp eq ptr %20, null
  br i1 %21, label %29, label %17

22:                                               ; preds = %13, %22
  %23 = phi ptr [ %25, %22 ], [ %0, %13 ]
  %24 = getelementptr inbounds nuw i8, ptr %23, i64 8
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds nuw i8, ptr %25, i64 16
  %27 = load ptr, ptr %26, align 8
  %28 = icmp eq ptr %23, %27
  br i1 %28, label %22, label %29

29:                                               ; preds = %17, %22, %10
  %30 = phi ptr [ %12, %10 ], [ %25, %22 ], [ %18, %17 ]
  ret ptr %30
}

define void @"oxad.library.tree.insert"(i1 zeroext %0, ptr %1, ptr %2, ptr %3) {
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store ptr %2, ptr %5, align 8
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 16
  store i32 0, ptr %1, align 8
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 dereferenceable(16) %6, i8 0, i64 16, i1 false)
  br i1 %0, label %7, label %18

7:                                                ; preds = %4
  %8 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store ptr %1, ptr %8, align 8
  %9 = icmp eq ptr %2, %3
  br i1 %9, label %10, label %13

10:                                               ; preds = %7
  %11 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store ptr %1, ptr %11, align 8
  %12 = getelementptr inbounds nuw i8, ptr %3, i64 24
  store ptr %1, ptr %12, align 8
  br label %24

13:                                               ; preds = %7
  %14 = getelementptr inbounds nuw i8, ptr %3, i64 16
  %15 = load ptr, ptr %14, align 8
  %16 = icmp eq ptr %2, %15
  br i1 %16, label %17, label %24

17:                                               ; preds = %13
  store ptr %1, ptr %14, align 8
  br label %24

18:                                               ; preds = %4
  %19 = getelementptr inbounds nuw i8, ptr %2, i64 24
  store ptr %1, ptr %19, align 8
  %20 = getelementptr inbounds nuw i8, ptr %3, i64 24
  %21 = load ptr, ptr %20, align 8
  %22 = icmp eq ptr %2, %21
  br i1 %22, label %23, label %24

23:                                               ; preds = %18
  store ptr %1, ptr %20, align 8
  br label %24

24:                                               ; preds = %18, %23, %10, %17, %13
  %25 = getelementptr inbounds nuw i8, ptr %3, i64 8
  br label %26

26:                                               ; preds = %60, %24
  %27 = phi ptr [ %1, %24 ], [ %61, %60 ]
  %28 = load ptr, ptr %25, align 8
  %29 = icmp eq ptr %27, %28
  br i1 %29, label %62, label %30

30:                                               ; preds = %26
  %31 = getelementptr inbounds nuw i8, ptr %27, i64 8
  %32 = load ptr, ptr %31, align 8
  %33 = load i32, ptr %32, align 8
  %34 = icmp eq i32 %33, 0
  br i1 %34, label %35, label %62

35:                                               ; preds = %30
  %36 = getelementptr inbounds nuw i8, ptr %32, i64 8
  %37 = load ptr, ptr %36, align 8
  %38 = getelementptr inbounds nuw i8, ptr %37, i64 16
  %39 = load ptr, ptr %38, align 8
  %40 = icmp ne ptr %32, %39
  %41 = xor i1 %40, true
  %42 = zext i1 %41 to i64
  %43 = getelementptr inbounds nuw ptr, ptr %38, i64 %42
  %44 = load ptr, ptr %43, align 8
  %45 = icmp eq ptr %44, null
  br i1 %45, label %50, label %46

46:                                               ; preds = %35
  %47 = load i32, ptr %44, align 8
  %48 = icmp eq i32 %47, 0
  br i1 %48, label %49, label %50

49:                                               ; preds = %46
  store i32 1, ptr %32, align 8
  store i32 1, ptr %44, align 8
  store i32 0, ptr %37, align 8
  br label %60

50:                                               ; preds = %46, %35
  %51 = getelementptr inbounds nuw i8, ptr %32, i64 16
  %52 = getelementptr inbounds nuw ptr, ptr %51, i64 %42
  %53 = load ptr, ptr %52, align 8
  %54 = icmp eq ptr %27, %53
  br i1 %54, label %55, label %57

55:                                               ; preds = %50
  tail call void @"oxad.library.tree.rotate"(ptr nonnull %32, ptr nonnull %25, i1 zeroext %40)
  %56 = load ptr, ptr %36, align 8
  br label %57

57:                                               ; preds = %55, %50
  %58 = phi ptr [ %56, %55 ], [ %32, %50 ]
  %59 = phi ptr [ %32, %55 ], [ %27, %50 ]
  store i32 1, ptr %58, align 8
  store i32 0, ptr %37, align 8
  tail call void @"oxad.library.tree.rotate"(ptr nonnull %37, ptr nonnull %25, i1 zeroext %41)
  br label %60

60:                                               ; preds = %57, %49
  %61 = phi ptr [ %59, %57 ], [ %37, %49 ]
  br label %26

62:                                               ; preds = %26, %30
  store i32 1, ptr %28, align 8
  ret void
}

define internal void @"oxad.library.tree.rotate"(ptr %0, ptr %1, i1 zeroext %2) {
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %5 = xor i1 %2, true
  %6 = zext i1 %5 to i64
  %7 = getelementptr inbounds nuw ptr, ptr %4, i64 %6
  %8 = load ptr, ptr %7, align 8
  %9 = getelementptr inbounds nuw i8, ptr %8, i64 16
  %10 = zext i1 %2 to i64
  %11 = getelementptr inbounds nuw ptr, ptr %9, i64 %10
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %14 = load ptr, ptr %13, align 8
  store ptr %12, ptr %7, align 8
  %15 = icmp eq ptr %12, null
  br i1 %15, label %18, label %16

16:                                               ; preds = %3
  %17 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store ptr %0, ptr %17, align 8
  br label %18

18:                                               ; preds = %16, %3
  %19 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store ptr %14, ptr %19, align 8
  %20 = load ptr, ptr %1, align 8
  %21 = icmp eq ptr %0, %20
  br i1 %21, label %22, label %23

22:                                               ; preds = %18
  store ptr %8, ptr %1, align 8
  br label %29

23:                                               ; preds = %18
  %24 = getelementptr inbounds nuw i8, ptr %14, i64 16
  %25 = load ptr, ptr %24, align 8
  %26 = icmp ne ptr %0, %25
  %27 = zext i1 %26 to i64
  %28 = getelementptr inbounds nuw ptr, ptr %24, i64 %27
  store ptr %8, ptr %28, align 8
  br label %29

29:                                               ; preds = %23, %22
  store ptr %0, ptr %11, align 8
  store ptr %8, ptr %13, align 8
  ret void
}

define ptr @"oxad.library.tree.erase"(ptr %0, ptr %1) {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %4 = load ptr, ptr %3, align 8
  %5 = icmp eq ptr %4, null
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %7 = load ptr, ptr %6, align 8
  br i1 %5, label %15, label %8

8:                                                ; preds = %2
  %9 = icmp eq ptr %7, null
  br i1 %9, label %15, label %10

10:                                               ; preds = %8, %10
  %11 = phi ptr [ %13, %10 ], [ %7, %8 ]
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 16
  %13 = load ptr, ptr %12, align 8
  %14 = icmp eq ptr %13, null
  br i1 %14, label %18, label %10

15:                                               ; preds = %2, %8
  %16 = phi ptr [ %4, %8 ], [ %7, %2 ]
  %17 = load i32, ptr %0, align 8
  br label %58

18:                                               ; preds = %10
  %19 = getelementptr inbounds nuw i8, ptr %11, i64 24
  %20 = load ptr, ptr %19, align 8
  %21 = load i32, ptr %11, align 8
  %22 = icmp eq ptr %11, %0
  br i1 %22, label %58, label %23

23:                                               ; preds = %18
  %24 = getelementptr inbounds nuw i8, ptr %11, i64 16
  %25 = getelementptr inbounds nuw i8, ptr %4, i64 8
  store ptr %11, ptr %25, align 8
  %26 = load ptr, ptr %3, align 8
  store ptr %26, ptr %24, align 8
  %27 = load ptr, ptr %6, align 8
  %28 = icmp eq ptr %11, %27
  br i1 %28, label %39, label %29

29:                                               ; preds = %23
  %30 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %31 = load ptr, ptr %30, align 8
  %32 = icmp eq ptr %20, null
  br i1 %32, label %35, label %33

33:                                               ; preds = %29
  %34 = getelementptr inbounds nuw i8, ptr %20, i64 8
  store ptr %31, ptr %34, align 8
  br label %35

35:                                               ; preds = %33, %29
  %36 = getelementptr inbounds nuw i8, ptr %31, i64 16
  store ptr %20, ptr %36, align 8
  %37 = load ptr, ptr %6, align 8
  store ptr %37, ptr %19, align 8
  %38 = getelementptr inbounds nuw i8, ptr %37, i64 8
  store ptr %11, ptr %38, align 8
  br label %39

39:                                               ; preds = %23, %35
  %40 = phi ptr [ %31, %35 ], [ %11, %23 ]
  %41 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %42 = load ptr, ptr %41, align 8
  %43 = icmp eq ptr %42, %0
  br i1 %43, label %44, label %45

44:                                               ; preds = %39
  store ptr %11, ptr %41, align 8
  br label %53

45:                                               ; preds = %39
  %46 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %47 = load ptr, ptr %46, align 8
  %48 = getelementptr inbounds nuw i8, ptr %47, i64 16
  %49 = load ptr, ptr %48, align 8
  %50 = icmp ne ptr %49, %0
  %51 = zext i1 %50 to i64
  %52 = getelementptr inbounds nuw ptr, ptr %48, i64 %51
  store ptr %11, ptr %52, align 8
  br label %53

53:                                               ; preds = %45, %44
  %54 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %55 = load ptr, ptr %54, align 8
  %56 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store ptr %55, ptr %56, align 8
  %57 = load i32, ptr %0, align 8
  store i32 %57, ptr %11, align 8
  store i32 %21, ptr %0, align 8
  br label %102

58:                                               ; preds = %15, %18
  %59 = phi i32 [ %17, %15 ], [ %21, %18 ]
  %60 = phi ptr [ %16, %15 ], [ %20, %18 ]
  %61 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %62 = load ptr, ptr %61, align 8
  %63 = icmp eq ptr %60, null
  br i1 %63, label %66, label %64

64:                                               ; preds = %58
  %65 = getelementptr inbounds nuw i8, ptr %60, i64 8
  store ptr %62, ptr %65, align 8
  br label %66

66:                                               ; preds = %64, %58
  %67 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %68 = load ptr, ptr %67, align 8
  %69 = icmp eq ptr %68, %0
  br i1 %69, label %70, label %71

70:                                               ; preds = %66
  store ptr %60, ptr %67, align 8
  br label %77

71:                                               ; preds = %66
  %72 = getelementptr inbounds nuw i8, ptr %62, i64 16
  %73 = load ptr, ptr %72, align 8
  %74 = icmp ne ptr %73, %0
  %75 = zext i1 %74 to i64
  %76 = getelementptr inbounds nuw ptr, ptr %72, i64 %75
  store ptr %60, ptr %76, align 8
  br label %77

77:                                               ; preds = %71, %70
  %78 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %79

79:                                               ; preds = %100, %77
  %80 = phi i64 [ %101, %100 ], [ 0, %77 ]
  %81 = icmp eq i64 %80, 2
  br i1 %81, label %102, label %82

82:                                               ; preds = %79
  %83 = getelementptr inbounds nuw ptr, ptr %78, i64 %80
  %84 = load ptr, ptr %83, align 8
  %85 = icmp eq ptr %84, %0
  br i1 %85, label %86, label %100

86:                                               ; preds = %82
  %87 = and i64 %80, 4294967295
  %88 = xor i64 %87, 1
  %89 = getelementptr inbounds nuw ptr, ptr %3, i64 %88
  %90 = load ptr, ptr %89, align 8
  %91 = icmp eq ptr %90, null
  br i1 %91, label %98, label %92

92:                                               ; preds = %86, %92
  %93 = phi ptr [ %96, %92 ], [ %60, %86 ]
  %94 = getelementptr inbounds nuw i8, ptr %93, i64 16
  %95 = getelementptr inbounds nuw ptr, ptr %94, i64 %80
  %96 = load ptr, ptr %95, align 8
  %97 = icmp eq ptr %96, null
  br i1 %97, label %98, label %92

98:                                               ; preds = %92, %86
  %99 = phi ptr [ %62, %86 ], [ %93, %92 ]
  store ptr %99, ptr %83, align 8
  br label %100

100:                                              ; preds = %82, %98
  %101 = add nuw nsw i64 %80, 1
  br label %79

102:                                              ; preds = %79, %53
  %103 = phi i32 [ %21, %53 ], [ %59, %79 ]
  %104 = phi ptr [ %20, %53 ], [ %60, %79 ]
  %105 = phi ptr [ %40, %53 ], [ %62, %79 ]
  %106 = icmp eq i32 %103, 0
  br i1 %106, label %171, label %107

107:                                              ; preds = %102
  %108 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %109

109:                                              ; preds = %107, %165
  %110 = phi ptr [ %167, %165 ], [ %105, %107 ]
  %111 = phi ptr [ %110, %165 ], [ %104, %107 ]
  %112 = load ptr, ptr %108, align 8
  %113 = icmp eq ptr %111, %112
  br i1 %113, label %168, label %114

114:                                              ; preds = %109
  %115 = icmp eq ptr %111, null
  br i1 %115, label %119, label %116

116:                                              ; preds = %114
  %117 = load i32, ptr %111, align 8
  %118 = icmp eq i32 %117, 0
  br i1 %118, label %170, label %119

119:                                              ; preds = %114, %116
  %120 = getelementptr inbounds nuw i8, ptr %110, i64 16
  %121 = load ptr, ptr %120, align 8
  %122 = icmp ne ptr %111, %121
  %123 = xor i1 %122, true
  %124 = zext i1 %123 to i64
  %125 = getelementptr inbounds nuw ptr, ptr %120, i64 %124
  %126 = load ptr, ptr %125, align 8
  %127 = load i32, ptr %126, align 8
  %128 = icmp eq i32 %127, 0
  br i1 %128, label %129, label %131

129:                                              ; preds = %119
  store i32 1, ptr %126, align 8
  store i32 0, ptr %110, align 8
  tail call void @"oxad.library.tree.rotate"(ptr nonnull %110, ptr nonnull %108, i1 zeroext %122)
  %130 = load ptr, ptr %125, align 8
  br label %131

131:                                              ; preds = %129, %119
  %132 = phi ptr [ %126, %119 ], [ %130, %129 ]
  %133 = getelementptr inbounds nuw i8, ptr %132, i64 16
  %134 = zext i1 %122 to i64
  %135 = getelementptr inbounds nuw ptr, ptr %133, i64 %134
  %136 = load ptr, ptr %135, align 8
  %137 = getelementptr inbounds nuw ptr, ptr %133, i64 %124
  %138 = load ptr, ptr %137, align 8
  %139 = icmp eq ptr %136, null
  br i1 %139, label %143, label %140

140:                                              ; preds = %131
  %141 = load i32, ptr %136, align 8
  %142 = icmp eq i32 %141, 0
  br i1 %142, label %148, label %143

143:                                              ; preds = %140, %131
  %144 = icmp eq ptr %138, null
  br i1 %144, label %165, label %145

145:                                              ; preds = %143
  %146 = load i32, ptr %138, align 8
  %147 = icmp eq i32 %146, 0
  br i1 %147, label %158, label %165

148:                                              ; preds = %140
  %149 = icmp eq ptr %138, null
  br i1 %149, label %153, label %150

150:                                              ; preds = %148
  %151 = load i32, ptr %138, align 8
  %152 = icmp eq i32 %151, 0
  br i1 %152, label %158, label %153

153:                                              ; preds = %150, %148
  store i32 1, ptr %136, align 8
  store i32 0, ptr %132, align 8
  tail call void @"oxad.library.tree.rotate"(ptr nonnull %132, ptr nonnull %108, i1 zeroext %123)
  %154 = load ptr, ptr %125, align 8
  %155 = getelementptr inbounds nuw i8, ptr %154, i64 16
  %156 = getelementptr inbounds nuw ptr, ptr %155, i64 %124
  %157 = load ptr, ptr %156, align 8
  br label %158

158:                                              ; preds = %145, %153, %150
  %159 = phi ptr [ %154, %153 ], [ %132, %150 ], [ %132, %145 ]
  %160 = phi ptr [ %157, %153 ], [ %138, %150 ], [ %138, %145 ]
  %161 = load i32, ptr %110, align 8
  store i32 %161, ptr %159, align 8
  store i32 1, ptr %110, align 8
  %162 = icmp eq ptr %160, null
  br i1 %162, label %164, label %163

163:                                              ; preds = %158
  store i32 1, ptr %160, align 8
  br label %164

164:                                              ; preds = %158, %163
  tail call void @"oxad.library.tree.rotate"(ptr nonnull %110, ptr nonnull %108, i1 zeroext %122)
  br label %168

165:                                              ; preds = %143, %145
  store i32 0, ptr %132, align 8
  %166 = getelementptr inbounds nuw i8, ptr %110, i64 8
  %167 = load ptr, ptr %166, align 8
  br label %109

168:                                              ; preds = %109, %164
  %169 = icmp eq ptr %111, null
  br i1 %169, label %171, label %170

170:                                              ; preds = %116, %168
  store i32 1, ptr %111, align 8
  br label %171

171:                                              ; preds = %168, %170, %102
  ret ptr %0
}

declare void @llvm.memset.p0.i64(ptr, i8, i64, i1 immarg)
