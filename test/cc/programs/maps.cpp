// A std::map that is constant: searched, not differentiated.
#include <map>
#include <string>
#include <unordered_map>
#include "check.h"

static const std::map<int, double> &table() {
  static const std::map<int, double> t{{0, 2.0}, {1, 3.0}, {2, 5.0}};
  return t;
}

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    auto it = table().find(i);
    s += it == table().end() ? x[i] : x[i] * x[i] * it->second;
  }
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
