/* A union, written and read as the same member. */
#include "check.h"

typedef union {
  double d;
  long n;
} either;

double f(double *x, int n) {
  either a, b;
  double s = 0;
  for (int i = 0; i < n; i++) {
    a.d = x[i] * x[i];
    b.n = i;
    s += a.d * b.n;
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
