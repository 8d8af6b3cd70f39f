/* A polynomial by Horner's rule. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = n - 1; i >= 0; i--)
    s = s * x[0] + x[i] * (i + 1);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
