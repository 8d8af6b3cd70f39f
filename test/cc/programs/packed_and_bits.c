/* Packed structures, bit fields beside floats, _Bool, enumerations, a variadic function of one's own. */
#include <stdarg.h>
#include <stdbool.h>
#include "check.h"

typedef struct __attribute__((packed)) {
  char c;
  double v;
  int k;
  float g;
} packed;
typedef struct {
  unsigned a : 3, b : 5;
  double v;
  bool on;
  enum { RED, GREEN } color;
} bits;
static int total(int n, ...) {
  va_list l;
  va_start(l, n);
  int s = 0;
  for (int i = 0; i < n; i++)
    s += va_arg(l, int);
  va_end(l);
  return s;
}

double f(double *x, int n) {
  packed p[3];
  bits b = {3, 7, 0, true, GREEN};
  double s = total(3, n, 2, 3);
  for (int i = 0; i < 3; i++) {
    p[i].c = 'a' + i;
    p[i].v = x[i] * x[i + 1];
    p[i].k = i;
    p[i].g = 2;
  }
  b.v = p[1].v;
  b.a++;
  for (int i = 0; i < 3; i++)
    s += p[i].v * p[i].k * p[i].g + (p[i].c == 'b' ? x[0] : 1);
  return s * b.v * b.a + (b.on ? x[4] : 0) * b.color;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
