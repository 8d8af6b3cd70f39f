/* string parsing, matrix by pointer to array, LU with pivoting by row pointers, swap of structs */
#include "check.h"
typedef struct {
  double v;
  int p;
} piv;
static void swap(piv *a, piv *b) {
  piv t = *a;
  *a = *b;
  *b = t;
}
static double det(double (*m)[4], int n) {
  double a[4][4], *r[4], d = 1;
  memcpy(a, m, sizeof a);
  for (int i = 0; i < n; i++) r[i] = a[i];
  for (int c = 0; c < n; c++) {
    int p = c;
    for (int i = c + 1; i < n; i++)
      if (fabs(r[i][c]) > fabs(r[p][c])) p = i;
    if (p != c) {
      double *t = r[p];
      r[p] = r[c];
      r[c] = t;
      d = -d;
    }
    d *= r[c][c];
    for (int i = c + 1; i < n; i++) {
      double q = r[i][c] / r[c][c];
      for (int j = c; j < n; j++) r[i][j] -= q * r[c][j];
    }
  }
  return d;
}
static double f(double *x, int n) {
  double m[4][4];
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++) m[i][j] = x[(i * 3 + j) % n] * (1 + i - j) + (i == j);
  piv q[4];
  for (int i = 0; i < 4; i++) {
    q[i].v = x[i];
    q[i].p = i;
  }
  swap(q, q + 2);
  swap(q + 1, q + 3);
  double s = det(m, 4);
  for (int i = 0; i < 4; i++) s += q[i].v * q[(i + 1) % 4].v * (q[i].p + 1);
  const char *e = "3 + 4 * 2";
  double k = 0;
  for (const char *c = e; *c; c++)
    if (*c >= '0' && *c <= '9') k = k * 2 + (*c - '0');
  return s * k;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, -2.3};
  GRADIENT(f, x, 5);
  return done();
}
