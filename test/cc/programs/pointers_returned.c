/* function returning pointers, output parameters, inactive function with side effects, printf, global counter, void
 * functions */
#include "check.h"
static int calls;
static double seen[64];
__attribute__((noinline)) static void spy(double v) {
  seen[calls++ % 64] = v;
  printf("%d %.3f\n", calls, v);
}
void *__enzyme_inactivefn_spy[] = {(void *)spy};
__attribute__((noinline)) static double *best(double *x, int n) {
  double *b = x;
  for (int i = 1; i < n; i++)
    if (x[i] > *b) b = x + i;
  return b;
}
__attribute__((noinline)) static double *fresh(const double *x, int n) {
  double *r = (double *)malloc(n * sizeof *r);
  for (int i = 0; i < n; i++) r[i] = x[i] * x[i];
  return r;
}
static void g(const double *x, double *y, int n) {
  for (int i = 0; i < n; i++) {
    y[i] = x[i] * x[(i + 1) % n];
    spy(y[i]);
  }
}
static double f(double *x, int n) {
  double *b = best(x, n);
  *b *= 2;
  double *q = fresh(x, n);
  double y[8];
  g(q, y, n);
  double s = 0;
  for (int i = 0; i < n; i++) s += y[i] * (i + 1);
  printf("s = %f %s\n", s, "text");
  free(q);
  return s + *best(x, n);
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4};
  GRADIENT(f, x, 4);
  double y[4] = {0}, dx[4] = {0}, dy[4] = {1, 2, 3, 4};
  __enzyme_autodiff((void *)g, enzyme_dup, x, dx, enzyme_dup, y, dy, enzyme_const, 4);
  for (int i = 0; i < 4; i++) {
    CHECK(dx[i], x[(i + 1) % 4] * (i + 1) + x[(i + 3) % 4] * ((i + 3) % 4 + 1));
    CHECK(dy[i], 0);
  }
  double dz[4] = {1, 2, 3, 4};
  memset(dx, 0, sizeof dx);
  __enzyme_autodiff((void *)g, enzyme_dup, x, dx, enzyme_dupnoneed, y, dz, 4);
  CHECK(dx[0], x[1] + x[3] * 4);
  return done();
}
