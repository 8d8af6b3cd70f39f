// std::function of several lambdas, called by reference.
#include <functional>
#include "check.h"

static double run_it(const std::function<double(double)> &g, double a) {
  return g(a) * g(a + 1);
}

double f(double *x, int n) {
  double c = x[1];
  std::function<double(double)> g = [c](double a) { return a * a * c; };
  double s = run_it(g, x[0]);
  g = [x](double a) { return sin(a) * x[2]; };
  return s + run_it(g, x[3]);
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
