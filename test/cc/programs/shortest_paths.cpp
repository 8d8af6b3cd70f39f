/* Dijkstra's algorithm with a std::priority_queue of pairs: weights are active, and decide which path is the shortest. */
#include "check.h"
#include <limits>
#include <queue>
#include <utility>
#include <vector>

struct Edge {
  int to;
  double weight;
};

static double f(double *x, int n) {
  std::vector<std::vector<Edge>> graph(8);
  for (int i = 0; i < 8; i++)
    for (int d : {1, 3})
      graph[i].push_back({(i + d) % 8, fabs(x[(i * d) % n]) + 0.1 * d});
  std::vector<double> distance(8, std::numeric_limits<double>::infinity());
  using Entry = std::pair<double, int>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> queue;
  distance[0] = 0;
  queue.push({0, 0});
  while (!queue.empty()) {
    auto [d, u] = queue.top();
    queue.pop();
    if (d > distance[u])
      continue;
    for (auto &e : graph[u])
      if (distance[u] + e.weight < distance[e.to]) {
        distance[e.to] = distance[u] + e.weight;
        queue.push({distance[e.to], e.to});
      }
  }
  double s = 0;
  for (int i = 0; i < 8; i++)
    s += distance[i] * distance[i] * i;
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
