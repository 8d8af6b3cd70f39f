/* Counters of all widths, counted down and stepped by more than one. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (unsigned char k = 10; k; k -= 2)
    s += x[k % n] * k;
  for (size_t k = n; k-- > 0;)
    s *= 1 + 0.01 * x[k];
  for (short k = -4; k < 4; k += 3)
    s += x[2] * k * x[1];
  for (long k = 1; k < 100; k *= 3)
    s += x[0] / k;
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
