/* malloc and realloc in loops, lists made and freed, memcpy/memmove/memset of structs, freed before return */
#include "check.h"
typedef struct node {
  double v;
  struct node *next;
  int k;
} node;
static double f(double *x, int n) {
  node *head = 0;
  double *buf = 0;
  int cap = 0, len = 0;
  for (int i = 0; i < n; i++) {
    node *m = (node *)malloc(sizeof *m);
    m->v = x[i] * x[(i + 1) % n];
    m->next = head;
    m->k = i;
    head = m;
    if (len == cap) {
      cap = cap ? 2 * cap : 1;
      buf = (double *)realloc(buf, cap * sizeof *buf);
    }
    buf[len++] = sin(m->v);
  }
  /* reverse the list */
  node *prev = 0;
  while (head) {
    node *nx = head->next;
    head->next = prev;
    prev = head;
    head = nx;
  }
  head = prev;
  memmove(buf + 1, buf, (len - 1) * sizeof *buf);
  buf[0] = x[0];
  double s = 0;
  int i = 0;
  for (node *m = head; m; m = m->next) s += m->v * buf[i++] * (m->k + 1);
  while (head) {
    node *m = head;
    head = head->next;
    free(m);
  }
  struct {
    double a[4];
    int q;
  } p, q;
  memset(&p, 0, sizeof p);
  p.a[1] = s;
  p.a[2] = x[1];
  memcpy(&q, &p, sizeof p);
  q.a[1] *= q.a[2];
  memset(p.a, 0, sizeof p.a);
  s = q.a[1] + p.a[1] + p.a[2] * 100;
  free(buf);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
