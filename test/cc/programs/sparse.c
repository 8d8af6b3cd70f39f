/* Compressed rows and conjugate gradients, matrices in one block of memory that is freed by halves. */
#include "check.h"

typedef struct { int n, *start, *column; double *value; } sparse;

static sparse *build(const double *x, int n) {
  sparse *a = malloc(sizeof *a);
  a->n = n;
  a->start = malloc((n + 1) * sizeof(int));
  a->column = malloc(3 * n * sizeof(int));
  a->value = malloc(3 * n * sizeof(double));
  int k = 0;
  for (int i = 0; i < n; i++) {
    a->start[i] = k;
    for (int j = i - 1; j <= i + 1; j++)
      if (j >= 0 && j < n) {
        a->column[k] = j;
        a->value[k++] = i == j ? 4 + x[i] * x[i] : x[i] * x[j] * 0.1 - 1;
      }
  }
  a->start[n] = k;
  return a;
}
static void multiply(const sparse *a, const double *restrict v, double *restrict out) {
  for (int i = 0; i < a->n; i++) {
    double s = 0;
    for (int k = a->start[i]; k < a->start[i + 1]; k++) s += a->value[k] * v[a->column[k]];
    out[i] = s;
  }
}
static double dot(const double *a, const double *b, int n) { double s = 0; while (n--) s += *a++ * *b++; return s; }
double f(double *x, int n) {
  sparse *a = build(x, n);
  double y[n], r[n], p[n], q[n];
  for (int i = 0; i < n; i++) { y[i] = 0; r[i] = p[i] = 1 + x[i]; }
  double rr = dot(r, r, n);
  int it = 0;
  do {
    multiply(a, p, q);
    double alpha = rr / dot(p, q, n);
    for (int i = 0; i < n; i++) { y[i] += alpha * p[i]; r[i] -= alpha * q[i]; }
    double next = dot(r, r, n), beta = next / rr;
    rr = next;
    for (int i = 0; i < n; i++) p[i] = r[i] + beta * p[i];
  } while (++it < 3 && rr > 1e-30);
  double s = dot(y, x, n);
  free(a->value); free(a->column); free(a->start); free(a);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
