// Boost's integrators of ordinary differential equations: steps of a fixed size, and of one that is controlled.
#include "../programs/check.h"
#include <boost/numeric/odeint.hpp>
#include <vector>
namespace odeint = boost::numeric::odeint;

typedef std::vector<double> State;

struct Oscillator {
  double a, b;
  void operator()(const State &x, State &d, double) const {
    d[0] = a * x[1];
    d[1] = -b * x[0] * x[0];
  }
};

double fixed(double *x, int n) {
  State s{x[0], x[1]};
  odeint::runge_kutta4<State> stepper;
  odeint::integrate_const(stepper, Oscillator{x[2], x[3]}, s, 0.0, 1.0, 0.1);
  return s[0] + 2 * s[1];
}

double controlled(double *x, int n) {
  State s{x[0], x[1]};
  odeint::integrate(Oscillator{x[2], x[3]}, s, 0.0, 1.0, 0.1);
  return s[0] + 2 * s[1];
}

int main() {
  double x[4] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(fixed, x, 4);
  GRADIENT(controlled, x, 4);
  return done();
}
