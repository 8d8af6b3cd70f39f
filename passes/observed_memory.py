"""Which memory of a function may be read where a derivative could matter.

What a function stores in its own memory only for calls that pass no derivative on, like the arguments that
``println!`` gathers on the stack, or a ``Vec`` that is filled, printed and dropped, needs no shadow: nothing ever
reads it. All other memory is *observed*.
"""

from __future__ import annotations

from collections.abc import Iterable

from xdsl.dialects.builtin import IntegerType

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.copied_types import Types
from oxad.passes.inactive_callees import is_inactive_callee, is_marked
from oxad.passes.points_to import MemoryObject, PointsTo
from oxad.passes.rules import Inactive, classify


def observed_memory(func: llvm.FuncOp, points: PointsTo, symbols: SymbolTable, types: Types) -> set[MemoryObject]:
    """The objects that ``func`` loads from, copies from or hands on, and all that others can reach."""
    observed: set[MemoryObject] = set()
    sources: dict[MemoryObject, set[MemoryObject]] = {}
    work: list[MemoryObject] = []

    def see(objects: Iterable[MemoryObject]) -> None:
        for target in objects:
            if target not in observed:
                observed.add(target)
                work.append(target)

    see(points.reachable(frozenset(o for o in points.contents if not o.is_local)))
    for block in func.body.blocks:
        for op in block.ops:
            if isinstance(op, llvm.StoreOp):
                continue
            if isinstance(op, llvm.LoadOp):
                if not (isinstance(op.res.type, IntegerType) and types.kind(op.res) == "int"):
                    see(points.of(op.addr))
            elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
                name = callee_name(op) or ""
                if name.startswith(("llvm.memcpy.", "llvm.memmove.")):
                    for target in points.of(op.args[0]):
                        sources.setdefault(target, set()).update(points.of(op.args[1]))
                elif not _reads_nothing(op, symbols):
                    for arg in op.args:
                        see(points.reachable(points.of(arg)))
            elif isinstance(op, llvm.ReturnOp | llvm.AtomicRMWOp | llvm.CmpXchgOp | llvm.VAArgOp):
                for operand in op.operands:
                    see(points.reachable(points.of(operand)))
    while work:
        see(sources.get(work.pop(), ()))
    return observed


def _reads_nothing(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> bool:
    """Whether a call reads no memory, or no derivative depends on what it reads."""
    if isinstance(classify(op), Inactive) or is_inactive_callee(op, symbols) or is_marked(op, symbols):
        return True
    name = callee_name(op) or ""
    return name.startswith("llvm.memset.") or symbols.is_deallocation(op)


__all__ = ["observed_memory"]
