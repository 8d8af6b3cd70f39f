// flags: -std=c++17 -fsanitize=thread -flto -fwhole-program-vtables -fvisibility=hidden -fsanitize=cfi-vcall
// Control flow integrity, type metadata, link time optimisation, the thread sanitiser.
struct A { virtual int f(); virtual ~A(); }; struct B : A { int f() override { return 2; } int x; };
int A::f() { return 1; } A::~A() {} int call(A *a) { return a->f(); }
A *make() { return new B; } int counter; int bump() { return ++counter; }
static int hidden(int x) { return x * 3; } int used(int x) { return hidden(x) + hidden(2); }
