// Templates: the projection of points by a camera with a rotation vector and radial distortion.
#include "check.h"
#include <array>
#include <vector>
template <class T> void cross(const T *a, const T *b, T *o) {
  o[0] = a[1] * b[2] - a[2] * b[1];
  o[1] = a[2] * b[0] - a[0] * b[2];
  o[2] = a[0] * b[1] - a[1] * b[0];
}
template <class T> void rodrigues(const T *rot, const T *pt, T *out) {
  T sq = rot[0] * rot[0] + rot[1] * rot[1] + rot[2] * rot[2];
  if (sq != 0) {
    T th = sqrt(sq), c = cos(th), s = sin(th), inv = 1.0 / th;
    T w[3], wx[3];
    for (int i = 0; i < 3; i++)
      w[i] = rot[i] * inv;
    cross(w, pt, wx);
    T t = (w[0] * pt[0] + w[1] * pt[1] + w[2] * pt[2]) * (1. - c);
    for (int i = 0; i < 3; i++)
      out[i] = pt[i] * c + wx[i] * s + w[i] * t;
  } else {
    T x[3];
    cross(rot, pt, x);
    for (int i = 0; i < 3; i++)
      out[i] = pt[i] + x[i];
  }
}
template <class T> void project(const T *cam, const T *X, T *p) {
  T Xo[3], Xc[3];
  for (int i = 0; i < 3; i++)
    Xo[i] = X[i] - cam[3 + i];
  rodrigues(cam, Xo, Xc);
  p[0] = Xc[0] / Xc[2];
  p[1] = Xc[1] / Xc[2];
  T r = p[0] * p[0] + p[1] * p[1];
  T L = 1 + cam[9] * r + cam[10] * r * r;
  p[0] = p[0] * L * cam[6] + cam[7];
  p[1] = p[1] * L * cam[6] + cam[8];
}
struct Problem {
  int n, m, p;
  std::vector<double> cams, X, w;
  std::vector<int> obs;
  std::vector<double> feats;
};
void residual(const double *cam, const double *X, const double *w, const double *feat, double *err) {
  double pr[2];
  project(cam, X, pr);
  err[0] = *w * (pr[0] - feat[0]);
  err[1] = *w * (pr[1] - feat[1]);
}
double f(double *x, int n) {
  double err[4];
  const double feat[4] = {0.2, 0.1, -0.3, 0.4};
  std::vector<double> pts(x + 11, x + 17);
  for (int k = 0; k < 2; k++) {
    double w = x[17 + k];
    residual(x, &pts[3 * k], &w, feat + 2 * k, err + 2 * k);
  }
  return err[0] * err[0] + err[1] + err[2] * err[3];
}
int main() {
  double x[19] = {0.1, 0.2, 0.3, 0.2, -0.1, 0.4, 1.2, 0.1, -0.2, 0.05, 0.01, 0.5, 0.7, 2.5, -0.3, 0.2, 3.5, 0.8, 1.1};
  EVERY_MODE(f, x, 19);
  return done();
}
