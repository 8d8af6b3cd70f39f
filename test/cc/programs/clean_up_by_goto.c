/* Errors by status and errno, clean-up by goto, assert. */
#include "check.h"
#include <assert.h>
#include <errno.h>
static int invert(const double *m, double *out) {
  double d = m[0] * m[3] - m[1] * m[2];
  if (fabs(d) < 1e-12) { errno = EDOM; return -1; }
  out[0] = m[3] / d; out[1] = -m[1] / d; out[2] = -m[2] / d; out[3] = m[0] / d;
  return 0;
}
static int process(const double *x, int n, double *result) {
  int status = -1;
  double *work = NULL, *inverse = NULL;
  work = malloc(4 * sizeof *work);
  if (!work) goto out;
  inverse = malloc(4 * sizeof *inverse);
  if (!inverse) goto free_work;
  for (int i = 0; i < 4; i++) work[i] = x[i] * (i + 1);
  assert(n >= 4);
  if (invert(work, inverse)) goto free_all;
  *result = 0;
  for (int i = 0; i < 4; i++) *result += inverse[i] * inverse[3 - i];
  status = 0;
free_all:
  free(inverse);
free_work:
  free(work);
out:
  return status;
}
double f(double *x, int n) {
  double r = -1;
  if (process(x, n, &r)) { fprintf(stderr, "singular\n"); return 0; }
  return r;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
