"""The row of ``autodiff.mask`` in a derivative that is itself differentiated.

``oxad.mask(k, v)`` is ``v``, and 0 where ``k`` is 0: what a cotangent of zero contributes, whatever the partial is
(``passes/reverse_mask.py``). As the ``select`` that it is in the end its derivative would be lost wherever a cotangent
is zero by chance: at a minimum, say. So a derivative of which others are made calls a function, which has

- in reverse mode the partial 1 for ``v``; 0 only where the mask has made something of NaN, which no chosen value is;
- in forward mode (``passes/forward_calls.py``) the tangent of ``v``, masked where the tangent of ``k`` is zero too.
"""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, Float32Type, Float64Type, StringAttr, UnitAttr
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import Builder
from oxad.passes.helpers import Helpers
from oxad.passes.rules.emit import PURE_CALL, suffix
from oxad.passes.rules.table import Unsupported, register, register_idiom, rule

MASK = rule(
    "a masked cotangent",
    "k, v -> r",
    ("0", "where(k == 0 and isnan(v), 0, 1)"),
    names="",
    note="r is v, and 0 where k is 0",
)
PREFIX = "oxad.mask."
"""Names of the functions begin so; ``f32`` or ``f64`` follows."""

for _width in ("f32", "f64"):
    register(PREFIX + _width, Unsupported("a masked cotangent of another type"))
    register_idiom(PREFIX + _width, lambda op: MASK)


def masked(b: Builder, key: SSAValue, value: SSAValue) -> SSAValue:
    """``value``, and 0 where ``key`` is 0. Both are floats or vectors of floats."""
    zero = b.float(0.0, key.type)
    return b.select(b.fcmp("une", key, zero), value, zero)


def mask_function(helpers: Helpers, type: Attribute) -> str:
    """The function that does the same for one float. Raises OX0322 for floats that are neither f32 nor f64."""
    if not isinstance(type, Float32Type | Float64Type):
        fail(
            "OX0322",
            f"second derivatives of values of type {type} are not supported",
            help="compute in f64 or f32 what is differentiated twice",
        )

    def build() -> llvm.FuncOp:
        func = llvm.FuncOp.define(
            name,
            llvm.FunctionType([type, type], type),
            linkage="linkonce_odr",
            fn_attrs=DictionaryAttr({**PURE_CALL.data, "alwaysinline": UnitAttr()}),
        )
        func.properties["visibility"] = StringAttr("hidden")
        b = Builder(func.body.blocks[0])
        b.ret(masked(b, *func.body.blocks[0].args))
        return func

    name = PREFIX + suffix(type)
    return helpers.get(name, build)
