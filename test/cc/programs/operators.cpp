// operator overloading: own dual, vec3, matrix template, expression templates, recursive templates, constexpr
#include "check.h"
#include <utility>
template <class T> struct dual {
  T v, d;
  dual(T v = 0, T d = 0) : v(v), d(d) {}
  friend dual operator+(dual a, dual b) {
    return {a.v + b.v, a.d + b.d};
  }
  friend dual operator*(dual a, dual b) {
    return {a.v * b.v, a.v * b.d + a.d * b.v};
  }
};
template <class T> dual<T> sin(dual<T> a) {
  return {std::sin(a.v), std::cos(a.v) * a.d};
}
struct vec3 {
  double x, y, z;
  double dot(const vec3 &o) const {
    return x * o.x + y * o.y + z * o.z;
  }
  vec3 cross(const vec3 &o) const {
    return {y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x};
  }
  vec3 operator*(double k) const {
    return {x * k, y * k, z * k};
  }
  vec3 &operator+=(const vec3 &o) {
    x += o.x;
    y += o.y;
    z += o.z;
    return *this;
  }
  double &operator[](int i) {
    return (&x)[i];
  }
};
template <int R, int C> struct mat {
  double d[R][C];
  template <int K> mat<R, K> operator*(const mat<C, K> &o) const {
    mat<R, K> r{};
    for (int i = 0; i < R; i++)
      for (int j = 0; j < K; j++)
        for (int k = 0; k < C; k++) r.d[i][j] += d[i][k] * o.d[k][j];
    return r;
  }
};
template <int N> struct power {
  static double of(double x) {
    return x * power<N - 1>::of(x);
  }
};
template <> struct power<0> {
  static double of(double) {
    return 1;
  }
};
template <class E> struct expr {
  const E &e() const {
    return static_cast<const E &>(*this);
  }
};
struct arr : expr<arr> {
  double *p;
  int n;
  arr(double *p, int n) : p(p), n(n) {}
  double operator[](int i) const {
    return p[i];
  }
  template <class E> arr &operator=(const expr<E> &e) {
    for (int i = 0; i < n; i++) p[i] = e.e()[i];
    return *this;
  }
};
template <class A, class B> struct sum : expr<sum<A, B>> {
  A a;
  B b;
  sum(const A &a, const B &b) : a(a), b(b) {}
  double operator[](int i) const {
    return a[i] + b[i];
  }
};
template <class A, class B> struct prod : expr<prod<A, B>> {
  A a;
  B b;
  prod(const A &a, const B &b) : a(a), b(b) {}
  double operator[](int i) const {
    return a[i] * b[i];
  }
};
template <class A, class B> sum<A, B> operator+(const expr<A> &a, const expr<B> &b) {
  return {a.e(), b.e()};
}
template <class A, class B> prod<A, B> operator*(const expr<A> &a, const expr<B> &b) {
  return {a.e(), b.e()};
}
template <class... T> double total(T... t) {
  return (0.0 + ... + t);
}
constexpr double third() {
  return 1.0 / 3;
}
static double f(double *x, int n) {
  dual<double> a(x[0], 1), b(x[1], x[2]);
  auto c = sin(a * b + a) * b;
  vec3 u{x[0], x[1], x[2]}, v{x[3], x[0] * x[1], 2};
  vec3 w = u.cross(v) * third();
  w += u;
  w[1] *= 2;
  mat<2, 3> m{{{x[0], x[1], 1}, {x[2], 0, x[3]}}};
  mat<3, 2> q{{{1, x[1]}, {x[0], 2}, {x[3], x[3]}}};
  auto r = m * q;
  auto rr = r * r;
  double y[4], z[4];
  for (int i = 0; i < 4; i++) {
    y[i] = x[i] + i;
    z[i] = 0;
  }
  arr ax(x, 4), ay(y, 4), az(z, 4);
  az = ax * ay + ay * ay * ax;
  return c.v + c.d + w.dot(v) + rr.d[0][1] + rr.d[1][1] + power<5>::of(x[1]) + z[0] + z[3] * z[1] +
         total(x[0], x[1] * 2, (float)x[2] * 0);
}
int main() {
  double x[] = {0.7, -0.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
