// Functions of references and member functions, in C++.
#include "check.h"

struct Model {
  double a, b;
  double value(double x) const { return a * x * x + b; }
};
static double call(const Model &m, const double &x) { return m.value(x) * x; }
namespace inner {
double swap_and_divide(double &x, double &y) {
  double t = x;
  x = y;
  y = t;
  return x / y;
}
} // namespace inner

int main() {
  Model m{2, 3}, dm{0, 0};
  double x = 1.5, dx = 0, y = 4, dy = 0;
  __enzyme_autodiff<void>((void *)call, &m, &dm, &x, &dx);
  CHECK(dm.a, 1.5 * 1.5 * 1.5);
  CHECK(dm.b, 1.5);
  CHECK(dx, 3 * 2 * 1.5 * 1.5 + 3);
  dx = 0;
  __enzyme_autodiff<void>((void *)inner::swap_and_divide, enzyme_dup, &x, &dx, enzyme_dup, &y, &dy);
  CHECK(x, 4);
  CHECK(dx, -4 / (1.5 * 1.5));
  CHECK(dy, 1 / 1.5);
  Model dms[8];
  double dxs[8];
  for (int k = 0; k < 8; k++)
    dms[k] = {k * 0.5, 1.0 - k}, dxs[k] = 0.25 * k;
  x = 1.5;
  auto want = [&](int k) { return dms[k].a * x * x * x + dms[k].b * x + dxs[k] * (3 * m.a * x * x + m.b); };
  CHECK(__enzyme_fwddiff<double>((void *)call, enzyme_dup, &m, &dms[1], enzyme_dup, &x, &dxs[1]), want(1));
  lanes3 three = __enzyme_fwddiff<lanes3>((void *)call, enzyme_width, 3, enzyme_dup, &m, &dms[0], &dms[1], &dms[2], enzyme_dup,
                                          &x, &dxs[0], &dxs[1], &dxs[2]);
  for (int k = 0; k < 3; k++)
    CHECK(three.v[k], want(k));
  lanes8 eight = __enzyme_fwddiff<lanes8>((void *)call, enzyme_width, 8, enzyme_dupv, (long)sizeof *dms, &m, dms, enzyme_dupv,
                                          (long)sizeof *dxs, &x, dxs);
  for (int k = 0; k < 8; k++)
    CHECK(eight.v[k], want(k));
  return done();
}
