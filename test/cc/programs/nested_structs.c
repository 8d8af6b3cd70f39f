/* Structures in structures, arrays in structures, by address. */
#include "check.h"

typedef struct { double w[3]; int used; } row;
typedef struct { row rows[2]; double bias; row *best; } net;

static double run(net *m, const double *x) {
  double s = m->bias;
  for (int r = 0; r < 2; r++)
    for (int i = 0; i < m->rows[r].used; i++)
      s += m->rows[r].w[i] * x[i];
  m->best = &m->rows[s > 0];
  return tanh(s) * m->best->w[0];
}

double f(double *x, int n) {
  net m = {{{{1, 2, 3}, 2}, {{0.5, -1, 2}, 3}}, 0.1, 0};
  for (int i = 0; i < 3; i++)
    m.rows[1].w[i] *= x[i + 1];
  return run(&m, x) * n;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
