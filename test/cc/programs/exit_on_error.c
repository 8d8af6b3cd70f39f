/* Paths that end the program: abort, exit, assert. */
#include "check.h"

#include <assert.h>

double f(double *x, int n) {
  double s = 0;
  assert(n > 0);
  for (int i = 0; i < n; i++) {
    if (x[i] > 1e6)
      abort();
    if (isnan(x[i])) {
      fprintf(stderr, "not a number: %g\n", x[i]);
      exit(3);
    }
    s += 1 / (1 + x[i] * x[i]);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
