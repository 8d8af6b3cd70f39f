/* Structures as arguments of the request: in registers, as copies, by address, and as results. */
#include "check.h"

typedef struct { double a, b; } pair;
typedef struct { float a, b; } floats;
typedef struct { double a; int n; double *p; } bag;
typedef struct { double x, y, z; } vector;
extern pair __enzyme_autodiff_pair(void *, ...);
extern vector __enzyme_autodiff_vector(void *, ...);
extern pair __enzyme_fwddiff_pair(void *, ...);
extern vector __enzyme_fwddiff_vector(void *, ...);
extern floats __enzyme_autodiff_floats(void *, ...);

static double of_pair(pair p) { return p.a * p.b * p.b; }
static float of_floats(floats p) { return p.a * p.b * p.b; }
static double of_bag(bag b) {
  double s = b.a;
  for (int i = 0; i < b.n; i++)
    s *= b.p[i];
  b.p = 0;
  return s;
}
static double of_vector(vector v) {
  v.x *= v.x;
  return v.x * v.y * v.z;
}
static double by_address(const vector *v) { return v->x * v->y + v->z; }
static pair gives_pair(double x) {
  pair p = {x * x, x * x * x};
  return p;
}
static vector gives_vector(double x, double y) {
  vector v = {x * y, x * x, sin(y)};
  return v;
}

int main(void) {
  pair p = {2, 3}, dp = {1, 0.5};
  pair g = __enzyme_autodiff_pair((void *)of_pair, p);
  CHECK(g.a, 9);
  CHECK(g.b, 12);
  floats q = {2, 3}, gf = __enzyme_autodiff_floats((void *)of_floats, q);
  CHECKF(gf.a, 9);
  CHECKF(gf.b, 12);
  double values[3] = {2, 3, 4}, shadow[3] = {0};
  bag b = {1.5, 3, values}, db = {0, 0, shadow};
  __enzyme_autodiff((void *)of_bag, enzyme_dup, &b, &db);
  CHECK(db.a, 24);
  CHECK(shadow[0], 18);
  CHECK(shadow[2], 9);
  shadow[0] = 1, shadow[1] = shadow[2] = 0;
  db.a = 2;
  CHECK(__enzyme_fwddiff((void *)of_bag, enzyme_dup, b, db), 18 + 48);
  vector v = {2, 3, 4}, dv = {0, 0, 0};
  vector gv = __enzyme_autodiff_vector((void *)of_vector, enzyme_out, v);
  CHECK(gv.x, 48);
  CHECK(gv.y, 16);
  CHECK(gv.z, 12);
  CHECK(v.x, 2);
  __enzyme_autodiff((void *)by_address, &v, &dv);
  CHECK(dv.x, 3);
  CHECK(dv.y, 2);
  CHECK(dv.z, 1);
  vector one = {1, 0, 0};
  CHECK(__enzyme_fwddiff((void *)of_vector, enzyme_dup, v, one), 48);
  g = __enzyme_fwddiff_pair((void *)gives_pair, enzyme_dup, 2.0, 1.0);
  CHECK(g.a, 4);
  CHECK(g.b, 12);
  gv = __enzyme_fwddiff_vector((void *)gives_vector, enzyme_dup, 2.0, 1.0, enzyme_dup, 3.0, 1.0);
  CHECK(gv.x, 5);
  CHECK(gv.y, 4);
  CHECK(gv.z, cos(3.0));
  vector d3[3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, d8[8];
  lanes3 three = __enzyme_fwddiff_lanes3((void *)of_vector, enzyme_width, 3, enzyme_dup, v, d3[0], d3[1], d3[2]);
  CHECK(three.v[0], 48);
  CHECK(three.v[1], 16);
  CHECK(three.v[2], 12);
  for (int k = 0; k < 8; k++)
    d8[k].x = k, d8[k].y = 1, d8[k].z = -k;
  lanes8 eight = __enzyme_fwddiff_lanes8((void *)by_address, enzyme_width, 8, enzyme_dupv, sizeof *d8, &v, d8);
  for (int k = 0; k < 8; k++)
    CHECK(eight.v[k], 3 * k + 2 - k);
  return done();
}
