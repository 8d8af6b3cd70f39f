/* Matrices as structures with pointers, made and freed by functions; a network of layers in a list. */
#include "check.h"
typedef struct {
  int r, c;
  double *d;
} mat;
static mat mnew(int r, int c) {
  mat m = {r, c, calloc(r * c, sizeof(double))};
  return m;
}
static void mfree(mat *m) {
  free(m->d);
  m->d = 0;
}
#define AT(m, i, j) ((m).d[(i) * (m).c + (j)])
static mat mmul(const mat a, const mat b) {
  mat o = mnew(a.r, b.c);
  for (int i = 0; i < a.r; i++)
    for (int k = 0; k < a.c; k++) {
      double v = AT(a, i, k);
      for (int j = 0; j < b.c; j++)
        AT(o, i, j) += v * AT(b, k, j);
    }
  return o;
}
static mat *mt(const mat *a) {
  mat *o = malloc(sizeof *o);
  *o = mnew(a->c, a->r);
  for (int i = 0; i < a->r; i++)
    for (int j = 0; j < a->c; j++)
      AT(*o, j, i) = AT(*a, i, j);
  return o;
}
static double f(double *x, int n) {
  mat a = mnew(2, 3);
  memcpy(a.d, x, 6 * sizeof(double));
  mat *t = mt(&a);
  mat p = mmul(a, *t);
  for (int it = 0; it < 3; it++) {
    mat q = mmul(p, p);
    double tr = 0;
    for (int i = 0; i < q.r; i++)
      tr += AT(q, i, i);
    for (int i = 0; i < q.r * q.c; i++)
      q.d[i] /= tr;
    mfree(&p);
    p = q;
  }
  double s = AT(p, 0, 1) * 3 + AT(p, 0, 0);
  mfree(&p);
  mfree(t);
  free(t);
  mfree(&a);
  return s;
}
typedef struct layer {
  mat w;
  double *b, *out;
  struct layer *next;
} layer;
static layer *mk(int in, int o, const double *x, int n) {
  layer *l = malloc(sizeof *l);
  l->w = mnew(o, in);
  l->b = malloc(o * sizeof *l->b);
  l->out = malloc(o * sizeof *l->out);
  for (int i = 0; i < o * in; i++)
    l->w.d[i] = x[i % n] * .5;
  for (int i = 0; i < o; i++)
    l->b[i] = x[(i + 2) % n];
  l->next = 0;
  return l;
}
static double net(double *x, int n) {
  layer *l = mk(2, 3, x, n);
  l->next = mk(3, 2, x + 1, n - 1);
  l->next->next = mk(2, 1, x + 2, n - 2);
  const double *in = x;
  for (layer *k = l; k; k = k->next) {
    for (int i = 0; i < k->w.r; i++) {
      double s = k->b[i];
      for (int j = 0; j < k->w.c; j++)
        s += AT(k->w, i, j) * in[j];
      k->out[i] = k->next ? tanh(s) : s;
    }
    in = k->out;
  }
  double r = in[0] * in[0];
  while (l) {
    layer *t = l->next;
    free(l->w.d);
    free(l->b);
    free(l->out);
    free(l);
    l = t;
  }
  return r;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(net, x, 6);
  return done();
}
