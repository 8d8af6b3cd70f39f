#include "asked.h"

/* bool, char, enum, unsigned, long long, pointer to pointer, const function pointers */
#include <stdbool.h>
extern int enzyme_const, enzyme_dup, enzyme_out;
double __enzyme_autodiff(void *, ...);
double __enzyme_fwddiff(void *, ...);
enum kind { SQUARE, CUBE };
static double f(double x, bool twice, enum kind k, char c, unsigned long long n, short s) {
  double r = k == CUBE ? x * x * x : x * x;
  return (twice ? 2 : 1) * r * c * n * s;
}
static double pp(double **rows, int n, int m) {
  double s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++) s += rows[i][j] * rows[i][j] * (i + 1);
  return s;
}
static double apply(double (*g)(double), double x) {
  return g(x) * x;
}
static double tw(double x) {
  return 2 * x;
}
static double thrice(double x) {
  return x * x * x;
}
static double ppp(double ***t) {
  return **t[1] * ***t;
}
int main(void) {
  NEAR(__enzyme_autodiff((void *)f, 2.0, true, CUBE, (char)2, 3ULL, (short)-1), 2 * 12 * 2 * 3 * -1);
  NEAR(__enzyme_autodiff((void *)f, enzyme_out, 2.0, enzyme_const, 0, enzyme_const, SQUARE, enzyme_const, 1,
                         enzyme_const, 1ULL, enzyme_const, 1),
       4);
  double a[2] = {1, 2}, b[2] = {3, 4}, da[2] = {0}, db[2] = {0};
  double *rows[] = {a, b}, *drows[] = {da, db};
  __enzyme_autodiff((void *)pp, enzyme_dup, rows, drows, enzyme_const, 2, enzyme_const, 2);
  NEAR(da[1], 4);
  NEAR(db[0], 12);
  NEAR(__enzyme_autodiff((void *)apply, enzyme_const, tw, enzyme_out, 3.0), 12);
  NEAR(__enzyme_autodiff((void *)apply, enzyme_const, thrice, 2.0), 32);
  NEAR(__enzyme_fwddiff((void *)apply, enzyme_const, thrice, 2.0, 1.0), 32);
  double x = 2, y = 3, dx = 0, dy = 0, *px = &x, *py = &y, *dpx = &dx, *dpy = &dy, **qx = &px, **qy = &py, **dqx = &dpx,
         **dqy = &dpy;
  double **t[2] = {qx, qy}, **dt[2] = {dqx, dqy};
  __enzyme_autodiff((void *)ppp, t, dt);
  NEAR(dx, 3);
  NEAR(dy, 2);
  return bad;
}
