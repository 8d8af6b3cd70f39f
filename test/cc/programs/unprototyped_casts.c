/* The function through a cast, a local variable and a constant; several names for the request. */
#include "check.h"

extern double my__enzyme_autodiff_again(double (*)(double), double);
extern double my__enzyme_fwddiff_again(double (*)(double), int, double, double);
static double g(double x) { return exp(x) * x; }
static double (*const fixed)(double) = g;

int main(void) {
  double (*local)(double) = g;
  double want = exp(1.5) * 2.5;
  CHECK(my__enzyme_autodiff_again(g, 1.5), want);
  CHECK(__enzyme_autodiff((void *)local, 1.5), want);
  CHECK(__enzyme_autodiff((void *)fixed, 1.5), want);
  CHECK(__enzyme_autodiff((void *)&g, 1.5), want);
  CHECK(my__enzyme_fwddiff_again(g, enzyme_dup, 1.5, 2.0), 2 * want);
  lanes3 three = __enzyme_fwddiff_lanes3((void *)local, enzyme_width, 3, enzyme_dup, 1.5, 1.0, 2.0, 3.0);
  for (int i = 0; i < 3; i++)
    CHECK(three.v[i], want * (i + 1));
  lanes8 eight = __enzyme_fwddiff_lanes8((void *)fixed, enzyme_width, 8, 1.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
  for (int i = 0; i < 8; i++)
    CHECK(eight.v[i], want * (i + 1));
  return done();
}
