; RUN: %oxad_opt %s -p infer-types | filecheck %s

; The end of a list has a count where its nodes have a value, and for the analysis the two are one: what is stored by way
; of a link may be either. The tag of the count
; says that it is an integer's member of a structure: its arithmetic is that of another variant.

define double @count_beside_values(ptr %x, i1 %c) {
  %end = alloca { ptr, i64 }
  %node = alloca { ptr, double }
  %v = load double, ptr %x
  %value = getelementptr i8, ptr %node, i64 8
  store double %v, ptr %value, !tbaa !6
  store ptr %end, ptr %node, !tbaa !3
  store ptr %node, ptr %end, !tbaa !3
  %count = getelementptr i8, ptr %end, i64 8
  %n = load i64, ptr %count, !tbaa !4
  %more = add i64 %n, 1
  store i64 %more, ptr %count, !tbaa !4
  %at = select i1 %c, ptr %end, ptr %node
  %next = load ptr, ptr %at, !tbaa !3
  %place = getelementptr i8, ptr %next, i64 8
  %w = load double, ptr %place, !tbaa !6
  store double %v, ptr %place, !tbaa !6
  ret double %w
}

; CHECK-LABEL: @count_beside_values
; CHECK: llvm.add %n, {{.*}} {oxad.variant_arithmetic, oxad.type = "f64@0"}

; Without a structure around it a tag does not say so: `*(long *)&x += 1`.

define double @bits(ptr %x) {
  %n = load i64, ptr %x, !tbaa !8
  %more = add i64 %n, 1
  store i64 %more, ptr %x, !tbaa !8
  %w = load double, ptr %x, !tbaa !9
  ret double %w
}

; CHECK-LABEL: @bits
; CHECK: llvm.add %n, {{.*}} {oxad.bit_trick

!0 = !{!"Simple C++ TBAA"}
!1 = !{!"omnipotent char", !0, i64 0}
!2 = !{!"any pointer", !1, i64 0}
!3 = !{!10, !2, i64 0}
!4 = !{!11, !5, i64 8}
!5 = !{!"long", !1, i64 0}
!6 = !{!12, !7, i64 8}
!7 = !{!"double", !1, i64 0}
!8 = !{!5, !5, i64 0}
!9 = !{!7, !7, i64 0}
!10 = !{!"base", !2, i64 0}
!11 = !{!"end", !10, i64 0, !5, i64 8}
!12 = !{!"node", !10, i64 0, !7, i64 8}
