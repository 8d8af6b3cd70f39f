/* Structures by value, of floats and doubles, nested, returned. */
#include "check.h"
typedef struct {
  double a;
  int k;
  float f;
} small;
typedef struct {
  small s[2];
  double *p;
  char name[5];
  double m[2][2];
} big;
typedef struct {
  float x, y;
} f2;
typedef struct {
  double d;
} one;
typedef struct {
  float r, g, b;
} rgb;
typedef struct {
  long n;
  double v;
} mix;
static small mk(double a, int k) {
  small s = {a, k, (float)k};
  return s;
}
static big build(small a, double *p, one o) {
  big b;
  memset(&b, 0, sizeof b);
  b.s[0] = a;
  b.s[1] = mk(o.d * a.a, a.k + 1);
  b.p = p;
  strcpy(b.name, "abc");
  b.m[0][1] = o.d;
  b.m[1][0] = a.a;
  return b;
}
static double use(big b) {
  b.m[1][1] = b.s[1].a * *b.p;
  b.p++;
  return b.m[0][1] * b.m[1][0] + b.m[1][1] + *b.p * b.s[0].k + (b.name[1] == 'b' ? b.s[1].a : 0);
}
static f2 sw(f2 a) {
  f2 r = {a.y * 2, a.x};
  return r;
}
static rgb mixc(rgb a, rgb b, float t) {
  rgb r = {a.r + t * (b.r - a.r), a.g + t * (b.g - a.g), a.b * b.b};
  return r;
}
static mix mm(mix a, double k) {
  a.v *= k;
  a.n += 2;
  return a;
}
static double f(double *x, int n) {
  big b = build(mk(x[0] * x[1], 2), x + 2, (one){x[4]});
  big c = b, *q = &c;
  q->s[0] = b.s[1];
  q->p = &b.m[0][1];
  *q->p += x[5];
  return use(b) + use(c);
}
static double g(double *x, int n) {
  f2 a = {(float).5, (float).25};
  a = sw(sw(a));
  mix m = {3, x[0]};
  for (int i = 0; i < 3; i++)
    m = mm(m, x[i + 1]);
  rgb p = {1, 2, 3}, q = {4, 5, 6};
  rgb r = mixc(p, q, .5f);
  return m.v * m.n + a.x * x[5] + r.r * x[4];
}
static double h(double *x, int n) {
  struct {
    struct {
      double v[2];
    } in[3];
    int idx[3];
  } s;
  for (int i = 0; i < 3; i++) {
    s.in[i].v[0] = x[i];
    s.in[i].v[1] = x[i + 3];
    s.idx[i] = (i + 1) % 3;
  }
  double t = 0;
  for (int k = 0, i = 0; k < 7; k++, i = s.idx[i]) {
    t += s.in[i].v[k & 1] * s.in[s.idx[i]].v[0];
    s.in[i] = s.in[s.idx[i]];
    s.in[i].v[1] *= 1.1;
  }
  return t;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  return done();
}
