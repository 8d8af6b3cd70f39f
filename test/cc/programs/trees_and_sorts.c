/* recursion: tree build/sum/free, ackermann-like control, mutual recursion with arrays, qsort hand-written */
#include "check.h"
typedef struct tree {
  double key, w;
  struct tree *l, *r;
} tree;
static tree *insert(tree *t, double k, double w) {
  if (!t) {
    t = (tree *)calloc(1, sizeof *t);
    t->key = k;
    t->w = w;
    return t;
  }
  if (k < t->key)
    t->l = insert(t->l, k, w);
  else
    t->r = insert(t->r, k, w);
  return t;
}
static double sum(tree *t, int depth) {
  if (!t) return 0;
  return t->key * t->w * depth + sum(t->l, depth + 1) * t->w + sum(t->r, depth + 1);
}
static void drop(tree *t) {
  if (t) {
    drop(t->l);
    drop(t->r);
    free(t);
  }
}
static void quick(double *a, int lo, int hi) {
  if (lo >= hi) return;
  double p = a[hi];
  int i = lo;
  for (int j = lo; j < hi; j++)
    if (a[j] < p) {
      double t = a[i];
      a[i] = a[j];
      a[j] = t;
      i++;
    }
  double t = a[i];
  a[i] = a[hi];
  a[hi] = t;
  quick(a, lo, i - 1);
  quick(a, i + 1, hi);
}
static void merge(double *a, double *t, int n) {
  if (n < 2) return;
  int m = n / 2;
  merge(a, t, m);
  merge(a + m, t, n - m);
  int i = 0, j = m, k = 0;
  while (i < m && j < n) t[k++] = a[i] <= a[j] ? a[i++] : a[j++];
  while (i < m) t[k++] = a[i++];
  while (j < n) t[k++] = a[j++];
  memcpy(a, t, n * sizeof *a);
}
static double f(double *x, int n) {
  tree *t = 0;
  for (int i = 0; i < n; i++) t = insert(t, x[i], x[(i + 2) % n]);
  double s = sum(t, 1);
  drop(t);
  double a[8], b[8], c[8];
  memcpy(a, x, n * sizeof *x);
  memcpy(b, x, n * sizeof *x);
  quick(a, 0, n - 1);
  merge(b, c, n);
  for (int i = 0; i < n; i++) s += a[i] * (i + 1) + b[i] * b[i] * i;
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -0.6};
  GRADIENT(f, x, 6);
  return done();
}
