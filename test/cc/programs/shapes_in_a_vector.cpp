/* An abstract base whose implementations hold floats, or vectors, in the same places, behind std::unique_ptr. */
#include "check.h"
#include <memory>
#include <vector>

struct Shape {
  virtual ~Shape() = default;
  virtual double area() const = 0;
  virtual void scale(double k) = 0;
  virtual double inertia() const { return area() * area(); }
};

struct Circle : Shape {
  double r;
  explicit Circle(double r) : r(r) {}
  double area() const override { return M_PI * r * r; }
  void scale(double k) override { r *= k; }
};

struct Box : Shape {
  double a, b;
  Box(double a, double b) : a(a), b(b) {}
  double area() const override { return a * b; }
  void scale(double k) override {
    a *= k;
    b *= k;
  }
};

struct Polygon : Shape {
  std::vector<double> xs, ys;
  Polygon(const double *x, int n) {
    for (int i = 0; i < n; i++) {
      xs.push_back(x[i] * cos(i));
      ys.push_back(x[i] * sin(i));
    }
  }
  double area() const override {
    double s = 0;
    for (size_t i = 0; i < xs.size(); i++) {
      size_t j = (i + 1) % xs.size();
      s += xs[i] * ys[j] - xs[j] * ys[i];
    }
    return 0.5 * s;
  }
  void scale(double k) override {
    for (auto &v : xs)
      v *= k;
    for (auto &v : ys)
      v *= k;
  }
  double inertia() const override { return area() * xs.size(); }
};

static double f(double *x, int n) {
  std::vector<std::unique_ptr<Shape>> shapes;
  shapes.push_back(std::make_unique<Circle>(x[0]));
  shapes.push_back(std::make_unique<Box>(x[1], x[2]));
  shapes.push_back(std::make_unique<Polygon>(x, n));
  for (auto &s : shapes)
    s->scale(x[3]);
  double t = 0;
  for (const auto &s : shapes)
    t += s->area() * s->inertia();
  return t;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
