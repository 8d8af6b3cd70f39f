"""Operations without effect, which stand for what LLVM attaches to a place in a function.

A pass may drop any of them (but ``BlockTagOp``, while somebody has the block's address) and none may change what the
program does.
"""

from __future__ import annotations

from typing import Self

from xdsl.dialects.builtin import DictionaryAttr, StringAttr
from xdsl.irdl import IRDLOperation, irdl_op_definition, operand_def, opt_prop_def, prop_def, var_operand_def
from xdsl.parser import Parser
from xdsl.printer import Printer

from oxad.dialects.llvm.attributes import FlagsAttr
from oxad.dialects.llvm.syntax import (
    Properties,
    parse_listed,
    parse_rest,
    parse_values,
    print_listed,
    print_rest,
    print_values,
)


class AnnotationOp(IRDLOperation):
    """No result, no effect: passes skip these."""


@irdl_op_definition
class DebugRecordOp(AnnotationOp):
    """``#dbg_value(…)``, ``#dbg_declare(…)`` …: ``kind`` is the word behind ``#dbg_``.

    ``text`` holds the arguments as LLVM text, in which ``$0``, ``$1`` … stand for the operands with their types.
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
