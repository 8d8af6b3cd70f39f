// small structures by value: C passes them in two registers, and their shadows as well
#include "check.h"
#include <complex>
struct range {
  double *begin, *end;
};
static double of_range(range r) {
  double s = 0;
  for (double *p = r.begin; p != r.end; ++p) s += *p * *p;
  return s;
}
template <typename T> struct view {
  T *data;
  size_t size;
  T *begin() const { return data; }
  T *end() const { return data + size; }
};
static double of_view(view<double> x, double scale) {
  double s = 0;
  for (double v : x) s += v * v * scale;
  return s;
}
struct cursor {
  long at;
  double *data;
};
static double of_cursor(cursor c) { return c.data[c.at] * c.data[c.at + 1]; }
struct point {
  double x, y;
};
static double cross(point p, point q) { return p.x * q.y - p.y * q.x; }
struct named {
  long n;
  double value;
};
static double of_named(named n) { return n.n * n.value * n.value; }
typedef double _Complex complex;
static double of_complex(complex z) { return __real__ z * __real__ z + 3 * __imag__ z; }
struct holder {
  double *p;
};
static double of_holders(holder a, holder b) { return *a.p * *b.p; }
template <typename... T> lanes3 __enzyme_fwddiff_three(void *, T...);

int main() {
  double x[3] = {1, 2, 3}, dx[3] = {0}, ex[3] = {1, 0, 2};
  __enzyme_autodiff<void>((void *)of_range, enzyme_dup, range{x, x + 3}, range{dx, dx + 3});
  for (int i = 0; i < 3; i++) CHECK(dx[i], 2 * x[i]);
  __enzyme_autodiff<void>((void *)of_range, range{x, x + 3}, range{dx, dx + 3});
  for (int i = 0; i < 3; i++) CHECK(dx[i], 4 * x[i]);
  CHECK(__enzyme_fwddiff<double>((void *)of_range, enzyme_dup, range{x, x + 3}, range{ex, ex + 3}), 14);

  double dy[3] = {0};
  view<double> v{x, 3}, dv{dy, 3}, ev{ex, 3};
  double ds = __enzyme_autodiff<double>((void *)of_view, enzyme_dup, v, dv, enzyme_out, 2.0);
  CHECK(ds, 14);
  ds = __enzyme_autodiff<double>((void *)of_view, v, dv, 2.0);
  CHECK(ds, 14);
  for (int i = 0; i < 3; i++) CHECK(dy[i], 8 * x[i]);
  ds = __enzyme_autodiff<double>((void *)of_view, enzyme_const, v, enzyme_out, 2.0);
  CHECK(ds, 14);
  CHECK(__enzyme_fwddiff<double>((void *)of_view, enzyme_dup, v, ev, enzyme_const, 2.0), 28);
  lanes3 l = __enzyme_fwddiff_three((void *)of_view, enzyme_width, 3, enzyme_dup, v, ev, v, ev, enzyme_dup, 2.0, 1.0,
                                    0.0, 0.0);
  CHECK(l.v[0], 28 + 14);
  CHECK(l.v[1], 4 * 14);
  CHECK(l.v[2], 28);

  cursor c{1, x}, dc{1, dx};
  dx[0] = dx[1] = dx[2] = 0;
  __enzyme_autodiff<void>((void *)of_cursor, enzyme_dup, c, dc);
  CHECK(dx[1], 3);
  CHECK(dx[2], 2);

  point p{1, 2}, q{3, 5}, e{1, 0}, f{0, 1};
  point dp = __enzyme_autodiff<point>((void *)cross, enzyme_out, p, enzyme_const, q);
  CHECK(dp.x, 5);
  CHECK(dp.y, -3);
  CHECK(__enzyme_fwddiff<double>((void *)cross, enzyme_dup, p, e, enzyme_dup, q, f), 5 + 1);
  CHECK(__enzyme_fwddiff<double>((void *)cross, p, e, q, f), 5 + 1);
  CHECK(__enzyme_fwddiff<double>((void *)cross, enzyme_const, p, enzyme_dup, q, f), 1);

  CHECK(__enzyme_fwddiff<double>((void *)of_named, enzyme_dup, named{3, 2.0}, named{0, 1.0}), 12);
  CHECK(__enzyme_fwddiff<double>((void *)of_complex, complex{2.0, 1.0}, complex{1.0, 10.0}), 34);

  double a = 2, b = 3, da = 0, db = 0;
  __enzyme_autodiff<void>((void *)of_holders, enzyme_dup, holder{&a}, holder{&da}, enzyme_dup, holder{&b}, holder{&db});
  CHECK(da, 3);
  CHECK(db, 2);
  __enzyme_autodiff<void>((void *)of_holders, holder{&a}, holder{&da}, holder{&b}, holder{&db});
  CHECK(da, 6);
  return done();
}
