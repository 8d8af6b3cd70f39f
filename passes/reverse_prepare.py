"""A copy of the primal in the shape that the reverse pass wants.

Guarantees: one return; every loop has a preheader of its own and one latch; the normal successor of an invoke has
no other predecessor; a loop header carries, as its last argument, the iteration counter (i64, from 0).
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import StringAttr, i64
from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import append_edge_operand, edge_operands, predecessors, set_edge_operands
from oxad.passes.induction import Affine, TripCount, affine_variables, signed_constant, trip_count
from oxad.passes.loops import ControlFlow, Edge, Loop


@dataclass
class PreparedLoop:
    """What the reverse pass knows of a loop. ``preheader`` ends in the only entering edge."""

    loop: Loop
    preheader: Block
    counter: SSAValue
    affine: dict[SSAValue, Affine]
    trip: TripCount | None


@dataclass
class Prepared:
    """The copy and what was found about it."""

    func: llvm.FuncOp
    flow: ControlFlow
    loops: dict[Loop, PreparedLoop]
    origin: dict[SSAValue, SSAValue]
    """Value of the copy → value of the primal, for analyses that were run on the primal."""


def prepare(primal: llvm.FuncOp, name: str) -> Prepared:
    """Copies ``primal`` under a new name and brings it into shape. Raises OX0340 for irreducible control flow."""
    mapping: dict[SSAValue, SSAValue] = {}
    func = primal.clone(mapping)
    func.properties["sym_name"] = StringAttr(name)
    origin = {new: old for old, new in mapping.items()}
    for block in func.body.blocks:
        for op in list(block.ops):
            if isinstance(op, AnnotationOp):
                op.detach()
                op.erase()
    _one_return(func, origin)
    _dedicated_invoke_edges(func)
    flow = ControlFlow(func)
    changed = False
    for loop in flow.loops:
        if len(loop.entering) > 1 or len(loop.entering[0][0].successors) > 1:
            _merge(func, loop.header, loop.entering, origin)
            changed = True
        if len(loop.latches) > 1:
            _merge(func, loop.header, loop.latches, origin)
            changed = True
    if changed:
        flow = ControlFlow(func)
    counters = {loop: _counter(loop) for loop in flow.loops}
    loops: dict[Loop, PreparedLoop] = {}
    for loop in flow.loops:
        variables = affine_variables(loop)
        preheader = loop.entering[0][0].parent
        assert preheader is not None
        loops[loop] = PreparedLoop(loop, preheader, counters[loop], variables, trip_count(loop, flow, variables))
    return Prepared(func, flow, loops, origin)


def _one_return(func: llvm.FuncOp, origin: dict[SSAValue, SSAValue]) -> None:
    returns = [b.last_op for b in func.body.blocks if isinstance(b.last_op, llvm.ReturnOp)]
    if len(returns) < 2:
        return
    types = [] if isinstance(func.function_type.result, llvm.VoidType) else [func.function_type.result]
    exit = Block(arg_types=types)
    func.body.add_block(exit)
    Builder(exit).ret(exit.args[0] if types else None)
    if types and returns[0].operands[0] in origin:
        origin[exit.args[0]] = origin[returns[0].operands[0]]
    for op in returns:
        block = op.parent
        assert block is not None
        values = list(op.operands)
        op.detach()
        op.erase()
        Builder(block).br(exit, values)


def _dedicated_invoke_edges(func: llvm.FuncOp) -> None:
    """What follows an invoke normally gets a block of its own, in which the invoke's result can be used."""
    incoming = predecessors(func)
    for block in list(func.body.blocks):
        op = block.last_op
        if isinstance(op, llvm.InvokeOp) and (len(incoming[op.normal]) > 1 or op.normal_operands):
            split_edge(func, (op, 0))


def split_edge(func: llvm.FuncOp, edge: Edge) -> Operation:
    """Puts a block on an edge, and gives the branch that ends it. The block has no arguments: what the edge carried is
    seen as what it is, behind it too."""
    op, index = edge
    target, values = op.successors[index], edge_operands(op, index)
    between = Block()
    func.body.insert_block_before(between, target)
    set_edge_operands(op, index, [])
    op.successors[index] = between
    Builder(between).br(target, values)
    assert between.last_op is not None
    return between.last_op


def _merge(func: llvm.FuncOp, target: Block, edges: list[Edge], origin: dict[SSAValue, SSAValue]) -> None:
    """Sends ``edges`` to ``target`` through one new block."""
    if len(edges) == 1:
        split_edge(func, edges[0])
        return
    block = Block(arg_types=[a.type for a in target.args])
    func.body.insert_block_before(block, target)
    for new, old in zip(block.args, target.args, strict=True):
        if old in origin:
            origin[new] = origin[old]
    for op, index in edges:
        op.successors[index] = block
    Builder(block).br(target, block.args)


def _counter(loop: Loop) -> SSAValue:
    """The loop's iteration counter: an existing variable if one runs 0, 1, 2, …, else a new header argument."""
    for variable in affine_variables(loop).values():
        if variable.variable.type == i64 and variable.step == 1 and signed_constant(variable.init) == 0:
            return variable.variable
    counter = loop.header.insert_arg(i64, len(loop.header.args))
    (entry, entry_index), (latch, latch_index) = loop.entering[0], loop.latches[0]
    assert entry.parent is not None and latch.parent is not None
    append_edge_operand(entry, entry_index, Builder(entry.parent, entry).integer(0))
    builder = Builder(latch.parent, latch)
    following = builder.emit(llvm.AddOp, (counter, builder.integer(1)), i64, flags=llvm.flags("nuw", "nsw"))
    append_edge_operand(latch, latch_index, following)
    return counter
