// operator new in all its variants: of arrays, that does not throw, of aligned types, called by its name.
#include <new>
#include <vector>
#include "check.h"

struct alignas(64) Big {
  double v[4];
};
double f(double *x, int n) {
  double *a = new (std::nothrow) double[n];
  if (!a)
    return 0;
  Big *b = new Big, *c = new (std::nothrow) Big[2];
  double *p = static_cast<double *>(::operator new(sizeof(double) * n));
  for (int i = 0; i < n; i++) {
    a[i] = x[i] * x[i];
    p[i] = sin(a[i]);
    b->v[i % 4] = p[i];
    c[i % 2].v[i % 3] = a[i] * x[0];
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    s += a[i] * p[n - 1 - i] + b->v[i % 4] * c[i % 2].v[i % 3];
  delete[] a;
  delete b;
  delete[] c;
  ::operator delete(p);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
