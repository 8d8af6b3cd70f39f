#include "asked.h"
#include <complex.h>
extern int enzyme_const, enzyme_dup, enzyme_out;
extern double __enzyme_autodiff(void *, ...);
static double det(double a[3][3]) {
  return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1]) - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0]) +
         a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
}
static double vla(int n, double a[n][n]) {
  double s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) s += a[i][j] * a[j][i];
  return s;
}
static double opaque(void *p, const void *q) {
  const double *x = q;
  double *w = p;
  w[0] = x[0] * x[1];
  return w[0] * w[0];
}
static double cabs2(double _Complex z) {
  return creal(z) * creal(z) + cimag(z) * cimag(z) * 3;
}
static double tri(double (*rows)[2], int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += rows[i][0] * rows[i][1];
  return s;
}
typedef struct {
  double _Complex g;
} cg;
extern double _Complex __enzyme_autodiff_c(void *, ...);
int main(void) {
  double a[3][3] = {{2, 1, 0}, {1, 3, 1}, {0, 1, 4}}, da[3][3] = {{0}};
  __enzyme_autodiff((void *)det, enzyme_dup, a, da);
  NEAR(da[0][0], 11);
  NEAR(da[2][2], 5);
  NEAR(da[0][1], -4);
  double b[2][2] = {{1, 2}, {3, 4}}, db[2][2] = {{0}};
  __enzyme_autodiff((void *)vla, enzyme_const, 2, enzyme_dup, b, db);
  NEAR(db[0][1], 6);
  NEAR(db[0][0], 2);
  double w[1], dw[1] = {0}, x[2] = {2, 3}, dx[2] = {0};
  __enzyme_autodiff((void *)opaque, enzyme_dup, w, dw, enzyme_dup, x, dx);
  NEAR(dx[0], 2 * 6 * 3);
  double _Complex z = 1 + 2 * I, g = __enzyme_autodiff_c((void *)cabs2, z);
  NEAR(creal(g), 2);
  NEAR(cimag(g), 12);
  double r[3][2] = {{1, 2}, {3, 4}, {5, 6}}, dr[3][2] = {{0}};
  __enzyme_autodiff((void *)tri, r, dr, 3);
  NEAR(dr[2][0], 6);
  return bad;
}
