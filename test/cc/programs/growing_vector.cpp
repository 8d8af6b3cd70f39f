// std::vector that grows by push_back.
#include <vector>
#include "check.h"

double f(double *x, int n) {
  std::vector<double> v;
  for (int i = 0; i < n; i++)
    v.push_back(x[i] * x[i]);
  double s = 0;
  for (size_t i = 0; i < v.size(); i++)
    s += v[i] * (i + 1);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
