; RUN: %python -c "import sys; from oxad.lifting.member_tags import tag_members; print(tag_members(sys.stdin.read()))" < %s | filecheck %s

; What steps to a member of a structure with arrays says which: where it lies (128); and of each array, and each float by
; itself, where it begins and ends, its stride, and whether it is such a float. An integer beside floats, and a pointer,
; is declared as it is accessed.

%union.word = type { i64 }
%struct.stack = type { [16 x double], i32, double }
%struct.named = type { %union.word, [2 x float] }
%struct.pair = type { i32, double }

define void @push(ptr %0, double %1) {
  %3 = getelementptr inbounds nuw %struct.stack, ptr %0, i32 0, i32 1
  %4 = load i32, ptr %3, align 8
  store i32 %4, ptr %3, align 8
  %5 = getelementptr inbounds nuw %struct.pair, ptr %0, i32 0, i32 0
  %6 = load i32, ptr %5, align 8
  %7 = load i32, ptr %0, align 8
  %8 = getelementptr inbounds nuw %struct.named, ptr %0, i32 0, i32 0
  store i64 1, ptr %8, align 8
  ret void
}

!0 = !{!"something"}

; CHECK: %4 = load i32, ptr %3, align 8, !oxad.member !1, !oxad.declared !2
; CHECK-NEXT: store i32 %4, ptr %3, align 8, !oxad.member !1, !oxad.declared !2
; CHECK: %6 = load i32, ptr %5, align 8, !oxad.declared !2{{$}}
; CHECK: %7 = load i32, ptr %0, align 8{{$}}
; CHECK: store i64 1, ptr %8, align 8, !oxad.member !3{{$}}
; CHECK: !1 = !{i64 128, i64 0, i64 128, i64 8, i64 0, i64 136, i64 144, i64 0, i64 1}
; CHECK: !2 = !{}
; CHECK: !3 = !{i64 0, i64 8, i64 16, i64 4, i64 0}
