/* Dynamic programming: soft minima, tables on the heap, best paths, shortest paths. */
#include "check.h"
static double softmin(double a, double b, double c) {
  double m = fmin(a, fmin(b, c));
  return m - log(exp(m - a) + exp(m - b) + exp(m - c));
}
static double dtw(double *x, int n) {
  int m = n / 2;
  double (*d)[m + 1] = malloc((m + 1) * sizeof *d);
  for (int i = 0; i <= m; i++)
    for (int j = 0; j <= m; j++)
      d[i][j] = i || j ? 1e3 : 0;
  for (int i = 1; i <= m; i++)
    for (int j = 1; j <= m; j++) {
      double c = x[i - 1] - x[m + j - 1];
      d[i][j] = c * c + softmin(d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]);
    }
  double r = d[m][m];
  free(d);
  return r;
}
static double viterbi(double *x, int n) {
  double v[3] = {0}, w[3];
  int back[6][3];
  for (int t = 0; t < n; t++) {
    for (int s = 0; s < 3; s++) {
      double best = -INFINITY;
      for (int p = 0; p < 3; p++) {
        double c = v[p] + x[t] * x[(p * 2 + s) % n] - .1 * s;
        if (c > best)
          best = c, back[t][s] = p;
      }
      w[s] = best;
    }
    memcpy(v, w, sizeof v);
  }
  double b = v[0];
  int k = 0;
  for (int s = 1; s < 3; s++)
    if (v[s] > b)
      b = v[s], k = s;
  for (int t = n - 1; t >= 0; t--)
    k = back[t][k];
  return b + k;
}
static double knap(double *x, int n) {
  double best[16] = {0};
  for (int i = 0; i < n; i++) {
    int w = 1 + i % 3;
    for (int c = 15; c >= w; c--)
      if (best[c - w] + x[i] * x[i] > best[c])
        best[c] = best[c - w] + x[i] * x[i];
  }
  return best[7] * 2 + best[3];
}
static double fw(double *x, int n) {
  double d[3][3];
  for (int i = 0; i < 9; i++)
    d[i / 3][i % 3] = i / 3 == i % 3 ? 0 : 2 + x[i % n] * x[(i + 1) % n];
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 3; i++)
      for (int j = 0; j < 3; j++)
        if (d[i][k] + d[k][j] < d[i][j])
          d[i][j] = d[i][k] + d[k][j];
  double s = 0;
  for (int i = 0; i < 9; i++)
    s += d[i / 3][i % 3] * (i + 1);
  return s;
}
static double hmm(double *x, int n) {
  double *a = calloc(2, sizeof *a), *b = calloc(2, sizeof *b);
  a[0] = .6;
  a[1] = .4;
  double ll = 0;
  for (int t = 0; t < n; t++) {
    for (int s = 0; s < 2; s++)
      b[s] = (a[0] * (s ? .3 : .7) + a[1] * (s ? .8 : .2)) * exp(-.5 * (x[t] - s) * (x[t] - s));
    double z = b[0] + b[1];
    ll += log(z);
    b[0] /= z;
    b[1] /= z;
    double *sw = a;
    a = b;
    b = sw;
  }
  free(a);
  free(b);
  return ll;
}
static double edit(double *x, int n) {
  double prev[4], cur[4];
  for (int j = 0; j < 4; j++)
    prev[j] = j * x[5];
  for (int i = 1; i < 4; i++) {
    cur[0] = i * x[5];
    for (int j = 1; j < 4; j++)
      cur[j] = softmin(prev[j] + x[5], cur[j - 1] + x[5], prev[j - 1] + fabs(x[i - 1] - x[j + 1]));
    for (int j = 0; j < 4; j++)
      prev[j] = cur[j];
  }
  return prev[3];
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(dtw, x, 6);
  EVERY_MODE(viterbi, x, 6);
  EVERY_MODE(knap, x, 6);
  EVERY_MODE(fw, x, 6);
  EVERY_MODE(hmm, x, 6);
  EVERY_MODE(edit, x, 6);
  return done();
}
