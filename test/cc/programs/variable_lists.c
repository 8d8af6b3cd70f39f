/* Functions with variable arguments: more of them than registers, a list that is copied. */
#include "check.h"
#include <stdarg.h>
static double sum(int n, ...) {
  va_list a;
  va_start(a, n);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += va_arg(a, double) * (i + 1);
  va_end(a);
  return s;
}
__attribute__((noinline)) static double poly(double t, const char *fmt, ...) {
  va_list a;
  va_start(a, fmt);
  double s = 0;
  for (; *fmt; fmt++)
    switch (*fmt) {
    case 'd':
      s = s * t + va_arg(a, double);
      break;
    case 'i':
      s *= va_arg(a, int);
      break;
    case 'p': {
      double *p = va_arg(a, double *);
      s += p[0] * p[1];
      break;
    }
    case 'l':
      s += (double)va_arg(a, long);
      break;
    }
  va_end(a);
  return s;
}
static double vsum(int n, va_list a) {
  double s = 1;
  for (int i = 0; i < n; i++)
    s *= va_arg(a, double);
  return s;
}
__attribute__((noinline)) static double prod(int n, ...) {
  va_list a, b;
  va_start(a, n);
  va_copy(b, a);
  double s = vsum(n, a) + va_arg(b, double);
  va_end(b);
  va_end(a);
  return s;
}
static double f(double *x, int n) {
  double s = sum(3, x[0], x[1] * x[2], sin(x[3]));
  s += sum(10, x[0], x[1], x[2], x[3], x[4], x[5], x[0] * x[1], x[2] * x[3], x[4] * x[5], x[5] * x[5]);

  s += prod(4, x[0], x[1], x[2], x[3]);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3};
  EVERY_MODE(f, x, 6);
  return done();
}
