// Values that are floats or integers, as a tag says, in unions.
#include "check.h"

typedef struct {
  int tag;
  union {
    double d;
    int i;
    long l;
  } u;
} value;

__attribute__((noinline)) static double number(const value *v) {
  switch (v->tag) {
  case 0: return v->u.d * v->u.d;
  case 1: return (double)v->u.i;
  default: return (double)v->u.l * 0.5;
  }
}

double made(double *x, int n) {
  value *v = malloc(n * sizeof *v);
  for (int i = 0; i < n; i++) {
    v[i].tag = i % 3;
    if (v[i].tag == 0)
      v[i].u.d = x[i];
    else if (v[i].tag == 1)
      v[i].u.i = i;
    else
      v[i].u.l = -i;
  }
  double s = 0;
  for (int i = 0; i < n; i++) s += number(&v[i]) * x[0];
  free(v);
  return s;
}

int main() {
  double x[] = {0.3, 0.55, 0.9, 1.1};
  GRADIENT(made, x, 4);
  return done();
}
