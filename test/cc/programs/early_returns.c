/* Returns from within nested loops. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      s += x[i] * x[j] * (i + 1);
      if (j > i)
        break;
      if (i * j > 5)
        return s * x[0];
      if (s < -50)
        continue;
    }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
