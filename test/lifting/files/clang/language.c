// flags: -std=gnu11
// C: varargs, bit fields, unions, complex numbers, variable arrays, computed goto, vectors, statements as expressions.
#include <stdarg.h>
#include <stddef.h>
#include <complex.h>
#include <setjmp.h>
int sum(int n, ...) { va_list a, b; va_start(a, n); va_copy(b, a); double s = 0; for (int i = 0; i < n; i++) s += i % 2 ? va_arg(a, double) : va_arg(a, int); struct { int x, y, z, w, v; } t = {0}; long double l = n > 9 ? va_arg(b, long double) : 0; va_end(a); va_end(b); return s + l + t.x; }
struct Bits { unsigned a : 3; int b : 7; unsigned long c : 40; _Bool d : 1; int : 0; short e : 9; } __attribute__((packed));
int bits(struct Bits *p) { p->a += 1; p->b = -p->b; p->c ^= 1ul << 39; p->d = !p->d; return p->a + p->b + p->e; }
double complex mul(double complex a, float complex b) { return a * b / (a + 1.0 * I) + conj(a) * cabs(b); }
long vla(int n, int m, double a[n][m]) { double t[m][n + 1]; for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) t[j][i] = a[i][j]; return sizeof t + (long)t[m - 1][0]; }
int machine(const unsigned char *p) { static const void *const go[] = {&&add, &&sub, &&jump, &&stop}; static const int rel[] = {(int)(&&sub - &&add)}; int acc = rel[0]; goto *go[*p]; add: acc += *++p; goto *go[*++p]; sub: acc -= *++p; goto *go[*++p]; jump: p += *++p; goto *go[*p]; stop: return acc; }
typedef float v4 __attribute__((vector_size(16))); typedef int i4 __attribute__((vector_size(16)));
typedef float e3 __attribute__((ext_vector_type(3)));
v4 vectors(v4 a, v4 b, i4 m) { i4 c = a < b; a[1] += 2; v4 s = __builtin_shufflevector(a, b, 0, 5, 2, 7); return (v4)((c & (i4)s) | (~c & m)) * __builtin_convertvector(m, v4) + (a / 3.0f); }
e3 ext(e3 a) { return a.zyx + a.xxx; }
#if __clang_major__ >= 15
_Float16 half(_Float16 a, float b) { return a * (_Float16)b + 1; }
#endif
long double extended(long double a, double b) { return a * b + 1.5L / 3; } __float128 quad(__float128 a) { return a * 2 + 1; }
__int128 wide(__int128 a, unsigned __int128 b, double c) { return a * (__int128)b / 3 + (__int128)c + (a >> 70); }
struct S { char c; long l; double d[3]; }; struct S value(struct S a, struct S b) { a.d[1] += b.l; return a; } struct P { float x, y; };
struct P pair(struct P a) { return (struct P){a.y, a.x}; } struct E {};
void empty(struct E e) {}
static jmp_buf buf; int jumps(int x) { volatile int n = x; if (setjmp(buf)) return n; n++; if (n > 3) longjmp(buf, 1); return 0; }
int switches(long x, char c) { switch (x) { case 1 ... 9: return 1; case -5: case 1l << 40: return 2; default: break; } switch (c) { case 'a': c++; case 'b': return c; } return 0; }
int gnu(int x) { int y = ({ int t = x * 2; t + 1; }); return y ?: __builtin_expect(x, 1) ? __builtin_popcount(x) : __builtin_clzll(x) + __builtin_ctz(x); }
int overflow(int a, int b, long *r) { return __builtin_mul_overflow(a, b, r); }
static int local_static(void) { static int n = 3; return n++; }
int (*pointers[])(void) = {local_static, 0}; char text[] = "a\0b\"\\\n\x7f\xff";
const char *const strings[] = {"one", "two", "one"}; struct Flex { int n; short v[]; } flex = {3, {1, 2, 3}};
void *addr = (char *)&flex + 5; long diff = sizeof(struct S);
int *dangling = (int *)16; double tables[2][3] = {{1, 2}, {[2] = 0.1}};
float inf = 1.0f / 0.0f; _Thread_local int tl __attribute__((tls_model("initial-exec"))) = 4;
unsigned zeros[1000];
void *alloca_it(int n) { char *p = __builtin_alloca(n); p[0] = 1; return __builtin_return_address(0) + (p == 0); }
int inlined(int n) { int f(int); return f(n) + f(n); } void memory(char *a, const char *b, size_t n) { __builtin_memcpy(a, b, 16); __builtin_memmove(a, b, n); __builtin_memset(a, 0, n); __builtin_prefetch(b, 1, 2); __builtin_assume(n > 1); if (n == 99) __builtin_unreachable(); if (n == 98) __builtin_trap(); }
