/* insertion sort kernels, max/min by fmax, three loops with overwriting, read after write same cell, while sum until
 * tolerance */
#include "check.h"
static void isort(double *a, int n) {
  for (int i = 1; i < n; i++) {
    double k = a[i];
    int j = i - 1;
    while (j >= 0 && a[j] > k) {
      a[j + 1] = a[j];
      j--;
    }
    a[j + 1] = k;
  }
}
static double f(double *x, int n) {
  isort(x, n);
  double s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      for (int k = 0; k < n; k++) {
        x[k] = x[k] * 0.9 + x[i] * x[j] * 0.05;
        s += x[k] * x[(k + 1) % n];
      }
  double t = 1, e = x[0];
  int m = 0;
  while (fabs(t) > 1e-8 && m < 60) {
    t *= e / ++m;
    s += t;
  }
  x[0] = s;
  x[0] = x[0] * x[0];
  x[0] += x[1];
  x[1] = x[0];
  x[1] *= x[0];
  return fmax(x[0], x[1]) - fmin(x[2], fmax(x[0] * 1e-3, s)) * 1e-3;
}
int main(void) {
  double x[] = {0.7, -0.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
