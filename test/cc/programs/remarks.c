/* Remarks inside a function: an inactive call, a value as a constant, the type of memory. */
#include "check.h"

extern double __enzyme_call_inactive(void *, ...);
extern void __enzyme_call_inactive_void(void *, ...);
extern double __enzyme_ignore_derivatives_double(double);
extern void __enzyme_double(void *, ...);

static int notes;
static double weight(double x, int k) { return 3 * x + k; }
__attribute__((noinline)) static void note(double x) { notes += x > 0; }

double f(double *x, int n) {
  double s = 0;
  __enzyme_double(x, sizeof(double) * n);
  for (int i = 0; i < n; i++) {
    double w = __enzyme_call_inactive((void *)weight, x[i], 2);
    __enzyme_call_inactive_void((void *)note, x[i]);
    s += w * x[i] * __enzyme_ignore_derivatives_double(x[i]);
  }
  return s;
}

int main(void) {
  double x[] = {0.5, 1.5, -0.25}, dx[3] = {0}, e[3] = {1, 0, 0};
  __enzyme_autodiff((void *)f, x, dx, 3);
  for (int i = 0; i < 3; i++)
    CHECK(dx[i], (3 * x[i] + 2) * x[i]);
  CHECK(__enzyme_fwddiff((void *)f, enzyme_dup, x, e, enzyme_const, 3), (3 * x[0] + 2) * x[0]);
  if (notes != 4)
    failures++;
  return done();
}
