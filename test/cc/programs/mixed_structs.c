/* structs of mixed types by pointer and by value, nested, with pointers, chars, floats */
#include "check.h"
typedef struct {
  char tag;
  float w;
  double v[3];
  int n;
  struct {
    short a;
    double z;
  } in;
  double *far;
} S;
static double f(const S *s) {
  double r = s->in.z * s->w;
  for (int i = 0; i < s->n; i++) r += s->v[i] * s->far[i] * (s->tag == 'a' ? 2 : 3);
  return r;
}
static double g(S s) {
  s.v[0] *= s.v[1];
  s.in.z += s.w;
  return f(&s) * s.v[0];
}
static double h(double *x, int n) {
  S s;
  memset(&s, 0, sizeof s);
  s.tag = 'a';
  s.w = (float)x[0];
  s.v[0] = x[1];
  s.v[1] = x[2];
  s.v[2] = x[3];
  s.n = 3;
  s.in.z = x[4];
  double b[3] = {x[5], x[0], x[1]};
  s.far = b;
  S t = s;
  t.tag = 'b';
  t.v[1] = s.v[2] * x[2];
  S u[2] = {s, t};
  return g(u[0]) + f(&u[1]);
}
int main(void) {
  double x[] = {0.5, -1.2, 1.9, 0.25, 2.3, -0.75};
  double fa[3] = {1, 2, 3}, dfa[3] = {0};
  S s = {'a', 0.5f, {1.5, -2, 0.25}, 3, {1, 4.0}, fa}, d = {0};
  d.far = dfa;
  __enzyme_autodiff((void *)f, enzyme_dup, &s, &d);
  CHECKF(d.w, 4);
  CHECK(d.in.z, .5);
  CHECK(d.v[0], 2);
  CHECK(d.v[1], 4);
  CHECK(d.v[2], 6);
  CHECK(dfa[0], 3);
  CHECK(dfa[1], -4);
  CHECK(dfa[2], .5);
  double g_[6] = {0};
  __enzyme_autodiff((void *)h, enzyme_dup, x, g_, 6);
  for (int i = 0; i < 6; i++) {
    double k = x[i];
    x[i] = k + 1e-3;
    double a = h(x, 6);
    x[i] = k - 1e-3;
    double b = h(x, 6);
    x[i] = k;
    near_(g_[i], (a - b) / 2e-3, 1e-4, "g", __LINE__);
  }
  double dd[6] = {1, 2, 3, 4, 5, 6}, w = 0;
  for (int i = 0; i < 6; i++) w += dd[i] * g_[i];
  CHECKF(__enzyme_fwddiff((void *)h, enzyme_dup, x, dd, 6), w);
  return done();
}
