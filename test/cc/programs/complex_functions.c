/* The functions of complex.h; products and quotients by the compiler's library; float in single precision. */
#include "check.h"
#include <complex.h>

#define F(name, expr)                                                                                                  \
  static double name(double *x, int n) {                                                                               \
    double _Complex z = x[0] + x[1] * I, u = x[2] + x[3] * I;                                                          \
    double _Complex w = expr;                                                                                          \
    return creal(w) * x[4] + cimag(w) * x[0] + cabs(w) + carg(w);                                                      \
  }
F(f_exp, cexp(z))
F(f_log, clog(z)) F(f_sqrt, csqrt(z)) F(f_sin, csin(z)) F(f_cos, ccos(z)) F(f_tan, ctan(z)) F(f_sinh, csinh(z))
    F(f_cosh, ccosh(z)) F(f_tanh, ctanh(z)) F(f_asin, casin(z)) F(f_acos, cacos(z)) F(f_atan, catan(z))
        F(f_asinh, casinh(z)) F(f_acosh, cacosh(z)) F(f_atanh, catanh(z)) F(f_pow, cpow(z, u)) F(f_mul, z *u)
            F(f_div, z / u) F(f_conj, conj(z) * u) static double g(double *x, int n) {
  float _Complex z = (float)x[0] + (float)x[1] * I;
  float _Complex w = z * z / (z + 2.0f) + csqrtf(z);
  return crealf(w) * cimagf(w) + cabsf(w);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f_exp, x, 5);
  GRADIENT(f_log, x, 5);
  GRADIENT(f_sqrt, x, 5);
  GRADIENT(f_sin, x, 5);
  GRADIENT(f_cos, x, 5);
  GRADIENT(f_tan, x, 5);
  GRADIENT(f_sinh, x, 5);
  GRADIENT(f_cosh, x, 5);
  GRADIENT(f_tanh, x, 5);
  GRADIENT(f_asin, x, 5);
  GRADIENT(f_acos, x, 5);
  GRADIENT(f_atan, x, 5);
  GRADIENT(f_asinh, x, 5);
  GRADIENT(f_acosh, x, 5);
  GRADIENT(f_atanh, x, 5);
  GRADIENT(f_pow, x, 5);
  GRADIENT(f_mul, x, 5);
  GRADIENT(f_div, x, 5);
  GRADIENT(f_conj, x, 5);
  double d[5] = {0}, e[5] = {1, 0};
  __enzyme_autodiff((void *)g, enzyme_dup, x, d, enzyme_const, 5);
  double t = __enzyme_fwddiff((void *)g, enzyme_dup, x, e, enzyme_const, 5);
  CHECKF(t, d[0]);
  double h = 1e-2;
  x[0] += h;
  double up = g(x, 5);
  x[0] -= 2 * h;
  double dn = g(x, 5);
  x[0] += h;
  near_(d[0], (up - dn) / 2 / h, 1e-3, "g", __LINE__);
  return done();
}
