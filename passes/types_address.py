"""Addresses and integer facts that need no memory: offsets and strides of pointers, bytes known to be zero."""

from __future__ import annotations

from math import gcd
from typing import NamedTuple

from xdsl.dialects.builtin import VectorType
from xdsl.ir import Attribute, BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.attributes import integers
from oxad.passes.layout import part, size_of, store_size
from oxad.passes.types_counters import Incoming, counter_of
from oxad.passes.types_facts import integer_constant, keeps

_DEPTH = 8


class Address(NamedTuple):
    """``root`` plus ``offset`` bytes plus an unknown multiple of ``stride`` (0: none) plus ``field``.

    ``forward``: the multiple is not negative. ``span``: nor more than so many bytes (``None``: nobody knows). ``field``
    is an offset in the element of the array.
    """

    root: SSAValue
    offset: int
    stride: int
    forward: bool
    span: int | None = 0
    field: int = 0

    @property
    def total(self) -> int:
        """All that is constant."""
        return self.offset + self.field

    def step(self, offset: int, stride: int, forward: bool, span: int | None) -> Address:
        """The address so much further on."""
        total = self.total + offset
        if stride or not self.stride:
            reach = None if self.span is None or span is None else self.span + span
            return Address(self.root, total, gcd(self.stride, stride), self.forward and forward, reach)
        if 0 <= self.field + offset < self.stride:
            return self._replace(field=self.field + offset)
        return self._replace(offset=total, field=0)


def multiple_of(
    value: SSAValue, incoming: Incoming, depth: int = _DEPTH, assumed: frozenset[SSAValue] = frozenset()
) -> int:
    """A number that divides ``value`` whatever happens (0: the value is 0).

    Block arguments in ``assumed`` are taken to be multiples of anything: by induction over the loop's iterations the
    result is then a divisor of them, too.
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
        return multiple_of(inner, incoming, depth - 1, assumed)

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
    if isinstance(owner, llvm.SubOp) and (exact := _exact_divisor(value)) > 1:
        return exact
    if isinstance(owner, llvm.AddOp | llvm.SubOp):
        common = gcd(known(owner.lhs), known(owner.rhs))
        return common if keeps(owner) else common & -common
    if isinstance(owner, llvm.AndOp):
        mask = integer_constant(owner.rhs)
        return mask & -mask if mask else 1
    if isinstance(owner, llvm.ZExtOp | llvm.SExtOp | llvm.FreezeOp):
        return known(owner.arg)
    if isinstance(owner, llvm.SelectOp):
        return gcd(known(owner.true_value), known(owner.false_value))
    return 1


def _exact_divisor(value: SSAValue) -> int:
    """What a difference (of addresses: an ``offset_from``) is divided by without rest, by LLVM's flag ``exact``."""
    divisor = 1
    for use in value.uses:
        op = use.operation
        if isinstance(op, llvm.LShrOp | llvm.AShrOp | llvm.SDivOp | llvm.UDivOp) and op.has_flag("exact"):
            by = integer_constant(op.rhs)
            if op.lhs is value and by is not None and 0 < by < 64:
                divisor = max(divisor, 1 << by if isinstance(op, llvm.LShrOp | llvm.AShrOp) else by)
    return divisor


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


def step_of(op: llvm.GEPOp, incoming: Incoming) -> tuple[int, int, bool, int | None]:
    """What a ``getelementptr`` adds: a constant offset, a stride (0: none), whether the variable part is >= 0, and how
    large it can get (``None``: nobody knows)."""
    offset, stride, forward = 0, 0, True
    span: int | None = 0
    dynamic = iter(op.indices)
    current: Attribute | None = None
    nuw = op.has_flag("nuw")
    for index in integers(op.constant_indices):
        if current is None:
            current = op.elem_type
            scale, inner = size_of(current), current
        elif isinstance(current, llvm.StructType):
            inner, field = part(current, index)
            offset += field
            current = inner
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
            offset += index * scale
            continue
        value = next(dynamic)
        constant = integer_constant(value)
        if constant is not None:
            offset += constant * scale
            continue
        counter = counter_of(value, incoming)
        if counter is not None:
            offset += counter.start * scale
            stride = gcd(stride, counter.step * scale)
            span = None if span is None or counter.last is None else span + (counter.last - counter.start) * scale
            continue
        stride = gcd(stride, scale * multiple_of(value, incoming))
        forward = forward and (nuw or not_negative(value, incoming))
        span = None
    return offset, stride, forward, span
