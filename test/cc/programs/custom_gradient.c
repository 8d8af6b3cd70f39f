/* Gradients that the program brings along. Each is the true one times a factor, which shows that it was called. */
#include "check.h"

/* A number in, a number out; without a tape. */
__attribute__((noinline)) static double cube(double x) { return x * x * x; }
static double cube_augmented(double x) { return x * x * x; }
static double cube_gradient(double x, double dr) { return 2 * 3 * x * x * dr; }
void *__enzyme_register_gradient_cube[] = {(void *)cube, (void *)cube_augmented, (void *)cube_gradient};

/* Two numbers and an integer; the tape is a pointer. */
typedef struct { void *tape; double result; } pointer_tape;
typedef struct { double a, b; } two;
__attribute__((noinline)) static double product(double a, int n, double b) { return a * n * b; }
static pointer_tape product_augmented(double a, int n, double b) {
  pointer_tape r = {malloc(sizeof(double)), a * n * b};
  *(double *)r.tape = a * n;
  return r;
}
static two product_gradient(double a, int n, double b, double dr, void *tape) {
  two r = {n * b * dr, 10 * *(double *)tape * dr};
  (void)a;
  free(tape);
  return r;
}
void *__enzyme_register_gradient_product[] = {(void *)product, (void *)product_augmented, (void *)product_gradient};

/* Nothing but pointers; no tape, the gradient reads what the arguments lead to. */
__attribute__((noinline)) static void square(const double *from, double *to) { *to = *from * *from; }
static void square_augmented(const double *from, double *dfrom, double *to, double *dto) { *to = *from * *from; }
static void square_gradient(const double *from, double *dfrom, const double *to, double *dto) {
  *dfrom += 7 * *from * *dto;
  *dto = 0;
}
void *__enzyme_register_gradient_square[] = {(void *)square, (void *)square_augmented, (void *)square_gradient};

/* A structure as tape, which is returned in memory and passed as a copy. */
typedef struct { double first, second, third; } record;
typedef struct { record tape; float result; } record_tape;
__attribute__((noinline)) static float norm(const float *x, int n) {
  float s = 0;
  for (int i = 0; i < n; i++)
    s += x[i] * x[i];
  return s;
}
static record_tape norm_augmented(const float *x, float *dx, int n) {
  record_tape r = {{x[0], x[1], x[2]}, norm(x, n)};
  return r;
}
static void norm_gradient(const float *x, float *dx, int n, float dr, record tape) {
  dx[0] += 20 * (float)tape.first * dr;
  dx[1] += 20 * (float)tape.second * dr;
  dx[2] += 20 * (float)tape.third * dr;
}
void *__enzyme_register_gradient_norm[] = {(void *)norm, (void *)norm_augmented, (void *)norm_gradient};

static double numbers(double x, double y) { return cube(x) + product(x, 3, cube(y)); }

static double by_pointer(double x) {
  double s = 0, y;
  for (int i = 1; i < 4; i++) {
    double scaled = i * x;
    square(&scaled, &y);
    s += y;
  }
  return s;
}

/* A gradient that leaves the cotangent of what was overwritten behind. */
__attribute__((noinline)) static void third(const double *from, double *to) { *to = *from * *from * *from; }
static void *third_augmented(const double *from, double *dfrom, double *to, double *dto) {
  third(from, to);
  return NULL;
}
static void third_gradient(const double *from, double *dfrom, const double *to, const double *dto, void *tape) {
  if (tape == NULL)
    *dfrom += 3 * *from * *from * *dto;
}
void *__enzyme_register_gradient_third[] = {(void *)third, (void *)third_augmented, (void *)third_gradient};

static double powers(const double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    double y;
    third(&x[i], &y);
    s += y;
  }
  return s;
}

static double of_memory(double *x, double *y) {
  square(x, y);
  square(y, y + 1);
  return y[0] * y[1];
}

static float of_array(float *x, int n) {
  float r = norm(x, n);
  x[0] = 100; /* the gradient has it on its tape */
  return 0.5f * r;
}

extern float __enzyme_autodiff_float(void *, ...);
extern two __enzyme_autodiff_two(void *, ...);

int main(void) {
  CHECK(__enzyme_autodiff((void *)cube, 1.5), 6 * 1.5 * 1.5);
  two g = __enzyme_autodiff_two((void *)numbers, 1.5, 0.7);
  CHECK(g.a, 6 * 1.5 * 1.5 + 3 * 0.343);
  CHECK(g.b, 10 * 3 * 1.5 * 6 * 0.49);
  CHECK(__enzyme_autodiff((void *)by_pointer, 1.5), 7 * 1.5 * (1 + 4 + 9));
  double xs[4] = {0.7, 1.1, 1.9, 2.3}, dxs[4] = {0};
  __enzyme_autodiff((void *)powers, xs, dxs, 4);
  for (int i = 0; i < 4; i++)
    CHECK(dxs[i], 3 * xs[i] * xs[i]);
  double x = 1.5, dx = 0, y[2] = {0}, dy[2] = {0};
  __enzyme_autodiff((void *)of_memory, &x, &dx, y, dy);
  /* y0 = x^2, y1 = y0^2 by rules that say 7 y0' = 7 x x', so d(y0 y1) = (y1 + 7 y0^2) 7 x */
  CHECK(dx, (2.25 * 2.25 + 7 * 2.25 * 2.25) * 7 * 1.5);
  CHECK(dy[0], 0);
  float v[3] = {1, 2, 3}, dv[3] = {0};
  __enzyme_autodiff_float((void *)of_array, v, dv, 3);
  CHECKF(dv[0], 10 * 1);
  CHECKF(dv[1], 10 * 2);
  CHECKF(dv[2], 10 * 3);
  return done();
}
