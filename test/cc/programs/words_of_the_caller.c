// The caller's floats are constants, and are moved as words: nothing but the request says that they are floats.
#include "check.h"

typedef struct cell {
  long word;
  struct cell *next;
} cell;

static double chosen(const double *x, int n) {
  unsigned long u, v;
  memcpy(&u, x, 8);
  memcpy(&v, x + 1, 8);
  u = n == 2 ? u : v;
  double y;
  memcpy(&y, &u, 8);
  return y;
}

__attribute__((noinline)) static long passed(long word, int n) { return n > 1 ? word : 0; }

__attribute__((noinline)) static double number(long word) {
  double y;
  memcpy(&y, &word, 8);
  return y;
}

static double by_functions(const double *x, int n) {
  long word;
  memcpy(&word, x, 8);
  return number(passed(word, n)) * 3;
}

static double in_a_list(const double *x, int n) {
  cell *list = 0;
  for (int i = 0; i < n; i++) {
    cell *c = malloc(sizeof *c);
    memcpy(&c->word, &x[i], 8);
    c->next = list;
    list = c;
  }
  double s = 0;
  int k = 1;
  while (list) {
    s += number(list->word) * k++;
    cell *next = list->next;
    free(list);
    list = next;
  }
  return s;
}

static double hashed(const double *x, int n) {
  static const double table[] = {1, 2, 3, 4};
  unsigned long h = 0;
  for (int i = 0; i < n; i++) {
    unsigned long u;
    memcpy(&u, &x[i], 8);
    h = h * 31 + (u ^ (u >> 7));
  }
  return table[h & 3] + x[0] * 2;
}

#define BOTH(f, first, second)                                                                                        \
  do {                                                                                                                \
    double x[2] = {0.3, 0.7}, dx[2] = {0, 0}, tx[2] = {1, 0};                                                         \
    __enzyme_autodiff((void *)f, enzyme_dup, x, dx, enzyme_const, 2);                                                 \
    CHECK(dx[0], first);                                                                                              \
    CHECK(dx[1], second);                                                                                             \
    CHECK(__enzyme_fwddiff((void *)f, enzyme_dup, x, tx, enzyme_const, 2), first);                                    \
  } while (0)

int main(void) {
  BOTH(chosen, 1, 0);
  BOTH(by_functions, 3, 0);
  BOTH(in_a_list, 2, 1);
  BOTH(hashed, 2, 0);
  return done();
}
