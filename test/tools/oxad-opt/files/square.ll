define double @square(double %x) {
  %y = fmul double %x, %x
  ret double %y
}
