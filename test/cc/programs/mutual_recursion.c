/* Two functions that call each other. */
#include "check.h"

static double odd(double x, int n);
static double even(double x, int n) { return n <= 0 ? x : x + odd(x * 0.9, n - 1); }
static double odd(double x, int n) { return n <= 0 ? x * x : sin(x) * even(x * 1.1, n - 1); }

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += even(x[i], i + 2);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
