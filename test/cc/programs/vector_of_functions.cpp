// std::function of several captures in one vector.
#include "check.h"
#include <functional>
#include <vector>

typedef std::function<double(double)> Function;

double steps(double *x, int n) {
  std::vector<Function> fs;
  double a = x[0], b = x[1];
  fs.push_back([a](double t) { return a * t; });
  fs.push_back([a, b](double t) { return a + b * t * t; });
  fs.push_back([](double t) { return sin(t); });
  double s = x[2];
  for (auto &f : fs) s = f(s);
  return s;
}

int main() {
  double x[] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(steps, x, 4);
  return done();
}
