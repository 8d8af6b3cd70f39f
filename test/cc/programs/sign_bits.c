// The sign of a float, changed, cleared and copied by integer arithmetic.
#include "check.h"
#include <stdint.h>
double g(double *x, int n) {
  double s = 0, t;
  unsigned long long c;
  for (int i = 0; i < n; i++) {
    memcpy(&c, &x[i], 8);
    c ^= 0x8000000000000000ULL;
    memcpy(&t, &c, 8);
    s += t * x[i];
  }
  return s;
}
double h(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    union {
      double d;
      uint64_t u;
    } v;
    v.d = x[i] - 1;
    v.u &= 0x7fffffffffffffffULL;
    s += v.d * x[i];
  }
  return s;
}
double k(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    uint64_t a, b;
    double y = x[i] - 0.8;
    memcpy(&a, &x[i], 8);
    memcpy(&b, &y, 8);
    a = (a & 0x7fffffffffffffffULL) | (b & 0x8000000000000000ULL);
    memcpy(&y, &a, 8);
    s += y * y * y + y;
  }
  return s;
}
double m(double *x, int n) {
  float s = 0;
  for (int i = 0; i < n; i++) {
    float t = x[i] - 0.8, u;
    uint32_t a;
    memcpy(&a, &t, 4);
    a |= 0x80000000u;
    memcpy(&u, &a, 4);
    s += u * t;
  }
  return s;
}
static void float_kernel(double *x) {
  double d[4] = {0};
  __enzyme_autodiff((void *)m, enzyme_dup, x, d, enzyme_const, 4);
  for (int i = 0; i < 4; i++)
    CHECKF(d[i], -2 * fabs(x[i] - 0.8));
}
int main() {
  double x[4] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(g, x, 4);
  GRADIENT(h, x, 4);
  GRADIENT(k, x, 4);
  float_kernel(x);
  return done();
}
