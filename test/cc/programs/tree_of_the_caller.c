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
  double sum = 0, gradient[4];
  tree lanes[8][4];
  for (int k = 0; k < 8; k++) {
    tree *l = lanes[k], shape[4] = {{0, &l[1], &l[2]}, {0, 0, &l[3]}, {0, 0, 0}, {0, 0, 0}};
    memcpy(l, shape, sizeof shape);
    l[k % 4].value = k + 1;
  }
  for (int i = 0; i < 4; i++) {
    gradient[i] = d[i].value;
    sum += d[i].value;
    d[i].value = 1;
  }
  lanes3 three = __enzyme_fwddiff_lanes3((void *)total, enzyme_width, 3, enzyme_dup, n, lanes[0], lanes[1], lanes[2]);
  for (int k = 0; k < 3; k++)
    CHECK(three.v[k], gradient[k] * (k + 1));
  lanes8 eight = __enzyme_fwddiff_lanes8((void *)total, enzyme_width, 8, enzyme_dup, n, lanes[0], lanes[1], lanes[2], lanes[3],
                                         lanes[4], lanes[5], lanes[6], lanes[7]);
  for (int k = 0; k < 8; k++)
    CHECK(eight.v[k], gradient[k % 4] * (k + 1));
  CHECK(__enzyme_fwddiff((void *)total, enzyme_dup, n, d), sum);
  return done();
}
