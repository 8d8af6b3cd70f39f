/* Linear algebra: determinants, factorisations, a matrix exponential (copies of a part of an array of arrays), solvers.
 */
#include "check.h"
static double lu(double *x, int n) { /* det by LU with pivoting of 3x3 */
  double a[3][3];
  memcpy(a, x, sizeof a);
  double det = 1;
  for (int k = 0; k < 3; k++) {
    int p = k;
    for (int i = k + 1; i < 3; i++)
      if (fabs(a[i][k]) > fabs(a[p][k]))
        p = i;
    if (p != k) {
      for (int j = 0; j < 3; j++) {
        double t = a[k][j];
        a[k][j] = a[p][j];
        a[p][j] = t;
      }
      det = -det;
    }
    det *= a[k][k];
    for (int i = k + 1; i < 3; i++) {
      double m = a[i][k] /= a[k][k];
      for (int j = k + 1; j < 3; j++)
        a[i][j] -= m * a[k][j];
    }
  }
  return det;
}
static double qr(double *x, int n) {
  double q[3][3], r[3][3] = {{0}};
  for (int j = 0; j < 3; j++) {
    double v[3];
    for (int i = 0; i < 3; i++)
      v[i] = x[i * 3 + j];
    for (int k = 0; k < j; k++) {
      r[k][j] = 0;
      for (int i = 0; i < 3; i++)
        r[k][j] += q[i][k] * x[i * 3 + j];
      for (int i = 0; i < 3; i++)
        v[i] -= r[k][j] * q[i][k];
    }
    double s = 0;
    for (int i = 0; i < 3; i++)
      s += v[i] * v[i];
    r[j][j] = sqrt(s);
    for (int i = 0; i < 3; i++)
      q[i][j] = v[i] / r[j][j];
  }
  double t = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      t += r[i][j] * (i + 2 * j + 1) + q[i][j] * (i - j);
  return t;
}
static double house(double *x, int n) {
  double **a = malloc(3 * sizeof *a);
  for (int i = 0; i < 3; i++) {
    a[i] = malloc(3 * sizeof **a);
    memcpy(a[i], x + 3 * i, 3 * sizeof **a);
  }
  for (int k = 0; k < 2; k++) {
    double s = 0;
    for (int i = k; i < 3; i++)
      s += a[i][k] * a[i][k];
    s = sqrt(s);
    if (a[k][k] > 0)
      s = -s;
    double v[3] = {0}, vv = 0;
    v[k] = a[k][k] - s;
    for (int i = k + 1; i < 3; i++)
      v[i] = a[i][k];
    for (int i = k; i < 3; i++)
      vv += v[i] * v[i];
    for (int j = k; j < 3; j++) {
      double d = 0;
      for (int i = k; i < 3; i++)
        d += v[i] * a[i][j];
      d = 2 * d / vv;
      for (int i = k; i < 3; i++)
        a[i][j] -= d * v[i];
    }
  }
  double t = 0;
  for (int i = 0; i < 3; i++)
    for (int j = i; j < 3; j++)
      t += a[i][j] * (1 + i * 3 + j);
  for (int i = 0; i < 3; i++)
    free(a[i]);
  free(a);
  return t;
}
static double expm(double *x, int n) {
  double a[3][3], e[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, t[3][3], u[3][3];
  for (int i = 0; i < 9; i++)
    a[i / 3][i % 3] = x[i] / 8;
  memcpy(t, e, sizeof t);
  for (int k = 1; k < 12; k++) {
    for (int i = 0; i < 3; i++)
      for (int j = 0; j < 3; j++) {
        double s = 0;
        for (int l = 0; l < 3; l++)
          s += t[i][l] * a[l][j];
        u[i][j] = s / k;
      }
    memcpy(t, u, sizeof t);
    for (int i = 0; i < 3; i++)
      for (int j = 0; j < 3; j++)
        e[i][j] += t[i][j];
  }
  for (int r = 0; r < 3; r++) {
    for (int i = 0; i < 3; i++)
      for (int j = 0; j < 3; j++) {
        double s = 0;
        for (int l = 0; l < 3; l++)
          s += e[i][l] * e[l][j];
        u[i][j] = s;
      }
    memcpy(e, u, sizeof e);
  }
  double s = 0;
  for (int i = 0; i < 9; i++)
    s += e[i / 3][i % 3] * (i + 1) * .01;
  return s;
}
static double cg(double *x, int n) {
  double A[3][3], b[3], z[3] = {0}, r[3], p[3];
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      A[i][j] = (i == j) * 4.0 + 0.1 * (x[i * 3 + j] + x[j * 3 + i]);
  for (int i = 0; i < 3; i++) {
    b[i] = x[i];
    r[i] = p[i] = b[i];
  }
  double rs = 0;
  for (int i = 0; i < 3; i++)
    rs += r[i] * r[i];
  int it = 0;
  while (rs > 1e-26 && it++ < 3) {
    double Ap[3], pa = 0;
    for (int i = 0; i < 3; i++) {
      Ap[i] = 0;
      for (int j = 0; j < 3; j++)
        Ap[i] += A[i][j] * p[j];
      pa += p[i] * Ap[i];
    }
    double al = rs / pa, rn = 0;
    for (int i = 0; i < 3; i++) {
      z[i] += al * p[i];
      r[i] -= al * Ap[i];
      rn += r[i] * r[i];
    }
    for (int i = 0; i < 3; i++)
      p[i] = r[i] + rn / rs * p[i];
    rs = rn;
  }
  return z[0] + 2 * z[1] * z[2];
}
static double gs(double *x, int n) {
  double u[5] = {0}, b[5];
  for (int i = 0; i < 5; i++)
    b[i] = x[i] * x[i + 1];
  for (int k = 0; k < 40; k++)
    for (int i = 0; i < 5; i++) {
      double l = i ? u[i - 1] : 0, r = i < 4 ? u[i + 1] : 0;
      u[i] = (b[i] - l - r) / (4 + 0.1 * x[i]);
    }
  double s = 0;
  for (int i = 0; i < 5; i++)
    s += u[i] * u[i];
  return s;
}
static double jac(double *x, int n) {
  double u[2][6] = {{0}};
  int c = 0;
  for (int k = 0; k < 30; k++, c ^= 1)
    for (int i = 1; i < 5; i++)
      u[!c][i] = (u[c][i - 1] + u[c][i + 1] + x[i] * x[i]) / 3;
  double s = 0;
  for (int i = 0; i < 6; i++)
    s += u[c][i] * x[i];
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3, 0.9, 1.4, 3};
  EVERY_MODE(lu, x, 9);
  EVERY_MODE(qr, x, 9);
  EVERY_MODE(house, x, 9);
  EVERY_MODE(expm, x, 9);
  EVERY_MODE(cg, x, 9);
  EVERY_MODE(gs, x, 9);
  EVERY_MODE(jac, x, 9);
  return done();
}
