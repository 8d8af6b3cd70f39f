/* The head of a list stands in a record, so that the record's integers lie where nodes have their floats; floats are
   moved as integers besides. */
#include "check.h"
#include <stdint.h>

struct link {
  struct link *next;
};

struct node {
  struct link link;
  double value, weight;
};

struct list {
  int64_t tag;
  struct link head;
  int64_t count, other;
};

static void push(struct list *s, double value, double weight) {
  struct node *n = malloc(sizeof *n);
  n->value = value;
  n->weight = weight;
  n->link.next = s->head.next;
  s->head.next = &n->link;
  s->count++;
}

static struct node *last(struct list *s) {
  struct link *p = &s->head;
  while (p->next)
    p = p->next;
  return (struct node *)p;
}

static double total(struct list *s) {
  double r = s->count * s->other + s->tag;
  while (s->head.next) {
    struct link *p = s->head.next;
    r += ((struct node *)p)->value * ((struct node *)p)->weight;
    s->head.next = p->next;
    free(p);
  }
  return r;
}

static double plain(double *x, int n) {
  struct list s = {7, {0}, 0, 3};
  for (int i = 0; i < n; i++)
    push(&s, x[i], x[(i + 1) % n]);
  return total(&s);
}

static double moved(double *x, int n) {
  struct list s = {7, {0}, 0, 3};
  for (int i = 0; i < n; i++)
    push(&s, x[i], x[(i + 1) % n]);
  memcpy(&((struct node *)s.head.next)->weight, &last(&s)->value, sizeof(int64_t));
  return total(&s);
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(plain, x, 5);
  GRADIENT(moved, x, 5);
  return done();
}
