/* Gauss-Jordan with pivots by row swaps of pointers, LU in place, determinant by recursion. */
#include "check.h"
static double **matrix(int n) { double **m = malloc(n * sizeof *m); for (int i = 0; i < n; i++) m[i] = calloc(n + 1, sizeof(double)); return m; }
static void release(double **m, int n) { for (int i = 0; i < n; i++) free(m[i]); free(m); }
double f(double *x, int n) {
  double **a = matrix(n);
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < n; j++) a[i][j] = i == j ? 0.1 * x[i] : x[(i + j) % n] * (i + 1) + j;
    a[i][n] = x[i];
  }
  for (int k = 0; k < n; k++) {
    int p = k;
    for (int i = k + 1; i < n; i++) if (fabs(a[i][k]) > fabs(a[p][k])) p = i;
    double *t = a[k]; a[k] = a[p]; a[p] = t;
    for (int i = 0; i < n; i++)
      if (i != k) { double m = a[i][k] / a[k][k]; for (int j = k; j <= n; j++) a[i][j] -= m * a[k][j]; }
  }
  double s = 0;
  for (int i = 0; i < n; i++) s += a[i][n] / a[i][i] * (i + 1);
  release(a, n);
  return s;
}
static double determinant(const double *m, int n) {
  if (n == 1) return m[0];
  double minor[(n - 1) * (n - 1)], s = 0;
  for (int k = 0; k < n; k++) {
    for (int i = 1; i < n; i++)
      for (int j = 0, c = 0; j < n; j++) if (j != k) minor[(i - 1) * (n - 1) + c++] = m[i * n + j];
    s += (k % 2 ? -1 : 1) * m[k] * determinant(minor, n - 1);
  }
  return s;
}
double g(double *x, int n) { return determinant(x, 3) + n; }
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4};
  double y[] = {0.7, -1.2, 1.9, 0.4, 1.1, -0.6, 0.9, 2.1, 0.3};
  GRADIENT(f, x, 4);
  GRADIENT(g, y, 9);
  return done();
}
