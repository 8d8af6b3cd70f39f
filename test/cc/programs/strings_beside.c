/* Text and numbers beside each other: names are compared, values are active. */
#include "check.h"

typedef struct {
  char name[16];
  double value;
} entry;

double f(double *x, int n) {
  entry table[5];
  for (int i = 0; i < n; i++) {
    strcpy(table[i].name, i % 2 ? "odd" : "even");
    table[i].value = x[i] * x[i];
  }
  double s = 0;
  for (int i = 0; i < n; i++)
    if (strcmp(table[i].name, "odd") == 0)
      s += table[i].value;
    else
      s -= 2 * table[i].value * x[0];
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
