/* A recursive sum over a tree of the caller's. */
#include "check.h"

typedef struct tree {
  double value;
  struct tree *left, *right;
} tree;

static double total(const tree *t) {
  if (!t)
    return 1;
  return t->value * total(t->left) + sin(t->value) * total(t->right);
}

int main(void) {
  tree n[4] = {{0.5, &n[1], &n[2]}, {1.5, 0, &n[3]}, {-0.7, 0, 0}, {2.1, 0, 0}};
  tree d[4] = {{0, &d[1], &d[2]}, {0, 0, &d[3]}, {0, 0, 0}, {0, 0, 0}};
  __enzyme_autodiff((void *)total, n, d);
  for (int i = 0; i < 4; i++) {
    double old = n[i].value, up, down;
    n[i].value = old + STEP;
    up = total(n);
    n[i].value = old - STEP;
    down = total(n);
    n[i].value = old;
    CHECKD(d[i].value, (up - down) / (2 * STEP));
  }
  double sum = 0;
  for (int i = 0; i < 4; i++) {
    sum += d[i].value;
    d[i].value = 1;
  }
  CHECK(__enzyme_fwddiff((void *)total, enzyme_dup, n, d), sum);
  return done();
}
