define double @f(float %x) {
  %y = fmul double %x, %x
  ret double %y
}
