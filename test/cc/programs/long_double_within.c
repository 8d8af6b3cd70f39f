/* long double within, in all modes: sums with compensation, structures, blocks of memory, recursion. */
#include "check.h"
#include <complex.h>
struct s {
  long double a;
  int k;
  long double b[2];
  double d;
};
static double f(double *x, int n) {
  long double s = 0, c = 0;
  for (int i = 0; i < n; i++) {
    long double y = x[i] * (long double)x[i] - c, t = s + y;
    c = (t - s) - y;
    s = t;
  }
  long double p[3] = {x[0], x[1], s};
  for (int i = 0; i < 3; i++)
    p[i] = sinl(p[i]) * p[(i + 1) % 3];
  return (double)(s * p[0] + p[2] * expl(p[1]));
}
static long double pw(long double b, int k) { return k == 0 ? 1 : k & 1 ? b * pw(b, k - 1) : pw(b * b, k / 2); }
static double g(double *x, int n) {
  struct s v = {x[0], 2, {x[1], x[2]}, x[3]}, w[2];
  w[0] = v;
  w[1] = v;
  w[1].a = v.b[0] * v.b[1] + v.d;
  memcpy(&v, &w[1], sizeof v);
  long double *h = malloc(n * sizeof *h);
  for (int i = 0; i < n; i++)
    h[i] = fmaxl(x[i], .5L) * (i + v.k);
  for (int i = 1; i < n; i++)
    h[i] = h[i] > h[i - 1] ? h[i] * h[i - 1] : h[i] + h[i - 1] * x[0];
  h = realloc(h, 2 * n * sizeof *h);
  memcpy(h + n, h, n * sizeof *h);
  memset(h, 0, 2 * sizeof *h);
  long double r = 0;
  for (int i = 0; i < 2 * n; i++)
    r += h[i] * .01L;
  free(h);
  return (double)(r + v.a * w[0].a + pw(w[0].b[0], 5));
}
static double h(double *x, int n) {
  long double a = x[0];
  while (a < 10) {
    a = a * 1.5L + x[1] * x[1];
    if (a > 5)
      a += sqrtl(a) * x[2];
  }
  _Bool neg = signbit(a);
  return (double)(fabsl(a) * (neg ? -1 : 1) + atan2l(a, x[3]) + powl(x[4], a / 10) + floorl(a) * x[0] +
                  (long double)(int)a);
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  return done();
}
