"""Markers as metadata strings, as front ends that write LLVM IR themselves pass them, run in this process."""

import ctypes

from oxad.lifting import canonical_text, find_requests, lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import jit
from oxad.passes import run_pipeline
from oxad.tools.c_prepare import normalised

TEXT = """
define double @f(ptr %p, i64 %n, double %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %s = phi double [ 0.0, %entry ], [ %t, %loop ]
  %a = getelementptr double, ptr %p, i64 %i
  %v = load double, ptr %a
  %w = fmul double %v, %v
  %t = fadd double %s, %w
  %j = add i64 %i, 1
  %more = icmp ult i64 %j, %n
  br i1 %more, label %loop, label %end
end:
  %r = fmul double %t, %x
  ret double %r
}
declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_fwddiff(ptr, ...)
declare [3 x double] @__enzyme_fwddiff3(ptr, ...)
declare [2 x double] @__enzyme_batch(ptr, ...)

define double @gradient(ptr %p, ptr %dp, i64 %n, double %x) {
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @f, metadata !"enzyme_dup", ptr %p, ptr %dp,
    metadata !"enzyme_const", i64 %n, metadata !"enzyme_out", double %x)
  ret double %r
}
define double @tangent(ptr %p, ptr %dp, i64 %n, double %x) {
  %r = call double (ptr, ...) @__enzyme_fwddiff(ptr @f, metadata !"enzyme_dup", ptr %p, ptr %dp,
    metadata !"enzyme_const", i64 %n, metadata !"enzyme_dup", double %x, double 1.0)
  ret double %r
}
define double @three(ptr %p, ptr %dp, i64 %n, double %x) {
  %r = call [3 x double] (ptr, ...) @__enzyme_fwddiff3(ptr @f, metadata !"enzyme_width", i64 3,
    metadata !"enzyme_dupv", i64 8, ptr %p, ptr %dp, metadata !"enzyme_const", i64 %n,
    metadata !"enzyme_const", double %x)
  %a = extractvalue [3 x double] %r, 0
  %b = extractvalue [3 x double] %r, 2
  %d = fsub double %b, %a
  ret double %d
}
define double @both(ptr %p, ptr %q, i64 %n, double %x) {
  %r = call [2 x double] (ptr, ...) @__enzyme_batch(ptr @f, metadata !"enzyme_width", i64 2,
    metadata !"enzyme_vector", ptr %p, ptr %q, metadata !"enzyme_scalar", i64 %n, metadata !"enzyme_vector",
    double %x, double 10.0)
  %a = extractvalue [2 x double] %r, 0
  %b = extractvalue [2 x double] %r, 1
  %d = fadd double %b, %a
  ret double %d
}
"""


def test_metadata_markers() -> None:
    module = lift_text(normalised(canonical_text(TEXT.encode()), "markers"))
    find_requests(module)
    run_pipeline(module)
    engine = jit(lower_text(module), 1)
    arguments = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_double)
    x, dx = (ctypes.c_double * 3)(1, 2, 3), (ctypes.c_double * 5)()

    def call(name: str) -> float:
        found = engine.function(name, ctypes.c_double, arguments)
        return found(ctypes.addressof(x), ctypes.addressof(dx), 3, 0.5)

    assert call("gradient") == 14
    assert list(dx[:3]) == [1, 2, 3]
    assert call("tangent") == 14 + 14
    dx[:] = [0, 0, 1, 0, 0]  # the shadows of the three directions lie one float apart
    assert call("three") == 1 - 3
    dx[:3] = [1, 1, 1]
    assert call("both") == 7 + 30
