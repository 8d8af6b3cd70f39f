#include "asked.h"

/* markers as parameters of wrappers, constants of them */
#include <utility>
int enzyme_const, enzyme_dup, enzyme_out, enzyme_width, enzyme_dupnoneed;
template <typename R, typename... T>
R __enzyme_autodiff(void *, T...);
template <typename R, typename... T>
R __enzyme_fwddiff(void *, T...);
template <typename... A>
inline double grad(double (*f)(double *, int), A... a) {
  return __enzyme_autodiff<double>((void *)f, a...);
}
template <typename T>
struct Dup {
  T x, dx;
};
template <typename T>
struct Const {
  T x;
};
template <typename T>
Dup<T> dup(T x, T dx) {
  return {x, dx};
}
static double sum(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += x[i] * x[i];
  return s;
}
template <class F>
struct Gradient {
  F *f;
  void operator()(double *x, double *dx, int n) const {
    __enzyme_autodiff<void>((void *)f, enzyme_dup, x, dx, enzyme_const, n);
  }
};
template <double (*F)(double *, int)>
struct G {
  static void run(double *x, double *dx, int n) {
    __enzyme_autodiff<void>((void *)F, enzyme_dup, x, dx, enzyme_const, n);
  }
};
struct Marked {
  static inline void go(double *x, double *dx, int n) {
    __enzyme_autodiff<void>((void *)sum, enzyme_dup, x, dx, enzyme_const, n);
  }
};
template <int W>
struct lanes {
  double v[W];
};
template <int W, size_t... I>
lanes<W> each(double *x, double *dx, int n, std::index_sequence<I...>) {
  return __enzyme_fwddiff<lanes<W>>((void *)sum, enzyme_width, W, enzyme_dup, x, (dx + I * n)..., enzyme_const, n);
}
template <int W>
lanes<W> dirs(double *x, double *dx, int n) {
  return each<W>(x, dx, n, std::make_index_sequence<W>());
}
int main() {
  double x[3] = {1, 2, 3}, dx[3] = {0};
  grad(sum, enzyme_dup, x, dx, enzyme_const, 3);
  NEAR(dx[2], 6);
  G<sum>::run(x, dx, 3);
  NEAR(dx[2], 12);
  Marked::go(x, dx, 3);
  NEAR(dx[2], 18);
  double e[9] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  auto r = dirs<3>(x, e, 3);
  NEAR(r.v[1], 4);
  Gradient<double(double *, int)> g{sum};
  g(x, dx, 3);
  NEAR(dx[2], 24);
  return bad;
}
