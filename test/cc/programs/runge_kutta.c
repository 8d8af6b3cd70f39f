/* Classical Runge-Kutta steps, with arrays for the stages. */
#include "check.h"

static void rate(const double *y, const double *p, double *out) {
  out[0] = p[0] * y[0] - y[0] * y[1];
  out[1] = y[0] * y[1] - p[1] * y[1];
}

double f(double *x, int n) {
  double y[2] = {x[0], x[2]}, k[4][2], t[2];
  for (int s = 0; s < 6; s++) {
    rate(y, x + 3, k[0]);
    for (int j = 1; j < 4; j++) {
      double h = j == 3 ? 0.05 : 0.025;
      t[0] = y[0] + h * k[j - 1][0];
      t[1] = y[1] + h * k[j - 1][1];
      rate(t, x + 3, k[j]);
    }
    for (int i = 0; i < 2; i++)
      y[i] += 0.05 / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
  }
  return y[0] * y[1] * n;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
