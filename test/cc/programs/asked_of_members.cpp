#include "asked.h"
#include <memory>
#include <vector>
#include <functional>
#include <map>
#include <string>
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_width;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_fwddiff(void *, T...);
/* CRTP, member templates, policy classes, pointers to members */
template <class D>
struct Layer {
  double forward(const double *x) const {
    return static_cast<const D *>(this)->f(x);
  }
};
struct Lin : Layer<Lin> {
  double w[2];
  double f(const double *x) const {
    return w[0] * x[0] + w[1] * x[1];
  }
};
template <class L>
double run(const L *l, const double *x) {
  return l->forward(x);
}
struct Poly {
  double c[3];
  template <typename T>
  T at(T x) const {
    return c[0] + x * (c[1] + x * c[2]);
  }
};
template <typename T>
double at(const Poly *p, T x) {
  return p->template at<T>(x);
}
struct Ops {
  double k;
  double twice(double x) const {
    return 2 * k * x;
  }
  double cube(double x) const {
    return k * x * x * x;
  }
};
template <double (Ops::*M)(double) const>
double through(const Ops *o, double x) {
  return (o->*M)(x);
}
double dynamic(const Ops *o, double (Ops::*m)(double) const, double x) {
  return (o->*m)(x);
}
static double energy(const std::vector<std::vector<double>> &m) {
  double s = 0;
  for (auto &r : m)
    for (auto v : r) s += v * v * v;
  return s;
}
struct Param {
  std::vector<double> w;
  std::string name;
  std::shared_ptr<double> shared;
};
static double loss(const Param &p) {
  double s = *p.shared;
  for (double v : p.w) s += v * v;
  return s * p.name.size();
}
int main() {
  Lin l;
  l.w[0] = 2;
  l.w[1] = 3;
  Lin dl{};
  double x[2] = {1, 4}, dx[2] = {0};
  __enzyme_autodiff<void>((void *)run<Lin>, &l, &dl, x, dx);
  NEAR(dl.w[1], 4);
  NEAR(dx[0], 2);
  Poly p{{1, 2, 3}}, dp{};
  NEAR(__enzyme_autodiff<double>((void *)at<double>, &p, &dp, 2.0), 14);
  NEAR(dp.c[2], 4);
  Ops o{2}, doo{0};
  NEAR(__enzyme_autodiff<double>((void *)through<&Ops::cube>, enzyme_const, &o, enzyme_out, 2.0), 24);
  NEAR(__enzyme_autodiff<double>((void *)through<&Ops::twice>, enzyme_dup, &o, &doo, enzyme_out, 2.0), 4);
  NEAR(doo.k, 4);
  std::vector<std::vector<double>> m{{1, 2}, {3}}, dm{{0, 0}, {0}};
  __enzyme_autodiff<void>((void *)energy, enzyme_dup, &m, &dm);
  NEAR(dm[1][0], 27);
  NEAR(dm[0][1], 12);
  Param q{{1, 2}, "abc", std::make_shared<double>(5.0)}, dq{{0, 0}, "", std::make_shared<double>(0.0)};
  __enzyme_autodiff<void>((void *)loss, enzyme_dup, &q, &dq);
  NEAR(dq.w[1], 12);
  NEAR(*dq.shared, 3);
  return bad;
}
