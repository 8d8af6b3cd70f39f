"""Arithmetic, comparison and conversion instructions."""

from __future__ import annotations

from typing import Self, TypeVar

from xdsl.dialects.builtin import StringAttr, VectorType, i1
from xdsl.ir import Operation
from xdsl.irdl import irdl_op_definition, operand_def, prop_def, result_def, traits_def
from xdsl.parser import Parser
from xdsl.printer import Printer
from xdsl.traits import Pure

from oxad.dialects.llvm.base import Instruction
from oxad.dialects.llvm.syntax import (
    Properties,
    flags_of,
    parse_operands,
    parse_rest,
    parse_same_type,
    parse_types,
    parse_words,
    print_flags,
    print_operands,
    print_rest,
    print_same_type,
    print_types,
    resolve,
    words_then,
)

_Op = TypeVar("_Op", bound=Instruction)


def print_cast(op: Operation, printer: Printer) -> None:
    """``flags %a : T to U``"""
    print_flags(op, printer)
    print_operands(printer, op.operands)
    print_rest(op, printer)
    print_types(printer, op.operands[0].type)
    printer.print_string(" to ")
    printer.print_attribute(op.results[0].type)


def parse_cast(kind: type[_Op], parser: Parser) -> _Op:
    properties: Properties = {}
    flags_of(parse_words(parser), properties)
    operands = parse_operands(parser, 1)
    attributes = parse_rest(kind, parser, properties)
    types = parse_types(parser, 1)
    parser.parse_keyword("to")
    result = parser.parse_type()
    return kind.create(
        operands=resolve(parser, operands, types),
        result_types=[result],
        properties=properties,
        attributes=attributes,
    )


def print_compare(op: Operation, printer: Printer) -> None:
    """``flags predicate %a, %b : T``; the result is ``i1``, or a vector of as many."""
    print_flags(op, printer)
    predicate = op.properties["predicate"]
    assert isinstance(predicate, StringAttr)
    printer.print_string(f" {predicate.data}")
    print_operands(printer, op.operands)
    print_rest(op, printer, ("predicate",))
    print_types(printer, op.operands[0].type)


def parse_compare(kind: type[_Op], parser: Parser) -> _Op:
    properties: Properties = {}
    words_then("predicate")(parse_words(parser), parser, properties)
    operands = parse_operands(parser, 2)
    attributes = parse_rest(kind, parser, properties)
    (type,) = parse_types(parser, 1)
    result = VectorType(i1, type.shape, type.scalable_dims) if isinstance(type, VectorType) else i1
    return kind.create(
        operands=resolve(parser, operands, [type, type]),
        result_types=[result],
        properties=properties,
        attributes=attributes,
    )


def print_select(op: Operation, printer: Printer) -> None:
    """``flags %c, %a, %b : C, T``"""
    print_flags(op, printer)
    print_operands(printer, op.operands)
    print_rest(op, printer)
    print_types(printer, op.operands[0].type, op.results[0].type)


def parse_select(kind: type[_Op], parser: Parser) -> _Op:
    properties: Properties = {}
    flags_of(parse_words(parser), properties)
    operands = parse_operands(parser, 3)
    attributes = parse_rest(kind, parser, properties)
    cond, type = parse_types(parser, 2)
    return kind.create(
        operands=resolve(parser, operands, [cond, type, type]),
        result_types=[type],
        properties=properties,
        attributes=attributes,
    )


class BinaryOp(Instruction):
    """Two operands and a result, all of one type."""

    lhs = operand_def()
    rhs = operand_def()
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_same_type(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_same_type(cls, parser, 2)


class CastOp(Instruction):
    """One operand, converted to the type of the result."""

    arg = operand_def()
    res = result_def()

    def print(self, printer: Printer) -> None:
        print_cast(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_cast(cls, parser)


@irdl_op_definition
class AddOp(BinaryOp):
    name = "llvm.add"

    traits = traits_def(Pure())


@irdl_op_definition
class SubOp(BinaryOp):
    name = "llvm.sub"

    traits = traits_def(Pure())


@irdl_op_definition
class MulOp(BinaryOp):
    name = "llvm.mul"

    traits = traits_def(Pure())


@irdl_op_definition
class UDivOp(BinaryOp):
    name = "llvm.udiv"


@irdl_op_definition
class SDivOp(BinaryOp):
    name = "llvm.sdiv"


@irdl_op_definition
class URemOp(BinaryOp):
    name = "llvm.urem"


@irdl_op_definition
class SRemOp(BinaryOp):
    name = "llvm.srem"


@irdl_op_definition
class ShlOp(BinaryOp):
    name = "llvm.shl"

    traits = traits_def(Pure())


@irdl_op_definition
class LShrOp(BinaryOp):
    name = "llvm.lshr"

    traits = traits_def(Pure())


@irdl_op_definition
class AShrOp(BinaryOp):
    name = "llvm.ashr"

    traits = traits_def(Pure())


@irdl_op_definition
class AndOp(BinaryOp):
    name = "llvm.and"

    traits = traits_def(Pure())


@irdl_op_definition
class OrOp(BinaryOp):
    name = "llvm.or"

    traits = traits_def(Pure())


@irdl_op_definition
class XorOp(BinaryOp):
    name = "llvm.xor"

    traits = traits_def(Pure())


@irdl_op_definition
class FAddOp(BinaryOp):
    name = "llvm.fadd"

    traits = traits_def(Pure())


@irdl_op_definition
class FSubOp(BinaryOp):
    name = "llvm.fsub"

    traits = traits_def(Pure())


@irdl_op_definition
class FMulOp(BinaryOp):
    name = "llvm.fmul"

    traits = traits_def(Pure())


@irdl_op_definition
class FDivOp(BinaryOp):
    name = "llvm.fdiv"

    traits = traits_def(Pure())


@irdl_op_definition
class FRemOp(BinaryOp):
    name = "llvm.frem"

    traits = traits_def(Pure())


@irdl_op_definition
class FNegOp(Instruction):
    name = "llvm.fneg"
    arg = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_same_type(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_same_type(cls, parser, 1)


@irdl_op_definition
class ICmpOp(Instruction):
    """``predicate`` is LLVM's keyword: ``eq ne ugt uge ult ule sgt sge slt sle``."""

    name = "llvm.icmp"
    predicate = prop_def(StringAttr)
    lhs = operand_def()
    rhs = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_compare(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_compare(cls, parser)


@irdl_op_definition
class FCmpOp(Instruction):
    """``predicate`` is LLVM's keyword: ``false oeq ogt oge olt ole one ord ueq ugt uge ult ule une uno true``."""

    name = "llvm.fcmp"
    predicate = prop_def(StringAttr)
    lhs = operand_def()
    rhs = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_compare(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_compare(cls, parser)


@irdl_op_definition
class SelectOp(Instruction):
    name = "llvm.select"
    cond = operand_def()
    true_value = operand_def()
    false_value = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_select(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_select(cls, parser)


@irdl_op_definition
class FreezeOp(Instruction):
    name = "llvm.freeze"
    arg = operand_def()
    res = result_def()

    traits = traits_def(Pure())

    def print(self, printer: Printer) -> None:
        print_same_type(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_same_type(cls, parser, 1)


@irdl_op_definition
class TruncOp(CastOp):
    name = "llvm.trunc"

    traits = traits_def(Pure())


@irdl_op_definition
class ZExtOp(CastOp):
    name = "llvm.zext"

    traits = traits_def(Pure())


@irdl_op_definition
class SExtOp(CastOp):
    name = "llvm.sext"

    traits = traits_def(Pure())


@irdl_op_definition
class FPTruncOp(CastOp):
    name = "llvm.fptrunc"

    traits = traits_def(Pure())


@irdl_op_definition
class FPExtOp(CastOp):
    name = "llvm.fpext"

    traits = traits_def(Pure())


@irdl_op_definition
class FPToUIOp(CastOp):
    name = "llvm.fptoui"

    traits = traits_def(Pure())


@irdl_op_definition
class FPToSIOp(CastOp):
    name = "llvm.fptosi"

    traits = traits_def(Pure())


@irdl_op_definition
class UIToFPOp(CastOp):
    name = "llvm.uitofp"

    traits = traits_def(Pure())


@irdl_op_definition
class SIToFPOp(CastOp):
    name = "llvm.sitofp"

    traits = traits_def(Pure())


@irdl_op_definition
class PtrToIntOp(CastOp):
    name = "llvm.ptrtoint"

    traits = traits_def(Pure())


@irdl_op_definition
class PtrToAddrOp(CastOp):
    name = "llvm.ptrtoaddr"

    traits = traits_def(Pure())


@irdl_op_definition
class IntToPtrOp(CastOp):
    name = "llvm.inttoptr"

    traits = traits_def(Pure())


@irdl_op_definition
class BitCastOp(CastOp):
    name = "llvm.bitcast"

    traits = traits_def(Pure())


@irdl_op_definition
class AddrSpaceCastOp(CastOp):
    name = "llvm.addrspacecast"

    traits = traits_def(Pure())
