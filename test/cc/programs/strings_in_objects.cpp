// Objects with a std::string beside their numbers: made, copied, moved, on the stack and on the heap.
#include "check.h"
#include <string>

struct disk {
  std::string name;
  double radius;
  double area() const { return M_PI * radius * radius; }
};

static double on_the_stack(const double *x, int n) {
  disk d{"disk", x[0]};
  disk other = d;
  other.radius *= x[1];
  return d.area() * d.name.size() + other.area() * n;
}

static double on_the_heap(const double *x, int n) {
  disk *d = new disk{"a name that is too long for the object", x[0]};
  double sum = d->area() * x[1] * d->name.size();
  delete d;
  return sum;
}

static double moved(const double *x, int n) {
  disk d{"disk", x[0]};
  disk other = std::move(d);
  return other.area() * x[1] * (n + other.name.size() - d.name.size());
}

int main() {
  double x[] = {1.3, 0.7};
  GRADIENT(on_the_stack, x, 2);
  GRADIENT(on_the_heap, x, 2);
  GRADIENT(moved, x, 2);
  return done();
}
