/* Text made by snprintf beside active values, and read again as integers. */
#include "check.h"

double f(double *x, int n) {
  double s = 0;
  char label[16];
  typedef struct {
    char name[16];
    double v;
  } item;
  item it[3];
  for (int i = 0; i < 3; i++) {
    snprintf(it[i].name, sizeof it[i].name, "item %d", i);
    it[i].v = x[i] * x[i + 1];
  }
  for (int i = 0; i < 3; i++) {
    s += it[i].v * (it[i].name[5] - '0' + 1);
    if (s > 1e6)
      puts(it[i].name);
  }
  snprintf(label, sizeof label, "%d", n);
  s *= atoi(label);
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
