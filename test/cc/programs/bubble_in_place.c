/* Bubble sort in the memory of the caller. */
#include "check.h"

double f(double *x, int n) {
  for (int k = 0; k < n; k++)
    for (int i = 0; i + 1 < n - k; i++)
      if (x[i] > x[i + 1]) {
        double t = x[i];
        x[i] = x[i + 1];
        x[i + 1] = t;
      }
  double s = 0;
  for (int i = 0; i < n; i++)
    s = s * 1.5 + x[i] * x[i];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
