/* Active values added to cells that integers choose. */
#include "check.h"

double f(double *x, int n) {
  double cells[3] = {0};
  for (int i = 0; i < n; i++)
    cells[(i * 7) % 3] += x[i] * x[i];
  return cells[0] * cells[1] + cells[2];
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
