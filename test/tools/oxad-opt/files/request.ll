define void @shim(ptr %x, ptr %r) {
  %v = load double, ptr %x, align 8
  %s = call double @llvm.sin.f64(double %v)
  store double %s, ptr %r, align 8
  ret void
}
define double @slope(double %x) {
  %p = alloca double, align 8
  %dp = alloca double, align 8
  %r = alloca double, align 8
  %dr = alloca double, align 8
  store double %x, ptr %p, align 8
  store double 1.0, ptr %dp, align 8
  call void (ptr, ...) @"__oxad_v1;forward;1;dup;dup"(ptr @shim, ptr %p, ptr %dp, ptr %r, ptr %dr)
  %d = load double, ptr %dr, align 8
  ret double %d
}
declare double @llvm.sin.f64(double)
declare void @"__oxad_v1;forward;1;dup;dup"(ptr, ...)
