"""How llvm operations read: what their ``print`` and ``parse`` methods share.

Every operation prints its keywords, its operands, then one dictionary of all properties that its own syntax does not
show (so that nothing is lost), the metadata attachments, and types:

    %r = llvm.fmul nnan %a, %b metadata {dbg = 12} : f64
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, StringAttr, i32
from xdsl.ir import Attribute, Block, Operation, SSAValue
from xdsl.irdl import IRDLOperation
from xdsl.parser import Parser, UnresolvedOperand
from xdsl.printer import Printer

from oxad.dialects.llvm.attributes import FlagsAttr, MetadataRefAttr, integers

_Op = TypeVar("_Op", bound=IRDLOperation)
Properties = dict[str, Attribute]

_SEGMENTS = "operandSegmentSizes"


# keywords


def print_words(printer: Printer, *words: str) -> None:
    for word in words:
        printer.print_string(f" {word}")


def print_flags(op: Operation, printer: Printer) -> None:
    """The flags as keywords."""
    flags = op.properties.get("flags")
    if isinstance(flags, FlagsAttr):
        print_words(printer, *flags.data)


def parse_words(parser: Parser) -> list[str]:
    """All keywords at the cursor."""
    words: list[str] = []
    while (word := parser.parse_optional_identifier()) is not None:
        words.append(word)
    return words


def flags_of(words: Sequence[str], properties: Properties) -> None:
    """The property ``flags``, if there are any."""
    if words:
        properties["flags"] = FlagsAttr(tuple(words))


# the rest of an operation


def print_rest(op: Operation, printer: Printer, shown: Iterable[str] = (), keyword: str = "") -> None:
    """All properties but ``shown``, flags and segment sizes; discardable attributes; metadata.

    ``keyword`` stands in front of the dictionary."""
    rest: Properties = {}
    metadata: DictionaryAttr | None = None
    for name, value in op.properties.items():
        if name in shown or name == _SEGMENTS or (name == "flags" and isinstance(value, FlagsAttr) and value.data):
            continue
        if name == "metadata" and _only_references(value):
            assert isinstance(value, DictionaryAttr)
            metadata = value
            continue
        rest[name] = value
    rest.update(op.attributes)
    if rest:
        printer.print_string(f" {keyword} " if keyword else " ")
        printer.print_attr_dict(rest)
    if metadata is not None:
        entries = ", ".join(f"{_key(name)} = {node.data}" for name, node in metadata.data.items())  # pyright: ignore
        printer.print_string(f" metadata {{{entries}}}")


def _key(name: str) -> str:
    return name if name.isidentifier() else f'"{name}"'


def _only_references(value: Attribute) -> bool:
    return isinstance(value, DictionaryAttr) and all(isinstance(v, MetadataRefAttr) for v in value.data.values())


def parse_rest(kind: type[IRDLOperation], parser: Parser, properties: Properties, keyword: str = "") -> Properties:
    """What ``print_rest`` printed: properties go into ``properties``, discardable attributes are given back."""
    attributes: Properties = {}
    found: Properties = {}
    if not keyword or parser.parse_optional_keyword(keyword) is not None:
        found = parser.parse_optional_attr_dict()
    if found:
        known = kind.get_irdl_definition().properties
        for name, value in found.items():
            (properties if name in known else attributes)[name] = value
    if parser.parse_optional_keyword("metadata") is not None:
        entries = parser.parse_comma_separated_list(parser.Delimiter.BRACES, lambda: _entry(parser))
        properties["metadata"] = DictionaryAttr(dict(entries))
    return attributes


def _entry(parser: Parser) -> tuple[str, Attribute]:
    name = parser.parse_identifier_or_str_literal()
    parser.parse_punctuation("=")
    return name, MetadataRefAttr(parser.parse_integer(allow_boolean=False, allow_negative=False))


# operands and types


def print_operands(printer: Printer, values: Sequence[SSAValue]) -> None:
    """`` %a, %b``"""
    if values:
        printer.print_string(" ")
        printer.print_list(values, printer.print_ssa_value)


def parse_operands(parser: Parser, count: int) -> list[UnresolvedOperand]:
    operands = []
    for i in range(count):
        if i:
            parser.parse_punctuation(",")
        operands.append(parser.parse_unresolved_operand())
    return operands


def print_types(printer: Printer, *types: Attribute) -> None:
    """`` : T, U``"""
    printer.print_string(" : ")
    printer.print_list(types, printer.print_attribute)


def parse_types(parser: Parser, count: int) -> list[Attribute]:
    parser.parse_punctuation(":")
    types: list[Attribute] = []
    for i in range(count):
        if i:
            parser.parse_punctuation(",")
        types.append(parser.parse_type())
    return types


def resolve(parser: Parser, operands: Sequence[UnresolvedOperand], types: Sequence[Attribute]) -> list[SSAValue]:
    return [parser.resolve_operand(o, t) for o, t in zip(operands, types, strict=True)]


def print_values(printer: Printer, values: Sequence[SSAValue]) -> None:
    """``(%a, %b : T, U)``; nothing where there are none."""
    if not values:
        return
    printer.print_string("(")
    printer.print_list(values, printer.print_ssa_value)
    printer.print_string(" : ")
    printer.print_list([v.type for v in values], printer.print_attribute)
    printer.print_string(")")


def parse_values(parser: Parser) -> list[SSAValue]:
    """What ``print_values`` printed."""
    if parser.parse_optional_punctuation("(") is None:
        return []
    operands = parser.parse_comma_separated_list(parser.Delimiter.NONE, parser.parse_unresolved_operand)
    parser.parse_punctuation(":")
    types = parser.parse_comma_separated_list(parser.Delimiter.NONE, parser.parse_type)
    if len(operands) != len(types):
        parser.raise_error(f"{len(operands)} values, but {len(types)} types")
    values = resolve(parser, operands, types)
    parser.parse_punctuation(")")
    return values


def print_edge(printer: Printer, block: Block, values: Sequence[SSAValue]) -> None:
    """``^bb1(%a : f64)``"""
    printer.print_block_name(block)
    print_values(printer, values)


def parse_edge(parser: Parser) -> tuple[Block, list[SSAValue]]:
    return parser.parse_successor(), parse_values(parser)


def print_edges(printer: Printer, blocks: Sequence[Block], values: Sequence[SSAValue], sizes: DenseArrayBase) -> None:
    """``[^bb1(%a : f64), ^bb2]``; ``sizes`` says how many of ``values`` each block takes."""
    start = 0
    printer.print_string("[")
    for i, (block, size) in enumerate(zip(blocks, integers(sizes), strict=True)):
        if i:
            printer.print_string(", ")
        print_edge(printer, block, values[start : start + size])
        start += size
    printer.print_string("]")


def parse_edges(parser: Parser) -> tuple[list[Block], list[SSAValue], list[int]]:
    """What ``print_edges`` printed: blocks, all values, how many each block takes."""
    edges = parser.parse_comma_separated_list(parser.Delimiter.SQUARE, lambda: parse_edge(parser))
    return [b for b, _ in edges], [v for _, values in edges for v in values], [len(values) for _, values in edges]


def segments(*sizes: int) -> DenseArrayBase:
    return DenseArrayBase.from_list(i32, sizes)


def print_integers(printer: Printer, values: Iterable[int]) -> None:
    """``[1, 2]``"""
    printer.print_string(f"[{', '.join(map(str, values))}]")


def parse_integers(parser: Parser) -> list[int]:
    return parser.parse_comma_separated_list(parser.Delimiter.SQUARE, lambda: parser.parse_integer(allow_boolean=False))


# whole operations


def print_same_type(op: Operation, printer: Printer) -> None:
    """``flags %a, %b : T`` where operands and result have one type."""
    print_flags(op, printer)
    print_operands(printer, op.operands)
    print_rest(op, printer)
    print_types(printer, op.results[0].type)


def parse_same_type(kind: type[_Op], parser: Parser, count: int) -> _Op:
    properties: Properties = {}
    flags_of(parse_words(parser), properties)
    operands = parse_operands(parser, count)
    attributes = parse_rest(kind, parser, properties)
    (type,) = parse_types(parser, 1)
    return kind.create(
        operands=resolve(parser, operands, [type] * count),
        result_types=[type],
        properties=properties,
        attributes=attributes,
    )


Words = Callable[[list[str], Parser, Properties], None]
"""Puts an operation's keywords into its properties."""


def only_flags(words: list[str], parser: Parser, properties: Properties) -> None:
    flags_of(words, properties)


def words_then(*names: str) -> Words:
    """Flags, and behind them one keyword for each property of ``names``."""

    def read(words: list[str], parser: Parser, properties: Properties) -> None:
        if len(words) < len(names):
            parser.raise_error(f"{' and '.join(names)} expected")
        for name, word in zip(names, words[len(words) - len(names) :], strict=True):
            properties[name] = StringAttr(word)
        flags_of(words[: len(words) - len(names)], properties)

    return read


def print_listed(op: Operation, printer: Printer, *names: str) -> None:
    """``flags words %a, %b : T, U -> R``: every operand's type, and the result's if there is one.

    The properties ``names`` are printed as keywords behind the flags. For operations that have operands.
    """
    print_flags(op, printer)
    for name in names:
        value = op.properties.get(name)
        if isinstance(value, StringAttr):
            print_words(printer, value.data)
    print_operands(printer, op.operands)
    print_rest(op, printer, names)
    if op.operands:
        print_types(printer, *(o.type for o in op.operands))
    if op.results:
        printer.print_string(" -> ")
        printer.print_attribute(op.results[0].type)


def parse_listed(kind: type[_Op], parser: Parser, count: int, result: bool, words: Words = only_flags) -> _Op:
    properties: Properties = {}
    words(parse_words(parser), parser, properties)
    operands = parse_operands(parser, count)
    attributes = parse_rest(kind, parser, properties)
    types = parse_types(parser, count)
    result_types: list[Attribute] = []
    if result:
        parser.parse_punctuation("->")
        result_types.append(parser.parse_type())
    return kind.create(
        operands=resolve(parser, operands, types),
        result_types=result_types,
        properties=properties,
        attributes=attributes,
    )


def has_items(value: ArrayAttr[DictionaryAttr] | None) -> bool:
    """Whether any of the dictionaries has an entry, so that they can stand beside what they belong to."""
    return value is not None and any(d.data for d in value.data)
