/* What the sanitizer of undefined behaviour watches: indices, shifts, conversions, pointers. */
#include "check.h"
struct s {
  int n;
  double *p;
  double v[4];
};
static double f(double *x, int n) {
  struct s q = {n, x, {1, 2, 3, 4}};
  double s = 0;
  for (int i = 0; i < q.n; i++) {
    s += q.p[i] * q.v[i & 3];
    int k = (int)(x[i] * 7.3);
    q.v[(unsigned)k % 4] += s * (k + i);
    s /= (1 << (i & 3));
  }
  int *h = malloc(n * sizeof *h);
  for (int i = 0; i < n; i++)
    h[i] = i * n;
  s *= h[n - 1];
  free(h);
  return s + (long long)x[0] % 7;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  return done();
}
