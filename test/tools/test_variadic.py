"""Variadic functions become functions of as many arguments as a call passes: the text, and what it computes."""

import ctypes
import re

from oxad.lowering import native
from oxad.lowering.jit import jit
from oxad.tools.variadic import without_variable_arguments

SUM = """
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

%list = type { i32, i32, ptr, ptr }
%pair = type { double, i32 }

; The first argument is a double; the second one is passed as a copy in memory.
define double @f(i32 %n, ...) {
  %ap = alloca [1 x %list], align 16
  call void @llvm.va_start.p0(ptr %ap)
  %place = getelementptr inbounds %list, ptr %ap, i32 0, i32 1
  %offset = load i32, ptr %place
  %fits = icmp ule i32 %offset, 160
  br i1 %fits, label %registers, label %memory

registers:
  %saved = getelementptr inbounds %list, ptr %ap, i32 0, i32 3
  %area = load ptr, ptr %saved
  %wide = sext i32 %offset to i64
  %one = getelementptr i8, ptr %area, i64 %wide
  %next = add i32 %offset, 16
  store i32 %next, ptr %place
  br label %read

memory:
  %over = getelementptr inbounds %list, ptr %ap, i32 0, i32 2
  %two = load ptr, ptr %over
  %behind = getelementptr i8, ptr %two, i64 8
  store ptr %behind, ptr %over
  br label %read

read:
  %at = phi ptr [ %one, %registers ], [ %two, %memory ]
  %v = load double, ptr %at
  %over2 = getelementptr inbounds %list, ptr %ap, i32 0, i32 2
  %third = load ptr, ptr %over2
  %w = load double, ptr %third
  %r = fmul double %v, %w
  call void @llvm.va_end.p0(ptr %ap)
  ret double %r
}

define double @g(double %x, double %y) {
  %p = alloca %pair
  store double %y, ptr %p
  %r = call double (i32, ...) @f(i32 noundef 2, double noundef %x, ptr noundef byval(%pair) align 8 %p)
  %s = call double (i32, ...) @f(i32 2, double 0x4000000000000000, ptr byval(%pair) align 8 %p)
  %t = fadd double %r, %s
  ret double %t
}

declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_end.p0(ptr)
"""


def test_computes_the_same() -> None:
    """Both calls pass arguments of the same types: they call one copy."""
    text = without_variable_arguments(str(native.parse(SUM, "sum.ll")))
    assert text.count("define internal double") == 1
    assert not re.search(r"call [^\n]*\.\.\.\)", text)
    g = jit(native.parse(text, "sum.ll")).function("g", ctypes.c_double, [ctypes.c_double] * 2)
    assert g(3.0, 5.0) == 3.0 * 5.0 + 2.0 * 5.0


def test_left_alone() -> None:
    """Another machine has another list; a call by address has no body."""
    other = SUM.replace("x86_64-pc-linux-gnu", "aarch64-unknown-linux-gnu")
    assert without_variable_arguments(other) == other
    indirect = SUM.replace("@f(i32 noundef 2", "%f(i32 noundef 2").replace("@f(i32 2", "%f(i32 2")
    assert "define internal" not in without_variable_arguments(indirect)
