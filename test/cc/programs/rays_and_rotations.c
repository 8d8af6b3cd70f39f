/* Geometry: vectors by value, quaternions, rays that are reflected, curves. */
#include "check.h"
typedef struct {
  double x, y, z;
} vec;
typedef struct {
  double w;
  vec v;
} quat;
typedef struct {
  vec c;
  double r;
  int id;
} sphere;
static vec V(double x, double y, double z) { return (vec){x, y, z}; }
static vec add(vec a, vec b) { return V(a.x + b.x, a.y + b.y, a.z + b.z); }
static vec mul(vec a, double s) { return V(a.x * s, a.y * s, a.z * s); }
static double dot(vec a, vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static vec cross(vec a, vec b) { return V(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x); }
static vec norm(vec a) { return mul(a, 1 / sqrt(dot(a, a))); }
static quat qm(quat a, quat b) {
  quat r;
  r.w = a.w * b.w - dot(a.v, b.v);
  r.v = add(add(mul(b.v, a.w), mul(a.v, b.w)), cross(a.v, b.v));
  return r;
}
static vec rot(quat q, vec v) {
  quat p = {0, v}, c = {q.w, mul(q.v, -1)};
  return qm(qm(q, p), c).v;
}
static double rotf(double *x, int n) {
  double l = sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + 1);
  quat q = {1 / l, {x[0] / l, x[1] / l, x[2] / l}};
  vec v = rot(q, V(x[3], x[4], x[5]));
  return v.x + 2 * v.y * v.z;
}
static int hit(const sphere *s, vec o, vec d, double *t) {
  vec oc = add(o, mul(s->c, -1));
  double b = dot(oc, d), c = dot(oc, oc) - s->r * s->r, D = b * b - c;
  if (D < 0)
    return 0;
  double q = -b - sqrt(D);
  if (q < 1e-6)
    return 0;
  *t = q;
  return 1;
}
static double trace(const sphere *s, int n, vec o, vec d, int depth) {
  double best = INFINITY, t;
  const sphere *h = NULL;
  for (int i = 0; i < n; i++)
    if (hit(s + i, o, d, &t) && t < best)
      best = t, h = s + i;
  if (!h)
    return .5 * (d.y + 1);
  vec p = add(o, mul(d, best)), nn = norm(add(p, mul(h->c, -1)));
  double diff = fmax(0, dot(nn, norm(V(1, 1, -1))));
  if (depth == 0)
    return diff;
  vec r = add(d, mul(nn, -2 * dot(d, nn)));
  return .7 * diff + .3 * trace(s, n, p, norm(r), depth - 1);
}
static double ray(double *x, int n) {
  sphere s[3] = {{{x[0], x[1], 5}, 1.2, 0}, {{x[2], -.5, 4}, .5 + x[3] * x[3], 1}, {{0, -101, 5}, 100, 2}};
  double sum = 0;
  for (int i = -2; i <= 2; i++)
    for (int j = -2; j <= 2; j++)
      sum += trace(s, 3, V(0, 0, 0), norm(V(i * .1 + .013, j * .1 + .007, 1 + .1 * x[4])), 2);
  return sum;
}
static double area(double *x, int n) {
  struct {
    double p[2];
  } q[3];
  for (int i = 0; i < 6; i++)
    q[i / 2].p[i & 1] = x[i];
  double a = 0;
  for (int i = 0; i < 3; i++) {
    int j = (i + 1) % 3;
    a += q[i].p[0] * q[j].p[1] - q[j].p[0] * q[i].p[1];
  }
  return .5 * fabs(a);
}
static double bezier(double *x, int n) {
  double b[6], s = 0;
  for (int k = 1; k < 4; k++) {
    double t = k * .25 * x[0];
    memcpy(b, x, sizeof b);
    for (int m = n - 1; m > 0; m--)
      for (int i = 0; i < m; i++)
        b[i] = (1 - t) * b[i] + t * b[i + 1];
    s += b[0] * b[0];
  }
  return s;
}
int main(void) {
  double x[] = {0.37, -0.21, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(rotf, x, 6);
  EVERY_MODE(ray, x, 6);
  EVERY_MODE(area, x, 6);
  EVERY_MODE(bezier, x, 6);
  return done();
}
