/* The red-black trees of libstdc++'s std::map and std::set: what its headers only declare. The header node is the tree's
   end: its parent is the root, its children are the lowest and the highest node, and it is red, as the root never is.
   Insertion and removal as in Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms. */
typedef struct node {
  int black;
  struct node *parent, *child[2];
} node;

node *increment(node *at) {
  if (at->child[1]) {
    at = at->child[1];
    while (at->child[0])
      at = at->child[0];
    return at;
  }
  node *up = at->parent;
  while (at == up->child[1]) {
    at = up;
    up = up->parent;
  }
  return at->child[1] != up ? up : at; /* from the root without a right child to the header */
}

node *decrement(node *at) {
  if (!at->black && at->parent->parent == at)
    return at->child[1]; /* from the header to the highest */
  if (at->child[0]) {
    at = at->child[0];
    while (at->child[1])
      at = at->child[1];
    return at;
  }
  node *up = at->parent;
  while (at == up->child[0]) {
    at = up;
    up = up->parent;
  }
  return up;
}

/* A node goes down to a side, its child of the other side comes up. */
static void rotate(node *at, node **root, _Bool side) {
  node *up = at->child[!side], *inner = up->child[side], *over = at->parent;
  at->child[!side] = inner;
  if (inner)
    inner->parent = at;
  up->parent = over;
  if (at == *root)
    *root = up;
  else
    over->child[at != over->child[0]] = up;
  up->child[side] = at;
  at->parent = up;
}

void insert(_Bool left, node *at, node *parent, node *header) {
  at->parent = parent;
  at->child[0] = at->child[1] = 0;
  at->black = 0;
  if (left) {
    parent->child[0] = at;
    if (parent == header) {
      header->parent = at;
      header->child[1] = at;
    } else if (parent == header->child[0])
      header->child[0] = at;
  } else {
    parent->child[1] = at;
    if (parent == header->child[1])
      header->child[1] = at;
  }
  while (at != header->parent && !at->parent->black) {
    node *over = at->parent->parent;
    _Bool side = at->parent != over->child[0];
    node *uncle = over->child[!side];
    if (uncle && !uncle->black) {
      at->parent->black = 1;
      uncle->black = 1;
      over->black = 0;
      at = over;
      continue;
    }
    if (at == at->parent->child[!side]) {
      at = at->parent;
      rotate(at, &header->parent, side);
    }
    at->parent->black = 1;
    over->black = 0;
    rotate(over, &header->parent, !side);
  }
  header->parent->black = 1;
}

/* Makes a tree without a node, and gives that node back. */
node *erase(node *gone, node *header) {
  node *at, *parent, *lowest = gone;
  if (gone->child[0] && gone->child[1]) {
    lowest = gone->child[1];
    while (lowest->child[0])
      lowest = lowest->child[0];
    at = lowest->child[1];
  } else
    at = gone->child[0] ? gone->child[0] : gone->child[1];
  int black = lowest->black;
  if (lowest != gone) {
    /* The next node takes the place of the one that goes. */
    gone->child[0]->parent = lowest;
    lowest->child[0] = gone->child[0];
    if (lowest != gone->child[1]) {
      parent = lowest->parent;
      if (at)
        at->parent = parent;
      parent->child[0] = at;
      lowest->child[1] = gone->child[1];
      gone->child[1]->parent = lowest;
    } else
      parent = lowest;
    if (header->parent == gone)
      header->parent = lowest;
    else
      gone->parent->child[gone->parent->child[0] != gone] = lowest;
    lowest->parent = gone->parent;
    lowest->black = gone->black;
    gone->black = black;
  } else {
    parent = gone->parent;
    if (at)
      at->parent = parent;
    if (header->parent == gone)
      header->parent = at;
    else
      parent->child[parent->child[0] != gone] = at;
    for (int side = 0; side < 2; side++)
      if (header->child[side] == gone) {
        node *last = parent;
        if (gone->child[!side])
          for (last = at; last->child[side];)
            last = last->child[side];
        header->child[side] = last;
      }
  }
  if (!black)
    return gone;
  while (at != header->parent && (!at || at->black)) {
    _Bool side = at != parent->child[0];
    node *other = parent->child[!side];
    if (!other->black) {
      other->black = 1;
      parent->black = 0;
      rotate(parent, &header->parent, side);
      other = parent->child[!side];
    }
    node *near = other->child[side], *far = other->child[!side];
    if ((!near || near->black) && (!far || far->black)) {
      other->black = 0;
      at = parent;
      parent = parent->parent;
      continue;
    }
    if (!far || far->black) {
      near->black = 1;
      other->black = 0;
      rotate(other, &header->parent, !side);
      other = parent->child[!side];
      far = other->child[!side];
    }
    other->black = parent->black;
    parent->black = 1;
    if (far)
      far->black = 1;
    rotate(parent, &header->parent, side);
    break;
  }
  if (at)
    at->black = 1;
  return gone;
}
