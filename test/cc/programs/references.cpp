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
  return done();
}
