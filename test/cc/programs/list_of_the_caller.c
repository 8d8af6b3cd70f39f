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
  node *lanes[8];
  for (int k = 0; k < 8; k++) {
    lanes[k] = make(0, 4);
    node *place = lanes[k];
    for (int i = 0; i < k % 4; i++)
      place = place->next;
    place->value = k + 1;
  }
  lanes3 three = __enzyme_fwddiff_lanes3((void *)total, enzyme_width, 3, enzyme_dup, list, lanes[0], lanes[1], lanes[2]);
  for (int k = 0; k < 3; k++)
    CHECK(three.v[k], (k + 1) * cos(values[k]) * (k + 1));
  lanes8 eight = __enzyme_fwddiff_lanes8((void *)total, enzyme_width, 8, enzyme_dup, list, lanes[0], lanes[1], lanes[2],
                                         lanes[3], lanes[4], lanes[5], lanes[6], lanes[7]);
  for (int k = 0; k < 8; k++)
    CHECK(eight.v[k], (k + 1) * cos(values[k % 4]) * (k % 4 + 1));
  return done();
}
