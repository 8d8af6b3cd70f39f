// std::array, std::pair, algorithms.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include "check.h"

double f(double *x, int n) {
  std::array<double, 5> a;
  std::copy(x, x + n, a.begin());
  std::pair<double, int> best(a[0], 0);
  for (int i = 1; i < n; i++)
    if (a[i] > best.first)
      best = std::make_pair(a[i], i);
  std::reverse(a.begin(), a.end());
  double s = std::accumulate(a.begin(), a.end(), 0.0, [](double t, double e) { return t * 0.5 + e * e; });
  return s * best.first + std::inner_product(a.begin(), a.end(), x, 0.0) + std::max(a[0], a[1]);
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
