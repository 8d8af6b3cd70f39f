/* The logarithm of a determinant, by Cholesky in place. */
#include "check.h"

double f(double *x, int n) {
  double a[5][5];
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      a[i][j] = 0.1 * x[i] * x[j] + (i == j ? 2 + 0.1 * x[i] * x[i] : 0);
  double s = 0;
  for (int j = 0; j < n; j++) {
    for (int k = 0; k < j; k++)
      a[j][j] -= a[j][k] * a[j][k];
    a[j][j] = sqrt(a[j][j]);
    s += 2 * log(a[j][j]);
    for (int i = j + 1; i < n; i++) {
      for (int k = 0; k < j; k++)
        a[i][j] -= a[i][k] * a[j][k];
      a[i][j] /= a[j][j];
    }
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
