// The algorithms of the library: sorting, transforming, folding.
#include <algorithm>
#include <numeric>
#include <vector>
#include <array>
#include <functional>
#include "check.h"

double f(double *x, int n) {
  std::vector<double> v(x, x + n), w(n);
  std::sort(v.begin(), v.end());
  std::transform(v.begin(), v.end(), w.begin(), [&](double a) { return a * a + x[0]; });
  double m = *std::max_element(w.begin(), w.end());
  double s = std::accumulate(v.begin(), v.end(), 0.0) + std::inner_product(v.begin(), v.end(), w.begin(), 0.0);
  std::partial_sum(w.begin(), w.end(), v.begin());
  std::reverse(v.begin(), v.end());
  return s * m + v[0] * v[2];
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
