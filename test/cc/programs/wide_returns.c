/* Several results in a structure returned through memory. */
#include "check.h"

typedef struct { double mean, spread, most; int count; } summary;

__attribute__((noinline)) static summary summarise(const double *x, int n) {
  summary s = {0, 0, x[0], n};
  for (int i = 0; i < n; i++) {
    s.mean += x[i] / n;
    if (x[i] > s.most)
      s.most = x[i];
  }
  for (int i = 0; i < n; i++)
    s.spread += (x[i] - s.mean) * (x[i] - s.mean);
  return s;
}

double f(double *x, int n) {
  summary s = summarise(x, n);
  return s.mean * s.spread + s.most * s.count;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
