/* A list is built from the arguments, and walked. */
#include "check.h"

typedef struct node {
  double value;
  struct node *next;
} node;

double f(double *x, int n) {
  node *head = 0;
  for (int i = 0; i < n; i++) {
    node *fresh = (node *)malloc(sizeof(node));
    fresh->value = x[i] * (i + 1);
    fresh->next = head;
    head = fresh;
  }
  double s = 0, weight = 1;
  for (node *at = head; at; at = at->next) {
    s += weight * at->value * at->value;
    weight *= 0.7;
  }
  while (head) {
    node *next = head->next;
    free(head);
    head = next;
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
