/* A static variable that counts. */
#include "check.h"

double f(double *x, int n) {
  static int count;
  double s = 0;
  for (int i = 0; i < n; i++) {
    count++;
    s += x[i] * x[i];
  }
  return count > 0 ? s : 0;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
