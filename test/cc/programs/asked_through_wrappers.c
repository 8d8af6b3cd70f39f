#include "asked.h"
extern int enzyme_const, enzyme_dup, enzyme_out;
extern double __enzyme_autodiff(void *, ...);
extern double __enzyme_fwddiff(void *, ...);
static double derive(double (*f)(double), double x) {
  return __enzyme_autodiff((void *)f, x);
}
static inline double at(double (*f)(double *, int), double *x, int n, int i) {
  double d[8] = {0};
  __enzyme_autodiff((void *)f, enzyme_dup, x, d, enzyme_const, n);
  return d[i];
}
double sq(double x) {
  return x * x;
}
static double cu(double x) {
  return x * x * x;
}
static double sum(double *x, int n) {
  double s = 0;
  for (; n--; x++) s += *x * *x;
  return s;
}
static double prod(double *x, int n) {
  double s = 1;
  while (n--) s *= *x++;
  return s;
}
#define D(f, x) __enzyme_autodiff((void *)(f), enzyme_out, (double)(x))
#define GD(f, x) _Generic((x), double: D, int: D)
static double (*const table[])(double) = {sq, cu};
static const struct {
  const char *name;
  double (*f)(double);
} named[] = {{"sq", sq}, {"cu", cu}};
int main(void) {
  NEAR(derive(sq, 3), 6);
  NEAR(derive(cu, 3), 27);
  double x[3] = {1, 2, 3};
  NEAR(at(sum, x, 3, 1), 4);
  NEAR(at(prod, x, 3, 1), 3);
  NEAR(D(sq, 3), 6);
  NEAR(D(cu, 2), 12);
  NEAR(__enzyme_autodiff((void *)table[1], 2.0), 12);
  NEAR(__enzyme_autodiff((void *)named[0].f, 2.0), 4);
  double s = 0;
  for (int i = 0; i < 3; i++) s += derive(sq, i) + derive(cu, i);
  NEAR(s, 6 + 15);
  return bad;
}
