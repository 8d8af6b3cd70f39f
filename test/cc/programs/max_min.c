/* The largest and the smallest of an array. */
#include "check.h"

double f(double *x, int n) {
  double most = x[0], least = x[0];
  for (int i = 1; i < n; i++) {
    most = x[i] > most ? x[i] : most;
    if (x[i] < least)
      least = x[i];
  }
  return most * most + 3 * least + fmax(x[0], x[1]) * fmin(x[2], x[3]);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
