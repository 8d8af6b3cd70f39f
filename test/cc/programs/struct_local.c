/* Structures of mixed types in local memory, assigned and passed by address. */
#include "check.h"

typedef struct {
  int kind;
  double value;
  char name[3];
  float weight;
} item;

static double score(const item *it) { return it->kind == 1 ? it->value * it->value : it->value * it->weight; }

double f(double *x, int n) {
  item items[5], copy;
  double s = 0;
  for (int i = 0; i < n; i++) {
    items[i].kind = i & 1;
    items[i].value = x[i];
    items[i].weight = 2.5f;
    items[i].name[0] = 'a';
  }
  for (int i = 0; i < n; i++) {
    copy = items[n - 1 - i];
    copy.value *= x[i];
    s += score(&copy) + score(&items[i]);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
