/* Tables of functions, callbacks with a context, objects by hand, qsort of records and of pointers. */
#include "check.h"
typedef double (*op)(double, double);
static double add(double a, double b) { return a + b; }
static double mul(double a, double b) { return a * b; }
static double dv(double a, double b) { return a / (2 + b * b); }
static const op ops[] = {add, mul, dv};
struct layer {
  double (*act)(double);
  double w, b;
  const char *name;
};
static double relu(double z) { return z > 0 ? z : 0; }
static double gelu(double z) { return .5 * z * (1 + erf(z / sqrt(2.))); }
static double f(double *x, int n) {
  double s = 1;
  for (int i = 0; i < 2 * n; i++)
    s = ops[i % 3](s, x[i % n]);
  struct layer l[3] = {{tanh, x[0], x[1], "t"}, {relu, x[2], x[3], "r"}, {gelu, x[4], x[5], "g"}};
  for (int i = 0; i < 3; i++)
    s = l[i].act(l[i].w * s + l[i].b);
  return s;
}
struct iter {
  void (*visit)(void *ctx, double v);
  void *ctx;
};
struct sum {
  double s, p;
  int n;
};
static void vs(void *c, double v) {
  struct sum *s = c;
  s->s += v;
  s->p *= 1 + v * v;
  s->n++;
}
static void vm(void *c, double v) {
  double *m = c;
  if (v > *m)
    *m = v;
}
static void each(const double *x, int n, const struct iter *it) {
  for (int i = 0; i < n; i++)
    it->visit(it->ctx, x[i] * x[i]);
}
static double g(double *x, int n) {
  struct sum s = {0, 1, 0};
  double m = -1;
  struct iter a = {vs, &s}, b = {vm, &m};
  each(x, n, &a);
  each(x, n, &b);
  return s.s * m + s.p / s.n;
}
struct shape {
  const struct vt *v;
};
struct vt {
  double (*area)(const struct shape *);
  void (*scale)(struct shape *, double);
};
struct circ {
  struct shape b;
  double r;
};
struct rect {
  struct shape b;
  float tag;
  double w, h;
};
static double ca(const struct shape *s) {
  double r = ((const struct circ *)s)->r;
  return 3 * r * r;
}
static void cs(struct shape *s, double k) { ((struct circ *)s)->r *= k; }
static double ra(const struct shape *s) {
  const struct rect *r = (const void *)s;
  return r->w * r->h;
}
static void rs(struct shape *s, double k) {
  struct rect *r = (void *)s;
  r->w *= k;
  r->h += k;
}
static const struct vt cv = {ca, cs}, rv = {ra, rs};
static double h(double *x, int n) {
  struct circ c = {{&cv}, x[0]};
  struct rect r = {{&rv}, 1, x[1], x[2]};
  struct shape *s[] = {&c.b, &r.b, &c.b};
  double t = 0;
  for (int i = 0; i < 3; i++) {
    s[i]->v->scale(s[i], x[3 + i]);
    t += s[i]->v->area(s[i]) * (i + 1);
  }
  return t;
}
struct rec {
  int id;
  double key, val;
};
static int cmp(const void *a, const void *b) {
  double d = ((const struct rec *)a)->key - ((const struct rec *)b)->key;
  return d < 0 ? -1 : d > 0;
}
static int cmpp(const void *a, const void *b) {
  double d = **(double *const *)a - **(double *const *)b;
  return (d > 0) - (d < 0);
}
static double k(double *x, int n) {
  struct rec r[6];
  for (int i = 0; i < n; i++)
    r[i] = (struct rec){i, x[i], x[i] * x[(i + 1) % n]};
  qsort(r, n, sizeof *r, cmp);
  double s = 0;
  for (int i = 0; i < n; i++)
    s = s * .5 + r[i].val * (r[i].id + 1) + r[i].key * i;
  double *p[6];
  for (int i = 0; i < n; i++)
    p[i] = x + i;
  qsort(p, n, sizeof *p, cmpp);
  for (int i = 0; i < n; i++)
    s += *p[i] * *p[i] * i;
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  EVERY_MODE(k, x, 6);
  return done();
}
