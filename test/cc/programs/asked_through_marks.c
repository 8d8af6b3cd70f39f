#include "asked.h"
extern int enzyme_dup, enzyme_const, enzyme_out;
extern double __enzyme_autodiff(void *, ...);
static double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += x[i] * x[i];
  return s;
}
__attribute__((noinline)) static void inner(int m, double *x, double *dx, int k, int n) {
  __enzyme_autodiff((void *)f, m, x, dx, k, n);
}
static void outer(int m, double *x, double *dx, int k, int n) {
  inner(m, x, dx, k, n);
}
__attribute__((noinline)) static double of(double (*g)(double *, int), double *x, double *dx) {
  return __enzyme_autodiff((void *)g, enzyme_dup, x, dx, enzyme_const, 2);
}
int main(void) {
  double x[2] = {1, 2}, dx[2] = {0};
  outer(enzyme_dup, x, dx, enzyme_const, 2);
  NEAR(dx[1], 4);
  of(f, x, dx);
  NEAR(dx[1], 8);
  return bad;
}
