"""Flags, constants and metadata references of the llvm dialect."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, StringAttr, i32
from xdsl.ir import Attribute, Data, ParametrizedAttribute
from xdsl.irdl import irdl_attr_definition, param_def
from xdsl.parser import AttrParser
from xdsl.printer import Printer


@irdl_attr_definition
class FlagsAttr(Data[tuple[str, ...]]):
    """Keywords of an instruction, as LLVM spells them and in its order: ``nuw``, ``exact``, ``fast``, ``volatile``."""

    name = "llvm.flags"

    @classmethod
    def parse_parameter(cls, parser: AttrParser) -> tuple[str, ...]:
        return tuple(parser.parse_comma_separated_list(parser.Delimiter.ANGLE, parser.parse_identifier))

    def print_parameter(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string(", ".join(self.data))


@irdl_attr_definition
class MetadataRefAttr(Data[int]):
    """``!N``: a node of the module's metadata table (``llvm.metadata`` operations)."""

    name = "llvm.md"

    @classmethod
    def parse_parameter(cls, parser: AttrParser) -> int:
        with parser.in_angle_brackets():
            return parser.parse_integer(allow_boolean=False, allow_negative=False)

    def print_parameter(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string(str(self.data))


@irdl_attr_definition
class ZeroAttr(ParametrizedAttribute):
    """``zeroinitializer`` or ``null``."""

    name = "llvm.zero"


@irdl_attr_definition
class UndefAttr(ParametrizedAttribute):
    """``undef``."""

    name = "llvm.undef"


@irdl_attr_definition
class PoisonAttr(ParametrizedAttribute):
    """``poison``."""

    name = "llvm.poison"


@irdl_attr_definition
class NoneConstantAttr(ParametrizedAttribute):
    """``none``, the constant of type ``token``."""

    name = "llvm.none"


@irdl_attr_definition
class BytesAttr(Data[bytes]):
    """``c"…"``: an array of ``i8`` by its bytes; printed as a hexadecimal string."""

    name = "llvm.bytes"

    @classmethod
    def parse_parameter(cls, parser: AttrParser) -> bytes:
        with parser.in_angle_brackets():
            text = parser.parse_str_literal()
            try:
                return bytes.fromhex(text)
            except ValueError:
                parser.raise_error("an even number of hexadecimal digits expected")

    def print_parameter(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string(f'"{self.data.hex()}"')


@irdl_attr_definition
class FloatBitsAttr(Data[str]):
    """A float by its bits, as LLVM spells them (``0x7FF8000000000001``, ``0xK…`` f80, ``0xL…`` f128, ``0xH…`` f16).

    Only for what a ``FloatAttr`` cannot hold exactly: NaNs with a payload, and formats wider than f64.
    """

    name = "llvm.float_bits"

    @classmethod
    def parse_parameter(cls, parser: AttrParser) -> str:
        with parser.in_angle_brackets():
            return parser.parse_str_literal()

    def print_parameter(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string(f'"{self.data}"')


@irdl_attr_definition
class BlockAddressAttr(ParametrizedAttribute):
    """``blockaddress(@function, %label)``; ``llvm.blocktag`` marks the block inside the function."""

    name = "llvm.blockaddress"

    function: StringAttr = param_def()
    label: StringAttr = param_def()


@irdl_attr_definition
class SymbolAttr(ParametrizedAttribute):
    """The address of a global or a function, inside a constant."""

    name = "llvm.symbol"

    symbol: StringAttr = param_def()

    def __init__(self, symbol: str | StringAttr):
        super().__init__(StringAttr(symbol) if isinstance(symbol, str) else symbol)

    @classmethod
    def parse_parameters(cls, parser: AttrParser) -> Sequence[Attribute]:
        with parser.in_angle_brackets():
            return [parser.parse_symbol_name()]

    def print_parameters(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_symbol_name(self.symbol.data)


@irdl_attr_definition
class TypedConstantAttr(ParametrizedAttribute):
    """A constant with its type, as the parts of aggregates and expressions are given."""

    name = "llvm.const"

    type: Attribute = param_def()
    value: Attribute = param_def()


@irdl_attr_definition
class AggregateAttr(ParametrizedAttribute):
    """The elements of a constant array, structure or vector, each a ``TypedConstantAttr``."""

    name = "llvm.aggregate"

    elements: ArrayAttr[TypedConstantAttr] = param_def()

    def __init__(self, elements: Sequence[TypedConstantAttr] | ArrayAttr[TypedConstantAttr]):
        super().__init__(elements if isinstance(elements, ArrayAttr) else ArrayAttr(elements))


@irdl_attr_definition
class SplatAttr(ParametrizedAttribute):
    """``splat (T v)``: every lane of a vector is the same."""

    name = "llvm.splat"

    element: TypedConstantAttr = param_def()


@irdl_attr_definition
class ExprAttr(ParametrizedAttribute):
    """A constant expression: opcode, flags, operands, and the rest (source type of a getelementptr …)."""

    name = "llvm.expr"

    opcode: StringAttr = param_def()
    flags: FlagsAttr = param_def()
    operands: ArrayAttr[TypedConstantAttr] = param_def()
    extra: DictionaryAttr = param_def()


@irdl_attr_definition
class PositionAttr(Data[tuple[int, ...]]):
    """The indices of an ``extractvalue`` or ``insertvalue``."""

    name = "llvm.position"

    @classmethod
    def parse_parameter(cls, parser: AttrParser) -> tuple[int, ...]:
        with parser.in_angle_brackets():
            return tuple(parser.parse_comma_separated_list(parser.Delimiter.NONE, parser.parse_integer))

    def print_parameter(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string(", ".join(map(str, self.data)))


def integers(array: Attribute) -> list[int]:
    """The elements of a dense array of integers."""
    assert isinstance(array, DenseArrayBase)
    if array.elt_type == i32:
        return list(_unpacked(array.data.data))
    return list(array.iter_values())  # pyright: ignore[reportAttributeAccessIssue]


@lru_cache(maxsize=4096)
def _unpacked(data: bytes) -> tuple[int, ...]:
    """The numbers in an array of ``i32``. Segment sizes are asked for all the time."""
    return struct.unpack(f"<{len(data) // 4}i", data)


def flags(*names: str) -> FlagsAttr:
    """The ``FlagsAttr`` of the given keywords."""
    return FlagsAttr(names)


NO_FLAGS = FlagsAttr(())
