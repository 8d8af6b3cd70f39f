/* enzyme_const_return, enzyme_primal_return and results of functions that give none. */
#include "check.h"

typedef struct { double x, y; } two;
extern void __enzyme_autodiff_void(void *, ...);
extern void __enzyme_fwddiff_void(void *, ...);
extern two __enzyme_autodiff_two(void *, ...);

static double g(double *x) {
  x[0] *= 2;
  return x[0] * x[0];
}
static int sign(const double *x, double *y) {
  *y = *x * *x;
  return *x > 0;
}

int main(void) {
  double x = 3, dx = 1;
  __enzyme_autodiff_void((void *)g, enzyme_const_return, &x, &dx);
  CHECK(x, 6);
  CHECK(dx, 2);
  x = 3, dx = 0;
  CHECK(__enzyme_autodiff((void *)g, enzyme_primal_return, enzyme_dup, &x, &dx), 36);
  CHECK(dx, 24);
  double y, dy = 1;
  x = 3, dx = 0;
  __enzyme_autodiff_void((void *)sign, &x, &dx, &y, &dy);
  CHECK(y, 9);
  CHECK(dx, 6);
  double tx[8] = {1, 2, 3, 4, 5, 6, 7, 8}, ty[8];
  x = 3;
  __enzyme_fwddiff_void((void *)sign, enzyme_dup, &x, tx, enzyme_dup, &y, ty);
  CHECK(y, 9);
  CHECK(ty[0], 6);
  __enzyme_fwddiff_void((void *)sign, enzyme_width, 3, enzyme_dup, &x, tx, tx + 1, tx + 2, enzyme_dup, &y, ty, ty + 1, ty + 2);
  for (int k = 0; k < 3; k++)
    CHECK(ty[k], 6 * tx[k]);
  memset(ty, 0, sizeof ty);
  __enzyme_fwddiff_void((void *)sign, enzyme_width, 8, enzyme_dupv, sizeof *tx, &x, tx, enzyme_dupv, sizeof *ty, &y, ty);
  for (int k = 0; k < 8; k++)
    CHECK(ty[k], 6 * tx[k]);
  lanes3 three = __enzyme_fwddiff_lanes3((void *)g, enzyme_width, 3, enzyme_dup, &x, tx, tx + 1, tx + 2);
  for (int k = 0; k < 3; k++) {
    CHECK(three.v[k], 24 * (k + 1));
    CHECK(tx[k], 2 * (k + 1)); /* the argument itself is changed, and so is its tangent */
  }
  CHECK(tx[3], 4);
  return done();
}
