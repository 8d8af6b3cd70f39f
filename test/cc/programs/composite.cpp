// virtual calls, multiple inheritance, unique_ptr, dynamic containers
#include "check.h"
#include <vector>
#include <memory>
struct A {
  virtual double f(double) const = 0;
  virtual ~A() {}
};
struct N {
  const char *name;
  int used = 0;
  virtual int tag() {
    return 1;
  }
  virtual ~N() {}
};
struct L : A {
  double a, b;
  L(double a, double b) : a(a), b(b) {}
  double f(double x) const override {
    return a * x + b;
  }
};
struct Q : N, A {
  double c;
  Q(double c) : c(c) {}
  double f(double x) const override {
    return c * x * x;
  }
  int tag() override {
    return 2;
  }
};
struct Comp : A {
  std::vector<std::unique_ptr<A>> v;
  double f(double x) const override {
    for (auto &p : v) x = p->f(x);
    return x;
  }
};
static double f(double *x, int n) {
  auto c = std::make_unique<Comp>();
  Comp d;
  for (int i = 0; i + 1 < n; i++)
    if (i % 2)
      c->v.push_back(std::make_unique<Q>(x[i]));
    else
      c->v.emplace_back(new L(x[i], x[i + 1]));
  Q q(x[0]);
  N *np = &q;
  A *ap = &q;
  return c->f(x[n - 1]) + d.f(x[0]) * np->tag() + ap->f(x[1]);
}
int main() {
  double x[] = {0.7, -0.2, 0.9, 0.4, 1.3};
  GRADIENT(f, x, 5);
  return done();
}
