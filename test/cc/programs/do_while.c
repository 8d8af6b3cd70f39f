/* `do … while`, left by `break`. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  int i = 0;
  do {
    s = s * 0.5 + sin(x[i]) * x[i];
    if (s > 100)
      break;
    i++;
  } while (i < n);
  return s * s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
