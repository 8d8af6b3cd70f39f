// Rules that the program brings along, in C++: vectors, memory that is freed before the gradient runs, exceptions.
#include <vector>
#include <stdexcept>
#include "check.h"

static int augmented_calls, gradient_calls;

// In a function that may throw: the calls have landing pads around them.
__attribute__((noinline)) void squares(const double *from, double *to, int n) {
  if (n < 0)
    throw std::invalid_argument("n");
  for (int i = 0; i < n; i++)
    to[i] = from[i] * from[i];
}
void *squares_augmented(const double *from, double *, double *to, double *, int n) {
  augmented_calls++;
  for (int i = 0; i < n; i++)
    to[i] = from[i] * from[i];
  return nullptr;
}
void squares_gradient(const double *from, double *dfrom, const double *, double *dto, int n, void *) {
  gradient_calls++;
  for (int i = 0; i < n; i++) {
    dfrom[i] += 2 * from[i] * dto[i];
    dto[i] = 0;
  }
}
void squares_derivative(const double *from, const double *dfrom, double *to, double *dto, int n) {
  for (int i = 0; i < n; i++) {
    dto[i] = 2 * from[i] * dfrom[i];
    to[i] = from[i] * from[i];
  }
}
void *__enzyme_register_gradient_squares[] = {(void *)squares, (void *)squares_augmented, (void *)squares_gradient};
void *__enzyme_register_derivative_squares[] = {(void *)squares, (void *)squares_derivative};

double f(double *x, int n) {
  std::vector<double> in(n), out(n);
  for (int i = 0; i < n; i++)
    in[i] = x[i] * (i + 1);
  squares(in.data(), out.data(), n);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += out[i] * x[i];
  return s;
}

// A body that is not there to be differentiated: what is wanted is what the rules say.
__attribute__((noinline)) double opaque(double x) {
  volatile unsigned char bytes[8];
  for (int i = 0; i < 8; i++)
    bytes[i] = ((unsigned char *)&x)[i];
  double y;
  for (int i = 0; i < 8; i++)
    ((unsigned char *)&y)[i] = bytes[i];
  return y * y;
}
struct opaque_tape { double tape, result; };
opaque_tape opaque_augmented(double x) { return {2 * x, x * x}; }
double opaque_gradient(double, double dr, double slope) { return slope * dr; }
struct dual { double value, tangent; };
dual opaque_derivative(double x, double dx) { return {x * x, 2 * x * dx}; }
void *__enzyme_register_gradient_opaque[] = {(void *)opaque, (void *)opaque_augmented, (void *)opaque_gradient};
void *__enzyme_register_derivative_opaque[] = {(void *)opaque, (void *)opaque_derivative};

double g(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s = opaque(s + x[i]) + x[i];
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 0.9, 0.4, 0.3};
  GRADIENT(f, x, 5);
  GRADIENT(g, x, 5);
  if (augmented_calls != 1 || gradient_calls != SWEEPS)
    failures++;
  return done();
}
