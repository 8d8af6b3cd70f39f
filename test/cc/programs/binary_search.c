/* Interpolation in a table, at a place found by bisection. */
#include "check.h"

double f(double *x, int n) {
  static const double at[6] = {-3, -1, 0, 1, 2, 4}, value[6] = {2, 1, 3, -1, 0, 5};
  double s = 0;
  for (int i = 0; i < n; i++) {
    int low = 0, high = 5;
    while (high - low > 1) {
      int mid = (low + high) / 2;
      if (x[i] < at[mid])
        high = mid;
      else
        low = mid;
    }
    double t = (x[i] - at[low]) / (at[high] - at[low]);
    s += (value[low] * (1 - t) + value[high] * t) * (i + 1);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
