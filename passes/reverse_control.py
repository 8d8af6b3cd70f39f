"""How the reverse sweep finds its way back through the control flow.

For every block that leads to a return: the blocks that may have run before it, and how to tell which did. Parts of
the control flow in which nothing is differentiated (*inert* blocks) are jumped over: an inert loop by going straight
to its preheader, an inert diamond by going straight to the block that dominates it.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import i32
from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import append_edge_operand
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.activity_result import Activity
from oxad.passes.loops import ControlFlow, Edge, Loop, edge_source
from oxad.passes.reverse_prepare import Prepared


@dataclass(frozen=True)
class Way:
    """One way back out of a block: over which edge it was entered, and the block whose reverse runs next."""

    edge: Edge | None
    target: Block


@dataclass(frozen=True)
class WaysBack:
    """All ways back out of a block that is not a loop header, and the value that chooses.

    ``selector``: ``None`` where there is one way; an ``i1`` of the primal (true: the first way, false: the second);
    or an ``i32`` block argument that holds the number of the way.
    """

    ways: tuple[Way, ...]
    selector: SSAValue | None


class ReverseControl:
    """Built once per function; adds the selectors as block arguments of the prepared function."""

    def __init__(self, prepared: Prepared, activity: Activity, symbols: SymbolTable):
        self.symbols = symbols
        self.prepared = prepared
        self.flow: ControlFlow = prepared.flow
        self.activity = activity
        self.acting = {block for block in self.flow.order if self._acts(block)}
        self.inert_loops = {loop for loop in self.flow.loops if loop.blocks.isdisjoint(self.acting)}
        self.ways: dict[Block, WaysBack] = {}
        headers = {loop.header for loop in self.flow.loops}
        for block in self.flow.order:
            if block in self.flow.returning and block not in headers and self.flow.predecessors.get(block):
                self.ways[block] = self._ways_back(block)

    def _acts(self, block: Block) -> bool:
        """Whether the reverse of ``block`` does anything."""
        activity = self.activity
        if block not in self.flow.returning:
            return False
        if any(activity.cotangent(arg) for arg in block.args):
            return True
        return any(self._op_acts(op) for op in block.ops)

    def _op_acts(self, op: Operation) -> bool:
        activity = self.activity
        if op in activity.calls or any(activity.cotangent(res) for res in op.results):
            return True
        if isinstance(op, llvm.StoreOp):
            return activity.has_shadow(op.addr)
        if isinstance(op, llvm.CallOp | llvm.InvokeOp) and self.symbols.reallocation(op) is not None:
            return any(activity.has_shadow(res) for res in op.results)
        name = callee_name(op)
        return (
            name is not None
            and name.startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memset."))
            and activity.has_shadow(op.operands[0])
        )

    def jump_target(self, source: Block, origin: Block) -> Block:
        """``source``, or the preheader of the outermost inert loop that holds it but not ``origin``."""
        loop, found = self.flow.loop_of(source), None
        here = self.flow.loop_of(origin)
        while loop is not None and not loop.contains(here):
            if loop in self.inert_loops:
                found = loop
            loop = loop.parent
        return source if found is None else self.prepared.loops[found].preheader

    def _ways_back(self, block: Block) -> WaysBack:
        edges = self.flow.returning_predecessors(block)
        carries = any(self.activity.cotangent(arg) for arg in block.args)
        if not carries and (dominator := self._inert_diamond(block, edges)) is not None:
            return WaysBack((Way(None, dominator),), None)
        targets = [self.jump_target(edge_source(edge), block) for edge in edges]
        if not carries:
            unique = list(dict.fromkeys(targets))
            if len(unique) == 1:
                return WaysBack((Way(None, unique[0]),), None)
            numbers = [unique.index(target) for target in targets]
            ways = tuple(Way(None, target) for target in unique)
        else:
            if len(edges) == 1:
                return WaysBack((Way(edges[0], targets[0]),), None)
            numbers = list(range(len(edges)))
            ways = tuple(Way(edge, target) for edge, target in zip(edges, targets, strict=True))
        if len(edges) == 2 and (known := self._condition(block, edges)) is not None:
            condition, first = known
            return WaysBack(ways if first == 0 else ways[::-1], condition)
        selector = block.insert_arg(i32, len(block.args))
        for edge in self.flow.predecessors[block]:
            terminator, index = edge
            assert terminator.parent is not None
            number = numbers[edges.index(edge)] if edge in edges else 0
            builder = Builder(terminator.parent, terminator)
            append_edge_operand(terminator, index, builder.integer(number, i32))
        return WaysBack(ways, selector)

    def _inert_diamond(self, block: Block, edges: list[Edge]) -> Block | None:
        """The dominator of ``block`` if nothing between the two acts and both are in the same loop."""
        dominator = self.flow.dominators.idom(block)
        if dominator is None or self.flow.loop_of(dominator) is not self.flow.loop_of(block):
            return None
        seen: set[Block] = set()
        work = [edge_source(edge) for edge in edges]
        while work:
            between = work.pop()
            if between is dominator or between in seen:
                continue
            if between in self.acting or between is block:
                return None
            seen.add(between)
            work.extend(edge_source(edge) for edge in self.flow.returning_predecessors(between))
        return dominator

    def _condition(self, block: Block, edges: list[Edge]) -> tuple[SSAValue, int] | None:
        """The condition of the dominating branch, and the edge taken when it is true, where that decides."""
        dominator = self.flow.dominators.idom(block)
        if dominator is None:
            return None
        branch = dominator.last_op
        if not isinstance(branch, llvm.CondBrOp) or branch.true_dest is branch.false_dest:
            return None
        around = self.flow.loop_of(dominator)
        if around is not None and not around.contains(self.flow.loop_of(block)):
            return None
        sides: list[int] = []
        for edge in edges:
            side = None
            for index, start in enumerate((branch.true_dest, branch.false_dest)):
                if edge == (branch, index) or (
                    start is not block
                    and len(self.flow.predecessors[start]) == 1
                    and self.flow.dominators.dominates(start, edge_source(edge))
                ):
                    side = index
            if side is None:
                return None
            sides.append(side)
        if sorted(sides) != [0, 1]:
            return None
        return branch.cond, sides.index(0)


def loops_entered(flow: ControlFlow, target: Block, origin: Block) -> list[Loop]:
    """The loops that the reverse sweep enters (at their last iteration) when it goes from ``origin`` to ``target``."""
    loop, here = flow.loop_of(target), flow.loop_of(origin)
    found: list[Loop] = []
    while loop is not None and not loop.contains(here):
        found.append(loop)
        loop = loop.parent
    return found[::-1]
