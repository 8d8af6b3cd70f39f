/* Pointers that step through memory in both directions. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  double *from = x, *to = x + n;
  while (from != to) {
    s += *from++ * 2;
    if (from == to)
      break;
    s *= *--to;
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
