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
  double unit[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  for (int i = 0; i < 3; i++) {
    double x = 0.3 * i, y = 0.7, dx = 2 * x * y + y * cos(x * y), dy = x * x + x * cos(x * y);
    lanes3 three = __enzyme_fwddiff_lanes3((void *)g, enzyme_width, 3, enzyme_dup, x, 1.0, 0.0, 2.0, enzyme_dup, y, 0.0, 1.0, i + 1.0);
    CHECK(three.v[0], dx);
    CHECK(three.v[1], dy);
    CHECK(three.v[2], 2 * dx + (i + 1) * dy);
    lanes8 eight = __enzyme_fwddiff_lanes8((void *)g, enzyme_width, 8, enzyme_const, x, enzyme_dup, y, unit[0], unit[1],
                                           unit[2], unit[3], unit[4], unit[5], unit[6], unit[7]);
    for (int k = 0; k < 8; k++)
      CHECK(eight.v[k], unit[k] * dy);
  }
  return done();
}
