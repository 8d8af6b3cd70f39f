/* What a program says of its functions and variables: what is inactive, and what works like something known. */
#include "check.h"

/* Works like log1p, in an approximation that would have another derivative. */
__attribute__((noinline)) static double nearly_log1p(double x) { return log1p(x) + 0 * x * x; }
void *__enzyme_function_like_log[] = {(void *)nearly_log1p, (void *)"log1p"};
__attribute__((noinline)) static float rough_sine(float x) { return x - x * x * x / 6; }
void *__enzyme_function_like_sine[] = {(void *)rough_sine, (void *)"sinf"};

/* Allocates and frees. */
__attribute__((noinline)) static void *take(size_t bytes) { return malloc(bytes); }
__attribute__((noinline)) static void give(void *p) { free(p); }
void *__enzyme_function_like_take[] = {(void *)take, (void *)"malloc"};
void *__enzyme_function_like_give[] = {(void *)give, (void *)"free"};

/* Inactive, said in clang's way. */
__attribute__((annotate("enzyme_inactive"), noinline)) static double rounded(double x) { return x * 8; }
__attribute__((annotate("enzyme_inactive"))) static double noted;
static double last;
void *__enzyme_inactive_global_last[] = {(void *)&last};

/* In functions of their own: within one, the optimiser would know what was stored. */
__attribute__((noinline)) static void note(double s, double t) {
  noted = s;
  last = t;
}
__attribute__((noinline)) static double recall(void) { return noted + last; }

static double f(const double *x, int n) {
  double *y = take(sizeof(double) * n), s = 0;
  for (int i = 0; i < n; i++)
    y[i] = nearly_log1p(x[i]) * x[i];
  for (int i = 0; i < n; i++)
    s += y[i] + rounded(x[i]);
  give(y);
  note(s, s * x[0]);
  return s + rough_sine((float)x[0]) + recall();
}

int main(void) {
  double x[] = {0.5, 1.5, 0.25}, dx[3] = {0}, directions[3] = {0, 1, 0};
  __enzyme_autodiff((void *)f, x, dx, 3);
  for (int i = 0; i < 3; i++) {
    double want = x[i] / (1 + x[i]) + log1p(x[i]);
    CHECKF(dx[i], want + (i == 0 ? cosf(0.5f) : 0));
  }
  CHECK(__enzyme_fwddiff((void *)f, enzyme_dup, x, directions, enzyme_const, 3), x[1] / (1 + x[1]) + log1p(x[1]));
  if (noted == 0 || last == 0)
    failures++;
  return done();
}
