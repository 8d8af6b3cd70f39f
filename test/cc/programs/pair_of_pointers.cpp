#include "check.h"
#include <utility>
#include <map>
struct node { double v; node *next; };
__attribute__((noinline)) static std::pair<node *, node *> find(node *a, node *b, double v) {
  if (a->v < v) return {a, nullptr};
  if (b->v < v) return {nullptr, b->next};
  return {b, a};
}
double f(double *x, int n) {
  node a{x[0], nullptr}, b{x[1], &a};
  auto p = find(&a, &b, x[2]);
  double s = 0;
  if (p.first) s += p.first->v;
  if (p.second) s += p.second->v * p.second->v;
  return s;
}
int main() { double x[] = {0.7, -1.2, 1.9}; GRADIENT(f, x, 3); double y[] = {2.7, -1.2, 1.9};  GRADIENT(f, y, 3); double z[] = {2.7, 3.2, 1.9};  GRADIENT(f, z, 3);return done(); }
