// Vectors of structures, filled from the caller's array, sorted and copied; most members are never read.
#include "check.h"
#include <algorithm>
#include <vector>

struct entry {
  int id;
  float weight;
  double key;
  char mark;
};

static double weighted(entry *entries, int n) {
  std::vector<entry> own(entries, entries + n);
  own.push_back(entries[0]);
  std::sort(own.begin(), own.end(), [](const entry &a, const entry &b) { return a.key < b.key; });
  double sum = 0;
  for (auto &e : own) sum = sum * 0.5 + e.weight * e.key;
  return sum;
}

static void ordered(entry *in, entry *out, int n) {
  std::vector<entry> own;
  for (int i = 0; i < n; i++) own.push_back(in[i]);
  std::stable_sort(own.begin(), own.end(), [](const entry &a, const entry &b) { return a.key > b.key; });
  std::copy(own.begin(), own.end(), out);
}

int main() {
  entry in[3] = {{1, 2, 3, 'a'}, {2, 3, 1, 'b'}, {3, 4, 2, 'c'}}, d[3] = {}, out[3], dout[3] = {};
  __enzyme_autodiff<void>((void *)weighted, enzyme_dup, in, d, enzyme_const, 3);
  // In order of the keys: 1, 2, 3, 3.
  CHECK(d[1].weight, 0.125 * 1);
  CHECK(d[2].weight, 0.25 * 2);
  CHECK(d[0].weight, 1.5 * 3);
  CHECK(d[1].key, 0.125 * 3);
  CHECK(d[2].key, 0.25 * 4);
  CHECK(d[0].key, 1.5 * 2);
  for (int i = 0; i < 3; i++) {
    d[i].weight = 0;
    d[i].key = 0;
    dout[i].weight = 5 + i;
    dout[i].key = 8 + i;
  }
  __enzyme_autodiff<void>((void *)ordered, enzyme_dup, in, d, enzyme_dup, out, dout, enzyme_const, 3);
  CHECK(out[1].id, 3);
  CHECK(d[0].weight, 5);
  CHECK(d[2].weight, 6);
  CHECK(d[1].weight, 7);
  CHECK(d[0].key, 8);
  CHECK(d[2].key, 9);
  CHECK(d[1].key, 10);
  return done();
}
