/* Recursion of templates, packs and index sequences, matrices of sizes known to the compiler. */
#include "check.h"
#include <utility>
#include <array>
template <int N> double power(double x) {
  if constexpr (N == 0) return 1;
  else return x * power<N - 1>(x);
}
template <typename... T> double total(T... t) { return (... + (t * t)); }
template <int R, int C> struct matrix {
  double a[R][C];
  template <int K> matrix<R, K> operator*(const matrix<C, K> &o) const {
    matrix<R, K> m{};
    for (int i = 0; i < R; i++) for (int j = 0; j < K; j++) for (int k = 0; k < C; k++) m.a[i][j] += a[i][k] * o.a[k][j];
    return m;
  }
};
template <typename F, std::size_t... I> double each(F f, std::index_sequence<I...>) {
  return (f(I) + ...);
}
double f(double *x, int n) {
  matrix<2, 3> a{{{x[0], x[1], x[2]}, {x[3], x[4], 1}}};
  matrix<3, 2> b{{{x[1], 2}, {x[0], x[3]}, {3, x[4]}}};
  auto c = a * b;
  return power<4>(x[0]) + total(x[1], x[2], c.a[0][0]) + c.a[1][1] * each([&](int i) { return x[i]; }, std::make_index_sequence<4>());
}
int main() { double x[] = {0.7, -1.2, 1.9, 0.4, 2.3}; GRADIENT(f, x, 5); return done(); }
