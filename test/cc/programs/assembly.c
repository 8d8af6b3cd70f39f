// Inline assembly that hides values from the optimiser, and x86's maximum and minimum.
#ifdef __SSE2__
#include <emmintrin.h>
#endif
#include "check.h"
double f(double *x, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) {
    double t = x[i] * x[i];
    __asm__ volatile("" : "+x"(t));
    double m = t;
    __asm__("maxsd %1, %0" : "+x"(m) : "x"(x[0]));
    s += m * i;
    __asm__ volatile("# nothing" : : "x"(s) : "memory");
  }
  return s;
}
double g(double *x, int n) {
  double s = 0;
  for (int i = 0; i + 1 < n; i += 2) {
    __m128d a = _mm_loadu_pd(x + i), b = _mm_set1_pd(0.8);
    __asm__("minpd %1, %0" : "+x"(a) : "x"(b));
    double a0 = a[0], a1 = a[1];
    __asm__ volatile("" : "+x"(a0), "+x"(a1));
    s += a0 * a0 + a1 * 3 + _mm_cvtsd_f64(_mm_max_pd(a, b));
  }
  return s;
}
double h(double *x, int n) {
  double s = 1;
  for (int i = 0; i < n; i++) {
    double t = x[i];
    __asm__ volatile("" : "+m"(t));
    __asm__ volatile("" : : "r"(&t) : "memory");
    s *= t;
  }
  return s;
}
int main() {
  double x[4] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  GRADIENT(g, x, 4);
  GRADIENT(h, x, 4);
  return done();
}
