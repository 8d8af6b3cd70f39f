#include "asked.h"

#include <array>
#include <vector>
extern int enzyme_const, enzyme_dup, enzyme_out;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_autodiff(R (*)(T...), T...);
struct Model {
  std::array<double, 3> w;
  double b;
  double predict(const double *x) const {
    double s = b;
    for (int i = 0; i < 3; i++) s += w[i] * x[i];
    return s;
  }
  double loss(const double *x, double y) const {
    double e = predict(x) - y;
    return e * e;
  }
  static double loss_of(const Model *self, const double *x, double y) {
    return self->loss(x, y);
  }
  Model gradient(const double *x, double y) const {
    Model g{};
    __enzyme_autodiff<void>((void *)loss_of, enzyme_dup, this, &g, enzyme_const, x, enzyme_const, y);
    return g;
  }
  double slope(double t) const {
    return __enzyme_autodiff<double>((void *)+[](const Model *m, double t) { return m->b * t * t; }, enzyme_const, this,
                                     enzyme_out, t);
  }
};
struct Base {
  virtual double f(double x) const = 0;
  double df(double x) const;
  virtual ~Base() {}
};
static double call(const Base *b, double x) {
  return b->f(x);
}
double Base::df(double x) const {
  return __enzyme_autodiff<double>((void *)call, enzyme_const, this, enzyme_out, x);
}
struct Sq : Base {
  double k = 3;
  double f(double x) const override {
    return k * x * x;
  }
};
struct Cu : Base {
  double f(double x) const override {
    return x * x * x;
  }
};
int main() {
  Model m{{1, 2, 3}, 0.5};
  double x[3] = {1, 0.5, -1};
  Model g = m.gradient(x, 1);
  double e = 2 * (m.predict(x) - 1);
  NEAR(g.w[0], e);
  NEAR(g.w[1], 0.5 * e);
  NEAR(g.b, e);
  NEAR(m.slope(3), 3);
  Sq s;
  Cu c;
  const Base *all[] = {&s, &c};
  NEAR(all[0]->df(2), 12);
  NEAR(all[1]->df(2), 12);
  return bad;
}
