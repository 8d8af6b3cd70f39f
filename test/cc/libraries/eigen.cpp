// Eigen: fixed and dynamic matrices, expressions, decompositions.
#include "../programs/check.h"
#include <eigen3/Eigen/Dense>
using namespace Eigen;

double fixed(double *x, int n) {
  Map<Matrix3d> a(x);
  Matrix3d b = a * a.transpose() + Matrix3d::Identity();
  Vector3d v(1.0, 2.0, 3.0);
  return v.dot(b * v) + b.determinant() + b.inverse().trace();
}

double dynamic(double *x, int n) {
  Map<VectorXd> v(x, n);
  MatrixXd m(n, n);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) m(i, j) = v(i) * v(j) + (i == j);
  VectorXd w = m * v;
  return w.squaredNorm() + w.sum() + (m.array() * m.transpose().array()).sum();
}

double arrays(double *x, int n) {
  Map<ArrayXd> v(x, n);
  return (v.exp() * v.sin()).sum() + v.square().maxCoeff() + (v > 0.5).select(v.square(), v.cos()).sum();
}

double solved(double *x, int n) {
  Matrix3d m;
  Vector3d b;
  for (int i = 0; i < 3; i++) {
    b(i) = x[i];
    for (int j = 0; j < 3; j++) m(i, j) = x[i] * x[j] + (i == j ? 4 : 0);
  }
  return m.llt().solve(b).sum();
}

int main() {
  double x[9] = {0.7, -1.2, 1.9, 0.4, 2.3, 0.3, -0.6, 1.1, 0.9};
  GRADIENT(fixed, x, 9);
  GRADIENT(dynamic, x, 5);
  GRADIENT(arrays, x, 9);
  GRADIENT(solved, x, 3);
  return done();
}
