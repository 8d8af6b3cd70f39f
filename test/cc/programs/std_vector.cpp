// std::vector as clang inlines it.
#include <vector>
#include "check.h"

double f(double *x, int n) {
  std::vector<double> v(x, x + n), w(n, 1.0);
  for (int i = 0; i < n; i++)
    w[i] += v[i] * v[n - 1 - i];
  double s = 0;
  for (double e : w)
    s += e * e;
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
