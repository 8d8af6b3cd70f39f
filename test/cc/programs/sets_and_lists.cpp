/* std::set of active numbers, std::list whose links are changed. */
#include "check.h"
#include <list>
#include <set>

static double sorted(double *x, int n) {
  std::set<double> t;
  for (int i = 0; i < n; i++)
    t.insert(x[i]);
  double s = 0;
  int k = 1;
  for (double v : t)
    s += v * v * k++;
  return s + t.size();
}

static double linked(double *x, int n) {
  std::list<double> l(x, x + n), other{1, 2};
  l.push_front(x[0] * x[1]);
  l.push_back(x[2]);
  l.reverse();
  l.remove_if([](double v) { return v > 2.0; });
  other.splice(other.begin(), l, l.begin());
  l.insert(++l.begin(), x[3]);
  double s = 0;
  int k = 1;
  for (double v : l)
    s += v * v * k++;
  for (double v : other)
    s += v * k++;
  return s + l.size();
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(sorted, x, 5);
  GRADIENT(linked, x, 5);
  return done();
}
