/* Complex numbers: arrays, a recursive Fourier transform, an orbit. */
#include "check.h"
#include <complex.h>
static double f(double *x, int n) {
  double complex a = x[0] + I * x[1], b = __builtin_complex(x[2], x[3]), c[3] = {a, b, a * b};
  for (int i = 0; i < 3; i++)
    c[i] = c[i] * c[(i + 1) % 3] / (2 + c[(i + 2) % 3]);
  double complex s = 0;
  for (int i = 0; i < 3; i++)
    s += conj(c[i]) * cexp(c[i] * .1);
  return creal(s) * cimag(s) + cabs(a) + carg(b);
}
static void fft(double complex *a, int n, int inv) {
  if (n == 1)
    return;
  double complex e[n / 2], o[n / 2];
  for (int i = 0; i < n / 2; i++)
    e[i] = a[2 * i], o[i] = a[2 * i + 1];
  fft(e, n / 2, inv);
  fft(o, n / 2, inv);
  for (int i = 0; i < n / 2; i++) {
    double complex t = cexp((inv ? 2 : -2) * I * 3.14159265358979 * i / n) * o[i];
    a[i] = e[i] + t;
    a[i + n / 2] = e[i] - t;
  }
}
static double g(double *x, int n) {
  double complex a[8];
  for (int i = 0; i < 8; i++)
    a[i] = x[i % n] + I * (i & 1) * x[0];
  fft(a, 8, 0);
  double s = 0;
  for (int i = 0; i < 8; i++)
    s += cabs(a[i]) * i + creal(a[i]) * cimag(a[7 - i]) * .1;
  return s;
}
static double h(double *x, int n) {
  float complex z = 0;
  int k = 0;
  double complex w = 0, c = x[0] * .3 + I * x[3];
  while (cabs(w) < 2 && k++ < 6)
    w = w * w + c;
  z = (float)x[1];
  return creal(w) - cimag(w) * x[1] + crealf(z) * 0;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  return done();
}
