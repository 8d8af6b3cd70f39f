// C++ exceptions: try, catch by type and value, rethrow, cleanups, filters, noexcept, exception pointers.
extern "C" int printf(const char *, ...);
struct Error { int code; Error(int c) : code(c) {} Error(const Error &e) : code(e.code) {} virtual ~Error() {} };
struct Worse : Error { Worse() : Error(9) {} };
struct Guard { const char *n; Guard(const char *n) : n(n) {} ~Guard() { printf("%s\n", n); } };
int thrower(int x) { Guard g("thrower"); if (x == 1) throw Error(x); if (x == 2) throw Worse(); if (x == 3) throw x; if (x == 4) throw "text"; return x; }
int catcher(int x) {
  Guard g("catcher");
  try { Guard h("inner"); return thrower(x); }
  catch (const Worse &w) { return w.code; }
  catch (Error e) { return e.code + 100; }
  catch (int i) { try { throw; } catch (long) { return 0; } catch (int j) { return i + j; } }
  catch (...) { return -1; }
}
int quiet(int x) noexcept { return catcher(x) + thrower(x); }
int *allocated(int n) { try { return new int[n]; } catch (...) { return nullptr; } }
struct Member { Guard a, b; int v; Member(int x) try : a("a"), b("b"), v(thrower(x)) {} catch (int) { throw Error(77); } };
int construct(int x) { try { Member m(x); return m.v; } catch (Error &e) { return e.code; } }
void loop(int n) { for (int i = 0; i < n; i++) try { if (thrower(i) > 2) break; } catch (Error &) { continue; } }
