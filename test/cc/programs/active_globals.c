/* Variables of the program that derivatives go through: scratch memory, sums, values kept from call to call. */
#include "check.h"

static double scratch[8];
static double sum;
static _Thread_local double of_thread;
double seen_by_all = 3; /* what it holds at first is a constant */
static double scale = 2;
static struct { int count; double last; float small; } state;
static int calls;

__attribute__((noinline)) static void fill(const double *x, int n) {
  for (int i = 0; i < n; i++)
    scratch[i] = x[i] * x[i] * scale;
}
__attribute__((noinline)) static double total(int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += scratch[i] * (i + 1);
  return s;
}
__attribute__((noinline)) static void add(double v) {
  sum += v;
  calls++;
}

double f(double *x, int n) {
  fill(x, n);
  return total(n) + scratch[1] * x[0];
}

double g(double *x, int n) {
  sum = 0;
  for (int i = 0; i < n; i++)
    add(sin(x[i]) * (1 + sum));
  return sum;
}

double h(double *x, int n) {
  double before = seen_by_all;
  seen_by_all = x[0] * x[1];
  of_thread = seen_by_all * x[2];
  state.count++;
  state.last = of_thread + x[0];
  state.small = 0.5f;
  double result = seen_by_all * of_thread * before + state.last * state.last + state.small;
  seen_by_all = before;
  return result;
}

static double recursive(const double *x, int n) {
  if (n == 0)
    return sum;
  sum += x[n - 1] * x[n - 1];
  return recursive(x, n - 1) * 1.5;
}
double k(double *x, int n) {
  sum = 1;
  return recursive(x, n);
}

double kept(double x) {
  static double last = 1;
  double r = x * last;
  last = x;
  return r;
}

int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.4, 0.3};
  GRADIENT(f, x, 5);
  GRADIENT(g, x, 5);
  GRADIENT(h, x, 5);
  GRADIENT(k, x, 5);
  if (calls == 0 || state.count == 0)
    failures++;
  /* What a call leaves behind is a constant for the next one. */
  CHECK(__enzyme_autodiff((void *)kept, 2.0), 1);
  CHECK(__enzyme_autodiff((void *)kept, 5.0), 2);
  CHECK(__enzyme_fwddiff((void *)kept, 7.0, 1.0), 5);
  return done();
}
