/* Arrays of arrays, of constant extents. */
#include "check.h"

double f(double *x, int n) {
  double a[3][5], b[5][2], c[3][2];
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 5; j++)
      a[i][j] = x[j] * (i + 1);
  for (int i = 0; i < 5; i++)
    for (int j = 0; j < 2; j++)
      b[i][j] = x[i] + j;
  double s = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 2; j++) {
      c[i][j] = 0;
      for (int k = 0; k < n; k++)
        c[i][j] += a[i][k] * b[k][j];
      s += c[i][j] * c[i][j];
    }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
