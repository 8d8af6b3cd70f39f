/* Jumps into a loop, and cases that fall through. */
#include "check.h"
static void copy(double *to, const double *from, int count) {
  int n = (count + 7) / 8;
  switch (count % 8) {
  case 0:
    do {
      *to++ = *from++ * 1.5;
    case 7:
      *to++ = *from++;
    case 6:
      *to++ = *from++ * *from;
    case 5:
      *to++ = *from++;
    case 4:
      *to++ = *from++;
    case 3:
      *to++ = *from++;
    case 2:
      *to++ = *from++;
    case 1:
      *to++ = *from++;
    } while (--n > 0);
  }
}
static double f(double *x, int n) {
  double b[8];
  copy(b, x, n);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += b[i] * b[i] * (i + 1);
  switch (n) {
  case 6:
    s *= x[0];
  case 5:
    s += x[1];
  case 4:
    s *= s;
    break;
  default:
    s = 0;
  }
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(f, x, 5);
  EVERY_MODE(f, x, 4);
  return done();
}
