/* `switch` with falling through. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    double t = x[i];
    switch (i % 4) {
    case 0:
      t = t * t;
    case 1:
      t = t + exp(0.3 * t);
      break;
    case 3:
      t = cos(t);
      break;
    default:
      t = 2 * t * x[0];
    }
    s += t;
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
