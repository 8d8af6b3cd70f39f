/* A stencil with two buffers that change places. */
#include "check.h"

double f(double *x, int n) {
  double a[8], b[8];
  double *from = a, *to = b;
  for (int i = 0; i < 8; i++)
    a[i] = x[i % n];
  for (int k = 0; k < 4; k++) {
    for (int i = 0; i < 8; i++)
      to[i] = 0.5 * from[i] + 0.25 * from[(i + 1) % 8] * from[(i + 7) % 8];
    double *t = from;
    from = to;
    to = t;
  }
  double s = 0;
  for (int i = 0; i < 8; i++)
    s += from[i] * (i + 1);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
