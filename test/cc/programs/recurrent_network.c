// A long short-term memory: gates in memory of their own, state that is overwritten in place, outputs by pointer.
#include "check.h"
static double sigmoid(double x) { return 1.0 / (1.0 + exp(-x)); }
static void model(int h, const double *w, const double *b, double *hidden, double *cell, const double *in) {
  double *gates = malloc(4 * h * sizeof *gates);
  for (int i = 0; i < h; i++) {
    gates[i] = sigmoid(in[i] * w[i] + b[i]);
    gates[h + i] = sigmoid(hidden[i] * w[h + i] + b[h + i]);
    gates[2 * h + i] = sigmoid(in[i] * w[2 * h + i] + b[2 * h + i]);
    gates[3 * h + i] = tanh(hidden[i] * w[3 * h + i] + b[3 * h + i]);
  }
  for (int i = 0; i < h; i++) {
    cell[i] = cell[i] * gates[i] + gates[h + i] * gates[3 * h + i];
    hidden[i] = gates[2 * h + i] * tanh(cell[i]);
  }
  free(gates);
}
static void predict(int l, int b, const double *w, const double *w2, double *s, const double *x, double *y) {
  for (int i = 0; i < b; i++)
    y[i] = x[i] * w2[i];
  double *yp = y;
  for (int i = 0; i < 2 * l * b; i += 2 * b) {
    model(b, &w[i * 4], &w[(i + b) * 4], &s[i], &s[i + b], yp);
    yp = &s[i];
  }
  for (int i = 0; i < b; i++)
    y[i] = yp[i] * w2[b + i] + w2[2 * b + i];
}
static double logsumexp(const double *v, int n) {
  double m = 0;
  for (int i = 0; i < n; i++)
    m += exp(v[i]);
  return log(m + 2);
}
double objective(int l, int c, int b, const double *main_params, const double *extra, double *state,
                 const double *seq) {
  double total = 0;
  int count = 0;
  double *ypred = malloc(b * sizeof *ypred), *ynorm = malloc(b * sizeof *ynorm);
  const double *input = seq;
  for (int t = 0; t <= (c - 1) * b - 1; t += b) {
    predict(l, b, main_params, extra, state, input, ypred);
    double lse = logsumexp(ypred, b);
    for (int i = 0; i < b; i++)
      ynorm[i] = ypred[i] - lse;
    const double *ygold = &seq[t + b];
    for (int i = 0; i < b; i++)
      total += ygold[i] * ynorm[i];
    count += b;
    input = ygold;
  }
  free(ypred);
  free(ynorm);
  return -total / count;
}
enum { L = 1, B = 2, C = 4 };
double f(double *x, int n) {
  double state[2 * L * B] = {0.1, 0.2, 0.3, 0.4};
  static const double seq[C * B] = {1, 0, 0, 1, 1, 1, 0, 1};
  return objective(L, C, B, x, x + 8 * L * B, state, seq);
}
int main() {
  double x[8 * L * B + 3 * B];
  for (int i = 0; i < 8 * L * B + 3 * B; i++)
    x[i] = 0.1 * (i % 7) - 0.25;
  EVERY_MODE(f, x, 8 * L * B + 3 * B);
  return done();
}
