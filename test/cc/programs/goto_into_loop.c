/* Jumps into loops and Duff's device. */
#include "check.h"
double f(double *x, int n) {
  double s = 1;
  int i = 0;
  if (x[0] > 0) goto middle;
  while (i < n) {
    s *= 1 + 0.1 * x[i];
  middle:
    s += sin(x[i]) * i;
    i++;
  }
  return s;
}
static void copy(double *to, const double *from, int count) {
  int n = (count + 3) / 4;
  switch (count % 4) {
  case 0: do { *to++ = *from++ * 2;
  case 3:      *to++ = *from++ * 3;
  case 2:      *to++ = *from++ * 5;
  case 1:      *to++ = *from++ * 7;
          } while (--n > 0);
  }
}
double g(double *x, int n) {
  double y[16];
  copy(y, x, n);
  double s = 0;
  for (int i = 0; i < n; i++) s += y[i] * y[i] * (i + 1);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3, 0.6}, y[] = {-0.7, -1.2, 1.9, 0.4, 2.3, 0.6};
  GRADIENT(f, x, 6);
  GRADIENT(f, y, 6);
  GRADIENT(g, x, 6);
  return done();
}
