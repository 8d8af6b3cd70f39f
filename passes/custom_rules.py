"""Functions with derivatives of their own: how a call of one is differentiated.

A function with the attribute ``autodiff.derivative`` or ``autodiff.gradient`` (``docs/architecture.md``, *Rules of the
program's own*) is not looked into: its forward derivative, or its augmented primal and its reverse sweep
(``custom_reverse.py``), are templates that call what the attribute names, once per lane.

Requires: the functions that the attributes name, with the signatures that ``docs/architecture.md`` gives them.

What a gradient reads by its pointers is what they led to right after the call: see ``custom_snapshots.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DictionaryAttr,
    IntegerAttr,
    StringAttr,
    SymbolRefAttr,
)
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, tangents
from oxad.dialects.llvm import FuncOp, PointerType, VoidType
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable

DERIVATIVE = "autodiff.derivative"
"""On a function: the rule of forward mode."""
GRADIENT = "autodiff.gradient"
"""On a function: the rule of reverse mode."""

SHADOW = ShadowType()


def rule_of(func: FuncOp | None, kind: str | None) -> DictionaryAttr | None:
    """The rule that a function brings along for a mode (``DERIVATIVE`` or ``GRADIENT``)."""
    found = None if func is None or kind is None else func.attributes.get(kind)
    return found if isinstance(found, DictionaryAttr) else None


def signature_of(func: FuncOp) -> str:
    """Floats by value are active, pointers have shadows, integers neither: what every rule takes for granted."""
    return "".join("d" if isinstance(t, AnyFloat | PointerType) else "c" for t in func.function_type.inputs.data)


def kinds_of(func: FuncOp) -> list[TangentType | ShadowType | None]:
    """The derivative of each parameter, and, last, of the result."""
    types = [*func.function_type.inputs.data, func.function_type.result]
    return [
        SHADOW if isinstance(t, PointerType) else TangentType(t) if isinstance(t, AnyFloat) else None for t in types
    ]


def write_forward(template: FuncOp, func: FuncOp, rule: DictionaryAttr, symbols: SymbolTable) -> None:
    """The body of the forward derivative of ``func``, whose parameters ``template`` has already."""
    b = Builder(template.body.blocks[0])
    result = func.function_type.result
    types = [] if isinstance(result, VoidType) else [result]
    if isinstance(result, AnyFloat):
        types.append(TangentType(result))
    found = each_lane(b, rule, "function", list(template.body.blocks[0].args), types, symbols)
    if len(found) < 2:
        b.ret(*found)
        return
    whole = b.undef(template.function_type.result)
    for i, value in enumerate(found):
        whole = b.insert(whole, value, [i])
    b.ret(whole)


def written_arguments(op: llvm.CallOp | llvm.InvokeOp, rule: DictionaryAttr) -> list[SSAValue]:
    """The arguments of a call whose memory it may write: what its rule says holds of the function itself, too."""
    effects = rule.data["effects"]
    assert isinstance(effects, ArrayAttr)
    return [arg for arg, word in zip(op.args, effects.data, strict=True) if word != StringAttr("read")]


def copied_parameters(rule: DictionaryAttr) -> dict[int, int]:
    """The pointers that the gradient reads by, and how many bytes behind them (-1: not known)."""
    reads = rule.data["reads"]
    assert isinstance(reads, ArrayAttr)
    sizes = [n.value.data for n in reads.data if isinstance(n, IntegerAttr)]
    return {i: n for i, n in enumerate(sizes) if n}


def each_lane(
    b: Builder,
    rule: DictionaryAttr,
    word: str,
    operands: list[SSAValue],
    types: Sequence[Attribute],
    symbols: SymbolTable,
) -> list[SSAValue]:
    """The call of the function that a rule has for ``word``; the results in order."""
    callee = rule.data[word]
    assert isinstance(callee, SymbolRefAttr)
    function = symbols.function(callee.string_value())
    assert function is not None
    properties: dict[str, Attribute] = {"callee": callee, "function_type": function.function_type}
    if word != "gradient" and isinstance(once := rule.data.get("once"), StringAttr):
        properties["once"] = once
    op = tangents.EachLaneOp.create(operands=operands, result_types=list(types), properties=properties)
    return list(b.add(op).results)
