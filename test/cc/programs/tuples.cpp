// Tuples, optionals and pairs, returned through memory and in registers.
#include <tuple>
#include <optional>
#include <utility>
#include "check.h"

__attribute__((noinline)) std::tuple<double, int, double> three(double a, double b) {
  return {a * b, 3, a - b};
}

__attribute__((noinline)) std::optional<double> root(double a) {
  if (a < 0)
    return {};
  return sqrt(a);
}

double f(double *x, int n) {
  auto [p, k, q] = three(x[0], x[1]);
  double s = p * k + q;
  for (int i = 0; i < n; i++) {
    if (auto r = root(x[i]))
      s += *r * x[0];
  }
  std::pair<double, float> pr(x[3], 2.0f);
  return s * pr.first * pr.second;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
