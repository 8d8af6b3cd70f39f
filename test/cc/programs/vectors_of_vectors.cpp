/* Matrices as vectors of vectors: filled, copied whole, assigned row by row, grown; and a Cholesky factorisation. */
#include "check.h"
#include <utility>
#include <vector>

using Row = std::vector<double>;
using Matrix = std::vector<Row>;

static Matrix cholesky(const Matrix &a) {
  size_t n = a.size();
  Matrix l(n, Row(n, 0.0));
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j <= i; j++) {
      double s = a[i][j];
      for (size_t k = 0; k < j; k++)
        s -= l[i][k] * l[j][k];
      l[i][j] = i == j ? std::sqrt(s) : s / l[j][j];
    }
  return l;
}

static double factored(double *x, int n) {
  Matrix a(n, Row(n));
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      a[i][j] = x[i] * x[j] * 0.3 + (i == j ? 4 + i : 0);
  Matrix b = a;
  b[0][0] *= 2;
  Matrix l = cholesky(a), m = cholesky(b);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += std::log(l[i][i]) * m[i][0];
  return s;
}

/* What is copied is constant when it is copied, and active only in the copy. */
static double copied(double *x, int n) {
  Matrix a(n, Row(n));
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      a[i][j] = i * j * 0.3 + (i == j ? 4 + i : 0);
  Matrix b = a;
  b[0][0] *= x[0];
  Matrix c(a);
  c.push_back(a[0]);
  c[2] = b[0];
  c[n][1] = x[2];
  return a[1][2] * b[0][0] + b[2][3] * x[1] + c[2][0] * c[1][1] + c[n][1] * c[n][2];
}

static double inserted(double *x, int n) {
  Row v(x, x + n), w;
  v.insert(v.end(), x, x + 2);
  v.insert(v.begin() + 1, x[2] * x[3]);
  v.insert(v.begin(), 3, x[4]);
  w.insert(w.end(), v.begin(), v.end());
  w.erase(w.begin() + 2);
  w.erase(w.begin() + 3, w.begin() + 5);
  w.resize(w.size() + 2, x[1]);
  double s = 0;
  for (size_t i = 0; i < w.size(); i++)
    s += w[i] * w[i] * (i + 1);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(factored, x, 5);
  GRADIENT(copied, x, 5);
  GRADIENT(inserted, x, 5);
  return done();
}
