"""What addresses are multiples of: differences of pointers into one array are multiples of that, too.

``v.insert(at, x)`` moves what lies ``at - v.begin()`` bytes behind the start. LLVM drops the division by the size of an
element with the multiplication that follows, and the offset is a plain difference of two addresses. Aligned accesses by
way of either address say that it is no odd number of bytes. And where another distance in the same array is divided
without rest (``v.size()``), by the size of an element, this one is a multiple of that, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd

from xdsl.dialects.builtin import StringAttr, VectorType
from xdsl.ir import Attribute, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.layout import align_of
from oxad.passes.types_address import Step, steps_of
from oxad.passes.types_counters import Incoming
from oxad.passes.types_differences import exact_divisor, is_difference, measured_pointer, measured_with
from oxad.passes.types_facts import is_constant

MOST = 16
"""Larger alignments say nothing of the elements of arrays."""
_DEPTH = 4
_ALIGNED_FAMILIES = ("malloc", "_Znw", "_Zna", "_Znwm", "_Znam")


class Alignments:
    """For the pointers of the functions that were collected: powers of two that divide them."""

    def __init__(self, symbols: SymbolTable, incoming: Incoming):
        self.symbols = symbols
        self.incoming = incoming
        self._known: dict[SSAValue, int] = {}
        self._arrays: dict[SSAValue, SSAValue] = {}
        self._elements: dict[SSAValue, int] = {}
        self.distances: dict[llvm.SubOp, int] = {}
        """Distances that steps are made of → what divides them, as far as memory has told (0: anything)."""
        self.measured: dict[llvm.GEPOp, tuple[llvm.SubOp, ...]] = {}
        """Steps that are made of such distances."""
        self._asked: dict[llvm.SubOp, None] | None = None

    def collect(self, func: llvm.FuncOp, operations: Iterable[Operation]) -> None:
        """Looks at a function, if there are differences of addresses in it."""
        operations = list(operations)
        if not any(is_difference(op) for op in operations):
            return
        accesses = [op for op in operations if isinstance(op, llvm.LoadOp | llvm.StoreOp) and op.alignment is not None]
        least: dict[SSAValue, int] = {}
        for op in accesses:
            least[op.addr] = min(least.get(op.addr, MOST), _element_alignment(op))
        places: dict[tuple[SSAValue, int], list[SSAValue]] = {}
        held: dict[SSAValue, list[SSAValue]] = {}
        for op in operations:
            if isinstance(op, llvm.LoadOp | llvm.StoreOp):
                value = op.res if isinstance(op, llvm.LoadOp) else op.value
                if isinstance(value.type, llvm.PointerType) and (place := _place(op.addr)) is not None:
                    held[value] = places.setdefault(place, [])
                    held[value].append(value)
        self._spread(least.items(), least, held)
        self._divide(operations, held)
        attributes = func.arg_attrs.data if func.arg_attrs is not None else ()
        work: list[tuple[SSAValue, int]] = [
            (arg, stated(said.data.get("align")))
            for arg, said in zip(func.body.blocks[0].args, attributes, strict=False)
        ]
        for op in operations:
            if isinstance(op, llvm.AllocaOp) and op.alignment is not None:
                work.append((op.res, op.alignment.value.data))
            elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
                if op.res is not None:
                    work.append((op.res, fresh_alignment(op, self.symbols)))
                for i, arg in enumerate(op.args):
                    if isinstance(arg.type, llvm.PointerType):
                        work.append((arg, stated(self.symbols.argument_attributes(op, i).get("align"))))
        self._spread(work, None, {})

    def _spread(
        self,
        facts: Iterable[tuple[SSAValue, int]],
        least: dict[SSAValue, int] | None,
        held: dict[SSAValue, list[SSAValue]],
    ) -> None:
        """What an aligned pointer is made from is aligned as well as the step between them leaves it.

        ``least``: the facts are alignments of elements, and these are accessed by way of which pointers; then a pointer
        that another is compared with for equality, or subtracted from, leads to elements of the same array, and so do
        those of ``held``, which are loaded from or stored in the same variable or field.
        """
        work = list(facts)
        while work:
            value, unit = work.pop()
            unit = min(unit, MOST)
            if unit <= self._known.get(value, 1) or is_constant(value):
                continue
            self._known[value] = unit
            owner = value.owner
            if isinstance(value, BlockArgument):
                work += [(source, unit) for source in self.incoming(value) or ()]
            elif isinstance(owner, llvm.SelectOp):
                work += [(source, unit) for source in (owner.true_value, owner.false_value)]
            elif isinstance(owner, llvm.GEPOp):
                work.append((owner.base, gcd(unit, self._step(owner))))
            if least is not None:
                others = (*_related(value), *held.get(value, ()))
                work += [(other, unit) for other in others if least.get(other, unit) >= unit]

    def _divide(self, operations: list[Operation], held: dict[SSAValue, list[SSAValue]]) -> None:
        """Finds the sizes of elements: by what distances in the same array are divided without rest."""
        blocks = dict.fromkeys(op.parent for op in operations)
        values = [*(res for op in operations for res in op.results), *(arg for b in blocks if b for arg in b.args)]
        for pointer in values:
            if not isinstance(pointer.type, llvm.PointerType):
                continue
            others = [*_related(pointer), *held.get(pointer, ())]
            if isinstance(pointer, BlockArgument):
                others += self.incoming(pointer) or ()
            for other in others:
                if not is_constant(other) and not is_constant(pointer):
                    self._arrays[self._array(other)] = self._array(pointer)
        for op in operations:
            if is_difference(op) and (divisor := exact_divisor(op.res)) > 1:
                pointer = measured_pointer(op.lhs)
                assert pointer is not None
                array = self._array(pointer)
                self._elements[array] = gcd(self._elements.get(array, 0), divisor)

    def _array(self, pointer: SSAValue) -> SSAValue:
        """The pointer that stands for all that lead into the same array."""
        while (other := self._arrays.get(pointer, pointer)) is not pointer:
            self._arrays[pointer] = self._arrays.get(other, other)
            pointer = other
        return pointer

    def element(self, pointer: SSAValue) -> int:
        """The size of the elements of the array that the pointer leads into, always to the start of one; 1 where that
        is not known. (One that is moved by other steps is a cursor in an element.)"""
        size = self._elements.get(self._array(pointer), 1)
        sources = [pointer]
        if isinstance(pointer, BlockArgument):
            sources += self.incoming(pointer) or ()
        steps = (self._step(source.owner) for source in sources if isinstance(source.owner, llvm.GEPOp))
        return 1 if any(step % size for step in steps) else size

    def distance(self, op: llvm.SubOp) -> int | None:
        """What divides a distance (0: nothing does yet); ``None`` for who cannot wait for memory to tell."""
        if self._asked is None:
            return None
        self._asked[op] = None
        return self.distances.get(op, 0)

    def steps(self, op: llvm.GEPOp, counts_down: bool) -> list[Step]:
        """What a ``getelementptr`` adds; if it is made of distances that memory is to tell about: as far as it has."""
        self._asked = {}
        steps = steps_of(op, self.incoming, counts_down, self)
        asked, self._asked = self._asked, None
        if asked:
            self.measured[op] = tuple(asked)
        return steps

    def of(self, pointer: SSAValue, depth: int = _DEPTH) -> int:
        """A number that divides a pointer (0: it is null)."""
        found = self._known.get(pointer, 1)
        owner = pointer.owner
        if isinstance(owner, llvm.ZeroOp):
            return 0
        if depth == 0:
            return found
        if isinstance(owner, llvm.GEPOp):
            found = max(found, gcd(MOST, self.of(owner.base, depth - 1), self._step(owner)))
        elif isinstance(owner, llvm.SelectOp):
            chosen = (self.of(source, depth - 1) for source in (owner.true_value, owner.false_value))
            found = max(found, gcd(MOST, *chosen))
        return found

    def _step(self, op: llvm.GEPOp) -> int:
        """What divides all that a ``getelementptr`` adds (0: it adds nothing)."""
        return gcd(*(number for step in steps_of(op, self.incoming) for number in (step.offset, step.stride)))


def stated(alignment: Attribute | None) -> int:
    """What the attribute ``align`` says; 1 without it."""
    return int(alignment.data) if isinstance(alignment, StringAttr) and alignment.data.isdigit() else 1


def fresh_alignment(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> int:
    """What the address of a fresh block of C's or C++'s own is a multiple of; 1 for all other calls."""
    return MOST if symbols.is_allocation(op) and symbols.family(op) in _ALIGNED_FAMILIES else 1


def _element_alignment(op: llvm.LoadOp | llvm.StoreOp) -> int:
    """How the elements are aligned that an access reads or writes one or more of; the block may be aligned better."""
    type = op.res.type if isinstance(op, llvm.LoadOp) else op.value.type
    scalar = type.element_type if isinstance(type, VectorType) else type
    assert op.alignment is not None
    return min(op.alignment.value.data, align_of(scalar))


def _place(pointer: SSAValue) -> tuple[SSAValue, int] | None:
    """Where a pointer leads, as one that is not computed and a constant step."""
    offset = 0
    while isinstance(owner := pointer.owner, llvm.GEPOp):
        steps = steps_of(owner, lambda _: None)
        if any(step.stride for step in steps):
            return None
        offset += sum(step.offset for step in steps)
        pointer = owner.base
    return pointer, offset


def _related(pointer: SSAValue) -> list[SSAValue]:
    """The pointers that one is compared with for equality, or whose distance from it is computed."""
    found = list(measured_with(pointer))
    for use in pointer.uses:
        op = use.operation
        if isinstance(op, llvm.ICmpOp) and op.predicate.data in ("eq", "ne"):
            found += [value for value in op.operands if value is not pointer]
    return found
