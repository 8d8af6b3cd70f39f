// std::unique_ptr and std::complex.
#include <complex>
#include <memory>
#include "check.h"

double f(double *x, int n) {
  std::unique_ptr<double[]> t(new double[n]);
  for (int i = 0; i < n; i++)
    t[i] = x[i] * x[i];
  std::complex<double> z(x[0], x[1]);
  z *= std::complex<double>(x[2], x[3]);
  auto q = std::make_unique<double>(t[0] * t[n - 1]);
  return *q + z.real() * z.imag() + std::norm(z);
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
