/* For the programs asked_*: they bring their own prototypes and markers, as programs do. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int bad;
static inline void compared(double got, double want, double tolerance, int line) {
  if (!(fabs(got - want) <= tolerance * (1 + fabs(want)))) {
    printf("line %d: %.15g, should be %.15g\n", line, got, want);
    bad = 1;
  }
}
#define NEAR(got, want) compared(got, want, 1e-11, __LINE__)
#define NEARF(got, want) compared(got, want, 1e-5, __LINE__)
