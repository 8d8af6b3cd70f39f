/* enzyme_const_return, enzyme_primal_return and results of functions that give none. */
#include "check.h"

typedef struct { double x, y; } two;
extern void __enzyme_autodiff_void(void *, ...);
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
  return done();
}
