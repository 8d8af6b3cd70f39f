; RUN: %oxad_opt %s -p infer-types | filecheck %s

; A copy between memory that others know, without a word on what is in it: unknown, not guessed.

define void @copy(ptr %a, ptr %b) {
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 8, i1 false)
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; CHECK: oxad.memory = "no floats; the bytes 0 to 7 of it may or may not hold a float"
