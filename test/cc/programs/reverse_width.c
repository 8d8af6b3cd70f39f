/* Reverse mode of width 2 has two shadows for every pointer. */
#include "check.h"

static void g(const double *x, double *y) {
  y[0] = x[0] * x[1];
  y[1] = x[1] * x[1];
}

int main(void) {
  double x[2] = {3, 5}, y[2], dx0[2] = {0}, dx1[2] = {0}, dy0[2] = {1, 0}, dy1[2] = {0, 1};
  __enzyme_autodiff((void *)g, enzyme_width, 2, enzyme_dup, x, dx0, dx1, enzyme_dup, y, dy0, dy1);
  CHECK(dx0[0], 5);
  CHECK(dx0[1], 3);
  CHECK(dx1[0], 0);
  CHECK(dx1[1], 10);
  double x8[8][2], y8[8][2];
  for (int k = 0; k < 8; k++)
    x8[k][0] = k, x8[k][1] = 1 - k, y8[k][0] = y8[k][1] = 0;
  __enzyme_fwddiff((void *)g, enzyme_dup, x, x8[1], enzyme_dup, y, y8[1]);
  CHECK(y8[1][0], 5);
  __enzyme_fwddiff((void *)g, enzyme_width, 3, enzyme_dup, x, x8[0], x8[1], x8[2], enzyme_dup, y, y8[0], y8[1], y8[2]);
  for (int k = 0; k < 3; k++) {
    CHECK(y8[k][0], 5 * x8[k][0] + 3 * x8[k][1]);
    CHECK(y8[k][1], 10 * x8[k][1]);
  }
  __enzyme_fwddiff((void *)g, enzyme_width, 8, enzyme_dupv, sizeof *x8, x, x8, enzyme_dupv, sizeof *y8, y, y8);
  for (int k = 0; k < 8; k++)
    CHECK(y8[k][0], 5 * x8[k][0] + 3 * x8[k][1]);
  double r8[8][2] = {{0}}, s8[8][2];
  for (int k = 0; k < 8; k++)
    s8[k][0] = k, s8[k][1] = 2 * k;
  __enzyme_autodiff((void *)g, enzyme_width, 8, enzyme_dupv, sizeof *r8, x, r8, enzyme_dupv, sizeof *s8, y, s8);
  for (int k = 0; k < 8; k++) {
    CHECK(r8[k][0], 5 * k);
    CHECK(r8[k][1], 3 * k + 10 * 2 * k);
  }
  return done();
}
