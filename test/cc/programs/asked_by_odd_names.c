#include "asked.h"
/* odd spellings: markers by address, copies of markers, one declared const, names with suffixes, many prototypes */
extern const int enzyme_const;
extern int enzyme_dup;
extern int *enzyme_out;
extern const void *const enzyme_dupnoneed;
extern double __enzyme_autodiff_first(double (*)(double), double);
extern void __enzyme_autodiff_array(void (*)(double *, double *), int, double *, double *, int, double *, double *);
extern double my__enzyme_autodiff123(void *, ...);
extern float __enzyme_fwddifff(void *, float, float);
extern int __enzyme_autodiff_i(void *, ...);
static double f(double x) {
  return exp(x);
}
static void g(double *o, double *x) {
  *o = x[0] * x[1];
}
static float h(float x) {
  return x * x;
}
double k(x, n)
double x;
int n;
{
  return x * n * x;
}
static inline double twice(double x) {
  return 2 * x * x;
}
int main(void) {
  NEAR(__enzyme_autodiff_first(f, 1.0), exp(1));
  double o, d = 1, x[2] = {2, 3}, dx[2] = {0};
  __enzyme_autodiff_array(g, enzyme_dup, &o, &d, enzyme_dup, x, dx);
  NEAR(dx[0], 3);
  NEAR(my__enzyme_autodiff123((void *)f, &enzyme_out, 1.0), exp(1));
  NEARF(__enzyme_fwddifff((void *)h, 3.0f, 1.0f), 6);
  NEAR(my__enzyme_autodiff123((void *)k, 2.0, 3), 12);
  NEAR(my__enzyme_autodiff123((void *)twice, 2.0), 8);
  d = 1;
  dx[0] = dx[1] = 0;
  my__enzyme_autodiff123((void *)g, enzyme_dupnoneed, &o, &d, enzyme_dup, x, dx);
  NEAR(dx[1], 2);
  double (*volatile vf)(double) = f;
  NEAR(vf(0), 1);
  int m = 1 ? enzyme_dup : 0;
  d = 1;
  dx[0] = dx[1] = 0;
  my__enzyme_autodiff123((void *)g, m, &o, &d, m, x, dx);
  NEAR(dx[1], 2);
  return bad;
}
