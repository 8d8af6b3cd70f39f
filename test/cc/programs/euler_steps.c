/* Explicit Euler steps of a pendulum. */
#include "check.h"

double f(double *x, int n) {
  double a = x[0], v = x[1];
  for (int k = 0; k < 50; k++) {
    double force = -x[2] * sin(a) - 0.1 * x[3] * v;
    a += 0.02 * v;
    v += 0.02 * force;
  }
  return a * v + x[n - 1] * a;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
