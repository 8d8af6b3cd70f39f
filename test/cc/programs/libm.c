/* Functions of the C library. */
#include "check.h"

double f(double *x, int n) {
  double s = sin(x[0]) * cos(x[1]) + tan(0.3 * x[2]) + exp(0.2 * x[3]) + log(x[4]);
  s += sqrt(x[2]) * pow(x[4], 1.7) + atan2(x[0], x[2]) + fabs(x[1]) + tanh(x[3]) + hypot(x[0], x[1]);
  s += cbrt(x[4]) + log1p(x[3]) + expm1(x[0]) + asin(0.5 * x[0]) + acos(0.4 * x[3]) + atan(x[1]) + sinh(x[3]);
  s += cosh(x[0]) + erf(x[0]) + exp2(x[3]) + log2(x[4]) + log10(x[2]) + copysign(x[2], x[1]) + fma(x[0], x[1], x[2]);
  return s + n * ceil(x[0]) + floor(x[1]) + fmod(x[4], 2.0);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
