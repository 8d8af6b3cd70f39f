// Exceptions that are caught in the function.
#include <stdexcept>
#include "check.h"

__attribute__((noinline)) double checked(double a) {
  if (a > 2)
    throw 3;
  return a * a;
}

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    try {
      s += checked(x[i]);
    } catch (int k) {
      s += x[i] * k;
    }
  }
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
