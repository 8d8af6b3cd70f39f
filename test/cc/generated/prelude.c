/* What stands before the random functions. */
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct four { double v[4]; };
struct three { double v[3]; };
struct floats3 { float v[3]; };
struct bag { double a; int k; float b; double c[2]; };
extern double __enzyme_autodiff(void *, ...);
extern struct four __enzyme_autodiff_four(void *, ...);
extern double __enzyme_fwddiff(void *, ...);
extern struct three __enzyme_fwddiff_three(void *, ...);
extern float __enzyme_fwddiff_float(void *, ...);
extern struct floats3 __enzyme_fwddiff_floats3(void *, ...);
extern int enzyme_const, enzyme_dup, enzyme_out, enzyme_dupv, enzyme_width, enzyme_nofree, enzyme_not_overwritten;
/* With HELD_TAPES gradients come in two calls with a tape between them, at a width of 3 where that fits, and after a
   sweep that leaves the tape as it was. Two lanes are 2 and -1 times the first: if not, the first is spoilt. */
extern void *__enzyme_augmentfwd(void *, ...);
extern double __enzyme_reverse(void *, ...);
extern struct four __enzyme_reverse_four(void *, ...);
#define SWEEPS(g, h, ...)                                                                 \
  do {                                                                                    \
    { int keep = enzyme_nofree; __VA_ARGS__; }                                            \
    memset(g, 0, 4 * sizeof *g);                                                          \
    memset(h, 0, sizeof h);                                                               \
    { int keep = enzyme_not_overwritten; __VA_ARGS__; }                                   \
    for (int k = 0; k < 4; k++)                                                           \
      if (!(fabs(h[0][k] - 2 * g[k]) <= 1e-11 * (1 + fabs(g[k])) &&                       \
            fabs(h[1][k] + g[k]) <= 1e-11 * (1 + fabs(g[k])))) g[k] = 1e300;              \
  } while (0)
static const double weights[3] = {1.0, -0.5, 0.75};
struct one {
  const char *name;
  double (*value)(const double *x);
  void (*reverse)(const double *x, double *g);
  double (*forward)(const double *x, const double *d);
  void (*three)(const double *x, double d[3][4], double *t);
  void (*lanes)(const double *x, double g[2][4]);
  int single;
};
