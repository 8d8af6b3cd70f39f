/* Doubles on their way through bytes, words and unions: swaps, pointers to pointers. */
#include "check.h"
#include <stdint.h>
static void swapt(void *a, void *b, size_t n) {
  char t[64];
  memcpy(t, a, n);
  memcpy(a, b, n);
  memcpy(b, t, n);
}
struct e {
  double k;
  int id;
  float f;
  double v[2];
};
static double f(double *x, int n) {
  double a[3] = {x[0], x[1], x[2]}, b[3] = {x[3], x[4], x[5]};
  swapt(a, b, sizeof a);
  swapt(&a[0], &b[1], sizeof *a);
  a[2] *= b[2];
  swapt(a, b, sizeof a);
  return a[0] * b[0] + a[1] * a[2] - b[2] * b[1];
}
static double g(double *x, int n) {
  struct e v[3];
  for (int i = 0; i < 3; i++)
    v[i] = (struct e){x[i], i, 1.5f, {x[i + 3], x[i] * x[5]}};
  for (int i = 1; i < 3; i++)
    for (int j = i; j > 0 && v[j].k < v[j - 1].k; j--)
      swapt(&v[j], &v[j - 1], sizeof *v);
  double s = 0;
  for (int i = 0; i < 3; i++)
    s = s * .5 + v[i].k * v[i].v[0] * (v[i].id + 1) + v[i].v[1];
  return s;
}
static double h(double *x, int n) {
  uint64_t w;
  memcpy(&w, &x[0], 8);
  uint64_t arr[3] = {w, 0, 0};
  memcpy(arr + 1, x + 1, 16);
  double y[3];
  for (int i = 0; i < 3; i++)
    memcpy(&y[i], &arr[2 - i], 8);
  return y[0] * y[1] + y[2] * y[2] * x[3];
}
static double k(double *x, int n) {
  union {
    double d;
    struct {
      uint32_t lo, hi;
    } w;
    uint64_t u;
  } u, v;
  u.d = x[0] * x[1];
  v.w.lo = u.w.lo;
  v.w.hi = u.w.hi;
  double s = v.d;
  u.u = v.u;
  return s * u.d * x[2];
}
static double pp(double *x, int n) {
  double *p[3] = {x, x + 2, x + 4}, **q = p + 1, ***r = &q;
  *r[0][0] *= x[1];
  q--;
  **q += x[3];
  double *t = p[0];
  p[0] = p[2];
  p[2] = t;
  (*r)[0][0] *= 2;
  return x[0] * x[2] + x[4] * x[5] + *p[2];
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  EVERY_MODE(k, x, 6);
  EVERY_MODE(pp, x, 6);
  return done();
}
