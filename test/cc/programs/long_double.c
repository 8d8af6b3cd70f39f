/* long double, which is x86_fp80 on this machine's kind. */
#include "check.h"

extern long double __enzyme_autodiff_long(void *, ...);
extern long double __enzyme_fwddiff_long(void *, ...);
static long double g(long double x) { return x * x * x + 2 / x; }

int main(void) {
  CHECK((double)__enzyme_autodiff_long((void *)g, 2.0L), 12 - 0.5);
  CHECK((double)__enzyme_fwddiff_long((void *)g, enzyme_dup, 2.0L, 1.0L), 12 - 0.5);
  return done();
}
