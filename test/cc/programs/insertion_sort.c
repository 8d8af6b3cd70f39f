/* Insertion sort of the active values, then a weighted sum. */
#include "check.h"

double f(double *x, int n) {
  double a[64];
  for (int i = 0; i < n; i++)
    a[i] = x[i] * x[i] + x[i];
  for (int i = 1; i < n; i++) {
    double key = a[i];
    int j = i - 1;
    while (j >= 0 && a[j] > key) {
      a[j + 1] = a[j];
      j--;
    }
    a[j + 1] = key;
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    s += (i + 1) * a[i] * a[i];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
