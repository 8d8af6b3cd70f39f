#include "asked.h"
/* requests in functions that call themselves, by setjmp-free state machines, nested loops with break */
extern int enzyme_const, enzyme_dup, enzyme_out;
extern double __enzyme_autodiff(void *, ...);
extern double __enzyme_fwddiff(void *, ...);
typedef struct tree {
  struct tree *l, *r;
  double w;
} tree;
static double act(double w, double x) {
  return tanh(w * x);
}
typedef struct {
  double w, x;
} g2;
extern g2 __enzyme_autodiff_2(void *, ...);
/* backpropagation written by hand over a tree, the node's derivative by a request */
static double value(tree *t, double x) {
  if (!t) return x;
  return act(t->w, value(t->l, x) + value(t->r, x));
}
static double back(tree *t, double x, double seed, double *dw) {
  if (!t) return seed;
  double in = value(t->l, x) + value(t->r, x);
  g2 g = __enzyme_autodiff_2((void *)act, t->w, in);
  dw[0] = g.w * seed;
  return back(t->l, x, seed * g.x, dw + 1) + back(t->r, x, seed * g.x, dw + 2);
}
static double whole(tree *t, double x) {
  return value(t, x);
}
static int collatz(int n, double *acc) {
  if (n == 1) return 0;
  *acc += __enzyme_fwddiff((void *)act, enzyme_const, 0.1 * n, enzyme_dup, 1.0, 1.0);
  return 1 + collatz(n % 2 ? 3 * n + 1 : n / 2, acc);
}
int main(void) {
  tree a = {0, 0, 0.5}, b = {0, 0, -0.3}, c = {&a, &b, 0.8};
  double dw[3];
  double dx = back(&c, 0.7, 1, dw);
  tree da = {0}, db = {0}, dc = {&da, &db, 0};
  double dx2 = __enzyme_autodiff((void *)whole, enzyme_dup, &c, &dc, enzyme_out, 0.7);
  NEAR(dx, dx2);
  NEAR(dw[0], dc.w);
  NEAR(dw[1], da.w);
  NEAR(dw[2], db.w);
  double acc = 0;
  int steps = collatz(6, &acc);
  NEAR(steps, 8);
  double want = 0;
  int n = 6;
  while (n != 1) {
    double th = tanh(0.1 * n);
    want += 0.1 * n * (1 - th * th);
    n = n % 2 ? 3 * n + 1 : n / 2;
  }
  NEAR(acc, want);
  return bad;
}
