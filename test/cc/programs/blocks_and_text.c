/* realloc of blocks with pointers in them, reallocarray, memory that is moved while others stay; strdup beside values. */
#define _GNU_SOURCE
#include "check.h"

typedef struct { char *name; double value; double *more; int count; } item;

double f(double *x, int n) {
  item *items = NULL;
  int count = 0;
  for (int k = 0; k < n; k++) {
    items = (item *)realloc(items, sizeof(item) * (count + 1));
    item *it = &items[count++];
    it->name = strdup(k % 2 ? "odd" : "even");
    it->value = x[k];
    it->more = NULL;
    it->count = 0;
    for (int i = 0; i <= k; i++) {
      it->more = (double *)reallocarray(it->more, it->count + 1, sizeof(double));
      it->more[it->count++] = x[i] * x[k];
    }
  }
  double s = 0;
  for (int k = 0; k < count; k++) {
    for (int i = 0; i < items[k].count; i++)
      s += items[k].more[i] * (strcmp(items[k].name, "odd") ? 1 : items[k].value);
    free(items[k].more);
    free(items[k].name);
  }
  free(items);
  free(NULL);
  return s;
}

/* A block that shrinks, one of calloc's that grows, and one that is freed before the return. */
double g(double *x, int n) {
  double *a = (double *)malloc(sizeof(double) * 64), *b = (double *)calloc(n, sizeof(double));
  for (int i = 0; i < n; i++)
    a[i] = sin(x[i]);
  a = (double *)realloc(a, sizeof(double) * n);
  b = (double *)realloc(b, sizeof(double) * 40);
  char label[32] = "values";
  strcat(strncat(label, " of a", 5), ".");
  double s = strlen(label);
  for (int i = 0; i < n; i++)
    b[2 * i] = a[i] * a[n - 1 - i] + x[0];
  free(a);
  for (int i = 0; i < n; i++)
    s += b[2 * i] * b[2 * i];
  free(b);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  GRADIENT(g, x, 5);
  return done();
}
