/* long double at widths above 1: arguments, results, arrays and structures of the caller. */
#include "check.h"
typedef struct {
  long double v[3];
} l3;
typedef struct {
  long double v[8];
} l8;
extern l3 __enzyme_fwddiff_l3(void *, ...);
extern l8 __enzyme_fwddiff_l8(void *, ...);
extern l3 __enzyme_autodiff_l3(void *, ...);
static long double f(long double a, long double *b, int n) {
  long double s = a;
  for (int i = 0; i < n; i++) {
    b[i] *= s;
    s += sinl(b[i]);
  }
  return s * a;
}
struct q {
  long double a;
  float f;
  long double b;
};
static long double g(struct q *p, long double c) {
  p->a = p->a * p->b + c;
  return p->a * p->a * p->f;
}
int main(void) {
  long double b[3] = {1, 2, 3}, d[8][3], b0[3] = {1, 2, 3}, a = .5L, da[8];
  for (int k = 0; k < 8; k++) {
    da[k] = k == 0;
    for (int i = 0; i < 3; i++)
      d[k][i] = i + 1 == k;
  }
  long double db[3] = {0};
  extern long double __enzyme_autodiff_long(void *, ...);
  long double ga = __enzyme_autodiff_long((void *)f, enzyme_out, a, enzyme_dup, b, db, enzyme_const, 3);
  long double h = 1e-6L;
  {
    memcpy(b, b0, sizeof b);
    long double u = f(a + h, b, 3);
    memcpy(b, b0, sizeof b);
    long double v = f(a - h, b, 3);
    near_((double)ga, (double)((u - v) / 2 / h), 1e-9, "ga", __LINE__);
  }
  for (int i = 0; i < 3; i++) {
    memcpy(b, b0, sizeof b);
    b[i] += h;
    long double u = f(a, b, 3);
    memcpy(b, b0, sizeof b);
    b[i] -= h;
    long double v = f(a, b, 3);
    near_((double)db[i], (double)((u - v) / 2 / h), 1e-9, "db", __LINE__);
  }
  memcpy(b, b0, sizeof b);
  long double e[3][3];
  memcpy(e, d, sizeof e);
  l3 r = __enzyme_fwddiff_l3((void *)f, enzyme_width, 3, enzyme_dup, a, da[0], da[1], da[2], enzyme_dup, b, e[0], e[1],
                             e[2], enzyme_const, 3);
  CHECK((double)r.v[0], (double)ga);
  CHECK((double)r.v[1], (double)db[0]);
  CHECK((double)r.v[2], (double)db[1]);
  memcpy(b, b0, sizeof b);
  l8 s = __enzyme_fwddiff_l8((void *)f, enzyme_width, 8, enzyme_dup, a, da[0], da[1], da[2], da[3], da[4], da[5], da[6],
                             da[7], enzyme_dupv, sizeof d[0], b, d, enzyme_const, 3);
  CHECK((double)s.v[0], (double)ga);
  for (int i = 0; i < 3; i++)
    CHECK((double)s.v[i + 1], (double)db[i]);
  CHECK((double)s.v[5], 0);
  struct q p = {2, 3, 4}, z[3];
  memset(z, 0, sizeof z);
  l3 c = __enzyme_autodiff_l3((void *)g, enzyme_width, 3, enzyme_dup, &p, &z[0], &z[1], &z[2], enzyme_out, 5.0L);
  for (int k = 0; k < 3; k++) {
    CHECK((double)c.v[k], 2 * 13 * 3);
    CHECK((double)z[k].a, 78 * 4);
    CHECK((double)z[k].b, 78 * 2);
    CHECK(z[k].f, 169);
  }
  return done();
}
