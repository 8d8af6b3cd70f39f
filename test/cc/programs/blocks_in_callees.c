/* Blocks that callees grow, shrink and fill; stack memory in recursion and in branches; text that decides. */
#define _GNU_SOURCE
#include "check.h"

typedef struct {
  double *data;
  int size, room;
} vec;
__attribute__((noinline)) static void push(vec *v, double a) {
  if (v->size == v->room) {
    v->room = v->room ? v->room * 2 : 1;
    v->data = realloc(v->data, v->room * sizeof(double));
  }
  v->data[v->size++] = a;
}

__attribute__((noinline)) static double *copy(const double *x, int n) {
  double *p = malloc(n * sizeof *p);
  memcpy(p, x, n * sizeof *p);
  return p;
}

__attribute__((noinline)) static void shrink(vec *v, int n) {
  v->data = realloc(v->data, n * sizeof(double));
  v->room = v->size = n;
}

double growing(double *x, int n) {
  vec v = {0}, *w = calloc(2, sizeof(vec));
  for (int i = 0; i < n; i++) {
    push(&v, x[i] * x[i]);
    push(&w[i % 2], x[i]);
    v.data[0] += x[i];
  }
  shrink(&v, 3);
  push(&v, x[4]);
  push(&v, x[0] * x[1]);
  double s = 0;
  for (int i = 0; i < v.size; i++)
    s += v.data[i] * (i + 1);
  for (int k = 0; k < 2; k++)
    for (int i = 0; i < w[k].size; i++)
      s += w[k].data[i] * w[1 - k].data[0];
  free(w[0].data);
  free(w[1].data);
  free(w);
  free(v.data);
  return s;
}

double moved(double *x, int n) {
  double *p = copy(x, n);
  p = realloc(p, 2 * n * sizeof *p);
  for (int i = 0; i < n; i++)
    p[n + i] = p[i] * p[(i + 1) % n];
  for (int k = 0; k < 3; k++) {
    double *q = realloc(NULL, (k + 1) * sizeof *q);
    for (int i = 0; i <= k; i++)
      q[i] = p[n + i] * p[k];
    p[k] += 0.1 * q[0] * q[k];
    if (k != 1) {
      q = realloc(q, 100 * sizeof *q);
      q[99] = p[0];
      p[1] += 0.01 * q[99] * q[0];
    }
    free(q);
  }
  double s = 0;
  for (int i = 0; i < 2 * n; i++)
    s += sin(p[i]);
  free(p);
  return s;
}

static double rec(double *x, int n, int d) {
  double t[d + 1];
  for (int i = 0; i <= d; i++)
    t[i] = x[i % n] * x[d % n];
  double *h = malloc(sizeof(double) * (d + 1));
  memcpy(h, t, sizeof t);
  double s = 0;
  if (d)
    s = rec(x, n, d - 1) * 0.3;
  for (int i = 0; i <= d; i++)
    s += h[i] * t[d - i];
  free(h);
  return s;
}

double recursive(double *x, int n) {
  return rec(x, n, 4);
}

double two_results(double *x, int n) {
  double s = 0, w[3] = {0};
  for (int i = 0; i < n; i++) {
    double ip;
    double fr = modf(x[i] * 1.3, &ip);
    w[i % 3] += fr * ip;
    int e;
    double m = frexp(x[i] * 7, &e);
    s += m * e * w[(i + 1) % 3];
    double sc[2];
    sincos(w[i % 3], &sc[0], &sc[1]);
    s += sc[0] * sc[1] * x[0];
    if (ip > 1)
      s *= ip;
  }
  return s + w[0] * w[1];
}

double decided_by_text(double *x, int n) {
  char name[8] = "a";
  double s = 0;
  for (int i = 0; i < n; i++) {
    if (name[0] == 'a') {
      s += x[i] * x[i];
      strcpy(name, "b");
    } else if (name[0] == 'b') {
      s *= x[i];
      snprintf(name, sizeof name, "c%d", i);
    } else {
      s += sin(x[i]) * (name[1] - '0');
      strcpy(name, "a");
    }
  }
  return s;
}

double in_branches(double *x, int n) {
  double *keep[5], s = 0;
  for (int i = 0; i < n; i++) {
    if (x[i] > 0) {
      double *t = __builtin_alloca(sizeof(double) * (i + 1));
      t[i] = x[i] * x[0];
      keep[i] = t + i;
    } else {
      double u[2];
      u[0] = x[i];
      u[1] = u[0] * u[0];
      s += u[1];
      keep[i] = &x[i];
    }
  }
  for (int i = 0; i < n; i++)
    s += *keep[i] * *keep[(i + 1) % n];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(growing, x, 5);
  GRADIENT(moved, x, 5);
  GRADIENT(recursive, x, 5);
  GRADIENT(two_results, x, 5);
  GRADIENT(decided_by_text, x, 5);
  GRADIENT(in_branches, x, 5);
  return done();
}
