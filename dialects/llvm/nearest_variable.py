"""The user's variable that is nearest to a value which has none itself: a temporary of rustc's, or of the library's.

An error that could name no variable says where its value comes from, or where it goes.
"""

from __future__ import annotations

from collections.abc import Callable

from xdsl.ir import BlockArgument, Operation, SSAValue

from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.locations import Variable, is_library, source_parameters
from oxad.dialects.llvm.memory import StoreOp
from oxad.dialects.llvm.module_level import FuncOp
from oxad.dialects.llvm.types import PointerType
from oxad.dialects.llvm.variables import declared, leading_to, variable_of

_MANY = 200
"""So many values are looked at in each direction."""


def nearest(of: SSAValue | Operation) -> tuple[str, ...]:
    """The notes that say which variable a value, or what an operation works on, comes from, or else goes into; none
    where nothing is known."""
    start = [*of.results, *of.operands] if isinstance(of, Operation) else [of]
    for step, does in ((_sources, "comes from"), (_targets, "goes into")):
        found = _search(start, step)
        if found is not None:
            return f"what is meant {does} `{found}`", *declared(found)
    return ()


def _search(start: list[SSAValue], step: Callable[[SSAValue], list[SSAValue]]) -> Variable | None:
    """The variable of the first value that has one, breadth first."""
    work, seen = list(start), set(start)
    for value in work:
        variable = leading_to(value) if isinstance(value.type, PointerType) else variable_of(value)
        variable = variable or parameter_of(value)
        if variable is not None:
            return variable
        if len(work) < _MANY:
            new = [v for v in dict.fromkeys(step(value)) if v not in seen]
            seen.update(new)
            work += new
    return None


def _sources(value: SSAValue) -> list[SSAValue]:
    if isinstance(value, BlockArgument):
        return [
            operands[value.index]
            for use in value.block.uses
            for target, operands in edges(use.operation)
            if target is value.block
        ]
    return list(value.owner.operands) if isinstance(value.owner, Operation) else []


def _targets(value: SSAValue) -> list[SSAValue]:
    found: list[SSAValue] = []
    for use in value.uses:
        op = use.operation
        found += [op.addr] if isinstance(op, StoreOp) and use.index == 0 else op.results
    return found


def parameter_of(value: SSAValue) -> Variable | None:
    """The user's parameter that a parameter of a function is, or is a part of, by its name."""
    func = value.block.parent_op() if isinstance(value, BlockArgument) else None
    if not isinstance(func, FuncOp) or value.owner is not func.body.first_block or not value.name_hint:
        return None
    name = value.name_hint.partition(".")[0]
    named = (v for v in source_parameters(func) if v.name == name and v.span is not None and not is_library(v.span))
    return next(named, None)


__all__ = ["nearest", "parameter_of"]
