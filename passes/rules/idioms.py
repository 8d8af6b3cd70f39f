"""Functions that Rust's library computes inline, by formulas that have no derivative where the functions have one.

The operation that ends such a formula gets a row of its own: the function's.
"""

from __future__ import annotations

from xdsl.dialects.builtin import FloatAttr
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.passes.rules.table import Rule, base_name, register_idiom, rule

# `x.asinh()` is copysign(log1p(a + a / (i + hypot(1, i))), x) with a = |x| and i = 1/a, and so without a derivative at
# 0, where i is infinite. All of it goes to the sign's argument; the magnitude counts as constant.
ASINH = rule(
    "asinh of Rust's library",
    "m, x -> r",
    ("0", "1 / hypot(1, x)"),
    names="",
    note="the `copysign(m, x)` that ends the formula; with the derivative of asinh at 0 too",
)


def _asinh(op: llvm.CallOp | llvm.InvokeOp) -> Rule | None:
    """`ASINH` where ``op``, a `copysign`, ends the formula."""
    magnitude, x = op.args
    log = _arguments(magnitude, "log1p")
    total = log[0].owner if log else None
    if not isinstance(total, llvm.FAddOp):
        return None
    for absolute, quotient in ((total.lhs, total.rhs), (total.rhs, total.lhs)):
        division = quotient.owner
        if _arguments(absolute, "llvm.fabs") != (x,) or not isinstance(division, llvm.FDivOp):
            continue
        below = division.rhs.owner
        if division.lhs is absolute and isinstance(below, llvm.FAddOp):
            for inverse, root in ((below.lhs, below.rhs), (below.rhs, below.lhs)):
                legs = _arguments(root, "hypot")
                if len(legs) == 2 and _is_one(legs[0]) and legs[1] is inverse and _is_inverse(inverse, absolute):
                    return ASINH
    return None


def _arguments(value: SSAValue, function: str) -> tuple[SSAValue, ...]:
    """The arguments of the call of ``function``, or of its f32 form, that gives ``value``; none if none does."""
    call = value.owner
    if not isinstance(call, llvm.CallOp) or call.callee is None:
        return ()
    return tuple(call.args) if base_name(call.callee.string_value()) in (function, function + "f") else ()


def _is_inverse(value: SSAValue, of: SSAValue) -> bool:
    division = value.owner
    return isinstance(division, llvm.FDivOp) and _is_one(division.lhs) and division.rhs is of


def _is_one(value: SSAValue) -> bool:
    constant = value.owner
    if not isinstance(constant, llvm.ConstantOp) or not isinstance(constant.value, FloatAttr):
        return False
    return constant.value.value.data == 1.0


register_idiom("llvm.copysign", _asinh)
