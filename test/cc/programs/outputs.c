/* Results through pointers: the seed lies in their shadow. */
#include "check.h"

static void kernel(const double *x, double *y, int n) {
  for (int i = 0; i < n; i++)
    y[i] = x[i] * x[(i + 1) % n];
}

int main(void) {
  double x[3] = {2, 3, 5}, y[3], dx[3] = {0}, dy[3] = {1, 10, 100};
  __enzyme_autodiff((void *)kernel, enzyme_dup, x, dx, enzyme_dupnoneed, y, dy, 3);
  CHECK(dx[0], 3 + 500);
  CHECK(dx[1], 2 + 50);
  CHECK(dx[2], 30 + 200);
  for (int i = 0; i < 3; i++)
    CHECK(dy[i], 0);
  double tx[3] = {1, 0, 0}, ty[3];
  __enzyme_fwddiff((void *)kernel, enzyme_dup, x, tx, enzyme_dup, y, ty, enzyme_const, 3);
  CHECK(y[0], 6);
  CHECK(ty[0], 3);
  CHECK(ty[1], 0);
  CHECK(ty[2], 5);
  return done();
}
