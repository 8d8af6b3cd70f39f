; RUN: %oxad_opt %s -p infer-types | filecheck %s

; What nobody outside can touch and nobody uses as a float holds none.

define i64 @local(i64 %i) {
  %a = alloca [16 x i8], align 8
  call void @llvm.memset.p0.i64(ptr %a, i8 0, i64 16, i1 false)
  %q = getelementptr inbounds nuw i8, ptr %a, i64 8
  store i64 7, ptr %q
  %x = load i64, ptr %q
  ret i64 %x
}
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

; CHECK: %x = llvm.load %q {alignment = 4 : i64} : !llvm.ptr -> i64
