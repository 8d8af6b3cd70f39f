/* The function itself for several arguments at once. */
#include "check.h"

typedef struct { double x, y; } two;
typedef struct { float x, y, z; } three_floats;
typedef struct { two first, second, third; } three_pairs;
extern lanes3 __enzyme_batch_lanes3(void *, ...);
extern lanes8 __enzyme_batch_lanes8(void *, ...);
extern two __enzyme_batch_two(void *, ...);
extern three_floats __enzyme_batch_floats(void *, ...);
extern three_pairs __enzyme_batch_pairs(void *, ...);
extern void __enzyme_batch_nothing(void *, ...);

static double scaled(double x, int n, double by) { return x * x * by + n; }
static double sum(const double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += x[i];
  return s;
}
static float single(float x) { return x * x; }
static two pair(double x) { return (two){x, x * x}; }
static void put(double *to, double v) { *to += v; }

int main(void) {
  two g = __enzyme_batch_two((void *)scaled, enzyme_width, 2, enzyme_vector, 2.0, 3.0, enzyme_scalar, 1, enzyme_scalar,
                             10.0);
  CHECK(g.x, 41);
  CHECK(g.y, 91);
  lanes3 three =
      __enzyme_batch_lanes3((void *)scaled, enzyme_width, 3, 1.0, 2.0, 3.0, enzyme_scalar, 2, enzyme_vector, 1.0, 2.0, 3.0);
  CHECK(three.v[0], 3);
  CHECK(three.v[1], 10);
  CHECK(three.v[2], 29);
  double a[] = {1, 2, 3}, b[] = {4, 5, 6, 7};
  lanes8 eight = __enzyme_batch_lanes8((void *)sum, enzyme_width, 8, enzyme_vector, a, b, a, b, a, b, a, b, enzyme_vector,
                                       3, 4, 2, 2, 1, 1, 0, 0);
  double want[] = {6, 22, 3, 9, 1, 4, 0, 0};
  for (int i = 0; i < 8; i++)
    CHECK(eight.v[i], want[i]);
  three_floats floats = __enzyme_batch_floats((void *)single, enzyme_width, 3, enzyme_vector, 1.0f, 2.0f, 3.0f);
  CHECKF(floats.x + 10 * floats.y + 100 * floats.z, 941);
  three_pairs pairs = __enzyme_batch_pairs((void *)pair, enzyme_width, 3, enzyme_vector, 1.0, 2.0, 3.0);
  CHECK(pairs.first.x + pairs.second.y + pairs.third.y, 1 + 4 + 9);
  double total = 0;
  __enzyme_batch_nothing((void *)put, enzyme_width, 3, enzyme_scalar, &total, enzyme_vector, 1.0, 2.0, 4.0);
  CHECK(total, 7);
  /* A derivative goes through nothing of it: the gradient beside it is another request. */
  CHECK(__enzyme_autodiff((void *)scaled, enzyme_out, 2.0, enzyme_const, 1, enzyme_const, 10.0), 40);
  return done();
}
