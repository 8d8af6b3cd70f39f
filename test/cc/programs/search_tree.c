/* A search tree that is built, summed and freed by recursion; atomics that count; a pragma. */
#include <stdatomic.h>
#include "check.h"

typedef union {
  double d;
  long long i;
} u;
typedef struct tree {
  struct tree *l, *r;
  double v;
} tree;
static tree *insert(tree *t, double v) {
  if (!t) {
    t = calloc(1, sizeof *t);
    t->v = v;
    return t;
  }
  if (v < t->v)
    t->l = insert(t->l, v);
  else
    t->r = insert(t->r, v);
  return t;
}

static double sum(tree *t, int d) {
  return t ? t->v * d + sum(t->l, d + 1) * 0.5 + sum(t->r, d + 1) : 0;
}

static void drop(tree *t) {
  if (t) {
    drop(t->l);
    drop(t->r);
    free(t);
  }
}

typedef double (*fn)(double);
static double sq(double a) {
  return a * a;
}

static double cu(double a) {
  return a * a * a;
}

static const fn table[] = {sq, cu, sin};
double f(double *x, int n) {
  tree *t = 0;
  for (int i = 0; i < n; i++)
    t = insert(t, x[i] * x[i]);
  double s = sum(t, 1);
  drop(t);
  for (int i = 0; i < n; i++)
    s += table[i % 2](x[i]);
  atomic_int c;
  atomic_store(&c, 2);
  atomic_fetch_add(&c, n);
  s *= atomic_load(&c);
  u w;
  w.d = x[0];
  s += w.d;
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    s += x[i];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
