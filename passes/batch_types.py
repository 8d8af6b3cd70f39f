"""What tangents and shadows become at a width: the types of ``batch``."""

from __future__ import annotations

from functools import lru_cache

from xdsl.dialects.builtin import DenseArrayBase, SymbolRefAttr, VectorType, i32
from xdsl.ir import Attribute

from oxad.dialects.autodiff import RecordType, ShadowType, TangentType
from oxad.dialects.llvm import ArrayType, FunctionType, PointerType, StructType
from oxad.dialects.llvm.builder import PTR
from oxad.passes.layout import is_float


@lru_cache(maxsize=8192)
def holds_shadow(type: Attribute) -> bool:
    """Whether a value of this type is or contains a shadow pointer."""
    if isinstance(type, ShadowType):
        return True
    if isinstance(type, TangentType):
        return holds_pointer(type.of)
    if isinstance(type, StructType):
        return any(holds_shadow(t) for t in type.elements.data)
    if isinstance(type, ArrayType):
        return holds_shadow(type.element)
    return False


@lru_cache(maxsize=8192)
def holds_pointer(type: Attribute) -> bool:
    """Whether a value of this primal type is or contains a pointer."""
    if isinstance(type, StructType):
        return any(holds_pointer(t) for t in type.elements.data)
    if isinstance(type, ArrayType):
        return holds_pointer(type.element)
    return isinstance(type, PointerType)


@lru_cache(maxsize=8192)
def needs_conversion(type: Attribute) -> bool:
    """Whether the type mentions a tangent or a shadow."""
    if isinstance(type, ShadowType | TangentType):
        return True
    if isinstance(type, StructType):
        return any(needs_conversion(t) for t in type.elements.data)
    if isinstance(type, ArrayType):
        return needs_conversion(type.element)
    return False


@lru_cache(maxsize=8192)
def float_vector(element: Attribute, count: int) -> Attribute:
    """``count`` floats side by side: the float itself where there is one."""
    if count == 1:
        return element
    return VectorType(element, [count])


@lru_cache(maxsize=8192)
def shuffle_mask(mask: tuple[int, ...]) -> DenseArrayBase:
    """The mask of a ``shufflevector``."""
    return DenseArrayBase.from_list(i32, mask)


@lru_cache(maxsize=8192)
def element_count(type: VectorType) -> int:
    """How many elements a fixed vector has."""
    count = 1
    for extent in type.get_shape():
        count *= extent
    return count


@lru_cache(maxsize=8192)
def batched_tangent(of: Attribute, width: int, separate: bool) -> Attribute:
    """The type of ``!autodiff.tangent<of>`` at ``width``; ``separate``: how its shadow pointers are held."""
    if width == 1:
        return of
    if is_float(of):
        return float_vector(of, width)
    if isinstance(of, VectorType) and is_float(of.element_type):
        return float_vector(of.element_type, width * element_count(of))
    if isinstance(of, PointerType):
        return batched_shadow(width, separate)
    if isinstance(of, StructType):
        return StructType([batched_tangent(t, width, separate) for t in of.elements.data], of.packed)
    if isinstance(of, ArrayType):
        return ArrayType(of.size, batched_tangent(of.element, width, separate))
    return of


def batched_shadow(width: int, separate: bool) -> Attribute:
    """How a shadow is held inside an aggregate, a result or a record."""
    return ArrayType(width, PTR) if separate and width > 1 else PTR


@lru_cache(maxsize=8192)
def batched(type: Attribute, width: int, separate: bool) -> Attribute:
    """``type`` with its tangents and shadows resolved, as one LLVM value."""
    if not needs_conversion(type):
        return type
    if isinstance(type, ShadowType):
        return batched_shadow(width, separate)
    if isinstance(type, TangentType):
        return batched_tangent(type.of, width, separate)
    if isinstance(type, StructType):
        return StructType([batched(t, width, separate) for t in type.elements.data], type.packed)
    assert isinstance(type, ArrayType)
    return ArrayType(type.size, batched(type.element, width, separate))


def flattened(type: Attribute, width: int, separate: bool) -> tuple[Attribute, ...]:
    """The LLVM values that a value of ``type`` becomes as argument, parameter or block argument."""
    if isinstance(type, ShadowType) and separate and width > 1:
        return (PTR,) * width
    return (batched(type, width, separate),)


def batched_record_field(type: Attribute, width: int) -> Attribute:
    """The type of a record's field; a shadow has room for one pointer per lane, however it is held."""
    if isinstance(type, RecordType):
        return RecordType(SymbolRefAttr(record_name(type.record.string_value(), width)))
    return batched(type, width, True)


def record_name(name: str, width: int) -> str:
    """The name of a record's instance."""
    return f"{name}.w{width}"


def function_type(inputs: list[Attribute], result: Attribute) -> FunctionType:
    """A function type without varargs."""
    return FunctionType(inputs, result)
