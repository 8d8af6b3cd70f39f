// flags: --target=i686-pc-windows-msvc -fexceptions -fcxx-exceptions
// 32-bit Windows: inalloca, thiscall, funclets of another shape.
struct Copied { int n; Copied(const Copied &); ~Copied(); }; struct T { int m(Copied a, int b, Copied c); virtual int v(...); };
int T::m(Copied a, int b, Copied c) { return a.n + b + c.n; }
int pass(T *t, Copied &c) { try { return t->m(c, 2, c) + t->v(1, 2.5); } catch (int) { return 0; } }
int (T::*mp)(Copied, int, Copied) = &T::m; long double ld(long double x) { return x + 1; }
int __fastcall ff(int a, int b, int c) { return a + b + c; }
