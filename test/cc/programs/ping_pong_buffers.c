/* Buffers that change places: one of them the caller's. */
#include "check.h"
static double f(double *x, int n) {
  double t[8];
  double *in = x, *out = t;
  for (int k = 0; k < 5; k++) {
    for (int i = 0; i < n; i++)
      out[i] = in[i] * in[(i + 1) % n] * .9 + .1 * k;
    double *s = in;
    in = out;
    out = s;
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    s += in[i] * (i + 1) + out[i];
  return s;
}
static double three(double *x, int n) {
  double t[8], *h = malloc(n * sizeof *h);
  double *a = x, *b = t, *c = h;
  for (int i = 0; i < n; i++)
    t[i] = h[i] = i * .1;
  for (int k = 0; k < 7; k++) {
    for (int i = 0; i < n; i++)
      c[i] = a[i] + .5 * b[(i + 1) % n] * a[i];
    double *s = a;
    a = b;
    b = c;
    c = s;
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    s += a[i] * b[i] + c[i];
  free(h);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(three, x, 6);
  return done();
}
