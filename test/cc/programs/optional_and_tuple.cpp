/* std::optional, std::tuple taken apart, std::array. */
#include "check.h"
#include <optional>
#include <tuple>
#include <array>
static std::optional<double> root(double v) {
  if (v < 0) return std::nullopt;
  return std::sqrt(v);
}
static std::tuple<double, int, double> split(double v) { return {v * v, 3, std::sin(v)}; }
double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    if (auto r = root(x[i])) s += *r;
    else s += x[i] * x[i];
    auto [a, b, c] = split(x[i]);
    s += a * b + c;
  }
  std::array<double, 5> y;
  for (int i = 0; i < 5; i++) y[i] = x[i] * s;
  return y[0] * y.at(3) + std::get<2>(split(s));
}
int main() { double x[] = {0.7, -1.2, 1.9, 0.4, 2.3}; GRADIENT(f, x, 5); return done(); }
