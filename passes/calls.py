"""Edges of the control flow graph and the call graph, for passes that rebuild functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm

T = TypeVar("T")


def edges(op: Operation) -> Iterator[tuple[Block, list[SSAValue]]]:
    """For every successor of a terminator: the block and the values that its arguments take on this edge."""
    if isinstance(op, llvm.BrOp):
        yield op.dest, list(op.dest_operands)
    elif isinstance(op, llvm.CondBrOp):
        yield op.true_dest, list(op.true_operands)
        yield op.false_dest, list(op.false_operands)
    elif isinstance(op, llvm.SwitchOp):
        yield op.default_dest, list(op.default_operands)
        operands = list(op.case_operands)
        start = 0
        for dest, count in zip(op.case_dests, op.case_operand_segments.get_values(), strict=True):
            yield dest, operands[start : start + int(count)]
            start += int(count)
    elif isinstance(op, llvm.InvokeOp):
        yield op.normal, list(op.normal_operands)
        yield op.unwind, list(op.unwind_operands)
    elif isinstance(op, llvm.IndirectBrOp):
        operands = list(op.dest_operands)
        start = 0
        for dest, count in zip(op.dests, op.operand_segments.get_values(), strict=True):
            yield dest, operands[start : start + int(count)]
            start += int(count)
    else:
        for dest in op.successors:
            yield dest, []


def reachable_blocks(func: llvm.FuncOp) -> list[Block]:
    """The blocks that control can reach, each after its dominators (reverse postorder)."""
    entry = func.body.first_block
    if entry is None:
        return []
    order: list[Block] = []
    seen = {entry}
    stack: list[tuple[Block, Iterator[Block]]] = [(entry, _successors(entry))]
    while stack:
        block, successors = stack[-1]
        for successor in successors:
            if successor not in seen:
                seen.add(successor)
                stack.append((successor, _successors(successor)))
                break
        else:
            order.append(block)
            stack.pop()
    order.reverse()
    return order


def _successors(block: Block) -> Iterator[Block]:
    last = block.last_op
    return iter(()) if last is None else iter(last.successors)


def strongly_connected(nodes: Iterable[T], successors: Callable[[T], Iterable[T]]) -> list[list[T]]:
    """The strongly connected components of a graph, each after those that it leads to (Tarjan)."""
    index: dict[T, int] = {}
    low: dict[T, int] = {}
    on_stack: set[T] = set()
    stack: list[T] = []
    components: list[list[T]] = []
    for root in nodes:
        if root in index:
            continue
        work: list[tuple[T, Iterator[T]]] = []

        def enter(node: T, work: list[tuple[T, Iterator[T]]] = work) -> None:
            index[node] = low[node] = len(index)
            stack.append(node)
            on_stack.add(node)
            work.append((node, iter(successors(node))))

        enter(root)
        while work:
            node, following = work[-1]
            for successor in following:
                if successor not in index:
                    enter(successor)
                    break
                if successor in on_stack:
                    low[node] = min(low[node], index[successor])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component: list[T] = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        component.append(member)
                        if member is node:
                            break
                    components.append(component)
    return components


def callee_name(op: Operation) -> str | None:
    """The name of the function that a call or an invoke calls directly."""
    if isinstance(op, llvm.CallBase) and op.callee is not None:
        return op.callee.string_value()
    return None
