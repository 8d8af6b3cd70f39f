/* A recurrence in place, in the memory of the caller. */
#include "check.h"

double f(double *x, int n) {
  for (int k = 0; k < 3; k++)
    for (int i = 1; i < n; i++)
      x[i] = 0.5 * x[i] + sin(x[i - 1]);
  return x[n - 1] * x[n - 2];
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
