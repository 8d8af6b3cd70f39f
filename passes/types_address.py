"""Addresses and integer facts that need no memory: offsets and strides of pointers, bytes known to be zero."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd
from typing import NamedTuple

from xdsl.dialects.builtin import IntegerAttr, IntegerType, VectorType
from xdsl.ir import Attribute, BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.attributes import integers
from oxad.passes.layout import part, size_of, store_size

CONSTANTS = (llvm.ConstantOp, llvm.ZeroOp, llvm.UndefOp, llvm.PoisonOp)
_DEPTH = 8

Incoming = Callable[[BlockArgument], Sequence[SSAValue] | None]
"""The values that a block argument may have; ``None`` if not all are known."""


class Address(NamedTuple):
    """``root`` plus ``offset`` bytes plus an unknown multiple of ``stride`` (0: none) plus ``field``.

    ``forward``: the multiple is not negative. ``field`` is an offset in the element of the array.
    """

    root: SSAValue
    offset: int
    stride: int
    forward: bool
    field: int = 0

    @property
    def total(self) -> int:
        """All that is constant."""
        return self.offset + self.field

    def step(self, offset: int, stride: int, forward: bool) -> Address:
        """The address so much further on."""
        total = self.total + offset
        if stride or not self.stride:
            return Address(self.root, total, gcd(self.stride, stride), self.forward and forward)
        if 0 <= self.field + offset < self.stride:
            return self._replace(field=self.field + offset)
        return self._replace(offset=total, field=0)


def is_constant(value: SSAValue) -> bool:
    """Whether a value is a constant other than the address of a symbol."""
    return isinstance(value.owner, CONSTANTS)


def integer_constant(value: SSAValue) -> int | None:
    """The value of an integer constant."""
    owner = value.owner
    if isinstance(owner, llvm.ConstantOp) and isinstance(owner.value, IntegerAttr):
        return owner.value.value.data
    if isinstance(owner, llvm.ZeroOp) and isinstance(value.type, IntegerType):
        return 0
    return None


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
        return known(owner.lhs) << amount if _keeps(owner) else 1 << amount
    if isinstance(owner, llvm.MulOp):
        product = known(owner.lhs) * known(owner.rhs)
        # Without a no-wrap flag only powers of two survive the wrapping.
        return product if _keeps(owner) else product & -product
    if isinstance(owner, llvm.AddOp | llvm.SubOp):
        common = gcd(known(owner.lhs), known(owner.rhs))
        return common if _keeps(owner) else common & -common
    if isinstance(owner, llvm.AndOp):
        mask = integer_constant(owner.rhs)
        return mask & -mask if mask else 1
    if isinstance(owner, llvm.ZExtOp | llvm.SExtOp | llvm.FreezeOp):
        return known(owner.arg)
    if isinstance(owner, llvm.SelectOp):
        return gcd(known(owner.true_value), known(owner.false_value))
    return 1


def _keeps(op: llvm.Instruction) -> bool:
    """Whether an operation does not wrap around."""
    return op.has_flag("nuw") or op.has_flag("nsw")


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


def step_of(op: llvm.GEPOp, incoming: Incoming) -> tuple[int, int, bool]:
    """What a ``getelementptr`` adds: a constant offset, a stride (0: none), and whether the variable part is >= 0."""
    offset, stride, forward = 0, 0, True
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
        stride = gcd(stride, scale * multiple_of(value, incoming))
        forward = forward and (nuw or not_negative(value, incoming))
    return offset, stride, forward


def zero_bytes(value: SSAValue, depth: int = _DEPTH) -> int:
    """The bytes of an integer that are surely zero, as a set of bits (bit k: byte k)."""
    if not isinstance(value.type, IntegerType):
        return 0
    size = store_size(value.type)
    constant = integer_constant(value)
    if constant is not None:
        raw = (constant & ((1 << (8 * size)) - 1)).to_bytes(size, "little")
        return sum(1 << k for k, byte in enumerate(raw) if byte == 0)
    owner = value.owner
    everything = (1 << size) - 1
    if depth == 0:
        return 0
    if isinstance(owner, llvm.ZExtOp) and isinstance(owner.arg.type, IntegerType):
        narrow = store_size(owner.arg.type)
        return zero_bytes(owner.arg, depth - 1) | (everything & ~((1 << narrow) - 1))
    if isinstance(owner, llvm.ShlOp | llvm.LShrOp):
        amount = integer_constant(owner.rhs)
        if amount is None or amount < 0:
            return 0
        whole = amount // 8
        known = zero_bytes(owner.lhs, depth - 1) if amount % 8 == 0 else 0
        if isinstance(owner, llvm.ShlOp):
            return ((known << whole) | ((1 << whole) - 1)) & everything
        top = everything & ~(everything >> whole)
        return (known >> whole) | top
    if isinstance(owner, llvm.AndOp):
        return zero_bytes(owner.lhs, depth - 1) | zero_bytes(owner.rhs, depth - 1)
    if isinstance(owner, llvm.OrOp):
        return zero_bytes(owner.lhs, depth - 1) & zero_bytes(owner.rhs, depth - 1)
    return 0


def byte_runs(bits: int) -> list[tuple[int, int]]:
    """The runs of ones in a set of bytes: ``(start, length)``."""
    runs: list[tuple[int, int]] = []
    at = 0
    while bits >> at:
        if not bits >> at & 1:
            at += 1
            continue
        start = at
        while bits >> at & 1:
            at += 1
        runs.append((start, at - start))
    return runs
