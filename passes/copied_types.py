"""The type analysis of a function, asked about a copy of it."""

from __future__ import annotations

from typing import Protocol

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.passes.types import Layout, TypeInfo


class Types(Protocol):
    """The questions that activity and derivation ask of the type analysis (see ``TypeInfo``)."""

    def original(self, value: SSAValue) -> SSAValue: ...

    def carried(self, value: SSAValue) -> Attribute | None: ...

    def kind(self, value: SSAValue) -> str: ...

    def floats(self, pointer: SSAValue, size: int | None) -> Layout: ...

    def leads_to_floats(self, pointer: SSAValue) -> bool: ...

    def is_bit_trick(self, op: Operation) -> bool: ...

    def is_variant_arithmetic(self, op: Operation) -> bool: ...

    def in_variants(self, value: SSAValue) -> Attribute | None: ...

    def fragments(self, pointer: SSAValue, size: int) -> tuple[tuple[int, Attribute], ...]: ...

    def may_be_pointer(self, value: SSAValue) -> bool: ...

    def is_ambiguous(self, pointer: SSAValue) -> bool: ...

    def tells_variants(self, pointer: SSAValue) -> bool: ...

    def is_free(self, value: SSAValue) -> bool: ...

    def may_be_another_float(self, op: llvm.LoadOp) -> bool: ...
    def may_be_carrier(self, op: llvm.LoadOp | llvm.IntToPtrOp) -> bool: ...

    def hides_floats(self, value: SSAValue) -> bool: ...


class CopiedTypes:
    """Answers for the values of a copy through ``origin``: value of the copy → value of the original.

    A value that only the copy has (a counter, a selector) carries nothing.
    """

    def __init__(self, types: TypeInfo, origin: dict[SSAValue, SSAValue]):
        self.types = types
        self.origin = origin

    def tells_variants(self, pointer: SSAValue) -> bool:
        original = self.origin.get(pointer)
        return original is not None and self.types.tells_variants(original)

    def original(self, value: SSAValue) -> SSAValue:
        """The value that one of the copy is a copy of: the one that debug records tell of."""
        return self.origin.get(value, value)

    def carried(self, value: SSAValue) -> Attribute | None:
        original = self.origin.get(value)
        if original is None:
            return None if isinstance(value.type, IntegerType) else value.type
        return self.types.carried(original)

    def kind(self, value: SSAValue) -> str:
        original = self.origin.get(value)
        return "int" if original is None else self.types.kind(original)

    def floats(self, pointer: SSAValue, size: int | None) -> Layout:
        original = self.origin.get(pointer)
        if original is None:
            return Layout(0, (), (), (), False, "what the copy alone has")
        return self.types.floats(original, size)

    def leads_to_floats(self, pointer: SSAValue) -> bool:
        original = self.origin.get(pointer)
        return original is not None and self.types.leads_to_floats(original)

    def hides_floats(self, value: SSAValue) -> bool:
        original = self.origin.get(value)
        return original is not None and self.types.hides_floats(original)

    def in_variants(self, value: SSAValue) -> Attribute | None:
        original = self.origin.get(value)
        return None if original is None else self.types.in_variants(original)

    def fragments(self, pointer: SSAValue, size: int) -> tuple[tuple[int, Attribute], ...]:
        original = self.origin.get(pointer)
        return () if original is None else self.types.fragments(original, size)

    def may_be_pointer(self, value: SSAValue) -> bool:
        original = self.origin.get(value)
        return original is not None and self.types.may_be_pointer(original)

    def is_ambiguous(self, pointer: SSAValue) -> bool:
        original = self.origin.get(pointer)
        return original is not None and self.types.is_ambiguous(original)

    def is_free(self, value: SSAValue) -> bool:
        original = self.origin.get(value)
        return original is not None and self.types.is_free(original)

    def may_be_another_float(self, op: llvm.LoadOp) -> bool:
        original = self._original(op)
        return isinstance(original, llvm.LoadOp) and self.types.may_be_another_float(original)

    def may_be_carrier(self, op: llvm.LoadOp | llvm.IntToPtrOp) -> bool:
        original = self._original(op)
        return isinstance(original, llvm.LoadOp | llvm.IntToPtrOp) and self.types.may_be_carrier(original)

    def is_bit_trick(self, op: Operation) -> bool:
        original = self._original(op)
        return original is not None and self.types.is_bit_trick(original)

    def is_variant_arithmetic(self, op: Operation) -> bool:
        original = self._original(op)
        return original is not None and self.types.is_variant_arithmetic(original)

    def _original(self, op: Operation) -> Operation | None:
        value = self.origin.get(op.results[0]) if op.results else None
        return value.owner if value is not None and isinstance(value.owner, Operation) else None
