/* The signatures of random functions, each with the functions that main calls of function K: its value, its gradient, its
   derivative in one direction and in three at once; for some, the gradient in two lanes. */
//- array
static double valueK(const double *x) {
  double c[4];
  memcpy(c, x, sizeof c);
  return fK(c, 4);
}
static void reverseK(const double *x, double *g) {
  double c[4];
  memcpy(c, x, sizeof c);
#ifdef HELD_TAPES
  double h[2][4] = {{0}};
  void *t = __enzyme_augmentfwd((void *)fK, enzyme_width, 3, enzyme_dup, c, g, h[0], h[1], enzyme_const, 4);
  memset(c, 77, sizeof c);
  SWEEPS(g, h, __enzyme_reverse((void *)fK, keep, enzyme_width, 3, enzyme_dup, c, g, h[0], h[1], enzyme_const, 4, 1.0,
                                2.0, -1.0, t));
#else
  __enzyme_autodiff((void *)fK, enzyme_dup, c, g, enzyme_const, 4);
#endif
}
static double forwardK(const double *x, const double *d) {
  double c[4], t[4];
  memcpy(c, x, sizeof c);
  memcpy(t, d, sizeof t);
  return __enzyme_fwddiff((void *)fK, enzyme_dup, c, t, enzyme_const, 4);
}
static void threeK(const double *x, double d[3][4], double *t) {
  double c[4], e[3][4];
  memcpy(c, x, sizeof c);
  memcpy(e, d, sizeof e);
  struct three r = __enzyme_fwddiff_three((void *)fK, enzyme_width, 3, enzyme_dupv, sizeof e[0], c, e, enzyme_const,
      4);
  memcpy(t, r.v, sizeof r.v);
}
static void lanesK(const double *x, double g[2][4]) {
  double c[4];
  memcpy(c, x, sizeof c);
  __enzyme_autodiff((void *)fK, enzyme_width, 2, enzyme_dupv, sizeof g[0], c, g, enzyme_const, 4);
}
//- scalars
static double valueK(const double *x) {
  return fK(x[0], x[1], x[2], x[3]);
}
static void reverseK(const double *x, double *g) {
#ifdef HELD_TAPES
  void *t = __enzyme_augmentfwd((void *)fK, x[0], x[1], x[2], x[3]);
  struct four r = __enzyme_reverse_four((void *)fK, enzyme_nofree, x[0], x[1], x[2], x[3], -5.0, t);
  r = __enzyme_reverse_four((void *)fK, x[0], x[1], x[2], x[3], 1.0, t);
#else
  struct four r = __enzyme_autodiff_four((void *)fK, x[0], x[1], x[2], x[3]);
#endif
  memcpy(g, r.v, sizeof r.v);
}
static double forwardK(const double *x, const double *d) {
  return __enzyme_fwddiff((void *)fK, enzyme_dup, x[0], d[0], enzyme_dup, x[1], d[1], enzyme_dup, x[2], d[2],
      enzyme_dup, x[3], d[3]);
}
static void threeK(const double *x, double d[3][4], double *t) {
  struct three r = __enzyme_fwddiff_three((void *)fK, enzyme_width, 3, enzyme_dup, x[0], d[0][0], d[1][0], d[2][0],
      enzyme_dup, x[1], d[0][1], d[1][1], d[2][1], enzyme_dup, x[2], d[0][2], d[1][2], d[2][2], enzyme_dup, x[3],
      d[0][3], d[1][3], d[2][3]);
  memcpy(t, r.v, sizeof r.v);
}
//- outputs
static double valueK(const double *x) {
  double c[4], y[3] = {0.5, 0.25, 1};
  memcpy(c, x, sizeof c);
  fK(c, y, 4);
  return weights[0] * y[0] + weights[1] * y[1] + weights[2] * y[2];
}
static void reverseK(const double *x, double *g) {
  double c[4], y[3] = {0.5, 0.25, 1}, w[3];
  memcpy(c, x, sizeof c);
  memcpy(w, weights, sizeof w);
#ifdef HELD_TAPES
  double h[2][4] = {{0}}, v[3][3];
  void *t = __enzyme_augmentfwd((void *)fK, enzyme_width, 3, enzyme_dup, c, g, h[0], h[1], enzyme_dup, y, v[0], v[1],
                                v[2], enzyme_const, 4);
  memset(c, 77, sizeof c);
  memset(y, 77, sizeof y);
  SWEEPS(g, h, for (int k = 0; k < 3; k++) v[0][k] = w[k], v[1][k] = 2 * w[k], v[2][k] = -w[k];
         __enzyme_reverse((void *)fK, keep, enzyme_width, 3, enzyme_dup, c, g, h[0], h[1], enzyme_dup, y, v[0], v[1],
                          v[2], enzyme_const, 4, t));
#else
  __enzyme_autodiff((void *)fK, enzyme_dup, c, g, enzyme_dup, y, w, enzyme_const, 4);
#endif
}
static double forwardK(const double *x, const double *d) {
  double c[4], y[3] = {0.5, 0.25, 1}, t[4], u[3] = {0};
  memcpy(c, x, sizeof c);
  memcpy(t, d, sizeof t);
  __enzyme_fwddiff((void *)fK, enzyme_dup, c, t, enzyme_dup, y, u, enzyme_const, 4);
  return weights[0] * u[0] + weights[1] * u[1] + weights[2] * u[2];
}
static void threeK(const double *x, double d[3][4], double *t) {
  double c[4], y[3] = {0.5, 0.25, 1}, e[3][4], u[3][3] = {{0}};
  memcpy(c, x, sizeof c);
  memcpy(e, d, sizeof e);
  __enzyme_fwddiff((void *)fK, enzyme_width, 3, enzyme_dup, c, e[0], e[1], e[2], enzyme_dup, y, u[0], u[1], u[2],
      enzyme_const, 4);
  for (int j = 0; j < 3; j++) t[j] = weights[0] * u[j][0] + weights[1] * u[j][1] + weights[2] * u[j][2];
}
static void lanesK(const double *x, double g[2][4]) {
  double c[4], y[3] = {0.5, 0.25, 1}, w[2][3];
  memcpy(c, x, sizeof c);
  memcpy(w[0], weights, sizeof w[0]);
  memcpy(w[1], weights, sizeof w[1]);
  __enzyme_autodiff((void *)fK, enzyme_width, 2, enzyme_dup, c, g[0], g[1], enzyme_dup, y, w[0], w[1], enzyme_const, 4);
}
//- bag
static struct bag bagK(const double *x) {
  struct bag s;
  memset(&s, 0, sizeof s);
  s.a = x[0];
  s.k = 2;
  s.b = (float)x[1];
  s.c[0] = x[2];
  s.c[1] = x[3];
  return s;
}
static double valueK(const double *x) {
  struct bag s = bagK(x);
  return fK(&s, 4);
}
static void reverseK(const double *x, double *g) {
  struct bag s = bagK(x), d;
  memset(&d, 0, sizeof d);
#ifdef HELD_TAPES
  void *t = __enzyme_augmentfwd((void *)fK, enzyme_dup, &s, &d, enzyme_const, 4);
  memset(&s, 77, sizeof s);
  __enzyme_reverse((void *)fK, enzyme_nofree, enzyme_dup, &s, &d, enzyme_const, 4, -5.0, t);
  memset(&d, 0, sizeof d);
  __enzyme_reverse((void *)fK, enzyme_dup, &s, &d, enzyme_const, 4, 1.0, t);
#else
  __enzyme_autodiff((void *)fK, enzyme_dup, &s, &d, enzyme_const, 4);
#endif
  g[0] = d.a;
  g[1] = d.b;
  g[2] = d.c[0];
  g[3] = d.c[1];
}
static double forwardK(const double *x, const double *d) {
  struct bag s = bagK(x), t = bagK(d);
  return __enzyme_fwddiff((void *)fK, enzyme_dup, &s, &t, enzyme_const, 4);
}
static void threeK(const double *x, double d[3][4], double *t) {
  struct bag s = bagK(x), e[3] = {bagK(d[0]), bagK(d[1]), bagK(d[2])};
  struct three r = __enzyme_fwddiff_three((void *)fK, enzyme_width, 3, enzyme_dup, &s, &e[0], &e[1], &e[2],
      enzyme_const, 4);
  memcpy(t, r.v, sizeof r.v);
}
//- values
static double valueK(const double *x) {
  struct three p = {{x[0], x[1], x[2]}};
  return fK(p, 4, x[3]);
}
static void reverseK(const double *x, double *g) {
  struct three p = {{x[0], x[1], x[2]}};
#ifdef HELD_TAPES
  void *t = __enzyme_augmentfwd((void *)fK, enzyme_out, p, enzyme_const, 4, enzyme_out, x[3]);
  memset(&p, 77, sizeof p);
  struct four r = __enzyme_reverse_four((void *)fK, enzyme_nofree, enzyme_out, p, enzyme_const, 4, enzyme_out, x[3],
                                        -5.0, t);
  r = __enzyme_reverse_four((void *)fK, enzyme_out, p, enzyme_const, 4, enzyme_out, x[3], 1.0, t);
#else
  struct four r = __enzyme_autodiff_four((void *)fK, enzyme_out, p, enzyme_const, 4, enzyme_out, x[3]);
#endif
  memcpy(g, &r, sizeof r);
}
static double forwardK(const double *x, const double *d) {
  struct three p = {{x[0], x[1], x[2]}}, s = {{d[0], d[1], d[2]}};
  return __enzyme_fwddiff((void *)fK, enzyme_dup, p, s, enzyme_const, 4, enzyme_dup, x[3], d[3]);
}
static void threeK(const double *x, double d[3][4], double *t) {
  struct three p = {{x[0], x[1], x[2]}}, e[3];
  for (int j = 0; j < 3; j++) memcpy(e + j, d[j], sizeof e[j]);
  struct three r = __enzyme_fwddiff_three((void *)fK, enzyme_width, 3, enzyme_dup, p, e[0], e[1], e[2], enzyme_const,
      4, enzyme_dup, x[3], d[0][3], d[1][3], d[2][3]);
  memcpy(t, r.v, sizeof r.v);
}
//- floats
static double valueK(const double *x) {
  float c[3] = {(float)x[1], (float)x[2], (float)x[3]};
  return fK((float)x[0], c, 4);
}
static void reverseK(const double *x, double *g) {
  float c[3] = {(float)x[1], (float)x[2], (float)x[3]}, d[3] = {0};
  extern float __enzyme_autodiff_float(void *, ...);
#ifdef HELD_TAPES
  extern float __enzyme_reverse_float(void *, ...);
  void *t = __enzyme_augmentfwd((void *)fK, enzyme_out, (float)x[0], enzyme_dup, c, d, enzyme_const, 4);
  memset(c, 77, sizeof c);
  __enzyme_reverse_float((void *)fK, enzyme_nofree, enzyme_out, (float)x[0], enzyme_dup, c, d, enzyme_const, 4, 5.0, t);
  memset(d, 0, sizeof d);
  g[0] = __enzyme_reverse_float((void *)fK, enzyme_out, (float)x[0], enzyme_dup, c, d, enzyme_const, 4, 1.0, t);
#else
  g[0] = __enzyme_autodiff_float((void *)fK, enzyme_out, (float)x[0], enzyme_dup, c, d, enzyme_const, 4);
#endif
  g[1] = d[0];
  g[2] = d[1];
  g[3] = d[2];
}
static double forwardK(const double *x, const double *d) {
  float c[3] = {(float)x[1], (float)x[2], (float)x[3]}, t[3] = {(float)d[1], (float)d[2], (float)d[3]};
  return __enzyme_fwddiff_float((void *)fK, enzyme_dup, (float)x[0], (float)d[0], enzyme_dup, c, t, enzyme_const, 4);
}
static void threeK(const double *x, double d[3][4], double *t) {
  float c[3] = {(float)x[1], (float)x[2], (float)x[3]}, e[3][3];
  for (int j = 0; j < 3; j++) for (int k = 0; k < 3; k++) e[j][k] = (float)d[j][k + 1];
  struct floats3 r = __enzyme_fwddiff_floats3((void *)fK, enzyme_width, 3, enzyme_dup, (float)x[0], (float)d[0][0],
      (float)d[1][0], (float)d[2][0], enzyme_dup, c, e[0], e[1], e[2], enzyme_const, 4);
  for (int j = 0; j < 3; j++) t[j] = r.v[j];
}
