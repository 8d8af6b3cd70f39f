/* Differential equations: callbacks with a context, bodies, adaptive steps, Newton, bisection. */
#include "check.h"
typedef void (*rhs)(double t, const double *y, double *dy, void *ctx);
struct lv {
  double a, b, c, d;
  int calls;
};
static void lotka(double t, const double *y, double *dy, void *ctx) {
  struct lv *p = ctx;
  p->calls++;
  dy[0] = y[0] * (p->a - p->b * y[1]);
  dy[1] = -y[1] * (p->c - p->d * y[0]);
}
static void step(rhs f, double t, double h, double *y, void *ctx) {
  double k1[2], k2[2], k3[2], k4[2], z[2];
  f(t, y, k1, ctx);
  for (int i = 0; i < 2; i++)
    z[i] = y[i] + h / 2 * k1[i];
  f(t + h / 2, z, k2, ctx);
  for (int i = 0; i < 2; i++)
    z[i] = y[i] + h / 2 * k2[i];
  f(t + h / 2, z, k3, ctx);
  for (int i = 0; i < 2; i++)
    z[i] = y[i] + h * k3[i];
  f(t + h, z, k4, ctx);
  for (int i = 0; i < 2; i++)
    y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
}
static double f(double *x, int n) {
  struct lv p = {x[0], x[1], x[2], x[3], 0};
  double y[2] = {x[4], x[5]};
  for (int i = 0; i < 50; i++)
    step(lotka, i * .02, .02, y, &p);
  return y[0] * y[1] + p.calls * 0.0;
}
static double verlet(double *x, int n) {
  struct {
    double p[2], v[2], a[2];
  } b[3];
  memset(b, 0, sizeof b);
  for (int i = 0; i < 3; i++) {
    b[i].p[0] = x[i];
    b[i].p[1] = x[3 + i] + i;
  }
  for (int s = 0; s < 20; s++) {
    for (int i = 0; i < 3; i++) {
      b[i].a[0] = b[i].a[1] = 0;
      for (int j = 0; j < 3; j++)
        if (i != j) {
          double dx = b[j].p[0] - b[i].p[0], dy = b[j].p[1] - b[i].p[1], r2 = dx * dx + dy * dy + .1,
                 r = 1 / (r2 * sqrt(r2));
          b[i].a[0] += dx * r;
          b[i].a[1] += dy * r;
        }
    }
    for (int i = 0; i < 3; i++)
      for (int k = 0; k < 2; k++) {
        b[i].v[k] += .01 * b[i].a[k];
        b[i].p[k] += .01 * b[i].v[k];
      }
  }
  double e = 0;
  for (int i = 0; i < 3; i++)
    e += b[i].v[0] * b[i].v[0] + b[i].v[1] * b[i].v[1] + b[i].p[0];
  return e;
}
static double newton(double *x, int n) {
  double z = 1;
  int k = 0;
  for (;;) {
    double F = z * z * z + x[0] * z - 2 - x[1] * x[1], d = 3 * z * z + x[0];
    double dz = F / d;
    z -= dz;
    if (fabs(dz) < 1e-14 || ++k > 50)
      break;
  }
  return z * x[2];
}
static double bis(double *x, int n) {
  double lo = -5, hi = 5;
  for (int i = 0; i < 3; i++) {
    double m = .5 * (lo + hi);
    if (m * m * m + fabs(x[0]) * m - x[1] > 0)
      hi = m;
    else
      lo = m;
  }
  double z = .5 * (lo + hi);
  for (int i = 0; i < 8; i++)
    z -= (z * z * z + fabs(x[0]) * z - x[1]) / (3 * z * z + fabs(x[0]));
  return z;
}
static double rkf(double *x, int n) {
  double t = 0, y = x[0], h = .1;
  int steps = 0;
  while (t < 1 && steps < 100) {
    if (t + h > 1)
      h = 1 - t;
    double k1 = -x[1] * y + sin(t), k2 = -x[1] * (y + h * k1) + sin(t + h), y1 = y + h * k1, y2 = y + h / 2 * (k1 + k2);
    double err = fabs(y2 - y1);
    if (err > 1e-2 && h > 1e-3) {
      h *= .5;
      continue;
    }
    y = y2;
    t += h;
    steps++;
    if (err < 1e-4)
      h *= 2;
  }
  return y * x[2];
}
int main(void) {
  double x[] = {0.7, 1.2, 0.9, 0.4, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(verlet, x, 6);
  EVERY_MODE(newton, x, 6);
  EVERY_MODE(bis, x, 6);
  EVERY_MODE(rkf, x, 6);
  return done();
}
