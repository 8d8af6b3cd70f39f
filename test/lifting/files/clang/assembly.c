// Inline assembly: operands of every kind, asm goto, several outputs, Intel syntax, module-level.
__asm__(".globl from_asm\nfrom_asm:\n\t.string \"q\\\"uoted\"\n\tret"); __asm__(""); __asm__("# second $$ %0");
extern void from_asm(void); int add(int a, int b) { int r; __asm__("leal (%1,%2), %0" : "=r"(r) : "r"(a), "r"(b)); return r; }
unsigned long long tsc(void) { unsigned lo, hi; __asm__ volatile("rdtsc" : "=a"(lo), "=d"(hi)::"memory"); return (unsigned long long)hi << 32 | lo; }
void inout(int *p, int v) { __asm__("xchgl %0, %1" : "+m"(*p), "+r"(v)::"cc", "memory"); }
int named(int x) { __asm__("imull %[k], %[x]" : [x] "+&r"(x) : [k] "i"(7)); return x; }
int flags(int a, int b) { int c; __asm__("cmpl %2, %1" : "=@ccl"(c) : "r"(a), "r"(b)); return c; }
int jumps(int x) { __asm__ goto("testl %0, %0; jz %l1; js %l2" ::"r"(x)::zero, negative); return 1; zero: return 0; negative: return -1; }
double sse(double x) { double r; __asm__("sqrtsd %1, %0" : "=x"(r) : "x"(x)); return r; }
void many(long *p) { __asm__ volatile("movq $1, %0\n\tmovq $2, %1" : "=m"(p[0]), "=o"(p[1]) : "0"(p[0]), "ir"(3) : "rax", "xmm1", "st"); from_asm(); }
register unsigned long stack __asm__("rsp"); unsigned long sp(void) { return stack; }
void set(void) { __asm__ volatile("" : : "r"(stack)); }
