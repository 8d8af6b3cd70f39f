/* An inactive function with side effects, registered. */
#include "check.h"

static int calls;
static double log_[8];
__attribute__((noinline)) static void note(double v) { log_[calls++ % 8] = v; }
void *__enzyme_inactivefn_note[] = {(void *)note};

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    s += x[i] * x[i];
    note(s);
  }
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  if (calls == 0 || log_[0] == 0)
    failures++;
  return done();
}
