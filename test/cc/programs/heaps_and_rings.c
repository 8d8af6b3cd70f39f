/* flexible array member, struct with pointers to structs, containers of own: stack, heap (priority queue), ring buffer
 */
#include "check.h"
typedef struct {
  int n;
  double d[];
} vec;
static vec *mk(int n) {
  vec *v = (vec *)malloc(sizeof(vec) + n * sizeof(double));
  v->n = n;
  for (int i = 0; i < n; i++) v->d[i] = 0;
  return v;
}
typedef struct {
  double pri;
  int id;
} item;
typedef struct {
  item *h;
  int n;
} heap;
static void push(heap *q, double p, int id) {
  int i = q->n++;
  q->h[i].pri = p;
  q->h[i].id = id;
  while (i && q->h[(i - 1) / 2].pri > q->h[i].pri) {
    item t = q->h[i];
    q->h[i] = q->h[(i - 1) / 2];
    q->h[(i - 1) / 2] = t;
    i = (i - 1) / 2;
  }
}
static item pop(heap *q) {
  item r = q->h[0];
  q->h[0] = q->h[--q->n];
  int i = 0;
  for (;;) {
    int c = 2 * i + 1;
    if (c >= q->n) break;
    if (c + 1 < q->n && q->h[c + 1].pri < q->h[c].pri) c++;
    if (q->h[i].pri <= q->h[c].pri) break;
    item t = q->h[i];
    q->h[i] = q->h[c];
    q->h[c] = t;
    i = c;
  }
  return r;
}
static double f(double *x, int n) {
  vec *v = mk(n), *w = mk(2 * n);
  for (int i = 0; i < n; i++) {
    v->d[i] = x[i] * 2;
    w->d[2 * i] = v->d[i] * x[0];
  }
  heap q = {(item *)malloc(n * sizeof(item)), 0};
  for (int i = 0; i < n; i++) push(&q, x[i] * x[i], i);
  double s = 0, m = 1;
  while (q.n) {
    item t = pop(&q);
    s += t.pri * m * v->d[t.id];
    m *= 1.5;
  }
  double ring[4] = {0};
  int head = 0;
  for (int i = 0; i < 3 * n; i++) {
    ring[head & 3] = ring[(head + 1) & 3] * 0.5 + x[i % n];
    head++;
    s += ring[(head + 2) & 3] * w->d[i % (2 * n)];
  }
  free(q.h);
  free(v);
  free(w);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, -2.3};
  GRADIENT(f, x, 5);
  return done();
}
