/* std::map that is filled with active values, searched and walked through both ways. */
#include "check.h"
#include <map>

static double ordered(double *x, int n) {
  std::map<int, double> m;
  for (int i = 0; i < 3 * n; i++)
    m[i * 7 % 11] += x[i % n] * (i + 1);
  double s = 0;
  for (auto &[key, value] : m)
    s += value * value * key;
  if (auto found = m.find(5); found != m.end())
    s += found->second;
  for (auto at = m.rbegin(); at != m.rend(); ++at)
    s = s * 0.9 + at->second;
  return s + m.size() + m.count(3);
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(ordered, x, 5);
  return done();
}
