/* Jumps, loops of several exits, cases that fall through, volatile variables. */
#include "check.h"
static double f(double *x, int n) {
  int i = 0;
  double s = 0;
again:
  if (i >= n)
    goto end;
  if (x[i] < 0) {
    s -= x[i] * x[i];
    i++;
    goto again;
  }
  s += sin(x[i]);
  if (s > 2) {
    s *= .5;
    goto skip;
  }
  s += .1;
skip:
  i++;
  goto again;
end:
  return s * s;
}
static double g(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      if (j > i)
        break;
      if (x[j] < 0)
        continue;
      for (int k = j;; k++) {
        s += x[i] * x[j] * x[k];
        if (s > 3) {
          s -= 3 * x[0];
          goto out;
        }
        if (k + 1 >= n || k > j + 2)
          break;
      }
    }
out:
  return s;
}
static double h(double *x, int n) {
  volatile double v = x[0];
  v = v * x[1];
  volatile int k = 3;
  double s = 0;
  do {
    s += v;
    v = v * .5 + x[2];
  } while (--k);
  return s;
}
static double sw(double *x, int n) {
  double s = 0;
  for (int i = 0; i < 12; i++)
    switch (i * i % 7) {
    case 0:
      s += x[0];
    case 1:
      s *= x[1];
      break;
    case 2:
      if (s > 0)
        break;
      s = -s + x[2];
    case 4: {
      s += x[3] * s;
      continue;
    }
    default:
      s += x[4];
    }
  return s;
}
static double multi(double *x, int n) {
  double a = x[0], b = x[1];
  int k = 0;
  while (1) {
    a = a * .9 + b * .1;
    if (a < 0.2)
      return a * x[2];
    b += x[3] * .1;
    if (k++ > 20)
      return b * a;
    if (b > 1.5) {
      b = x[4];
      continue;
    }
    if (a * b > .8)
      break;
  }
  return a * b * x[5];
}
static double coll(double *x, int n) {
  double s = x[0];
  unsigned k = 27;
  while (k != 1) {
    if (k & 1) {
      s = s * .99 + x[1] * .01;
      k = 3 * k + 1;
    } else {
      s += x[2] * .001 * s;
      k >>= 1;
    }
  }
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(h, x, 6);
  EVERY_MODE(sw, x, 6);
  EVERY_MODE(multi, x, 6);
  EVERY_MODE(coll, x, 6);
  return done();
}
