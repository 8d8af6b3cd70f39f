"""Control flow of a function: edges and what they carry, orders of its blocks, dominators.

All of it is linear, or nearly so, in the number of edges.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xdsl.dialects.builtin import DenseArrayBase, i32
from xdsl.ir import Block, Operation, Region, SSAValue

from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.control import BrOp, CallBrOp, CondBrOp, IndirectBrOp, InvokeOp, SwitchOp
from oxad.dialects.llvm.funclets import FuncletTerminator
from oxad.dialects.llvm.module_level import FuncOp


def _sizes(op: Operation, name: str) -> tuple[int, ...]:
    return tuple(integers(op.properties[name]))


def _starts(sizes: Sequence[int], start: int) -> list[tuple[int, int]]:
    ranges = []
    for size in sizes:
        ranges.append((start, start + size))
        start += size
    return ranges


def edge_ranges(terminator: Operation) -> list[tuple[int, int]]:
    """Per successor, the range of operand indices that its edge carries.

    A terminator of another dialect with successors is refused (``ValueError``).
    """
    if not terminator._successors:
        return []
    match terminator:
        case BrOp():
            return [(0, len(terminator._operands))]
        case CondBrOp():
            if len(terminator._operands) == 1:  # the usual case: neither edge carries anything
                return [(1, 1), (1, 1)]
            return _starts(_sizes(terminator, "operandSegmentSizes"), 0)[1:]
        case InvokeOp():
            return _starts(_sizes(terminator, "operandSegmentSizes"), 0)[3:]
        case SwitchOp():
            segments = _starts(_sizes(terminator, "operandSegmentSizes"), 0)
            return [segments[1], *_starts(_sizes(terminator, "case_operand_segments"), segments[2][0])]
        case IndirectBrOp():
            return _starts(_sizes(terminator, "operand_segments"), 1)
        case CallBrOp():
            segments = _starts(_sizes(terminator, "operandSegmentSizes"), 0)
            return [segments[3], *_starts(_sizes(terminator, "indirect_segments"), segments[4][0])]
        case FuncletTerminator():
            return _starts(_sizes(terminator, "edge_segments"), 1)
        case _:
            raise ValueError(f"`{terminator.name}` is no terminator of the llvm dialect")


def edge_operands(terminator: Operation, successor_index: int) -> list[SSAValue]:
    """The values for the arguments of the block that the edge leads to."""
    start, stop = edge_ranges(terminator)[successor_index]
    return list(terminator.operands[start:stop])


def edges(terminator: Operation) -> Iterator[tuple[Block, Sequence[SSAValue]]]:
    """For every successor of a terminator: the block and the values that its arguments take on this edge."""
    operands = terminator.operands
    for (start, stop), destination in zip(edge_ranges(terminator), terminator.successors, strict=True):
        yield destination, operands[start:stop]


def own_operands(op: Operation) -> Sequence[SSAValue]:
    """The operands of an operation itself, without those that its edges carry."""
    if not op.successors:
        return op.operands
    return op.operands[: min(start for start, _ in edge_ranges(op))]


def incoming_values(function: FuncOp | Region) -> dict[SSAValue, list[SSAValue]]:
    """For every block argument but the parameters: the values that it takes, edge by edge."""
    found: dict[SSAValue, list[SSAValue]] = {}
    for block in _region(function).blocks:
        terminator = block.last_op
        if terminator is None or not terminator.successors:
            continue
        for destination, values in edges(terminator):
            for arg, value in zip(destination.args, values, strict=True):
                found.setdefault(arg, []).append(value)
    return found


def set_edge_operands(terminator: Operation, successor_index: int, values: Sequence[SSAValue]) -> None:
    """Replaces what an edge carries; the terminator's segment sizes follow."""
    start, stop = edge_ranges(terminator)[successor_index]
    operands = terminator.operands
    terminator.operands = [*operands[:start], *values, *operands[stop:]]
    difference = len(values) - (stop - start)
    if difference:
        _resize(terminator, successor_index, difference)


def append_edge_operand(terminator: Operation, successor_index: int, value: SSAValue) -> None:
    """Adds one value behind those that an edge carries."""
    set_edge_operands(terminator, successor_index, [*edge_operands(terminator, successor_index), value])


def _resize(terminator: Operation, successor_index: int, difference: int) -> None:
    def change(name: str, index: int) -> None:
        sizes = list(_sizes(terminator, name))
        sizes[index] += difference
        terminator.properties[name] = DenseArrayBase.from_list(i32, sizes)

    match terminator:
        case CondBrOp():
            change("operandSegmentSizes", 1 + successor_index)
        case InvokeOp():
            change("operandSegmentSizes", 3 + successor_index)
        case SwitchOp() if successor_index == 0:
            change("operandSegmentSizes", 1)
        case SwitchOp():
            change("operandSegmentSizes", 2)
            change("case_operand_segments", successor_index - 1)
        case IndirectBrOp():
            change("operand_segments", successor_index)
        case FuncletTerminator():
            change("edge_segments", successor_index)
        case CallBrOp() if successor_index == 0:
            change("operandSegmentSizes", 3)
        case CallBrOp():
            change("operandSegmentSizes", 4)
            change("indirect_segments", successor_index - 1)
        case _:
            pass


def _region(function: FuncOp | Region) -> Region:
    return function if isinstance(function, Region) else function.body


def predecessors(function: FuncOp | Region) -> dict[Block, list[tuple[Operation, int]]]:
    """For every block the edges that lead to it: (terminator, successor index), in the order of the blocks."""
    result: dict[Block, list[tuple[Operation, int]]] = {block: [] for block in _region(function).blocks}
    for block in result:
        terminator = block.last_op
        if terminator is not None:
            for index, successor in enumerate(terminator.successors):
                result[successor].append((terminator, index))
    return result


def _successors(block: Block) -> Sequence[Block]:
    terminator = block.last_op
    return () if terminator is None else terminator.successors


def reverse_postorder(function: FuncOp | Region) -> list[Block]:
    """The blocks that the entry reaches, each after its predecessors but for the edges of loops."""
    entry = _region(function).first_block
    if entry is None:
        return []
    seen = {entry}
    postorder: list[Block] = []
    stack = [(entry, iter(_successors(entry)))]
    while stack:
        block, rest = stack[-1]
        for successor in rest:
            if successor not in seen:
                seen.add(successor)
                stack.append((successor, iter(_successors(successor))))
                break
        else:
            stack.pop()
            postorder.append(block)
    postorder.reverse()
    return postorder


def _depth_first(entry: Block) -> tuple[list[Block], list[int]]:
    """The reachable blocks in preorder, and the number of each one's parent in the tree of that walk."""
    preorder = [entry]
    number = {entry: 0}
    parent = [0]
    stack = [(0, iter(_successors(entry)))]
    while stack:
        at, rest = stack[-1]
        for successor in rest:
            if successor not in number:
                number[successor] = len(preorder)
                stack.append((len(preorder), iter(_successors(successor))))
                preorder.append(successor)
                parent.append(at)
                break
        else:
            stack.pop()
    return preorder, parent


def _evaluate(v: int, linked: int, ancestor: list[int], label: list[int], semi: list[int]) -> int:
    """The vertex of least semidominator on the linked path above ``v``, which is compressed."""
    if v < linked:
        return v
    path: list[int] = []
    top = v
    while ancestor[top] >= linked:
        path.append(top)
        top = ancestor[top]
    for u in reversed(path):
        if semi[label[ancestor[u]]] < semi[label[u]]:
            label[u] = label[ancestor[u]]
        ancestor[u] = ancestor[top]
    return label[v]


class Dominators:
    """The dominator tree of a function's reachable blocks; ``order`` is their reverse postorder.

    Semi-NCA (Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems", 2005), iteratively; it does not
    degrade on the ladders of clean-up blocks that Rust has. ``dominates`` answers in constant time from the tree's
    depth-first intervals.
    """

    def __init__(self, function: FuncOp | Region):
        self.order = reverse_postorder(function)
        self._preorder, parent = _depth_first(self.order[0]) if self.order else ([], [])
        number = self._number = {block: i for i, block in enumerate(self._preorder)}
        before: list[list[int]] = [[] for _ in self._preorder]
        for i, block in enumerate(self._preorder):
            for successor in _successors(block):
                before[number[successor]].append(i)
        count = len(self._preorder)
        semi = list(range(count))
        label = list(range(count))
        ancestor = parent[:]  # compressed paths; the tree itself stays in `parent`
        for w in range(count - 1, 0, -1):
            best = parent[w]
            for v in before[w]:
                u = semi[_evaluate(v, w + 1, ancestor, label, semi)]
                if u < best:
                    best = u
            semi[w] = best
        idom = parent[:]
        for w in range(1, count):
            i = idom[w]
            while i > semi[w]:
                i = idom[i]
            idom[w] = i
        self._idom = idom
        self._intervals()

    def _intervals(self) -> None:
        """Entry and exit times of a walk over the tree."""
        count = len(self._idom)
        children: list[list[int]] = [[] for _ in range(count)]
        for i in range(1, count):
            children[self._idom[i]].append(i)
        self._children = children
        self._enter = [0] * count
        self._leave = [0] * count
        time = 0
        stack = [(0, False)] if count else []
        while stack:
            i, done = stack.pop()
            if done:
                self._leave[i] = time
                continue
            self._enter[i] = time
            time += 1
            stack.append((i, True))
            stack.extend((c, False) for c in reversed(children[i]))

    def reachable(self, block: Block) -> bool:
        """Whether the entry reaches ``block``."""
        return block in self._number

    def idom(self, block: Block) -> Block | None:
        """The immediate dominator; None for the entry and for unreachable blocks."""
        i = self._number.get(block)
        return self._preorder[self._idom[i]] if i else None

    def children(self, block: Block) -> list[Block]:
        """The blocks that ``block`` dominates immediately."""
        i = self._number.get(block)
        return [] if i is None else [self._preorder[c] for c in self._children[i]]

    def dominates(self, a: Block, b: Block) -> bool:
        """Whether every way from the entry to ``b`` passes ``a``; true for an unreachable ``b``, and for a is b."""
        j = self._number.get(b)
        if j is None or a is b:
            return True
        i = self._number.get(a)
        return i is not None and self._enter[i] <= self._enter[j] < self._leave[i]
