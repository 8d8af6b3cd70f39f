/* Requests of many kinds: several results, the primal's result, structures by value, outputs. */
#include "check.h"
/* outputs, scalars, mixed requests */
typedef struct {
  double a, b, c;
} g3;
extern g3 __enzyme_autodiff_g3(void *, ...);
typedef struct {
  double v;
  g3 g;
} vg;
extern vg __enzyme_autodiff_vg(void *, ...);
typedef struct {
  double v, t;
} vt;
extern vt __enzyme_fwddiff_vt(void *, ...);
typedef struct {
  float f;
  double d;
} fd;
extern fd __enzyme_autodiff_fd(void *, ...);
static double f(double a, int k, double b, const double *p, double c) {
  double s = a;
  while (k--)
    s = s * b + p[k] * c;
  return s;
}
static float mixf(float a, double b) { return (float)(a * b * b) + a * a; }
static void out(const double *x, double *y, int n) {
  for (int i = 0; i < n; i++) {
    y[i] += x[i] * x[(i + 1) % n];
    if (i)
      y[i] *= y[i - 1];
  }
}
struct P {
  double q[2];
  float w;
  int k;
};
static double byv(struct P p, double s) { return p.q[0] * p.q[1] * p.w * s + p.k; }
static struct P retp(double a, double b) {
  struct P p = {{a * b, a}, 1, 2};
  return p;
}
static double useret(double a, double b) {
  struct P p = retp(a, b), q = retp(b, p.q[0]);
  return p.q[0] * q.q[1] + q.q[0];
}
static double *fill(double *b, double a) {
  b[0] = a;
  b[1] = a * a;
  return b + 1;
}
static double ptr(double a, double c) {
  double b[2], *p = fill(b, a);
  *p *= c;
  return b[0] * b[1];
}
int main(void) {
  double p[4] = {1, 2, 3, 4}, dp[4] = {0};
  g3 g = __enzyme_autodiff_g3((void *)f, enzyme_out, 2.0, enzyme_const, 3, enzyme_out, 1.5, enzyme_dup, p, dp,
                              enzyme_out, .5);
  double h = 1e-6;
  CHECKD(g.a, (f(2 + h, 3, 1.5, p, .5) - f(2 - h, 3, 1.5, p, .5)) / 2 / h);
  CHECKD(g.b, (f(2, 3, 1.5 + h, p, .5) - f(2, 3, 1.5 - h, p, .5)) / 2 / h);
  CHECKD(g.c, (f(2, 3, 1.5, p, .5 + h) - f(2, 3, 1.5, p, .5 - h)) / 2 / h);
  CHECK(dp[0], .5);
  CHECK(dp[1], .75);
  CHECK(dp[3], 0);
  vg v = __enzyme_autodiff_vg((void *)f, enzyme_primal_return, 2.0, enzyme_const, 3, 1.5, enzyme_const, p, .5);
  CHECK(v.v, f(2, 3, 1.5, p, .5));
  CHECK(v.g.a, g.a);
  CHECK(v.g.c, g.c);
  fd r = __enzyme_autodiff_fd((void *)mixf, 2.0f, 3.0);
  CHECKF(r.f, 13);
  CHECKF(r.d, 12);
  double x[3] = {1, 2, 3}, y[3] = {1, 1, 1}, dx[3] = {0}, dy[3] = {1, 0, 2};
  __enzyme_autodiff((void *)out, enzyme_dup, x, dx, enzyme_dup, y, dy, enzyme_const,
                    3); /* y0=1+x0x1=3; y1=(1+x1x2)y0=21; y2=(1+x2x0)y1=84 */
  double e[3];
  for (int i = 0; i < 3; i++) {
    double u[2];
    for (int s = 0; s < 2; s++) {
      double xx[3] = {1, 2, 3}, yy[3] = {1, 1, 1};
      xx[i] += s ? -1e-5 : 1e-5;
      out(xx, yy, 3);
      u[s] = yy[0] + 2 * yy[2];
    }
    e[i] = (u[0] - u[1]) / 2e-5;
  }
  for (int i = 0; i < 3; i++)
    CHECKD(dx[i], e[i]);
  double t[3] = {1, 0, 0}, ty[3] = {0}, y2[3] = {1, 1, 1};
  __enzyme_fwddiff((void *)out, enzyme_dup, x, t, enzyme_dup, y2, ty, enzyme_const, 3);
  CHECKD(ty[0] + 2 * ty[2], e[0]);
  struct P s = {{2, 3}, 4, 5}, ds = {{1, 0}, 0, 0};
  extern double __enzyme_fwddiff_d(void *, ...);
  CHECK(__enzyme_fwddiff_d((void *)byv, enzyme_dup, s, ds, enzyme_dup, 2.0, 0.0), 24);
  vt w = __enzyme_fwddiff_vt((void *)useret, enzyme_primal_return, enzyme_dup, 1.5, 1.0, enzyme_const, .5);
  CHECK(w.v, useret(1.5, .5));
  CHECKD(w.t, (useret(1.5 + h, .5) - useret(1.5 - h, .5)) / 2 / h);
  typedef struct {
    double a, b;
  } g2;
  extern g2 __enzyme_autodiff_g2(void *, ...);
  g2 q = __enzyme_autodiff_g2((void *)ptr, 2.0, 3.0);
  CHECK(q.a, 36);
  CHECK(q.b, 8);
  g2 q2 = __enzyme_autodiff_g2((void *)useret, 1.5, .5);
  CHECKD(q2.a, w.t);
  return done();
}
