"""One operation becomes several, of which the program chooses one when it runs."""

from __future__ import annotations

from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import set_edge_operands


def make_room(func: llvm.FuncOp, op: Operation) -> Block:
    """Detaches ``op``, which then ends its block, and gives the block where all goes on.

    Its arguments stand for the results, those of a structure one by one: so it stays known which of its parts is which
    pointer. What ``op`` is replaced by comes between the two, and ends in a branch there.
    """
    block = op.parent
    assert block is not None
    types = [type for result in op.results for type, _ in parts(result.type)]
    if isinstance(op, llvm.InvokeOp):
        join = Block(arg_types=types)
        func.body.insert_block_after(join, block)
        Builder(join).br(op.normal, list(op.normal_operands))
    else:
        following = op.next_op
        assert following is not None
        join = block.split_before(following, arg_types=types)
    builder = Builder(join, join.first_op)
    args = iter(join.args)
    for result in op.results:
        whole: SSAValue | None = None
        for _, position in parts(result.type):
            arg = next(args)
            whole = arg if not position else builder.insert(whole or builder.poison(result.type), arg, position)
        assert whole is not None
        result.replace_all_uses_with(whole)
        whole.name_hint = result.name_hint
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
    builder = Builder(landing)
    results = [
        builder.extract(result, position, type) if position else result
        for result in copy.results
        for type, position in parts(result.type)
    ]
    builder.br(join, results)
    branch = landing.last_op
    assert isinstance(branch, llvm.BrOp)
    return copy, branch


def parts(type: Attribute) -> list[tuple[Attribute, tuple[int, ...]]]:
    """The elements of a structure and where they stand; a value of any other type is one part."""
    if not isinstance(type, llvm.StructType) or not type.elements.data:
        return [(type, ())]
    return [
        (inner, (i, *position)) for i, element in enumerate(type.elements.data) for inner, position in parts(element)
    ]


__all__ = ["make_room", "parts", "place"]
