"""Vectorised functions differentiated in both modes, against each other and against differences of the function."""

from __future__ import annotations

import pytest
from both_modes import check, check_lanes

POINT = [0.5, 1.5, -0.7, 0.9, 1.1, -0.3, 0.2, 0.8]

SHUFFLES = """
declare double @llvm.vector.reduce.fadd.v4f64(double, <4 x double>)
declare double @llvm.vector.reduce.fmul.v2f64(double, <2 x double>)
declare double @llvm.vector.reduce.fmax.v4f64(<4 x double>)
define double @f(ptr %x, double %y, i64 %n) {
  %v = load <4 x double>, ptr %x, align 8
  %q = getelementptr double, ptr %x, i64 4
  %w = load <4 x double>, ptr %q, align 8
  %a = shufflevector <4 x double> %v, <4 x double> %w, <4 x i32> <i32 0, i32 5, i32 poison, i32 3>
  %i = trunc i64 %n to i32
  %b = insertelement <4 x double> %a, double %y, i32 2
  %m = and i32 %i, 3
  %c = insertelement <4 x double> %b, double 2.0, i32 %m
  %p = fmul <4 x double> %c, %w
  %t = fcmp ogt <4 x double> %p, splat (double 0.25)
  %s = select <4 x i1> %t, <4 x double> %p, <4 x double> %v
  %r1 = call double @llvm.vector.reduce.fadd.v4f64(double %y, <4 x double> %s)
  %lo = shufflevector <4 x double> %s, <4 x double> poison, <2 x i32> <i32 1, i32 0>
  %r2 = call double @llvm.vector.reduce.fmul.v2f64(double %r1, <2 x double> %lo)
  %r3 = call double @llvm.vector.reduce.fmax.v4f64(<4 x double> %w)
  %e = extractelement <4 x double> %p, i32 %m
  %r = fadd double %r2, %r3
  %z = fadd double %r, %e
  store <4 x double> %s, ptr %q, align 8
  ret double %z
}
"""

LOOP = """
declare <2 x double> @llvm.fabs.v2f64(<2 x double>)
define double @f(ptr %x, double %y, i64 %n) {
entry:
  %h = insertelement <2 x double> poison, double %y, i64 0
  %ys = shufflevector <2 x double> %h, <2 x double> poison, <2 x i32> zeroinitializer
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi <2 x double> [ zeroinitializer, %entry ], [ %u, %loop ]
  %lanes = phi <2 x i64> [ <i64 0, i64 1>, %entry ], [ %step, %loop ]
  %p = getelementptr double, ptr %x, <2 x i64> %lanes
  %p0 = extractelement <2 x ptr> %p, i64 0
  %v = load <2 x double>, ptr %p0, align 8
  %a = call <2 x double> @llvm.fabs.v2f64(<2 x double> %v)
  %bits = bitcast <2 x double> %a to <2 x i64>
  %same = bitcast <2 x i64> %bits to <2 x double>
  %m = fmul <2 x double> %same, %ys
  %d = uitofp <2 x i64> %lanes to <2 x double>
  %d.1 = fadd <2 x double> %d, splat (double 1.0)
  %k = fdiv <2 x double> %m, %d.1
  %u = fadd <2 x double> %s, %k
  store <2 x double> %u, ptr %p0, align 8
  %step = add <2 x i64> %lanes, splat (i64 2)
  %next = add i64 %i, 2
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  %z0 = extractelement <2 x double> %u, i64 0
  %z1 = extractelement <2 x double> %u, i64 1
  %z = fmul double %z0, %z1
  ret double %z
}
"""


@pytest.mark.parametrize("text", [SHUFFLES, LOOP], ids=["shuffles", "loop"])
def test_both_modes(text: str) -> None:
    for n in (2, 8):
        check(text, POINT, 0.8, n)


@pytest.mark.parametrize("text", [SHUFFLES, LOOP], ids=["shuffles", "loop"])
def test_eight_lanes(text: str) -> None:
    check_lanes(text, 8, POINT, 0.8, 4)
