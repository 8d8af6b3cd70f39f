// std::complex: arithmetic, the functions of <complex>, polar coordinates.
#include <complex>
#include <vector>
#include "check.h"

typedef std::complex<double> C;

double f(double *x, int n) {
  C z(x[0], x[1]), c = std::polar(x[2], x[3]);
  C w = z * c + z / c - std::conj(z) * 2.0;
  for (int i = 0; i < n; i++)
    w = w * w * 0.05 + c;
  return std::norm(w) + std::abs(z) + std::arg(c) + w.real() * w.imag();
}

double g(double *x, int n) {
  C z(x[0], x[1]), u(x[2], x[3]);
  C w = std::exp(z) + std::log(u) + std::sqrt(z) + std::sin(z) + std::cos(u) + std::tanh(z) + std::pow(z, u) + std::pow(z, 3);
  return w.real() * x[4] + w.imag();
}

// A discrete Fourier transform.
double h(double *x, int n) {
  std::vector<C> out(n);
  for (int k = 0; k < n; k++)
    for (int i = 0; i < n; i++)
      out[k] += x[i] * std::exp(C(0, -6.283185307179586 * k * i / n));
  double s = 0;
  for (int k = 0; k < n; k++)
    s += k * std::norm(out[k]);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  GRADIENT(g, x, 5);
  GRADIENT(h, x, 5);
  return done();
}
