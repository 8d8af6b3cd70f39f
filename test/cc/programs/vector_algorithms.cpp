// std algorithms with lambdas, accumulate, inner_product, transform, sort, partial sums, valarray, array
#include "check.h"
#include <vector>
#include <array>
#include <algorithm>
#include <numeric>
#include <valarray>
#include <functional>
static double f(double *x, int n) {
  std::vector<double> v(x, x + n), w(n);
  double k = x[0];
  std::transform(v.begin(), v.end(), w.begin(), [k](double a) { return a * k + std::sin(a); });
  std::sort(v.begin(), v.end(), [](double a, double b) { return a > b; });
  std::partial_sum(w.begin(), w.end(), w.begin());
  double s = std::inner_product(v.begin(), v.end(), w.begin(), 0.0) +
             std::accumulate(w.begin(), w.end(), 1.0, [](double a, double b) { return a * 0.5 + b; });
  std::array<double, 3> a{x[0], x[1], x[2]};
  std::reverse(a.begin(), a.end());
  std::rotate(v.begin(), v.begin() + 2, v.end());
  for (auto &e : a) s += e * v[&e - a.data()];
  std::valarray<double> va(x, n), vb = va * va + 2.0 * va;
  s += vb.sum() + vb[1] * va.max() + std::valarray<double>(va[std::slice(0, 2, 2)]).sum();
  s += *std::max_element(v.begin(), v.end()) * *std::min_element(w.begin(), w.end());
  std::vector<std::vector<double>> m(n, std::vector<double>(n, k));
  for (int i = 0; i < n; i++) m[i][i] += x[i];
  std::for_each(m.begin(), m.end(), [&](auto &r) {
    for (double e : r) s += e * e;
  });
  std::nth_element(w.begin(), w.begin() + 2, w.end());
  s += w[2];
  auto it = std::find_if(v.begin(), v.end(), [](double e) { return e < 0; });
  if (it != v.end()) s += *it * 3;
  v.erase(v.begin() + 1);
  v.insert(v.begin(), x[1] * x[1]);
  v.resize(n + 2, x[2]);
  for (double e : v) s += e * e;
  return s;
}
int main() {
  double x[] = {0.7, -0.2, 0.9, 0.4, 1.3};
  GRADIENT(f, x, 5);
  return done();
}
