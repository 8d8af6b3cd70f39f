#include "asked.h"
#include <functional>
#include <memory>
#include <utility>
#include <array>
#include <vector>
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_width, enzyme_primal_return;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_fwddiff(void *, T...);
static double sq(double x) {
  return x * x;
}
static double cube(double x) {
  return x * x * x;
}
/* functions as constants of every kind */
constexpr double (*fp)(double) = &sq;
template <double (*F)(double)>
struct holder {
  static constexpr auto value = F;
  static double slope(double x) {
    return __enzyme_autodiff<double>((void *)value, x);
  }
};
template <auto F>
double slope_of(double x) {
  return __enzyme_autodiff<double>((void *)F, x);
}
template <typename T>
inline constexpr T (*generic)(T) = nullptr;
template <>
inline constexpr double (*generic<double>)(double) = cube;
static double (*const choices[2])(double) = {sq, cube};
/* markers by value through a function that is not a template */
static double through(int marker, double x, double dx) {
  return __enzyme_fwddiff<double>((void *)cube, marker, x, dx);
}
static inline void dup_of(int marker, double *x, double *dx);
static void two(double *x) {
  x[0] = x[0] * x[1];
}
static inline void dup_of(int marker, double *x, double *dx) {
  __enzyme_autodiff<void>((void *)two, marker, x, dx);
}
/* a class whose call operator asks */
template <typename F>
class differentiated {
  F *f;

 public:
  explicit differentiated(F *f) : f(f) {}
  template <typename... A>
  auto operator()(A... a) const {
    return __enzyme_autodiff<std::pair<double, double>>((void *)f, enzyme_primal_return, a...);
  }
};
template <typename F>
differentiated(F *) -> differentiated<F>;
/* a request as a std::function, in a virtual function, in a destructor, in a default argument */
struct asker {
  virtual double at(double x) const {
    return __enzyme_autodiff<double>((void *)sq, x);
  }
  virtual ~asker() = default;
};
struct other : asker {
  double at(double x) const override {
    return __enzyme_autodiff<double>((void *)cube, x);
  }
};
static double left;
struct late {
  double x;
  ~late() {
    left = __enzyme_autodiff<double>((void *)cube, x);
  }
};
static double with_default(double x, double d = __enzyme_autodiff<double>((void *)cube, 2.0)) {
  return x + d;
}
template <int W>
struct gradients {
  double v[W];
};
template <int W>
gradients<W> wide(double x) {
  return __enzyme_autodiff<gradients<W>>((void *)cube, enzyme_width, W, x);
}
template <typename T>
T generic_kernel(const std::array<T, 3> &a, T s) {
  T r = s;
  for (auto v : a) r = r * v + s;
  return r;
}
template <typename T>
T kernel_slope(const std::array<T, 3> &a, T s) {
  return __enzyme_autodiff<T>((void *)generic_kernel<T>, enzyme_const, &a, enzyme_out, s);
}
int main() {
  NEAR(__enzyme_autodiff<double>((void *)fp, 3.0), 6);
  NEAR(holder<cube>::slope(2), 12);
  NEAR(slope_of<sq>(2) + slope_of<cube>(1), 7);
  NEAR(__enzyme_autodiff<double>((void *)generic<double>, 2.0), 12);
  NEAR(__enzyme_autodiff<double>((void *)choices[1], 2.0), 12);
  NEAR(through(enzyme_dup, 2, 3), 36);
  double x[2] = {2, 3}, dx[2] = {1, 0};
  dup_of(enzyme_dup, x, dx);
  NEAR(dx[0], 3);
  NEAR(dx[1], 2);
  auto d = differentiated(cube)(2.0);
  NEAR(d.first, 8);
  NEAR(d.second, 12);
  std::function<double(double)> ask = [](double t) { return __enzyme_autodiff<double>((void *)sq, t); };
  NEAR(ask(4), 8);
  std::vector<std::unique_ptr<asker>> all;
  all.push_back(std::make_unique<asker>());
  all.push_back(std::make_unique<other>());
  NEAR(all[0]->at(2) + all[1]->at(2), 16);
  {
    late l{3};
  }
  NEAR(left, 27);
  NEAR(with_default(1), 13);
  NEAR(wide<1>(2).v[0] + wide<2>(2).v[1] + wide<4>(2).v[3] + wide<8>(2).v[7] + wide<16>(2).v[15], 60);
  NEARF(kernel_slope<float>({1, 2, 3}, 2), 6 + 6 + 3 + 1);
  NEAR(kernel_slope<double>({1, 2, 3}, 2), 6 + 6 + 3 + 1);
  double s = 0;
  for (int i = 0; i < 4; i++) {
    auto f = [](double t) { return t * t * t * t; };
    s += __enzyme_autodiff<double>((void *)+f, 1.0 * i);
  }
  NEAR(s, 4 * (1 + 8 + 27));
  return bad;
}
