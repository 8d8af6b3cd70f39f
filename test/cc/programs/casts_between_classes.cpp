/* Two bases, one object: pointers to either, virtual calls through them, dynamic_cast back. */
#include "check.h"
#include <memory>

struct Mass {
  double m;
  explicit Mass(double m) : m(m) {}
  virtual ~Mass() {}
  virtual double energy() const { return m; }
};

struct Charge {
  double q;
  explicit Charge(double q) : q(q) {}
  virtual ~Charge() {}
  virtual double potential(double r) const { return q / r; }
};

struct Particle : Mass, Charge {
  double v;
  Particle(double m, double q, double v) : Mass(m), Charge(q), v(v) {}
  double energy() const override { return 0.5 * m * v * v; }
  double potential(double r) const override { return 2 * q / (r * r + v * v); }
};

struct Ghost : Charge {
  using Charge::Charge;
};

static double at(const Charge &c, double r) { return c.potential(r); }

static double f(double *x, int n) {
  Particle p(x[0], x[1], x[2]);
  Ghost g(x[3]);
  Mass *m = &p;
  const Charge *charges[] = {&p, &g};
  double s = m->energy();
  for (auto *c : charges) {
    s += at(*c, x[4]);
    if (auto *whole = dynamic_cast<const Particle *>(c))
      s += whole->energy() * whole->q;
  }
  std::unique_ptr<Charge> h = std::make_unique<Particle>(x[2], x[3], x[4]);
  if (auto *q = dynamic_cast<Particle *>(h.get()))
    s += q->energy();
  return s + h->potential(x[0]) + 0 * n;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
