/* fwddiff with three separate shadows, outputs by pointer, and a structure of numbers with its tangents. */
#include "check.h"
static void map(const double *in, double *out, int n) {
  double carry = 0;
  for (int i = 0; i < n; i++) { carry = carry * 0.5 + in[i]; out[i] = carry * in[n - 1 - i]; }
}
typedef struct { double x, y; } point;
static double scaled(point p, double s) { return p.x * s + p.y * s * s; }
int main(void) {
  double in[3] = {1, 2, 3}, out[3], d[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, o[3][3] = {{0}};
  __enzyme_fwddiff((void *)map, enzyme_width, 3, enzyme_dup, in, d[0], d[1], d[2], enzyme_dup, out, o[0], o[1], o[2], enzyme_const, 3);
  for (int k = 0; k < 3; k++) {
    double up[3], down[3], y[3];
    memcpy(y, in, sizeof y); y[k] += 1e-5; map(y, up, 3);
    memcpy(y, in, sizeof y); y[k] -= 1e-5; map(y, down, 3);
    for (int i = 0; i < 3; i++) CHECKD(o[k][i], (up[i] - down[i]) / 2e-5);
  }
  double dout[3] = {1, 0.5, -1}, din[3] = {0};
  __enzyme_autodiff((void *)map, enzyme_dup, in, din, enzyme_dupnoneed, out, dout, enzyme_const, 3);
  double w[3] = {1, 0.5, -1};
  for (int k = 0; k < 3; k++) CHECK(din[k], w[0] * o[k][0] + w[1] * o[k][1] + w[2] * o[k][2]);
  for (int i = 0; i < 3; i++) CHECK(dout[i], 0);
  CHECK(scaled((point){1, 2}, 3), 21);
  return done();
}
