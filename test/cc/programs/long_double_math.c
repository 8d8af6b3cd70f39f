/* The functions of math.h on long double: one lane, for there are no vectors of that type. */
#define _GNU_SOURCE
#include "check.h"

/* Reverse against forward at width 1, and against central differences with errors of `relative`. */
#define ONE_LANE(f, h, relative)                                                                                       \
  do {                                                                                                                 \
    double gradient_[5] = {0};                                                                                         \
    __enzyme_autodiff((void *)f, enzyme_dup, x, gradient_, enzyme_const, 5);                                           \
    for (int i_ = 0; i_ < 5; i_++) {                                                                                   \
      double direction_[5] = {0}, x0_ = x[i_];                                                                         \
      direction_[i_] = 1;                                                                                              \
      near_(__enzyme_fwddiff((void *)f, enzyme_dup, x, direction_, enzyme_const, 5), gradient_[i_], 1e-5, #f, i_);     \
      x[i_] = x0_ + h;                                                                                                 \
      double up_ = f(x, 5);                                                                                            \
      x[i_] = x0_ - h;                                                                                                 \
      double down_ = f(x, 5);                                                                                          \
      x[i_] = x0_;                                                                                                     \
      near_(gradient_[i_], (up_ - down_) / (2 * h), relative, #f, i_);                                                 \
    }                                                                                                                  \
  } while (0)

static double l(double *x, int n) {
  long double a = x[0], b = x[1], c = x[4], w, s, co;
  sincosl(b, &s, &co);
  long double fr = modfl(b * 3, &w);
  int e;
  long double m = frexpl(c, &e);
  return sqrtl(c) + sinl(a) * cosl(b) + expl(a) + logl(c) + powl(c, a) + tanl(a) + asinl(a) + acosl(a) + atanl(b) +
         sinhl(a) + coshl(b) + tanhl(a) + exp2l(a) + log2l(c) + log10l(c) + expm1l(a) + log1pl(a) + cbrtl(c) +
         hypotl(a, b) + atan2l(a, b) + fmodl(c * 5, a) + fmal(a, b, c) + fmaxl(a, b) + fabsl(b) + floorl(c) +
         copysignl(a, b) + erfl(a) + acoshl(c) + atanhl(a) + s * co + fr * w + m * e + ldexpl(a, 2);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  ONE_LANE(l, 1e-5, 1e-7);
  return done();
}
