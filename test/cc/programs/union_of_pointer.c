/* A tagged union of a number, a pointer, a structure and an integer; debug information says so. */
#include "check.h"
struct U {
  int tag;
  union {
    double d;
    double *p;
    struct {
      double a;
      int k;
    } s;
    long n;
  } u;
};
static double val(struct U *u) {
  switch (u->tag) {
  case 0:
    return u->u.d;
  case 1:
    return *u->u.p;
  case 2:
    return u->u.s.a * u->u.s.k;
  default:
    return u->u.n;
  }
}
static double f(double *x, int n) {
  struct U u[8];
  for (int i = 0; i < n; i++) {
    u[i].tag = i % 4;
    if (i % 4 == 0)
      u[i].u.d = x[i] * x[i];
    else if (i % 4 == 1)
      u[i].u.p = &x[i - 1];
    else if (i % 4 == 2) {
      u[i].u.s.a = x[i];
      u[i].u.s.k = 3;
    } else
      u[i].u.n = 5;
  }
  struct U t = u[0];
  u[0] = u[1];
  u[1] = t;
  double s = 0;
  for (int i = 0; i < n; i++) s += val(u + i) * (i + 1);
  return s;
}
int main(void) {
  double x[] = {0.7, -0.2, 0.9, 0.4, 1.3};
  GRADIENT(f, x, 5);
  return done();
}
