/* Static locals, a random generator of integers, a cache of a constant table filled once. */
#include "check.h"

static unsigned state = 12345;
static double uniform(void) { state = state * 1103515245u + 12345u; return (state >> 8 & 0xFFFF) / 65536.0; }
static const double *table(void) {
  static double values[16];
  static int ready;
  if (!ready) { for (int i = 0; i < 16; i++) values[i] = sqrt(i + 1.0); ready = 1; }
  return values;
}
static double running(double v) { static double sum; static int calls; sum = calls++ % 5 ? sum * 0.5 + v : v; return sum; }
double f(double *x, int n) {
  state = 12345;
  double s = 0;
  for (int i = 0; i < 5; i++) s += running(x[i % n] * table()[i]) * (1 + uniform());
  return s * s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9};
  GRADIENT(f, x, 3);
  return done();
}
