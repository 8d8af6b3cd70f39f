/* Memory that is only read may be passed twice, even behind restrict: its shadow then is the same twice. */
#include "check.h"

static double __attribute__((noinline)) dot(const double *restrict a, const double *restrict b, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += a[i] * b[i] * b[i];
  return s;
}
static double __attribute__((noinline)) deeper(const double *restrict a, const double *restrict b, int n) {
  return dot(a, b, n) * b[0];
}
static double cubes(double *x, int n) { return dot(x, x, n) + deeper(x, x, n); }
static double parts(double *x, int n) {
  double y[9];
  for (int i = 0; i < n; i++)
    y[i] = sin(x[i]);
  return dot(x, y, n) + dot(y, y, n) + dot(x + 1, x, n - 1);
}

int main(void) {
  double x[9] = {1, -0.25, 0.5, 0.75, -1, 0.125, 1.25, 0.3, -0.7}, dx[9] = {0};
  __enzyme_autodiff((void *)dot, enzyme_dup, x, dx, enzyme_dup, x, dx, enzyme_const, 9);
  for (int i = 0; i < 9; i++)
    CHECK(dx[i], 3 * x[i] * x[i]);
  GRADIENT(cubes, x, 9);
  GRADIENT(parts, x, 9);
  return done();
}
