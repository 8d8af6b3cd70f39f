"""Functions, globals, aliases, metadata and the constants that functions use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, IntegerAttr, StringAttr, SymbolRefAttr, UnitAttr, i64
from xdsl.ir import Attribute, Block, Region
from xdsl.irdl import (
    IRDLOperation,
    irdl_op_definition,
    opt_prop_def,
    prop_def,
    region_def,
    result_def,
    traits_def,
)
from xdsl.parser import Parser
from xdsl.printer import Printer
from xdsl.traits import ConstantLike, IsolatedFromAbove, Pure, SymbolOpInterface

from oxad.dialects.llvm.keywords import (
    CALLING_CONVENTIONS,
    DLL_STORAGE,
    LINKAGES,
    PREEMPTIONS,
    UNNAMED,
    VISIBILITIES,
)
from oxad.dialects.llvm.syntax import Properties, has_items, parse_rest, parse_types, print_rest, print_types
from oxad.dialects.llvm.types import FunctionType, StructType, VoidType

_GLOBAL_WORDS = {
    "linkage": LINKAGES,
    "preemption": PREEMPTIONS,
    "visibility": VISIBILITIES,
    "dll_storage": DLL_STORAGE,
    "unnamed_addr": UNNAMED,
}
_FUNCTION_WORDS = {**_GLOBAL_WORDS, "cconv": CALLING_CONVENTIONS}


def _print_keywords(op: IRDLOperation, printer: Printer, words: dict[str, frozenset[str]]) -> list[str]:
    """Prints the properties that are LLVM's keywords; gives their names."""
    shown: list[str] = []
    for name, known in words.items():
        value = op.properties.get(name)
        if isinstance(value, StringAttr) and value.data in known:
            printer.print_string(f" {value.data}")
            shown.append(name)
    return shown


def _parse_keywords(parser: Parser, words: dict[str, frozenset[str]]) -> Properties:
    properties: Properties = {}
    for name, known in words.items():
        word = parser.parse_optional_keyword_in(known)
        if word is not None:
            properties[name] = StringAttr(word)
    return properties


@irdl_op_definition
class FuncOp(IRDLOperation):
    """A function; a declaration has an empty body.

    Attribute dictionaries (``fn_attrs``, ``res_attrs``, one of ``arg_attrs`` per parameter) hold LLVM's names:
    ``{noalias, align = "8", captures = "(none)"}``: ``UnitAttr`` where the name stands alone, else a ``StringAttr``
    with the text behind it; a string attribute's name is quoted as in LLVM.
    ``linkage``, ``visibility``, ``cconv``, ``unnamed_addr`` … are LLVM's keywords.
    """

    name = "llvm.func"
    sym_name = prop_def(StringAttr)
    function_type = prop_def(FunctionType)
    linkage = opt_prop_def(StringAttr)
    preemption = opt_prop_def(StringAttr)
    visibility = opt_prop_def(StringAttr)
    dll_storage = opt_prop_def(StringAttr)
    cconv = opt_prop_def(StringAttr)
    unnamed_addr = opt_prop_def(StringAttr)
    addrspace = opt_prop_def(StringAttr)
    fn_attrs = opt_prop_def(DictionaryAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    res_attrs = opt_prop_def(DictionaryAttr)
    section = opt_prop_def(StringAttr)
    partition = opt_prop_def(StringAttr)
    comdat = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    gc = opt_prop_def(StringAttr)
    prefix = opt_prop_def(Attribute)
    prologue = opt_prop_def(Attribute)
    personality = opt_prop_def(Attribute)
    metadata = opt_prop_def(DictionaryAttr)
    body = region_def()

    traits = traits_def(IsolatedFromAbove(), SymbolOpInterface())

    @staticmethod
    def define(
        name: str,
        function_type: FunctionType,
        *,
        linkage: str | None = None,
        arg_attrs: Sequence[DictionaryAttr] | None = None,
        res_attrs: DictionaryAttr | None = None,
        fn_attrs: DictionaryAttr | None = None,
        body: bool = True,
    ) -> FuncOp:
        """A new function with, unless ``body`` is false, an empty entry block that has the parameters."""
        properties: dict[str, Attribute] = {"sym_name": StringAttr(name), "function_type": function_type}
        if linkage is not None:
            properties["linkage"] = StringAttr(linkage)
        if arg_attrs is not None:
            properties["arg_attrs"] = ArrayAttr(arg_attrs)
        if res_attrs is not None:
            properties["res_attrs"] = res_attrs
        if fn_attrs is not None:
            properties["fn_attrs"] = fn_attrs
        region = Region([Block(arg_types=function_type.inputs.data)] if body else [])
        return FuncOp.create(properties=properties, regions=[region])

    @property
    def is_declaration(self) -> bool:
        return self.body.first_block is None

    def print(self, printer: Printer) -> None:
        shown = ["sym_name", "function_type", *_print_keywords(self, printer, _FUNCTION_WORDS)]
        printer.print_string(" ")
        printer.print_symbol_name(self.sym_name.data)
        entry = self.body.first_block
        type = self.function_type
        attributes: Sequence[DictionaryAttr] = ()
        if self.arg_attrs is not None and has_items(self.arg_attrs) and len(self.arg_attrs.data) == len(type.inputs):
            attributes = self.arg_attrs.data
            shown.append("arg_attrs")
        printer.print_string("(")
        for i, parameter in enumerate(type.inputs.data):
            if i:
                printer.print_string(", ")
            if entry is not None:
                printer.print_ssa_value(entry.args[i])
                printer.print_string(": ")
            printer.print_attribute(parameter)
            if attributes and attributes[i].data:
                printer.print_string(" ")
                printer.print_attr_dict(attributes[i].data)
        if type.is_vararg:
            printer.print_string(", ..." if type.inputs.data else "...")
        printer.print_string(")")
        if not isinstance(type.result, VoidType):
            printer.print_string(" -> ")
            if self.res_attrs is not None and self.res_attrs.data:
                with printer.in_parens():
                    printer.print_attribute(type.result)
                    printer.print_string(" ")
                    printer.print_attr_dict(self.res_attrs.data)
                shown.append("res_attrs")
            else:
                printer.print_attribute(type.result)
        print_rest(self, printer, shown, keyword="attributes")
        if entry is not None:
            if entry.name_hint is not None:  # the entry block's own line is not printed
                printer.print_string(" entry ")
                printer.print_string_literal(entry.name_hint)
            printer.print_string(" ")
            printer.print_region(self.body, print_entry_block_args=False)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties = _parse_keywords(parser, _FUNCTION_WORDS)
        properties["sym_name"] = parser.parse_symbol_name()
        arguments: list[Parser.Argument] = []
        types: list[Attribute] = []
        attributes: list[DictionaryAttr] = []
        vararg = False

        def parameter() -> None:
            nonlocal vararg
            if parser.parse_optional_punctuation("...") is not None:
                vararg = True
                return
            if vararg:
                parser.raise_error("`...` comes last")
            argument = parser.parse_optional_argument()
            if argument is not None:
                arguments.append(argument)
            types.append(parser.parse_type() if argument is None else argument.type)
            attributes.append(DictionaryAttr(parser.parse_optional_attr_dict()))

        parser.parse_comma_separated_list(parser.Delimiter.PAREN, parameter)
        if arguments and len(arguments) != len(types):
            parser.raise_error("either all parameters have names or none has")
        if any(d.data for d in attributes):
            properties["arg_attrs"] = ArrayAttr(attributes)
        result: Attribute = VoidType()
        if parser.parse_optional_punctuation("->") is not None:
            if parser.parse_optional_punctuation("(") is not None:
                result = parser.parse_type()
                properties["res_attrs"] = DictionaryAttr(parser.parse_optional_attr_dict())
                parser.parse_punctuation(")")
            else:
                result = parser.parse_type()
        properties["function_type"] = FunctionType(types, result, vararg)
        discardable = parse_rest(cls, parser, properties, keyword="attributes")
        entry = None
        if parser.parse_optional_keyword("entry") is not None:
            entry = parser.parse_str_literal()
        body = parser.parse_optional_region(arguments) or Region()
        if entry is not None:
            if body.first_block is None or not Block.is_valid_name(entry):
                parser.raise_error("the entry's name is none, or there is no body")
            body.first_block.name_hint = entry
        return cls.create(properties=properties, attributes=discardable, regions=[body])


@irdl_op_definition
class GlobalOp(IRDLOperation):
    """A global variable. ``value`` is its initialiser, a constant attribute (``dialects/llvm/attributes.py``)."""

    name = "llvm.mlir.global"
    sym_name = prop_def(StringAttr)
    global_type = prop_def(Attribute)
    value = opt_prop_def(Attribute)
    constant = opt_prop_def(UnitAttr)
    linkage = opt_prop_def(StringAttr)
    preemption = opt_prop_def(StringAttr)
    visibility = opt_prop_def(StringAttr)
    dll_storage = opt_prop_def(StringAttr)
    thread_local = opt_prop_def(StringAttr)
    unnamed_addr = opt_prop_def(StringAttr)
    addrspace = opt_prop_def(StringAttr)
    externally_initialized = opt_prop_def(UnitAttr)
    section = opt_prop_def(StringAttr)
    partition = opt_prop_def(StringAttr)
    comdat = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    fn_attrs = opt_prop_def(DictionaryAttr)
    extra = opt_prop_def(StringAttr)
    metadata = opt_prop_def(DictionaryAttr)

    traits = traits_def(SymbolOpInterface())

    def print(self, printer: Printer) -> None:
        shown = ["sym_name", "global_type", "value", "constant", *_print_keywords(self, printer, _GLOBAL_WORDS)]
        printer.print_string(" global " if self.constant is None else " constant ")
        printer.print_symbol_name(self.sym_name.data)
        print_types(printer, self.global_type)
        if self.value is not None:
            printer.print_string(" = ")
            printer.print_attribute(self.value)
        print_rest(self, printer, shown, keyword="attributes")

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties = _parse_keywords(parser, _GLOBAL_WORDS)
        if parser.parse_keyword_in(("global", "constant")) == "constant":
            properties["constant"] = UnitAttr()
        properties["sym_name"] = parser.parse_symbol_name()
        (properties["global_type"],) = parse_types(parser, 1)
        if parser.parse_optional_punctuation("=") is not None:
            properties["value"] = parser.parse_attribute()
        attributes = parse_rest(cls, parser, properties, keyword="attributes")
        return cls.create(properties=properties, attributes=attributes)


@irdl_op_definition
class AliasOp(IRDLOperation):
    """``alias`` or ``ifunc`` (``kind``)."""

    name = "llvm.mlir.alias"
    sym_name = prop_def(StringAttr)
    kind = prop_def(StringAttr)
    alias_type = prop_def(Attribute)
    value = prop_def(Attribute)
    linkage = opt_prop_def(StringAttr)
    preemption = opt_prop_def(StringAttr)
    visibility = opt_prop_def(StringAttr)
    dll_storage = opt_prop_def(StringAttr)
    thread_local = opt_prop_def(StringAttr)
    unnamed_addr = opt_prop_def(StringAttr)
    partition = opt_prop_def(StringAttr)

    traits = traits_def(SymbolOpInterface())

    def print(self, printer: Printer) -> None:
        shown = ["sym_name", "kind", "alias_type", "value", *_print_keywords(self, printer, _GLOBAL_WORDS)]
        printer.print_string(f" {self.kind.data} ")
        printer.print_symbol_name(self.sym_name.data)
        print_types(printer, self.alias_type)
        printer.print_string(" = ")
        printer.print_attribute(self.value)
        print_rest(self, printer, shown, keyword="attributes")

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties = _parse_keywords(parser, _GLOBAL_WORDS)
        properties["kind"] = StringAttr(parser.parse_keyword_in(("alias", "ifunc")))
        properties["sym_name"] = parser.parse_symbol_name()
        (properties["alias_type"],) = parse_types(parser, 1)
        parser.parse_punctuation("=")
        properties["value"] = parser.parse_attribute()
        attributes = parse_rest(cls, parser, properties, keyword="attributes")
        return cls.create(properties=properties, attributes=attributes)


@irdl_op_definition
class ComdatOp(IRDLOperation):
    """``$name = comdat kind``."""

    name = "llvm.comdat"
    comdat_name = prop_def(StringAttr)
    kind = prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_symbol_name(self.comdat_name.data)
        printer.print_string(f" {self.kind.data}")
        print_rest(self, printer, ("comdat_name", "kind"))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"comdat_name": parser.parse_symbol_name()}
        properties["kind"] = StringAttr(parser.parse_identifier())
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class MetadataOp(IRDLOperation):
    """Node ``!number`` of the metadata table, kept as LLVM text: lossless, and parsed only when asked for."""

    name = "llvm.metadata"
    number = prop_def(IntegerAttr)
    text = prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        printer.print_string(f" {self.number.value.data} ")  # pyright: ignore
        printer.print_string_literal(self.text.data)
        print_rest(self, printer, ("number", "text"))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        properties["number"] = IntegerAttr(parser.parse_integer(allow_boolean=False, allow_negative=False), i64)
        properties["text"] = StringAttr(parser.parse_str_literal())
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class NamedMetadataOp(IRDLOperation):
    """``!name = !{…}``."""

    name = "llvm.named_metadata"
    md_name = prop_def(StringAttr)
    text = prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_string_literal(self.md_name.data)
        printer.print_string(" ")
        printer.print_string_literal(self.text.data)
        print_rest(self, printer, ("md_name", "text"))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        properties["md_name"] = StringAttr(parser.parse_str_literal())
        properties["text"] = StringAttr(parser.parse_str_literal())
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class NamedTypeOp(IRDLOperation):
    """A named structure that only an attribute's or a metadata node's text mentions."""

    name = "llvm.named_type"
    type = prop_def(StructType)

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_attribute(self.type)
        print_rest(self, printer, ("type",))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"type": parser.parse_type()}
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class ModuleAsmOp(IRDLOperation):
    """``module asm "…"``."""

    name = "llvm.module_asm"
    text = prop_def(StringAttr)

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_string_literal(self.text.data)
        print_rest(self, printer, ("text",))

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        properties["text"] = StringAttr(parser.parse_str_literal())
        return cls.create(attributes=parse_rest(cls, parser, properties), properties=properties)


@irdl_op_definition
class ConstantOp(IRDLOperation):
    """A constant: an integer, a float, or one of the attributes of ``dialects/llvm/attributes.py``."""

    name = "llvm.mlir.constant"
    value = prop_def(Attribute)
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())

    def print(self, printer: Printer) -> None:
        printer.print_string("(")
        printer.print_attribute(self.value)
        printer.print_string(")")
        print_rest(self, printer, ("value",))
        print_types(printer, self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        parser.parse_punctuation("(")
        properties: Properties = {"value": parser.parse_attribute()}
        parser.parse_punctuation(")")
        attributes = parse_rest(cls, parser, properties)
        return cls.create(result_types=parse_types(parser, 1), properties=properties, attributes=attributes)


class _PlainConstant(IRDLOperation):
    """A constant that its type alone describes."""

    res = result_def()

    def print(self, printer: Printer) -> None:
        print_rest(self, printer)
        print_types(printer, self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {}
        attributes = parse_rest(cls, parser, properties)
        return cls.create(result_types=parse_types(parser, 1), properties=properties, attributes=attributes)


@irdl_op_definition
class ZeroOp(_PlainConstant):
    """``null`` or ``zeroinitializer``."""

    name = "llvm.mlir.zero"
    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class UndefOp(_PlainConstant):
    name = "llvm.mlir.undef"
    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class PoisonOp(_PlainConstant):
    name = "llvm.mlir.poison"
    traits = traits_def(Pure(), ConstantLike())


@irdl_op_definition
class AddressOfOp(IRDLOperation):
    """The address of a global, a function or an alias."""

    name = "llvm.mlir.addressof"
    global_name = prop_def(SymbolRefAttr)
    res = result_def()

    traits = traits_def(Pure(), ConstantLike())

    def print(self, printer: Printer) -> None:
        printer.print_string(" ")
        printer.print_attribute(self.global_name)
        print_rest(self, printer, ("global_name",))
        print_types(printer, self.res.type)

    @classmethod
    def parse(cls, parser: Parser) -> Self:
        properties: Properties = {"global_name": SymbolRefAttr(parser.parse_symbol_name())}
        attributes = parse_rest(cls, parser, properties)
        return cls.create(result_types=parse_types(parser, 1), properties=properties, attributes=attributes)
