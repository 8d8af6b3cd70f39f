// std::shared_ptr, make_shared, list of shared
#include "check.h"
#include <memory>
#include <vector>
struct node {
  double v;
  std::shared_ptr<node> next;
  node(double v, std::shared_ptr<node> n) : v(v), next(n) {}
};
static double f(double *x, int n) {
  std::shared_ptr<node> h;
  for (int i = 0; i < n; i++) h = std::make_shared<node>(x[i], h);
  double s = 1;
  for (auto p = h; p; p = p->next) s = s * p->v + p->v;
  auto q = std::make_shared<double>(x[0]);
  auto r = q;
  *r *= x[1];
  return s + *q * q.use_count();
}
int main() {
  double x[] = {0.7, -0.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
