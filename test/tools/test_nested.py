"""Which requests come first where derivatives are made of derivatives, and what the later ones get to see."""

from oxad.tools.nested import as_inner, levels
from oxad.tools.splice import Functions, graft

REQUESTS = """
@table = internal constant [1 x ptr] [ptr @inner]
define double @plain(double %x) {
  ret double %x
}
define double @inner(double %x) {
  %1 = call double (ptr, ...) @__enzyme_autodiff(ptr @plain, double %x)
  ret double %1
}
define double @outer(double %x) {
  %1 = call double (ptr, ...) @__enzyme_autodiff(ptr @by_table, double %x)
  ret double %1
}
define double @by_table(double %x) {
  %1 = load ptr, ptr @table
  %2 = call double %1(double %x)
  ret double %2
}
define double @other(double %x) {
  %1 = call double (ptr, ...) @__enzyme_fwddiff(ptr @plain, double %x, double 1.0)
  ret double %1
}
define i32 @main() {
  %1 = call double @outer(double 1.0)
  %2 = call double @other(double 1.0)
  ret i32 0
}
declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_fwddiff(ptr, ...)
"""


def test_what_calls_a_derivative_comes_later() -> None:
    found = levels(Functions.of(REQUESTS), ["inner", "outer", "other"])
    assert found == [["inner", "other"], ["outer"]]


def test_one_level_where_nothing_is_nested() -> None:
    # That a function calls another one that asks for a derivative does not make derivatives of derivatives.
    assert levels(Functions.of(REQUESTS), ["inner", "other"]) == [["inner", "other"]]


def test_what_reaches_itself_comes_last() -> None:
    text = REQUESTS.replace("  ret double %x\n", "  %1 = call double @outer(double %x)\n  ret double %1\n")
    assert levels(Functions.of(text), ["inner", "outer", "other"]) == [["inner", "outer", "other"]]


RUN_TIME = """
define linkonce_odr hidden noalias ptr @oxad.arena.reserve(ptr %a, i64 %n, i64 %m) {
  ret ptr %a
}
define linkonce_odr hidden double @oxad.mask.f64(double %k, double %v) {
  ret double %v
}
define double @f(double %x) {
  %1 = call double @csin(double %x) #0
  %2 = call double @oxad.mask.f64(double %x, double %1)
  ret double %2
}
attributes #0 = { nounwind "oxad-primal-only" }
"""


def test_the_run_time_is_declared() -> None:
    text = as_inner(RUN_TIME)
    assert 'allockind("alloc,uninitialized") allocsize(1)' in text
    assert "declare double @oxad.mask.f64(double, double) memory(none)" in text
    assert "define double @f(double %x)" in text
    # The derivative that stood beside this call was the inner one's.
    assert "primal-only" not in text


def test_the_run_time_is_grafted_once() -> None:
    other = RUN_TIME.replace("@f(", "@g(")
    whole = graft(RUN_TIME + "define double @g(double %x) {\n  ret double %x\n}\n", other, ["g"])
    assert whole.count("define linkonce_odr hidden double @oxad.mask.f64") == 1


def test_copies_get_names_of_their_own() -> None:
    text = "define double @f() {\n  ret double 1.0\n}\ndefine double @g() {\n  ret double 2.0\n}\n"
    lowered = text.replace("  ret double 2.0", "  %1 = call double @f()\n  ret double %1")
    twice = graft(graft(text, lowered, ["g"]), lowered, ["g"])
    assert "define double @f.derived()" in twice and "define double @f.derived.2()" in twice
