; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A tag that one of several blocks chose, and a float in the upper half: the tag's upper half is zero whichever it is.

define i64 @make(float %a, i1 %c, i1 %d) {
entry:
  br i1 %c, label %one, label %two
one:
  br label %two
two:
  %tag = phi i64 [ 0, %entry ], [ 1, %one ]
  %other = select i1 %d, i64 7, i64 %tag
  %x = bitcast float %a to i32
  %xx = zext i32 %x to i64
  %s = shl nuw i64 %xx, 32
  %o = or disjoint i64 %s, %other
  ret i64 %o
}

; CHECK: %o = llvm.or{{.*}}"int@0x4, f32@4"
