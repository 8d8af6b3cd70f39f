/* A volatile variable that is no part of the derivative. */
#include "check.h"

double f(double *x, int n) {
  volatile int rounds = 3;
  double s = x[0];
  for (int i = 0; i < rounds; i++)
    s = s * x[1] + x[n - 1];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
