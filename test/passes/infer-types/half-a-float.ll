; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A part of a float is a conflict: it has no tangent.

define i32 @high(ptr %p) {
  store double 1.0, ptr %p
  %q = getelementptr inbounds nuw i8, ptr %p, i64 4
  %x = load i32, ptr %q
  ret i32 %x
}

; CHECK: %x = llvm.load{{.*}}"conflict@0x4"
