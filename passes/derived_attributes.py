"""What a derived function, and a call of one, keep of the attributes of the primal."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, SymbolRefAttr, i32
from xdsl.ir import SSAValue

from oxad.dialects import llvm

OUTLIVED = ("captures", "returned", "dead_on_return", "dead_on_unwind")
"""Parameter attributes that do not hold of an augmented primal: the reverse sweep comes after it."""


def inherited_attributes(primal: llvm.FuncOp) -> DictionaryAttr:
    """The function attributes that a derivative shares with its primal: the target and the ABI, no facts of memory."""
    attrs = {} if primal.fn_attrs is None else primal.fn_attrs.data
    dropped = ("memory", "norecurse", "nofree", "nosync", "willreturn", "noinline", "speculatable", "mustprogress")
    dropped += ("alwaysinline", "inlinehint", "optnone", "allockind", "allocsize", "alloc-family", "nocallback")
    return DictionaryAttr({k: v for k, v in attrs.items() if k.strip('"') not in dropped})


def append_arguments(op: llvm.CallOp | llvm.InvokeOp, callee: str, extra: list[SSAValue]) -> None:
    """Redirects a call to ``callee`` with further arguments behind its own."""
    sizes = [int(s) for s in op.properties["operandSegmentSizes"].get_values()]  # pyright: ignore
    count = sizes[0] + sizes[1]
    operands = list(op.operands)
    op.operands = [*operands[:count], *extra, *operands[count:]]
    sizes[1] += len(extra)
    op.properties["operandSegmentSizes"] = DenseArrayBase.from_list(i32, sizes)
    op.properties["callee"] = SymbolRefAttr(callee)
    old = op.function_type
    op.properties["function_type"] = llvm.FunctionType(
        [*old.inputs.data, *(v.type for v in extra)], old.result, old.vararg
    )
    if op.arg_attrs is not None:
        kept = [DictionaryAttr({k: v for k, v in a.data.items() if k not in OUTLIVED}) for a in op.arg_attrs.data]
        op.properties["arg_attrs"] = ArrayAttr([*kept, *[DictionaryAttr({})] * len(extra)])
    for name in ("fn_attrs",):
        op.properties.pop(name, None)
    flags = tuple(f for f in (op.flags.data if op.flags else ()) if f not in ("tail", "musttail"))
    if flags:
        op.properties["flags"] = llvm.FlagsAttr(flags)
    else:
        op.properties.pop("flags", None)
