// operator new and delete, of arrays too.
#include "check.h"

struct Holder {
  double *data;
  int n;
  Holder(const double *x, int n) : data(new double[n]), n(n) {
    for (int i = 0; i < n; i++)
      data[i] = x[i] * x[i];
  }
  ~Holder() { delete[] data; }
  double total() const {
    double s = 0;
    for (int i = 0; i < n; i++)
      s += data[i] * (i + 1);
    return s;
  }
};

double f(double *x, int n) {
  Holder *h = new Holder(x, n);
  double *one = new double(x[0]);
  double s = h->total() * *one;
  delete one;
  delete h;
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
