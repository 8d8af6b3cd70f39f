// An interface of one's own on top of the convention, as the C++ header of the convention has it: activities are types,
// the markers of the result are passed by their address, and gradients come back as a structure.
#include <tuple>
#include <utility>
#include "check.h"

template <typename T> struct Active { T value; };
template <typename T> struct Const { T value; };
template <typename T> struct Duplicated { T value, shadow; };

template <typename... T> struct List;
template <> struct List<> {};
template <typename T> struct List<T> { T first; };
template <typename T, typename U> struct List<T, U> { T first; U second; };
template <typename T, typename U, typename V> struct List<T, U, V> { T first; U second; V third; };

template <typename Done, typename... Rest> struct Gradients;
template <typename... D> struct Gradients<List<D...>> { using type = List<D...>; };
template <typename... D, typename T, typename... R>
struct Gradients<List<D...>, Active<T>, R...> : Gradients<List<D..., T>, R...> {};
template <typename... D, typename T, typename... R>
struct Gradients<List<D...>, T, R...> : Gradients<List<D...>, R...> {};

template <typename T> auto operands(const Active<T> &x) { return std::make_tuple(enzyme_out, x.value); }
template <typename T> auto operands(const Const<T> &x) { return std::make_tuple(enzyme_const, x.value); }
template <typename T> auto operands(const Duplicated<T> &x) { return std::make_tuple(enzyme_dup, x.value, x.shadow); }

template <typename R, typename F, typename... A> R reverse_of(F *f, int *given, int *result, const A &...arguments) {
  return std::apply([&](auto... all) { return __enzyme_autodiff<R>((void *)f, given, result, all...); },
                    std::tuple_cat(operands(arguments)...));
}
template <typename F, typename... A> auto gradient(F *f, const A &...arguments) {
  using result = typename Gradients<List<>, A...>::type;
  return reverse_of<result>(f, &enzyme_noret, &enzyme_active_return, arguments...);
}
template <typename F, typename... A> auto value_and_gradient(F *f, const A &...arguments) {
  using result = List<double, typename Gradients<List<>, A...>::type>;
  return reverse_of<result>(f, &enzyme_primal_return, &enzyme_active_return, arguments...);
}
template <typename R, typename F, typename... A> R forward_of(F *f, int *given, int *result, const A &...arguments) {
  return std::apply([&](auto... all) { return __enzyme_fwddiff<R>((void *)f, given, result, all...); },
                    std::tuple_cat(operands(arguments)...));
}

static double area(double a, double b, const double *scale, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    s += scale[i] * scale[i];
  return a * a * b * s;
}

int main() {
  double scale[3] = {1, 2, 3}, dscale[3] = {0};
  auto g = gradient(area, Active<double>{3}, Active<double>{5}, Const<const double *>{scale}, Const<int>{3});
  CHECK(g.first, 2 * 3 * 5 * 14);
  CHECK(g.second, 9 * 14);
  auto one = gradient(area, Active<double>{3}, Const<double>{5}, Duplicated<const double *>{scale, dscale}, Const<int>{3});
  CHECK(one.first, 2 * 3 * 5 * 14);
  for (int i = 0; i < 3; i++)
    CHECK(dscale[i], 45 * 2 * scale[i]);
  gradient(area, Const<double>{3}, Const<double>{5}, Duplicated<const double *>{scale, dscale}, Const<int>{3});
  for (int i = 0; i < 3; i++)
    CHECK(dscale[i], 2 * 45 * 2 * scale[i]);
  auto all = value_and_gradient(area, Active<double>{3}, Active<double>{5}, Const<const double *>{scale}, Const<int>{3});
  CHECK(all.first, 45 * 14);
  CHECK(all.second.first, 2 * 3 * 5 * 14);
  CHECK(all.second.second, 9 * 14);
  auto tangent = forward_of<List<double>>(area, &enzyme_noret, &enzyme_dup_return, Duplicated<double>{3, 1},
                                          Duplicated<double>{5, 2}, Const<const double *>{scale}, Const<int>{3});
  CHECK(tangent.first, 2 * 3 * 5 * 14 + 2 * 9 * 14);
  auto both = forward_of<List<double, double>>(area, &enzyme_primal_return, &enzyme_dup_return, Duplicated<double>{3, 1},
                                               Const<double>{5}, Const<const double *>{scale}, Const<int>{3});
  CHECK(both.first, 45 * 14);
  CHECK(both.second, 2 * 3 * 5 * 14);
  auto value = forward_of<List<double>>(area, &enzyme_primal_return, &enzyme_const_return, Duplicated<double>{3, 1},
                                        Const<double>{5}, Const<const double *>{scale}, Const<int>{3});
  CHECK(value.first, 45 * 14);
  return done();
}
