/* A function that calls itself twice. */
#include "check.h"

static double fib(double a, double b, int n) {
  if (n == 0)
    return a;
  if (n == 1)
    return b;
  return fib(a, b, n - 1) * 0.5 + sin(fib(a, b, n - 2));
}

double f(double *x, int n) { return fib(x[0], x[1], 7) * x[n - 1]; }

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
