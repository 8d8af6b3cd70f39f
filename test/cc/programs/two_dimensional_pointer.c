/* A matrix by a pointer to rows. */
#include "check.h"

static double trace(double (*m)[3]) { return m[0][0] * m[1][1] + m[2][2] * m[0][2]; }

double f(double *x, int n) {
  double m[3][3];
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      m[i][j] = x[i] * x[(j + 2) % n];
  return trace(m);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
