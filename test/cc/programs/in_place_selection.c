/* Selection, heaps, rings, histograms, sparse products in place. */
#include "check.h"
static double qsel(double *a, int n, int k) {
  int lo = 0, hi = n - 1;
  while (lo < hi) {
    double p = a[hi];
    int s = lo;
    for (int i = lo; i < hi; i++)
      if (a[i] < p) {
        double t = a[i];
        a[i] = a[s];
        a[s++] = t;
      }
    a[hi] = a[s];
    a[s] = p;
    if (s == k)
      break;
    if (s < k)
      lo = s + 1;
    else
      hi = s - 1;
  }
  return a[k];
}
static double f(double *x, int n) {
  double m = qsel(x, n, n / 2), s = 0;
  for (int i = 0; i < n; i++)
    s += (x[i] - m) * (x[i] - m) * (i + 1);
  return s + m;
}
static double trimmed(double *x, int n) {
  double b[8];
  int k = 0;
  double mn = INFINITY, mx = -INFINITY;
  for (int i = 0; i < n; i++) {
    mn = fmin(mn, x[i]);
    mx = fmax(mx, x[i]);
  }
  for (int i = 0; i < n; i++)
    if (x[i] != mn && x[i] != mx)
      b[k++] = x[i];
  double s = 0;
  for (int i = 0; i < k; i++)
    s += b[i] * b[i];
  return k ? s / k * mx + mn : 0;
}
struct heap {
  double a[16];
  int n;
};
static void push(struct heap *h, double v) {
  int i = h->n++;
  while (i && h->a[(i - 1) / 2] > v) {
    h->a[i] = h->a[(i - 1) / 2];
    i = (i - 1) / 2;
  }
  h->a[i] = v;
}
static double pop(struct heap *h) {
  double r = h->a[0], v = h->a[--h->n];
  int i = 0;
  for (;;) {
    int c = 2 * i + 1;
    if (c >= h->n)
      break;
    if (c + 1 < h->n && h->a[c + 1] < h->a[c])
      c++;
    if (h->a[c] >= v)
      break;
    h->a[i] = h->a[c];
    i = c;
  }
  h->a[i] = v;
  return r;
}
static double huff(double *x, int n) {
  struct heap h = {.n = 0};
  for (int i = 0; i < n; i++)
    push(&h, x[i] * x[i]);
  double cost = 0;
  while (h.n > 1) {
    double a = pop(&h), b = pop(&h);
    cost += (a + b) * (a + 1);
    push(&h, a + b);
  }
  return cost;
}
static double ring(double *x, int n) {
  double q[4] = {0};
  int h = 0, c = 0;
  double s = 0;
  for (int i = 0; i < 3 * n; i++) {
    q[(h + c) % 4] = x[i % n] * (i + 1);
    if (c < 4)
      c++;
    else
      h = (h + 1) % 4;
    if (i % 3 == 0 && c > 1) {
      s += q[h] * q[(h + 1) % 4] * .01;
      h = (h + 1) % 4;
      c--;
    }
  }
  return s;
}
static double hist(double *x, int n) {
  double bins[5] = {0};
  int cnt[5] = {0};
  for (int i = 0; i < n; i++) {
    int b = (int)((x[i] + 2) * 5 / 4);
    b = b < 0 ? 0 : b > 4 ? 4 : b;
    bins[b] += x[i];
    cnt[b]++;
  }
  double s = 0;
  for (int i = 0; i < 5; i++)
    if (cnt[i])
      s += bins[i] * bins[i] / cnt[i];
  return s;
}
static double csr(double *x, int n) {
  int rp[] = {0, 2, 3, 5, 6}, ci[] = {0, 2, 1, 0, 3, 2};
  double v[4] = {1, 1, 1, 1}, w[4];
  for (int k = 0; k < 4; k++) {
    double nn = 0;
    for (int i = 0; i < 4; i++) {
      w[i] = 0;
      for (int j = rp[i]; j < rp[i + 1]; j++)
        w[i] += x[j] * v[ci[j]];
      nn += w[i] * w[i];
    }
    for (int i = 0; i < 4; i++)
      v[i] = w[i] / sqrt(nn);
  }
  return v[0] + 2 * v[1] * v[3];
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(trimmed, x, 6);
  EVERY_MODE(huff, x, 6);
  EVERY_MODE(ring, x, 6);
  EVERY_MODE(hist, x, 6);
  EVERY_MODE(csr, x, 6);
  return done();
}
