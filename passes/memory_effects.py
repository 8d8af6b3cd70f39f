"""Which memory of its caller's a function may put floats or pointers into.

Asked of functions that no derivative goes through: those marked ``#[oxad::inactive]``, and what formatting calls by
pointer. If they write where derivatives are kept, these would no longer fit the values.
"""

from __future__ import annotations

from collections.abc import Iterator

from xdsl.dialects.builtin import IntegerAttr, IntegerType, i1
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import Span
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.calls import CANDIDATE
from oxad.passes.copied_types import Types
from oxad.passes.inactive_callees import is_inactive_callee, is_writer
from oxad.passes.layout import store_size
from oxad.passes.memory_objects import MemoryAnalysis
from oxad.passes.points_to import MemoryObject, PointsTo
from oxad.passes.rules import Inactive, Rule, classify
from oxad.passes.types_values import symbols_in

FORMATTER = llvm.FunctionType([llvm.PointerType(), llvm.PointerType()], i1)

Writes = dict[MemoryObject, Span | None]


class MemoryEffects:
    """Answers for the functions of a module, each analysed once."""

    def __init__(self, symbols: SymbolTable, memory: MemoryAnalysis, types: Types):
        self.symbols = symbols
        self.memory = memory
        self.types = types
        self._done: dict[tuple[llvm.FuncOp, bool], Writes] = {}
        self._formatters: dict[str, tuple[llvm.FuncOp, Span] | None] = {}

    def written(self, func: llvm.FuncOp, formatter: bool = False) -> Writes:
        """The objects of ``func``, its own excepted, that it or what it calls may put floats or pointers into.

        ``formatter``: what is called by a pointer is a formatter or a writer, and not looked at here.
        """
        found = self._done.get((func, formatter))
        if found is None:
            points = self.memory.of(func)
            # A call of itself meets everything that it could reach.
            parameters = frozenset(points.parameters.values())
            self._done[func, formatter] = dict.fromkeys(points.reachable(parameters))
            found = {}
            for op, objects in self._writes(func, points, formatter):
                for target in objects:
                    if not target.is_local and not target.constant:
                        found.setdefault(target, span_of(op))
            self._done[func, formatter] = found
        return found

    def in_caller(
        self, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp, points: PointsTo, formatter: bool = False
    ) -> Writes:
        """What ``written`` says of a call, in the caller's objects."""
        inner = self.memory.of(callee)
        index = {target: i for i, target in inner.parameters.items()}
        leaked = inner.leaked()
        found: Writes = {}
        for target, span in self.written(callee, formatter).items():
            root, deep = target, False
            while root.kind == "deref" and isinstance(root.origin, MemoryObject):
                root, deep = root.origin, True
            if root in index:
                ways = [index[root]]
            else:
                # Memory of unknown origin: a parameter's, if there is a way from one to the other.
                ways = [i for p, i in index.items() if p in leaked or target in inner.reachable(frozenset({p}))]
                deep = True
            for i in ways:
                held = points.of(op.args[i])
                for own in points.reachable(held) if deep else held:
                    found.setdefault(own, span)
        return found

    def formatter_that_writes(
        self, op: llvm.CallOp | llvm.InvokeOp, points: PointsTo
    ) -> tuple[llvm.FuncOp, Span] | None:
        """A ``fmt`` among what a formatting call is given that changes the value it formats, and where it does."""
        given = frozenset[MemoryObject]().union(*map(points.of, op.args))
        for target in points.reachable(given):
            if target.kind == "global" and (found := self._formatter(str(target.origin))) is not None:
                return found
        return None

    def _formatter(self, name: str) -> tuple[llvm.FuncOp, Span] | None:
        if name in self._formatters:
            return self._formatters[name]
        self._formatters[name] = None
        # A function that is only called, and by name, is looked at with its caller.
        work, seen = [(name, True)], {name}
        while work:
            current, by_pointer = work.pop()
            symbol = self.symbols.get(current)
            if isinstance(symbol, llvm.FuncOp) and not symbol.is_declaration:
                if is_writer(current):
                    continue
                if by_pointer and (found := self._changes_value(symbol)) is not None:
                    self._formatters[name] = symbol, found
                    return symbol, found
            for other, called in mentions(symbol):
                if other not in seen:
                    seen.add(other)
                    work.append((other, not called))
        return None

    def _changes_value(self, formatter: llvm.FuncOp) -> Span | None:
        """Where a ``fmt(&self, &mut Formatter) -> fmt::Result`` changes what its first parameter leads to."""
        if formatter.function_type != FORMATTER:
            return None
        value = self.memory.of(formatter).parameters.get(0)
        for target, span in self.written(formatter, formatter=True).items():
            while target.kind == "deref" and isinstance(target.origin, MemoryObject):
                target = target.origin
            if target is value:
                return span or Span("")
        return None

    def _writes(
        self, func: llvm.FuncOp, points: PointsTo, formatter: bool
    ) -> Iterator[tuple[Operation, frozenset[MemoryObject]]]:
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, llvm.StoreOp):
                    if not self._is_integer(op.value, op.addr):
                        yield op, points.of(op.addr)
                elif isinstance(op, llvm.AtomicRMWOp | llvm.CmpXchgOp):
                    if not self._is_integer(op.operands[-1], op.addr):
                        yield op, points.of(op.addr)
                elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
                    yield op, self._written_by(op, points, formatter)

    def _written_by(
        self, op: llvm.CallOp | llvm.InvokeOp, points: PointsTo, formatter: bool
    ) -> frozenset[MemoryObject]:
        name = callee_name(op)
        if formatter and (name is None or CANDIDATE in op.attributes) and op.inline_asm is None:
            return frozenset()
        if name is not None and name.startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")):
            length = op.args[2].owner
            constant = length.value if isinstance(length, llvm.ConstantOp) else None
            size = constant.value.data if isinstance(constant, IntegerAttr) else None
            return frozenset() if self._holds_integers(op.args[0], size) else points.of(op.args[0])
        if isinstance(classify(op), Rule | Inactive) or is_inactive_callee(op, self.symbols):
            return frozenset()
        if name is not None and name.startswith("llvm."):
            return frozenset()
        if self.symbols.is_allocation(op) or self.symbols.is_deallocation(op):
            return frozenset()
        callee = self.symbols.definition(name)
        if callee is not None and not callee.function_type.is_vararg:
            return frozenset(self.in_caller(op, callee, points, formatter))
        found = set[MemoryObject]()
        for i, arg in enumerate(op.args):
            attrs = self.symbols.argument_attributes(op, i)
            held = points.of(arg)
            reached = points.reachable(held)
            found |= reached - held if "readonly" in attrs or "readnone" in attrs else reached
        return frozenset(found)

    def _is_integer(self, value: SSAValue, pointer: SSAValue) -> bool:
        """Whether an integer that is no float is stored at ``pointer``."""
        if not isinstance(value.type, IntegerType):
            return False
        if not isinstance(value.owner, llvm.ConstantOp) and self.types.kind(value) == "int":
            return True
        return self._holds_integers(pointer, store_size(value.type))

    def _holds_integers(self, pointer: SSAValue, size: int | None) -> bool:
        layout = self.types.floats(pointer, size)
        return layout.complete and not layout.offsets and not layout.pointers


def mentions(symbol: Operation | None) -> Iterator[tuple[str, bool]]:
    """The symbols that a function's body or a global's value names, and whether it calls them."""
    if isinstance(symbol, llvm.FuncOp):
        for block in symbol.body.blocks:
            for op in block.ops:
                if isinstance(op, llvm.AddressOfOp):
                    yield op.global_name.string_value(), False
                elif (name := callee_name(op)) is not None:
                    yield name, True
    elif isinstance(symbol, llvm.GlobalOp) and symbol.value is not None:
        for name in sorted(symbols_in(symbol.value)):
            yield name, False


__all__ = ["MemoryEffects", "Writes", "mentions"]
