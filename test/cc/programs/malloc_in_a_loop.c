/* Memory allocated and freed in every round. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    double *t = (double *)malloc(sizeof(double) * (i + 1));
    for (int j = 0; j <= i; j++)
      t[j] = x[j] * x[i];
    for (int j = 0; j <= i; j++)
      s += t[j] * t[i - j];
    free(t);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
