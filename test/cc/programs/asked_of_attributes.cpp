#include "asked.h"
#include <cmath>
#include <thread>
#include <type_traits>
extern int enzyme_const, enzyme_dup, enzyme_out;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
constexpr double ce(double x) {
  return x * x * 2;
}
__attribute__((always_inline)) inline double ai(double x) noexcept {
  return std::exp(x);
}
__attribute__((noinline)) static double ni(double x) noexcept {
  return ai(x) * x;
}
__attribute__((optnone, noinline)) static double on(double x) {
  double y = x;
  y *= x;
  return y;
}
[[gnu::pure]] static double pure(const double *x) {
  return x[0] * x[1];
}
[[gnu::const]] static double cst(double x) {
  return x * 3;
}
static double tryb(double x) try {
  if (x > 100) throw 1;
  return x * x;
} catch (...) {
  return 0;
}
template <typename T, int N>
struct poly {
  T c[N];
  T operator()(T x) const {
    T r = 0;
    for (int i = N - 1; i >= 0; i--) r = r * x + c[i];
    return r;
  }
};
template <class P>
static double eval(const P &p, double x) {
  return p(x);
}
template <typename... Ts>
static double sumsq(Ts... xs) {
  return ((xs * xs) + ...);
}
static double if_c(double x) {
  if constexpr (std::is_same_v<double, double>) return x * 7;
  else return 0;
}
struct three {
  double a, b, c;
};
extern "C" double c_named(double x) {
  return x * x;
}
double overloaded(double x) {
  return x;
}
double overloaded(double x, double y) {
  return x * y;
}
inline namespace v2 {
double versioned(double x) {
  return 9 * x;
}
}  // namespace v2
int main() {
  auto d = [](auto *f, double x) { return __enzyme_autodiff<double>((void *)f, x); };
  NEAR(d(ce, 2), 8);
  NEAR(d(ni, 1), 2 * std::exp(1));
  NEAR(d(on, 3), 6);
  NEAR(d(cst, 3), 3);
  NEAR(d(tryb, 3), 6);
  NEAR(d(if_c, 1), 7);
  NEAR(d(ai, 0.5), std::exp(0.5));
  NEAR(d(c_named, 2), 4);
  NEAR(d(versioned, 2), 9);
  double x[2] = {2, 3}, dx[2] = {0};
  __enzyme_autodiff<void>((void *)pure, x, dx);
  NEAR(dx[0], 3);
  poly<double, 3> p{{1, 2, 3}}, dp{};
  NEAR(__enzyme_autodiff<double>((void *)eval<poly<double, 3>>, &p, &dp, 2.0), 2 + 12);
  NEAR(dp.c[2], 4);
  auto r = __enzyme_autodiff<three>((void *)sumsq<double, double, double>, 1.0, 2.0, 3.0);
  NEAR(r.c, 6);
  NEAR(__enzyme_autodiff<double>((void *)static_cast<double (*)(double)>(overloaded), 2.0), 1);
  double got[2];
  std::thread a([&] { got[0] = __enzyme_autodiff<double>((void *)ni, 1.0); }),
      b([&] { got[1] = __enzyme_autodiff<double>((void *)ce, 1.0); });
  a.join();
  b.join();
  NEAR(got[0], 2 * std::exp(1));
  NEAR(got[1], 4);
  return bad;
}
