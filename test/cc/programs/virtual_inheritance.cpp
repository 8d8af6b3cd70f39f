/* Virtual inheritance, behind std::unique_ptr. */
#include "check.h"
#include <memory>
#include <vector>
struct base {
  double k;
  base(double k) : k(k) {}
  virtual double get(double v) const {
    return v * k;
  }
  virtual ~base() = default;
};
struct left : virtual base {
  double l;
  left(double a) : base(a), l(a * a) {}
  double get(double v) const override {
    return v + l;
  }
};
struct right : virtual base { double r; right(double a) : base(a), r(a + 1) {} };
struct both : left, right {
  both(double a) : base(a), left(a), right(a) {}
  double get(double v) const override {
    return left::get(v) * r + k;
  }
};
double f(double *x, int n) {
  std::vector<std::unique_ptr<base>> v;
  v.push_back(std::make_unique<base>(x[0]));
  v.push_back(std::make_unique<left>(x[1]));
  v.push_back(std::make_unique<right>(x[2]));
  v.push_back(std::make_unique<both>(x[3]));
  double s = x[4];
  for (auto &p : v) s = p->get(s);
  return s;
}
int main() { double x[] = {0.7, -1.2, 1.9, 0.4, 2.3}; GRADIENT(f, x, 5); return done(); }
