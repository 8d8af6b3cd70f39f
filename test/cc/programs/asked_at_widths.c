#include "asked.h"
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_width, enzyme_dupv, enzyme_dupnoneed, enzyme_dupnoneedv;
extern void __enzyme_autodiff_v(void *, ...);
extern double __enzyme_autodiff(void *, ...);
#define L(n)                                     \
  typedef struct {                               \
    double v[n];                                 \
  } l##n;                                        \
  extern l##n __enzyme_autodiff##n(void *, ...); \
  extern l##n __enzyme_fwddiff##n(void *, ...);
L(1) L(2) L(3) L(4) L(8) L(16) typedef struct {
  double a[4], b[4];
} two4;
extern two4 __enzyme_autodiff_two4(void *, ...);
static double f(double x, double y) {
  return x * x * y + sin(y);
}
static void g(const double *x, double *y, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    s += x[i] * x[i];
    y[i] = s * x[i];
  }
}
static double h(double x) {
  double a[4] = {x};
  for (int i = 1; i < 4; i++) a[i] = a[i - 1] * x;
  return a[3] + a[1];
}
int main(void) {
  NEAR(__enzyme_autodiff1((void *)h, enzyme_width, 1, 2.0).v[0], 4 * 8 + 4);
  l2 r2 = __enzyme_autodiff2((void *)h, enzyme_width, 2, 2.0);
  NEAR(r2.v[1], 36);
  l3 r3 = __enzyme_autodiff3((void *)h, enzyme_width, 3, 2.0);
  NEAR(r3.v[2], 36);
  l4 r4 = __enzyme_autodiff4((void *)h, enzyme_width, 4, enzyme_out, 2.0);
  NEAR(r4.v[3], 36);
  l8 r8 = __enzyme_autodiff8((void *)h, enzyme_width, 8, 2.0);
  NEAR(r8.v[7], 36);
  l16 r16 = __enzyme_autodiff16((void *)h, enzyme_width, 16, 2.0);
  NEAR(r16.v[15], 36);
  two4 t = __enzyme_autodiff_two4((void *)f, enzyme_width, 4, 2.0, 3.0);
  for (int i = 0; i < 4; i++) {
    NEAR(t.a[i], 12);
    NEAR(t.b[i], 4 + cos(3));
  }
  double x[3] = {1, 2, 3}, y[3], dx[3][3] = {{0}}, dy[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  double want[3][3] = {{3, 0, 0}, {4, 13, 0}, {6, 12, 32}};
  __enzyme_autodiff_v((void *)g, enzyme_width, 3, enzyme_dup, x, dx[0], dx[1], dx[2], enzyme_dup, y, dy[0], dy[1],
                      dy[2], enzyme_const, 3);
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 3; i++) NEAR(dx[k][i], want[k][i]);
  double ex[16][3], ey[16][3];
  memset(ex, 0, sizeof ex);
  memset(ey, 0, sizeof ey);
  for (int k = 0; k < 16; k++) ey[k][k % 3] = k + 1;
  __enzyme_autodiff_v((void *)g, enzyme_width, 16, enzyme_dupv, sizeof x, x, ex, enzyme_dupnoneedv, sizeof x, y, ey,
                      enzyme_const, 3);
  for (int k = 0; k < 16; k++)
    for (int i = 0; i < 3; i++) NEAR(ex[k][i], (k + 1) * want[k % 3][i]);
  for (int k = 0; k < 16; k++) NEAR(ey[k][k % 3], 0);
  return bad;
}
