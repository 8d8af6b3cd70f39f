/* Runge-Kutta-Fehlberg with adaptive steps, the right hand side a callback with a context. */
#include "check.h"

typedef void (*rhs)(double t, const double *y, double *dy, void *context);
typedef struct { double mu; const double *forcing; int n; } context;

static void van_der_pol(double t, const double *y, double *dy, void *data) {
  context *c = (context *)data;
  dy[0] = y[1];
  dy[1] = c->mu * (1 - y[0] * y[0]) * y[1] - y[0] + c->forcing[(int)(t * 3) % c->n];
}
static int solve(rhs f, double *y, double t, double end, void *data) {
  double h = 0.1;
  int steps = 0;
  while (t < end && steps < 1000) {
    double k[4][2], z[2], e = 0;
    if (t + h > end) h = end - t;
    f(t, y, k[0], data);
    for (int i = 0; i < 2; i++) z[i] = y[i] + h / 2 * k[0][i];
    f(t + h / 2, z, k[1], data);
    for (int i = 0; i < 2; i++) z[i] = y[i] + h * 3 / 4 * k[1][i];
    f(t + h * 3 / 4, z, k[2], data);
    for (int i = 0; i < 2; i++) z[i] = y[i] + h * (2 * k[0][i] + 3 * k[1][i] + 4 * k[2][i]) / 9;
    f(t + h, z, k[3], data);
    for (int i = 0; i < 2; i++) {
      double w = y[i] + h * (7 * k[0][i] + 6 * k[1][i] + 8 * k[2][i] + 3 * k[3][i]) / 24;
      e = fmax(e, fabs(w - z[i]));
    }
    steps++;
    if (e > 1e-3) { h *= 0.5; continue; }
    t += h;
    y[0] = z[0]; y[1] = z[1];
    if (e < 1e-5) h *= 2;
  }
  return steps;
}
double f(double *x, int n) {
  double y[2] = {x[0], x[1]};
  context c = {x[2], x, n};
  int steps = solve(van_der_pol, y, 0, 1.5, &c);
  if (steps > 500) printf("many steps: %d\n", steps);
  return y[0] * y[1];
}
int main(void) {
  double x[] = {0.7, -0.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
