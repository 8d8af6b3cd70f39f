/* A sum with `while` over a length that nobody knows before: Newton steps until they are small. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    double a = x[i] * x[i] + 1, r = a;
    while (fabs(r * r - a) > 1e-14 * a)
      r = 0.5 * (r + a / r);
    s += r * (i + 1);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
