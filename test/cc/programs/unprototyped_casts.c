/* The function through a cast, a local variable and a constant; several names for the request. */
#include "check.h"

extern double my__enzyme_autodiff_again(double (*)(double), double);
static double g(double x) { return exp(x) * x; }
static double (*const fixed)(double) = g;

int main(void) {
  double (*local)(double) = g;
  double want = exp(1.5) * 2.5;
  CHECK(my__enzyme_autodiff_again(g, 1.5), want);
  CHECK(__enzyme_autodiff((void *)local, 1.5), want);
  CHECK(__enzyme_autodiff((void *)fixed, 1.5), want);
  CHECK(__enzyme_autodiff((void *)&g, 1.5), want);
  return done();
}
