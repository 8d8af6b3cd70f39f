"""Refuses, in reverse mode, ``realloc`` of a block that a request was given, directly or in a callee.

The shadow of a block that the differentiated code allocates is as large as the block is really
(``library_memory.usable_bytes``). How large the caller made the shadow of his own block, nobody knows.
"""

from __future__ import annotations

from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import span_near
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.library_memory import REALLOC
from oxad.passes.memory_objects import MemoryAnalysis
from oxad.passes.points_to import MemoryObject

Moved = dict[MemoryObject, Operation]
"""What is not a function's own, and the call that reallocates it or what it leads to."""


def refuse_foreign_blocks(func: llvm.FuncOp, letters: str, symbols: SymbolTable, memory: MemoryAnalysis) -> None:
    """Raises OX0314 if ``func``, which a request is about, leads to a ``realloc`` of a block with the caller's shadow.

    ``letters``: the activity of every parameter, ``c`` where there is no shadow.
    """
    if symbols.get(REALLOC) is None:
        return
    functions = _leading(func, symbols)
    moved: dict[llvm.FuncOp, Moved] = {function: {} for function in functions}
    changed = True
    while changed:
        changed = False
        for function in functions:
            found = _moved(function, symbols, memory, moved)
            changed = changed or found.keys() != moved[function].keys()
            moved[function] = found
    constant = {p for i, p in memory.of(func).parameters.items() if letters[i] == "c"}
    for target, call in moved[func].items():
        if target.root in constant:
            continue
        fail(
            "OX0314",
            "`realloc` moves active values out of a block that the differentiated function did not allocate",
            span_near(call),
            help="allocate the block in the function that is differentiated, or copy it",
        )


def _leading(func: llvm.FuncOp, symbols: SymbolTable) -> list[llvm.FuncOp]:
    """The functions that ``func`` reaches and that lead to a ``realloc``; allocators are not looked into."""
    callers: dict[str, set[llvm.FuncOp]] = {}
    found = {func: None}
    work = [func]
    while work:
        caller = work.pop()
        for block in caller.body.blocks:
            for op in block.ops:
                name = callee_name(op)
                if name is None or (isinstance(op, llvm.CallOp | llvm.InvokeOp) and symbols.is_allocation(op)):
                    continue
                callers.setdefault(name, set()).add(caller)
                callee = symbols.definition(name)
                if callee is not None and callee not in found:
                    found[callee] = None
                    work.append(callee)
    leading: set[llvm.FuncOp] = {func}
    names = [REALLOC]
    while names:
        for caller in callers.get(names.pop(), ()):
            if caller not in leading:
                leading.add(caller)
                names.append(caller.sym_name.data)
    return [f for f in reversed(found) if f in leading]


def _moved(func: llvm.FuncOp, symbols: SymbolTable, memory: MemoryAnalysis, known: dict[llvm.FuncOp, Moved]) -> Moved:
    points = memory.of(func)
    found: Moved = {}
    for block in func.body.blocks:
        for op in block.ops:
            if not isinstance(op, llvm.CallOp | llvm.InvokeOp):
                continue
            callee = symbols.definition(callee_name(op))
            objects: set[MemoryObject] = set()
            if callee_name(op) == REALLOC:
                objects |= points.of(op.args[0])
            elif callee is not None and callee in known:
                inner = memory.of(callee)
                for target in known[callee]:
                    # The way to it is by a parameter; where that is not known, by any of them.
                    ways = [i for i, p in inner.parameters.items() if target.root is p] or range(len(op.args))
                    for i in ways:
                        objects |= points.reachable(points.of(op.args[i]))
            for target in objects:
                if not target.is_local and not target.constant and not target.is_number:
                    found.setdefault(target, op)
    return found


__all__ = ["refuse_foreign_blocks"]
