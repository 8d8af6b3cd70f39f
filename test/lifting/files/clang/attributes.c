// flags: -fvisibility=hidden -fstack-protector-strong -fno-omit-frame-pointer -ffunction-sections -fsanitize=undefined,bounds -fno-sanitize-trap=all
// Linkage and attributes: weak, alias, ifunc, sections, visibility, constructors, cleanup, nonnull, malloc, targets.
int weak_one(int x) __attribute__((weak)); int __attribute__((weak)) weak_two(int x) { return x; }
extern int weak_data __attribute__((weak)); int common_data;
static int used __attribute__((used, section("odd \"section\""), aligned(128))) = 3;
int retained __attribute__((retain, used)) = 4;
int target_one(int x) { return x + 1; } int alias_one(int x) __attribute__((alias("target_one"), weak, visibility("default")));
static int (*resolve(void))(int) { return target_one; } int chosen(int x) __attribute__((ifunc("resolve")));
__attribute__((constructor(101))) static void start(void) { common_data = 1; } __attribute__((destructor)) void stop(void) { common_data = 0; } __attribute__((noinline, cold, noreturn)) void fails(void) { __builtin_abort(); } __attribute__((pure)) int pure_one(const int *p) { return *p; } __attribute__((const)) int const_one(int p) { return p; } __attribute__((malloc, alloc_size(1, 2), returns_nonnull, assume_aligned(16))) void *make(long n, long m);
__attribute__((always_inline)) static inline int always(int x) { return x * 3; } __attribute__((visibility("protected"))) int shown = 1;
__attribute__((optnone, noinline)) int slow(int x) { return always(x); } __attribute__((minsize)) int small(int x) { return x / 3; } __attribute__((hot, flatten)) int flat(int x) { return always(small(x)); }
__attribute__((target("avx2,fma"))) double fast(double a, double b) { return a * b + 1; } __attribute__((nonnull(1))) int nn(int *p, int *restrict q) { *q = 1; return *p; }
static void close_it(int *p) { common_data += *p; } int cleaned(int x) { int y __attribute__((cleanup(close_it))) = x; return y * 2; }
int indexed(int *p, int i, int j) { return p[i] + (i << j) + i / j; } __attribute__((no_sanitize("undefined"))) int quiet(int a, int b) { return a + b; } __attribute__((regparm(2), vectorcall)) double vc(double x) { return x; } __attribute__((ms_abi)) int ms(int a, long b) { return a + b; } __attribute__((preserve_most)) void pm(void) {} __attribute__((swiftcall)) int sw(int a) { return a; } __attribute__((naked)) int nk(void) { __asm__("ret"); } __attribute__((no_split_stack, noduplicate)) int nd(int x) { return x; } __attribute__((patchable_function_entry(4, 2))) void patched(void) {} __attribute__((tls_model("local-exec"))) static __thread int tls;
int tl(void) { return ++tls; } int asm_name(int x) __asm__("renamed symbol");
int use(void) { return asm_name(3) + weak_one(1) + (&weak_data != 0) + (int)(long)make(1, 2); }
extern inline __attribute__((gnu_inline)) int gi(int x) { return x + 1; }
int gu(int x) { return gi(x); }
