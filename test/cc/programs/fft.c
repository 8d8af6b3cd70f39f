/* A radix-2 transform in place, with bit reversal by swaps; the power of one bin. */
#include "check.h"
#include <complex.h>

static void transform(double *re, double *im, int n) {
  for (int i = 1, j = 0; i < n; i++) {
    int bit = n >> 1;
    for (; j & bit; bit >>= 1)
      j ^= bit;
    j ^= bit;
    if (i < j) {
      double t = re[i]; re[i] = re[j]; re[j] = t;
      t = im[i]; im[i] = im[j]; im[j] = t;
    }
  }
  for (int len = 2; len <= n; len <<= 1) {
    double angle = -2 * M_PI / len;
    for (int i = 0; i < n; i += len)
      for (int k = 0; k < len / 2; k++) {
        double c = cos(angle * k), s = sin(angle * k);
        int a = i + k, b = a + len / 2;
        double x = re[b] * c - im[b] * s, y = re[b] * s + im[b] * c;
        re[b] = re[a] - x; im[b] = im[a] - y;
        re[a] += x; im[a] += y;
      }
  }
}

double f(double *x, int n) {
  double re[8], im[8];
  for (int i = 0; i < n; i++) { re[i] = x[i]; im[i] = x[n - 1 - i] * x[i]; }
  transform(re, im, n);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += i * (re[i] * re[i] + im[i] * im[i]);
  return s * 0.01;
}

static void fft(double complex *v, int n) {
  if (n == 1) return;
  double complex even[8], odd[8];
  for (int i = 0; i < n / 2; i++) { even[i] = v[2 * i]; odd[i] = v[2 * i + 1]; }
  fft(even, n / 2);
  fft(odd, n / 2);
  for (int i = 0; i < n / 2; i++) {
    double complex t = cexp(-2 * M_PI * I * i / n) * odd[i];
    v[i] = even[i] + t;
    v[i + n / 2] = even[i] - t;
  }
}

double g(double *x, int n) {
  double complex v[8];
  for (int i = 0; i < n; i++) v[i] = x[i] + I * x[(i + 3) % n];
  fft(v, n);
  return creal(v[1] * conj(v[2])) + cabs(v[3]);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -0.3, 0.2, 1.1};
  GRADIENT(f, x, 8);
  GRADIENT(g, x, 8);
  return done();
}
