/* What is registered of a function holds in derivatives of derivatives, too. */
#include "check.h"

__attribute__((noinline)) double square(double x) { return x * x; }
double square_augmented(double x) { return x * x; }
/* On purpose not 2x: so one sees that it is used. */
double square_gradient(double x, double seed) { return 3 * x * seed; }
void *__enzyme_register_gradient_square[] = {(void *)square, (void *)square_augmented, (void *)square_gradient};

static int calls;
__attribute__((noinline)) double quiet(double x) {
  calls++;
  return x * x;
}
void *__enzyme_inactivefn_quiet[] = {(void *)quiet};

double f(double x) { return square(x) * x + quiet(x); }
/* 3x * x + x * x = 4 x^2, as a program of its own */
double slope(double x) { return __enzyme_autodiff((void *)f, x); }
double product(double x) { return square(x) * slope(x); }

extern double __enzyme_ignore_derivatives(double);
double ignores(double x) { return x * x * __enzyme_ignore_derivatives(x); }
double slope_ignores(double x) { return __enzyme_autodiff((void *)ignores, x); }

int main(void) {
  CHECK(slope_ignores(3), 18.0);
  CHECK((double)__enzyme_autodiff((void *)slope_ignores, 3.0), 6.0);
  CHECK((double)__enzyme_fwddiff((void *)slope_ignores, 3.0, 1.0), 6.0);
  CHECK(slope(2), 16.0);
  CHECK((double)__enzyme_fwddiff((void *)slope, 2.0, 1.0), 16.0);
  CHECK((double)__enzyme_autodiff((void *)slope, 2.0), 16.0);
  /* 3x * 4 x^2 + x^2 * 8x */
  CHECK((double)__enzyme_autodiff((void *)product, 2.0), 160.0);
  /* Each derivative calls the inactive function once. */
  CHECK((double)calls, 4.0);
  return done();
}
