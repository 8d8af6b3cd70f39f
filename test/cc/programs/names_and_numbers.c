/* Numbers beside text: records with names, a parser of expressions, an interpreter. */
#include "check.h"
#include <assert.h>
#include <ctype.h>
struct named {
  char name[12];
  double v;
  const char *unit;
};
static double lookup(const struct named *t, int n, const char *key) {
  for (int i = 0; i < n; i++)
    if (strcmp(t[i].name, key) == 0)
      return t[i].v * (t[i].unit[0] == 'k' ? 1000 : 1);
  return 0;
}
static double f(double *x, int n) {
  struct named t[3];
  for (int i = 0; i < 3; i++) {
    snprintf(t[i].name, sizeof t[i].name, "var%d", i);
    t[i].v = x[i] * x[i + 1];
    t[i].unit = i == 1 ? "km" : "m";
  }
  assert(n > 2);
  double s = lookup(t, 3, "var1") * .001 + lookup(t, 3, "var2") * lookup(t, 3, "var0");
  struct named c = t[2];
  strcpy(c.name, "copy");
  if (strlen(c.name) == 4)
    s += c.v;
  if (s > 1e9)
    printf("%s %f\n", c.name, s);
  return s;
}
static double expr(const char **p, const double *x);
static double atom(const char **p, const double *x) {
  if (**p == '(') {
    ++*p;
    double v = expr(p, x);
    ++*p;
    return v;
  }
  if (isdigit((unsigned char)**p)) {
    double v = 0;
    while (isdigit((unsigned char)**p))
      v = v * 10 + (*(*p)++ - '0');
    return v;
  }
  int k = *(*p)++ - 'a';
  return x[k];
}
static double term(const char **p, const double *x) {
  double v = atom(p, x);
  while (**p == '*' || **p == '/') {
    char o = *(*p)++;
    double w = atom(p, x);
    v = o == '*' ? v * w : v / w;
  }
  return v;
}
static double expr(const char **p, const double *x) {
  double v = term(p, x);
  while (**p == '+' || **p == '-') {
    char o = *(*p)++;
    double w = term(p, x);
    v = o == '+' ? v + w : v - w;
  }
  return v;
}
static double g(double *x, int n) {
  const char *s = "a*(b+c*d)-e/(f+12)*a+b*b";
  return expr(&s, x);
}
enum { PUSH, ADD, MUL, SIN, JNZ, DEC, DUP, SWAP, HALT };
static double vm(double *x, int n) {
  static const int code[] = {PUSH, 0, PUSH, 1, MUL, DUP, SIN, ADD, PUSH, 2, SWAP, MUL, PUSH, 3, ADD, DEC, JNZ, 4, HALT};
  double st[32];
  int sp = 0, pc = 0, c = 3;
  for (;;)
    switch (code[pc++]) {
    case PUSH:
      st[sp++] = x[code[pc++]];
      break;
    case ADD:
      sp--;
      st[sp - 1] += st[sp];
      break;
    case MUL:
      sp--;
      if (sp < 1)
        return st[0];
      st[sp - 1] *= st[sp];
      break;
    case SIN:
      st[sp - 1] = sin(st[sp - 1]);
      break;
    case DUP:
      st[sp] = st[sp - 1];
      sp++;
      break;
    case SWAP: {
      double t = st[sp - 1];
      st[sp - 1] = st[sp - 2];
      st[sp - 2] = t;
      break;
    }
    case DEC:
      c--;
      break;
    case JNZ:
      if (c) {
        st[sp++] = x[4];
        pc = code[pc];
      } else
        pc++;
      break;
    case HALT:
      return st[sp - 1];
    }
}
int main(void) {
  double x[] = {0.7, -1.2, 0.9, 0.45, 1.3, .8};
  EVERY_MODE(f, x, 6);
  EVERY_MODE(g, x, 6);
  EVERY_MODE(vm, x, 6);
  return done();
}
