/* The functions of math.h: all of one result, and those of two; float in single precision. */
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

static double f(double *x, int n) {
  double s, c, w, fr;
  int e, q;
  sincos(x[0], &s, &c);
  fr = modf(x[1] * 3.7, &w);
  double m = frexp(x[2] * 20, &e);
  double r = remquo(x[4] * 9, x[3], &q);
  return s * c * c + fr * w * x[0] + m * m * e + ldexp(x[3], e) + scalbn(x[3], 3) + logb(x[0]) + ilogb(x[1]) + r * q;
}

static double g(double *x, int n) {
  return hypot(x[0], x[1]) + erf(x[2]) * tgamma(x[0] + 2) + lgamma(x[4]) + cbrt(x[1]) + exp2(x[3]) + log1p(x[0]) +
         expm1(x[1]) + atan2(x[2], x[3]) + fmod(x[4] * 7, x[2]) + remainder(x[0] * 9, x[3]) + copysign(x[0], x[1]) +
         fmin(x[0], x[1]) * fmax(x[2], x[3]) + floor(x[0]) + ceil(x[1]) + round(x[2]) + trunc(x[3]) + nearbyint(x[4]) +
         rint(x[0]) + isnan(x[0]) + exp10(x[0]) + fma(x[0], x[1], x[2]) + erfc(x[3]) + fdim(x[4], x[0]) + log2(x[4]) +
         log10(x[4]) + nextafter(1.0, 2) + fabs(x[1]) + pow(x[0], x[4]) + sinh(x[0]) + cosh(x[1]) + tanh(x[2]) +
         asinh(x[1]) + acosh(x[4]) + atanh(x[0]) + asin(x[0]) + acos(x[3]) + atan(x[1]) + tan(x[3]) + j0(x[1]) +
         j1(x[2]) + jn(n - 3, x[4]) * y0(x[0]) + y1(x[2]) + yn(3, x[4]) + drem(x[0] * 9, x[2]);
}

static double h(double *x, int n) {
  float a = x[0], b = x[1], c = x[4];
  float s, co;
  sincosf(a, &s, &co);
  float w;
  float fr = modff(b * 3, &w);
  int e;
  float m = frexpf(c, &e);
  return s * co + fr * w + m + hypotf(a, b) + erff(a) * tgammaf(c) + lgammaf(c) + cbrtf(b) + exp2f(a) + log1pf(a) +
         expm1f(b) + atan2f(a, b) + fmodf(c * 5, a) + fmaf(a, b, c) + powf(a, c) + sqrtf(c) + fminf(a, b) + floorf(c) +
         ldexpf(a, 3) + exp10f(a);
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  GRADIENT(g, x, 5);
  /* Rounding to single precision, divided by the step. */
  ONE_LANE(h, 1e-2, 5e-3);
  return done();
}
