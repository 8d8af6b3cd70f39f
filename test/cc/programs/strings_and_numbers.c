/* Opcodes by names, function pointer tables, compares of strings in between. */
#include "check.h"
typedef double (*unary)(double);
static double square(double x) { return x * x; }
static double half(double x) { return x / 2; }
static const struct { const char *name; unary function; double scale; } table[] = {
    {"sin", sin, 1}, {"exp", exp, 0.1}, {"square", square, 2}, {"half", half, 3}, {"tanh", tanh, 1}};
static unary find(const char *name, double *scale) {
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (!strcmp(table[i].name, name)) { *scale = table[i].scale; return table[i].function; }
  return 0;
}
double f(double *x, int n) {
  const char *program = "sin square exp half tanh";
  char word[16];
  double v = x[0];
  int k = 0;
  while (*program) {
    int length = 0;
    while (*program && *program != ' ') word[length++] = *program++;
    word[length] = 0;
    if (*program) program++;
    double scale = 0;
    unary g = find(word, &scale);
    if (!g) return NAN;
    v = g(v) * scale + x[++k % n];
  }
  return v;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9};
  GRADIENT(f, x, 3);
  return done();
}
