"""The row by which a value gets a derivative that was computed beside it.

``oxad.sloped(r, p, x, q, y)`` is ``r``, and its derivative is ``dr + p dx + q dy``: so a function whose value comes
from a library, and whose derivative is a few operations, needs no row of its own (``passes/library_complex.py``).
"""

from __future__ import annotations

from xdsl.dialects.builtin import AnyFloat, DictionaryAttr, UnitAttr

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.rules.emit import PURE_CALL, suffix
from oxad.passes.rules.table import Unsupported, register, register_idiom, rule

SLOPED = rule(
    "a value with slopes",
    "r0, p, x, q, y -> r",
    ("1", "0", "p", "0", "q"),
    names="",
    note="the value is r0, whatever p and q are",
)
_PREFIX = "oxad.sloped."

for _width in ("f32", "f64", "f80", "f128"):
    register(_PREFIX + _width, Unsupported("a value with slopes, of other types"))
    register_idiom(_PREFIX + _width, lambda op: SLOPED)


def sloped_function(symbols: SymbolTable, type: AnyFloat) -> str:
    """The name of ``oxad.sloped`` for a float type, defined in the module from now on."""
    name = _PREFIX + suffix(type)
    if symbols.get(name) is None:
        attrs = DictionaryAttr({**PURE_CALL.data, "alwaysinline": UnitAttr()})
        func = llvm.FuncOp.define(name, llvm.FunctionType([type] * 5, type), linkage="internal", fn_attrs=attrs)
        block = func.body.blocks[0]
        Builder(block).ret(block.args[0])
        symbols.insert(func)
    return name


__all__ = ["SLOPED", "sloped_function"]
