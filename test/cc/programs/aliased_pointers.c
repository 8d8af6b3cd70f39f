/* Two pointers to one place. */
#include "check.h"

static void both(double *p, double *q) {
  *p = *p * *q;
  *q = *q + *p;
}

double f(double *x, int n) {
  both(&x[0], &x[0]);
  both(&x[1], &x[2]);
  return x[0] * x[1] + x[2] * x[n - 1];
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
