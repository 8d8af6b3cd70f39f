"""``split-aggregates``: a structure with pointers that branches hand on goes by its parts.

``Option<Box<dyn Shape>>`` is returned as two pointers in one value, and where it is used behind a loop, or comes from
one of two calls, that value is a block argument. Which shadow its pointers have is told by the values that they were.

Requires: verified functions. Where there are requests, only the functions that they reach are changed, else all.

Guarantees: a block argument that is a structure with a pointer in it is not used any more. One argument for each part
stands behind the others of its block, and every branch there hands on the part, taken out in front of it. Leaves alone:
parameters, arguments of landing pads, and of blocks that an ``indirectbr`` or ``callbr`` leads to.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import append_edge_operand, edge_operands, predecessors, set_edge_operands
from oxad.passes.alternatives import parts
from oxad.passes.types_transfer import concerned

_PASSES_ON = (llvm.BrOp, llvm.CondBrOp, llvm.SwitchOp, llvm.InvokeOp)


@dataclass(frozen=True)
class SplitAggregatesPass(ModulePass):
    """``split-aggregates``."""

    name = "split-aggregates"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for func in concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp) and not f.is_declaration]):
            split_aggregates(func)


def split_aggregates(func: llvm.FuncOp) -> None:
    """Takes the structures with pointers apart that the blocks of a function are given."""
    entry = func.body.blocks[0]
    found = [arg for block in func.body.blocks if block is not entry for arg in block.args if _holds_pointer(arg.type)]
    for arg in found:
        _split(func, arg)


def _holds_pointer(type: Attribute) -> bool:
    return isinstance(type, llvm.StructType) and any(isinstance(t, llvm.PointerType) for t, _ in parts(type))


def _split(func: llvm.FuncOp, arg: BlockArgument) -> None:
    block = arg.block
    ways = predecessors(func)[block]
    if not all(isinstance(terminator, _PASSES_ON) for terminator, _ in ways):
        return
    first = next(op for op in block.ops if not isinstance(op, llvm.PhiInfoOp | llvm.PhiOrderOp))
    if isinstance(first, llvm.LandingpadOp):
        return
    inner = [(block.insert_arg(type, len(block.args)), position) for type, position in parts(arg.type)]
    builder = Builder(block, first)
    whole: SSAValue = builder.poison(arg.type)
    for part, position in inner:
        whole = builder.insert(whole, part, position)
    for use in list(arg.uses):
        if not isinstance(use.operation, llvm.PhiInfoOp):
            use.operation.operands[use.index] = whole
    for terminator, index in ways:
        jump, at = terminator, index
        given = edge_operands(terminator, index)[arg.index]
        if given.owner is terminator:
            jump, at = _between(func, terminator, index), 0
            given = edge_operands(jump, at)[arg.index]
        assert jump.parent is not None
        before = Builder(jump.parent, jump)
        for part, position in inner:
            append_edge_operand(jump, at, before.extract(given, list(position), part.type))
        # What nothing uses any more is not handed on.
        operands = list(edge_operands(jump, at))
        operands[arg.index] = before.poison(arg.type)
        set_edge_operands(jump, at, operands)


def _between(func: llvm.FuncOp, terminator: Operation, index: int) -> Operation:
    """Puts a block of its own on an edge; returns the branch in it."""
    target, operands = terminator.successors[index], edge_operands(terminator, index)
    block = Block()
    func.body.add_block(block)
    Builder(block).br(target, operands)
    set_edge_operands(terminator, index, [])
    terminator.successors[index] = block
    assert block.last_op is not None
    return block.last_op


__all__ = ["SplitAggregatesPass", "split_aggregates"]
