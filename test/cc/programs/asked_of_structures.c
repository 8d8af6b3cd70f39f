#include "asked.h"

/* by-value structures of all shapes, results as different structures */
extern int enzyme_const, enzyme_dup, enzyme_out;
typedef struct {
  float a, b;
} ff;
typedef struct {
  double a;
  float b;
} df;
typedef struct {
  float x, y, z;
} f3;
typedef struct {
  double m[2][2];
} mat;
typedef struct {
  int k;
  double d;
} id;
typedef struct {
  char c;
  float f;
  short s;
} cfs;
typedef struct {
  ff p;
  double d[3];
  int n;
} nest;
ff __enzyme_autodiff_ff(void *, ...);
df __enzyme_autodiff_df(void *, ...);
f3 __enzyme_autodiff_f3(void *, ...);
mat __enzyme_autodiff_mat(void *, ...);
nest __enzyme_autodiff_nest(void *, ...);
double __enzyme_autodiff(void *, ...);
typedef struct {
  float a;
  double b;
} fd;
fd __enzyme_autodiff_fd(void *, ...);
typedef struct {
  double r, g[3];
} rg;
rg __enzyme_autodiff_rg(void *, ...);
static double f_ff(ff p) {
  return p.a * p.b * p.b;
}
static double f_df(df p) {
  return p.a * p.a * p.b;
}
static double f_f3(f3 p) {
  return p.x * p.y + p.z * p.z;
}
static double f_mat(mat p) {
  return p.m[0][0] * p.m[1][1] - p.m[0][1] * p.m[1][0];
}
static double f_nest(nest p) {
  double s = 0;
  for (int i = 0; i < 3; i++) s += p.d[i] * p.p.a * p.p.b;
  return s;
}
static double f_two(float a, double b) {
  return a * b * b;
}
static double f_three(double a, double b, double c) {
  return a * b * c;
}
static double f_cfs(cfs x, double y) {
  return x.f * y * x.s;
}
int main(void) {
  ff p = {2, 3};
  ff r = __enzyme_autodiff_ff((void *)f_ff, p);
  NEARF(r.a, 9);
  NEARF(r.b, 12);
  df q = {2, 3};
  df s = __enzyme_autodiff_df((void *)f_df, enzyme_out, q);
  NEAR(s.a, 12);
  NEARF(s.b, 4);
  f3 t = {1, 2, 3};
  f3 u = __enzyme_autodiff_f3((void *)f_f3, t);
  NEARF(u.x, 2);
  NEARF(u.y, 1);
  NEARF(u.z, 6);
  mat m = {{{1, 2}, {3, 4}}};
  mat dm = __enzyme_autodiff_mat((void *)f_mat, m);
  NEAR(dm.m[0][0], 4);
  NEAR(dm.m[0][1], -3);
  NEAR(dm.m[1][0], -2);
  NEAR(dm.m[1][1], 1);
  nest n = {{2, 3}, {1, 2, 3}, 3};
  nest dn = __enzyme_autodiff_nest((void *)f_nest, n);
  NEARF(dn.p.a, 18);
  NEAR(dn.d[1], 6);
  fd x = __enzyme_autodiff_fd((void *)f_two, 2.0f, 3.0);
  NEARF(x.a, 9);
  NEAR(x.b, 12);
  extern int enzyme_primal_return;
  rg y = __enzyme_autodiff_rg((void *)f_three, enzyme_primal_return, 2.0, 3.0, 4.0);
  NEAR(y.r, 24);
  NEAR(y.g[0], 12);
  NEAR(y.g[2], 6);
  cfs z = {1, 2, 3};
  NEAR(__enzyme_autodiff((void *)f_cfs, enzyme_const, z, 5.0), 6);
  return bad;
}
