/* A loop made of `goto`. */
#include "check.h"

double f(double *x, int n) {
  double s = 1;
  int i = 0;
again:
  if (i >= n)
    goto out;
  s *= 1 + 0.1 * x[i];
  i++;
  if (s < 0)
    goto out;
  goto again;
out:
  return s * s * s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
