// Lambdas with captures, and one that is a function pointer.
#include "check.h"

template <typename F> double twice(F g, double x) { return g(g(x)); }

double f(double *x, int n) {
  double a = x[0], s = 0;
  auto scale = [a](double y) { return a * y + 1; };
  auto add = [&s](double y) { s += y * y; };
  for (int i = 0; i < n; i++)
    add(twice(scale, x[i]));
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  CHECK(__enzyme_autodiff<double>((void *)+[](double y) { return y * y * y; }, 2.0), 12);
  return done();
}
