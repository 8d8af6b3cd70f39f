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
  return done();
}
