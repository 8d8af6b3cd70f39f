/* Nested conditions in expressions. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += x[i] > 1 ? x[i] * x[i] : x[i] > 0 ? sqrt(x[i]) : x[i] < -1 && i > 0 ? exp(x[i]) : -x[i];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
