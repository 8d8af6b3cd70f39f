// Template instances, asked for by a template.
#include "check.h"

template <typename T> T cube(T x) { return x * x * x; }
template <int N> double power(double x) { return x * power<N - 1>(x); }
template <> double power<0>(double) { return 1; }

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += cube(x[i]) + power<5>(x[i]);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  CHECK(__enzyme_autodiff<double>((void *)cube<double>, 2.0), 12);
  CHECKF(__enzyme_autodiff<float>((void *)cube<float>, 2.0f), 12);
  CHECK(__enzyme_fwddiff<double>((void *)power<4>, enzyme_dup, 2.0, 1.0), 32);
  return done();
}
