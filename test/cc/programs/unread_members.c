/* Structures whose integers, text and gaps nobody reads: they are only copied with the rest. */
#include "check.h"

typedef struct {
  float weights[3];
  double bias;
  short tag;
} layer;

typedef struct {
  layer layers[2];
  const char *name;
  int count;
  double scale;
} network;

typedef struct {
  double y[3];
  int best;
} output;

static output outputs(network net, const double *x) {
  output o;
  memset(&o, 0, sizeof o);
  double largest = -1e9;
  for (int k = 0; k < net.count; k++)
    for (int i = 0; i < 3; i++) o.y[i] += net.layers[k].weights[i] * x[i] * net.scale + net.layers[k].bias;
  for (int i = 0; i < 3; i++)
    if (o.y[i] > largest) {
      largest = o.y[i];
      o.best = i;
    }
  return o;
}

static double loss(network *net, double *x) {
  output o = outputs(*net, x);
  double sum = 0;
  for (int i = 0; i < 3; i++) sum += exp(o.y[i] - o.y[o.best]);
  return log(sum) + o.y[o.best] - o.y[0];
}

static void networks(void) {
  network net = {{{{0.1f, 0.2f, 0.3f}, 0.5, 1}, {{-0.3f, 0.7f, 0.2f}, -0.25, 2}}, "net", 2, 1.5};
  network d;
  memset(&d, 0, sizeof d);
  double x[3] = {1, 2, -1}, dx[3] = {0};
  __enzyme_autodiff((void *)loss, enzyme_dup, &net, &d, enzyme_dup, x, dx);
  for (int k = 0; k < 2; k++) {
    network more = net, less = net;
    more.layers[k].bias += STEP;
    less.layers[k].bias -= STEP;
    CHECKD(d.layers[k].bias, (loss(&more, x) - loss(&less, x)) / (2 * STEP));
    /* A difference in the weights is one in x, divided by it and by the scale: floats take no small steps. */
    for (int i = 0; i < 3; i++) {
      double moved[3] = {x[0], x[1], x[2]};
      moved[i] += STEP;
      double above = loss(&net, moved);
      moved[i] -= 2 * STEP;
      double slope = (above - loss(&net, moved)) / (2 * STEP);
      CHECKD(dx[i], slope);
      double both = net.layers[0].weights[i] + net.layers[1].weights[i];
      CHECKF(d.layers[k].weights[i], slope / both * x[i]);
    }
  }
  network more = net, less = net;
  more.scale += STEP;
  less.scale -= STEP;
  CHECKD(d.scale, (loss(&more, x) - loss(&less, x)) / (2 * STEP));
}

typedef struct record {
  double a;
  float w;
  int id;
  double b;
  char mark;
} record;

typedef struct node {
  record own;
  struct node *next;
} node;

typedef struct {
  float w;
  int id;
  double b;
  char mark;
} item;

static item kept;

static void keep(const item *r) { kept = *r; }

static void through_a_variable(item *in, item *out, int n) {
  for (int i = 0; i < n; i++) {
    keep(&in[i]);
    out[i] = kept;
  }
}

static record doubled(const record *r) {
  record own = *r, other = own;
  other.a *= 2;
  return other;
}

static void by_value(record *in, record *out, int n) {
  for (int i = 0; i < n; i++) out[i] = doubled(&in[i]);
}

static int by_a(const void *left, const void *right) {
  double x = ((const record *)left)->a, y = ((const record *)right)->a;
  return x < y ? -1 : x > y;
}

static void sorted(record *in, record *out, int n) {
  record own[4];
  for (int i = 0; i < n; i++) own[i] = in[i];
  qsort(own, n, sizeof(record), by_a);
  for (int i = 0; i < n; i++) out[i] = own[i];
}

static node *listed(const record *in, int n) {
  node *list = 0;
  for (int i = 0; i < n; i++) {
    node *r = malloc(sizeof *r);
    r->own = in[i];
    r->next = list;
    list = r;
  }
  return list;
}

static void reversed(record *in, record *out, int n) {
  node *list = listed(in, n);
  while (list) {
    node *next = list->next;
    *out++ = list->own;
    free(list);
    list = next;
  }
}

static double halved(record *in, int n) {
  node *list = listed(in, n);
  double sum = 0;
  while (list) {
    sum = sum * 0.5 + list->own.w * list->own.b;
    node *next = list->next;
    free(list);
    list = next;
  }
  return sum;
}

static void swapped(record *in, int n) {
  record t = in[0];
  in[0] = in[n - 1];
  in[n - 1] = t;
  in[n - 1].a *= 2;
}

#define FILL {{3, 1, 7, 4, 'x'}, {1, 2, 8, 5, 'y'}, {2, 3, 9, 6, 'z'}}
#define SEED {{10, 20, 0, 30, 0}, {11, 21, 0, 31, 0}, {12, 22, 0, 32, 0}}

/* Where each of the results comes from, and the factor of its member a. */
#define MOVES(f, p, q, r, factor)                                                                                      \
  do {                                                                                                                 \
    record in[3] = FILL, din[3], out[3], dout[3] = SEED;                                                               \
    int from[3] = {p, q, r};                                                                                           \
    memset(din, 0, sizeof din);                                                                                        \
    __enzyme_autodiff((void *)f, enzyme_dup, in, din, enzyme_dup, out, dout, enzyme_const, 3);                         \
    for (int i = 0; i < 3; i++) {                                                                                      \
      CHECK(din[from[i]].a, factor *(10 + i));                                                                         \
      CHECK(din[from[i]].w, 20 + i);                                                                                   \
      CHECK(din[from[i]].b, 30 + i);                                                                                   \
      CHECK(out[i].id, 7 + from[i]);                                                                                   \
    }                                                                                                                  \
  } while (0)

int main(void) {
  networks();
  item items[2] = {{1, 2, 3, 'x'}, {4, 5, 6, 'y'}}, ditems[2], copies[2], dcopies[2] = {{1, 0, 2, 0}, {3, 0, 4, 0}};
  memset(ditems, 0, sizeof ditems);
  __enzyme_autodiff((void *)through_a_variable, enzyme_dup, items, ditems, enzyme_dup, copies, dcopies, enzyme_const,
                    2);
  for (int i = 0; i < 2; i++) {
    CHECK(ditems[i].w, 1 + 2 * i);
    CHECK(ditems[i].b, 2 + 2 * i);
  }
  MOVES(by_value, 0, 1, 2, 2);
  MOVES(sorted, 1, 2, 0, 1);
  MOVES(reversed, 2, 1, 0, 1);
  record in[3] = FILL, din[3], dinout[3] = SEED;
  memset(din, 0, sizeof din);
  __enzyme_autodiff((void *)halved, enzyme_dup, in, din, enzyme_const, 3);
  for (int i = 0; i < 3; i++) {
    CHECK(din[i].w, ldexp(4 + i, -i));
    CHECK(din[i].b, ldexp(1 + i, -i));
  }
  __enzyme_autodiff((void *)swapped, enzyme_dup, in, dinout, enzyme_const, 3);
  CHECK(dinout[2].a, 10);
  CHECK(dinout[0].a, 24);
  CHECK(dinout[1].a, 11);
  CHECK(dinout[2].w, 20);
  CHECK(dinout[0].b, 32);
  return done();
}
