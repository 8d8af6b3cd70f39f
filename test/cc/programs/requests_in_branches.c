/* Which derivative is asked for is decided as the program runs: by branches, a switch, a table, a choice of functions.
   LLVM makes one call of several, whose function and markers come out of phis, selects and tables. */
#include "check.h"

static double square(double x) { return x * x; }
static double cube(double x) { return x * x * x; }
static double inverse(double x) { return 1 / x; }
static double (*const table[3])(double) = {square, cube, inverse};

double by_branch(int which, double x) {
  if (which)
    return __enzyme_autodiff((void *)square, x);
  else
    return __enzyme_autodiff((void *)cube, x);
}

double by_switch(int which, double x) {
  switch (which) {
  case 0:
    return __enzyme_autodiff((void *)square, x);
  case 1:
    return __enzyme_autodiff((void *)cube, x);
  case 2:
    return __enzyme_autodiff((void *)inverse, x);
  default:
    return -1;
  }
}

double by_table(int which, double x) { return __enzyme_fwddiff((void *)table[which], x, 2.0); }

double by_choice(int which, double x) {
  double (*f)(double) = which > 3 ? square : which > 1 ? cube : inverse;
  double first = __enzyme_autodiff((void *)f, x);
  return first + 10 * __enzyme_fwddiff((void *)f, x, 1.0);
}

static double weighted(double *a, double *b, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++)
    sum += a[i] * a[i] * b[i];
  return sum;
}

/* The same function with other markers. */
void gradient(int which, double *a, double *da, double *b, double *db, int n) {
  if (which == 0)
    __enzyme_autodiff((void *)weighted, enzyme_dup, a, da, enzyme_dup, b, db, enzyme_const, n);
  else if (which == 1)
    __enzyme_autodiff((void *)weighted, enzyme_dup, a, da, enzyme_const, b, enzyme_const, n);
  else
    __enzyme_autodiff((void *)weighted, enzyme_const, a, enzyme_dup, b, db, enzyme_const, n);
}

double along(int which, double *a, double *b, double *v, int n) {
  double sum = 0;
  for (int i = 0; i < which; i++)
    if (i % 2)
      sum += __enzyme_fwddiff((void *)weighted, enzyme_dup, a, v, enzyme_const, b, enzyme_const, n);
    else
      sum += __enzyme_fwddiff((void *)weighted, enzyme_const, a, enzyme_dup, b, v, enzyme_const, n);
  return sum;
}

int main(void) {
  CHECK(by_branch(1, 3), 6.0);
  CHECK(by_branch(0, 3), 27.0);
  CHECK(by_switch(0, 2), 4.0);
  CHECK(by_switch(1, 2), 12.0);
  CHECK(by_switch(2, 2), -0.25);
  CHECK(by_switch(3, 2), -1.0);
  for (int i = 0; i < 3; i++)
    CHECK(by_table(i, 2), 2 * by_switch(i, 2));
  CHECK(by_choice(4, 2), 44.0);
  CHECK(by_choice(2, 2), 132.0);
  CHECK(by_choice(0, 2), -2.75);
  double a[2] = {1, 2}, b[2] = {3, 4}, v[2] = {1, 1};
  for (int which = 0; which < 3; which++) {
    double da[2] = {0}, db[2] = {0};
    gradient(which, a, da, b, db, 2);
    for (int i = 0; i < 2; i++) {
      CHECK(da[i], which == 2 ? 0.0 : 2 * a[i] * b[i]);
      CHECK(db[i], which == 1 ? 0.0 : a[i] * a[i]);
    }
  }
  /* Twice along b, once along a. */
  CHECK(along(3, a, b, v, 2), 2 * 5.0 + 22.0);
  return done();
}
