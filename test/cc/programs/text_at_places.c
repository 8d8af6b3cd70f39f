/* Text in records beside numbers: bytes of it are read and written at places that the program computes. */
#include "check.h"

struct record {
  char name[12];
  int length;
  double value, weight;
};

static double f(double *x, int n) {
  struct record *r = malloc(n * sizeof(struct record));
  double s = 0;
  for (int i = 0; i < n; i++) {
    r[i].length = snprintf(r[i].name, sizeof r[i].name, "r%d", i * i);
    r[i].name[r[i].length] = 0;
    r[i].value = x[i];
    r[i].weight = x[i] * x[(i + 1) % n];
  }
  for (int i = 0; i < n; i++) {
    int j = 0;
    while (r[i].name[j] && r[i].name[j] != '1')
      j++;
    s += r[i].value * r[i].weight * (j + 1);
    if (r[i].name[r[i].length - 1] == '4')
      s += r[i].weight;
  }
  free(r);
  return s;
}

int main() {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
