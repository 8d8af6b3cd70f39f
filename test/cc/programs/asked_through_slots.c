#include "asked.h"

/* everything goes through local variables */
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_width;
extern double __enzyme_autodiff(void *, ...);
extern double __enzyme_fwddiff(void *, ...);
typedef struct {
  double v[4];
} four;
extern four __enzyme_fwddiff4(void *, ...);
static double f(double *x, int n, double s) {
  double r = s;
  for (int i = 0; i < n; i++) r *= x[i];
  return r;
}
int main(void) {
  double *x = malloc(3 * sizeof *x), *dx = calloc(3, sizeof *dx);
  int n = 3;
  double s = 2;
  for (int i = 0; i < n; i++) x[i] = i + 2;
  void *fun = (void *)f;
  int a = enzyme_dup, b = enzyme_const, c = enzyme_out;
  (void)a;
  (void)b;
  (void)c;
  double ds = __enzyme_autodiff((void *)f, enzyme_dup, x, dx, enzyme_const, n, enzyme_out, s);
  NEAR(ds, 24);
  NEAR(dx[0], 24);
  NEAR(dx[2], 12);
  const int w = 4;
  four r = __enzyme_fwddiff4((void *)f, enzyme_width, w, enzyme_const, x, enzyme_const, n, enzyme_dup, s, 1.0, 2.0, 3.0,
                             4.0);
  NEAR(r.v[3], 96);
  ds = __enzyme_autodiff(fun, enzyme_dup, x, dx, enzyme_const, n, enzyme_out, s);
  NEAR(ds, 24);
  NEAR(dx[0], 48);
  return bad;
}
