#include "asked.h"

/* casts of every kind, results as another type, prototypes without parameters */
int enzyme_const, enzyme_dup, enzyme_out;
double __enzyme_autodiff();
float __enzyme_autodifff(float (*)(float), ...);
void __enzyme_autodiff_void(void *, ...);
double sq(double x) {
  return x * x;
}
float sqf(float x) {
  return x * x;
}
static void store(double *out, const double *in) {
  *out = *in * *in;
}
typedef double (*fn)(double);
int main(void) {
  NEAR(__enzyme_autodiff((void *)sq, 3.0), 6);
  NEAR(__enzyme_autodiff(&sq, 3.0), 6);
  NEAR(__enzyme_autodiff(sq, 3.0), 6);
  NEAR(__enzyme_autodiff((fn)sq, enzyme_out, 3.0), 6);
  NEAR(__enzyme_autodiff((size_t)sq, 3.0), 6);
  NEAR(__enzyme_autodiff((char *)(void *)&sq, 3.0), 6);
  NEARF(__enzyme_autodifff(sqf, 3.0f), 6);
  double a = 3, da = 0, o = 0, d = 1;
  __enzyme_autodiff_void((void *)store, &o, &d, &a, &da);
  NEAR(da, 6);
  NEAR(d, 0);
  fn local = sq;
  NEAR(__enzyme_autodiff((void *)local, 4.0), 8);
  static fn const table = sq;
  NEAR(__enzyme_autodiff((void *)table, 4.0), 8);
  return bad;
}
