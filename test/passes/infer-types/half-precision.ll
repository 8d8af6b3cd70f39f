; RUN: %oxad_opt %s -p infer-types | filecheck %s

; f16 and bf16.

define i32 @small(ptr %p) {
  store half 1.0, ptr %p
  %q = getelementptr inbounds nuw i8, ptr %p, i64 2
  store bfloat 1.0, ptr %q
  %x = load i32, ptr %p
  ret i32 %x
}

; CHECK: %x = llvm.load{{.*}}"f16@0, bf16@2"
