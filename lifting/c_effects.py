"""What a function does to the memory that one of its pointer parameters leads to: reads it, writes it, or both.

A pointer that is kept, returned, or followed to where it leads further says nothing definite: both.
"""

from __future__ import annotations

from collections.abc import Mapping

from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.cfg import edge_operands
from oxad.dialects.llvm.layout import part, size_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name

READ, WRITE = "read", "write"
BOTH = frozenset((READ, WRITE))

_SAME = (llvm.GEPOp, llvm.BitCastOp, llvm.FreezeOp, llvm.SelectOp, llvm.AddrSpaceCastOp)
_REMARKS = ("llvm.lifetime.", "llvm.dbg.", "llvm.assume", "llvm.invariant.")
_COPIES = ("llvm.memcpy.", "llvm.memmove.")


def effects_of(
    function: llvm.FuncOp, index: int, symbols: SymbolTable, seen: frozenset[tuple[str, int]] = frozenset()
) -> frozenset[str]:
    """A part of ``BOTH``. ``seen``: the calls that are being looked into."""
    key = function.sym_name.data, index
    if key in seen:
        return frozenset()
    attrs = {} if function.arg_attrs is None else dict(function.arg_attrs.data[index].data)
    if function.is_declaration:
        return _of_attributes(attrs)
    found = set[str]()
    work: list[SSAValue] = [function.body.blocks[0].args[index]]
    known = set(work)
    while work:
        pointer = work.pop()
        for use in pointer.uses:
            op = use.operation
            if isinstance(op, _SAME):
                reached = [op.results[0]]
            elif op.successors:
                reached = [
                    arg
                    for i, block in enumerate(op.successors)
                    for operand, arg in zip(edge_operands(op, i), block.args, strict=True)
                    if operand is pointer
                ]
                if isinstance(op, llvm.InvokeOp):
                    found |= _of_use(op, pointer, use.index, symbols, seen | {key})
            else:
                reached = []
                found |= _of_use(op, pointer, use.index, symbols, seen | {key})
            for value in reached:
                if value not in known:
                    known.add(value)
                    work.append(value)
            if found == BOTH:
                return BOTH
    return frozenset(found)


def _of_attributes(attrs: Mapping[str, object]) -> frozenset[str]:
    if "readnone" in attrs:
        return frozenset()
    return frozenset((READ,)) if "readonly" in attrs else frozenset((WRITE,)) if "writeonly" in attrs else BOTH


def _of_use(
    op: Operation, pointer: SSAValue, index: int, symbols: SymbolTable, seen: frozenset[tuple[str, int]]
) -> frozenset[str]:
    if isinstance(op, llvm.LoadOp):
        return BOTH if isinstance(op.res.type, llvm.PointerType) else frozenset((READ,))
    if isinstance(op, llvm.StoreOp):
        return BOTH if op.value is pointer else frozenset((WRITE,))
    if isinstance(op, llvm.ICmpOp):
        return frozenset()
    if not isinstance(op, llvm.CallOp | llvm.InvokeOp):
        return BOTH
    name = callee_name(op) or ""
    if name.startswith(_REMARKS):
        return frozenset()
    if name.startswith(_COPIES):
        return frozenset((WRITE if index == 0 else READ,))
    if name.startswith("llvm.memset."):
        return frozenset((WRITE,))
    callee = symbols.function(name)
    if callee is None or callee.function_type.is_vararg or index >= len(callee.function_type.inputs.data):
        return BOTH
    if callee.is_declaration:
        return _of_attributes(dict(symbols.argument_attributes(op, index)))
    return effects_of(callee, index, symbols, seen)


def overwritten(
    function: llvm.FuncOp, index: int, symbols: SymbolTable, seen: frozenset[tuple[str, int]] = frozenset()
) -> list[tuple[int, int]]:
    """``(offset, size)`` of the bytes behind a pointer parameter that every call writes; there may be more of them."""
    key = function.sym_name.data, index
    if function.is_declaration or key in seen:
        return []
    found: list[tuple[int, int]] = []
    entry = function.body.blocks[0]
    work: list[tuple[SSAValue, int]] = [(entry.args[index], 0)]
    while work:
        pointer, offset = work.pop()
        for use in pointer.uses:
            op = use.operation
            if isinstance(op, llvm.GEPOp) and (step := constant_step(op)) is not None:
                work.append((op.res, offset + step))
            elif op.parent is not entry:
                continue
            elif isinstance(op, llvm.StoreOp) and op.addr is pointer:
                found.append((offset, size_of(op.value.type)))
            elif isinstance(op, llvm.CallOp) and (callee := symbols.definition(callee_name(op))) is not None:
                inner = overwritten(callee, use.index, symbols, seen | {key})
                found += [(offset + at, size) for at, size in inner]
    return found


def constant_step(op: llvm.GEPOp) -> int | None:
    """How many bytes a ``getelementptr`` adds; ``None`` where that is known only when the program runs."""
    if op.indices:
        return None
    first, *path = integers(op.constant_indices)
    step, type = first * size_of(op.elem_type), op.elem_type
    for index in path:
        type, offset = part(type, index)
        step += offset
    return step
