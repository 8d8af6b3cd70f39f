/* A breadth-first search: lists of edges, a queue. */
#include "check.h"
struct edge {
  int to;
  double w;
  struct edge *next;
};
struct graph {
  int n;
  struct edge **adj;
};
static void add(struct graph *g, int a, int b, double w) {
  struct edge *e = malloc(sizeof *e);
  e->to = b;
  e->w = w;
  e->next = g->adj[a];
  g->adj[a] = e;
}
static double f(double *x, int n) {
  struct graph g = {n, calloc(n, sizeof(struct edge *))};
  for (int i = 0; i < n; i++) {
    add(&g, i, (i + 1) % n, x[i]);
    add(&g, i, (i * 2 + 1) % n, x[i] * x[(i + 2) % n]);
  }
  double *val = calloc(n, sizeof *val);
  int *seen = calloc(n, sizeof *seen), *q = malloc(4 * n * sizeof *q), h = 0, t = 0;
  q[t++] = 0;
  seen[0] = 1;
  val[0] = 1;
  while (h < t) {
    int u = q[h++];
    for (struct edge *e = g.adj[u]; e; e = e->next) {
      val[e->to] += val[u] * e->w;
      if (!seen[e->to]) {
        seen[e->to] = 1;
        q[t++] = e->to;
      }
    }
  }
  double s = 0;
  for (int i = 0; i < n; i++) {
    s += val[i] * val[i];
    for (struct edge *e = g.adj[i]; e;) {
      struct edge *x = e->next;
      free(e);
      e = x;
    }
  }
  free(g.adj);
  free(val);
  free(seen);
  free(q);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.4, 0.3, -.3};
  EVERY_MODE(f, x, 6);
  return done();
}
