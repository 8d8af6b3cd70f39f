"""What activity analysis finds for one function and one signature."""

from __future__ import annotations

from dataclasses import dataclass, field

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType
from oxad.dialects.diagnostic import Span
from oxad.passes.copied_types import Types
from oxad.passes.points_to import AllocationPath, MemoryObject, PointsTo

SHADOW = ShadowType()


Wanted = frozenset[AllocationPath]
"""Allocations of a function; the empty path stands for all that outlive it."""


@dataclass
class CallInfo:
    """What the analysis decided on a call of a function with a body."""

    callee: llvm.FuncOp
    signature: str
    wanted: Wanted = frozenset()
    """The allocations of the callee that need shadows, because the caller has shadows for them."""


@dataclass
class Activity:
    """The result for one function and signature."""

    func: llvm.FuncOp
    signature: str
    points: PointsTo
    types: Types
    wanted: Wanted = frozenset()
    active: set[SSAValue] = field(default_factory=set)
    shadowed: set[MemoryObject] = field(default_factory=set)
    useful: set[SSAValue] = field(default_factory=set)
    calls: dict[Operation, CallInfo] = field(default_factory=dict)
    activated: dict[int, Span | None] = field(default_factory=dict)
    returns_derivative: bool = False
    laundered: set[SSAValue] = field(default_factory=set)
    unread: set[MemoryObject] = field(default_factory=set)
    """Memory that holds active data without a shadow, because only inactive calls read it."""
    text: Operation | None = None
    """A call here, or in a callee, that puts active values as text where the program can read it."""
    stream: Operation | None = None
    """A call here, or in a callee, that writes active values into a file or a stream."""
    unresolved: set[Operation] = field(default_factory=set)
    """Calls by address, of none of the known functions, that an active value goes into: they must not be reached."""

    nowhere: set[Operation] = field(default_factory=set)
    """What makes or follows pointers to floats that lead to no memory (``inttoptr``, ``load``, ``memcpy``)."""

    def derivative(self, value: SSAValue) -> TangentType | ShadowType | None:
        """The type of the value's tangent or shadow; ``None`` if it is inactive."""
        if isinstance(value.type, llvm.PointerType) or value in self.laundered:
            return SHADOW if self.has_shadow(value) else None
        return self.tangent(value)

    def tangent(self, value: SSAValue) -> TangentType | None:
        """The tangent type of an active value."""
        if value not in self.active:
            return None
        return TangentType(self.carried(value))

    def cotangent(self, value: SSAValue) -> TangentType | None:
        """The tangent type of a value that is active and useful."""
        return self.tangent(value) if value in self.useful else None

    def has_shadow(self, value: SSAValue) -> bool:
        """Whether a pointer (or laundered integer) leads to shadowed memory."""
        return not self.points.of(value).isdisjoint(self.shadowed)

    def is_dangling(self, pointer: SSAValue) -> bool:
        """Whether a pointer leads to no floats: it is null, a mere number (an empty Vec's), or leads to code."""
        return not self.has_shadow(pointer) and all(o.is_number or o.is_code for o in self.points.of(pointer))

    def seen(self) -> tuple[object, ...]:
        """What callers see of the result."""
        shadowed = {self.points.paths[o] for o in self.shadowed if o in self.points.paths}
        return (
            self.returns_derivative,
            frozenset(self.activated),
            shadowed,
            self.text is not None,
            self.stream is not None,
        )

    def carried(self, value: SSAValue) -> Attribute:
        """The float, vector or aggregate type of the floats that an active value holds."""
        if isinstance(value.type, IntegerType):
            carried = self.types.carried(value)
            assert carried is not None
            return carried
        return value.type


__all__ = ["SHADOW", "Activity", "CallInfo", "Wanted"]
