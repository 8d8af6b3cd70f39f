#include "asked.h"
/* a small header as libraries ship it */
#include <tuple>
#include <utility>
#include <type_traits>
extern "C" {
int enzyme_dup, enzyme_const, enzyme_out, enzyme_dupnoneed, enzyme_width, enzyme_primal_return;
}
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_fwddiff(void *, T...);
template <typename T>
struct active {
  T v;
};
template <typename T>
struct constant {
  T v;
};
template <typename T>
struct duplicated {
  T *v, *d;
};
template <typename T>
auto expand(active<T> a) {
  return std::make_tuple(enzyme_out, a.v);
}
template <typename T>
auto expand(constant<T> a) {
  return std::make_tuple(enzyme_const, a.v);
}
template <typename T>
auto expand(duplicated<T> a) {
  return std::make_tuple(enzyme_dup, a.v, a.d);
}
template <typename R, typename F, typename... A>
R autodiff(F *f, A... args) {
  return std::apply([&](auto... a) { return __enzyme_autodiff<R>((void *)f, a...); }, std::tuple_cat(expand(args)...));
}
template <typename R, typename... A>
struct grad_t {
  R (*f)(A...);
  auto operator()(A... a) const {
    return __enzyme_autodiff<std::conditional_t<sizeof...(A) == 1, R, std::tuple<A...>>>((void *)f, a...);
  }
};
template <typename R, typename... A>
grad_t<R, A...> grad(R (*f)(A...)) {
  return {f};
}
static double f(double x, double *y, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += x * y[i] * y[i];
  return s;
}
static double one(double x) {
  return x * x * x;
}
int main() {
  double y[2] = {1, 2}, dy[2] = {0};
  NEAR(autodiff<double>(f, active<double>{3}, duplicated<double>{y, dy}, constant<int>{2}), 5);
  NEAR(dy[1], 12);
  NEAR(autodiff<double>(f, active<double>{3}, constant<double *>{y}, constant<int>{2}), 5);
  NEAR(grad(one)(2), 12);
  return bad;
}
