"""Activity analysis: which values have a tangent, which pointers have a shadow.

For one function and one *signature* (one letter per parameter: ``d`` has a tangent or shadow, ``c`` has none).

- A value is *active* if it is a float (or an integer or aggregate that carries floats) and depends on an active
  parameter or on shadowed memory.
- A memory object is *shadowed* if it is behind a ``d`` parameter, or if an active value or a shadowed pointer is
  stored in it and it is *observed* (``observed_memory.py``): what is only printed needs no shadow. Everything that a
  ``d`` parameter leads to is shadowed.
- A value is *useful* if it flows to the result, to shadowed memory, or into a call that is differentiated. Only
  useful values have cotangents; forward mode ignores this.

What a callee allocates and passes on has a shadow there if it has one in the caller: a call *wants* shadows.

Functions that call each other are analysed from nothing upwards, until what they say of each other stays the same.

Memory that a ``c`` parameter leads to must not receive active values: inside a callee that makes the caller give the
parameter a shadow (``activated``); in a request it is error OX0203.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity_errors import refuse_parsed
from oxad.passes.activity_function import FunctionActivity
from oxad.passes.activity_result import Activity, Wanted
from oxad.passes.copied_types import Types
from oxad.passes.inactive_callees import reads_stream, reads_text
from oxad.passes.memory_effects import MemoryEffects, mentions
from oxad.passes.memory_objects import MemoryAnalysis
from oxad.passes.points_to import PointsTo

FRAMES = 16
"""More frames of Python than one call takes, in the analyses and in the derive passes."""
_Key = tuple[llvm.FuncOp, str, Wanted]


class ActivityAnalysis:
    """Runs the analysis for the functions of a module, each signature once.

    ``rules``: the attribute of functions whose derivative is not made from their body (``custom_rules.py``).
    """

    def __init__(self, symbols: SymbolTable, types: Types, rules: str | None = None):
        self.symbols = symbols
        self.types = types
        self.rules = rules
        self.memory = MemoryAnalysis(symbols, types)
        self.effects = MemoryEffects(symbols, self.memory, types)
        self._done: dict[_Key, Activity] = {}
        self._failed: dict[_Key, OxadError] = {}
        self._running: dict[_Key, Activity] = {}
        self._asked: set[_Key] = set()
        # A callee is analysed when a call of it is met: as deep as calls go.
        count = sum(isinstance(op, llvm.FuncOp) for op in symbols.module.body.block.ops)
        sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000 + FRAMES * count))

    def points(self, func: llvm.FuncOp) -> PointsTo:
        return self.memory.of(func)

    def is_recursive(self, func: llvm.FuncOp) -> bool:
        """Whether a call of ``func`` may lead to another call of it."""
        return self.memory.graph.is_recursive(func)

    def all(self) -> Iterable[Activity]:
        """What was found so far, of every function and signature."""
        return self._done.values()

    def of(
        self,
        func: llvm.FuncOp,
        signature: str,
        wanted: Wanted = frozenset(),
        types: Types | None = None,
    ) -> Activity:
        """The activity of ``func``; ``types`` where they are not the module's (a copy)."""
        key = (func, signature, wanted)
        found = self._done.get(key) or self._running.get(key)
        if found is not None:
            self._asked.add(key)
            return found
        if (error := self._failed.get(key)) is not None:
            raise OxadError(error.diagnostics)
        if types is not None:
            self.memory.types_of_copies.setdefault(func, types)
        types = types or self.types
        found = Activity(func, signature, self.points(func), types, wanted)
        before = len(self._done), len(self._failed)
        while True:
            self._running[key] = assumed = found
            self._asked.discard(key)
            try:
                found = FunctionActivity(self, func, signature, wanted, types).run()
            except OxadError as error:
                del self._running[key]
                if key in self._asked:
                    self._forget(*before)
                self._failed[key] = error
                raise
            if key not in self._asked or found.seen() == assumed.seen():
                break
            self._forget(*before)
        del self._running[key]
        self._done[key] = found
        if not self._running and (found.text is not None or found.stream is not None):
            self._refuse_reading(func, found.text, found.stream)
        return found

    def _forget(self, done: int, failed: int) -> None:
        """Drops what was found meanwhile: it may rest on what was assumed of a function that is running."""
        for found, first in ((self._done, done), (self._failed, failed)):
            for key in list(found)[first:]:
                del found[key]

    def _refuse_reading(self, func: llvm.FuncOp, text: Operation | None, stream: Operation | None) -> None:
        """Raises OX0220 if a function that ``func`` leads to reads what ``text`` or ``stream`` may have written: makes
        floats from text, reads a file."""
        seen: set[str] = set()
        work: list[Operation | None] = [func]
        while work:
            symbol = work.pop()
            if isinstance(symbol, llvm.FuncOp):
                for block in symbol.body.blocks:
                    for op in block.ops:
                        if not isinstance(op, llvm.CallOp | llvm.InvokeOp):
                            continue
                        if text is not None and reads_text(op):
                            refuse_parsed(op, text, "text")
                        if stream is not None and reads_stream(op):
                            refuse_parsed(op, stream, "a file or stream")
            for name, _ in mentions(symbol):
                if name not in seen:
                    seen.add(name)
                    work.append(self.symbols.get(name))


__all__ = ["ActivityAnalysis"]
