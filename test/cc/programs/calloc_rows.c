/* Rows of pointers, from calloc. */
#include "check.h"

double f(double *x, int n) {
  double **rows = (double **)malloc(sizeof(double *) * n);
  for (int i = 0; i < n; i++) {
    rows[i] = (double *)calloc(n, sizeof(double));
    for (int j = 0; j <= i; j++)
      rows[i][j] = x[i] * x[j];
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      s += rows[i][j] * rows[j][i] + rows[i][j];
  for (int i = 0; i < n; i++)
    free(rows[i]);
  free(rows);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
