/* Loops to three levels that overwrite what they read. */
#include "check.h"

double f(double *x, int n) {
  double m[4][4];
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      m[i][j] = x[(i + j) % n] * (i + 1);
  for (int k = 0; k < 4; k++)
    for (int i = 0; i < 4; i++)
      for (int j = 0; j < 4; j++)
        m[i][j] = 0.3 * m[i][j] + 0.2 * m[i][k] * m[k][j];
  double s = 0;
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      s += m[i][j] * (i - j);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
