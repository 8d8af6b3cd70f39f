/* Looking up by bisection in a table of the program's, and in active numbers. */
#include "check.h"
typedef struct { int key; double value; } row;
static int by_key(const void *a, const void *b) { return ((const row *)a)->key - ((const row *)b)->key; }
static int number(const void *a, const void *b) { double x = *(const double *)a, y = *(const double *)b; return (x > y) - (x < y); }
double f(double *x, int n) {
  row table[8], wanted = {6, 0};
  for (int i = 0; i < n; i++) { table[i].key = 2 * i; table[i].value = x[i] * x[i]; }
  row *found = (row *)bsearch(&wanted, table, n, sizeof(row), by_key);
  wanted.key = 3;
  double s = bsearch(&wanted, table, n, sizeof(row), by_key) ? 100 : found->value;
  double sorted[8];
  memcpy(sorted, x, n * sizeof(double));
  qsort(sorted, n, sizeof(double), number);
  double *place = (double *)bsearch(&x[1], sorted, n, sizeof(double), number);
  return s * *place + (place - sorted);
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
