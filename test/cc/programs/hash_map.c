/* Chained hash table from integers to doubles, rehashed as it grows. */
#include "check.h"
typedef struct entry { int key; double value; struct entry *next; } entry;
typedef struct { entry **buckets; int size, used; } map;
static void rehash(map *m, int size) {
  entry **fresh = calloc(size, sizeof *fresh);
  for (int i = 0; i < m->size; i++)
    for (entry *e = m->buckets[i], *next; e; e = next) { next = e->next; e->next = fresh[e->key % size]; fresh[e->key % size] = e; }
  free(m->buckets);
  m->buckets = fresh;
  m->size = size;
}
static double *get(map *m, int key) {
  for (entry *e = m->buckets[key % m->size]; e; e = e->next)
    if (e->key == key) return &e->value;
  if (m->used >= m->size) rehash(m, m->size * 2);
  entry *e = malloc(sizeof *e);
  e->key = key; e->value = 0; e->next = m->buckets[key % m->size];
  m->buckets[key % m->size] = e;
  m->used++;
  return &e->value;
}
double f(double *x, int n) {
  map m = {calloc(2, sizeof(entry *)), 2, 0};
  for (int i = 0; i < 12; i++) *get(&m, i * 7 % 9) += x[i % n] * (i + 1);
  double s = 0;
  for (int i = 0; i < 9; i++) { double v = *get(&m, i); s += v * v / (i + 1); }
  for (int i = 0; i < m.size; i++)
    for (entry *e = m.buckets[i]; e;) { entry *next = e->next; free(e); e = next; }
  free(m.buckets);
  return s;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4, 2.3};
  GRADIENT(f, x, 5);
  return done();
}
