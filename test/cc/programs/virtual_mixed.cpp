// Virtual calls of types that only the run tells.
#include "check.h"

struct Shape {
  virtual double area(double s) const = 0;
  virtual ~Shape() {}
};
struct Square : Shape {
  double area(double s) const override { return s * s; }
};
struct Cube : Shape {
  double area(double s) const override { return s * s * s; }
};

__attribute__((noinline)) Shape *make(int i) {
  if (i & 1)
    return new Square;
  return new Cube;
}

double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    Shape *p = make(i);
    s += p->area(x[i]);
    delete p;
  }
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
