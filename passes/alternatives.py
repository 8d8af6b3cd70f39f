"""One operation becomes several, of which the program chooses one when it runs."""

from __future__ import annotations

from xdsl.ir import Block, Operation

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import set_edge_operands


def make_room(func: llvm.FuncOp, op: Operation) -> Block:
    """Detaches ``op``, which then ends its block, and gives the block where all goes on.

    Its arguments stand for the results. What ``op`` is replaced by comes between the two, and ends in a branch there.
    """
    block = op.parent
    assert block is not None
    if isinstance(op, llvm.InvokeOp):
        join = Block(arg_types=[r.type for r in op.results])
        func.body.insert_block_after(join, block)
        Builder(join).br(op.normal, list(op.normal_operands))
    else:
        following = op.next_op
        assert following is not None
        join = block.split_before(following, arg_types=[r.type for r in op.results])
    for result, arg in zip(op.results, join.args, strict=True):
        result.replace_all_uses_with(arg)
        arg.name_hint = result.name_hint
    op.detach()
    return join


def place(block: Block, op: Operation, join: Block, func: llvm.FuncOp) -> tuple[Operation, llvm.BrOp]:
    """A copy of ``op``, detached by ``make_room``, at the end of ``block``, and the branch to ``join`` behind it."""
    copy = op.clone_without_regions()
    block.add_op(copy)
    for result in copy.results:
        result.name_hint = None  # the name is that of what goes on
    landing = block
    if isinstance(copy, llvm.InvokeOp):
        landing = Block()
        func.body.insert_block_before(landing, join)
        set_edge_operands(copy, 0, [])
        copy.successors[0] = landing
    Builder(landing).br(join, list(copy.results))
    branch = landing.last_op
    assert isinstance(branch, llvm.BrOp)
    return copy, branch


__all__ = ["make_room", "place"]
