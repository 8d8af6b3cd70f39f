/* Pointers that a function of its own copies as integers: it sees no pointer in its caller's memory. */
#include "check.h"
#include <stdint.h>
typedef uint64_t __attribute__((may_alias)) word;
__attribute__((noinline)) static void move(word *a, word *b, int n) {
  for (int i = 0; i < n; i++) b[i] = a[i];
}
double f(double *x, int n) {
  double **v = (double **)malloc(n * sizeof *v), **w = (double **)malloc(n * sizeof *w), sum = 0;
  for (int i = 0; i < n; i++) v[i] = x + (i * 3) % n;
  move((word *)v, (word *)w, n);
  for (int i = 0; i < n; i++) sum += *w[i] * *w[i] * *w[(i + 1) % n];
  free(w);
  free(v);
  return sum;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, -0.6, 1.1};
  GRADIENT(f, x, 7);
  return done();
}
