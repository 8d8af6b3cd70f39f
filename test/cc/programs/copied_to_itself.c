/* A structure that is assigned to itself, by way of an index: it keeps its cotangents. */
#include "check.h"

typedef struct {
  double a[3];
  float w;
  int id;
} item;

static double assigned(const double *x, int n) {
  item t[4];
  memset(t, 0, sizeof t);
  for (int i = 0; i < 3; i++) t[i].a[i] = x[i] * x[i];
  t[n - 1] = t[2];
  t[n - 2] = t[1];
  return t[0].a[0] + 2 * t[1].a[1] + 3 * t[2].a[2] + t[n - 1].a[2] * t[n - 2].a[1];
}

static double exchanged(const double *x, int n) {
  item t[3];
  memset(t, 0, sizeof t);
  for (int i = 0; i < 3; i++) t[i].a[0] = sin(x[i]);
  for (int k = 0; k < 3; k++) {
    int least = k;
    for (int j = k + 1; j < n; j++)
      if (t[j].a[0] < t[least].a[0]) least = j;
    item swap = t[k];
    t[k] = t[least];
    t[least] = swap;
  }
  return t[0].a[0] + 2 * t[1].a[0] + 3 * t[2].a[0];
}

int main(void) {
  double x[] = {1.3, 0.7, 2.9};
  GRADIENT(assigned, x, 3);
  GRADIENT(exchanged, x, 3);
  double y[] = {1.3, 0.7, 2.9, 0.1};
  GRADIENT(assigned, y, 4);
  return done();
}
