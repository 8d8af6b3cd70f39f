/* A function pointer with two known targets. */
#include "check.h"

static double square(double x) { return x * x; }
static double cube(double x) { return x * x * x; }
typedef double (*map)(double);

static double apply(map g, double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += g(x[i]);
  return s;
}

double f(double *x, int n) { return apply(square, x, n) * apply(cube, x, n); }

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
