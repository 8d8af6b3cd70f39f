/* Shortest paths through an active matrix, with predecessors: choices by comparison. */
#include "check.h"
#define N 6
double f(double *x, int n) {
  double w[N][N], d[N];
  int done_[N] = {0}, from[N];
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) w[i][j] = 1 + x[(i * 3 + j * j) % n] * x[(i * 3 + j * j) % n] * (1 + 0.1 * i + 0.03 * j);
  for (int i = 0; i < N; i++) { d[i] = INFINITY; from[i] = -1; }
  d[0] = 0;
  for (;;) {
    int u = -1;
    for (int i = 0; i < N; i++)
      if (!done_[i] && (u < 0 || d[i] < d[u])) u = i;
    if (u < 0) break;
    done_[u] = 1;
    for (int v = 0; v < N; v++)
      if (d[u] + w[u][v] < d[v]) { d[v] = d[u] + w[u][v]; from[v] = u; }
  }
  double s = 0;
  for (int i = 1; i < N; i++) s += d[i] * i + from[i];
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 0.3, -0.8, 1.3};
  GRADIENT(f, x, 7);
  return done();
}
