// Values that are floats or integers, as a tag says, in unions: in memory of the program's, and of the caller's.
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

__attribute__((noinline)) double of_the_caller(const value *v, int n) {
  value moved[3];
  double s = 1;
  memcpy(moved, v, sizeof moved);
  for (int i = 0; i < n; i++) s += number(&moved[i]) * (i + 1);
  return s;
}

int main() {
  double x[] = {0.3, 0.55, 0.9, 1.1};
  GRADIENT(made, x, 4);
  value v[3] = {{0, {.d = 0.3}}, {1, {.i = 3}}, {0, {.d = 0.7}}}, dv[3] = {{0}};
  __enzyme_autodiff((void *)of_the_caller, enzyme_dup, v, dv, enzyme_const, 3);
  CHECK(dv[0].u.d, 2 * 0.3);
  CHECK(dv[2].u.d, 3 * 2 * 0.7);
  return done();
}
