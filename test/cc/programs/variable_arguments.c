/* Functions with variable arguments: numbers, structures, pointers, lists handed on, recursion; not inlined. */
#include "check.h"
#include <stdarg.h>
struct pair {
  double a, b;
};
struct big {
  double v[3];
  int n;
};
struct mix {
  int k;
  double d;
};
struct tiny {
  float x, y, z;
};
__attribute__((noinline)) static double structs(int n, ...) {
  va_list a;
  va_start(a, n);
  double s = 0;
  struct pair p = va_arg(a, struct pair);
  struct big b = va_arg(a, struct big);
  struct mix m = va_arg(a, struct mix);
  struct tiny t = va_arg(a, struct tiny);
  double d = va_arg(a, double);
  int i = va_arg(a, int);
  va_end(a);
  return p.a * p.b + b.v[0] * b.v[2] * b.n + m.d * m.k + t.x * t.y * t.z + d * i;
}
__attribute__((noinline)) static double ld(const char *f, ...) {
  va_list a;
  va_start(a, f);
  int k = va_arg(a, int);
  long double l = va_arg(a, long double);
  double d = va_arg(a, double);
  long double m = va_arg(a, long double);
  va_end(a);
  return (double)(l * m) * d + k;
}
__attribute__((noinline)) static double many(double first, ...) {
  va_list a;
  va_start(a, first);
  double s = first, d;
  while ((d = va_arg(a, double)) > -100)
    s = s * .9 + d * d;
  va_end(a);
  return s;
}
__attribute__((noinline)) static double vprod(int n, va_list *a) {
  double s = 1;
  for (int i = 0; i < n; i++)
    s *= va_arg(*a, double);
  return s;
}
__attribute__((noinline)) static double outer(int n, ...) {
  va_list a;
  va_start(a, n);
  double s = vprod(2, &a);
  s += vprod(n - 2, &a);
  va_end(a);
  return s;
}
__attribute__((noinline)) static void setv(int n, ...) {
  va_list a;
  va_start(a, n);
  for (int i = 0; i < n; i++) {
    double *p = va_arg(a, double *);
    *p = *p * *p + i;
  }
  va_end(a);
}
static double rec(int n, ...) {
  va_list a;
  va_start(a, n);
  double x = va_arg(a, double), y = va_arg(a, double);
  va_end(a);
  return n == 0 ? x * y : rec(n - 1, y, x * .5) + x;
}
static double f(double *x, int n) {
  struct pair p = {x[0], x[1]};
  struct big b = {{x[2], 1, x[3]}, 3};
  struct mix m = {2, x[4]};
  struct tiny t = {1, 2, 3};
  return structs(6, p, b, m, t, x[5], 7);
}
static double g(double *x, int n) { return ld("x", 3, (long double)x[0], x[1], (long double)x[2] * x[3]); }
static double h(double *x, int n) { return many(x[0], x[1], x[2], x[0] * x[3], -1e3) + many(x[4], x[5], -1e3); }
static double k(double *x, int n) {
  double a = x[0], b = x[1] * x[2], c = x[3];
  setv(3, &a, &b, &c);
  printf("%s", "");
  return a * b + c + outer(5, x[0], x[1], x[2], x[3], x[4]);
}
static double l(double *x, int n) { return rec(4, x[0], x[1]) + rec(2, x[2] * x[3], x[4]); }
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3};
  EVERY_MODE(f, x, 6);
  double gr[6] = {0};
  __enzyme_autodiff_c((void *)g, enzyme_dup, x, gr, enzyme_const, 6);
  CHECK(gr[0], x[1] * x[2] * x[3]);
  CHECK(gr[1], x[0] * x[2] * x[3]);
  CHECK(gr[3], x[0] * x[2] * x[1]);
  EVERY_MODE(h, x, 6);
  EVERY_MODE(k, x, 6);
  EVERY_MODE(l, x, 6);
  return done();
}
