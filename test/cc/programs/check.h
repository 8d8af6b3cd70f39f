/* What every program here uses: the requests, and a check that says which number is wrong. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
template <typename R, typename... T> R __enzyme_autodiff(void *, T...);
template <typename R, typename... T> R __enzyme_fwddiff(void *, T...);
extern "C" {
#else
extern double __enzyme_autodiff(void *, ...);
extern double __enzyme_fwddiff(void *, ...);
#endif
extern int enzyme_const, enzyme_dup, enzyme_dupnoneed, enzyme_out, enzyme_dupv, enzyme_width, enzyme_primal_return,
    enzyme_noret, enzyme_const_return, enzyme_active_return, enzyme_dup_return, enzyme_vector, enzyme_scalar,
    enzyme_tape, enzyme_allocated, enzyme_nofree, enzyme_interleave;
#ifdef __cplusplus
}
#endif

typedef struct { double v[3]; } lanes3;
typedef struct { double v[8]; } lanes8;
#ifdef __cplusplus
extern "C" lanes3 __enzyme_fwddiff_lanes3(void *, ...);
extern "C" lanes8 __enzyme_fwddiff_lanes8(void *, ...);
extern "C" double __enzyme_autodiff_c(void *, ...);
extern "C" double __enzyme_fwddiff_c(void *, ...);
#else
extern lanes3 __enzyme_fwddiff_lanes3(void *, ...);
extern lanes8 __enzyme_fwddiff_lanes8(void *, ...);
#define __enzyme_autodiff_c __enzyme_autodiff
#define __enzyme_fwddiff_c __enzyme_fwddiff
#endif

static int failures;

static inline void near_(double got, double want, double tolerance, const char *what, int line) {
  if (!(fabs(got - want) <= tolerance * (1 + fabs(want)))) {
    printf("line %d: %s is %.17g, should be %.17g\n", line, what, got, want);
    failures++;
  }
}

/* Closed forms: a few roundings. */
#define CHECK(got, want) near_(got, want, 1e-11, #got, __LINE__)
/* Single precision. */
#define CHECKF(got, want) near_(got, want, 1e-5, #got, __LINE__)
/* Central differences with a step of 1e-5: their own error is about 1e-10 in the second order, 1e-11 in rounding. */
#define CHECKD(got, want) near_(got, want, 1e-7, #got, __LINE__)
#define STEP 1e-5

static inline int done(void) { return failures != 0; }

/* The gradient in reverse mode; with HELD_TAPES in two calls, between which the program writes the memory, and with a
   sweep before it that leaves the tape as it was (its gradient is taken off again). */
#ifdef HELD_TAPES
#ifdef __cplusplus
extern "C" void *__enzyme_augmentfwd_c(void *, ...);
extern "C" void __enzyme_reverse_c(void *, ...);
#else
extern void *__enzyme_augmentfwd_c(void *, ...);
extern void __enzyme_reverse_c(void *, ...);
#endif
#define SWEEPS 2
#define REVERSE(f, x, dx, n)                                                                                          \
  do {                                                                                                                \
    double before_[64] = {0};                                                                                         \
    void *tape_ = __enzyme_augmentfwd_c((void *)f, enzyme_dup, x, dx, enzyme_const, (int)(n));                        \
    for (int i_ = 0; i_ < (n); i_++) x[i_] = -17.25;                                                                  \
    __enzyme_reverse_c((void *)f, enzyme_nofree, enzyme_dup, x, dx, enzyme_const, (int)(n), 3.0, tape_);              \
    memcpy(before_, dx, sizeof(double) * (n));                                                                        \
    memset(dx, 0, sizeof(double) * (n));                                                                              \
    __enzyme_reverse_c((void *)f, enzyme_dup, x, dx, enzyme_const, (int)(n), 1.0, tape_);                             \
    for (int i_ = 0; i_ < (n); i_++) CHECK(before_[i_], 3 * dx[i_]);                                                  \
  } while (0)
#else
#define SWEEPS 1
#define REVERSE(f, x, dx, n) __enzyme_autodiff_c((void *)f, enzyme_dup, x, dx, enzyme_const, (int)(n))
#endif

/* All modes for `double f(double *x, int n)`: the gradient in reverse mode against central differences, and the forward
   modes of widths 1, 3 and 8 in the directions e0, e1, …, against the gradient. */
#define GRADIENT(f, x, n)                                                                                             \
  do {                                                                                                                \
    double given_[64], saved_[64], gradient_[64] = {0}, directions_[8 * 64];                                          \
    memcpy(given_, x, sizeof(double) * (n));                                                                          \
    memcpy(saved_, x, sizeof(double) * (n));                                                                          \
    REVERSE(f, given_, gradient_, n);                                                                                 \
    for (int i_ = 0; i_ < (n); i_++) {                                                                                \
      double up_, down_;                                                                                              \
      memcpy(given_, saved_, sizeof(double) * (n));                                                                   \
      given_[i_] += STEP;                                                                                             \
      up_ = f(given_, n);                                                                                             \
      memcpy(given_, saved_, sizeof(double) * (n));                                                                   \
      given_[i_] -= STEP;                                                                                             \
      down_ = f(given_, n);                                                                                           \
      CHECKD(gradient_[i_], (up_ - down_) / (2 * STEP));                                                              \
    }                                                                                                                 \
    memcpy(given_, saved_, sizeof(double) * (n));                                                                     \
    for (int i_ = 0; i_ < 8 * (n); i_++)                                                                              \
      directions_[i_] = i_ % (n) == i_ / (n) % (n);                                                                   \
    CHECK(__enzyme_fwddiff_c((void *)f, enzyme_dup, given_, directions_ + (n), enzyme_const, (int)(n)),               \
          gradient_[1 % (n)]);                                                                                        \
    memcpy(given_, saved_, sizeof(double) * (n));                                                                     \
    for (int i_ = 0; i_ < 8 * (n); i_++)                                                                              \
      directions_[i_] = i_ % (n) == i_ / (n) % (n);                                                                   \
    lanes3 three_ = __enzyme_fwddiff_lanes3((void *)f, enzyme_width, 3, enzyme_dupv, sizeof(double) * (n), given_,    \
                                            directions_, enzyme_const, (int)(n));                                     \
    for (int i_ = 0; i_ < 3; i_++)                                                                                    \
      CHECK(three_.v[i_], gradient_[i_ % (n)]);                                                                       \
    memcpy(given_, saved_, sizeof(double) * (n));                                                                     \
    for (int i_ = 0; i_ < 8 * (n); i_++)                                                                              \
      directions_[i_] = i_ % (n) == i_ / (n) % (n);                                                                   \
    lanes8 eight_ = __enzyme_fwddiff_lanes8((void *)f, enzyme_width, 8, enzyme_dupv, sizeof(double) * (n), given_,    \
                                            directions_, enzyme_const, (int)(n));                                     \
    for (int i_ = 0; i_ < 8; i_++)                                                                                    \
      CHECK(eight_.v[i_], gradient_[i_ % (n)]);                                                                       \
    memcpy(given_, saved_, sizeof(double) * (n));                                                                     \
  } while (0)

/* GRADIENT, and reverse mode of width 8: every lane is the gradient. */
#define EVERY_MODE(f, x, n)                                                                                           \
  do {                                                                                                                \
    GRADIENT(f, x, n);                                                                                                \
    double once_[64] = {0}, lanes_[8 * 64] = {0}, moved_[64];                                                         \
    memcpy(moved_, x, sizeof(double) * (n));                                                                          \
    __enzyme_autodiff_c((void *)f, enzyme_dup, moved_, once_, enzyme_const, (int)(n));                                \
    memcpy(moved_, x, sizeof(double) * (n));                                                                          \
    __enzyme_autodiff_c((void *)f, enzyme_width, 8, enzyme_dupv, sizeof(double) * (n), moved_, lanes_, enzyme_const,  \
                        (int)(n));                                                                                    \
    for (int i_ = 0; i_ < 8 * (n); i_++)                                                                              \
      CHECK(lanes_[i_], once_[i_ % (n)]);                                                                             \
  } while (0)
