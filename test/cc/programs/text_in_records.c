/* Text of any length is copied into the elements of an array of structures, in front of their numbers. */
#include "check.h"
struct record {
  char name[16];
  double value;
};
static double f(double *x, int n) {
  static const char *const words[] = {"a", "some", "text", "more of it"};
  struct record *r = (struct record *)malloc(n * sizeof *r);
  for (int i = 0; i < n; i++) {
    const char *word = words[i % 4];
    r[i].value = x[i] * x[i];
    memcpy(r[i].name, word, strlen(word) + 1);
    r[i].value *= x[0];
  }
  double s = 0;
  for (int i = 0; i < n; i++) s += r[i].value * strlen(r[i].name);
  free(r);
  return s;
}
int main(void) {
  double x[] = {0.7, -0.2, 0.9, 0.4, 1.3};
  GRADIENT(f, x, 5);
  return done();
}
