/* The links of libstdc++'s std::list: what its headers only declare. */
typedef struct node {
  struct node *next, *previous;
} node;

/* Puts a node in front of another. */
void hook(node *self, node *at) {
  self->next = at;
  self->previous = at->previous;
  at->previous->next = self;
  at->previous = self;
}

void unhook(node *self) {
  node *next = self->next, *previous = self->previous;
  previous->next = next;
  next->previous = previous;
}

/* Moves the nodes from `first` up to `last`, which stays, in front of a node. */
void transfer(node *self, node *first, node *last) {
  if (self == last)
    return;
  last->previous->next = self;
  first->previous->next = last;
  self->previous->next = first;
  node *before = self->previous;
  self->previous = last->previous;
  last->previous = first->previous;
  first->previous = before;
}

void reverse(node *self) {
  node *at = self;
  do {
    node *next = at->next;
    at->next = at->previous;
    at->previous = next;
    at = next;
  } while (at != self);
}
