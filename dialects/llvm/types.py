"""LLVM's types that MLIR's builtin dialect does not have.

Integers, floats (half to fp128, bfloat, x86_fp80) and fixed vectors are the builtin types. Spelling follows
MLIR's ``llvm`` dialect: ``!llvm.ptr``, ``!llvm.struct<(f64, i64)>``, ``!llvm.array<4 x f64>``.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import ArrayAttr, IntAttr, NoneAttr, StringAttr, UnitAttr
from xdsl.ir import Attribute, ParametrizedAttribute, TypeAttribute
from xdsl.irdl import irdl_attr_definition, param_def
from xdsl.parser import AttrParser
from xdsl.printer import Printer

MAX_INTEGER_WIDTH = 1 << 23
MAX_ARRAY_SIZE = (1 << 64) - 1
MAX_LANES = (1 << 32) - 1
"""LLVM's own bounds."""


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

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        if parser.parse_optional_punctuation("<") is None:
            return [IntAttr(0)]
        addrspace = parser.parse_integer(allow_boolean=False, allow_negative=False)
        parser.parse_punctuation(">")
        return [IntAttr(addrspace)]

    def print_parameters(self, printer: Printer) -> None:
        if self.addrspace.data:
            printer.print_string(f"<{self.addrspace.data}>")


@irdl_attr_definition
class ArrayType(ParametrizedAttribute, TypeAttribute):
    """``[size x element]``."""

    name = "llvm.array"

    size: IntAttr = param_def()
    element: Attribute = param_def()

    def __init__(self, size: int | IntAttr, element: Attribute):
        super().__init__(IntAttr(size) if isinstance(size, int) else size, element)

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        with parser.in_angle_brackets():
            size = parser.parse_integer(allow_boolean=False, allow_negative=False)
            parser.parse_keyword("x")
            return [IntAttr(size), parser.parse_type()]

    def print_parameters(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string(f"{self.size.data} x ")
            printer.print_attribute(self.element)


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

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        with parser.in_angle_brackets():
            name = parser.parse_optional_str_literal()
            identifier = NoneAttr() if name is None else StringAttr(name)
            if name is not None:
                parser.parse_punctuation(",")
                if parser.parse_optional_keyword("opaque") is not None:
                    return [ArrayAttr([]), NoneAttr(), identifier, UnitAttr()]
            packed = NoneAttr() if parser.parse_optional_keyword("packed") is None else UnitAttr()
            elements = parser.parse_comma_separated_list(parser.Delimiter.PAREN, parser.parse_type)
            return [ArrayAttr(elements), packed, identifier, NoneAttr()]

    def print_parameters(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            if isinstance(self.identifier, StringAttr):
                printer.print_string_literal(self.identifier.data)
                printer.print_string(", ")
            if isinstance(self.opaque, UnitAttr):
                printer.print_string("opaque")
                return
            if isinstance(self.packed, UnitAttr):
                printer.print_string("packed ")
            with printer.in_parens():
                printer.print_list(self.elements.data, printer.print_attribute)


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

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        with parser.in_angle_brackets():
            result = parser.parse_type()
            inputs, vararg = parse_parameter_types(parser)
        return [ArrayAttr(inputs), result, UnitAttr() if vararg else NoneAttr()]

    def print_parameters(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_attribute(self.result)
            printer.print_string(" (")
            printer.print_list(self.inputs.data, printer.print_attribute)
            if self.is_vararg:
                printer.print_string(", ..." if self.inputs.data else "...")
            printer.print_string(")")

    @property
    def is_vararg(self) -> bool:
        return isinstance(self.vararg, UnitAttr)


def parse_parameter_types(parser: AttrParser) -> tuple[list[Attribute], bool]:
    """``(T, U, ...)``: the types, and whether more arguments may follow."""
    types: list[Attribute] = []
    parser.parse_punctuation("(")
    if parser.parse_optional_punctuation(")") is not None:
        return types, False
    while True:
        if parser.parse_optional_punctuation("...") is not None:
            parser.parse_punctuation(")")
            return types, True
        types.append(parser.parse_type())
        if parser.parse_optional_punctuation(")") is not None:
            return types, False
        parser.parse_punctuation(",")


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

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        with parser.in_angle_brackets():
            return [StringAttr(parser.parse_str_literal())]

    def print_parameters(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string_literal(self.text.data)
