/* A sum type of shapes: integers, doubles and pointers share their bytes. */
#include "check.h"

typedef struct shape { int kind; union { struct { double r; } circle; struct { double w, h; } box; struct { long count; struct shape *parts; } group; } u; } shape;

static double area(const shape *s) {
  switch (s->kind) {
  case 0: return M_PI * s->u.circle.r * s->u.circle.r;
  case 1: return s->u.box.w * s->u.box.h;
  default: {
    double sum = 0;
    for (long i = 0; i < s->u.group.count; i++) sum += area(&s->u.group.parts[i]);
    return sum;
  }
  }
}
double f(double *x, int n) {
  shape parts[3], all;
  parts[0].kind = 0; parts[0].u.circle.r = x[0];
  parts[1].kind = 1; parts[1].u.box.w = x[1]; parts[1].u.box.h = x[2];
  parts[2].kind = 0; parts[2].u.circle.r = x[3] * x[0];
  all.kind = 2; all.u.group.count = 3; all.u.group.parts = parts;
  return area(&all) * n;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
