/* tapes of functions with memory: blocks, lists, structures by value, variables, pointers returned, several lanes */
#include "check.h"
extern void *__enzyme_augmentfwd(void *, ...);
extern double __enzyme_reverse(void *, ...);
extern lanes3 __enzyme_reverse_lanes3(void *, ...);
extern lanes8 __enzyme_reverse_lanes8(void *, ...);
typedef struct {
  void *tape;
  double *value, *shadow;
} pointed;
extern pointed __enzyme_augmentfwd_pointed(void *, ...);
typedef struct {
  void *tape;
  double *value, *shadow[3];
} pointed3;
extern pointed3 __enzyme_augmentfwd_pointed3(void *, ...);

/* sums in zeroed memory: cotangents are left there when the sweep ends */
static double histogram(const double *x, int n, int bins) {
  double *sum = calloc(bins, sizeof(double)), total = 0;
  for (int i = 0; i < n; i++) sum[i % bins] += x[i] * x[i];
  for (int k = 0; k < bins; k++) total += sum[k] * sum[k] * (k + 1);
  free(sum);
  return total;
}
static double histogram_slope(const double *x, int n, int bins, int i) {
  double sum = 0;
  for (int k = i % bins; k < n; k += bins) sum += x[k] * x[k];
  return 2 * sum * (i % bins + 1) * 2 * x[i];
}

typedef struct node {
  double value;
  struct node *next;
} node;
static double product(node *list) {
  double p = 1;
  for (; list; list = list->next) {
    p *= list->value;
    list->value = p;
  }
  return p;
}
static double linked(const double *x, int n) {
  node *list = NULL;
  for (int i = 0; i < n; i++) {
    node *made = malloc(sizeof(node));
    made->value = x[i] + 1;
    made->next = list;
    list = made;
  }
  double p = product(list), s = 0;
  while (list) {
    node *next = list->next;
    s += list->value;
    free(list);
    list = next;
  }
  return s * p;
}

typedef struct {
  double a, b;
  int n;
  float c[3];
} mixed;
static double of_mixed(mixed m, double *y) {
  double s = 0;
  for (int i = 0; i < m.n; i++) s += m.a * m.c[i] * y[i];
  m.b *= s;
  y[0] = m.b;
  return m.b * s;
}

static double state;
static double stateful(const double *x, int n) {
  state = x[0];
  for (int i = 1; i < n; i++) state = state * x[i] + x[i];
  return state * state;
}

static double *largest(double *x, int n) {
  double *found = x;
  for (int i = 1; i < n; i++)
    if (x[i] > *found) found = x + i;
  *found *= *found;
  return found;
}

typedef struct {
  double *data;
  int n;
} view;
static double of_view(view *v, const view *w) {
  view local = {v->data, v->n};
  double s = 0;
  for (int i = 0; i < local.n; i++) s += local.data[i] * w->data[i];
  v->data[0] = s;
  return s * s;
}

int main(void) {
  double x[8] = {1, 2, 3, 4, 0.5, -1, 2.5, 0.1}, dx[8] = {0};
  void *tape = __enzyme_augmentfwd((void *)histogram, enzyme_dup, x, dx, 8, 3);
  for (int k = 1; k <= 3; k++) {
    memset(dx, 0, sizeof dx);
    __enzyme_reverse((void *)histogram, enzyme_nofree, enzyme_dup, x, dx, 8, 3, (double)k, tape);
    for (int i = 0; i < 8; i++) CHECK(dx[i], k * histogram_slope(x, 8, 3, i));
  }
  __enzyme_reverse((void *)histogram, enzyme_dup, x, dx, 8, 3, 1.0, tape);
  for (int i = 0; i < 8; i++) CHECK(dx[i], 4 * histogram_slope(x, 8, 3, i));

  /* large enough for several chunks of memory, and taken back to front */
  enum { MANY = 40000 };
  double *big = malloc(sizeof(double) * MANY), *dbig = calloc(MANY, sizeof(double));
  for (int i = 0; i < MANY; i++) big[i] = 1.0 + i % 7;
  void *first = __enzyme_augmentfwd((void *)histogram, enzyme_dup, big, dbig, MANY, MANY / 2);
  tape = __enzyme_augmentfwd((void *)histogram, enzyme_dup, big, dbig, MANY / 2, MANY / 4);
  __enzyme_reverse((void *)histogram, enzyme_nofree, enzyme_dup, big, dbig, MANY / 2, MANY / 4, 1.0, tape);
  __enzyme_reverse((void *)histogram, enzyme_nofree, enzyme_dup, big, dbig, MANY, MANY / 2, 2.0, first);
  for (int i = 0; i < MANY; i += 997)
    CHECK(dbig[i], 2 * histogram_slope(big, MANY, MANY / 2, i) +
                       (i < MANY / 2 ? histogram_slope(big, MANY / 2, MANY / 4, i) : 0));
  memset(dbig, 0, sizeof(double) * MANY);
  __enzyme_reverse((void *)histogram, enzyme_dup, big, dbig, MANY, MANY / 2, 1.0, first);
  for (int i = 0; i < MANY; i += 997) CHECK(dbig[i], histogram_slope(big, MANY, MANY / 2, i));
  __enzyme_reverse((void *)histogram, enzyme_dup, big, dbig, MANY / 2, MANY / 4, 1.0, tape);
  free(big);
  free(dbig);

  /* lists: made by the function, and the program's */
  memset(dx, 0, sizeof dx);
  tape = __enzyme_augmentfwd((void *)linked, enzyme_dup, x, dx, enzyme_const, 5);
  double want[5];
  for (int i = 0; i < 5; i++) {
    double up, down, old = x[i];
    x[i] = old + STEP;
    up = linked(x, 5);
    x[i] = old - STEP;
    down = linked(x, 5);
    x[i] = old;
    want[i] = (up - down) / (2 * STEP);
  }
  x[1] = 77;
  __enzyme_reverse((void *)linked, enzyme_nofree, enzyme_dup, x, dx, enzyme_const, 5, 1.0, tape);
  __enzyme_reverse((void *)linked, enzyme_dup, x, dx, enzyme_const, 5, 1.0, tape);
  for (int i = 0; i < 5; i++) CHECKD(dx[i], 2 * want[i]);
  x[1] = 2;
  node n2 = {4, NULL}, n1 = {3, &n2}, n0 = {2, &n1}, d2 = {0, NULL}, d1 = {0, &d2}, d0 = {0, &d1};
  tape = __enzyme_augmentfwd((void *)product, &n0, &d0);
  CHECK(n2.value, 24);
  n0.value = n1.value = n2.value = 0;
  __enzyme_reverse((void *)product, &n0, &d0, 1.0, tape);
  CHECK(d0.value, 12);
  CHECK(d1.value, 8);
  CHECK(d2.value, 6);

  /* structures by value, by copies and by address */
  mixed m = {2, 3, 3, {1, 0.5f, 0.25f}}, dm = {0};
  double y[3] = {1, 2, 3}, dy[3] = {0};
  double s = 2 * (1 + 1 + 0.75), start = of_mixed(m, y);
  CHECK(start, 3 * s * s);
  y[0] = 1;
  tape = __enzyme_augmentfwd((void *)of_mixed, enzyme_dup, &m, &dm, enzyme_dup, y, dy);
  m.a = y[1] = 0;
  m.c[1] = 5;
  __enzyme_reverse((void *)of_mixed, enzyme_dup, &m, &dm, enzyme_dup, y, dy, 1.0, tape);
  CHECK(dm.a, 6 * s * s / 2);
  CHECK(dm.b, s * s);
  CHECKF(dm.c[1], 6 * s * 4);
  CHECK(dy[1], 6 * s * 2 * 0.5);

  /* a variable of the program, which somebody else writes meanwhile */
  double z[3] = {2, 3, 4}, dz[3] = {0};
  tape = __enzyme_augmentfwd((void *)stateful, enzyme_dup, z, dz, enzyme_const, 3);
  CHECK(state, 40);
  state = -1;
  __enzyme_reverse((void *)stateful, enzyme_nofree, enzyme_dup, z, dz, enzyme_const, 3, 0.5, tape);
  __enzyme_reverse((void *)stateful, enzyme_dup, z, dz, enzyme_const, 3, 0.5, tape);
  CHECK(state, -1);
  CHECK(dz[0], 80 * 12);
  CHECK(dz[1], 80 * 12);
  CHECK(dz[2], 80 * 10);

  /* a pointer that is returned: its shadow is handed out with it, for the seed */
  double v[4] = {1, 5, 3, 2}, dv[4] = {0};
  pointed p = __enzyme_augmentfwd_pointed((void *)largest, enzyme_dup, v, dv, enzyme_const, 4);
  CHECK(p.value - v, 1);
  CHECK(p.shadow - dv, 1);
  CHECK(v[1], 25);
  *p.shadow += 2;
  v[1] = 0;
  __enzyme_reverse((void *)largest, enzyme_dup, v, dv, enzyme_const, 4, p.tape);
  CHECK(dv[1], 20);
  CHECK(dv[0], 0);

  /* pointers in memory of the program's */
  double e[2] = {2, 3}, g[2] = {5, 7}, de[2] = {0}, dg[2] = {0};
  view ve = {e, 2}, vg = {g, 2}, vde = {de, 2}, vdg = {dg, 2};
  tape = __enzyme_augmentfwd((void *)of_view, &ve, &vde, &vg, &vdg);
  CHECK(e[0], 31);
  e[0] = e[1] = g[0] = 0;
  __enzyme_reverse((void *)of_view, &ve, &vde, &vg, &vdg, 1.0, tape);
  CHECK(de[0], 62 * 5);
  CHECK(de[1], 62 * 7);
  CHECK(dg[0], 62 * 2);

  /* three and eight directions at once */
  double w[4] = {1, 2, 3, 4}, dw[8][4] = {{0}};
  tape = __enzyme_augmentfwd((void *)histogram, enzyme_width, 3, enzyme_dup, w, dw[0], dw[1], dw[2], 4, 2);
  for (int k = 0; k < 2; k++)
    __enzyme_reverse((void *)histogram, enzyme_width, 3, enzyme_nofree, enzyme_dup, w, dw[0], dw[1], dw[2], 4, 2, 1.0,
                     2.0, 0.0, tape);
  __enzyme_reverse((void *)histogram, enzyme_width, 3, enzyme_dup, w, dw[0], dw[1], dw[2], 4, 2, tape);
  for (int i = 0; i < 4; i++) {
    CHECK(dw[0][i], 3 * histogram_slope(w, 4, 2, i));
    CHECK(dw[1][i], 5 * histogram_slope(w, 4, 2, i));
    CHECK(dw[2][i], histogram_slope(w, 4, 2, i));
  }
  memset(dw, 0, sizeof dw);
  double t[4] = {1, 2, 3, 4};
  tape = __enzyme_augmentfwd((void *)linked, enzyme_width, 8, enzyme_dupv, sizeof t, t, dw, enzyme_const, 4);
  t[2] = 0;
  __enzyme_reverse((void *)linked, enzyme_width, 8, enzyme_dupv, sizeof t, t, dw, enzyme_const, 4, 0.0, 1.0, 2.0, 3.0,
                   4.0, 5.0, 6.0, 7.0, tape);
  t[2] = 3;
  for (int i = 0; i < 4; i++) {
    double up, down, old = t[i];
    t[i] = old + STEP;
    up = linked(t, 4);
    t[i] = old - STEP;
    down = linked(t, 4);
    t[i] = old;
    for (int k = 0; k < 8; k++) CHECKD(dw[k][i], k * (up - down) / (2 * STEP));
  }
  double u[4] = {1, 5, 3, 2}, du[3][4] = {{0}};
  pointed3 q = __enzyme_augmentfwd_pointed3((void *)largest, enzyme_width, 3, enzyme_dup, u, du[0], du[1], du[2],
                                            enzyme_const, 4);
  for (int k = 0; k < 3; k++) {
    CHECK(q.shadow[k] - du[k], 1);
    *q.shadow[k] = k;
  }
  __enzyme_reverse((void *)largest, enzyme_width, 3, enzyme_dup, u, du[0], du[1], du[2], enzyme_const, 4, q.tape);
  for (int k = 0; k < 3; k++) CHECK(du[k][1], 10 * k);
  return done();
}
