/* C's complex numbers. */
#include "check.h"

#include <complex.h>

double f(double *x, int n) {
  double _Complex z = x[0] + x[1] * I, c = x[2] * 0.1 + x[3] * 0.2 * I;
  for (int i = 0; i < n; i++)
    z = z * z * 0.3 + c;
  z = z / (c + 2);
  return creal(z) * cimag(z) + creal(conj(z));
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
