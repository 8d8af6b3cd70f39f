// Expression templates: vectors whose sums and products are evaluated in one loop.
#include "check.h"

template <typename E> struct Expr {
  const E &self() const { return static_cast<const E &>(*this); }
};
struct Vec : Expr<Vec> {
  double d[5];
  double operator[](int i) const { return d[i]; }
  template <typename E> Vec &operator=(const Expr<E> &e) {
    for (int i = 0; i < 5; i++)
      d[i] = e.self()[i];
    return *this;
  }
};
template <typename A, typename B> struct Sum : Expr<Sum<A, B>> {
  const A &a;
  const B &b;
  Sum(const A &a, const B &b) : a(a), b(b) {}
  double operator[](int i) const { return a[i] + b[i]; }
};
template <typename A, typename B> struct Prod : Expr<Prod<A, B>> {
  const A &a;
  const B &b;
  Prod(const A &a, const B &b) : a(a), b(b) {}
  double operator[](int i) const { return a[i] * b[i]; }
};
template <typename A, typename B> Sum<A, B> operator+(const Expr<A> &a, const Expr<B> &b) { return {a.self(), b.self()}; }
template <typename A, typename B> Prod<A, B> operator*(const Expr<A> &a, const Expr<B> &b) {
  return {a.self(), b.self()};
}

double f(double *x, int n) {
  Vec a, b, c;
  for (int i = 0; i < n; i++) {
    a.d[i] = x[i];
    b.d[i] = x[n - 1 - i] * 2;
  }
  c = a * b + a * a + b;
  double s = 0;
  for (int i = 0; i < n; i++)
    s += c[i] * (i + 1);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
