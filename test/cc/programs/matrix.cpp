// A matrix of std::vector with operators; a list of unique_ptr to objects with virtual calls, of sizes found at run
// time.
#include <vector>
#include <memory>
#include "check.h"

struct Matrix {
  int r, c;
  std::vector<double> d;
  Matrix(int r, int c) : r(r), c(c), d(r * c) {}
  double &operator()(int i, int j) {
    return d[i * c + j];
  }
  const double &operator()(int i, int j) const {
    return d[i * c + j];
  }
};
Matrix operator*(const Matrix &a, const Matrix &b) {
  Matrix m(a.r, b.c);
  for (int i = 0; i < a.r; i++)
    for (int j = 0; j < b.c; j++)
      for (int k = 0; k < a.c; k++)
        m(i, j) += a(i, k) * b(k, j);
  return m;
}

struct Op {
  virtual ~Op() = default;
  virtual double run(double) const = 0;
};
struct Mul : Op {
  double k;
  Mul(double k) : k(k) {}
  double run(double a) const override {
    return a * k;
  }
};
struct Sq : Op {
  double run(double a) const override {
    return a * a;
  }
};
double f(double *x, int n) {
  Matrix a(2, 2), b(2, 2);
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++) {
      a(i, j) = x[i + j];
      b(i, j) = x[i * 2 + j];
    }
  Matrix c = a * b * a;
  std::vector<std::unique_ptr<Op>> ops;
  ops.push_back(std::make_unique<Mul>(x[1]));
  ops.push_back(std::make_unique<Sq>());
  ops.push_back(std::make_unique<Mul>(x[2]));
  double v = c(0, 1) + c(1, 1) * c(0, 0);
  for (auto &o : ops)
    v = o->run(v);
  return v;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
