"""Operations without effect, which stand for what LLVM attaches to a place in a function; and metadata of values.

A pass may drop any of them (but ``BlockTagOp``, while somebody has the block's address) and none may change what the
program does.
"""

from __future__ import annotations

from typing import Self

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, StringAttr
from xdsl.irdl import (
    IRDLOperation,
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

from oxad.dialects.llvm.attributes import FlagsAttr, integers
from oxad.dialects.llvm.syntax import (
    Properties,
    parse_integers,
    parse_listed,
    parse_rest,
    parse_types,
    parse_values,
    print_integers,
    print_listed,
    print_rest,
    print_types,
    print_values,
    segments,
)


class AnnotationOp(IRDLOperation):
    """No result, no effect: passes skip these."""


@irdl_op_definition
class DebugRecordOp(AnnotationOp):
    """``#dbg_value(…)``, ``#dbg_declare(…)`` …: ``kind`` is the word behind ``#dbg_``.

    ``text`` holds the arguments as LLVM text, in which ``$0``, ``$1`` … stand for the operands with their types, and
    ``$$`` for a dollar sign.
    """

    name = "llvm.dbg_record"
    kind = prop_def(StringAttr)
    text = prop_def(StringAttr)
    values = var_operand_def()

    def print(self, printer: Printer) -> None:
        printer.print_string(f" {self.kind.data} ")
        printer.print_string_literal(self.text.data)
        if self.values:
            printer.print_string(" ")
            print_values(printer, self.values)
        print_rest(self, printer, ("kind", "text"))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"kind": StringAttr(parser.parse_identifier())}
        properties["text"] = StringAttr(parser.parse_str_literal())
        values = parse_values(parser)
        attributes = parse_rest(cls, parser, properties)
        return cls.create(operands=values, properties=properties, attributes=attributes)


@irdl_op_definition
class MetadataOfOp(IRDLOperation):
    """Metadata that holds values of the function, as an argument of an intrinsic: ``metadata ptr %x``.

    ``text`` is LLVM's, with the operands in it as in ``DebugRecordOp``.
    """

    name = "llvm.metadata_of"
    text = prop_def(StringAttr)
    values = var_operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_string_literal(self.text.data)
        printer.print_string(" ")
        print_values(printer, self.values)
        print_rest(self, printer, ("text",))
        print_types(printer, self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"text": StringAttr(parser.parse_str_literal())}
        values = parse_values(parser)
        attributes = parse_rest(cls, parser, properties)
        return cls.create(
            operands=values, result_types=parse_types(parser, 1), properties=properties, attributes=attributes
        )


@irdl_op_definition
class PhiInfoOp(AnnotationOp):
    """What LLVM's phi says beside its values: fast-math ``flags`` and ``metadata`` of block argument ``arg``."""

    name = "llvm.phi_info"
    arg = operand_def()
    flags = opt_prop_def(FlagsAttr)
    metadata = opt_prop_def(DictionaryAttr)

    def print(self, printer: Printer) -> None:
        print_listed(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 1, False)


@irdl_op_definition
class PhiOrderOp(AnnotationOp):
    """In which order LLVM's phis list their pairs, where that is not the order of the edges that lead to the block
    (by block, then by successor).

    ``orders`` has a permutation for each block argument, or one for all: the pair at place ``i`` is of edge
    ``order[i]``. Where the edges are others by now, it says nothing.
    """

    name = "llvm.phi_order"
    orders = prop_def(ArrayAttr[DenseArrayBase])

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_list(self.orders.data, lambda order: print_integers(printer, integers(order)))
        print_rest(self, printer, ("orders",))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        orders = parser.parse_comma_separated_list(parser.Delimiter.NONE, lambda: segments(*parse_integers(parser)))
        properties: Properties = {"orders": ArrayAttr(orders)}
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class BlockTagOp(AnnotationOp):
    """Names the block that it stands in, for ``#llvm.blockaddress``."""

    name = "llvm.blocktag"
    label = prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_string_literal(self.label.data)
        print_rest(self, printer, ("label",))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"label": StringAttr(parser.parse_str_literal())}
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)
