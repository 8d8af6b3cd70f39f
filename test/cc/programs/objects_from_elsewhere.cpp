// Virtual calls and calls by address of what is made outside of the function that asks for the derivative.
#include "check.h"

struct Shape {
  virtual double area(double s) const = 0;
  virtual ~Shape() {}
};
struct Square : Shape {
  double a;
  explicit Square(double a) : a(a) {}
  double area(double s) const override { return a * a * s * s; }
};
struct Wave : Shape {
  double r;
  explicit Wave(double r) : r(r) {}
  double area(double s) const override { return sin(r * s); }
};
typedef double (*function)(double);

double total(Shape **shapes, int n, double s) {
  double t = 0;
  for (int i = 0; i < n; i++)
    t += shapes[i]->area(s);
  return t;
}
double squared(function f, double x) { return f(x) * f(x); }

static double cube(double x) { return x * x * x; }

__attribute__((noinline)) double total_gradient(Shape **shapes, int n, double s) {
  return __enzyme_autodiff<double>((void *)total, enzyme_const, shapes, n, s);
}
__attribute__((noinline)) double squared_gradient(function f, double x) {
  return __enzyme_autodiff<double>((void *)squared, enzyme_const, f, x);
}

int main() {
  Shape *shapes[] = {new Square(2), new Wave(0.5)};
  CHECK(total_gradient(shapes, 2, 0.7), 8 * 0.7 + 0.5 * cos(0.35));
  CHECK(squared_gradient(cube, 1.5), 6 * pow(1.5, 5));
  CHECK(__enzyme_autodiff<double>((void *)squared, enzyme_const, (function)sin, 0.5), sin(1.0));
  return done();
}
