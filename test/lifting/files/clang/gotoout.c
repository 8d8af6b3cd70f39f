// flags: >=16
// asm goto with outputs.
int out(int x) { int y; __asm__ goto("movl %1, %0; jz %l2" : "=r"(y) : "r"(x) : : zero); return y; zero: return -y; }
int two(int x, int *p) { int a, b; __asm__ goto("# %0 %1 %2 %l3 %l4" : "=r"(a), "=&r"(b), "+m"(*p) : : "memory" : l, m); return a + b; l: return a; m: for (;;) { __asm__ goto("jc %l0" : : : : l); } }
