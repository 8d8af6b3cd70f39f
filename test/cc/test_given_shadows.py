"""Variables whose shadow LLVM's text names (``!enzyme_shadow``), run: clang has no way to write that."""

import ctypes
from pathlib import Path

from oxad.tools import oxad_opt

TEXT = """
@g = internal global double 2.0, align 8, !enzyme_shadow !0
@dg = global double 0.0, align 8
@h = global [2 x double] [double 1.0, double 3.0], align 8, !enzyme_shadow !1
@dh = internal global [2 x double] zeroinitializer, align 8
!0 = !{ptr @dg}
!1 = !{ptr @dh}
declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_fwddiff(ptr, ...)
define double @f(double %x) {
  %v = load double, ptr @g
  %r = fmul double %v, %x
  %s = fmul double %r, %v
  %w = load double, ptr getelementptr (i8, ptr @h, i64 8)
  store double %s, ptr @h
  %t = fmul double %s, %w
  ret double %t
}
define double @gradient(double %x, ptr %out) {
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @f, double %x)
  %a = load double, ptr @dg
  store double %a, ptr %out
  %b = load double, ptr getelementptr (i8, ptr @dh, i64 8)
  %second = getelementptr double, ptr %out, i64 1
  store double %b, ptr %second
  ret double %r
}
define double @tangent(double %x, double %dx, double %dg, double %dh, ptr %out) {
  store double %dg, ptr @dg
  store double %dh, ptr getelementptr (i8, ptr @dh, i64 8)
  %t = call double (ptr, ...) @__enzyme_fwddiff(ptr @f, double %x, double %dx)
  %u = load double, ptr @dh
  store double %u, ptr %out
  ret double %t
}
"""


def test_numbers(tmp_path: Path) -> None:
    from oxad.lowering.jit import jit

    source, derived = tmp_path / "a.ll", tmp_path / "b.ll"
    source.write_text(TEXT)
    oxad_opt.OxadOptMain(args=[str(source), "-p", "autodiff", "-t", "llvm", "-o", str(derived)]).run()
    engine = jit(derived.read_text(), 2)
    out = (ctypes.c_double * 2)()
    place = ctypes.addressof(out)
    assert engine.function("gradient", "double", ["double", "ptr"])(5.0, place) == 2 * 2 * 3
    assert list(out) == [2 * 2 * 5 * 3, 2 * 2 * 5]
    tangent = engine.function("tangent", "double", ["double", "double", "double", "double", "ptr"])
    assert tangent(5.0, 100.0, 1.0, 10.0, place) == 12 * 100 + 60 + 20 * 10
    assert out[0] == 4 * 100 + 20
