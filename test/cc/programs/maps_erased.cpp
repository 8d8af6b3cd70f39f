/* Trees from which elements are erased, by key and by iterator, and sets that are ordered by active numbers. */
#include "check.h"
#include <map>
#include <set>

static double erased(double *x, int n) {
  std::map<int, double> m;
  for (int i = 0; i < 20; i++)
    m[i * 7 % 13] += x[i % n] * (i + 1);
  for (int i = 0; i < 13; i += 3)
    m.erase(i);
  double s = 0;
  for (auto &e : m)
    s += e.second * e.second * e.first;
  for (auto it = m.begin(); it != m.end();)
    if (it->first % 2)
      it = m.erase(it);
    else
      ++it;
  for (auto &e : m)
    s += sin(e.second);
  return s;
}

static double ordered(double *x, int n) {
  std::set<double> s(x, x + n);
  double r = 0, w = 1;
  for (double v : s) {
    r += w * v * v;
    w *= 1.5;
  }
  return r + *s.begin() * *s.rbegin() * s.size();
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(erased, x, 5);
  GRADIENT(ordered, x, 5);
  return done();
}
