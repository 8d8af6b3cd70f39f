// Objects with arrays of objects: what is made of them is taken apart from the last to the first, also by an exception.
#include "check.h"
#include <vector>

struct Row {
  double scale;
  std::vector<double> rows[3];
  int tag;
  double offset;
  Row(double s, const double *x, int n) : scale(s), tag(3), offset(s * 2) {
    for (int k = 0; k < 3; k++)
      for (int i = 0; i < n; i++) rows[k].push_back(x[i] * (k + 1));
  }
};

__attribute__((noinline)) double total(Row r) {
  double s = r.offset;
  for (auto &v : r.rows)
    for (double e : v) s += e * r.scale * e;
  return s * r.tag;
}

double copied(double *x, int n) {
  Row r(x[0], x, n);
  Row copy = r;
  copy.rows[1][0] *= x[1];
  return total(r) * total(copy);
}

double local(double *x, int n) {
  std::vector<double> parts[2];
  for (int i = 0; i < n; i++) parts[i % 2].push_back(x[i]);
  double s = 0;
  for (auto &v : parts)
    for (double e : v) s += e * e * e;
  return s;
}

// Two members of one object go into the same function, which knows nothing of what lies around them.
struct Model {
  std::vector<double> a;
  int count;
  double k[3];
  std::vector<double> b;
  double z;
};

__attribute__((noinline)) double squares(const std::vector<double> &v) {
  double s = 0;
  for (double e : v) s += e * e;
  return s;
}

__attribute__((noinline)) void grow(std::vector<double> &v, double by) {
  v.resize(v.size() + 2, by);
  v.push_back(by * by);
}

__attribute__((noinline)) double run(Model &m, double *x, int n) {
  for (int i = 0; i < n; i++) {
    m.a.push_back(x[i]);
    m.b.push_back(x[i] * x[0]);
    m.count++;
  }
  grow(m.a, x[1]);
  grow(m.b, x[2]);
  return squares(m.a) * m.k[1] + squares(m.b) * m.z + m.k[0] * m.k[2] * m.count;
}

double members(double *x, int n) {
  Model m;
  m.count = 0;
  m.k[0] = x[0];
  m.k[1] = x[1];
  m.k[2] = 2;
  m.z = x[2];
  return run(m, x, n);
}

int main() {
  double x[] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(copied, x, 4);
  GRADIENT(local, x, 4);
  GRADIENT(members, x, 4);
  return done();
}
