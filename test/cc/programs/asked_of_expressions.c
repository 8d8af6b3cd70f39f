#include "asked.h"
#include <stdbool.h>
extern int enzyme_const, enzyme_dup, enzyme_out;
extern double __enzyme_autodiff(void *, ...);
typedef enum { ADD, MUL, NEG, CONST, VAR } op;
typedef struct expr {
  op kind;
  union {
    struct {
      const struct expr *a, *b;
    } two;
    double value;
    int index;
  } u;
} expr;
static double eval(const expr *e, const double *x) {
  switch (e->kind) {
    case ADD:
      return eval(e->u.two.a, x) + eval(e->u.two.b, x);
    case MUL:
      return eval(e->u.two.a, x) * eval(e->u.two.b, x);
    case NEG:
      return -eval(e->u.two.a, x);
    case CONST:
      return e->u.value;
    case VAR:
      return x[e->u.index];
  }
  return 0;
}
typedef struct {
  unsigned flags;
  bool on;
  unsigned mode;
  double gain;
  float bias;
} conf;
static double run(const conf *c, const float *x, size_t n) {
  double s = c->bias;
  for (size_t i = 0; i < n; i++) s += (c->on ? c->gain : 1) * x[i];
  return c->flags & 1 ? s : -s;
}
int main(void) {
  expr x0 = {VAR, .u.index = 0}, x1 = {VAR, .u.index = 1}, k = {CONST, .u.value = 3};
  expr m = {MUL, .u.two = {&x0, &x1}}, n = {NEG, .u.two = {&k, 0}}, m2 = {MUL, .u.two = {&n, &x0}},
       a = {ADD, .u.two = {&m, &m2}};
  double x[2] = {2, 5}, dx[2] = {0};
  __enzyme_autodiff((void *)eval, enzyme_const, &a, enzyme_dup, x, dx);
  NEAR(dx[0], 5 - 3);
  NEAR(dx[1], 2);
  conf c = {1, true, 2, 4, 0.5f}, dc = {0};
  float v[3] = {1, 2, 3}, dv[3] = {0};
  __enzyme_autodiff((void *)run, enzyme_dup, &c, &dc, enzyme_dup, v, dv, enzyme_const, (size_t)3);
  NEAR(dc.gain, 6);
  NEARF(dc.bias, 1);
  NEARF(dv[0], 4);
  return bad;
}
