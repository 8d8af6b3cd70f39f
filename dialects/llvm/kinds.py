"""What kind of type a type is: integers, floats, pointers, and vectors of them."""

from __future__ import annotations

from xdsl.dialects.builtin import AnyFloat, AnyFloatConstr, IntegerType, VectorType
from xdsl.ir import Attribute

from oxad.dialects.llvm.types import PointerType, TargetType

_FLOAT_WIDTH = {"f16": 16, "bf16": 16, "f32": 32, "f64": 64, "f80": 80, "f128": 128}


def scalar(type: Attribute) -> Attribute:
    """The element of a vector type, any other type itself."""
    return type.element_type if type.__class__ is VectorType else type  # pyright: ignore[reportAttributeAccessIssue]


def is_integer(type: Attribute) -> bool:
    return scalar(type).__class__ is IntegerType


def is_float(type: Attribute) -> bool:
    element = scalar(type)
    return isinstance(element, AnyFloat) or (isinstance(element, TargetType) and element.text.data == "ppc_fp128")


def is_pointer(type: Attribute) -> bool:
    return scalar(type).__class__ is PointerType


def shape(type: Attribute) -> tuple[int, bool] | None:
    """The number of lanes of a vector, and whether that is scalable; None for a scalar."""
    if type.__class__ is not VectorType:
        return None
    assert isinstance(type, VectorType)
    return type.shape.data[0].data, bool(type.scalable_dims.data[0].value.data)


def bits(type: Attribute) -> int | None:
    """The width of an integer or float; None for other types."""
    if isinstance(type, IntegerType):
        return type.width.data
    if AnyFloatConstr.verifies(type):
        return _FLOAT_WIDTH.get(type.name)
    return None
