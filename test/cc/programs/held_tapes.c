/* requests in two calls: the program holds the tape between them, and writes memory meanwhile */
#include "check.h"
extern void *__enzyme_augmentfwd(void *, ...);
extern double __enzyme_reverse(void *, ...);
extern size_t __enzyme_augmentsize(void *, ...);
typedef struct {
  void *tape;
  double value;
} taped;
extern taped __enzyme_augmentfwd_taped(void *, ...);
typedef struct {
  void *tape;
  float value;
} tapedf;
extern tapedf __enzyme_augmentfwd_tapedf(void *, ...);
extern double __enzyme_augmentfwd_value(void *, ...);
typedef struct {
  double a, b;
} two;
extern two __enzyme_reverse_two(void *, ...);
extern float __enzyme_reverse_float(void *, ...);

static double cube(double x) {
  return x * x * x;
}
static double power(double x, int n, double y) {
  double r = y;
  for (int i = 0; i < n; i++) r *= x + i;
  return r;
}
/* overwrites what it reads, so all that the sweep needs is gone from the caller's memory */
static double in_place(double *x, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) {
    sum += sin(x[i]) * x[i];
    x[i] = 3 * x[i] * x[i];
  }
  return sum;
}
static double dot(const double *a, const double *b, int n) {
  double s = 0;
  for (int i = 0; i < n; i++) s += a[i] * b[i] * b[i];
  return s;
}
/* a trip count that only the run tells, and memory of its own */
static double digits(double x) {
  double *found = malloc(sizeof(double) * 64), s = 0;
  int n = 0;
  while (x > 0.5 && n < 64) {
    found[n++] = x * x;
    x = x / 2 + 0.1;
  }
  for (int i = 0; i < n; i++) s += found[i] * found[(i + 1) % n];
  free(found);
  return s;
}
static double tree(double x, int depth) {
  return depth == 0 ? sin(x) : tree(x * 0.5, depth - 1) * tree(x + 1, depth - 1);
}
static float single(float x, double y) {
  return x * (float)y + x;
}
static void outputs(const double *x, double *y, int n) {
  for (int i = 0; i < n; i++) y[i] = x[i] * x[(i + 1) % n];
}

int main(void) {
  /* by value, with and without a seed */
  void *tape = __enzyme_augmentfwd((void *)cube, 2.0);
  CHECK(__enzyme_reverse((void *)cube, 2.0, 1.0, tape), 12);
  tape = __enzyme_augmentfwd((void *)cube, enzyme_out, 2.0);
  CHECK(__enzyme_reverse((void *)cube, enzyme_out, 2.0, tape), 12);
  taped both = __enzyme_augmentfwd_taped((void *)cube, 3.0);
  CHECK(both.value, 27);
  CHECK(__enzyme_reverse((void *)cube, 3.0, 0.5, both.tape), 13.5);
  both = __enzyme_augmentfwd_taped((void *)power, 1.5, 4, 2.0);
  CHECK(both.value, power(1.5, 4, 2));
  two r = __enzyme_reverse_two((void *)power, 1.5, 4, 2.0, 1.0, both.tape);
  CHECKD(r.a, (power(1.5 + STEP, 4, 2) - power(1.5 - STEP, 4, 2)) / (2 * STEP));
  CHECK(r.b, power(1.5, 4, 1));
  tapedf f = __enzyme_augmentfwd_tapedf((void *)single, enzyme_out, 1.5f, enzyme_const, 2.0);
  CHECKF(f.value, 4.5);
  CHECKF(__enzyme_reverse_float((void *)single, enzyme_out, 1.5f, enzyme_const, 2.0, 2.0f, f.tape), 6);

  /* where the tape is given and taken by its address, and in buffers of the program's, aligned or not */
  __enzyme_augmentfwd((void *)cube, enzyme_tape, &tape, 2.0);
  CHECK(__enzyme_reverse((void *)cube, enzyme_tape, &tape, 2.0, 1.0), 12);
  size_t size = __enzyme_augmentsize((void *)cube, enzyme_out);
  char *buffer = malloc(3 * size + 1);
  for (int i = 0; i < 3; i++)
    CHECK(__enzyme_augmentfwd_value((void *)cube, enzyme_allocated, size, enzyme_tape, buffer + 1 + i * size, i + 1.0),
          (i + 1) * (i + 1) * (i + 1));
  for (int i = 2; i >= 0; i--)
    CHECK(__enzyme_reverse((void *)cube, enzyme_allocated, size, enzyme_tape, buffer + 1 + i * size, i + 1.0, 1.0),
          3.0 * (i + 1) * (i + 1));
  free(buffer);
  int narrow = __enzyme_augmentsize((void *)power, enzyme_out, enzyme_const, enzyme_const);
  char *one = malloc(narrow);
  __enzyme_augmentfwd((void *)power, enzyme_allocated, narrow, enzyme_tape, one, enzyme_out, 1.5, enzyme_const, 2,
                      enzyme_const, 1.0);
  CHECK(__enzyme_reverse((void *)power, enzyme_allocated, narrow, enzyme_tape, one, enzyme_out, 1.5, enzyme_const, 2,
                         enzyme_const, 1.0, 1.0),
        4);
  free(one);
  char space[64];
  __enzyme_augmentfwd((void *)cube, enzyme_allocated, 64, enzyme_tape, space, 2.0);
  CHECK(__enzyme_reverse((void *)cube, enzyme_allocated, 64, enzyme_tape, space, 2.0, 1.0), 12);
  __enzyme_augmentfwd((void *)cube, enzyme_tape, &tape, 2.0);
  CHECK(__enzyme_reverse((void *)cube, enzyme_tape, tape, 2.0, 1.0), 12);

  /* memory that is written by the function, and by the program between the calls */
  double x[4] = {1, 2, 3, 4}, dx[4] = {0}, want[4];
  for (int i = 0; i < 4; i++) want[i] = cos(x[i]) * x[i] + sin(x[i]) + 6 * x[i] * 0.25;
  tape = __enzyme_augmentfwd((void *)in_place, enzyme_dup, x, dx, enzyme_const, 4);
  for (int i = 0; i < 4; i++) {
    CHECK(x[i], 3.0 * (i + 1) * (i + 1));
    x[i] = -100;
    dx[i] = 0.25; /* the cotangent of what it leaves there */
  }
  __enzyme_reverse((void *)in_place, enzyme_dup, x, dx, enzyme_const, 4, 1.0, tape);
  for (int i = 0; i < 4; i++) CHECK(dx[i], want[i]);

  /* many tapes at once, their sweeps in reverse order: a chain of steps, of which the last is asked for */
  double state[6], derivative = 1;
  taped steps[5];
  state[0] = 0.3;
  for (int i = 0; i < 5; i++) {
    steps[i] = __enzyme_augmentfwd_taped((void *)power, enzyme_out, state[i], enzyme_const, 2, enzyme_const, 1.0);
    state[i + 1] = steps[i].value;
  }
  for (int i = 4; i >= 0; i--) {
    CHECK(2 * state[i] + 1, (power(state[i] + 1, 2, 1) - power(state[i] - 1, 2, 1)) / 2);
    derivative *= 2 * state[i] + 1;
  }
  double back = 1;
  for (int i = 4; i >= 0; i--)
    back = __enzyme_reverse((void *)power, enzyme_out, state[i], enzyme_const, 2, enzyme_const, 1.0, back, steps[i].tape);
  CHECK(back, derivative);

  /* the same tape twice; the second sweep gives it back */
  both = __enzyme_augmentfwd_taped((void *)digits, 3.7);
  CHECK(both.value, digits(3.7));
  double slope = (digits(3.7 + STEP) - digits(3.7 - STEP)) / (2 * STEP);
  for (int k = 1; k <= 3; k++)
    CHECKD(__enzyme_reverse((void *)digits, enzyme_nofree, 3.7, (double)k, both.tape), k * slope);
  CHECKD(__enzyme_reverse((void *)digits, 3.7, 1.0, both.tape), slope);

  /* recursion */
  tape = __enzyme_augmentfwd((void *)tree, 0.4, 4);
  void *other = __enzyme_augmentfwd((void *)tree, 0.9, 3);
  CHECKD(__enzyme_reverse((void *)tree, 0.4, 4, 1.0, tape), (tree(0.4 + STEP, 4) - tree(0.4 - STEP, 4)) / (2 * STEP));
  CHECKD(__enzyme_reverse((void *)tree, 0.9, 3, 1.0, other), (tree(0.9 + STEP, 3) - tree(0.9 - STEP, 3)) / (2 * STEP));

  /* a Jacobian row by row: another seed, and another shadow, for each sweep */
  double p[3] = {2, 3, 5}, y[3], dy[3] = {0}, rows[3][3] = {{0}};
  tape = __enzyme_augmentfwd((void *)outputs, enzyme_dup, p, rows[0], enzyme_dup, y, dy, enzyme_const, 3);
  CHECK(y[2], 10);
  p[0] = p[1] = p[2] = 0;
  for (int i = 0; i < 3; i++) {
    dy[0] = dy[1] = dy[2] = 0;
    dy[i] = 1;
    __enzyme_reverse((void *)outputs, enzyme_nofree, enzyme_dup, p, rows[i], enzyme_dup, y, dy, enzyme_const, 3, tape);
  }
  dy[0] = 1;
  dy[1] = dy[2] = 0;
  double again[3] = {0};
  __enzyme_reverse((void *)outputs, enzyme_dup, p, again, enzyme_dup, y, dy, enzyme_const, 3, tape);
  double jacobian[3][3] = {{3, 2, 0}, {0, 5, 3}, {5, 0, 2}};
  for (int i = 0; i < 3; i++)
    for (int k = 0; k < 3; k++) CHECK(rows[i][k], jacobian[i][k]);
  for (int k = 0; k < 3; k++) CHECK(again[k], jacobian[0][k]);

  /* a constant argument that changes between the calls */
  double a[3] = {1, 2, 3}, b[3] = {4, 5, 6}, db[3] = {0};
  tape = __enzyme_augmentfwd((void *)dot, enzyme_const, a, enzyme_dup, b, db, enzyme_const, 3);
  memset(a, 0, sizeof a);
  memset(b, 0, sizeof b);
  __enzyme_reverse((void *)dot, enzyme_const, a, enzyme_dup, b, db, enzyme_const, 3, 1.0, tape);
  for (int i = 0; i < 3; i++) CHECK(db[i], 2.0 * (i + 1) * (i + 4));
  return done();
}
