"""Addresses and integer facts that need no memory: offsets and strides of pointers, bytes known to be zero."""

from __future__ import annotations

from math import gcd
from typing import NamedTuple, Protocol

from xdsl.dialects.builtin import VectorType
from xdsl.ir import Attribute, BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.attributes import integers
from oxad.passes.layout import part, size_of, store_size
from oxad.passes.types_counters import Incoming, counter_of
from oxad.passes.types_differences import exact_divisor, is_difference, measured_pointer
from oxad.passes.types_downwards import subtracted
from oxad.passes.types_facts import integer_constant, keeps

_DEPTH = 8


class Level(NamedTuple):
    """An array inside of the elements of another: where it starts in them, its stride, and how far its last element
    that is meant lies behind the first."""

    start: int
    stride: int
    span: int


class Step(NamedTuple):
    """What is added to an address: a constant, and an unknown multiple of ``stride`` (0: none).

    ``forward``: the multiple is not negative. ``span``: nor more than so many bytes (``None``: nobody knows). A
    negative ``stride`` leads towards lower addresses.
    """

    offset: int
    stride: int = 0
    forward: bool = True
    span: int | None = 0


class Address(NamedTuple):
    """``root`` plus ``offset`` bytes plus an unknown multiple of ``stride`` (0: none), and from there through the
    arrays of ``levels``, each inside of an element of the one before; plus ``field``, an offset in the last's element.

    ``forward`` and ``span`` are those of the first multiple, as in a ``Step``.
    """

    root: SSAValue
    offset: int
    stride: int
    forward: bool
    span: int | None = 0
    field: int = 0
    levels: tuple[Level, ...] = ()

    @property
    def total(self) -> int:
        """All that is constant."""
        return self.offset + sum(level.start for level in self.levels) + self.field

    @property
    def unit(self) -> int:
        """What divides all that is not constant (0: it is all constant)."""
        return gcd(self.stride, *(level.stride for level in self.levels))

    def step(self, more: Step) -> Address:
        """The address so much further on."""
        if not more.stride:
            return self._moved(more.offset)
        if self.stride and (self.stride < 0 or more.stride < 0):
            down = self.stride < 0 and more.stride < 0
            flat = self._flat(more)
            return flat._replace(stride=-flat.stride) if down else flat._replace(forward=False)
        if not self.stride:
            return Address(self.root, self.total + more.offset, more.stride, self.forward and more.forward, more.span)
        innermost = self.levels[-1].stride if self.levels else self.stride
        start = self.field + more.offset
        if more.forward and more.span is not None and start >= 0 and start + more.span + more.stride <= innermost:
            return self._replace(levels=(*self.levels, Level(start, more.stride, more.span)), field=0)
        if not self.levels and self.forward and self.span is not None and self.span + self.stride <= more.stride:
            outer = Address(self.root, self.offset + more.offset, more.stride, more.forward, more.span, self.field)
            return outer._replace(levels=(Level(0, self.stride, self.span),))
        return self._flat(more)

    def _moved(self, offset: int) -> Address:
        """``step`` by a constant."""
        field = self.field + offset
        if not self.stride:
            return self._replace(offset=self.offset + field, field=0)
        if not self.levels:
            if 0 <= field < self.stride:
                return self._replace(field=field)
            return self._replace(offset=self.total + offset, field=0)
        *outer, last = self.levels
        if 0 <= field < last.stride:
            return self._replace(field=field)
        around = outer[-1].stride if outer else self.stride
        start = last.start + field
        if start >= 0 and start + last.span + last.stride <= around:
            return self._replace(levels=(*outer, last._replace(start=start)), field=0)
        return self._flat(Step(offset))

    def _flat(self, more: Step) -> Address:
        """The address so much further on, as an array of nothing but the common divisor of all strides."""
        spans = [self.span, more.span, *(level.span for level in self.levels)]
        known = [span for span in spans if span is not None]
        return Address(
            self.root,
            self.total + more.offset,
            gcd(self.unit, more.stride),
            self.forward and more.forward,
            sum(known) if len(known) == len(spans) else None,
        )


class Pointers(Protocol):
    """What is known of pointers as numbers (``types_alignment.py``)."""

    def of(self, pointer: SSAValue) -> int:
        """A number that divides the address."""
        ...

    def element(self, pointer: SSAValue) -> int:
        """The size of the elements to one of which the pointer leads; 1 where that is not known."""
        ...

    def distance(self, op: llvm.SubOp) -> int | None:
        """What divides the distance of two pointers, by all that memory tells (0: nothing does yet)."""
        ...


def multiple_of(
    value: SSAValue,
    incoming: Incoming,
    pointers: Pointers | None = None,
    depth: int = _DEPTH,
    assumed: frozenset[SSAValue] = frozenset(),
    waits: bool = True,
) -> int:
    """A number that divides ``value`` whatever happens (0: the value is 0).

    Block arguments in ``assumed`` are taken to be multiples of anything: by induction over the loop's iterations the
    result is then a divisor of them, too. ``waits``: distances may be told by memory, later.
    """
    constant = integer_constant(value)
    if constant is not None:
        return abs(constant)
    if value in assumed:
        return 0
    owner = value.owner
    if depth == 0:
        return 1

    def known(inner: SSAValue) -> int:
        return multiple_of(inner, incoming, pointers, depth - 1, assumed, waits)

    if isinstance(value, BlockArgument):
        values = incoming(value)
        if values is None:
            return 1
        assumed = assumed | {value}
        return gcd(*(known(v) for v in values))
    if isinstance(owner, llvm.ShlOp):
        amount = integer_constant(owner.rhs)
        if amount is None or not 0 <= amount < 64:
            return 1
        return known(owner.lhs) << amount if keeps(owner) else 1 << amount
    if isinstance(owner, llvm.MulOp):
        product = known(owner.lhs) * known(owner.rhs)
        # Without a no-wrap flag only powers of two survive the wrapping.
        return product if keeps(owner) else product & -product
    if isinstance(owner, llvm.SubOp) and (exact := exact_divisor(value)) > 1:
        return exact
    if pointers is not None and is_difference(owner):
        sizes = [pointers.element(pointer) for pointer in map(measured_pointer, owner.operands) if pointer is not None]
        if min(sizes) > 1:
            return gcd(*sizes)
        if waits and (unit := pointers.distance(owner)) is not None:
            return unit
    if isinstance(owner, llvm.AddOp | llvm.SubOp):
        common = gcd(known(owner.lhs), known(owner.rhs))
        return common if keeps(owner) else common & -common
    if isinstance(owner, llvm.AndOp):
        mask = integer_constant(owner.rhs)
        return mask & -mask if mask else 1
    if isinstance(owner, llvm.ZExtOp | llvm.SExtOp | llvm.FreezeOp):
        return known(owner.arg)
    if isinstance(owner, llvm.PtrToIntOp):
        return 1 if pointers is None else pointers.of(owner.arg)
    if isinstance(owner, llvm.SelectOp):
        return gcd(known(owner.true_value), known(owner.false_value))
    return 1


def not_negative(value: SSAValue, incoming: Incoming) -> bool:
    """Whether an integer is surely not negative."""
    constant = integer_constant(value)
    if constant is not None:
        return constant >= 0
    owner = value.owner
    if isinstance(value, BlockArgument):
        values = incoming(value)  # a counter that starts at no less than 0 and goes up
        return values is not None and all(_goes_up(v, value) for v in values)
    if isinstance(owner, llvm.AndOp):
        mask = integer_constant(owner.rhs)
        return mask is not None and mask >= 0
    if isinstance(owner, llvm.LShrOp):
        return bool(integer_constant(owner.rhs))
    return isinstance(owner, llvm.ZExtOp)


def _goes_up(value: SSAValue, counter: SSAValue) -> bool:
    constant = integer_constant(value)
    if constant is not None:
        return constant >= 0
    owner = value.owner
    if value is counter:
        return True
    if not isinstance(owner, llvm.AddOp) or not owner.has_flag("nsw") or owner.lhs is not counter:
        return False
    step = integer_constant(owner.rhs)
    return step is not None and step >= 0


def _is_subtrahend(value: SSAValue, incoming: Incoming, counts_down: bool) -> bool:
    """Whether what is subtracted is not negative (``counts_down``: but where it was extended with its sign)."""
    return not_negative(value, incoming) or (counts_down and not isinstance(value.owner, llvm.SExtOp))


def steps_of(
    op: llvm.GEPOp, incoming: Incoming, counts_down: bool = False, pointers: Pointers | None = None
) -> list[Step]:
    """What a ``getelementptr`` adds, one index after the other. ``counts_down``: an integer that is subtracted from a
    constant, to be an index, is taken to be not negative (as Rust's ``ptr.sub(n)`` has it)."""
    steps: list[Step] = []
    dynamic = iter(op.indices)
    current: Attribute | None = None
    nuw = op.has_flag("nuw")
    for index in integers(op.constant_indices):
        if current is None:
            current = op.elem_type
            scale, inner = size_of(current), current
        elif isinstance(current, llvm.StructType):
            current, field = part(current, index)
            steps.append(Step(field))
            continue
        elif isinstance(current, VectorType):
            inner = current.element_type
            scale = store_size(inner)
        else:
            assert isinstance(current, llvm.ArrayType)
            inner = current.element
            scale = size_of(inner)
        current = inner
        if index != llvm.DYNAMIC_INDEX:
            steps.append(Step(index * scale))
            continue
        value = next(dynamic)
        constant = integer_constant(value)
        if constant is not None:
            steps.append(Step(constant * scale))
            continue
        counter = counter_of(value, incoming)
        down = subtracted(value) if counter is None else None
        if down is not None and all(_is_subtrahend(x, incoming, counts_down) for x in down.indices):
            unit = gcd(*(multiple_of(x, incoming, pointers, waits=False) for x in down.indices))
            steps.append(Step(down.start * scale, -scale * down.factor * unit, True, None))
            continue
        if counter is None:
            steps.append(
                Step(0, scale * multiple_of(value, incoming, pointers), nuw or not_negative(value, incoming), None)
            )
            continue
        span = None if counter.last is None else (counter.last - counter.start) * scale
        steps.append(Step(counter.start * scale, counter.step * scale, True, span))
    return steps
