// Exceptions on paths that do not return.
#include <stdexcept>
#include "check.h"

__attribute__((noinline)) double checked(double a) {
  if (a > 100)
    throw std::runtime_error("too big");
  return a * a;
}

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    if (i > 1000)
      throw 3;
    s += checked(x[i]);
  }
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
