"""Forward derivatives, run: every width against one lane at a time, bit for bit, and one lane against differences."""

from __future__ import annotations

import ctypes
import struct

import pytest
from harness import Derivative, doubles

WIDTHS = (1, 2, 3, 8)

LIBRARY = """
declare double @llvm.sin.f64(double)
declare double @llvm.exp.f64(double)
declare double @llvm.pow.f64(double, double)
declare double @llvm.maxnum.f64(double, double)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare noalias ptr @calloc(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="malloc"
declare void @free(ptr allocptr) allockind("free") "alloc-family"="malloc"
"""

# Each takes (ptr %x, double %y) with three floats behind %x.
CASES = {
    "arithmetic": """
  %a = load double, ptr %x, align 8
  %p1 = getelementptr inbounds double, ptr %x, i64 1
  %b = load double, ptr %p1, align 8
  %c = fdiv double %a, %b
  %d = fsub double %c, %y
  %e = fneg double %d
  %g = frem double %y, %b
  %h = fadd double %e, %g
  %s = call double @llvm.sin.f64(double %h)
  %q = call double @llvm.pow.f64(double %b, double %y)
  %m = call double @llvm.maxnum.f64(double %s, double %q)
  %r = fmul double %m, %s
  ret double %r""",
    "float-widths": """
  %a = load double, ptr %x, align 8
  %f = fptrunc double %a to float
  %g = fmul float %f, %f
  %h = fpext float %g to double
  %r = fmul double %h, %y
  ret double %r""",
    "select-and-compare": """
  %a = load double, ptr %x, align 8
  %c = fcmp olt double %a, %y
  %s = select i1 %c, double %a, double %y
  %p = getelementptr inbounds double, ptr %x, i64 2
  %q = select i1 %c, ptr %p, ptr %x
  %v = load double, ptr %q, align 8
  %r = fmul double %s, %v
  ret double %r""",
    "local-memory": """
  %t = alloca [3 x double], align 8
  %u = alloca double, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %t, ptr %x, i64 24, i1 false)
  %p1 = getelementptr inbounds [3 x double], ptr %t, i64 0, i64 1
  %b = load double, ptr %p1, align 8
  %s = fmul double %b, %y
  store double %s, ptr %t, align 8
  call void @llvm.memmove.p0.p0.i64(ptr %p1, ptr %t, i64 16, i1 false)
  %p2 = getelementptr inbounds [3 x double], ptr %t, i64 0, i64 2
  %c = load double, ptr %p2, align 8
  %d = load double, ptr %p1, align 8
  store double %c, ptr %u, align 8
  %e = load double, ptr %u, align 8
  %r = fmul double %e, %d
  ret double %r""",
    "overwritten-by-a-constant": """
  %t = alloca [2 x double], align 8
  %p1 = getelementptr inbounds double, ptr %t, i64 1
  store double %y, ptr %t, align 8
  store double %y, ptr %p1, align 8
  store i64 4611686018427387904, ptr %t, align 8
  %a = load double, ptr %t, align 8
  %b = load double, ptr %p1, align 8
  call void @llvm.memset.p0.i64(ptr %p1, i8 0, i64 8, i1 false)
  %c = load double, ptr %p1, align 8
  %m = fmul double %a, %b
  %r = fadd double %m, %c
  ret double %r""",
    "floats-moved-as-integers": """
  %t = alloca [2 x double], align 8
  %i = load i64, ptr %x, align 8
  store i64 %i, ptr %t, align 8
  %a = load double, ptr %t, align 8
  %j = bitcast double %y to i64
  %c = fcmp ogt double %a, 0.0
  %k = select i1 %c, i64 %j, i64 %i
  %b = bitcast i64 %k to double
  %r = fmul double %a, %b
  ret double %r""",
    "pointers-in-memory": """
  %slot = alloca ptr, align 8
  %t = alloca double, align 8
  store double %y, ptr %t, align 8
  store ptr %x, ptr %slot, align 8
  %p = load ptr, ptr %slot, align 8
  %a = load double, ptr %p, align 8
  store ptr %t, ptr %slot, align 8
  %q = load ptr, ptr %slot, align 8
  %b = load double, ptr %q, align 8
  %r = fmul double %a, %b
  ret double %r""",
    "addresses-as-integers": """
  %i = ptrtoint ptr %x to i64
  %j = add i64 %i, 16
  %k = sub i64 %j, 8
  %p = inttoptr i64 %k to ptr
  %a = load double, ptr %p, align 8
  %r = fmul double %a, %y
  ret double %r""",
    "heap": """
  %h = call ptr @malloc(i64 24)
  %z = call ptr @calloc(i64 3, i64 8)
  call void @llvm.memcpy.p0.p0.i64(ptr %h, ptr %x, i64 24, i1 false)
  %p1 = getelementptr inbounds double, ptr %h, i64 1
  %q1 = getelementptr inbounds double, ptr %z, i64 1
  %a = load double, ptr %p1, align 8
  %b = fmul double %a, %y
  store double %b, ptr %z, align 8
  %c = load double, ptr %z, align 8
  %d = load double, ptr %q1, align 8
  %e = fadd double %c, %d
  call void @free(ptr %h)
  call void @free(ptr %z)
  %r = fmul double %e, %a
  ret double %r""",
    "loop": """
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %n, %loop ]
  %s = phi double [ %y, %entry ], [ %t, %loop ]
  %k = phi double [ 2.0, %entry ], [ %s, %loop ]
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %m = fmul double %s, %v
  %t = fadd double %m, %k
  %n = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %n, 3
  br i1 %c, label %exit, label %loop
exit:
  ret double %t""",
    "switch": """
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %n, %next ]
  %s = phi double [ %y, %entry ], [ %t, %next ]
  %p = getelementptr inbounds double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  switch i64 %i, label %next [ i64 0, label %one
                               i64 1, label %two ]
one:
  %a = fmul double %s, %v
  br label %next
two:
  %b = call double @llvm.exp.f64(double %v)
  br label %next
next:
  %t = phi double [ %v, %loop ], [ %a, %one ], [ %b, %two ]
  %q = phi double [ 1.0, %loop ], [ %s, %one ], [ %v, %two ]
  %n = add nuw nsw i64 %i, 1
  %c = icmp eq i64 %n, 3
  br i1 %c, label %exit, label %loop
exit:
  %r = fmul double %t, %q
  ret double %r""",
    "aggregates": """
  %a = load double, ptr %x, align 8
  %s0 = insertvalue { double, i64, [2 x double] } poison, double %a, 0
  %s1 = insertvalue { double, i64, [2 x double] } %s0, i64 7, 1
  %s2 = insertvalue { double, i64, [2 x double] } %s1, double %y, 2, 1
  %s3 = insertvalue { double, i64, [2 x double] } %s2, double 3.0, 2, 0
  %t = alloca { double, i64, [2 x double] }, align 8
  store { double, i64, [2 x double] } %s3, ptr %t, align 8
  %l = load { double, i64, [2 x double] }, ptr %t, align 8
  %u = extractvalue { double, i64, [2 x double] } %l, 0
  %v = extractvalue { double, i64, [2 x double] } %l, 2, 1
  %w = extractvalue { double, i64, [2 x double] } %l, 2, 0
  %m = fmul double %u, %v
  %r = fmul double %m, %w
  ret double %r""",
    "vectors": """
  %v = load <2 x double>, ptr %x, align 8
  %w = insertelement <2 x double> %v, double %y, i64 1
  %m = fmul <2 x double> %v, %w
  %s = shufflevector <2 x double> %m, <2 x double> %v, <2 x i32> <i32 1, i32 2>
  %a = extractelement <2 x double> %s, i64 0
  %b = extractelement <2 x double> %s, i64 1
  %r = fmul double %a, %b
  ret double %r""",
    "calls": """
  %a = load double, ptr %x, align 8
  %pair = call { double, double } @two(double %a, double %y, ptr %x)
  %u = extractvalue { double, double } %pair, 0
  %v = extractvalue { double, double } %pair, 1
  %p = call ptr @second(ptr %x)
  %w = load double, ptr %p, align 8
  %t = alloca double, align 8
  call void @fill(ptr %t, double %v)
  %z = load double, ptr %t, align 8
  %q = call ptr @second(ptr %x)
  %c = call double @constant(double 2.0)
  %m = fmul double %u, %w
  %n = fmul double %m, %z
  %r = fmul double %n, %c
  ret double %r""",
    "invoke": """
  %a = load double, ptr %x, align 8
  %v = invoke double @checked(double %a, double %y) to label %normal unwind label %cleanup
normal:
  %k = phi double [ %v, %entry ]
  %r = fmul double %k, %a
  ret double %r
cleanup:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e""",
}

CALLEES = """
define internal { double, double } @two(double %a, double %b, ptr %p) noinline {
  %v = load double, ptr %p, align 8
  %m = fmul double %a, %b
  %n = fmul double %m, %v
  %s = insertvalue { double, double } poison, double %m, 0
  %t = insertvalue { double, double } %s, double %n, 1
  ret { double, double } %t
}
define internal ptr @second(ptr %p) noinline {
  %q = getelementptr inbounds double, ptr %p, i64 1
  ret ptr %q
}
define internal void @fill(ptr %p, double %v) noinline {
  %w = fmul double %v, %v
  store double %w, ptr %p, align 8
  ret void
}
define internal double @constant(double %v) noinline {
  %w = fmul double %v, %v
  ret double %w
}
define internal double @checked(double %a, double %b) noinline {
  %c = fcmp ogt double %a, 1.0e9
  br i1 %c, label %bad, label %good
bad:
  call void @stop()
  unreachable
good:
  %r = fmul double %a, %b
  ret double %r
}
define internal void @stop() noinline noreturn {
  unreachable
}
declare i32 @__gxx_personality_v0(...)
"""

X = (0.7, 1.3, 0.4)
Y = 1.9
DIRECTIONS = [
    ((1.0, 0.0, 0.0), 0.0),
    ((0.0, 1.0, 0.0), 0.0),
    ((0.0, 0.0, 1.0), 0.0),
    ((0.0, 0.0, 0.0), 1.0),
    ((0.3, -2.0, 5.0), 0.7),
    ((-1.0, 0.25, 1.5), -3.0),
    ((0.0, 0.0, 0.0), 0.0),
    ((1e-3, 1e3, -1.0), 2.0),
]


def text(name: str) -> str:
    """The module of a case."""
    personality = " personality ptr @__gxx_personality_v0" if name == "invoke" else ""
    callees = CALLEES if name in ("calls", "invoke") else ""
    return f"define double @f(ptr %x, double %y){personality} {{\nentry:{CASES[name]}\n}}\n{LIBRARY}{callees}"


def run(derivative: Derivative, directions: list[tuple[tuple[float, ...], float]]) -> tuple[float, list[float]]:
    """One call, with one direction per lane."""
    shadows = [doubles(*dx) for dx, _ in directions]
    return derivative(doubles(*X), *shadows, Y, *(dy for _, dy in directions))


def bits(value: float) -> bytes:
    """The float's representation."""
    return struct.pack("d", value)


@pytest.mark.parametrize("name", CASES)
def test_widths_agree_bit_for_bit(name: str) -> None:
    scalar = Derivative(text(name), ["dup", "dup"], 1)
    alone = [run(scalar, [direction]) for direction in DIRECTIONS]
    for width in WIDTHS:
        derivative = Derivative(text(name), ["dup", "dup"], width)
        primal, lanes = run(derivative, DIRECTIONS[:width])
        assert bits(primal) == bits(alone[0][0])
        for k, lane in enumerate(lanes):
            assert bits(lane) == bits(alone[k][1][0]), f"lane {k} of {width}"


@pytest.mark.parametrize("name", CASES)
def test_against_differences(name: str) -> None:
    """Tolerance: differences of order four with h = 1e-3 leave about h⁴; f32 has 24 bits."""
    derivative = Derivative(text(name), ["dup", "dup"], 1)
    value = Derivative(text(name), ["const", "const"], 1, result="const")

    def at(step: float, dx: tuple[float, ...], dy: float) -> float:
        moved = [x + step * d for x, d in zip(X, dx, strict=True)]
        return value(doubles(*moved), Y + step * dy)[0]

    h, tolerance = (2e-2, 1e-5) if name == "float-widths" else (1e-3, 1e-8)
    for dx, dy in DIRECTIONS[:7]:
        expected = (8 * (at(h, dx, dy) - at(-h, dx, dy)) - (at(2 * h, dx, dy) - at(-2 * h, dx, dy))) / (12 * h)
        found = run(derivative, [(dx, dy)])[1][0]
        assert found == pytest.approx(expected, rel=tolerance, abs=tolerance)


@pytest.mark.parametrize("width", WIDTHS)
def test_output_through_a_pointer(width: int) -> None:
    """The shadow of memory that is written holds the tangent afterwards, the memory the value."""
    source = """
define void @f(ptr noalias %x, ptr noalias %out) {
  %a = load double, ptr %x, align 8
  %b = fmul double %a, %a
  store double %b, ptr %out, align 8
  %q = getelementptr inbounds double, ptr %out, i64 1
  store double 5.0, ptr %q, align 8
  ret void
}"""
    derivative = Derivative(source, ["dup", "dup"], width, result="none")
    out = doubles(0.0, 0.0)
    shadows = [doubles(9.0, 9.0) for _ in range(width)]
    derivative(doubles(3.0), *(doubles(float(k)) for k in range(width)), out, *shadows)
    assert list(out) == [9.0, 5.0]
    assert [list(s) for s in shadows] == [[6.0 * k, 0.0] for k in range(width)]


@pytest.mark.parametrize("width", WIDTHS)
def test_constant_arguments(width: int) -> None:
    derivative = Derivative(text("arithmetic"), ["const", "dup"], width, result="dualonly")
    both = Derivative(text("arithmetic"), ["dup", "dup"], 1)
    _, lanes = derivative(doubles(*X), Y, *(float(k) for k in range(width)))
    for k, lane in enumerate(lanes):
        assert bits(lane + 0.0) == bits(run(both, [((0.0, 0.0, 0.0), float(k))])[1][0] + 0.0)


@pytest.mark.parametrize("width", WIDTHS)
def test_one_long_shadow(width: int) -> None:
    """``dupv``: lane k's shadow lies k times so many bytes behind the pointer."""
    derivative = Derivative(text("loop"), ["dupv", "const"], width)
    alone = Derivative(text("loop"), ["dup", "const"], 1)
    long = doubles(*(v for dx, _ in DIRECTIONS[:width] for v in (*dx, 0.0)))
    _, lanes = derivative(doubles(*X), long, 4 * ctypes.sizeof(ctypes.c_double), Y)
    assert lanes == [alone(doubles(*X), doubles(*dx), Y)[1][0] for dx, _ in DIRECTIONS[:width]]
