// flags: --target=aarch64-linux-gnu -march=armv8-a+sve
// 64-bit ARM: other layouts, struct returns in registers, half floats, big varargs, scalable vectors.
typedef __SVFloat32_t sv; typedef __SVBool_t sb; struct H { float x, y, z; };
struct H hfa(struct H a, struct H b) { a.x += b.z; return a; }
__fp16 hp(__fp16 a) { return a + 1; } int va(int n, ...) { __builtin_va_list l; __builtin_va_start(l, n); struct H h = __builtin_va_arg(l, struct H); long double q = __builtin_va_arg(l, long double); __builtin_va_end(l); return h.x + q; }
sv same(sv a) { return a; } sb pred(sb p, sv *v, sv w) { *v = w; return p; } __attribute__((aarch64_vector_pcs)) double vp(double x) { return x; }
long double quad(long double a) { return a * 3; }
