/* What C's library sorts and searches by a comparison. The sort is stable, as glibc's is. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef int (*comparison)(const void *, const void *);

/* Merge sort, from runs of one element upwards. The elements are arrays of a variable length: so the compiler knows that
   the product of an index and their size does not wrap around, and an analysis, that it is a multiple of the size. */
void sort(char *base, size_t n, size_t size, comparison compare) {
  char(*merged)[size] = malloc(n * size), (*elements)[size] = (void *)base;
  for (size_t width = 1; width < n; width *= 2) {
    for (size_t low = 0; low < n; low += 2 * width) {
      size_t middle = low + width < n ? low + width : n, high = middle + width < n ? middle + width : n;
      size_t left = low, right = middle;
      for (size_t at = low; at < high; at++) {
        size_t taken;
        if (left < middle && (right >= high || compare(elements[left], elements[right]) <= 0))
          taken = left++;
        else
          taken = right++;
        memcpy(merged[at], elements[taken], size);
      }
    }
    memcpy(base, merged, n * size);
  }
  free(merged);
}

void *search(const void *key, char *base, size_t n, size_t size, comparison compare) {
  while (n) {
    char(*elements)[size] = (void *)base, *middle = elements[n / 2];
    int order = compare(key, middle);
    if (!order)
      return middle;
    if (order > 0) {
      base = middle + size;
      n--;
    }
    n /= 2;
  }
  return 0;
}
