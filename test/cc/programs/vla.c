/* An array whose length is known only at run time, in a loop. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int k = 1; k <= n; k++) {
    double t[k + 1];
    for (int i = 0; i < k; i++)
      t[i] = x[i] * x[k - 1];
    t[k] = s;
    s = 0;
    for (int i = 0; i <= k; i++)
      s += sin(t[i]);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
