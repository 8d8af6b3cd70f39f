/* Exceptions of the library that are caught inside, with numbers in their messages. */
#include "check.h"
#include <stdexcept>
#include <string>
#include <vector>

static double root(double a) {
  if (a < 0)
    throw std::domain_error("negative: " + std::to_string(a));
  return std::sqrt(a);
}

static double f(double *x, int n) {
  std::vector<double> v;
  double s = 0;
  for (int i = 0; i < n; i++) {
    try {
      v.push_back(root(x[i]));
      s += v.at(i) * x[i];
    } catch (const std::domain_error &e) {
      s += x[i] * x[i] * (e.what()[0] == 'n');
    } catch (const std::out_of_range &) {
      s += 2 * x[i];
    }
  }
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
