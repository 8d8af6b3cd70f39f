/* reverse mode in several directions where a loop of unknown length keeps pointers: lists that the function makes */
#include "check.h"
typedef struct node {
  double value;
  struct node *next;
} node;
static double squares(const double *x, int n) {
  node *list = NULL;
  for (int i = 0; i < n; i++) {
    node *made = malloc(sizeof(node));
    made->value = x[i] * x[i];
    made->next = list;
    list = made;
  }
  double s = 0;
  while (list) {
    node *next = list->next;
    s += list->value * list->value;
    free(list);
    list = next;
  }
  return s;
}
typedef struct pair {
  struct pair *left, *right;
  double *value;
} pair;
static double walk(const pair *p) {
  double s = 1;
  while (p) {
    s = s * *p->value + *p->value;
    p = s > 3 ? p->left : p->right;
  }
  return s;
}
static double pairs(double *x, int n) {
  pair nodes[8] = {{0}};
  for (int i = 0; i < n; i++) {
    nodes[i].value = x + i;
    nodes[i].left = i + 1 < n ? nodes + i + 1 : NULL;
    nodes[i].right = i + 2 < n ? nodes + i + 2 : NULL;
  }
  return walk(nodes);
}
int main(void) {
  double x[4] = {1.5, 2, -1, 0.5}, dx[16][4] = {{0}};
  __enzyme_autodiff((void *)squares, enzyme_width, 3, enzyme_dup, x, dx[0], dx[1], dx[2], enzyme_const, 4);
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 4; i++) CHECK(dx[k][i], 4 * x[i] * x[i] * x[i]);
  __enzyme_autodiff((void *)squares, enzyme_width, 16, enzyme_dupv, sizeof x, x, dx, enzyme_const, 4);
  for (int k = 0; k < 16; k++)
    for (int i = 0; i < 4; i++) CHECK(dx[k][i], (k < 3 ? 8 : 4) * x[i] * x[i] * x[i]);
  double y[5] = {1.4, 2, -1, 0.5, 3}, want[5], dy[8][5] = {{0}};
  for (int i = 0; i < 5; i++) {
    double up, down, old = y[i];
    y[i] = old + STEP;
    up = pairs(y, 5);
    y[i] = old - STEP;
    down = pairs(y, 5);
    y[i] = old;
    want[i] = (up - down) / (2 * STEP);
  }
  __enzyme_autodiff((void *)pairs, enzyme_width, 8, enzyme_dupv, sizeof y, y, dy, enzyme_const, 5);
  for (int k = 0; k < 8; k++)
    for (int i = 0; i < 5; i++) CHECKD(dy[k][i], want[i]);
  GRADIENT(squares, x, 4);
  return done();
}
