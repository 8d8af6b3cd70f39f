/* structures by value whose members nobody reads: nothing needs to be known of them */
#include "asked.h"
extern int enzyme_const, enzyme_dup, enzyme_out;
typedef struct {
  double x;
  int n;
  char name[12];
  long k;
  double y;
  short q[3];
  union {
    int i;
    float f;
  } u;
} S;
typedef struct {
  double *p;
  int n;
  double s;
  char tag;
} T;
S __enzyme_autodiff_S(void *, ...);
double __enzyme_autodiff(void *, ...);
static double f(S s) {
  return s.x * s.y;
}
static double g(T t) {
  return t.p[1] * t.s;
}
int main(void) {
  S s = {2, 3, "hello", 4, 5}, d;
  d = __enzyme_autodiff_S((void *)f, s);
  double p[2] = {3, 4}, dp[2] = {0};
  T t = {p, 2, 10, 'x'}, dt = {dp, 0, 0, 0};
  __enzyme_autodiff((void *)g, enzyme_dup, &t, &dt);

  NEAR(d.x, 5);
  NEAR(d.y, 2);
  NEAR(dp[1], 10);
  NEAR(dt.s, 4);
  return bad;
}
