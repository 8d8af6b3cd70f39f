"""What a gradient of the program's own may read when its time has come.

It is called with pointers to what the arguments led to right after the call: to the memory itself where that is left
alone until then, else to a copy. Refuses, with OX0166, where neither can be had.
"""

from __future__ import annotations

from collections.abc import Callable

from xdsl.dialects.builtin import i64
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import source_name, span_near
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.copied_types import Types
from oxad.passes.induction import signed_constant
from oxad.passes.layout import size_of
from oxad.passes.points_to import PointsTo
from oxad.passes.reverse_memory import Stability


class Snapshots:
    """For the calls of one function: what has to be copied for the gradients that they bring along."""

    def __init__(
        self,
        stability: Stability,
        points: PointsTo,
        types: Types,
        symbols: SymbolTable,
        behind: Callable[[SSAValue], Builder],
    ):
        self.stability = stability
        self.points = points
        self.types = types
        self.symbols = symbols
        self.behind = behind
        """Gives what builds right behind a value."""
        self.slots: dict[Operation, tuple[SSAValue, SSAValue]] = {}

    def operands(self, b: Builder, op: llvm.CallOp | llvm.InvokeOp, copied: dict[int, int]) -> list[SSAValue]:
        """For each of ``copied`` the start and the size of what is to be copied, right in front of ``op``."""
        found: list[SSAValue] = []
        for index, extent in copied.items():
            pointer = op.args[index]
            if not self.points.of(pointer) or self.stability.argument(op, index):
                found += [pointer, b.integer(0)]
            elif extent > 0:
                found += [pointer, b.integer(extent)]
            else:
                found += self._whole(b, op, index)
        return found

    def _whole(self, b: Builder, op: llvm.CallOp | llvm.InvokeOp, index: int) -> list[SSAValue]:
        """The start and the size of the one piece of memory that an argument leads into."""
        pointer = op.args[index]
        objects = self.points.of(pointer)
        target = next(iter(objects)) if len(objects) == 1 and self._holds_no_pointers(pointer) else None
        origin = None if target is None else target.origin
        if isinstance(origin, llvm.AllocaOp) and (count := signed_constant(origin.array_size)) is not None:
            return [origin.res, b.integer(count * size_of(origin.elem_type))]
        if (
            isinstance(origin, llvm.CallOp | llvm.InvokeOp)
            and origin.res is not None
            and len(sizes := self.symbols.size_indices(origin)) == 1
            and (_base(pointer) is origin.res or not self.stability.is_repeated(origin))
        ):
            start, length = self._slots(origin, origin.res, origin.args[sizes[0]])
            return [b.load(start, PTR), b.load(length, i64)]
        name = callee_name(op)
        fail(
            "OX0166",
            f"the gradient that `{source_name(self.symbols.function(name) or name or '?')}` brings along reads what"
            f" argument {index + 1} leads to, which may have changed by then",
            span_near(op),
            notes=("a gradient runs when all of the function has run, the last call's first",),
            help="keep what the gradient needs in the tape",
        )

    def _slots(self, origin: Operation, block: SSAValue, size: SSAValue) -> tuple[SSAValue, SSAValue]:
        """Where the start and the size of an allocation stand once it is made; the size is zero until then."""
        found = self.slots.get(origin)
        if found is None:
            entry = self.stability.flow.order[0]
            head = Builder(entry, entry.first_op)
            one = head.integer(1)
            start, length = (head.emit(llvm.AllocaOp, (one,), PTR, elem_type=t) for t in (PTR, i64))
            head.store(head.zero(PTR), start)
            head.store(head.integer(0), length)
            behind = self.behind(block)
            behind.store(block, start)
            behind.store(size, length)
            found = self.slots[origin] = start, length
        return found

    def _holds_no_pointers(self, pointer: SSAValue) -> bool:
        layout = self.types.floats(pointer, None)
        if layout.complete:
            return not layout.pointers
        return not any(self.points.contents.get(o) for o in self.points.of(pointer))


def _base(pointer: SSAValue) -> SSAValue:
    while isinstance(pointer.owner, llvm.GEPOp):
        pointer = pointer.owner.base
    return pointer
