// Classes with operators, references, copies and a constructor that throws on a path never taken.
#include <stdexcept>
#include "check.h"

class Dual3 {
  double v_[3];

public:
  Dual3(double a, double b, double c) : v_{a, b, c} {
    if (a != a)
      throw std::runtime_error("not a number");
  }
  double &operator[](int i) { return v_[i]; }
  double operator[](int i) const { return v_[i]; }
  Dual3 operator+(const Dual3 &o) const { return Dual3(v_[0] + o[0], v_[1] + o[1], v_[2] + o[2]); }
  double dot(const Dual3 &o) const { return v_[0] * o[0] + v_[1] * o[1] + v_[2] * o[2]; }
};

double f(double *x, int n) {
  Dual3 a(x[0], x[1], x[2]), b(x[2], x[3], x[n - 1]);
  Dual3 c = a + b;
  c[1] *= c[0];
  Dual3 copy = c;
  copy[0] = 2;
  return c.dot(a) * copy.dot(b);
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
