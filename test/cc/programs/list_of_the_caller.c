/* A list of the caller's, with a shadow of the same shape. */
#include "check.h"

typedef struct node {
  double value;
  struct node *next;
} node;

static double total(const node *at) {
  double s = 0;
  int i = 0;
  for (; at; at = at->next)
    s += sin(at->value) * ++i;
  return s;
}

static node *make(const double *values, int n) {
  node *head = 0;
  while (n--) {
    node *fresh = (node *)malloc(sizeof(node));
    fresh->value = values ? values[n] : 0;
    fresh->next = head;
    head = fresh;
  }
  return head;
}

int main(void) {
  double values[] = {0.3, 1.1, -0.8, 2.5};
  node *list = make(values, 4), *shadow = make(0, 4);
  __enzyme_autodiff((void *)total, list, shadow);
  node *at = shadow;
  for (int i = 0; i < 4; i++, at = at->next)
    CHECK(at->value, cos(values[i]) * (i + 1));
  for (at = shadow; at; at = at->next)
    at->value = 1;
  double want = 0;
  for (int i = 0; i < 4; i++)
    want += cos(values[i]) * (i + 1);
  CHECK(__enzyme_fwddiff((void *)total, enzyme_dup, list, shadow), want);
  return done();
}
