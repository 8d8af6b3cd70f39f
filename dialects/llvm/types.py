"""LLVM's types that MLIR's builtin dialect does not have.

Integers, floats (half to fp128, bfloat, x86_fp80) and fixed vectors are the builtin types. Spelling follows
MLIR's ``llvm`` dialect: ``!llvm.ptr``, ``!llvm.struct<(f64, i64)>``, ``!llvm.array<4 x f64>``.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import ArrayAttr, IntAttr, NoneAttr, StringAttr, UnitAttr
from xdsl.ir import Attribute, ParametrizedAttribute, TypeAttribute
from xdsl.irdl import irdl_attr_definition, param_def


@irdl_attr_definition
class VoidType(ParametrizedAttribute, TypeAttribute):
    """No value."""

    name = "llvm.void"


@irdl_attr_definition
class PointerType(ParametrizedAttribute, TypeAttribute):
    """An opaque pointer; ``addrspace`` 0 is the default and is not printed."""

    name = "llvm.ptr"

    addrspace: IntAttr = param_def()

    def __init__(self, addrspace: int | IntAttr = 0):
        super().__init__(IntAttr(addrspace) if isinstance(addrspace, int) else addrspace)


@irdl_attr_definition
class ArrayType(ParametrizedAttribute, TypeAttribute):
    """``[size x element]``."""

    name = "llvm.array"

    size: IntAttr = param_def()
    element: Attribute = param_def()

    def __init__(self, size: int | IntAttr, element: Attribute):
        super().__init__(IntAttr(size) if isinstance(size, int) else size, element)


@irdl_attr_definition
class StructType(ParametrizedAttribute, TypeAttribute):
    """A literal or a named structure, packed or not. ``opaque`` (named only) has no body."""

    name = "llvm.struct"

    elements: ArrayAttr[Attribute] = param_def()
    packed: UnitAttr | NoneAttr = param_def()
    identifier: StringAttr | NoneAttr = param_def()
    opaque: UnitAttr | NoneAttr = param_def()

    def __init__(
        self,
        elements: Sequence[Attribute] | ArrayAttr[Attribute],
        packed: bool | Attribute = False,
        identifier: str | Attribute | None = None,
        opaque: bool | Attribute = False,
    ):
        super().__init__(
            elements if isinstance(elements, ArrayAttr) else ArrayAttr(elements),
            packed if isinstance(packed, Attribute) else UnitAttr() if packed else NoneAttr(),
            identifier
            if isinstance(identifier, Attribute)
            else NoneAttr()
            if identifier is None
            else StringAttr(identifier),
            opaque if isinstance(opaque, Attribute) else UnitAttr() if opaque else NoneAttr(),
        )


@irdl_attr_definition
class FunctionType(ParametrizedAttribute, TypeAttribute):
    """``result (inputs…[, ...])``; a function without result has ``VoidType`` as ``result``."""

    name = "llvm.func"

    inputs: ArrayAttr[Attribute] = param_def()
    result: Attribute = param_def()
    vararg: UnitAttr | NoneAttr = param_def()

    def __init__(
        self,
        inputs: Sequence[Attribute] | ArrayAttr[Attribute],
        result: Attribute,
        vararg: bool | Attribute = False,
    ):
        super().__init__(
            inputs if isinstance(inputs, ArrayAttr) else ArrayAttr(inputs),
            result,
            vararg if isinstance(vararg, Attribute) else UnitAttr() if vararg else NoneAttr(),
        )

    @property
    def is_vararg(self) -> bool:
        return isinstance(self.vararg, UnitAttr)


@irdl_attr_definition
class LabelType(ParametrizedAttribute, TypeAttribute):
    """A basic block as a value."""

    name = "llvm.label"


@irdl_attr_definition
class TokenType(ParametrizedAttribute, TypeAttribute):
    """A value that must not be hidden from its users."""

    name = "llvm.token"


@irdl_attr_definition
class MetadataType(ParametrizedAttribute, TypeAttribute):
    """Metadata as an argument of an intrinsic."""

    name = "llvm.metadata"


@irdl_attr_definition
class TargetType(ParametrizedAttribute, TypeAttribute):
    """``target("…")`` and the types of one machine (``x86_amx``, ``ppc_fp128``), as LLVM spells them."""

    name = "llvm.target"

    text: StringAttr = param_def()

    def __init__(self, text: str | StringAttr):
        super().__init__(StringAttr(text) if isinstance(text, str) else text)
