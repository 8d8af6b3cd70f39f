/* A softmax in place. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    x[i] = exp(x[i]);
    s += x[i];
  }
  for (int i = 0; i < n; i++)
    x[i] /= s;
  return x[0] * x[1] + x[n - 1] * x[n - 1];
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
