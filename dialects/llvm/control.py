"""Calls, terminators and exception handling.

What a phi says in LLVM is said by block arguments: every successor edge carries the values for the arguments of
the block that it leads to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from xdsl.dialects.builtin import (
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    IntegerAttr,
    IntegerType,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i1,
)
from xdsl.ir import Attribute, Block, SSAValue
from xdsl.irdl import (
    AttrSizedOperandSegments,
    irdl_op_definition,
    operand_def,
    opt_operand_def,
    opt_prop_def,
    opt_result_def,
    prop_def,
    result_def,
    successor_def,
    traits_def,
    var_operand_def,
    var_successor_def,
)
from xdsl.parser import Parser, UnresolvedOperand
from xdsl.printer import Printer
from xdsl.traits import IsTerminator

from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.base import Instruction
from oxad.dialects.llvm.syntax import (
    Properties,
    flags_of,
    has_items,
    parse_edge,
    parse_edges,
    parse_listed,
    parse_operands,
    parse_rest,
    parse_types,
    parse_values,
    parse_words,
    print_edge,
    print_edges,
    print_flags,
    print_listed,
    print_operands,
    print_rest,
    print_types,
    print_values,
    resolve,
    segments,
)
from oxad.dialects.llvm.types import FunctionType, PointerType, VoidType


class CallBase(Instruction):
    """What ``call``, ``invoke`` and ``callbr`` share.

    ``callee`` names a function; without it ``callee_operand`` is the function pointer. ``function_type`` is the
    callee's full type. Attributes of the call site: ``arg_attrs`` (one dictionary per argument), ``res_attrs``,
    ``fn_attrs``: dictionary of attribute name → ``UnitAttr`` or ``StringAttr`` (the text that follows the name).
    ``cconv`` is LLVM's keyword. ``bundles``: operand bundles, their operands behind the arguments.
    """

    callee = opt_prop_def(SymbolRefAttr)
    function_type = prop_def(FunctionType)
    cconv = opt_prop_def(StringAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    res_attrs = opt_prop_def(DictionaryAttr)
    fn_attrs = opt_prop_def(DictionaryAttr)
    addrspace = opt_prop_def(StringAttr)
    bundle_tags = opt_prop_def(ArrayAttr[StringAttr])
    bundle_sizes = opt_prop_def(DenseArrayBase)
    inline_asm = opt_prop_def(Attribute)

    def print_call(self, printer: Printer, *hidden: str) -> None:
        """``flags callee(arguments) bundles(…) {…} : (types) -> T``, without the properties ``hidden``."""
        print_flags(self, printer)
        printer.print_string(" ")
        pointer: SSAValue | None = self.callee_operand  # pyright: ignore[reportAttributeAccessIssue]
        shown = ["function_type", *hidden]
        if pointer is not None:
            printer.print_ssa_value(pointer)
        elif self.callee is not None:
            printer.print_attribute(self.callee)
            shown.append("callee")
        else:
            printer.print_string("asm ")
        arguments: Sequence[SSAValue] = self.args  # pyright: ignore[reportAttributeAccessIssue]
        attributes: Sequence[DictionaryAttr] = ()
        if self.arg_attrs is not None and has_items(self.arg_attrs) and len(self.arg_attrs.data) == len(arguments):
            attributes = self.arg_attrs.data
            shown.append("arg_attrs")
        printer.print_string("(")
        for i, argument in enumerate(arguments):
            if i:
                printer.print_string(", ")
            printer.print_ssa_value(argument)
            if attributes and attributes[i].data:
                printer.print_string(" ")
                printer.print_attr_dict(attributes[i].data)
        printer.print_string(")")
        bundled: Sequence[SSAValue] = self.bundle_operands  # pyright: ignore[reportAttributeAccessIssue]
        if bundled:
            printer.print_string(" bundles")
            print_values(printer, bundled)
        print_rest(self, printer, shown)
        types = [a.type for a in arguments]
        result = self.results[0].type if self.results else VoidType()
        printer.print_string(" : (")
        printer.print_list(types, printer.print_attribute)
        printer.print_string(") -> ")
        if self.results:
            printer.print_attribute(result)
        else:
            printer.print_string("()")
        if self.function_type != FunctionType(types, result):
            printer.print_string(" as ")
            printer.print_attribute(self.function_type)

    @classmethod
    def parse_call(cls, parser: Parser) -> tuple[Properties, Properties, list[list[SSAValue]], list[Attribute]]:
        """What ``print_call`` printed: properties, attributes, the three groups of operands, the result types."""
        properties: Properties = {}
        words = parse_words(parser)
        pointer: UnresolvedOperand | None = None
        if words and words[-1] == "asm":
            words.pop()
        elif (name := parser.parse_optional_symbol_name()) is not None:
            properties["callee"] = SymbolRefAttr(name)
        else:
            pointer = parser.parse_unresolved_operand()
        flags_of(words, properties)
        unresolved: list[UnresolvedOperand] = []
        attributes: list[DictionaryAttr] = []

        def argument() -> None:
            unresolved.append(parser.parse_unresolved_operand())
            attributes.append(DictionaryAttr(parser.parse_optional_attr_dict()))

        parser.parse_comma_separated_list(parser.Delimiter.PAREN, argument)
        if any(d.data for d in attributes):
            properties["arg_attrs"] = ArrayAttr(attributes)
        bundled = parse_values(parser) if parser.parse_optional_keyword("bundles") is not None else []
        discardable = parse_rest(cls, parser, properties)
        parser.parse_punctuation(":")
        types = parser.parse_comma_separated_list(parser.Delimiter.PAREN, parser.parse_type)
        if len(types) != len(unresolved):
            parser.raise_error(f"{len(unresolved)} arguments, but {len(types)} types")
        parser.parse_punctuation("->")
        results: list[Attribute] = []
        if parser.parse_optional_punctuation("(") is not None:
            parser.parse_punctuation(")")
        else:
            results.append(parser.parse_type())
        if parser.parse_optional_keyword("as") is not None:
            properties["function_type"] = parser.parse_type()
        else:
            properties["function_type"] = FunctionType(types, results[0] if results else VoidType())
        callee: list[SSAValue] = []
        if pointer is not None:
            space = properties.get("addrspace")
            number = int(space.data) if isinstance(space, StringAttr) and space.data.isdigit() else 0
            callee.append(parser.resolve_operand(pointer, PointerType(number)))
        return properties, discardable, [callee, resolve(parser, unresolved, types), bundled], results


@irdl_op_definition
class CallOp(CallBase):
    """``flags`` may hold ``tail``, ``musttail``, ``notail`` and the fast-math flags."""

    name = "llvm.call"
    callee_operand = opt_operand_def()
    args = var_operand_def()
    bundle_operands = var_operand_def()
    res = opt_result_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)

    def print(self, printer: Printer) -> None:
        self.print_call(printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties, attributes, groups, results = cls.parse_call(parser)
        properties["operandSegmentSizes"] = segments(*map(len, groups))
        return cls.create(
            operands=[o for group in groups for o in group],
            result_types=results,
            properties=properties,
            attributes=attributes,
        )


@irdl_op_definition
class InvokeOp(CallBase):
    """A call that may unwind. Its result is defined on the ``normal`` edge only."""

    name = "llvm.invoke"
    callee_operand = opt_operand_def()
    args = var_operand_def()
    bundle_operands = var_operand_def()
    normal_operands = var_operand_def()
    unwind_operands = var_operand_def()
    normal = successor_def()
    unwind = successor_def()
    res = opt_result_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        self.print_call(printer)
        printer.print_string(" to ")
        print_edge(printer, self.normal, self.normal_operands)
        printer.print_string(" unwind ")
        print_edge(printer, self.unwind, self.unwind_operands)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties, attributes, groups, results = cls.parse_call(parser)
        parser.parse_keyword("to")
        normal, normal_values = parse_edge(parser)
        parser.parse_keyword("unwind")
        unwind, unwind_values = parse_edge(parser)
        groups += [normal_values, unwind_values]
        properties["operandSegmentSizes"] = segments(*map(len, groups))
        return cls.create(
            operands=[o for group in groups for o in group],
            result_types=results,
            properties=properties,
            attributes=attributes,
            successors=[normal, unwind],
        )


class _Arguments:
    """``args`` of calls, which everybody asks for, in a tenth of the time: the sizes of segments are unpacked once."""

    def __get__(self, op: CallBase, kind: type[CallBase] | None = None) -> Sequence[SSAValue]:
        start, count, *_ = integers(op.properties["operandSegmentSizes"])
        return op.operands[start : start + count]


CallOp.args = InvokeOp.args = _Arguments()  # pyright: ignore[reportAttributeAccessIssue]


@irdl_op_definition
class CallBrOp(CallBase):
    """A call of inline assembly that may jump; the first successor is the fall-through.

    ``indirect_segments`` (dense i32): how many of ``indirect_operands`` go to each other destination."""

    name = "llvm.callbr"
    callee_operand = opt_operand_def()
    args = var_operand_def()
    bundle_operands = var_operand_def()
    fallthrough_operands = var_operand_def()
    indirect_operands = var_operand_def()
    indirect_segments = prop_def(DenseArrayBase)
    fallthrough = successor_def()
    indirect_dests = var_successor_def()
    res = opt_result_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        self.print_call(printer, "indirect_segments")
        printer.print_string(" to ")
        print_edge(printer, self.fallthrough, self.fallthrough_operands)
        printer.print_string(" ")
        print_edges(printer, self.indirect_dests, self.indirect_operands, self.indirect_segments)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties, attributes, groups, results = cls.parse_call(parser)
        parser.parse_keyword("to")
        block, values = parse_edge(parser)
        blocks, others, sizes = parse_edges(parser)
        groups += [values, others]
        properties["indirect_segments"] = segments(*sizes)
        properties["operandSegmentSizes"] = segments(*map(len, groups))
        return cls.create(
            operands=[o for group in groups for o in group],
            result_types=results,
            properties=properties,
            attributes=attributes,
            successors=[block, *blocks],
        )


@irdl_op_definition
class ReturnOp(Instruction):
    name = "llvm.return"
    value = opt_operand_def()

    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        print_listed(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        operand = parser.parse_optional_unresolved_operand()
        attributes = parse_rest(cls, parser, properties)
        operands = [] if operand is None else resolve(parser, [operand], parse_types(parser, 1))
        return cls.create(operands=operands, properties=properties, attributes=attributes)


@irdl_op_definition
class BrOp(Instruction):
    name = "llvm.br"
    dest_operands = var_operand_def()
    dest = successor_def()

    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        print_edge(printer, self.dest, self.dest_operands)
        print_rest(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        block, values = parse_edge(parser)
        attributes = parse_rest(cls, parser, properties)
        return cls.create(operands=values, successors=[block], properties=properties, attributes=attributes)


@irdl_op_definition
class CondBrOp(Instruction):
    name = "llvm.cond_br"
    cond = operand_def()
    true_operands = var_operand_def()
    false_operands = var_operand_def()
    true_dest = successor_def()
    false_dest = successor_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_ssa_value(self.cond)
        for block, values in ((self.true_dest, self.true_operands), (self.false_dest, self.false_operands)):
            printer.print_string(", ")
            print_edge(printer, block, values)
        print_rest(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        cond = parser.resolve_operand(parser.parse_unresolved_operand(), i1)
        parser.parse_punctuation(",")
        true_block, true_values = parse_edge(parser)
        parser.parse_punctuation(",")
        false_block, false_values = parse_edge(parser)
        attributes = parse_rest(cls, parser, properties)
        properties["operandSegmentSizes"] = segments(1, len(true_values), len(false_values))
        return cls.create(
            operands=[cond, *true_values, *false_values],
            successors=[true_block, false_block],
            properties=properties,
            attributes=attributes,
        )


@irdl_op_definition
class SwitchOp(Instruction):
    """``case_values``: integer attributes, one per case; ``case_operands`` holds the operands of all cases in order,

    ``case_operand_segments`` (dense i32) how many belong to each."""

    name = "llvm.switch"
    value = operand_def()
    default_operands = var_operand_def()
    case_operands = var_operand_def()
    case_values = prop_def(ArrayAttr)
    case_operand_segments = prop_def(DenseArrayBase)
    default_dest = successor_def()
    case_dests = var_successor_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_ssa_value(self.value)
        printer.print_string(" : ")
        printer.print_attribute(self.value.type)
        printer.print_string(", ")
        print_edge(printer, self.default_dest, self.default_operands)
        printer.print_string(" [")
        start = 0
        sizes = integers(self.case_operand_segments)
        for i, (case, block, size) in enumerate(zip(self.case_values.data, self.case_dests, sizes, strict=True)):
            assert isinstance(case, IntegerAttr)
            printer.print_string(f"{', ' if i else ''}{case.value.data}: ")
            print_edge(printer, block, self.case_operands[start : start + size])
            start += size
        printer.print_string("]")
        print_rest(self, printer, ("case_values", "case_operand_segments"))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        operand = parser.parse_unresolved_operand()
        (type,) = parse_types(parser, 1)
        if not isinstance(type, IntegerType):
            parser.raise_error("an integer type expected")
        value = parser.resolve_operand(operand, type)
        parser.parse_punctuation(",")
        default, default_values = parse_edge(parser)
        cases: list[Attribute] = []
        blocks: list[Block] = []
        values: list[SSAValue] = []
        sizes: list[int] = []

        def case() -> None:
            cases.append(IntegerAttr(parser.parse_integer(allow_boolean=False), type))
            parser.parse_punctuation(":")
            block, carried = parse_edge(parser)
            blocks.append(block)
            values.extend(carried)
            sizes.append(len(carried))

        parser.parse_comma_separated_list(parser.Delimiter.SQUARE, case)
        attributes = parse_rest(cls, parser, properties)
        properties["case_values"] = ArrayAttr(cases)
        properties["case_operand_segments"] = segments(*sizes)
        properties["operandSegmentSizes"] = segments(1, len(default_values), len(values))
        return cls.create(
            operands=[value, *default_values, *values],
            successors=[default, *blocks],
            properties=properties,
            attributes=attributes,
        )


@irdl_op_definition
class IndirectBrOp(Instruction):
    """``operand_segments`` (dense i32): how many of ``dest_operands`` go to each destination."""

    name = "llvm.indirectbr"
    addr = operand_def()
    dest_operands = var_operand_def()
    operand_segments = prop_def(DenseArrayBase)
    dests = var_successor_def()

    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        print_operands(printer, self.operands[:1])
        print_types(printer, self.addr.type)
        printer.print_string(", ")
        print_edges(printer, self.dests, self.dest_operands, self.operand_segments)
        print_rest(self, printer, ("operand_segments",))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        operands = parse_operands(parser, 1)
        address = resolve(parser, operands, parse_types(parser, 1))
        parser.parse_punctuation(",")
        blocks, values, sizes = parse_edges(parser)
        attributes = parse_rest(cls, parser, properties)
        properties["operand_segments"] = segments(*sizes)
        return cls.create(operands=[*address, *values], successors=blocks, properties=properties, attributes=attributes)


@irdl_op_definition
class ResumeOp(Instruction):
    name = "llvm.resume"
    value = operand_def()

    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        print_listed(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        return parse_listed(cls, parser, 1, False)


@irdl_op_definition
class UnreachableOp(Instruction):
    name = "llvm.unreachable"

    traits = traits_def(IsTerminator())

    def print(self, printer: Printer) -> None:
        print_rest(self, printer)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class LandingpadOp(Instruction):
    """``clause_kinds``: ``catch`` or ``filter``, one per operand."""

    name = "llvm.landingpad"
    cleanup = opt_prop_def(UnitAttr)
    clause_kinds = prop_def(ArrayAttr[StringAttr])
    clauses = var_operand_def()
    res = result_def()

    def print(self, printer: Printer) -> None:
        if self.cleanup is not None:
            printer.print_string(" cleanup")
        for kind, clause in zip(self.clause_kinds.data, self.clauses, strict=True):
            printer.print_string(f" {kind.data} ")
            print_values(printer, [clause])
        print_rest(self, printer, ("cleanup", "clause_kinds"))
        print_types(printer, self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        kinds: list[StringAttr] = []
        clauses: list[SSAValue] = []
        if parser.parse_optional_keyword("cleanup") is not None:
            properties["cleanup"] = UnitAttr()
        while (kind := parser.parse_optional_keyword_in(("catch", "filter"))) is not None:
            kinds.append(StringAttr(kind))
            clauses += parse_values(parser)
        if len(kinds) != len(clauses):
            parser.raise_error("one value for each clause expected")
        properties["clause_kinds"] = ArrayAttr(kinds)
        attributes = parse_rest(cls, parser, properties)
        return cls.create(
            operands=clauses, result_types=parse_types(parser, 1), properties=properties, attributes=attributes
        )
