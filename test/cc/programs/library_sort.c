/* Sorting by the library, with a comparison that reads active memory, of numbers and of structures. */
#include "check.h"

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}
typedef struct { int key; double value; } pair;
static int by_value(const void *a, const void *b) {
  double x = ((const pair *)a)->value, y = ((const pair *)b)->value;
  return x < y ? -1 : x > y;
}
double f(double *x, int n) {
  double v[8];
  memcpy(v, x, n * sizeof *v);
  qsort(v, n, sizeof *v, compare);
  double s = 0;
  for (int i = 0; i < n; i++) s += (i + 1) * v[i] * v[i];
  return s;
}
double g(double *x, int n) {
  pair p[8];
  for (int i = 0; i < n; i++) { p[i].key = i; p[i].value = sin(x[i]); }
  qsort(p, n, sizeof *p, by_value);
  double s = 0;
  for (int i = 0; i < n; i++) s += (i + 1) * p[i].value * x[p[i].key];
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  GRADIENT(g, x, 5);
  return done();
}
