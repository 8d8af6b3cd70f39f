/* An expression tree built at run time, evaluated, simplified in place and freed; mutual recursion on it. */
#include "check.h"
typedef struct tree { char op; double value; struct tree *child[2]; } tree;
static tree *leaf(double v) { tree *t = calloc(1, sizeof *t); t->op = '#'; t->value = v; return t; }
static tree *node(char op, tree *a, tree *b) { tree *t = calloc(1, sizeof *t); t->op = op; t->child[0] = a; t->child[1] = b; return t; }
static double eval(const tree *t);
static double binary(const tree *t) { double a = eval(t->child[0]), b = eval(t->child[1]); return t->op == '+' ? a + b : t->op == '*' ? a * b : a / b; }
static double eval(const tree *t) {
  if (t->op == '#') return t->value;
  if (t->op == 's') return sin(eval(t->child[0]));
  return binary(t);
}
static tree *fold(tree *t) {
  for (int i = 0; i < 2; i++) if (t->child[i]) t->child[i] = fold(t->child[i]);
  if (t->op == '+' && t->child[0]->op == '#' && t->child[1]->op == '#') {
    tree *r = leaf(t->child[0]->value + t->child[1]->value);
    free(t->child[0]); free(t->child[1]); free(t);
    return r;
  }
  return t;
}
static void release(tree *t) { if (!t) return; release(t->child[0]); release(t->child[1]); free(t); }
double f(double *x, int n) {
  tree *t = leaf(x[0]);
  for (int i = 1; i < n; i++) t = node("+*/s"[i % 4], t, i % 4 == 3 ? 0 : leaf(x[i]));
  t = fold(t);
  double r = eval(t);
  release(t);
  return r;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, 0.8};
  GRADIENT(f, x, 6);
  return done();
}
