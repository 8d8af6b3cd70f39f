/* Scalar functions: one argument, two, many; gradients returned as a float, in registers and through memory. */
#include "check.h"

typedef struct { double x, y; } two;
typedef struct { double a, b, c, d, e; } five;
typedef struct { double a; float b; double c; } mixed;
extern two __enzyme_autodiff_two(void *, ...);
extern five __enzyme_autodiff_five(void *, ...);
extern mixed __enzyme_autodiff_mixed(void *, ...);
extern float __enzyme_autodiff_float(void *, ...);
extern two __enzyme_fwddiff_two(void *, ...);

static double square(double x) { return x * x; }
static double product(double x, double y) { return x * x * y; }
static double many(double a, double b, int n, double c, double d, double e) { return n * a * b + c * d * d + sin(e); }
static double both(double x, float y, double z) { return x * y * z * z; }
static float single(float x) { return x * x * x; }

int main(void) {
  CHECK(__enzyme_autodiff((void *)square, 3.0), 6);
  CHECK(__enzyme_autodiff((void *)square, enzyme_out, -1.5), -3);
  CHECK(__enzyme_fwddiff((void *)square, enzyme_dup, 3.0, 2.0), 12);
  CHECK(__enzyme_fwddiff((void *)square, 3.0, 2.0), 12);
  two g = __enzyme_autodiff_two((void *)product, 3.0, 5.0);
  CHECK(g.x, 30);
  CHECK(g.y, 9);
  CHECK(__enzyme_autodiff((void *)product, enzyme_const, 3.0, enzyme_out, 5.0), 9);
  five m = __enzyme_autodiff_five((void *)many, 1.0, 2.0, 4, 3.0, 5.0, 0.5);
  CHECK(m.a, 8);
  CHECK(m.b, 4);
  CHECK(m.c, 25);
  CHECK(m.d, 30);
  CHECK(m.e, cos(0.5));
  mixed x = __enzyme_autodiff_mixed((void *)both, 2.0, 3.0f, 5.0);
  CHECK(x.a, 75);
  CHECK(x.b, 50);
  CHECK(x.c, 60);
  CHECKF(__enzyme_autodiff_float((void *)single, 2.0f), 12);
  g = __enzyme_autodiff_two((void *)square, enzyme_primal_return, enzyme_out, 4.0);
  CHECK(g.x, 16);
  CHECK(g.y, 8);
  g = __enzyme_fwddiff_two((void *)square, enzyme_primal_return, enzyme_dup, 4.0, 1.0);
  CHECK(g.x, 16);
  CHECK(g.y, 8);
  lanes3 three = __enzyme_fwddiff_lanes3((void *)product, enzyme_width, 3, enzyme_dup, 3.0, 1.0, 0.0, 2.0, enzyme_dup,
                                         5.0, 0.0, 1.0, -1.0);
  CHECK(three.v[0], 30);
  CHECK(three.v[1], 9);
  CHECK(three.v[2], 51);
  lanes8 eight = __enzyme_fwddiff_lanes8((void *)square, enzyme_width, 8, enzyme_dup, 2.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0,
                                         7.0, 8.0);
  for (int i = 0; i < 8; i++)
    CHECK(eight.v[i], 4.0 * (i + 1));
  return done();
}
