/* A constant global table. */
#include "check.h"

static const double weights[5] = {0.5, -1, 2, 0.25, 3};

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += weights[i] * x[i] * x[i];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
