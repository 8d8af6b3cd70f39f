/* A kernel in single precision inside a double function. */
#include "check.h"

double f(double *x, int n) {
  float a[5], s = 0;
  for (int i = 0; i < n; i++)
    a[i] = (float)x[i];
  for (int i = 0; i < n; i++)
    s += a[i] * 0.5f;
  return s + x[0] * x[0];
}

int main(void) {
  /* Differences of single precision tell little: the closed form is held against. */
  double x[] = {0.5, -1.25, 2, 0.75, 1.5}, dx[5] = {0}, e1[5] = {0, 1};
  __enzyme_autodiff((void *)f, enzyme_dup, x, dx, enzyme_const, 5);
  CHECK(dx[0], 0.5 + 2 * x[0]);
  for (int i = 1; i < 5; i++)
    CHECK(dx[i], 0.5);
  CHECK(__enzyme_fwddiff((void *)f, enzyme_dup, x, e1, enzyme_const, 5), 0.5);
  double unit[8][5] = {{0}};
  for (int i = 0; i < 8; i++)
    unit[i][i % 5] = 1 + i;
  lanes3 three = __enzyme_fwddiff_lanes3((void *)f, enzyme_width, 3, enzyme_dup, x, unit[0], unit[1], unit[2], enzyme_const, 5);
  for (int i = 0; i < 3; i++)
    CHECK(three.v[i], (1 + i) * dx[i]);
  lanes8 eight = __enzyme_fwddiff_lanes8((void *)f, enzyme_width, 8, enzyme_dupv, sizeof unit[0], x, unit, enzyme_const, 5);
  for (int i = 0; i < 8; i++)
    CHECK(eight.v[i], (1 + i) * dx[i % 5]);
  return done();
}
