/* float, double and long double in one structure, arrays of float from double, and compound in-place updates. */
#include "check.h"
typedef struct { float f[3]; double d; long double l; int i; float tail; } mix;
static mix step(mix m, double x) {
  m.f[m.i % 3] += (float)x;
  m.d = m.d * m.f[0] + m.tail;
  m.l += (long double)m.d * x;
  m.tail = (float)(m.tail * 0.5 + x);
  m.i++;
  return m;
}
static double run(const double *x, int n) {
  mix m = {{1, 2, 3}, 0.5, 0.25L, 0, 1};
  for (int i = 0; i < n; i++) m = step(m, x[i]);
  return m.d + (double)m.l + m.f[1];
}
int main(void) {
  double x[] = {0.75, -1.25, 1.5, 0.5}, dx[4] = {0};
  __enzyme_autodiff((void *)run, enzyme_dup, x, dx, enzyme_const, 4);
  for (int i = 0; i < 4; i++) {
    double y[4], h = 1.0 / 256;
    memcpy(y, x, sizeof y); y[i] += h; double up = run(y, 4);
    memcpy(y, x, sizeof y); y[i] -= h; double down = run(y, 4);
    near_(dx[i], (up - down) / (2 * h), 1e-3, "dx", i);
    double t[4] = {0}; t[i] = 1;
    CHECKF(__enzyme_fwddiff((void *)run, enzyme_dup, x, t, enzyme_const, 4), dx[i]);
  }
  return done();
}
