/* Recursion in a loop of unknown length, at a width of the reverse mode: the caller's shadows lie in the frames of
 * calls. */
#include "check.h"
static void qs(double *a, int lo, int hi) {
  if (lo >= hi)
    return;
  double p = a[(lo + hi) / 2];
  int i = lo, j = hi;
  while (i <= j) {
    while (a[i] < p)
      i++;
    while (a[j] > p)
      j--;
    if (i <= j) {
      double t = a[i];
      a[i] = a[j];
      a[j] = t;
      i++;
      j--;
    }
  }
  qs(a, lo, j);
  qs(a, i, hi);
}
static void ms(double *a, double *t, int n) {
  if (n < 2)
    return;
  int m = n / 2;
  ms(a, t, m);
  ms(a + m, t, n - m);
  int i = 0, j = m, k = 0;
  while (i < m && j < n)
    t[k++] = a[i] <= a[j] ? a[i++] : a[j++];
  while (i < m)
    t[k++] = a[i++];
  while (j < n)
    t[k++] = a[j++];
  memcpy(a, t, n * sizeof *a);
}
static void sift(double *a, int i, int n) {
  for (;;) {
    int c = 2 * i + 1;
    if (c >= n)
      return;
    if (c + 1 < n && a[c + 1] > a[c])
      c++;
    if (a[i] >= a[c])
      return;
    double t = a[i];
    a[i] = a[c];
    a[c] = t;
    i = c;
  }
}
static void hs(double *a, int n) {
  for (int i = n / 2 - 1; i >= 0; i--)
    sift(a, i, n);
  for (int e = n - 1; e > 0; e--) {
    double t = a[0];
    a[0] = a[e];
    a[e] = t;
    sift(a, 0, e);
  }
}
static void shell(double *a, int n) {
  for (int g = n / 2; g; g /= 2)
    for (int i = g; i < n; i++) {
      double v = a[i];
      int j = i;
      for (; j >= g && a[j - g] > v; j -= g)
        a[j] = a[j - g];
      a[j] = v;
    }
}
static double w(const double *a, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += a[i] * a[i] * (i + 1) + (i ? a[i] * a[i - 1] : 0);
  return s;
}
static double f1(double *x, int n) {
  qs(x, 0, n - 1);
  return w(x, n);
}
static double f2(double *x, int n) {
  double *t = malloc(n * sizeof *t);
  ms(x, t, n);
  free(t);
  return w(x, n);
}
static double f3(double *x, int n) {
  double c[16];
  memcpy(c, x, n * sizeof *c);
  hs(c, n);
  return w(c, n);
}
static double f4(double *x, int n) {
  shell(x, n);
  return w(x, n);
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3, 5, 4.5, -3};
  EVERY_MODE(f1, x, 9);
  EVERY_MODE(f2, x, 9);
  EVERY_MODE(f3, x, 9);
  EVERY_MODE(f4, x, 9);
  return done();
}
