"""Where saved values live, and how they get there: the tape of one function.

A need of the function's own level is a field of its *frame*. A need of a loop whose trip count is known before it
starts is an element of an array, reserved before the outermost loop around it that is known too. A need of a loop of
unknown trip count is a field of the record that every iteration makes; a record's ``prev`` leads to the record of the
iteration before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from xdsl.dialects.builtin import DictionaryAttr, StringAttr, SymbolRefAttr
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import RecordType, ShadowType, tape
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.cfg import append_edge_operand
from oxad.passes.loops import Loop, definition_block
from oxad.passes.plan import Need
from oxad.passes.reverse_prepare import Prepared, PreparedLoop

LARGEST_INLINE_ARRAY = 64
"""Iterations of nested loops of constant trip counts up to which their values lie in the frame or record itself."""

Indexer = Callable[[Loop], SSAValue]


@dataclass
class RecordLayout:
    """A record under construction: field name → type."""

    name: str
    fields: dict[str, Attribute] = field(default_factory=dict)

    @property
    def symbol(self) -> SymbolRefAttr:
        return SymbolRefAttr(self.name)

    def add(self, stem: str, type: Attribute) -> str:
        name = f"{stem}{len(self.fields)}"
        self.fields[name] = type
        return name

    def declare(self) -> tape.RecordOp:
        return tape.RecordOp.create(
            properties={"sym_name": StringAttr(self.name), "fields": DictionaryAttr(dict(self.fields))}
        )


@dataclass(frozen=True, eq=False)
class Array:
    """The arrays of a nest of loops with known trip counts: reserved in the preheader of the first of ``loops``.

    ``counts``: how often each of ``loops`` but the first runs, as values there; ``total``: the product of all.
    """

    loops: tuple[Loop, ...]
    counts: tuple[SSAValue, ...]
    total: SSAValue


@dataclass(frozen=True, eq=False)
class Home:
    """Where a need is kept: a field of ``record`` (``owner``: the loop whose iterations make it, ``None``: the frame),

    or an element of an array (``base``: its address in the augmented primal; of ``element`` type)."""

    element: Attribute
    record: RecordLayout | None = None
    field: str = ""
    owner: Loop | None = None
    array: Array | None = None
    base: SSAValue | None = None


class Storage:
    """Assigns homes to needs and emits what the augmented primal has to do for them."""

    def __init__(self, prepared: Prepared, frame_name: str, frame: SSAValue, arena: SSAValue):
        self.prepared = prepared
        self.flow = prepared.flow
        self.frame = frame
        self.arena = arena
        self.frame_layout = RecordLayout(frame_name)
        self.records: dict[Loop, RecordLayout] = {}
        self.record_values: dict[Loop, SSAValue] = {}
        self.homes: dict[Need | Operation, Home] = {}
        self._frames: dict[Operation, SSAValue] = {}
        self.arrays: dict[Loop, Array] = {}
        self.required: list[Need] = []
        """Needs that a home brought with it: bases and counts of arrays. The caller provides them in turn."""
        self._first_op: dict[Block, Operation] = {b: op for b in self.flow.order if (op := _first(b)) is not None}
        """Where each block goes on behind its arguments: a landing pad stays in front."""

    # homes

    def provide(self, need: Need) -> Home:
        """The home of a need, made on first use."""
        found = self.homes.get(need)
        if found is None:
            type = ShadowType() if need.shadow else need.value.type
            found = self.homes[need] = self._home(need.level, type, "s" if need.shadow else "v")
        return found

    def provide_frame(self, call: Operation, record: str, recursive: bool) -> Home:
        """The home of the frame of a call's augmented callee, or of the pointer to it if the callee is recursive."""
        found = self.homes.get(call)
        if found is None:
            block = call.parent
            assert block is not None
            type = PTR if recursive else RecordType(SymbolRefAttr(record))
            found = self.homes[call] = self._home(self.flow.loop_of(block), type, "frame")
        return found

    def frame_of(self, call: Operation, record: str) -> SSAValue:
        """The frame for a call's augmented callee, in the augmented primal: a part of a home, or new and left there."""
        found = self._frames.get(call)
        if found is None:
            home = self.homes[call]
            assert call.parent is not None
            builder = Builder(call.parent, call)
            found = address = self.address_in_primal(home, builder)
            if not isinstance(home.element, RecordType):
                found = builder.emit(tape.RecordNewOp, (self.arena,), PTR, record=SymbolRefAttr(record))
                builder.emit(tape.SaveOp, (found, address))
            self._frames[call] = found
        return found

    def _home(self, level: Loop | None, type: Attribute, stem: str) -> Home:
        if level is None:
            return Home(type, self.frame_layout, self.frame_layout.add(stem, type))
        array = self._array(level)
        if array is None:
            layout = self._record(level)
            return Home(type, layout, layout.add(stem, type), owner=level)
        preheader = self.prepared.loops[array.loops[0]].preheader
        assert preheader.last_op is not None
        base = Builder(preheader, preheader.last_op).emit(
            tape.ReserveOp, (self.arena, array.total), PTR, elem_type=type
        )
        self._require(base, *array.counts)
        return Home(type, array=array, base=base)

    def _require(self, *values: SSAValue) -> None:
        for value in values:
            self.required.append(Need(value, False, self.flow.loop_of_value(value)))

    # arrays

    def _array(self, level: Loop) -> Array | None:
        if level in self.arrays:
            return self.arrays[level]
        if self.prepared.loops[level].trip is None:
            return None
        loops, guards = self._known_nest(level)
        preheader = self.prepared.loops[loops[0]].preheader
        assert preheader.last_op is not None
        builder = Builder(preheader, preheader.last_op)
        counts = [self._count(builder, loop, guards.get(loop)) for loop in loops]
        total = counts[0]
        for count in counts[1:]:
            total = builder.imul(total, count)
        found = self.arrays[level] = Array(tuple(loops), tuple(counts[1:]), total)
        return found

    def _count(self, builder: Builder, loop: Loop, guard: tuple[SSAValue, bool] | None) -> SSAValue:
        trip = self.prepared.loops[loop].trip
        assert trip is not None
        constant = trip.constant()
        if constant is not None and guard is None:
            return builder.integer(constant + 1)
        count = builder.iadd(trip.emit(builder, *trip.inputs), builder.integer(1))
        if guard is None:
            return count
        condition, sense = guard
        none = builder.integer(0)
        return builder.select(condition, *((count, none) if sense else (none, count)))

    def _known_nest(self, level: Loop) -> tuple[list[Loop], dict[Loop, tuple[SSAValue, bool]]]:
        """The loops around ``level``, outermost first, whose trip counts are all known before the first starts.

        A loop that runs only under a condition joins if the condition is known there too; it is given back as a
        guard, because without it the trip count may be any number.
        """
        loops = [level]
        guards: dict[Loop, tuple[SSAValue, bool]] = {}
        while (outer := loops[0].parent) is not None:
            known = self.prepared.loops[outer]
            if known.trip is None:
                break
            inputs: list[SSAValue] = []
            for loop in loops:
                trip = self.prepared.loops[loop].trip
                assert trip is not None
                inputs.extend(trip.inputs)
            inputs.extend(condition for condition, _ in guards.values())
            if any(definition_block(v) in outer.blocks for v in inputs):
                break
            guard = self._guard(self.prepared.loops[loops[0]], outer)
            if guard is False:
                break
            if guard is not None:
                guards[loops[0]] = guard
            loops.insert(0, outer)
        return loops, guards

    def _guard(self, inner: PreparedLoop, outer: Loop) -> tuple[SSAValue, bool] | Literal[False] | None:
        """``None`` if every iteration of ``outer`` runs ``inner``; its condition if that is invariant; else False."""
        dominators = self.flow.dominators
        (latch,) = outer.latches
        assert latch[0].parent is not None
        if dominators.dominates(inner.preheader, latch[0].parent):
            return None
        block: Block | None = inner.preheader
        while block is not None and not dominators.dominates(block, latch[0].parent):
            child = block
            block = dominators.idom(block)
            if block is None or block not in outer.blocks:
                return False
            branch = block.last_op
            if isinstance(branch, llvm.BrOp):
                continue
            if not isinstance(branch, llvm.CondBrOp) or not dominators.dominates(block, latch[0].parent):
                return False
            if definition_block(branch.cond) in outer.blocks or len(self.flow.predecessors[child]) != 1:
                return False
            if (branch.true_dest is child) == (branch.false_dest is child):
                return False
            return branch.cond, branch.true_dest is child
        return False

    # records

    def _record(self, loop: Loop) -> RecordLayout:
        found = self.records.get(loop)
        if found is not None:
            return found
        found = self.records[loop] = RecordLayout(f"{self.frame_layout.name}.loop{len(self.records)}")
        found.fields["prev"] = PTR
        header = loop.header
        previous = header.insert_arg(PTR, len(header.args))
        # Before all that was added to the header so far: as an inner loop's preheader it may need the record.
        builder = Builder(header, header.first_op)
        record = builder.emit(tape.RecordNewOp, (self.arena,), PTR, record=found.symbol)
        address = builder.emit(tape.FieldOp, (record,), PTR, record=found.symbol, field=StringAttr("prev"))
        builder.emit(tape.SaveOp, (previous, address))
        (entry, entry_index), (latch, latch_index) = loop.entering[0], loop.latches[0]
        assert entry.parent is not None
        append_edge_operand(entry, entry_index, Builder(entry.parent, entry).zero(PTR))
        append_edge_operand(latch, latch_index, record)
        self.record_values[loop] = record
        return found

    # addresses

    def address(
        self,
        home: Home,
        builder: Builder,
        frame: SSAValue,
        counter: Indexer,
        record: Indexer,
        value: Callable[[SSAValue], SSAValue],
    ) -> SSAValue:
        """Emits the address of a home: ``counter`` and ``record`` give those of the current iteration of a loop,

        ``value`` the value of the augmented primal that it names, here."""
        if home.record is not None:
            base = frame if home.owner is None else record(home.owner)
            return builder.emit(tape.FieldOp, (base,), PTR, record=home.record.symbol, field=StringAttr(home.field))
        assert home.array is not None and home.base is not None
        index = counter(home.array.loops[0])
        for loop, count in zip(home.array.loops[1:], home.array.counts, strict=True):
            index = builder.iadd(builder.imul(index, value(count)), counter(loop))
        return builder.emit(tape.ElementOp, (value(home.base), index), PTR, elem_type=home.element)

    def address_in_primal(self, home: Home, builder: Builder) -> SSAValue:
        """The address of a home in the augmented primal."""
        return self.address(
            home,
            builder,
            self.frame,
            lambda loop: self.prepared.loops[loop].counter,
            lambda loop: self.record_values[loop],
            lambda value: value,
        )

    def save(self, need: Need, value: SSAValue) -> None:
        """Emits the saving of a need right behind the definition of its value (``value``: it, or its shadow)."""
        home = self.provide(need)
        builder = self.behind(value if need.shadow else need.value)
        builder.emit(tape.SaveOp, (value, self.address_in_primal(home, builder)))

    def behind(self, value: SSAValue) -> Builder:
        """A builder at the first place where ``value`` can be used."""
        owner = value.owner
        if isinstance(value, BlockArgument):
            assert isinstance(owner, Block)
            return Builder(owner, self._first_op[owner])
        assert isinstance(owner, Operation)
        if isinstance(owner, llvm.InvokeOp):
            return Builder(owner.normal, self._first_op[owner.normal])
        block = owner.parent
        assert block is not None
        return Builder(block, owner.next_op)


def _first(block: Block) -> Operation | None:
    first = block.first_op
    return first.next_op if isinstance(first, llvm.LandingpadOp) else first
