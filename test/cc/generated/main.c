/* What stands behind the table of the random functions: the comparison. */
static double at(const struct one *c, const double *x, int i, double step) {
  double moved[4];
  memcpy(moved, x, sizeof moved);
  moved[i] += step;
  return c->value(moved);
}
static double slope(const struct one *c, const double *x, int i, double h) {
  return (8 * (at(c, x, i, h) - at(c, x, i, -h)) - (at(c, x, i, 2 * h) - at(c, x, i, -2 * h))) / (12 * h);
}
static int wrong, unjudged;
static void check(const struct one *c) {
  const double x[4] = {0.7, 1.3, 0.4, -0.6};
  double exact = c->single ? 2e-5 : 1e-11, close = c->single ? 2e-2 : 1e-6, h = c->single ? 2e-2 : 1e-3;
  double g[4] = {0}, scale = 1, e[3][4] = {{0}}, t[3];
  c->reverse(x, g);
  for (int i = 0; i < 4; i++)
    scale += fabs(g[i]);
  double two[2][4] = {{0}};
  if (c->lanes)
    c->lanes(x, two);
  for (int i = 0; i < 4; i++) {
    for (int j = 0; j < 3; j++)
      for (int k = 0; k < 4; k++)
        e[j][k] = k == (i + j) % 4;
    double f = c->forward(x, e[0]);
    c->three(x, e, t);
    int bad = !(fabs(f - g[i]) <= exact * scale);
    for (int j = 0; j < 3; j++)
      bad |= !(fabs(t[j] - g[(i + j) % 4]) <= exact * scale);
    for (int j = 0; j < 2 && c->lanes; j++)
      bad |= !(fabs(two[j][i] - g[i]) <= exact * scale);
    double s = slope(c, x, i, h), s2 = slope(c, x, i, 0.4 * h);
    if (!(fabs(s - s2) <= 0.1 * close * (1 + fabs(s2)))) {
      unjudged++;
    } else {
      bad |= !(fabs(s2 - g[i]) <= close * scale);
    }
    if (bad) {
      wrong++;
      printf("%s d%d: reverse %.15g, forward %.15g, width 3 %.15g, differences %.15g %.15g\n", c->name, i, g[i], f, t[0], s, s2);
      return;
    }
  }
}
int main(void) {
  int count = sizeof cases / sizeof *cases;
  for (int i = 0; i < count; i++)
    check(cases + i);
  printf("%d of %d right, %d numbers not judged by differences\n", count - wrong, count, unjudged);
  return wrong != 0;
}
