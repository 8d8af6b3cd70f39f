// Matrices of a class of its own in vectors, beside names and parents: chains of transformations.
#include "check.h"
#include <string>
#include <vector>
template <class T> class Mat {
public:
  int nr, nc;
  T *d;
  Mat(int r, int c) : nr(r), nc(c), d(new T[r * c]) {}
  Mat() : nr(0), nc(0), d(nullptr) {}
  Mat(const Mat &o) : nr(o.nr), nc(o.nc), d(new T[o.nr * o.nc]) {
    for (int i = 0; i < nr * nc; i++)
      d[i] = o.d[i];
  }
  Mat &operator=(const Mat &o) {
    if (this != &o) {
      delete[] d;
      nr = o.nr;
      nc = o.nc;
      d = new T[nr * nc];
      for (int i = 0; i < nr * nc; i++)
        d[i] = o.d[i];
    }
    return *this;
  }
  ~Mat() { delete[] d; }
  T &operator()(int i, int j) { return d[j * nr + i]; }
  const T &operator()(int i, int j) const { return d[j * nr + i]; }
  void fill(T v) {
    for (int i = 0; i < nr * nc; i++)
      d[i] = v;
  }
  void identity() {
    fill(0);
    for (int i = 0; i < nr; i++)
      (*this)(i, i) = 1;
  }
};
template <class T> void mult(const Mat<T> &a, const Mat<T> &b, Mat<T> &o) {
  o = Mat<T>(a.nr, b.nc);
  for (int i = 0; i < a.nr; i++)
    for (int k = 0; k < b.nc; k++) {
      o(i, k) = a(i, 0) * b(0, k);
      for (int j = 1; j < a.nc; j++)
        o(i, k) += a(i, j) * b(j, k);
    }
}
struct Model {
  std::vector<std::string> names;
  std::vector<int> parents;
  std::vector<Mat<double>> base;
  Mat<double> weights;
  bool mirrored;
};
template <class T> void relative(const T *angles, const Mat<double> &base, Mat<T> &out) {
  Mat<T> r(3, 3);
  T cx = cos(angles[0]), sx = sin(angles[0]), cz = cos(angles[1]), sz = sin(angles[1]);
  r.identity();
  r(0, 0) = cz;
  r(0, 1) = -sz * cx;
  r(0, 2) = sz * sx;
  r(1, 0) = sz;
  r(1, 1) = cz * cx;
  r(1, 2) = -cz * sx;
  r(2, 1) = sx;
  r(2, 2) = cx;
  Mat<T> full(4, 4);
  full.identity();
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      full(i, j) = r(i, j);
  mult(base, full, out);
}
double f(double *x, int n) {
  Model m;
  m.mirrored = false;
  m.weights = Mat<double>(2, 3);
  for (int i = 0; i < 6; i++)
    m.weights.d[i] = 0.1 * i + 0.2;
  for (int i = 0; i < 3; i++) {
    m.names.push_back("bone" + std::to_string(i));
    m.parents.push_back(i - 1);
    Mat<double> b(4, 4);
    b.identity();
    b(0, 3) = 0.5 + i;
    b(1, 3) = 0.1 * i;
    m.base.push_back(b);
  }
  std::vector<Mat<double>> rel(3), abs_(3);
  for (int i = 0; i < 3; i++)
    relative(x + 2 * i, m.base[i], rel[i]);
  for (int i = 0; i < 3; i++)
    if (m.parents[i] < 0)
      abs_[i] = rel[i];
    else
      mult(abs_[m.parents[i]], rel[i], abs_[i]);
  double s = 0;
  for (int v = 0; v < 2; v++) {
    double p[3] = {0, 0, 0};
    for (int i = 0; i < 3; i++)
      for (int k = 0; k < 3; k++)
        p[k] += m.weights(v, i) * (abs_[i](k, 0) * 0.3 + abs_[i](k, 1) * (0.2 + v) + abs_[i](k, 3));
    if (m.mirrored)
      p[0] = -p[0];
    for (int k = 0; k < 3; k++)
      s += (p[k] - x[6 + k]) * (p[k] - x[6 + k]);
  }
  return s;
}
int main() {
  double x[9] = {0.1, 0.2, 0.3, 0.2, -0.1, 0.4, 1.2, 0.1, -0.2};
  EVERY_MODE(f, x, 9);
  return done();
}
