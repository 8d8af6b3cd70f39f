; RUN: %oxad_opt %s -p infer-types | filecheck %s

; The undefined payload of None takes the type of Some's.

define i64 @payload(i1 %c, ptr %p) {
  %x = load i64, ptr %p
  %s = select i1 %c, i64 %x, i64 undef
  %f = bitcast i64 %s to double
  ret i64 %s
}

; CHECK: %x ={{.*}}"f64@0"
; CHECK: %s ={{.*}}"f64@0"
