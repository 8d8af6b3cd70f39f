/* two-argument gradient by value returned as struct, markers of all kinds, primal return */
#include "check.h"
typedef struct {
  double a, b;
} two;
typedef struct {
  double p, a, b;
} ptwo;
extern two __enzyme_autodiff_two(void *, ...);
extern ptwo __enzyme_autodiff_ptwo(void *, ...);
static double g(double x, double y) {
  return x * exp(y) + y / x;
}
typedef struct {
  double d[3];
} three;
extern three __enzyme_autodiff_three(void *, ...);
static double many(double a, float b, double c, int k, double d) {
  double s = a;
  for (int i = 0; i < k; i++) s = s * b + c;
  return s * d;
}
typedef struct {
  double a;
  float b;
  double c, d;
} four;
extern four __enzyme_autodiff_four(void *, ...);
typedef struct {
  double p;
  double t;
} pt;
extern pt __enzyme_fwddiff_pt(void *, ...);
typedef struct {
  double p;
  double t[3];
} pt3;
extern pt3 __enzyme_fwddiff_pt3(void *, ...);
int main(void) {
  two r = __enzyme_autodiff_two((void *)g, 1.5, 0.3);
  CHECK(r.a, exp(0.3) - 0.3 / 2.25);
  CHECK(r.b, 1.5 * exp(0.3) + 1 / 1.5);
  r = __enzyme_autodiff_two((void *)g, enzyme_out, 1.5, enzyme_out, 0.3);
  CHECK(r.a, exp(0.3) - 0.3 / 2.25);
  CHECK(r.b, 1.5 * exp(0.3) + 1 / 1.5);
  CHECK(__enzyme_autodiff((void *)g, enzyme_out, 1.5, enzyme_const, 0.3), exp(0.3) - 0.3 / 2.25);
  CHECK(__enzyme_autodiff((void *)g, enzyme_const, 1.5, enzyme_out, 0.3), 1.5 * exp(0.3) + 1 / 1.5);
  ptwo q = __enzyme_autodiff_ptwo((void *)g, enzyme_primal_return, 1.5, 0.3);
  CHECK(q.p, g(1.5, .3));
  CHECK(q.a, exp(0.3) - 0.3 / 2.25);
  CHECK(q.b, 1.5 * exp(0.3) + 1 / 1.5);
  four f = __enzyme_autodiff_four((void *)many, 1.1, 0.5f, 0.25, 4, -2.0);
  CHECK(f.a, -2 * pow(.5, 4));
  CHECKF(f.b, -2 * (1.1 * 4 * pow(.5, 3) + .25 * (1 + 2 * .5 + 3 * .25)));
  CHECK(f.c, -2 * (1 + .5 + .25 + .125));
  CHECK(f.d, many(1.1, .5f, .25, 4, 1));
  CHECK(__enzyme_fwddiff((void *)g, 1.5, 1.0, 0.3, 0.0), exp(0.3) - 0.3 / 2.25);
  CHECK(__enzyme_fwddiff((void *)g, enzyme_dup, 1.5, 2.0, enzyme_const, 0.3), 2 * (exp(0.3) - 0.3 / 2.25));
  pt p = __enzyme_fwddiff_pt((void *)g, enzyme_primal_return, enzyme_const, 1.5, enzyme_dup, 0.3, 3.0);
  CHECK(p.p, g(1.5, .3));
  CHECK(p.t, 3 * (1.5 * exp(0.3) + 1 / 1.5));
  lanes3 l = __enzyme_fwddiff_lanes3((void *)g, enzyme_width, 3, enzyme_dup, 1.5, 1.0, 0.0, 2.0, enzyme_dup, 0.3, 0.0,
                                     1.0, -1.0);
  double gx = exp(0.3) - 0.3 / 2.25, gy = 1.5 * exp(0.3) + 1 / 1.5;
  CHECK(l.v[0], gx);
  CHECK(l.v[1], gy);
  CHECK(l.v[2], 2 * gx - gy);
  pt3 pp = __enzyme_fwddiff_pt3((void *)g, enzyme_width, 3, enzyme_primal_return, enzyme_dup, 1.5, 1.0, 0.0, 2.0,
                                enzyme_dup, 0.3, 0.0, 1.0, -1.0);
  CHECK(pp.p, g(1.5, .3));
  CHECK(pp.t[0], gx);
  CHECK(pp.t[1], gy);
  CHECK(pp.t[2], 2 * gx - gy);
  return done();
}
