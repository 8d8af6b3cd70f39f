#include "asked.h"
#include <array>
#include <algorithm>
#include <cmath>
#include <numeric>
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_width, enzyme_dupv;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_fwddiff(void *, T...);
template <size_t N>
using V = std::array<double, N>;
template <size_t N>
static double softmax_loss(const V<N> &z, int k) {
  double m = *std::max_element(z.begin(), z.end());
  double s = 0;
  for (double v : z) s += std::exp(v - m);
  return -(z[k] - m - std::log(s));
}
static V<2> rotate(V<2> v, double a) {
  return {std::cos(a) * v[0] - std::sin(a) * v[1], std::sin(a) * v[0] + std::cos(a) * v[1]};
}
static void rotate_to(const V<2> *v, const double *a, V<2> *out) {
  *out = rotate(*v, *a);
}
static double angle(double a, double x, double y) {
  auto r = rotate({x, y}, a);
  return r[0] * r[1];
}
template <int R, int C>
struct M {
  double a[R][C];
  double det2() const {
    return a[0][0] * a[1][1] - a[0][1] * a[1][0];
  }
};
static double det(M<2, 2> m) {
  return m.det2();
}
static M<2, 2> mul(const M<2, 2> &x, const M<2, 2> &y) {
  M<2, 2> r{};
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++)
      for (int k = 0; k < 2; k++) r.a[i][j] += x.a[i][k] * y.a[k][j];
  return r;
}
static double trace3(const M<2, 2> *m) {
  auto c = mul(*m, mul(*m, *m));
  return c.a[0][0] + c.a[1][1];
}
struct g3 {
  double a, x, y;
};
int main() {
  V<3> z{1, 2, 0.5}, dz{};
  __enzyme_autodiff<void>((void *)softmax_loss<3>, enzyme_dup, &z, &dz, enzyme_const, 1);
  double s = std::exp(1) + std::exp(2) + std::exp(0.5);
  NEAR(dz[0], std::exp(1) / s);
  NEAR(dz[1], std::exp(2) / s - 1);
  V<2> v{1, 2}, dv{}, o, d{1, 0};
  double a = 0.3, da = 0;
  __enzyme_autodiff<void>((void *)rotate_to, &v, &dv, &a, &da, &o, &d);
  NEAR(dv[0], std::cos(0.3));
  NEAR(da, -std::sin(0.3) - 2 * std::cos(0.3));
  auto g = __enzyme_autodiff<g3>((void *)angle, 0.0, 1.0, 2.0);
  NEAR(g.x, 2);
  NEAR(g.y, 1);
  NEAR(g.a, 1 - 4);
  M<2, 2> m{{{1, 2}, {3, 4}}};
  auto dm = __enzyme_autodiff<M<2, 2>>((void *)det, enzyme_out, m);
  NEAR(dm.a[0][0], 4);
  NEAR(dm.a[0][1], -3);
  M<2, 2> t{};
  __enzyme_autodiff<void>((void *)trace3, &m, &t);
  auto sq = mul(m, m);
  NEAR(t.a[0][1], 3 * sq.a[1][0]);
  struct L {
    double v[8];
  };
  M<2, 2> e[8] = {};
  for (int k = 0; k < 8; k++) e[k].a[k / 2 % 2][k % 2] = 1;
  auto l = __enzyme_fwddiff<V<8>>((void *)trace3, enzyme_width, 8, enzyme_dupv, sizeof m, &m, e);
  for (int k = 0; k < 8; k++) NEAR(l[k], t.a[k / 2 % 2][k % 2]);
  return bad;
}
