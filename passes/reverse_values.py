"""How the reverse sweep gets at values of the primal: first only asked for (`Recorder`), then had (`Restorer`).

The sweep is emitted twice by the same code. The first time into a scratch function: whatever it asks for is a need,
and the plan is made from these. The second time the needs are restored or computed again where they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from xdsl.dialects.builtin import DenseArrayBase, StringAttr, i1, i8, i32, i64
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, shadows, tangents, tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.locations import source_name, span_near
from oxad.dialects.llvm.symbols import Reallocation, callee_name
from oxad.passes.induction import static_count
from oxad.passes.loops import Loop
from oxad.passes.plan import Need
from oxad.passes.reverse_needs import CONSTANTS, Needs
from oxad.passes.reverse_storage import Home, Storage

SHADOW = ShadowType()


class FrameOwner(Protocol):
    """What is asked of a callee: see ``reverse_sweep.ReverseCallee``."""

    @property
    def record(self) -> str: ...

    @property
    def recursive(self) -> bool: ...


class Values(Protocol):
    """What the sweep asks. ``begin`` names the block that is being reversed and where code goes."""

    def begin(self, block: Block, builder: Builder) -> None: ...

    def primal(self, value: SSAValue) -> SSAValue:
        """The value that ``value`` had in the iteration that is being reversed."""
        ...

    def shadow(self, pointer: SSAValue) -> SSAValue:
        """The shadow of a pointer."""
        ...

    def frame_of(self, call: Operation, callee: FrameOwner) -> SSAValue:
        """The address of the frame that a call's augmented callee filled."""
        ...

    def enter(self, loop: Loop) -> None:
        """The sweep is about to enter ``loop`` at its last iteration."""
        ...

    def step_back(self, loop: Loop) -> None:
        """The sweep goes on to the previous iteration of ``loop``."""
        ...

    def is_first(self, loop: Loop) -> SSAValue:
        """Whether the iteration that is being reversed is the first (an i1)."""
        ...


class Recorder:
    """Collects needs; what it returns are placeholders of the right types."""

    def __init__(self, needs: Needs):
        self.needs = needs
        self.found: dict[Need, None] = {}
        self.entered: list[tuple[Loop, Block]] = []
        self.frames: dict[Operation, FrameOwner] = {}

    def begin(self, block: Block, builder: Builder) -> None:
        self.block, self.builder = block, builder

    def primal(self, value: SSAValue) -> SSAValue:
        self.found[self.needs.need(value, False, self.block)] = None
        return self.builder.poison(value.type)

    def shadow(self, pointer: SSAValue) -> SSAValue:
        self.found[self.needs.need(pointer, True, self.block)] = None
        return self.builder.emit(shadows.NullShadowOp, (), SHADOW)

    def frame_of(self, call: Operation, callee: FrameOwner) -> SSAValue:
        self.frames[call] = callee
        return self.builder.poison(PTR)

    def enter(self, loop: Loop) -> None:
        self.entered.append((loop, self.block))
        known = self.needs.prepared.loops[loop]
        for value in (known.counter,) if known.trip is None else known.trip.inputs:
            self.found[self.needs.need(value, False, self.block)] = None

    def step_back(self, loop: Loop) -> None:
        pass

    def is_first(self, loop: Loop) -> SSAValue:
        return self.builder.poison(i1)


class Restorer:
    """Emits what the plan decided.

    ``parameter(value, shadow)`` gives the reverse function's own parameter for a parameter of the primal; ``entry``
    builds at the head of the reverse function.
    """

    def __init__(
        self,
        needs: Needs,
        storage: Storage,
        frame: SSAValue,
        entry: Builder,
        parameter: Callable[[SSAValue, bool], SSAValue],
    ):
        self.needs = needs
        self.storage = storage
        self.frame = frame
        self.entry = entry
        self.parameter = parameter
        self._counter_slots: dict[Loop, SSAValue] = {}
        self._record_slots: dict[Loop, SSAValue] = {}
        self._allocas: dict[SSAValue, SSAValue] = {}
        self._memo: dict[Need, SSAValue] = {}
        self._counters: dict[Loop, SSAValue] = {}
        self._records: dict[Loop, SSAValue] = {}

    def begin(self, block: Block, builder: Builder) -> None:
        self.block, self.builder = block, builder
        self._memo, self._counters, self._records = {}, {}, {}

    def primal(self, value: SSAValue) -> SSAValue:
        return self.obtain(self.needs.need(value, False, self.block))

    def shadow(self, pointer: SSAValue) -> SSAValue:
        return self.obtain(self.needs.need(pointer, True, self.block))

    def frame_of(self, call: Operation, callee: FrameOwner) -> SSAValue:
        address = self._address(self.storage.homes[call])
        return self.builder.emit(tape.RestoreOp, (address,), PTR) if callee.recursive else address

    def enter(self, loop: Loop) -> None:
        known = self.needs.prepared.loops[loop]
        if known.trip is None:
            last = self.primal(known.counter)
        else:
            last = known.trip.emit(self.builder, *(self.primal(v) for v in known.trip.inputs))
        self.builder.store(last, self._slot(self._counter_slots, loop, i64))
        self._counters[loop] = last
        if loop in self.storage.records:
            record = self.primal(self.storage.record_values[loop])
            self.builder.store(record, self._slot(self._record_slots, loop, PTR))
            self._records[loop] = record

    def step_back(self, loop: Loop) -> None:
        slot = self._slot(self._counter_slots, loop, i64)
        previous = self.builder.isub(self._counter(loop), self.builder.integer(1))
        self.builder.store(previous, slot)
        if loop in self.storage.records:
            layout = self.storage.records[loop]
            address = self.builder.emit(
                tape.FieldOp,
                (self._record(loop),),
                PTR,
                record=layout.symbol,
                field=StringAttr("prev"),
            )
            record = self.builder.emit(tape.RestoreOp, (address,), PTR)
            self.builder.store(record, self._slot(self._record_slots, loop, PTR))
        self.begin(self.block, self.builder)

    def is_first(self, loop: Loop) -> SSAValue:
        return self.builder.icmp("eq", self._counter(loop), self.builder.integer(0))

    # obtaining

    def obtain(self, need: Need) -> SSAValue:
        """Restores a need, or computes it again, in the current block."""
        found = self._memo.get(need)
        if found is not None:
            return found
        home = self.storage.homes.get(need)
        if home is not None:
            found = self.builder.emit(tape.RestoreOp, (self._address(home),), home.element)
        else:
            # Deep expressions are worked off from the inputs upwards, without recursion.
            stack = [need]
            while stack:
                current = stack[-1]
                if current in self._memo:
                    stack.pop()
                    continue
                if current in self.storage.homes:
                    self.obtain(current)
                    stack.pop()
                    continue
                recipe = self.needs.recipe(current)
                assert recipe is not None, f"{current} was neither saved nor can be computed again"
                missing = [i for i in recipe.inputs if i not in self._memo]
                if missing:
                    stack.extend(missing)
                    continue
                stack.pop()
                inputs = [self._memo[i] for i in recipe.inputs]
                make = self._make_shadow if current.shadow else self._make_primal
                self._memo[current] = make(current, inputs)
            return self._memo[need]
        self._memo[need] = found
        return found

    def _make_primal(self, need: Need, inputs: list[SSAValue]) -> SSAValue:
        value = need.value
        if isinstance(value, BlockArgument):
            if value.block is self.needs.entry:
                return self.parameter(value, False)
            if value in self.needs.counters:
                return self._counter(self.needs.counters[value])
            variable = self.needs.affine[value]
            return variable.emit(self.builder, inputs[0], self._counter(variable.loop))
        op = value.owner
        assert isinstance(op, Operation)
        properties = {k: v for k, v in op.properties.items() if k != "metadata"}
        clone = type(op).create(operands=inputs, result_types=[value.type], properties=properties)
        return self.builder.add(clone).results[0]

    def _make_shadow(self, need: Need, inputs: list[SSAValue]) -> SSAValue:
        value = need.value
        if need in self.needs.bases:
            pointer, base, shadow = inputs
            start = self.builder.emit(llvm.PtrToIntOp, (base,), i64)
            here = self.builder.emit(llvm.PtrToIntOp, (pointer,), i64)
            return shadow_gep(self.builder, shadow, self.builder.isub(here, start))
        if isinstance(value, BlockArgument):
            if value.block is self.needs.entry:
                return self.parameter(value, True)
            variable = self.needs.affine[value]
            offset = self.builder.imul(self._counter(variable.loop), self.builder.integer(variable.step))
            return shadow_gep(self.builder, inputs[0], offset)
        op = value.owner
        if isinstance(op, llvm.AllocaOp):
            found = self._allocas.get(value)
            if found is None:
                found = self._allocas[value] = shadow_alloca(self.entry, op)
            return found
        if isinstance(op, CONSTANTS) or self.needs.activity.is_dangling(value):
            return self.builder.emit(shadows.NullShadowOp, (), SHADOW)
        assert isinstance(op, Operation)
        return make_shadow(self.builder, op, inputs)

    # addresses

    def _address(self, home: Home) -> SSAValue:
        return self.storage.address(
            home,
            self.builder,
            self.frame,
            self._counter,
            self._record,
            self.primal,
        )

    def _slot(self, slots: dict[Loop, SSAValue], loop: Loop, type: Attribute) -> SSAValue:
        found = slots.get(loop)
        if found is None:
            one = self.entry.integer(1)
            found = slots[loop] = self.entry.emit(llvm.AllocaOp, (one,), PTR, elem_type=type)
        return found

    def _counter(self, loop: Loop) -> SSAValue:
        found = self._counters.get(loop)
        if found is None:
            slot = self._slot(self._counter_slots, loop, i64)
            found = self._counters[loop] = self.builder.load(slot, i64)
        return found

    def _record(self, loop: Loop) -> SSAValue:
        found = self._records.get(loop)
        if found is None:
            slot = self._slot(self._record_slots, loop, PTR)
            found = self._records[loop] = self.builder.load(slot, PTR)
        return found


def shadow_gep(builder: Builder, base: SSAValue, offset: SSAValue) -> SSAValue:
    """A shadow so many (primal) bytes behind another."""
    return builder.emit(
        shadows.GEPOp,
        (base, offset),
        SHADOW,
        elem_type=i8,
        constant_indices=DenseArrayBase.from_list(i32, [llvm.DYNAMIC_INDEX]),
    )


def shadow_at(builder: Builder, base: SSAValue, offset: int) -> SSAValue:
    """A shadow that many (primal) bytes behind another, of a constant number."""
    return base if offset == 0 else shadow_gep(builder, base, builder.integer(offset))


def shadow_alloca(builder: Builder, op: llvm.AllocaOp) -> SSAValue:
    """Shadow memory for a stack slot of the primal."""
    count = static_count(op)
    assert count is not None
    type = op.elem_type if count == 1 else llvm.ArrayType(count, op.elem_type)
    properties: dict[str, Attribute] = {"elem_type": type}
    if op.alignment is not None:
        properties["alignment"] = op.alignment
    return builder.emit(shadows.AllocaOp, (), SHADOW, **properties)


def make_shadow(builder: Builder, op: Operation, inputs: list[SSAValue]) -> SSAValue:
    """The shadow of the pointer that ``op`` makes, from the inputs of its recipe (see ``reverse_needs``)."""
    if isinstance(op, llvm.GEPOp):
        kept = {k: v for k, v in op.properties.items() if k in ("elem_type", "constant_indices", "flags")}
        return builder.emit(shadows.GEPOp, tuple(inputs), SHADOW, **kept)
    if isinstance(op, llvm.SelectOp):
        return builder.emit(tangents.SelectOp, tuple(inputs), SHADOW)
    if isinstance(op, llvm.FreezeOp | llvm.CastOp):
        return inputs[0]
    if isinstance(op, llvm.AddOp | llvm.SubOp):
        base, amount = inputs
        return shadow_gep(
            builder, base, amount if isinstance(op, llvm.AddOp) else builder.isub(builder.integer(0), amount)
        )
    assert isinstance(op, llvm.LoadOp)
    kept = {} if op.alignment is None else {"alignment": op.alignment}
    return builder.emit(shadows.LoadOp, tuple(inputs), SHADOW, **kept)


def kept_size(
    builder: Builder, op: llvm.CallOp | llvm.InvokeOp, moved: Reallocation, primal: Callable[[SSAValue], SSAValue]
) -> SSAValue:
    """How many bytes of a block a reallocation keeps. Raises OX0314 where the old size is not passed."""
    if moved.old_size is None:
        fail(
            "OX0314",
            f"`{source_name(callee_name(op) or '?')}` moves active values to a larger block without saying how large"
            " the old one was",
            span_near(op),
            help="allocate with the capacity that is needed in the end",
        )
    old, new = primal(op.args[moved.old_size]), primal(op.args[moved.size])
    return builder.select(builder.icmp("ult", old, new), old, new)
