/* A function that returns a pointer. */
#include "check.h"

__attribute__((noinline)) static double *larger(double *a, double *b) { return *a > *b ? a : b; }

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i + 1 < n; i++)
    s += *larger(&x[i], &x[i + 1]) * (i + 1);
  *larger(&x[0], &x[1]) *= 3;
  return s * x[0] + x[1];
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
