// flags: -mcx16
// C11 atomics: all operations and orders, flags, fences, wide ones, builtins.
#include <stdatomic.h>
#include <stdint.h>
atomic_int ai; _Atomic double ad; _Atomic(void *) ap; atomic_flag af = ATOMIC_FLAG_INIT;
struct Two { long a, b; }; _Atomic struct Two at; _Atomic char ac;
volatile int vi; _Atomic float afl;
int ops(int x) { return atomic_fetch_add(&ai, x) + atomic_fetch_sub_explicit(&ai, x, memory_order_relaxed) + atomic_fetch_or_explicit(&ai, x, memory_order_acquire) + atomic_fetch_and_explicit(&ai, x, memory_order_release) + atomic_fetch_xor_explicit(&ai, x, memory_order_acq_rel) + atomic_exchange(&ai, x) + __atomic_fetch_nand(&vi, x, 5) + __atomic_add_fetch(&vi, x, 0) + __sync_fetch_and_add(&vi, x) + __atomic_fetch_max(&vi, x, 3) + __atomic_fetch_min((unsigned *)&vi, x, 0); }
int cas(int e, int n) { int ok = atomic_compare_exchange_strong(&ai, &e, n); ok += atomic_compare_exchange_weak_explicit(&ai, &e, n, memory_order_release, memory_order_relaxed); ok += __sync_bool_compare_and_swap(&vi, e, n); return ok + __atomic_compare_exchange_n(&vi, &e, n, 1, 5, 0); }
double floats(double x) { ad += x; atomic_store_explicit(&ad, x, memory_order_release); afl += 1; return atomic_load_explicit(&ad, memory_order_acquire) * ad; }
struct Two wide(struct Two t) { struct Two old = atomic_load(&at); atomic_store(&at, t); atomic_compare_exchange_strong(&at, &old, t); return old; }
void fences(void) { atomic_thread_fence(memory_order_seq_cst); atomic_signal_fence(memory_order_acquire); while (atomic_flag_test_and_set_explicit(&af, memory_order_acquire)) ; atomic_flag_clear(&af); ac++; ap = &ai; vi = vi + 1; }
__int128 sixteen(__int128 *p, __int128 x) { return __atomic_exchange_n(p, x, 5) + __atomic_load_n(p, 2); }
