// Maps in a program that passes structures by value: what the one's types tell is not taken for the other's.
#include "check.h"
#include <map>
#include <unordered_map>

struct Vector {
  double x, y, z;
};

__attribute__((noinline)) static double dot(Vector a, Vector b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

double product(double *x, int n) {
  std::map<int, double> p, q, r;
  for (int i = 0; i < n; i++) {
    p[i * 2] = x[i];
    q[i] = x[n - 1 - i] * x[0];
  }
  for (auto &[i, a] : p)
    for (auto &[j, b] : q) r[i + j] += a * b;
  double s = 0, t = 1;
  for (auto &[i, a] : r) {
    s += a * t;
    t *= 0.7;
  }
  r.erase(2);
  return s + r.size() * r.begin()->second + dot({x[0], s, x[1]}, {x[2], x[3], s});
}

double sparse(double *x, int n) {
  std::unordered_map<long, double> m;
  for (int i = 0; i < n; i++) m[i * 1000003L] = x[i] * x[i];
  m.erase(0);
  double s = 0;
  for (int i = 0; i < n; i++) {
    auto it = m.find(i * 1000003L);
    if (it != m.end()) s += it->second * i;
  }
  return s + dot({x[0], s, x[1]}, {1, 2, 3});
}

int main() {
  double x[] = {0.3, 0.55, 0.9, 1.1};
  GRADIENT(product, x, 4);
  GRADIENT(sparse, x, 4);
  return done();
}
