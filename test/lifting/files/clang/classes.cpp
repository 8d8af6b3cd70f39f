// flags: -std=c++17
// Virtual and multiple inheritance, RTTI, member pointers, lambdas, templates, statics, thread locals.
#include <typeinfo>
#include <new>
extern "C" int printf(const char *, ...);
struct A { virtual ~A() {} virtual int f(int x) { return x; } int a = 1; };
struct B : virtual A { int f(int x) override { return x + a; } virtual double g() { return 2.5; } };
struct C : virtual A { int c[3] = {1, 2, 3}; int f(int x) override { return x * c[1]; } };
struct D final : B, C { int f(int x) override { return B::f(x) + C::f(x); } double g() override { return B::g() * 2; } };
int call(A *a) { if (D *d = dynamic_cast<D *>(a)) return d->f(3); if (typeid(*a) == typeid(B)) return 7; return a->f(1); }
const char *name(A &a) { return typeid(a).name(); }
int (A::*method())(int) { return &A::f; }
int through(A *a, int (A::*m)(int), int A::*f) { return (a->*m)(a->*f); }
template <class T, int N> struct Vec { T v[N]; T dot(const Vec &o) const { T s{}; for (int i = 0; i < N; i++) s += v[i] * o.v[i]; return s; } };
template struct Vec<float, 4>; template struct Vec<long, 3>;
template <class F> auto apply(F f, int n) { return f(n); }
int lambdas(int k) { int s = 0; auto add = [&s, k](int x) mutable { s += x * k; return s; }; auto gen = [](auto x) { return x + x; }; int (*p)(int) = [](int x) { return -x; }; return apply(add, 3) + gen(4) + int(gen(1.5)) + p(s); }
struct Counter { static int count; static thread_local int mine; Counter() { count++; mine += 2; } ~Counter() { --count; } };
int Counter::count = 0; thread_local int Counter::mine = call(new D);
Counter &single() { static Counter c; return c; }
static Counter at_start; inline int shared = lambdas(2); thread_local Counter per_thread;
int counted() { return single().mine + Counter::mine + shared + per_thread.count; }
struct Big { long x[9]; Big(const Big &); ~Big(); }; Big pass(Big b) { return b; }
namespace { struct Hidden : A { int f(int) override { return 5; } }; } A *hidden() { return new Hidden; }
struct alignas(64) Aligned { char c; }; Aligned *aligned() { return new Aligned[3]; }
constexpr int fact(int n) { return n ? n * fact(n - 1) : 1; } int table[] = {fact(1), fact(5), fact(9)};
void *operator new(decltype(sizeof 0) n, int) noexcept; int *placed() { return new (5) int(3); }
extern template struct Vec<double, 2>; double ext(Vec<double, 2> &v) { return v.dot(v); }
union U { int i; float f; U() : f(1) {} }; float un() { return U().f; }
