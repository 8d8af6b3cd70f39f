#include "asked.h"

extern int enzyme_const, enzyme_dup, enzyme_out;
long double __enzyme_autodiffl(void *, ...);
float __enzyme_autodifff(void *, ...);
typedef struct {
  float a;
  long double b;
  double c;
} mix;
mix __enzyme_autodiff_mix(void *, ...);
static long double f(long double x) {
  return x * x * sqrtl(x);
}
static float g(float x) {
  return sinf(x) * x;
}
static double h(float a, long double b, double c) {
  return a * b * c;
}
int main(void) {
  NEAR((double)__enzyme_autodiffl((void *)f, 4.0L), 2.5 * 8);
  NEARF(__enzyme_autodifff((void *)g, 1.0f), cosf(1) + sinf(1));
  mix r = __enzyme_autodiff_mix((void *)h, 2.0f, 3.0L, 4.0);
  NEARF(r.a, 12);
  NEAR((double)r.b, 8);
  NEAR(r.c, 6);
  return bad;
}
