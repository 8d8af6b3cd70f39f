/* Memory: realloc, posix_memalign, aligned_alloc, alloca, parts moved, rows by pointer. */
#include "check.h"
#include <alloca.h>
static double f(double *x, int n) {
  double *p = 0;
  int cap = 0, len = 0;
  for (int r = 0; r < 3; r++)
    for (int i = 0; i < n; i++) {
      if (len == cap) {
        cap = cap ? cap * 2 : 2;
        p = realloc(p, cap * sizeof *p);
      }
      p[len] = x[i] * (r + 1) + (len > 1 ? .1 * p[len - 2] : 0);
      len++;
    }
  double s = 0;
  for (int i = 0; i < len; i++)
    s += p[i] * p[len - 1 - i];
  free(p);
  return s;
}
static double g(double *x, int n) {
  void *q;
  if (posix_memalign(&q, 64, n * sizeof(double)))
    return 0;
  double *a = q, *b = aligned_alloc(32, 64), *c = alloca(n * sizeof *c);
  for (int i = 0; i < n; i++)
    a[i] = x[i] * x[i], c[i] = a[i] * 2;
  for (int i = 0; i < 6; i++)
    b[i] = a[n - 1 - i] + x[0];
  memmove(c + 1, c, (n - 1) * sizeof *c);
  memcpy(b, a, 2 * sizeof *b);
  memset(a + 1, 0, 2 * sizeof *a);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += a[i] * b[i] * c[i];
  free(q);
  free(b);
  return s;
}
static double **mat(int n, int m) {
  double **a = malloc(n * sizeof *a);
  a[0] = calloc(n * m, sizeof **a);
  for (int i = 1; i < n; i++)
    a[i] = a[0] + i * m;
  return a;
}
static double h(double *x, int n) {
  double **a = mat(3, 2), **b = mat(2, 3);
  for (int i = 0; i < 6; i++) {
    a[i / 2][i % 2] = x[i];
    b[i / 3][i % 3] = x[5 - i] * x[i];
  }
  double **t = &a[1];
  a[0] = t[1];
  double s = 0;
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      for (int k = 0; k < 2; k++)
        s += a[i][k] * b[k][j] * (i + j + 1);
  a[0] = a[1] - 2;
  free(a[0]);
  free(a);
  free(b[0]);
  free(b);
  return s;
}
static double k(double *x, int n) {
  double v[n], w[n][2];
  const double *e = x + n;
  double *o = v + n;
  for (const double *p = x; p < e;)
    *--o = *p++ * 2;
  for (int i = n - 1; i >= 0; i -= 2)
    w[i][0] = v[i], w[i][1] = v[i] * v[0];
  double s = 0;
  for (int i = n - 1; i >= 0; i -= 2)
    s += w[i][0] * w[i][1];
  double *m = &v[n / 2];
  s += m[-1] * m[1] + m[-2];
  return s;
}
struct jag {
  int n;
  double *row;
};
static double l(double *x, int n) {
  struct jag *j = malloc(n * sizeof *j);
  for (int i = 0; i < n; i++) {
    j[i].n = i + 1;
    j[i].row = malloc((i + 1) * sizeof(double));
    for (int k = 0; k <= i; k++)
      j[i].row[k] = x[k] * x[i];
  }
  j = realloc(j, (n + 1) * sizeof *j);
  j[n] = j[2];
  double s = 0;
  for (int i = 0; i <= n; i++)
    for (int k = 0; k < j[i].n; k++)
      s += j[i].row[k] * (k + 1);
  for (int i = 0; i < n; i++)
    free(j[i].row);
  free(j);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  EVERY_MODE(k, x, 6);
  EVERY_MODE(l, x, 6);
  return done();
}
