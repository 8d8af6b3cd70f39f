#include "check.h"
#include <pmmintrin.h>
__attribute__((target("sse3"))) double f(double *x, int n) {
  __m128d s = _mm_setzero_pd();
  for (int i = 0; i + 1 < n; i += 2) {
    __m128d a = _mm_loadu_pd(x + i), b = _mm_set1_pd(0.8);
    s = _mm_add_pd(s, _mm_mul_pd(_mm_max_pd(a, b), _mm_min_pd(a, _mm_set1_pd(1.0))));
    s = _mm_add_sd(s, _mm_max_sd(a, b));
    s = _mm_add_pd(s, _mm_sqrt_pd(a));
    s = _mm_sub_pd(s, _mm_and_pd(a, _mm_cmpgt_pd(a, b)));
  }
  double r[2];
  _mm_storeu_pd(r, _mm_hadd_pd(s, _mm_mul_pd(s, s)));
  return r[0] + 2 * r[1];
}
__attribute__((target("sse3"))) double g(double *x, int n) {
  __m128d s = _mm_set_pd(x[0], x[1]);
  s = _mm_hsub_pd(s, _mm_set_pd(x[2], x[3]));
  s = _mm_xor_pd(s, _mm_set1_pd(-0.0));
  s = _mm_andnot_pd(_mm_set1_pd(-0.0), s);
  return _mm_cvtsd_f64(s) * _mm_cvtsd_f64(_mm_unpackhi_pd(s, s));
}
__attribute__((target("sse3"))) int main() {
  double x[4] = {0.7, 1.2, 0.9, 0.4};
  GRADIENT(f, x, 4);
  GRADIENT(g, x, 4);
  return done();
}
