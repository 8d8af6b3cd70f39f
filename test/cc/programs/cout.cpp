// Prints to std::cout on the way.
#include <iostream>
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    s += x[i] * x[i] * x[i];
    std::cout << "at " << i << ": " << s << "\n";
  }
  std::cout << std::endl;
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
