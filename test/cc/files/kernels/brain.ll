; bfloat, in a file of its own: not every machine's run time has its conversions.

define double @brain_precision(ptr %x) {
  %a = load double, ptr %x
  %h = fptrunc double %a to bfloat
  %m = fadd bfloat %h, %h
  %r = fpext bfloat %m to double
  ret double %r
}
