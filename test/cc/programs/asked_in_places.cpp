#include "asked.h"

/* in loops, in constructors of global objects, in recursive functions, in templates, in static initialisers, in try */
#include <stdexcept>
extern int enzyme_const, enzyme_dup, enzyme_out;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
static double f(double x) {
  return x * x * x;
}
struct Early {
  double slope;
  Early(double x) : slope(__enzyme_autodiff<double>((void *)f, x)) {}
};
static Early early(2.0);
double at_start = __enzyme_autodiff<double>((void *)f, 3.0);
static double newton(double x, double target, int depth) {
  if (depth == 0) return x;
  double d = __enzyme_autodiff<double>((void *)f, x);
  return newton(x - (f(x) - target) / d, target, depth - 1);
}
template <int N>
double nth(double x) {
  return __enzyme_autodiff<double>((void *)f, x) + nth<N - 1>(x);
}
template <>
double nth<0>(double) {
  return 0;
}
double lazily() {
  static double s = __enzyme_autodiff<double>((void *)f, 1.0);
  return s;
}
double guarded(double x) {
  try {
    if (x < 0) throw std::runtime_error("x");
    return __enzyme_autodiff<double>((void *)f, x);
  } catch (const std::exception &) {
    return -1;
  }
}
double chosen(int k) {
  switch (k) {
    case 0:
      return __enzyme_autodiff<double>((void *)f, 1.0);
    case 1:
      return __enzyme_autodiff<double>((void *)f, 2.0);
    default:
      return k > 5 ? __enzyme_autodiff<double>((void *)f, 3.0) : 0;
  }
}
int main() {
  NEAR(early.slope, 12);
  NEAR(at_start, 27);
  NEAR(newton(2, 27, 20), 3);
  NEAR(nth<4>(1), 12);
  NEAR(lazily() + lazily(), 6);
  NEAR(guarded(2), 12);
  NEAR(guarded(-2), -1);
  NEAR(chosen(0) + chosen(1) + chosen(9), 3 + 12 + 27);
  double s = 0;
  for (int i = 0; i < 5; i++)
    for (int j = 0; j < 2; j++) s += __enzyme_autodiff<double>((void *)f, 1.0 * i);
  NEAR(s, 2 * 3 * 30);
  return bad;
}
