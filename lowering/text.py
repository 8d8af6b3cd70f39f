"""A module of the llvm dialect as LLVM text."""

from __future__ import annotations

from collections.abc import Container, Iterable

from xdsl.dialects.builtin import IntegerAttr, ModuleOp, StringAttr
from xdsl.ir import Attribute, Operation, ParametrizedAttribute

from oxad.dialects.llvm import (
    AddressOfOp,
    AliasOp,
    CallBase,
    ComdatOp,
    FuncOp,
    GlobalOp,
    MetadataOp,
    ModuleAsmOp,
    NamedMetadataOp,
    NamedTypeOp,
    SymbolAttr,
    TypedConstantAttr,
)
from oxad.dialects.llvm.keywords import words
from oxad.dialects.llvm.names import name_text, symbols_in, unquoted
from oxad.lowering.ir_function import FunctionPrinter, Printers
from oxad.lowering.ir_instructions import HANDLERS
from oxad.lowering.ir_types import unsupported

_FUNCTION = words(
    "sym_name function_type linkage preemption visibility dll_storage cconv unnamed_addr addrspace "
    "fn_attrs arg_attrs res_attrs section partition comdat alignment gc prefix prologue "
    "personality metadata"
)
_GLOBAL = words(
    "sym_name global_type value constant linkage preemption visibility dll_storage thread_local "
    "unnamed_addr addrspace externally_initialized section partition comdat alignment fn_attrs extra "
    "metadata"
)
_ALIAS = words(
    "sym_name kind alias_type value linkage preemption visibility dll_storage thread_local unnamed_addr partition"
)
_LOCAL = ("private", "internal")


def lower_text(module: ModuleOp, only: Container[str] | None = None) -> str:
    """LLVM text of ``module``, which LLVM's parser accepts.

    ``only`` names the functions and globals whose definitions are wanted; of the others those that are mentioned become
    external declarations, but private constants are written whole, since nobody outside can give them.
    Raises OX0410 for what LLVM cannot say, a property that would not be printed included.
    """
    return _ModulePrinter(module, only).text()


class _ModulePrinter:
    def __init__(self, module: ModuleOp, only: Container[str] | None):
        self.module = module
        self.printers = Printers()
        self.only = only
        self.operations = list(module.body.block.ops) if module.body.first_block else []

    def text(self) -> str:
        wanted = self._wanted()
        head: list[str] = []
        for key, line in (
            ("llvm.source_filename", 'source_filename = "{}"'),
            ("llvm.data_layout", 'target datalayout = "{}"'),
            ("llvm.target_triple", 'target triple = "{}"'),
        ):
            value = self.module.attributes.get(key)
            if isinstance(value, StringAttr):
                head.append(line.format(value.data))
        assembly: list[str] = []
        comdats: list[str] = []
        globals_: list[str] = []
        functions: list[str] = []
        nodes: list[str] = []
        named: list[str] = []
        for op in self.operations:
            match op:
                case ModuleAsmOp():
                    assembly.append(op.text.data)
                case ComdatOp():
                    comdats.append(f"{name_text('$', op.comdat_name.data)} = comdat {op.kind.data}")
                case NamedTypeOp():
                    self.printers.types.text(op.type)
                case GlobalOp():
                    state = self._state(op, op.sym_name.data, wanted)
                    if state:
                        globals_.append(self._global(op, state == "define"))
                case AliasOp():
                    if self._state(op, op.sym_name.data, wanted):
                        globals_.append(self._alias(op))
                case FuncOp():
                    state = self._state(op, op.sym_name.data, wanted)
                    if state:
                        functions.append(self._function(op, state == "define"))
                case MetadataOp():
                    nodes.append(f"!{op.number.value.data} = {op.text.data}")  # pyright: ignore
                case NamedMetadataOp():
                    named.append(f"!{op.md_name.data} = {op.text.data}")
                case _:
                    unsupported(f"the operation `{op.name}` at the top of a module")
        if assembly:  # as one string: LLVM drops an empty line that stands alone
            head.append('module asm "' + "\\0A".join(assembly) + '"')
        groups = self.printers.attributes.definitions()
        types = self.printers.types.definitions()
        sections = [head, types, comdats, globals_, functions, groups, named, nodes]
        text = "\n\n".join("\n".join(section) for section in sections if section) + "\n"
        return self.printers.constants.resolve(text)

    # what is printed

    def _wanted(self) -> dict[str, str] | None:
        """With ``only``: symbol → "define" or "declare", for what is printed at all."""
        if self.only is None:
            return None
        symbols = {op.sym_name.data: op for op in self.operations if isinstance(op, FuncOp | GlobalOp | AliasOp)}
        wanted = {name: "define" for name in symbols if name in self.only}
        for op in self.operations:
            if isinstance(op, MetadataOp | NamedMetadataOp) and "@" in op.text.data:
                for name in map(unquoted, symbols_in(op.text.data)):
                    if name in symbols:
                        wanted.setdefault(name, "declare")
        work = [name for name, state in wanted.items() if state == "define"]
        while work:
            for name in _mentions(symbols[work.pop()]):
                op = symbols.get(name)
                if op is None or name in wanted:
                    continue
                whole = isinstance(op, AliasOp) or (
                    isinstance(op, GlobalOp) and op.constant is not None and _linkage(op) == "private"
                )
                wanted[name] = "define" if whole else "declare"
                if whole:
                    work.append(name)
        return wanted

    def _state(self, op: Operation, name: str, wanted: dict[str, str] | None) -> str:
        return "define" if wanted is None else wanted.get(name, "")

    # top-level entities

    def _keywords(self, op: Operation, definition: bool) -> list[str]:
        words: list[str] = []
        linkage = op.properties.get("linkage")
        if isinstance(linkage, StringAttr) and (definition or linkage.data == "extern_weak"):
            words.append(linkage.data)
        for name in ("preemption", "visibility", "dll_storage"):
            value = op.properties.get(name)
            if isinstance(value, StringAttr):
                words.append(value.data)
        return words

    def _places(self, op: FuncOp | GlobalOp) -> list[str]:
        parts: list[str] = []
        if op.section is not None:
            parts.append(f'section "{op.section.data}"')
        if op.partition is not None:
            parts.append(f'partition "{op.partition.data}"')
        if op.comdat is not None:
            same = op.comdat.data == op.sym_name.data
            parts.append("comdat" if same else f"comdat({name_text('$', op.comdat.data)})")
        if op.alignment is not None and isinstance(op.alignment, IntegerAttr):
            parts.append(f"align {op.alignment.value.data}")
        return parts

    def _global(self, op: GlobalOp, definition: bool) -> str:
        printers = self.printers
        printers.check(op, _GLOBAL)
        value = op.value if definition else None
        words = self._keywords(op, value is not None)
        if value is None and not any(w in ("extern_weak", "external") for w in words):
            words.insert(0, "external")
        if op.thread_local is not None:
            model = op.thread_local.data
            words.append(f"thread_local({model})" if model else "thread_local")
        if op.unnamed_addr is not None:
            words.append(op.unnamed_addr.data)
        if op.addrspace is not None:
            words.append(f"addrspace({op.addrspace.data})")
        if op.externally_initialized is not None:
            words.append("externally_initialized")
        words.append("global" if op.constant is None else "constant")
        words.append(printers.types.text(op.global_type))
        if value is not None:
            words.append(printers.constants.text(value, op.global_type))
        parts = [f"{name_text('@', op.sym_name.data)} = {' '.join(words)}"]
        if value is not None or self.only is None:
            parts += self._places(op)
            if op.extra is not None:
                parts.append(op.extra.data)
        elif isinstance(op.alignment, IntegerAttr):
            parts.append(f"align {op.alignment.value.data}")
        text = ", ".join(parts)
        if op.metadata is not None and (value is not None or self.only is None):
            text += printers.metadata(op.metadata)
        if op.fn_attrs is not None and op.fn_attrs.data:
            text += " " + printers.attributes.group(op.fn_attrs)
        return text

    def _alias(self, op: AliasOp) -> str:
        printers = self.printers
        printers.check(op, _ALIAS)
        words = self._keywords(op, True)
        if op.thread_local is not None:
            model = op.thread_local.data
            words.append(f"thread_local({model})" if model else "thread_local")
        if op.unnamed_addr is not None:
            words.append(op.unnamed_addr.data)
        value = op.value
        if not isinstance(value, TypedConstantAttr):
            unsupported(f"the aliasee {value}")
        words += [op.kind.data, f"{printers.types.text(op.alias_type)},"]
        plain = isinstance(value.value, SymbolAttr)
        words.append(printers.constants.typed(value) if plain else printers.constants.text(value.value, value.type))
        text = f"{name_text('@', op.sym_name.data)} = {' '.join(words)}"
        return text if op.partition is None else f'{text}, partition "{op.partition.data}"'

    def _function(self, op: FuncOp, definition: bool) -> str:
        printers = self.printers
        printers.check(op, _FUNCTION)
        types = printers.types
        definition = definition and not op.is_declaration
        words = ["define" if definition else "declare"]
        if not definition and op.metadata is not None and op.is_declaration:
            words.append(printers.metadata(op.metadata, " ").lstrip())
        words += self._keywords(op, definition)
        if op.cconv is not None:
            words.append(op.cconv.data)
        if op.res_attrs is not None and op.res_attrs.data:
            words.append(printers.attributes.inline(op.res_attrs))
        function_type = op.function_type
        words.append(types.text(function_type.result))
        function = FunctionPrinter(printers, op, HANDLERS) if definition else None
        names = [] if function is None else self._arguments(op, function)
        parameters: list[str] = []
        dictionaries = [None] * len(function_type.inputs.data) if op.arg_attrs is None else op.arg_attrs.data
        if len(dictionaries) != len(function_type.inputs.data):
            unsupported(f"`arg_attrs` of `{op.sym_name.data}`, which do not fit its parameters")
        for i, (type, attributes) in enumerate(zip(function_type.inputs.data, dictionaries, strict=True)):
            text = types.text(type)
            if attributes is not None and attributes.data:
                text += " " + printers.attributes.inline(attributes)
            if names:
                text += " " + names[i]
            parameters.append(text)
        if function_type.is_vararg:
            parameters.append("...")
        words.append(f"{name_text('@', op.sym_name.data)}({', '.join(parameters)})")
        if op.unnamed_addr is not None:
            words.append(op.unnamed_addr.data)
        if op.addrspace is not None:
            words.append(f"addrspace({op.addrspace.data})")
        if op.fn_attrs is not None and op.fn_attrs.data:
            words.append(printers.attributes.group(op.fn_attrs))
        if definition or op.is_declaration:
            words += self._places(op)
            words += self._extras(op)
        if function is None:
            return " ".join(words)
        if op.metadata is not None:
            words.append(printers.metadata(op.metadata, " ").lstrip())
        return "\n".join([" ".join(words) + " {", *function.body(), "}", ""])

    def _arguments(self, op: FuncOp, function: FunctionPrinter) -> list[str]:
        entry = op.body.first_block
        assert entry is not None
        if tuple(entry.arg_types) != op.function_type.inputs.data:
            unsupported(f"`{op.sym_name.data}`, whose entry block does not have its parameters")
        return function.arguments()

    def _extras(self, op: FuncOp) -> Iterable[str]:
        if op.gc is not None:
            yield f'gc "{op.gc.data}"'
        for name in ("prefix", "prologue", "personality"):
            value = op.properties.get(name)
            if value is not None:
                if not isinstance(value, TypedConstantAttr):
                    unsupported(f"`{name}` = {value}")
                yield f"{name} {self.printers.constants.typed(value)}"


def _linkage(op: GlobalOp) -> str:
    return "" if op.linkage is None else op.linkage.data


def _mentions(op: Operation) -> set[str]:
    """The symbols that an entity's constants, calls and addresses name."""
    found: set[str] = set()
    for inner in op.walk():
        if isinstance(inner, AddressOfOp):
            found.add(inner.global_name.string_value())
            continue
        if isinstance(inner, CallBase) and inner.callee is not None:
            found.add(inner.callee.string_value())
        for name in ("value", "personality", "prefix", "prologue", "text"):
            value = inner.properties.get(name)
            if isinstance(value, StringAttr):  # metadata in LLVM's words
                found.update(map(unquoted, symbols_in(value.data.replace("$$", "$"))))
            elif value is not None:
                _symbols(value, found)
    return found


def _symbols(attribute: Attribute, found: set[str]) -> None:
    if isinstance(attribute, SymbolAttr):
        found.add(attribute.symbol.data)
        return
    if isinstance(attribute, ParametrizedAttribute):
        for parameter in attribute.parameters:
            _symbols(parameter, found)
        return
    data = getattr(attribute, "data", None)
    if isinstance(data, tuple):
        for element in data:
            if isinstance(element, Attribute):
                _symbols(element, found)
