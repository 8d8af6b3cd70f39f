/* A buffer that grows by realloc in a loop. */
#include "check.h"

double f(double *x, int n) {
  double *t = 0;
  int room = 0;
  for (int i = 0; i < n; i++) {
    if (i >= room) {
      room = room ? 2 * room : 1;
      t = (double *)realloc(t, sizeof(double) * room);
    }
    t[i] = x[i] * x[i] * x[i];
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    s += t[i] * (i + 1);
  free(t);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
