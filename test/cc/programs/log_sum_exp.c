/* A stable log-sum-exp. */
#include "check.h"

double f(double *x, int n) {
  double most = x[0];
  for (int i = 1; i < n; i++)
    if (x[i] > most)
      most = x[i];
  double s = 0;
  for (int i = 0; i < n; i++)
    s += exp(x[i] - most);
  return most + log(s);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
