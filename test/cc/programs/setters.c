/* Setters through double ** and through pointers to pointers of structures; a struct returned in memory. */
#include "check.h"

typedef struct { double a, b, c, d; int n; } big;
typedef struct { double *data; int length; } span;

__attribute__((noinline)) static big make(double x, double y) { big r = {x * y, x + y, x / y, sin(x), 4}; return r; }
__attribute__((noinline)) static void point(double **place, double *base, int at) { *place = base + at; }
__attribute__((noinline)) static void store(double **place, double v) { **place = v; (*place)++; }
__attribute__((noinline)) static void grow(span *s, double v) {
  double *more = malloc((s->length + 1) * sizeof(double));
  if (s->length) memcpy(more, s->data, s->length * sizeof(double));
  more[s->length++] = v;
  free(s->data);
  s->data = more;
}
double f(double *x, int n) {
  double buffer[8] = {0}, *p;
  point(&p, buffer, 1);
  for (int i = 0; i < n; i++) store(&p, x[i] * (i + 1));
  span s = {0, 0};
  for (int i = 0; i < 8; i++) grow(&s, buffer[7 - i]);
  big b = make(s.data[5], s.data[6]);
  big *pb = &b, **ppb = &pb;
  (*ppb)->c *= buffer[2];
  double r = b.a + b.b * b.c - b.d;
  free(s.data);
  return r;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
