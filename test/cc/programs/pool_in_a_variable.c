/* Memory that a function takes from a variable of the program, and gives back. */
#include "check.h"
static double pool[256];
static int top;
static double *take(int n) {
  double *p = pool + top;
  top += n;
  return p;
}
static double f(double *x, int n) {
  int mark = top;
  double *a = take(n), *b = take(n);
  for (int i = 0; i < n; i++) {
    a[i] = x[i] * 2;
    b[i] = a[i] * x[0];
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    s += a[i] * b[i];
  top = mark;
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3};
  EVERY_MODE(f, x, 6);
  return done();
}
