/* The bytes of floats in variables and members that are declared as something else. */
#include "check.h"

typedef struct {
  double a;
  long bits;
} word;
typedef struct {
  double a;
  int bits[2];
} pair;
typedef struct {
  double a;
  short bits[4];
} shorts;
typedef struct {
  double a;
  char bits[8];
} bytes;
typedef struct {
  double a;
  void *bits;
} boxed;

#define CARRIED(type)                                                   \
  static double through_##type(const double *x, int n) {                \
    type t[4];                                                          \
    double v = x[0] * x[1], sum = 0;                                    \
    memset(t, 0, sizeof t);                                             \
    for (int i = 0; i < n; i++) {                                       \
      memcpy(&t[i].bits, &v, sizeof v);                                 \
      t[i].a = x[i];                                                    \
    }                                                                   \
    for (int i = 0; i < n; i++) {                                       \
      type each = t[i];                                                 \
      double held;                                                      \
      memcpy(&held, &each.bits, sizeof held);                           \
      sum += held * each.a * (i + 1);                                   \
    }                                                                   \
    return sum;                                                         \
  }                                                                     \
  static double callers_##type(const double *x, int n) {                \
    type t[4];                                                          \
    memset(t, 0, sizeof t);                                             \
    memcpy(&t[n - 1].bits, x + 1, sizeof *x);                           \
    t[n - 1].a = x[0];                                                  \
    t[0] = t[n - 1];                                                    \
    double held;                                                        \
    memcpy(&held, &t[0].bits, sizeof held);                             \
    return held * held * t[0].a;                                        \
  }
CARRIED(word)
CARRIED(pair)
CARRIED(shorts)
CARRIED(bytes)
CARRIED(boxed)

static void swap_words(void *a, void *b) {
  long t;
  memcpy(&t, a, sizeof t);
  memcpy(a, b, sizeof t);
  memcpy(b, &t, sizeof t);
}
static double swapped(const double *x, int n) {
  double a = x[0] * x[n - 1], b = x[1];
  swap_words(&a, &b);
  return a * a * b;
}

int main(void) {
  double x[] = {1.3, 0.7, 2.9};
  GRADIENT(through_word, x, 3);
  GRADIENT(through_pair, x, 3);
  GRADIENT(through_shorts, x, 3);
  GRADIENT(through_bytes, x, 3);
  GRADIENT(through_boxed, x, 3);
  GRADIENT(callers_word, x, 3);
  GRADIENT(callers_pair, x, 3);
  GRADIENT(callers_shorts, x, 3);
  GRADIENT(callers_bytes, x, 3);
  GRADIENT(callers_boxed, x, 3);
  GRADIENT(swapped, x, 3);
  return done();
}
