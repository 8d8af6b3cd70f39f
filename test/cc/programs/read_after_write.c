/* The same cell is written, read, written and read again. */
#include "check.h"

double f(double *x, int n) {
  double cell = 1, s = 0;
  double *where = &cell;
  for (int i = 0; i < n; i++) {
    *where = *where * x[i];
    s += *where;
    *where = *where + s;
  }
  return cell * s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
