/* Derivatives of derivatives: every order of the modes, through memory, recursion and choices. */
#include "check.h"
/* a cotangent that is zero by chance, behind a choice */
double chosen(double x) {
  double s = x > 0 ? sqrt(x) : 0;
  return (s - 2) * (s - 2);
}
double d1(double x) { return __enzyme_autodiff((void *)chosen, x); }
double d1f(double x) { return __enzyme_fwddiff((void *)chosen, x, 1.0); }
double d2(double x) { return __enzyme_fwddiff((void *)d1, x, 1.0); }
double d2r(double x) { return __enzyme_autodiff((void *)d1, x); }
double d2fr(double x) { return __enzyme_autodiff((void *)d1f, x); }
double d2ff(double x) { return __enzyme_fwddiff((void *)d1f, x, 1.0); }
double d3(double x) { return __enzyme_fwddiff((void *)d2, x, 1.0); }
double d3r(double x) { return __enzyme_autodiff((void *)d2r, x); }
double d3m(double x) { return __enzyme_fwddiff((void *)d2r, x, 1.0); }
double d4(double x) { return __enzyme_autodiff((void *)d3, x); }
/* recursion */
double power(double x, int n) { return n == 0 ? 1 : n == 1 ? x : x * power(x, n - 1); }
double p1(double x) { return __enzyme_autodiff((void *)power, x, 7); }
double p2(double x) { return __enzyme_autodiff((void *)p1, x); }
double p3(double x) { return __enzyme_fwddiff((void *)p2, x, 1.0); }
/* memory */
double mem(const double *x, int n) {
  double *t = malloc(n * sizeof(double));
  for (int i = 0; i < n; i++)
    t[i] = x[i] * x[i] * x[(i + 1) % n];
  double s = 0;
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < n; i++) {
      t[i] = sin(t[i] * t[(i + 2) % n]);
      s += t[i];
    }
  free(t);
  return s;
}
double dirder(const double *x, const double *v, int n) {
  double g[8] = {0};
  __enzyme_autodiff((void *)mem, enzyme_dup, x, g, enzyme_const, n);
  double s = 0;
  for (int i = 0; i < n; i++)
    s += g[i] * v[i];
  return s;
}
typedef struct node {
  double v;
  struct node *next;
} node;
double list(double x, int n) {
  node *h = 0;
  for (int i = 0; i < n; i++) {
    node *e = malloc(sizeof *e);
    e->v = x * (i + 1);
    e->next = h;
    h = e;
  }
  double s = 1;
  while (h) {
    s *= cos(h->v) + 2;
    node *t = h->next;
    free(h);
    h = t;
  }
  return s;
}
double l1(double x) { return __enzyme_autodiff((void *)list, x, 5); }
double l2(double x) { return __enzyme_autodiff((void *)l1, x); }
/* a loop of unknown length; Hessian-vector products in one direction and in eight */
double grow(const double *x, int n) {
  double s = 1;
  while (s < 10)
    s *= 1.5 + 0.5 * sin(s * x[0]) + x[1] * x[2] * 0.1;
  return s * x[1];
}
void gradient(const double *x, double *g, int n) { __enzyme_autodiff((void *)grow, enzyme_dup, x, g, enzyme_const, n); }
int main() {
  double x = 4;
  CHECK(d1(x), 0.0);
  /* f = x - 4 sqrt x + 4; f''= x^-1.5; f'''=-1.5 x^-2.5, f''''=3.75x^-3.5 */
  CHECK(d2(x), pow(x, -1.5));
  CHECK(d2r(x), pow(x, -1.5));
  CHECK(d2fr(x), pow(x, -1.5));
  CHECK(d2ff(x), pow(x, -1.5));
  CHECK(d3(x), -1.5 * pow(x, -2.5));
  CHECK(d3r(x), -1.5 * pow(x, -2.5));
  CHECK(d3m(x), -1.5 * pow(x, -2.5));
  CHECK(d4(x), 3.75 * pow(x, -3.5));
  CHECK(d2(-1), 0.0);
  CHECK(d2r(-1), 0.0);
  CHECK(d2fr(-1), 0.0);
  CHECK(d2ff(-1), 0.0);
  CHECK(d3(-1), 0.0);
  CHECK(d3r(-1), 0.0);
  CHECK(d3m(-1), 0.0);
  CHECK(d4(-1), 0.0);
  CHECK(p1(1.1), 7 * pow(1.1, 6));
  CHECK(p2(1.1), 42 * pow(1.1, 5));
  CHECK(p3(1.1), 210 * pow(1.1, 4));
  double y[5] = {.5, .2, .8, 1.1, .3}, v[5] = {1, -1, .5, .25, 2}, h[5] = {0};
  __enzyme_autodiff((void *)dirder, enzyme_dup, y, h, enzyme_const, v, enzyme_const, 5);
  for (int i = 0; i < 5; i++) {
    double z[5];
    memcpy(z, y, 40);
    z[i] += 1e-5;
    double a = dirder(z, v, 5);
    z[i] -= 2e-5;
    CHECKD(h[i], (a - dirder(z, v, 5)) / 2e-5);
  }
  CHECKD(l2(.3), (l1(.3 + 1e-5) - l1(.3 - 1e-5)) / 2e-5);
  double hx[3] = {0.3, 0.7, 1.1}, all[8 * 3], out[3], hessian[8 * 3] = {0};
  for (int i = 0; i < 24; i++)
    all[i] = i / 3 % 3 == i % 3;
  memset(out, 0, sizeof out);
  __enzyme_fwddiff((void *)gradient, enzyme_width, 8, enzyme_dupv, sizeof(double) * 3, hx, all, enzyme_dupv,
                   sizeof(double) * 3, out, hessian, enzyme_const, 3);
  for (int k = 0; k < 8; k++) {
    double up[3] = {0}, down[3] = {0}, one[3] = {0}, product[3] = {0}, direction[3];
    hx[k % 3] += STEP;
    gradient(hx, up, 3);
    hx[k % 3] -= 2 * STEP;
    gradient(hx, down, 3);
    hx[k % 3] += STEP;
    for (int i = 0; i < 3; i++)
      direction[i] = i == k % 3;
    __enzyme_fwddiff((void *)gradient, enzyme_dup, hx, direction, enzyme_dup, one, product, enzyme_const, 3);
    for (int i = 0; i < 3; i++) {
      CHECKD(hessian[3 * k + i], (up[i] - down[i]) / (2 * STEP));
      CHECK(hessian[3 * k + i], product[i]);
      CHECK(hessian[3 * k + i], hessian[3 * i + k % 3]);
    }
  }
  return done();
}
