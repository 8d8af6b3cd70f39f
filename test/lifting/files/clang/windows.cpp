// flags: --target=x86_64-pc-windows-msvc -fexceptions -fcxx-exceptions -fms-extensions
// Windows: funclets, structured exceptions, dllexport, vftables, inalloca-like arguments, thread statics.
struct Guard { int n; Guard(int n); ~Guard(); virtual void f(); };
int may(int); __declspec(dllexport) int exported(int x) { Guard g(x); try { Guard h(1); return may(x); } catch (int i) { return i; } catch (Guard &g) { return g.n; } catch (...) { try { may(2); } catch (long l) { throw; } return 3; } } __declspec(dllimport) extern int imported;
__declspec(dllimport) int fimported(int); int use() { return imported + fimported(2); }
struct __declspec(dllexport) Class { Class(); virtual ~Class(); virtual int m(int) { return 1; } static int s; };
Class::~Class() {} int __stdcall std(int a) { return a; } int __fastcall fast(int a, int b) { return a + b; }
int __vectorcall vec(double a) { return a; } __declspec(thread) int tls = 3;
__declspec(selectany) int any = 5; struct V : virtual Guard { V(); int x; };
V::V() : Guard(2) {} void *rt(Guard *g) { return dynamic_cast<V *>(g); }
static int init = may(7); int seh(int *p) { __try { return *p + may(1); } __except (1) { return -1; } }
int fin(int *p) { __try { may(*p); } __finally { *p = 0; } return 1; }
