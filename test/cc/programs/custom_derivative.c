/* Forward derivatives that the program brings along, each the true one times a factor, at widths 1, 3 and 8. */
#include "check.h"

typedef struct { double value, tangent; } dual;

/* The tangent alone. */
__attribute__((noinline)) static double cube(double x) { return x * x * x; }
static double cube_derivative(double x, double dx) { return 2 * 3 * x * x * dx; }
void *__enzyme_register_derivative_cube[] = {(void *)cube, (void *)cube_derivative};

/* The value and the tangent. */
__attribute__((noinline)) static double product(double a, int n, double b) { return a * n * b; }
static dual product_derivative(double a, double da, int n, double b, double db) {
  dual r = {a * n * b, 5 * n * (da * b + a * db)};
  return r;
}
void *__enzyme_register_derivative_product[] = {(void *)product, (void *)product_derivative};

/* Through pointers. */
__attribute__((noinline)) static void square(const double *from, double *to) { *to = *from * *from; }
static void square_derivative(const double *from, const double *dfrom, double *to, double *dto) {
  *to = *from * *from;
  *dto = 100 * *dfrom;
}
void *__enzyme_register_derivative_square[] = {(void *)square, (void *)square_derivative};

/* An array of floats; the value and the tangent in one register. */
typedef struct { float value, tangent; } dual_float;
__attribute__((noinline)) static float norm(const float *x, int n) {
  float s = 0;
  for (int i = 0; i < n; i++)
    s += x[i] * x[i];
  return s;
}
static dual_float norm_derivative(const float *x, const float *dx, int n) {
  dual_float r = {norm(x, n), 0};
  for (int i = 0; i < n; i++)
    r.tangent += 3 * x[i] * dx[i];
  return r;
}
void *__enzyme_register_derivative_norm[] = {(void *)norm, (void *)norm_derivative};

static double f(const double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    double y, local = 2 * x[i];
    float single[2] = {(float)x[i], 1};
    square(&local, &y);
    s += y + cube(x[i]) + product(x[i], 3, x[n - 1 - i]) + norm(single, 2);
  }
  return s;
}

/* df/dx[k]: square 100 * 2, cube 6 x^2, product twice 15 x[n-1-k], norm 3 x. */
static double slope(const double *x, int n, int k) { return 200 + 6 * x[k] * x[k] + 30 * x[n - 1 - k] + 3 * x[k]; }

int main(void) {
  enum { n = 4 };
  double x[n] = {0.5, -1.25, 1.75, 0.25}, dx[8 * n];
  for (int i = 0; i < 8 * n; i++)
    dx[i] = i % n == i / n % n;
  for (int k = 0; k < n; k++)
    CHECKF(__enzyme_fwddiff_c((void *)f, enzyme_dup, x, dx + n * k, enzyme_const, n), slope(x, n, k));
  lanes3 three =
      __enzyme_fwddiff_lanes3((void *)f, enzyme_width, 3, enzyme_dupv, sizeof(x), x, dx, enzyme_const, n);
  for (int k = 0; k < 3; k++)
    CHECKF(three.v[k], slope(x, n, k));
  lanes8 eight =
      __enzyme_fwddiff_lanes8((void *)f, enzyme_width, 8, enzyme_dupv, sizeof(x), x, dx, enzyme_const, n);
  for (int k = 0; k < 8; k++)
    CHECKF(eight.v[k], slope(x, n, k % n));
  CHECK(__enzyme_fwddiff((void *)cube, 1.5, 1.0), 6 * 1.5 * 1.5);
  /* A rule for the one mode does not serve the other. */
  CHECK(__enzyme_autodiff((void *)cube, 1.5), 3 * 1.5 * 1.5);
  return done();
}
