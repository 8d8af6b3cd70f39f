/* std::unordered_map that is filled with active values and grows. */
#include "check.h"
#include <unordered_map>

static double f(double *x, int n) {
  std::unordered_map<int, double> m;
  for (int i = 0; i < 30; i++)
    m[i * 7 % 11] += x[i % n] * (i + 1);
  double s = 0;
  for (auto &e : m)
    s += e.second * e.second * e.first;
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
