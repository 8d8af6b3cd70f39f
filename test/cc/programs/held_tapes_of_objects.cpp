// tapes in C++: templates, lambdas, objects, vectors, exceptions that are caught, tapes kept in containers
#include "check.h"
#include <functional>
#include <memory>
#include <numeric>
#include <vector>
template <typename R, typename... T> R __enzyme_augmentfwd(void *, T...);
template <typename R, typename... T> R __enzyme_reverse(void *, T...);
template <typename... T> size_t __enzyme_augmentsize(void *, T...);

template <typename T> struct taped {
  void *tape;
  T value;
};

/* one step of a simulation as a node of a graph: value, tape, and where its derivative goes */
template <double (*F)(double, double)> struct step {
  double a, b;
  taped<double> made;
  step(double a, double b) : a(a), b(b), made(__enzyme_augmentfwd<taped<double>>((void *)F, a, b)) {}
  double value() const { return made.value; }
  struct both {
    double a, b;
  };
  both back(double seed) { return __enzyme_reverse<both>((void *)F, a, b, seed, made.tape); }
};
double blend(double a, double b) { return a * std::exp(b) + b; }

struct shape {
  virtual double area(const double *x) const = 0;
  virtual ~shape() = default;
};
struct box : shape {
  double area(const double *x) const override { return x[0] * x[1]; }
};
struct disc : shape {
  double area(const double *x) const override { return 3.0 * x[0] * x[0]; }
};
static double areas(const double *x, int n) {
  std::vector<std::unique_ptr<shape>> all;
  for (int i = 0; i + 1 < n; i++)
    if (i % 2)
      all.push_back(std::make_unique<box>());
    else
      all.push_back(std::make_unique<disc>());
  double s = 0;
  for (size_t i = 0; i < all.size(); i++) s += all[i]->area(x + i) * s + all[i]->area(x + i);
  return s;
}

static double convolved(const std::vector<double> &x) {
  std::vector<double> y(x.size());
  for (size_t i = 0; i < x.size(); i++)
    for (size_t k = 0; k <= i; k++) y[i] += x[k] * x[i - k];
  return std::accumulate(y.begin(), y.end(), 0.0, [](double s, double v) { return s * 0.5 + v; });
}

static double checked(double x, int n) {
  double s = x;
  for (int i = 0; i < n; i++) {
    try {
      if (i == 2) throw 3;
      s = s * x + i;
    } catch (int k) {
      s = s + k * x;
    }
  }
  return s;
}

static double central(double (*f)(double, int), double x, int n) { return (f(x + STEP, n) - f(x - STEP, n)) / (2 * STEP); }

int main() {
  std::vector<step<blend>> chain;
  double at = 0.1;
  for (int i = 0; i < 4; i++) {
    chain.emplace_back(at, 0.2 * i);
    at = chain.back().value();
  }
  double seed = 1, want = 1, second = 0;
  for (int i = 3; i >= 0; i--) {
    auto d = chain[i].back(seed);
    CHECK(d.a, seed * std::exp(0.2 * i));
    second += d.b;
    seed = d.a;
    want *= std::exp(0.2 * i);
  }
  CHECK(seed, want);
  CHECK(second != 0, 1);

  double x[5] = {1, 2, 0.5, 3, 1.5}, dx[5] = {0}, up, down;
  void *tape = __enzyme_augmentfwd<void *>((void *)areas, enzyme_dup, x, dx, enzyme_const, 5);
  double saved = x[2];
  x[2] = 100;
  __enzyme_reverse<void>((void *)areas, enzyme_dup, x, dx, enzyme_const, 5, 1.0, tape);
  x[2] = saved;
  for (int i = 0; i < 5; i++) {
    saved = x[i];
    x[i] = saved + STEP;
    up = areas(x, 5);
    x[i] = saved - STEP;
    down = areas(x, 5);
    x[i] = saved;
    CHECKD(dx[i], (up - down) / (2 * STEP));
  }

  std::vector<double> v = {1, 0.5, -1, 2}, dv(4), w(4);
  tape = __enzyme_augmentfwd<void *>((void *)convolved, &v, &dv);
  std::vector<double> old = v;
  std::fill(v.begin(), v.end(), 0.0);
  __enzyme_reverse<void>((void *)convolved, &v, &dv, 1.0, tape);
  for (int i = 0; i < 4; i++) {
    v = old;
    v[i] += STEP;
    up = convolved(v);
    v[i] -= 2 * STEP;
    down = convolved(v);
    CHECKD(dv[i], (up - down) / (2 * STEP));
  }

  taped<double> t = __enzyme_augmentfwd<taped<double>>((void *)checked, enzyme_out, 1.3, enzyme_const, 5);
  CHECK(t.value, checked(1.3, 5));
  CHECKD(__enzyme_reverse<double>((void *)checked, enzyme_nofree, enzyme_out, 1.3, enzyme_const, 5, 1.0, t.tape),
         central(checked, 1.3, 5));
  CHECKD(__enzyme_reverse<double>((void *)checked, enzyme_out, 1.3, enzyme_const, 5, 1.0, t.tape),
         central(checked, 1.3, 5));

  auto hyper = +[](double a, double b) { return std::sqrt(a * a + b * b); };
  const size_t size = __enzyme_augmentsize((void *)hyper, enzyme_out, enzyme_out);
  std::vector<char> place(size);
  __enzyme_augmentfwd<void>((void *)hyper, enzyme_allocated, size, enzyme_tape, place.data(), 3.0, 4.0);
  auto d = __enzyme_reverse<step<blend>::both>((void *)hyper, enzyme_allocated, size, enzyme_tape, place.data(), 3.0, 4.0,
                                               10.0);
  CHECK(d.a, 6);
  CHECK(d.b, 8);
  return done();
}
