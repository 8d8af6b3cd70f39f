; RUN: %oxad_opt %s -p expand-library | filecheck %s

; Calls of C's library in the form that the derive passes know.

declare ptr @realloc(ptr, i64)
declare i32 @posix_memalign(ptr, i64, i64)
declare ptr @strcpy(ptr, ptr)
declare ptr @strdup(ptr)
declare ptr @mempcpy(ptr, ptr, i64)
declare i32 @__gxx_personality_v0(...)

; CHECK-LABEL: llvm.func @grow
; CHECK:       [[OLD:%.*]] = llvm.call @malloc_usable_size(%p)
; CHECK-NEXT:  [[NEW:%.*]] = llvm.call @oxad.realloc(%p, [[OLD]], %n)
; CHECK-NEXT:  llvm.return [[NEW]]
define ptr @grow(ptr %p, i64 %n) {
  %q = call ptr @realloc(ptr %p, i64 %n)
  ret ptr %q
}

; An invoke goes on to its normal successor.
; CHECK-LABEL: llvm.func @invoked
; CHECK:       llvm.call @oxad.realloc
; CHECK-NEXT:  llvm.br ^ok
define ptr @invoked(ptr %p, i64 %n) personality ptr @__gxx_personality_v0 {
  %q = invoke ptr @realloc(ptr %p, i64 %n) to label %ok unwind label %bad
ok:
  ret ptr %q
bad:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}

; CHECK-LABEL: llvm.func @aligned
; CHECK:       [[BLOCK:%.*]] = llvm.call @aligned_alloc
; CHECK-NEXT:  llvm.store [[BLOCK]], %p
; CHECK:       llvm.select
; CHECK-LABEL: llvm.func @any_alignment
; CHECK:       llvm.call @posix_memalign
define i32 @aligned(ptr %p, i64 %n) {
  %r = call i32 @posix_memalign(ptr %p, i64 64, i64 %n)
  ret i32 %r
}
define i32 @any_alignment(ptr %p, i64 %a, i64 %n) {
  %r = call i32 @posix_memalign(ptr %p, i64 %a, i64 %n)
  ret i32 %r
}

; CHECK-LABEL: llvm.func @text
; CHECK:       llvm.call @strcpy(%d, %s)
; CHECK-NEXT:  [[LENGTH:%.*]] = llvm.call @strlen(%s)
; CHECK:       [[COPY:%.*]] = llvm.call @malloc
; CHECK-NEXT:  llvm.call @strcpy([[COPY]], %s)
; CHECK-NEXT:  llvm.store [[COPY]], %d
; CHECK-NEXT:  llvm.return %d
define ptr @text(ptr %d, ptr %s) {
  %r = call ptr @strcpy(ptr %d, ptr %s)
  %t = call ptr @strdup(ptr %s)
  store ptr %t, ptr %d
  ret ptr %r
}

; CHECK-LABEL: llvm.func @copy
; CHECK:       llvm.call @llvm.memcpy.p0.p0.i64(%d, %s, %n,
; CHECK-NEXT:  [[END:%.*]] = llvm.getelementptr inbounds %d[%n]
; CHECK-NEXT:  llvm.return [[END]]
define ptr @copy(ptr %d, ptr %s, i64 %n) {
  %r = call ptr @mempcpy(ptr %d, ptr %s, i64 %n)
  ret ptr %r
}

; Told how many bytes there are, the function ends the program where more are meant.
; CHECK-LABEL: llvm.func @checked
; CHECK:       [[SIZE:%.*]] = llvm.mlir.constant(64 : i64)
; CHECK:       [[MORE:%.*]] = llvm.icmp ugt %n, [[SIZE]]
; CHECK:       llvm.cond_br [[MORE]], [[BAD:.*]], [[GOOD:.*]]
; CHECK:       [[GOOD]]:
; CHECK:       llvm.call @llvm.memmove.p0.p0.i64(%d, %s, %n,
; CHECK:       llvm.return %d
; CHECK:       [[BAD]]:
; CHECK-NEXT:  llvm.call @__chk_fail()
; CHECK-NEXT:  llvm.unreachable
define ptr @checked(ptr %d, ptr %s, i64 %n) {
  %r = call ptr @__memmove_chk(ptr %d, ptr %s, i64 %n, i64 64)
  ret ptr %r
}
declare ptr @__memmove_chk(ptr, ptr, i64, i64)
