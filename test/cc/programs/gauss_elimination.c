/* A linear system by elimination with pivots. */
#include "check.h"

double f(double *x, int n) {
  double a[3][4];
  for (int i = 0; i < 3; i++) {
    for (int j = 0; j < 3; j++)
      a[i][j] = x[(2 * i + j) % n] + (i == j) * 3;
    a[i][3] = x[i];
  }
  for (int k = 0; k < 3; k++) {
    int best = k;
    for (int i = k + 1; i < 3; i++)
      if (fabs(a[i][k]) > fabs(a[best][k]))
        best = i;
    for (int j = 0; j < 4; j++) {
      double t = a[k][j];
      a[k][j] = a[best][j];
      a[best][j] = t;
    }
    for (int i = 0; i < 3; i++)
      if (i != k) {
        double q = a[i][k] / a[k][k];
        for (int j = k; j < 4; j++)
          a[i][j] -= q * a[k][j];
      }
  }
  return a[0][3] / a[0][0] + a[1][3] / a[1][1] * (a[2][3] / a[2][2]);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
