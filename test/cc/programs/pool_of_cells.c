/* Cells that a list gives back and a pool hands out again. */
#include "check.h"
struct cell {
  double v;
  struct cell *next;
};
struct pool {
  struct cell *free;
  struct cell cells[16];
};
static void init(struct pool *p) {
  p->free = 0;
  for (int i = 15; i >= 0; i--) {
    p->cells[i].next = p->free;
    p->free = &p->cells[i];
  }
}
static struct cell *get(struct pool *p) {
  struct cell *c = p->free;
  p->free = c->next;
  return c;
}
static void put(struct pool *p, struct cell *c) {
  c->next = p->free;
  p->free = c;
}
static double f(double *x, int n) {
  struct pool p;
  init(&p);
  struct cell *head = 0;
  for (int i = 0; i < n; i++) {
    struct cell *c = get(&p);
    c->v = x[i];
    c->next = head;
    head = c;
  }
  double s = 0;
  while (head) {
    struct cell *c = head;
    head = c->next;
    s = s * 0.5 + c->v * c->v;
    put(&p, c);
  }
  struct cell *c = get(&p);
  c->v = s * x[0];
  s += c->v;
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -.3};
  EVERY_MODE(f, x, 6);
  return done();
}
