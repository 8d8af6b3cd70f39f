/* libstdc++'s std::string: the members that its headers leave to the library where nothing is inlined. */
#include <stddef.h>
#include <string.h>

typedef struct {
  char *data;
  size_t size;
  union {
    char local[16];
    size_t capacity;
  };
} string;

extern void *_Znwm(size_t);
extern void _ZdlPv(void *);

/* Allocators hold nothing. */
void nothing(void *self) {}
void nothing_of(void *self, const void *other) {}
void *itself(void *self) { return self; }

char *local(string *self) { return self->local; }
char *data(string *self) { return self->data; }
void set_data(string *self, char *data) { self->data = data; }
void set_data_with(string *self, char *data, const void *allocator) { self->data = data; }
void set_capacity(string *self, size_t capacity) { self->capacity = capacity; }
void set_size(string *self, size_t size) { self->size = size; }

void set_length(string *self, size_t size) {
  self->size = size;
  self->data[size] = 0;
}

void dispose(string *self) {
  if (self->data != self->local) _ZdlPv(self->data);
}

void make_empty(string *self) {
  self->data = self->local;
  set_length(self, 0);
}

static void make(string *self, const char *from, size_t size) {
  self->data = self->local;
  if (size > 15) {
    self->data = _Znwm(size + 1);
    self->capacity = size;
  }
  memcpy(self->data, from, size);
  set_length(self, size);
}

void make_copy(string *self, const string *other) { make(self, other->data, other->size); }

void make_moved(string *self, string *other) {
  if (other->data == other->local) {
    make(self, other->data, other->size);
  } else {
    self->data = other->data;
    self->size = other->size;
    self->capacity = other->capacity;
    other->data = other->local;
  }
  set_length(other, 0);
}

void copy_from_to(char *to, const char *from, const char *end) { memcpy(to, from, end - from); }
