// Objects with virtual calls of a type that is known.
#include "check.h"

struct Shape {
  virtual double area(double s) const = 0;
  virtual ~Shape() {}
};
struct Square : Shape {
  double area(double s) const override { return s * s; }
};
struct Disc final : Shape {
  double k;
  explicit Disc(double k) : k(k) {}
  double area(double s) const override { return k * s * s; }
};

double f(double *x, int n) {
  Square a;
  Disc b(x[0]);
  const Shape *p = &a, *q = &b;
  double s = 0;
  for (int i = 0; i < n; i++)
    s += p->area(x[i]) * q->area(x[i]);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
