/* shadows behind all values, what is said of memory and relied on nowhere */
#include "check.h"
extern int enzyme_not_overwritten, enzyme_dupnoneedv;
extern void *__enzyme_augmentfwd(void *, ...);
extern double __enzyme_reverse(void *, ...);
static double f(const double *x, const double *y, int n, double s) {
  double r = 0;
  for (int i = 0; i < n; i++) r += s * x[i] * y[i];
  return r;
}
static void g(const double *x, double *y) {
  y[0] = x[0] * x[1];
  y[1] = x[0] + y[0];
}
int main(void) {
  double x[2] = {1, 2}, y[2] = {3, 4}, dx[2] = {0}, dy[2] = {0};
  double ds = __enzyme_autodiff((void *)f, enzyme_dup, x, enzyme_dup, y, enzyme_const, 2, enzyme_out, 2.0,
                                enzyme_interleave, dx, dy);
  CHECK(ds, 11);
  CHECK(dx[0], 6);
  CHECK(dy[1], 4);
  /* without markers all are as the first: duplicated */
  __enzyme_autodiff((void *)g, x, y, enzyme_interleave, dx, dy);
  CHECK(dx[0], 6 + (2 + 4) * 2 + 4);
  CHECK(dx[1], 8 + (2 + 4) * 1);
  CHECK(dy[0], 0);
  double e[2] = {1, 0}, z[2] = {0, 1};
  y[0] = 3, y[1] = 4;
  CHECK(__enzyme_fwddiff((void *)f, enzyme_dup, x, y, enzyme_const, 2, enzyme_dup, 2.0, enzyme_interleave, e, z, 10.0),
        2 * 3 + 2 * 2 + 10 * 11);
  lanes3 l = __enzyme_fwddiff_lanes3((void *)f, enzyme_width, 3, enzyme_dup, x, enzyme_const, y, 2, 2.0,
                                     enzyme_interleave, e, z, e);
  CHECK(l.v[0], 6);
  CHECK(l.v[1], 8);
  CHECK(l.v[2], 6);
  double dz[2] = {0};
  void *tape = __enzyme_augmentfwd((void *)f, enzyme_not_overwritten, enzyme_dup, x, enzyme_dup, y, enzyme_const, 2,
                                   enzyme_const, 2.0, enzyme_interleave, dz, dy);
  __enzyme_reverse((void *)f, enzyme_not_overwritten, enzyme_dup, x, enzyme_dup, y, enzyme_const, 2, enzyme_const, 2.0,
                   enzyme_interleave, dz, dy, 3.0, tape);
  CHECK(dz[1], 24);
  double lanes[3][2] = {{0}}, seeds[3][2] = {{1, 0}, {0, 1}, {1, 1}};
  __enzyme_autodiff((void *)g, enzyme_width, 3, enzyme_dupv, sizeof x, x, lanes, enzyme_dupnoneedv, sizeof y, y, seeds);
  CHECK(lanes[0][0], 2);
  CHECK(lanes[1][0], 3);
  CHECK(lanes[2][1], 2);
  return done();
}
