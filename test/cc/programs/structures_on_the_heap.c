/* Structures on the heap with arrays beside counters: stacks, rings, heaps; what an index reaches, LLVM does not say. */
#include "check.h"

#define MOST 16

/* A stack whose counter lies behind it, one whose counter lies in front, and a local one; a calculator on each. */
#define STACK(name, first, second)                                                                                     \
  typedef struct {                                                                                                     \
    first;                                                                                                             \
    second;                                                                                                            \
  } name##_stack;                                                                                                      \
  static void name##_push(name##_stack *s, double x) { s->items[s->top++] = x; }                                       \
  static double name##_pop(name##_stack *s) { return s->items[--s->top]; }                                             \
  static void name##_apply(name##_stack *s, char operation) {                                                          \
    double b = name##_pop(s), a = name##_pop(s);                                                                       \
    switch (operation) {                                                                                               \
    case '+': name##_push(s, a + b); break;                                                                            \
    case '-': name##_push(s, a - b); break;                                                                            \
    case '*': name##_push(s, a * b); break;                                                                            \
    case '/': name##_push(s, a / b); break;                                                                            \
    }                                                                                                                  \
  }                                                                                                                    \
  static double name##_run(name##_stack *s, const char *text, const double *x) {                                       \
    for (const char *p = text; *p; p++) {                                                                              \
      if (*p == ' ') continue;                                                                                         \
      if (*p >= '0' && *p <= '9') {                                                                                    \
        char *end;                                                                                                     \
        name##_push(s, strtod(p, &end));                                                                               \
        p = end - 1;                                                                                                   \
      } else if (*p >= 'x' && *p <= 'z') {                                                                             \
        name##_push(s, x[*p - 'x']);                                                                                   \
      } else if (*p == 's') {                                                                                          \
        name##_push(s, sin(name##_pop(s)));                                                                            \
      } else {                                                                                                         \
        name##_apply(s, *p);                                                                                           \
      }                                                                                                                \
    }                                                                                                                  \
    return name##_pop(s);                                                                                              \
  }                                                                                                                    \
  static double name##_on_the_heap(const double *x, int n) {                                                           \
    name##_stack *s = malloc(sizeof *s);                                                                               \
    s->top = 0;                                                                                                        \
    double result = name##_run(s, n > 2 ? "x y * s z 2.5 * + x /" : "x", x);                                           \
    free(s);                                                                                                           \
    return result;                                                                                                     \
  }                                                                                                                    \
  static double name##_local(const double *x, int n) {                                                                 \
    name##_stack s;                                                                                                    \
    s.top = 0;                                                                                                         \
    return name##_run(&s, n > 2 ? "z x - y / 0.25 * s" : "x", x);                                                      \
  }

STACK(behind, double items[MOST], int top)
STACK(before, int top, double items[MOST])

typedef struct {
  double items[8];
  int head, tail, count;
} ring;

static void enter(ring *q, double x) {
  q->items[q->tail] = x;
  q->tail = (q->tail + 1) % 8;
  q->count++;
}

static double leave(ring *q) {
  double x = q->items[q->head];
  q->head = (q->head + 1) % 8;
  q->count--;
  return x;
}

static double rings(const double *x, int n) {
  ring *q = calloc(1, sizeof *q);
  double sum = 0;
  for (int i = 0; i < 4 * n; i++) {
    enter(q, x[i % n] * x[i % n]);
    if (q->count > 2) sum += leave(q) * (i + 1);
  }
  while (q->count) sum += leave(q);
  free(q);
  return sum;
}

typedef struct {
  double key;
  int id;
} entry;

typedef struct {
  entry entries[MOST];
  int count;
} heap;

static void exchange(entry *a, entry *b) {
  entry t = *a;
  *a = *b;
  *b = t;
}

static void put(heap *h, double key, int id) {
  int i = h->count++;
  h->entries[i].key = key;
  h->entries[i].id = id;
  while (i > 0 && h->entries[(i - 1) / 2].key > h->entries[i].key) {
    exchange(&h->entries[i], &h->entries[(i - 1) / 2]);
    i = (i - 1) / 2;
  }
}

static entry least(heap *h) {
  entry first = h->entries[0];
  h->entries[0] = h->entries[--h->count];
  for (int i = 0;;) {
    int child = 2 * i + 1;
    if (child >= h->count) break;
    if (child + 1 < h->count && h->entries[child + 1].key < h->entries[child].key) child++;
    if (h->entries[child].key >= h->entries[i].key) break;
    exchange(&h->entries[child], &h->entries[i]);
    i = child;
  }
  return first;
}

static double heaps(const double *x, int n) {
  heap *h = malloc(sizeof *h);
  h->count = 0;
  for (int i = 0; i < n; i++) put(h, x[i] * x[i], i);
  double sum = 0;
  for (int rank = 1; h->count; rank++) {
    entry e = least(h);
    sum += rank * e.key * (e.id + 1);
  }
  free(h);
  return sum;
}

typedef struct {
  int count, most;
  double scale;
  double items[];
} open_ended;

static double open_end(const double *x, int n) {
  open_ended *v = malloc(sizeof *v + n * sizeof(double));
  v->count = v->most = n;
  v->scale = 2 * x[0];
  for (int i = 0; i < n; i++) v->items[i] = x[i] * x[i];
  double sum = 0;
  for (int i = 0; i < v->count; i++) sum += v->items[i];
  sum *= v->scale;
  free(v);
  return sum;
}

int main(void) {
  double x[] = {1.3, 0.7, 2.1, 0.4};
  GRADIENT(behind_on_the_heap, x, 4);
  GRADIENT(behind_local, x, 4);
  GRADIENT(before_on_the_heap, x, 4);
  GRADIENT(before_local, x, 4);
  GRADIENT(rings, x, 4);
  GRADIENT(heaps, x, 4);
  GRADIENT(open_end, x, 4);
  return done();
}
