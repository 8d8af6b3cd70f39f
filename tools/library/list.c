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

/* Exchanges what two lists hold, by their ends. */
void swap(node *first, node *second) {
  if (first->next != first) {
    if (second->next != second) {
      node *next = first->next, *previous = first->previous;
      first->next = second->next;
      first->previous = second->previous;
      second->next = next;
      second->previous = previous;
      first->next->previous = first->previous->next = first;
      second->next->previous = second->previous->next = second;
    } else {
      second->next = first->next;
      second->previous = first->previous;
      second->next->previous = second->previous->next = second;
      first->next = first->previous = first;
    }
  } else if (second->next != second) {
    first->next = second->next;
    first->previous = second->previous;
    first->next->previous = first->previous->next = first;
    second->next = second->previous = second;
  }
}
