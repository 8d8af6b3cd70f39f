"""Edges of the control flow graph and the call graph, for passes that rebuild functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from xdsl.ir import Block, Operation

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import reverse_postorder
from oxad.dialects.llvm.symbols import SymbolTable

T = TypeVar("T")

UNRESOLVED = "autodiff.unresolved"
"""On a call by address: what is called is none of the functions of this program."""
CANDIDATE = "autodiff.candidate"
"""On a call by name that is one of several choices: what its pointers lead to depends on which it is."""
PRIMAL_ONLY = '"oxad-primal-only"'
"""Function attribute of a call that no derivative goes through, because it is computed beside it."""


def reachable_blocks(func: llvm.FuncOp) -> list[Block]:
    """The blocks that control can reach, each after its dominators."""
    return reverse_postorder(func)


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


class CallGraph:
    """Which functions of a module call which by name, and which of them call each other in a circle."""

    def __init__(self, symbols: SymbolTable):
        self.symbols = symbols
        self._components: dict[llvm.FuncOp, list[llvm.FuncOp]] = {}
        self._recursive: set[llvm.FuncOp] = set()
        self._callees: dict[llvm.FuncOp, list[llvm.FuncOp]] = {}

    def callees(self, func: llvm.FuncOp) -> list[llvm.FuncOp]:
        """The functions with a body that ``func`` calls, each once."""
        found = self._callees.get(func)
        if found is None:
            names = dict.fromkeys(callee_name(op) for block in func.body.blocks for op in block.ops)
            callees = (self.symbols.definition(name) for name in names)
            found = self._callees[func] = [callee for callee in callees if callee is not None]
        return found

    def component(self, func: llvm.FuncOp) -> list[llvm.FuncOp]:
        """The functions that ``func`` calls and that call it, itself included."""
        if func not in self._components:
            known = self._components
            new = strongly_connected([func], lambda f: [c for c in self.callees(f) if c not in known])
            for component in new:
                known.update(dict.fromkeys(component, component))
                if len(component) > 1 or component[0] in self.callees(component[0]):
                    self._recursive.update(component)
        return self._components[func]

    def is_recursive(self, func: llvm.FuncOp) -> bool:
        """Whether a call of ``func`` may lead to another call of it."""
        self.component(func)
        return func in self._recursive


def callee_name(op: Operation) -> str | None:
    """The name of the function that a call or an invoke calls directly."""
    if isinstance(op, llvm.CallBase) and op.callee is not None:
        return op.callee.string_value()
    return None
