"""Edges, orders and dominators of functions."""

import random
import sys
from types import FrameType

import pytest
from xdsl.ir import Block, Region

from oxad.dialects.llvm import IndirectBrOp
from oxad.dialects.llvm.cfg import (
    Dominators,
    append_edge_operand,
    edge_operands,
    predecessors,
    reverse_postorder,
    set_edge_operands,
)
from oxad.lifting import lift_bytes


def graph(edges: list[list[int]]) -> tuple[Region, list[Block]]:
    blocks = [Block() for _ in edges]
    for block, successors in zip(blocks, edges, strict=True):
        block.add_op(IndirectBrOp.create(successors=[blocks[i] for i in successors]))
    return Region(blocks), blocks


def reached(edges: list[list[int]], without: int = -1) -> set[int]:
    seen: set[int] = set()
    stack = [0]
    while stack:
        i = stack.pop()
        if i != without and i not in seen:
            seen.add(i)
            stack += edges[i]
    return seen


def test_dominators_are_what_the_definition_says() -> None:
    """On 500 random graphs: a dominates b if b is not reached without a. The seed makes it repeatable."""
    source = random.Random(7)
    for _ in range(500):
        count = source.randint(1, 12)
        edges = [
            [source.randrange(1, count) for _ in range(source.randint(0, 3))] if count > 1 else [] for _ in range(count)
        ]
        region, blocks = graph(edges)
        dominators = Dominators(region)
        live = reached(edges)
        assert set(dominators.order) == {blocks[i] for i in live}
        for a in live:
            rest = reached(edges, without=a)
            for b in live:
                assert dominators.dominates(blocks[a], blocks[b]) == (b not in rest), (edges, a, b)
        for block in dominators.order[1:]:
            parent = dominators.idom(block)
            assert parent is not None and block in dominators.children(parent)
            others = [b for b in dominators.order if b is not block and dominators.dominates(b, block)]
            assert all(dominators.dominates(b, parent) for b in others), "the immediate dominator is the nearest"
        assert dominators.idom(blocks[0]) is None


@pytest.mark.parametrize("shape", ["chain", "common exit", "ladder"])
def test_dominators_are_found_in_linear_time(shape: str) -> None:
    def steps(count: int) -> int:
        """How many lines run: unlike a time, the same on every machine."""
        if shape == "chain":
            edges = [[i + 1] for i in range(count - 1)] + [[]]
        elif shape == "common exit":
            edges = [[i + 1, count - 1] for i in range(count - 1)] + [[]]
        else:  # b0 → b1 → …; every b leads to its clean-up, every clean-up to the one before
            half = count // 2
            edges = [[i + 1, half + i] for i in range(half - 1)] + [[half + half - 1]]
            edges += [[]] + [[half + i - 1] for i in range(1, half)]
        region, _ = graph(edges)
        lines = 0

        def trace(frame: FrameType, event: str, argument: object):
            nonlocal lines
            lines += event == "line"
            return trace

        sys.settrace(trace)
        try:
            Dominators(region)
        finally:
            sys.settrace(None)
        return lines

    assert steps(2000) < 10 * steps(250)


def test_reverse_postorder_puts_predecessors_first() -> None:
    edges = [[1, 2], [3], [3], [1, 4], [], [4]]
    region, blocks = graph(edges)
    order = reverse_postorder(region)
    assert [blocks.index(b) for b in order] in ([0, 2, 1, 3, 4], [0, 1, 2, 3, 4])
    assert blocks[5] not in order


TERMINATORS = """
declare i32 @g()
declare i32 @p(...)
define void @f(i1 %c, i32 %k, ptr %p, i32 %v) personality ptr @p {
entry:
  br label %a
a:
  %x = phi i32 [ 1, %entry ]
  br i1 %c, label %b, label %d
b:
  %y = phi i32 [ %x, %a ]
  switch i32 %k, label %d [ i32 1, label %e
    i32 2, label %d ]
d:
  %z = phi i32 [ %x, %a ], [ 7, %b ], [ 7, %b ]
  indirectbr ptr %p, [label %e, label %h]
e:
  %w = phi i32 [ %y, %b ], [ %z, %d ]
  %r = invoke i32 @g() to label %h unwind label %u
h:
  %s = phi i32 [ %z, %d ], [ %r, %e ]
  callbr void asm "", "!i"() to label %q [label %m]
m:
  %t = phi i32 [ %s, %h ]
  unreachable
q:
  %qq = phi i32 [ %v, %h ]
  ret void
u:
  %uu = phi i32 [ %w, %e ]
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
"""


def test_edges_of_all_terminators() -> None:
    module = lift_bytes(TERMINATORS.encode())
    function = list(module.body.block.ops)[-1]
    blocks = list(function.regions[0].blocks)
    before = predecessors(function.regions[0])
    assert [len(before[b]) for b in blocks] == [0, 1, 1, 3, 2, 2, 1, 1, 1]
    argument = blocks[0].args[3]
    for block in blocks:
        for terminator, index in before[block]:
            values = edge_operands(terminator, index)
            assert [v.type for v in values] == list(block.arg_types)
    for block in blocks[1:]:
        for terminator, index in before[block]:
            others = [edge_operands(terminator, i) for i in range(len(terminator.successors)) if i != index]
            old = edge_operands(terminator, index)
            append_edge_operand(terminator, index, argument)
            assert edge_operands(terminator, index) == [*old, argument]
            set_edge_operands(terminator, index, [])
            assert edge_operands(terminator, index) == []
            assert [edge_operands(terminator, i) for i in range(len(terminator.successors)) if i != index] == others
            set_edge_operands(terminator, index, old)
            assert edge_operands(terminator, index) == old
