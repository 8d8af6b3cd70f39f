/* A sort of our own through a comparison callback, on any type by memcpy of its bytes. */
#include "check.h"

typedef int (*comparison)(const void *, const void *);
static int ascending(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return x < y ? -1 : x > y; }
static int descending(const void *a, const void *b) { return ascending(b, a); }

static void sort(void *base, size_t n, size_t size, comparison compare) {
  char *at = (char *)base, t[32];
  for (size_t i = 1; i < n; i++) {
    memcpy(t, at + i * size, size);
    size_t j = i;
    while (j > 0 && compare(at + (j - 1) * size, t) > 0) {
      memcpy(at + j * size, at + (j - 1) * size, size);
      j--;
    }
    memcpy(at + j * size, t, size);
  }
}
double f(double *x, int n) {
  double v[8];
  for (int i = 0; i < n; i++) v[i] = x[i] * x[(i + 1) % n];
  sort(v, n, sizeof(double), x[0] > 0 ? ascending : descending);
  double s = 0;
  for (int i = 0; i < n; i++) s += v[i] * (i + 1);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3}, y[] = {-0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  GRADIENT(f, y, 5);
  return done();
}
