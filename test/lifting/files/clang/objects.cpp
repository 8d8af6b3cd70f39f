// flags: -std=c++17 -fsanitize=address,undefined -fno-sanitize=vptr -fprofile-instr-generate -fcoverage-mapping
// Sanitisers and profiles beside ordinary C++.
struct Node { int v; Node *next; Node(int v, Node *n) : v(v), next(n) {} ~Node() { delete next; } };
static int globals[4] = {1, 2, 3, 4}; int sum(const Node *n) { int s = 0; for (; n; n = n->next) s += n->v + globals[n->v & 3]; return s; } Node *build(int n) { Node *r = nullptr; for (int i = 0; i < n; i++) r = new Node(i, r); return r; } int all(int n) { Node *r = build(n); int s = sum(r); delete r; int local[8]; for (int &x : local) x = s; return local[n] + s / n; } inline int twice(int x) { return x + x; } int (*pointer)(int) = twice;
template <class T> T *find(T *b, T *e, T x) { while (b != e && *b != x) ++b; return b; }
template float *find(float *, float *, float);
