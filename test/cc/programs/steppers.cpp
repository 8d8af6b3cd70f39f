// An integrator as numerical libraries have them: coefficients, buffers that fit themselves to the state, and stages that
// are unrolled by templates, all in one object that is copied.
#include "check.h"
#include <array>
#include <functional>
#include <vector>

typedef std::vector<double> State;

struct Buffer {
  State v;
  bool fit(size_t n) {
    if (v.size() == n) return false;
    v.resize(n);
    return true;
  }
};

template <int Stages> class RungeKutta {
  std::array<double, Stages> b, c;
  std::array<std::array<double, Stages>, Stages> a;
  bool ready = false;
  Buffer slope, moved, slopes[Stages - 1];

  template <class F> void resize(const State &x, F &&) {
    if (!ready) {
      slope.fit(x.size());
      moved.fit(x.size());
      for (auto &s : slopes) s.fit(x.size());
      ready = true;
    }
  }

  template <int K, class F> void stage(F &f, State &x, double t, double dt) {
    if constexpr (K < Stages) {
      moved.v = x;
      for (size_t i = 0; i < x.size(); i++) {
        moved.v[i] += dt * a[K][0] * slope.v[i];
        for (int j = 1; j < K; j++) moved.v[i] += dt * a[K][j] * slopes[j - 1].v[i];
      }
      f(moved.v, slopes[K - 1].v, t + c[K] * dt);
      stage<K + 1>(f, x, t, dt);
    }
  }

public:
  RungeKutta(std::array<std::array<double, Stages>, Stages> a, std::array<double, Stages> b,
             std::array<double, Stages> c)
      : b(b), c(c), a(a) {}

  template <class F> void step(F f, State &x, double t, double dt) {
    resize(x, f);
    f(x, slope.v, t);
    stage<1>(f, x, t, dt);
    for (size_t i = 0; i < x.size(); i++) {
      x[i] += dt * b[0] * slope.v[i];
      for (int j = 1; j < Stages; j++) x[i] += dt * b[j] * slopes[j - 1].v[i];
    }
  }
};

template <class S, class F, class O> size_t integrate(S stepper, F f, State &x, double from, double to, double dt, O o) {
  size_t steps = 0;
  double t = from;
  for (; t + dt <= to + 1e-12; t = from + dt * ++steps) {
    o(x, t);
    stepper.step(f, x, t, dt);
  }
  return steps;
}

struct Oscillator {
  double a, b;
  void operator()(const State &x, State &d, double t) const {
    d[0] = a * x[1];
    d[1] = -b * x[0] * x[0] + 0.1 * t;
  }
};

double f(double *x, int n) {
  State s(2);
  s[0] = x[0];
  s[1] = x[1];
  RungeKutta<4> rk({{{0, 0, 0, 0}, {0.5, 0, 0, 0}, {0, 0.5, 0, 0}, {0, 0, 1, 0}}}, {1 / 6., 1 / 3., 1 / 3., 1 / 6.},
                   {0, 0.5, 0.5, 1});
  double seen = 0;
  integrate(rk, Oscillator{x[2], x[3]}, s, 0.0, 1.0, 0.125, [&](const State &y, double t) { seen += y[0] * t; });
  return s[0] + 2 * s[1] + seen;
}

int main() {
  double x[] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
