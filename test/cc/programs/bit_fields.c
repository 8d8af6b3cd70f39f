/* Bit fields, flags and characters beside doubles, and structures moved as a whole. */
#include "check.h"

typedef struct { unsigned on : 1, kind : 3; int level : 12; double gain; char name[6]; short bias; float half; } channel;
typedef struct { channel c[3]; unsigned long mask : 40, rest : 24; double *target; } mixer;

static void set_up(mixer *m, double *x) {
  memset(m, 0, sizeof *m);
  for (int i = 0; i < 3; i++) {
    m->c[i].on = i != 1;
    m->c[i].kind = i + 2;
    m->c[i].level = -5 * i;
    m->c[i].gain = x[i] * x[i];
    strcpy(m->c[i].name, "ch");
    m->c[i].bias = (short)(i - 1);
    m->c[i].half = (float)0.5f * (i + 1);
  }
  m->mask = 0xF0F0F0F0F0ul;
  m->target = x;
}
double f(double *x, int n) {
  mixer m, copy;
  set_up(&m, x);
  channel t = m.c[0];
  m.c[0] = m.c[2];
  m.c[2] = t;
  copy = m;
  memmove(&copy.c[0], &copy.c[1], 2 * sizeof(channel));
  double s = 0;
  for (int i = 0; i < 3; i++)
    if (copy.c[i].on || (m.mask >> (8 * i + 4) & 1))
      s += copy.c[i].gain * copy.c[i].kind + copy.c[i].level * 0.1 + copy.c[i].bias * copy.target[n - 1] * copy.c[i].half;
  return s + (double)strlen(copy.c[1].name);
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4};
  GRADIENT(f, x, 4);
  return done();
}
