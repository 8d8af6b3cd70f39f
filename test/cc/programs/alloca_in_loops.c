/* Stack memory made in a loop: a list of it that lives on, arrays of two dimensions, in callees, of structures. */
#include <alloca.h>
#include "check.h"

typedef struct node { double value; struct node *next; } node;

double list(double *x, int n) {
  node *head = 0;
  for (int i = 0; i < n; i++) {
    node *p = (node *)alloca(sizeof(node));
    p->value = x[i] * x[i];
    p->next = head;
    head = p;
  }
  double s = 0, k = 1;
  for (node *p = head; p; p = p->next, k += 1)
    s += k * p->value * p->value;
  return s;
}

__attribute__((noinline)) static double product(int rows, int columns, const double *x) {
  double a[rows][columns], y[rows], s = 0;
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++)
      a[i][j] = x[j] * (i + 1) + x[i % columns];
  for (int i = 0; i < rows; i++) {
    y[i] = i ? y[i - 1] : 0;
    for (int j = 0; j < columns; j++)
      y[i] += a[i][j] * a[rows - 1 - i][j];
  }
  for (int i = 0; i < rows; i++)
    s += sin(y[i] * 0.1);
  return s;
}

double matrices(double *x, int n) {
  double s = 0;
  for (int k = 1; k < 4; k++)
    s += product(k + 1, n, x) * k;
  return s;
}

int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(list, x, 5);
  GRADIENT(matrices, x, 5);
  return done();
}
