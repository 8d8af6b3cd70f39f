"""What the points-to analysis says: pieces of memory, and which of them a pointer may lead to.

See ``memory_objects.py`` for how it is found.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from xdsl.dialects.builtin import IntegerType, VectorType
from xdsl.ir import BlockArgument, Operation, SSAValue

from oxad.dialects import llvm

LOST = "lost"


@dataclass(frozen=True, eq=False)
class MemoryObject:
    """A piece of memory. ``kind``: parameter, alloca, heap, global, deref or unknown.

    ``distinct``: no other object overlaps it, other than ``unknown``-like ones once it has escaped.
    """

    kind: str
    origin: object
    noalias: bool = False
    readonly: bool = False
    constant: bool = False
    is_all_floats: bool = False
    """Said by a Rust reference, or C's ``restrict``, and by debug information: there are no pointers in it."""
    is_code: bool = False
    """A function, or a constant table of functions without floats."""
    depth: int = 0

    def __repr__(self) -> str:
        return f"<{self.kind} {getattr(self.origin, 'name_hint', None) or self.origin!s:.40}>"

    @property
    def root(self) -> MemoryObject:
        """The object that the pointers to this one were loaded from in the end."""
        found = self
        while found.kind == "deref":
            assert isinstance(found.origin, MemoryObject)
            found = found.origin
        return found

    @property
    def is_number(self) -> bool:
        """What an integer parameter leads to as a pointer: nothing, unless a caller passes an address."""
        return isinstance(self.origin, BlockArgument) and isinstance(self.origin.type, IntegerType)

    @property
    def is_lost(self) -> bool:
        """Memory that a pointer leads to which nobody followed: it may be any that was ever known."""
        return self.kind == "unknown" and self.origin == LOST

    @property
    def is_local(self) -> bool:
        """Made by this function: nobody else knows it before it escapes."""
        return self.kind in ("alloca", "heap")


AllocationPath = tuple[int, ...]
"""Which allocation: the position of a call among those of its function, then of one in the callee, and so on."""


@dataclass
class PointsTo:
    """The result. ``of`` gives the objects of a pointer (or of the pointers in an aggregate)."""

    objects: dict[SSAValue, frozenset[MemoryObject]] = field(default_factory=dict)
    contents: dict[MemoryObject, frozenset[MemoryObject]] = field(default_factory=dict)
    parameters: dict[int, MemoryObject] = field(default_factory=dict)
    escaped: set[MemoryObject] = field(default_factory=set)
    returned: frozenset[MemoryObject] = frozenset()
    allocated: dict[Operation, dict[MemoryObject, MemoryObject]] = field(default_factory=dict)
    """Call of a function with a body → what it allocated and passed on, as it is known there and here."""
    paths: dict[MemoryObject, AllocationPath] = field(default_factory=dict)
    """The name of an allocation, which is the same in a copy of the function."""
    publishes: bool = False
    """Whether the function stores a pointer in memory that is not its own."""

    def of(self, value: SSAValue) -> frozenset[MemoryObject]:
        return self.objects.get(value, frozenset())

    def reachable(self, roots: frozenset[MemoryObject]) -> set[MemoryObject]:
        """The objects and all that can be reached through pointers in them."""
        seen = set(roots)
        work = list(roots)
        while work:
            for other in self.contents.get(work.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    work.append(other)
        return seen

    def outliving(self) -> set[MemoryObject]:
        """The allocations that somebody can reach when the function has returned."""
        roots = self.returned | {o for o in self.contents if not o.is_local}
        return {o for o in self.reachable(roots) if o.kind == "heap"}

    def leaked(self) -> set[MemoryObject]:
        """The objects that globals and unknown memory have pointers to."""
        return self.reachable(
            frozenset().union(*(held for o, held in self.contents.items() if o.kind in ("global", "unknown")))
        )

    def may_alias(self, a: MemoryObject, b: MemoryObject) -> bool:
        """Whether two objects may overlap."""
        if a is b:
            return True
        for x, y in ((a, b), (b, a)):
            if x.is_local:
                return not y.is_local and x in self.escaped and y.kind in ("deref", "unknown")
            if x.kind == "parameter" and x.noalias:
                # Memory behind a noalias parameter that is written is reached through it alone.
                return False
        return not (a.kind == "global" and b.kind == "global")


def may_hold_pointer(type: object) -> bool:
    """Whether a value of this type can be or contain a pointer as such (integers that carry one are found by flow)."""
    if isinstance(type, llvm.PointerType):
        return True
    if isinstance(type, llvm.StructType):
        return any(may_hold_pointer(t) for t in type.elements.data)
    if isinstance(type, llvm.ArrayType):
        return may_hold_pointer(type.element)
    return isinstance(type, VectorType) and isinstance(type.element_type, llvm.PointerType)


__all__ = ["LOST", "AllocationPath", "MemoryObject", "PointsTo", "may_hold_pointer"]
