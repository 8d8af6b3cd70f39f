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
  double sx[8][3] = {{0}}, sy[8][3];
  for (int k = 0; k < 8; k++)
    sx[k][k % 3] = k + 1;
  memset(sy, 0, sizeof sy);
  __enzyme_fwddiff((void *)kernel, enzyme_width, 3, enzyme_dup, x, sx[0], sx[1], sx[2], enzyme_dup, y, sy[0], sy[1], sy[2],
                   enzyme_const, 3);
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 3; i++)
      CHECK(sy[k][i], sx[k][i] * x[(i + 1) % 3] + x[i] * sx[k][(i + 1) % 3]);
  memset(sy, 0, sizeof sy);
  __enzyme_fwddiff((void *)kernel, enzyme_width, 8, enzyme_dupv, sizeof *sx, x, sx, enzyme_dupv, sizeof *sy, y, sy, 3);
  for (int k = 0; k < 8; k++)
    for (int i = 0; i < 3; i++)
      CHECK(sy[k][i], sx[k][i] * x[(i + 1) % 3] + x[i] * sx[k][(i + 1) % 3]);
  double rx[3][3] = {{0}}, ry[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  __enzyme_autodiff((void *)kernel, enzyme_width, 3, enzyme_dup, x, rx[0], rx[1], rx[2], enzyme_dup, y, ry[0], ry[1], ry[2],
                    enzyme_const, 3);
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 3; i++)
      CHECK(rx[k][i], (i == k) * x[(k + 1) % 3] + (i == (k + 1) % 3) * x[k]);
  return done();
}
