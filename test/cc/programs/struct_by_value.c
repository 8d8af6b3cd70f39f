/* Structures passed and returned by value, small ones in registers, large ones by address. */
#include "check.h"

typedef struct { double re, im; } pair;
typedef struct { double x, y, z; int tag; } point;

__attribute__((noinline)) static pair times(pair a, pair b) {
  pair r = {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
  return r;
}
__attribute__((noinline)) static point scaled(point p, double by) {
  p.x *= by;
  p.y *= by * by;
  p.z += by;
  p.tag++;
  return p;
}

double f(double *x, int n) {
  pair a = {x[0], x[1]}, b = {x[2], x[3]};
  a = times(a, b);
  a = times(a, a);
  point p = {x[0], x[1], x[2], 3};
  point q = scaled(p, x[n - 1]);
  return a.re * a.im + q.x * q.y * q.z + p.x * q.tag;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
