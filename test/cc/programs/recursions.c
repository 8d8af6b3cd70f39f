/* Recursion: numbers, sums over a tree of calls, towers by three pointers that change places, quadrature, determinants,
 * permutations. */
#include "check.h"
static double fact(double a, int k) { return k <= 0 ? 1 : a * k * fact(a * .9, k - 1); }
static double ack(int m, int n, double a) {
  if (m == 0)
    return a + n;
  if (n == 0)
    return ack(m - 1, 1, a * 1.01);
  double t = ack(m, n - 1, a);
  return ack(m - 1, (int)(2 + fmod(fabs(t), 2)), t * .5);
}
static double ev(const double *x, int n), od(const double *x, int n);
static double ev(const double *x, int n) { return n ? x[0] * od(x + 1, n - 1) + 1 : .5; }
static double od(const double *x, int n) { return n ? sin(x[0]) - ev(x + 1, n - 1) : .25; }
static void hanoi(int n, double *a, double *b, double *c) {
  if (!n)
    return;
  hanoi(n - 1, a, c, b);
  double t = *a * .5;
  *a -= t;
  *b += t * *c;
  hanoi(n - 1, c, b, a);
}
static double adapt(double (*f)(double, void *), void *c, double a, double b, double e, int d) {
  double m = (a + b) / 2, s1 = (b - a) / 6 * (f(a, c) + 4 * f(m, c) + f(b, c)),
         l = (m - a) / 6 * (f(a, c) + 4 * f((a + m) / 2, c) + f(m, c)),
         r = (b - m) / 6 * (f(m, c) + 4 * f((m + b) / 2, c) + f(b, c));
  if (d <= 0 || fabs(l + r - s1) < e)
    return l + r;
  return adapt(f, c, a, m, e / 2, d - 1) + adapt(f, c, m, b, e / 2, d - 1);
}
static double integrand(double t, void *c) {
  double *p = c;
  return exp(-p[0] * t) * sin(p[1] * t + p[2]);
}
static double det(const double *a, int n) {
  if (n == 1)
    return a[0];
  double s = 0, m[16];
  for (int c = 0; c < n; c++) {
    int k = 0;
    for (int i = 1; i < n; i++)
      for (int j = 0; j < n; j++)
        if (j != c)
          m[k++] = a[i * n + j];
    s += (c & 1 ? -1 : 1) * a[c] * det(m, n - 1);
  }
  return s;
}
static void perm(double *a, int k, int n, double *best) {
  if (k == n) {
    double s = 0;
    for (int i = 0; i < n; i++)
      s += a[i] * a[(i + 1) % n] * (i + 1);
    if (s < *best)
      *best = s;
    return;
  }
  for (int i = k; i < n; i++) {
    double t = a[k];
    a[k] = a[i];
    a[i] = t;
    perm(a, k + 1, n, best);
    t = a[k];
    a[k] = a[i];
    a[i] = t;
  }
}
static double f(double *x, int n) { return fact(x[0], 5) + ack(2, 3, x[1]) + ev(x, n); }
static double g(double *x, int n) {
  double a = x[0], b = x[1], c = x[2];
  hanoi(4, &a, &b, &c);
  return a * b + c;
}
static double h(double *x, int n) { return adapt(integrand, x, 0, 2, 1e-4, 6); }
static double k(double *x, int n) {
  double m[16];
  for (int i = 0; i < 16; i++)
    m[i] = x[i % n] * (i + 1) + (i % 5 == 0);
  return det(m, 4) * 1e-3;
}
static double l(double *x, int n) {
  double a[4], b = 1e9;
  memcpy(a, x, sizeof a);
  perm(a, 0, 4, &b);
  return b;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  EVERY_MODE(k, x, 6);
  EVERY_MODE(l, x, 6);
  return done();
}
