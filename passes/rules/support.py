"""Functions that emitted formulas call: declarations, and definitions of what no library has."""

from __future__ import annotations

from collections.abc import Iterable

from xdsl.dialects.builtin import DictionaryAttr, ModuleOp, UnitAttr, f64
from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.passes.rules.emit import HELPER_PREFIX, PURE_CALL
from oxad.passes.rules.formula import FUNCTIONS

_LIBM = {
    name + width
    for name, function in FUNCTIONS.items()
    if not function.intrinsic and not function.helper
    for width in ("", "f")
}
_INTRINSICS = tuple(f"llvm.{name}." for name, function in FUNCTIONS.items() if function.intrinsic)


def add_support(module: ModuleOp, functions: Iterable[Operation] | None = None) -> None:
    """Declares or defines in ``module`` every function that formulas call there and that it does not have yet.

    ``functions``: where to look (one walk each); all of the module by default. Call it after partials were emitted.
    """
    present = {op.sym_name.data for op in module.ops if isinstance(op, llvm.FuncOp)}
    missing: dict[str, llvm.FunctionType] = {}
    for root in (module,) if functions is None else functions:
        for op in root.walk():
            if isinstance(op, llvm.CallOp) and op.callee is not None:
                name = op.callee.string_value()
                if name not in present and (name in _LIBM or name in _DEFINITIONS or name.startswith(_INTRINSICS)):
                    missing[name] = op.function_type
    # A definition calls intrinsics itself.
    for name in [name for name in missing if name in _DEFINITIONS]:
        function = _DEFINITIONS[name]()
        missing.update((f"llvm.{called}.f64", llvm.FunctionType([f64], f64)) for called in ("log", "tan", "rint"))
        present.add(name)
        module.body.block.add_op(function)
    for name, function_type in missing.items():
        if name not in present:
            attrs = None if name.startswith("llvm.") else DictionaryAttr({"nounwind": UnitAttr()})
            module.body.block.add_op(llvm.FuncOp.define(name, function_type, fn_attrs=attrs, body=False))


# ψ(x) = Γ'(x)/Γ(x).
#   x >= 10: ln x - 1/(2x) - Σ B₂ₖ/(2k x²ᵏ)               (the next term is below 1e-17 there)
#   1 <= x <= 2: (x - x₀) P(x - 3/2), x₀ the positive root of ψ, so that digits last up to it;
#       P interpolates ψ(x)/(x - x₀) at Chebyshev nodes, relative error 2e-17
#   between: ψ(x) = ψ(x - 1) + 1/(x - 1), and ψ(x) = ψ(x + 1) - 1/x below 1
#   x < 0: ψ(x) = ψ(1 - x) - π/tan(πx)

_ROOT = (1.4616321449683622, 9.549995429965697e-17)

_NEAR = (
    0.951055876031833,
    -0.4236274212814605,
    0.2405424842407742,
    -0.14840492305390884,
    0.09498872445494122,
    -0.061922133273064534,
    0.04076083381242074,
    -0.02697579675613825,
    0.0179072524394512,
    -0.011908218001568644,
    0.007926944646403797,
    -0.005279964873257405,
    0.003519006401502276,
    -0.002345267632540769,
    0.0015566317474486838,
    -0.0010376374098418604,
    0.0007233266279287554,
    -0.0004821990530566789,
    0.0002272331660987376,
    -0.00015148586836773365,
    0.00025968482126430747,
    -0.00017312261802727394,
)

_BERNOULLI = (1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160)
"""B₂ₖ/(2k) for k = 1, 2, …"""


def _digamma() -> llvm.FuncOp:
    """``double @oxad.digamma(double)``: relative error below 1e-14 for x > 0."""
    function = llvm.FuncOp.define(
        HELPER_PREFIX + "digamma",
        llvm.FunctionType([f64], f64),
        linkage="internal",
        fn_attrs=DictionaryAttr({**PURE_CALL.data, "nofree": UnitAttr(), "norecurse": UnitAttr()}),
    )
    entry = function.body.block
    negative, positive, loop, step, low, near, far, done = (
        Block(arg_types=[f64] * count) for count in (0, 2, 2, 0, 0, 2, 0, 1)
    )
    for block in (negative, positive, loop, step, low, near, far, done):
        function.body.add_block(block)

    b = Builder(entry)

    def number(value: float) -> SSAValue:
        return b.float(value, f64)

    def horner(coefficients: tuple[float, ...], x: SSAValue) -> SSAValue:
        result = number(coefficients[-1])
        for coefficient in reversed(coefficients[:-1]):
            result = b.fadd(b.fmul(result, x), number(coefficient))
        return result

    (argument,) = entry.args
    b.cond_br(b.fcmp("olt", argument, number(0.0)), negative, positive, (), (argument, number(0.0)))

    b.block = negative
    # The tangent has period 1 in x, and x - rint(x) is exact. A pole is where that is 0.
    fraction = b.fsub(argument, b.call("llvm.rint.f64", (argument,), f64))
    tangent = b.call("llvm.tan.f64", (b.fmul(fraction, number(3.141592653589793)),), f64)
    reflected = b.fdiv(number(-3.141592653589793), tangent)
    pole = b.fcmp("oeq", fraction, number(0.0))
    reflected = b.select(pole, b.fdiv(fraction, fraction), reflected)
    b.br(positive, (b.fsub(number(1.0), argument), reflected))

    b.block = positive
    x, added = positive.args
    # NaN goes this way too.
    b.cond_br(b.fcmp("ult", x, number(10.0)), loop, far, (x, added), ())

    b.block = loop
    x_loop, added_loop = loop.args
    b.cond_br(b.fcmp("ogt", x_loop, number(2.0)), step, low)

    b.block = step
    smaller = b.fsub(x_loop, number(1.0))
    b.br(loop, (smaller, b.fadd(added_loop, b.fdiv(number(1.0), smaller))))

    b.block = low
    below = b.fcmp("olt", x_loop, number(1.0))
    shifted = b.fadd(x_loop, number(1.0))
    less = b.fsub(added_loop, b.fdiv(number(1.0), x_loop))
    b.cond_br(below, near, near, (shifted, less), (x_loop, added_loop))

    b.block = near
    x_near, added_near = near.args
    from_root = b.fsub(b.fsub(x_near, number(_ROOT[0])), number(_ROOT[1]))
    value = b.fmul(from_root, horner(_NEAR, b.fsub(x_near, number(1.5))))
    b.br(done, (b.fadd(value, added_near),))

    b.block = far
    inverse = b.fdiv(number(1.0), x)
    square = b.fmul(inverse, inverse)
    series = b.fmul(square, horner(_BERNOULLI, square))
    log = b.call("llvm.log.f64", (x,), f64)
    value = b.fsub(b.fsub(log, b.fmul(inverse, number(0.5))), series)
    b.br(done, (b.fadd(value, added),))

    b.block = done
    b.ret(done.args[0])
    return function


_DEFINITIONS = {HELPER_PREFIX + "digamma": _digamma}

__all__ = ["add_support"]
