// std::variant of a float, an integer, and an array of floats.
#include "check.h"
#include <array>
#include <type_traits>
#include <variant>
#include <vector>

using Number = std::variant<double, int>;
using Value = std::variant<double, std::array<double, 2>, int>;

double squares(double *x, int n) {
  std::vector<Number> numbers{x[0], 3, x[3] * x[0]};
  double s = 0;
  for (auto &number : numbers) s += std::visit([](auto a) -> double { return a * a; }, number);
  return s;
}

double asked_for(double *x, int n) {
  std::vector<Number> numbers{x[0], 3, x[3] * x[0]};
  double s = 0;
  for (auto &number : numbers)
    s += number.index() == 0 ? std::get<double>(number) * 2 : *std::get_if<int>(&number) * x[1];
  return s;
}

double visited(double *x, int n) {
  std::vector<Value> values{x[0], std::array<double, 2>{x[1], x[2]}, 3, x[3] * x[0]};
  double s = 0;
  for (auto &value : values)
    s += std::visit(
        [](auto &&a) -> double {
          using T = std::decay_t<decltype(a)>;
          if constexpr (std::is_same_v<T, double>)
            return a * a;
          else if constexpr (std::is_same_v<T, int>)
            return a;
          else
            return a[0] * a[1];
        },
        value);
  return s;
}

int main() {
  double x[] = {0.3, 0.55, 0.9, 1.1};
  GRADIENT(squares, x, 4);
  GRADIENT(asked_for, x, 4);
  GRADIENT(visited, x, 4);
  return done();
}
