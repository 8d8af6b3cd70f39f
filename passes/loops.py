"""Natural loops of a function, and which of its blocks lead to a normal return."""

from __future__ import annotations

from dataclasses import dataclass, field

from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.cfg import Dominators, predecessors, reverse_postorder
from oxad.dialects.llvm.locations import source_name, span_of

Edge = tuple[Operation, int]
"""A control-flow edge: the terminator, and which of its successors."""


def edge_target(edge: Edge) -> Block:
    """The block that an edge leads to."""
    return edge[0].successors[edge[1]]


def edge_source(edge: Edge) -> Block:
    """The block that an edge comes from."""
    block = edge[0].parent
    assert block is not None
    return block


@dataclass(eq=False)
class Loop:
    """A natural loop. ``blocks`` holds those of inner loops too; ``depth`` is 1 for an outermost loop.

    ``entering`` and ``latches`` are the header's incoming edges, ``exits`` the edges that leave the loop towards a
    block that can return.
    """

    header: Block
    blocks: set[Block] = field(default_factory=set)
    parent: Loop | None = None
    depth: int = 1
    entering: list[Edge] = field(default_factory=list)
    latches: list[Edge] = field(default_factory=list)
    exits: list[Edge] = field(default_factory=list)

    def contains(self, other: Loop | None) -> bool:
        """Whether ``other`` is this loop or lies within it."""
        while other is not None:
            if other is self:
                return True
            other = other.parent
        return False

    def chain(self) -> list[Loop]:
        """The loops around and with this one, outermost first."""
        loops: list[Loop] = [self]
        while (parent := loops[-1].parent) is not None:
            loops.append(parent)
        return loops[::-1]


class ControlFlow:
    """Blocks in reverse postorder, dominators, loops, and ``returning``: the blocks from which a return is reached.

    Only returning blocks have a reverse; a panic path has none. Raises OX0340 for irreducible control flow.
    """

    def __init__(self, func: llvm.FuncOp):
        self.func = func
        self.order: list[Block] = reverse_postorder(func)
        self.position = {block: i for i, block in enumerate(self.order)}
        self.dominators = Dominators(func)
        reachable = set(self.order)
        self.predecessors: dict[Block, list[Edge]] = {
            block: [edge for edge in edges if edge_source(edge) in reachable]
            for block, edges in predecessors(func).items()
            if block in reachable
        }
        self.returning = self._returning()
        self._loop_of: dict[Block, Loop] = {}
        self.loops = self._find_loops()
        """Inner loops before the loops around them."""

    def loop_of(self, block: Block) -> Loop | None:
        """The innermost loop that holds ``block``."""
        return self._loop_of.get(block)

    def loop_of_value(self, value: SSAValue) -> Loop | None:
        """The innermost loop in which ``value`` is defined."""
        return self._loop_of.get(definition_block(value))

    def returning_predecessors(self, block: Block) -> list[Edge]:
        """Incoming edges from returning blocks."""
        return [edge for edge in self.predecessors.get(block, []) if edge_source(edge) in self.returning]

    def _returning(self) -> set[Block]:
        work = [block for block in self.order if isinstance(block.last_op, llvm.ReturnOp)]
        found = set(work)
        while work:
            for edge in self.predecessors.get(work.pop(), []):
                source = edge_source(edge)
                if source not in found:
                    found.add(source)
                    work.append(source)
        return found

    def _find_loops(self) -> list[Loop]:
        loops: dict[Block, Loop] = {}
        for block in self.order:
            for edge in self.predecessors.get(block, []):
                source = edge_source(edge)
                if self.position[source] < self.position[block]:
                    continue
                if not self.dominators.dominates(block, source):
                    fail(
                        "OX0340",
                        f"the control flow of `{source_name(self.func)}` is irreducible: a loop has two entries",
                        span_of(edge[0]),
                        help="write the loop with one entry (no jump into its middle)",
                    )
                loops.setdefault(block, Loop(block)).latches.append(edge)
        found = sorted(loops.values(), key=lambda loop: -self.position[loop.header])
        for loop in found:
            self._collect(loop)
        for loop in found:
            parent = loop.parent
            while parent is not None:
                loop.depth += 1
                parent = parent.parent
            for edge in self.predecessors.get(loop.header, []):
                if edge_source(edge) not in loop.blocks:
                    loop.entering.append(edge)
            for block in loop.blocks:
                terminator = block.last_op
                assert terminator is not None
                for i, target in enumerate(terminator.successors):
                    if target not in loop.blocks and target in self.returning:
                        loop.exits.append((terminator, i))
        return found

    def _collect(self, loop: Loop) -> None:
        """Fills ``blocks`` by walking back from the latches; inner loops are there already and are skipped whole."""
        loop.blocks.add(loop.header)
        self._loop_of.setdefault(loop.header, loop)
        work = [edge_source(edge) for edge in loop.latches]
        while work:
            block = work.pop()
            inner = self._loop_of.get(block)
            if inner is loop:
                continue
            if inner is None:
                self._loop_of[block] = loop
                loop.blocks.add(block)
                work.extend(edge_source(edge) for edge in self.predecessors.get(block, []))
                continue
            while inner.parent is not None and inner.parent is not loop:
                inner = inner.parent
            if inner.parent is loop or inner is loop:
                continue
            inner.parent = loop
            loop.blocks |= inner.blocks
            work.extend(
                edge_source(edge)
                for edge in self.predecessors.get(inner.header, [])
                if edge_source(edge) not in inner.blocks
            )


def definition_block(value: SSAValue) -> Block:
    """The block in which a value is defined."""
    owner = value.owner
    if isinstance(owner, Block):
        return owner
    block = owner.parent
    assert block is not None
    return block
