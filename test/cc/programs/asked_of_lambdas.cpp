#include "asked.h"

#include <cmath>
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_width;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_fwddiff(void *, T...);
template <typename F>
double slope(F f, double x) {
  return __enzyme_autodiff<double>((void *)+f, x);
}
struct C {
  double k;
  double eval(double x) const {
    return k * x * x;
  }
  static double st(double x) {
    return x * 5;
  }
  template <typename T>
  static T tmpl(T x) {
    return x * x * x;
  }
};
namespace a::b {
double cube(double x) {
  return x * x * x;
}
namespace {
double hidden(double x) {
  return 4 * x;
}
}  // namespace
}  // namespace a::b
static double via(const C *c, double x) {
  return c->eval(x);
}
double call_op(const double *x) {
  auto l = [&](double k) { return x[0] * k + x[1]; };
  return l(2) * l(3);
}
struct two {
  double a, b;
};
int main() {
  NEAR(__enzyme_autodiff<double>((void *)+[](double x) { return x * x; }, 3.0), 6);
  NEAR(slope([](double x) { return std::sin(x); }, 0.3), std::cos(0.3));
  auto f = [](double x, double y) { return x * y * y; };
  double (*p)(double, double) = f;

  auto r = __enzyme_autodiff<two>((void *)p, 2.0, 3.0);
  NEAR(r.a, 9);
  NEAR(r.b, 12);
  NEAR(__enzyme_autodiff<double>((void *)C::st, 3.0), 5);
  NEAR(__enzyme_autodiff<double>((void *)C::tmpl<double>, 2.0), 12);
  NEAR(__enzyme_autodiff<double>(reinterpret_cast<void *>(a::b::cube), 2.0), 12);
  NEAR(__enzyme_autodiff<double>((void *)&a::b::hidden, 2.0), 4);
  NEAR(__enzyme_fwddiff<double>((void *)a::b::cube, 2.0, 1.0), 12);
  C c{3};
  NEAR(__enzyme_autodiff<double>((void *)via, enzyme_const, &c, 2.0), 12);
  C dc{0};
  double g = __enzyme_autodiff<double>((void *)via, enzyme_dup, &c, &dc, enzyme_out, 2.0);
  NEAR(g, 12);
  NEAR(dc.k, 4);
  double x[2] = {1, 2}, dx[2] = {0, 0};
  __enzyme_autodiff<void>((void *)call_op, x, dx);
  NEAR(dx[0], 2 * 5 + 4 * 3);
  NEAR(dx[1], 4 + 5);
  return bad;
}
