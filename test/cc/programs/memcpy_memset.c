/* memcpy, memmove and memset. */
#include "check.h"

double f(double *x, int n) {
  double a[8], b[8];
  memset(a, 0, sizeof a);
  memcpy(a + 1, x, sizeof(double) * n);
  memmove(a + 2, a + 1, sizeof(double) * n);
  memcpy(b, a, sizeof a);
  a[3] = b[2] * b[3];
  double s = 0;
  for (int i = 0; i < 8; i++)
    s += a[i] * b[i] * (i + 1);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
