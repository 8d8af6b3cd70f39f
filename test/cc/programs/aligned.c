/* Memory from aligned_alloc and posix_memalign. */
#include "check.h"

double f(double *x, int n) {
  double *a = (double *)aligned_alloc(64, 64 * n);
  void *b = 0;
  if (posix_memalign(&b, 32, sizeof(double) * n))
    return 0;
  double *c = (double *)b, s = 0;
  for (int i = 0; i < n; i++) {
    a[i] = x[i] * x[i];
    c[i] = sin(x[i]);
  }
  for (int i = 0; i < n; i++)
    s += a[i] * c[n - 1 - i];
  free(a);
  free(b);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
