; RUN: not %oxad_opt %s -p autodiff 2>&1 | filecheck %s

; An active value goes into a file, by a function of its own, and a float is read from a file.
; CHECK: error[OX0220]: a float is read from a file or stream, and active values are written there
; CHECK: = help: hand the value on as a float

define void @put(ptr %x, ptr %file) noinline {
  %n = call i64 @fwrite(ptr %x, i64 8, i64 1, ptr %file)
  ret void
}

define double @f(ptr %x) {
  %y = alloca double
  %file = call ptr @tmpfile()
  call void @put(ptr %x, ptr %file)
  call void @rewind(ptr %file)
  %n = call i64 @fread(ptr %y, i64 8, i64 1, ptr %file)
  %v = load double, ptr %y
  %w = fmul double %v, %v
  ret double %w
}

define void @shim(ptr %x, ptr %ret) {
  %r = call double @f(ptr %x)
  store double %r, ptr %ret
  ret void
}

define void @df(ptr %x, ptr %dx, ptr %r, ptr %dr) {
  call void @"__oxad_v1;reverse;1;dup;dup"(ptr @shim, ptr %x, ptr %dx, ptr %r, ptr %dr)
  ret void
}

declare void @"__oxad_v1;reverse;1;dup;dup"(ptr, ptr, ptr, ptr, ptr)
declare i64 @fwrite(ptr, i64, i64, ptr)
declare i64 @fread(ptr, i64, i64, ptr)
declare ptr @tmpfile()
declare void @rewind(ptr)
