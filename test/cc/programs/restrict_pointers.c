/* Restricted pointers. */
#include "check.h"

static void axpy(double a, const double *restrict p, double *restrict q, int n) {
  for (int i = 0; i < n; i++)
    q[i] += a * p[i];
}

double f(double *x, int n) {
  double t[5] = {1, 2, 3, 4, 5};
  axpy(x[0], x, t, n);
  axpy(t[1], x, t, n);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += t[i] * t[i];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
