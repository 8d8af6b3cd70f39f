"""Memory, address and aggregate instructions."""

from __future__ import annotations

from typing import Self

from xdsl.dialects.builtin import DenseArrayBase, IntegerAttr, StringAttr, UnitAttr, i32
from xdsl.ir import Attribute
from xdsl.irdl import (
    irdl_op_definition,
    operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
)
from xdsl.parser import Parser
from xdsl.printer import Printer
from xdsl.traits import Pure

from oxad.dialects.llvm.attributes import PositionAttr, integers
from oxad.dialects.llvm.base import Instruction
from oxad.dialects.llvm.syntax import (
    Properties,
    flags_of,
    parse_integers,
    parse_listed,
    parse_operands,
    parse_rest,
    parse_types,
    parse_words,
    print_flags,
    print_integers,
    print_listed,
    print_operands,
    print_rest,
    print_types,
    resolve,
    words_then,
)

_ORDERED = ("ordering",)
_CMPXCHG = ("success_ordering", "failure_ordering")


def _access_words(words: list[str], parser: Parser, properties: Properties) -> None:
    """Flags and, of an atomic access, the ordering."""
    if words and words[-1] not in ("atomic", "volatile"):
        properties["ordering"] = StringAttr(words[-1])
        words = words[:-1]
    flags_of(words, properties)


DYNAMIC_INDEX = -(2**31)
"""Stands in ``GEPOp.constant_indices`` where the index is an operand (MLIR's convention)."""


@irdl_op_definition
class AllocaOp(Instruction):
    """``flags`` may hold ``inalloca`` and ``swifterror``."""

    name = "llvm.alloca"
    array_size = operand_def()
    elem_type = prop_def(Attribute)
    alignment = opt_prop_def(IntegerAttr)
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_flags(self, printer)
        print_operands(printer, self.operands)
        printer.print_string(" x ")
        printer.print_attribute(self.elem_type)
        print_rest(self, printer, ("elem_type",))
        print_types(printer, self.array_size.type)
        printer.print_string(" -> ")
        printer.print_attribute(self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        flags_of(parse_words(parser), properties)
        operands = parse_operands(parser, 1)
        parser.parse_keyword("x")
        properties["elem_type"] = parser.parse_type()
        attributes = parse_rest(cls, parser, properties)
        types = parse_types(parser, 1)
        parser.parse_punctuation("->")
        return cls.create(
            operands=resolve(parser, operands, types),
            result_types=[parser.parse_type()],
            properties=properties,
            attributes=attributes,
        )


@irdl_op_definition
class LoadOp(Instruction):
    """``flags`` may hold ``volatile`` and ``atomic``; an atomic load has an ``ordering``."""

    name = "llvm.load"
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)
    ordering = opt_prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_listed(self, printer, *_ORDERED)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 1, True, _access_words)


@irdl_op_definition
class StoreOp(Instruction):
    """``flags`` may hold ``volatile`` and ``atomic``; an atomic store has an ``ordering``."""

    name = "llvm.store"
    value = operand_def()
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)
    ordering = opt_prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        print_listed(self, printer, *_ORDERED)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 2, False, _access_words)


@irdl_op_definition
class GEPOp(Instruction):
    """``constant_indices`` (dense i32): one per index, ``DYNAMIC_INDEX`` where it is the next of ``indices``.

    ``index_types`` holds the integer types of the constant indices where they are not all i32/i64 as LLVM prints them.
    ``flags`` may hold ``inbounds``, ``nusw``, ``nuw``.
    """

    name = "llvm.getelementptr"
    base = operand_def()
    indices = var_operand_def()
    elem_type = prop_def(Attribute)
    constant_indices = prop_def(DenseArrayBase)
    index_types = opt_prop_def(Attribute)
    inrange = opt_prop_def(StringAttr)
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_flags(self, printer)
        printer.print_string(" ")
        printer.print_ssa_value(self.base)
        dynamic = iter(self.indices)
        printer.print_string("[")
        for i, index in enumerate(integers(self.constant_indices)):
            if i:
                printer.print_string(", ")
            if index == DYNAMIC_INDEX:
                printer.print_ssa_value(next(dynamic))
            else:
                printer.print_string(str(index))
        printer.print_string("]")
        print_rest(self, printer, ("elem_type", "constant_indices"))
        printer.print_string(" : (")
        printer.print_list([o.type for o in self.operands], printer.print_attribute)
        printer.print_string(") -> ")
        printer.print_attribute(self.res.type)
        printer.print_string(", ")
        printer.print_attribute(self.elem_type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        flags_of(parse_words(parser), properties)
        operands = parse_operands(parser, 1)
        constants: list[int] = []

        def index() -> None:
            operand = parser.parse_optional_unresolved_operand()
            if operand is None:
                constants.append(parser.parse_integer(allow_boolean=False))
            else:
                constants.append(DYNAMIC_INDEX)
                operands.append(operand)

        parser.parse_comma_separated_list(parser.Delimiter.SQUARE, index)
        properties["constant_indices"] = DenseArrayBase.from_list(i32, constants)
        attributes = parse_rest(cls, parser, properties)
        parser.parse_punctuation(":")
        types = parser.parse_comma_separated_list(parser.Delimiter.PAREN, parser.parse_type)
        if len(types) != len(operands):
            parser.raise_error(f"{len(operands)} operands, but {len(types)} types")
        parser.parse_punctuation("->")
        result = parser.parse_type()
        parser.parse_punctuation(",")
        properties["elem_type"] = parser.parse_type()
        return cls.create(
            operands=resolve(parser, operands, types),
            result_types=[result],
            properties=properties,
            attributes=attributes,
        )


@irdl_op_definition
class AtomicRMWOp(Instruction):
    """``bin_op`` is LLVM's keyword (``xchg``, ``add``, ``fadd`` …)."""

    name = "llvm.atomicrmw"
    bin_op = prop_def(StringAttr)
    ordering = prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    addr = operand_def()
    value = operand_def()
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_listed(self, printer, "bin_op", "ordering")

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 2, True, words_then("bin_op", "ordering"))


@irdl_op_definition
class CmpXchgOp(Instruction):
    """``flags`` may hold ``weak`` and ``volatile``. The result is ``{T, i1}``."""

    name = "llvm.cmpxchg"
    success_ordering = prop_def(StringAttr)
    failure_ordering = prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    addr = operand_def()
    cmp = operand_def()
    new = operand_def()
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_listed(self, printer, *_CMPXCHG)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 3, True, words_then(*_CMPXCHG))


@irdl_op_definition
class FenceOp(Instruction):
    name = "llvm.fence"
    ordering = prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        printer.print_string(f" {self.ordering.data}")
        print_rest(self, printer, ("ordering",))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"ordering": StringAttr(parser.parse_identifier())}
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class VAArgOp(Instruction):
    name = "llvm.va_arg"
    arg_list = operand_def()
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_listed(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 1, True)


@irdl_op_definition
class ExtractValueOp(Instruction):
    name = "llvm.extractvalue"
    container = operand_def()
    position = prop_def(PositionAttr)
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_operands(printer, self.operands)
        print_integers(printer, self.position.data)
        print_rest(self, printer, ("position",))
        print_types(printer, self.container.type)
        printer.print_string(" -> ")
        printer.print_attribute(self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        operands = parse_operands(parser, 1)
        properties: Properties = {"position": PositionAttr(tuple(parse_integers(parser)))}
        attributes = parse_rest(cls, parser, properties)
        types = parse_types(parser, 1)
        parser.parse_punctuation("->")
        return cls.create(
            operands=resolve(parser, operands, types),
            result_types=[parser.parse_type()],
            properties=properties,
            attributes=attributes,
        )


@irdl_op_definition
class InsertValueOp(Instruction):
    name = "llvm.insertvalue"
    container = operand_def()
    value = operand_def()
    position = prop_def(PositionAttr)
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_operands(printer, (self.value, self.container))
        print_integers(printer, self.position.data)
        print_rest(self, printer, ("position",))
        print_types(printer, self.value.type, self.container.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        operands = parse_operands(parser, 2)
        properties: Properties = {"position": PositionAttr(tuple(parse_integers(parser)))}
        attributes = parse_rest(cls, parser, properties)
        types = parse_types(parser, 2)
        value, container = resolve(parser, operands, types)
        return cls.create(
            operands=[container, value], result_types=[types[1]], properties=properties, attributes=attributes
        )


@irdl_op_definition
class ExtractElementOp(Instruction):
    name = "llvm.extractelement"
    vector = operand_def()
    position = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_listed(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 2, True)


@irdl_op_definition
class InsertElementOp(Instruction):
    name = "llvm.insertelement"
    vector = operand_def()
    value = operand_def()
    position = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_listed(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 3, True)


@irdl_op_definition
class ShuffleVectorOp(Instruction):
    """``mask`` (dense i32): -1 is poison. ``zero_mask`` marks the mask of a scalable vector."""

    name = "llvm.shufflevector"
    v1 = operand_def()
    v2 = operand_def()
    mask = prop_def(DenseArrayBase)
    zero_mask = opt_prop_def(UnitAttr)
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_operands(printer, self.operands)
        printer.print_string(" ")
        print_integers(printer, integers(self.mask))
        print_rest(self, printer, ("mask",))
        print_types(printer, self.v1.type)
        printer.print_string(" -> ")
        printer.print_attribute(self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        operands = parse_operands(parser, 2)
        properties: Properties = {"mask": DenseArrayBase.from_list(i32, parse_integers(parser))}
        attributes = parse_rest(cls, parser, properties)
        (type,) = parse_types(parser, 1)
        parser.parse_punctuation("->")
        return cls.create(
            operands=resolve(parser, operands, [type, type]),
            result_types=[parser.parse_type()],
            properties=properties,
            attributes=attributes,
        )
