/* A function that calls itself, as a factorial does. */
#include "check.h"

static double product(const double *x, int n) {
  if (n == 0)
    return 1;
  return (x[0] + n) * product(x + 1, n - 1);
}

double f(double *x, int n) { return product(x, n); }

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
