/* Many requests of one function in one function, in a loop and under a condition. */
#include "check.h"

static double g(double x, double y) { return x * x * y + sin(x * y); }

int main(void) {
  double sum = 0, want = 0;
  for (int i = 0; i < 10; i++) {
    double x = 0.1 * i, y = 1 - 0.2 * i;
    if (i & 1) {
      sum += __enzyme_autodiff((void *)g, x, enzyme_const, y);
      want += 2 * x * y + y * cos(x * y);
    } else {
      sum += __enzyme_fwddiff((void *)g, enzyme_const, x, enzyme_dup, y, 2.0);
      want += 2 * (x * x + x * cos(x * y));
    }
  }
  CHECK(sum, want);
  return done();
}
