"""Readers of what stands at the top level: function headers, globals, aliases, comdats."""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, IntegerAttr, StringAttr, UnitAttr, i64
from xdsl.ir import Attribute, Region

from oxad.dialects.llvm import AliasOp, ComdatOp, FuncOp, GlobalOp
from oxad.dialects.llvm.keywords import DLL_STORAGE, LINKAGES, PREEMPTIONS, UNNAMED, VISIBILITIES
from oxad.dialects.llvm.names import unquoted
from oxad.lifting.attributes import EMPTY
from oxad.lifting.calls import HANDLERS as CALLS
from oxad.lifting.calls import calling_convention, parameter_types
from oxad.lifting.constants import EXPRESSIONS
from oxad.lifting.funclets import HANDLERS as FUNCLETS
from oxad.lifting.function import FunctionReader, Module, attach
from oxad.lifting.index import Entity
from oxad.lifting.instructions import HANDLERS as PLAIN
from oxad.lifting.tokens import Line

HANDLERS = PLAIN | CALLS | FUNCLETS
_UNIT = UnitAttr()
_EXTRA_WORDS = frozenset(("code_model",))


def _keywords(line: Line, properties: dict[str, Attribute]) -> None:
    """``[linkage] [preemption] [visibility] [DLL storage]``"""
    for name, words in (
        ("linkage", LINKAGES),
        ("preemption", PREEMPTIONS),
        ("visibility", VISIBILITIES),
        ("dll_storage", DLL_STORAGE),
    ):
        if line.peek() in words:
            properties[name] = StringAttr(line.next())


def _place(line: Line, properties: dict[str, Attribute], name: str) -> bool:
    """Section, partition and comdat, as functions and globals have them."""
    token = line.peek()
    if token in ("section", "partition"):
        line.i += 1
        properties[token] = StringAttr(line.string())
        return True
    if token == "comdat":
        line.i += 1
        comdat = name
        if line.accept("("):
            comdat = unquoted(line.next())
            line.expect(")")
        properties["comdat"] = StringAttr(comdat)
        return True
    return False


def read_function(module: Module, entity: Entity, body: bool) -> FuncOp:
    """The function of ``entity``; without ``body`` a declaration of it."""
    line = Line(entity.header, entity.number, module.file)
    defined = line.next() == "define"
    f = FunctionReader(module, HANDLERS, entity.name)
    properties: dict[str, Attribute] = {}
    if not defined and line.peek()[:1] == "!":
        metadata = module.metadata(line, separator="")
        if metadata is not None:
            properties["metadata"] = metadata
    _keywords(line, properties)
    convention = calling_convention(line)
    if convention is not None:
        properties["cconv"] = StringAttr(convention)
    result_attributes = module.attributes.result(line)
    if result_attributes.data:
        properties["res_attrs"] = result_attributes
    result = module.types.read(line)
    name = unquoted(line.next())
    properties["sym_name"] = StringAttr(name)
    line.expect("(")
    arguments: list[tuple[str, Attribute]] = []
    attributes: list[DictionaryAttr] = []
    vararg = False
    unnamed = 0
    while not line.accept(")"):
        if line.accept("..."):
            vararg = True
            continue
        type = module.types.read(line)
        attributes.append(module.attributes.parameter(line))
        token = line.peek()
        if token[:1] == "%":
            line.i += 1
        else:
            token = f"%{unnamed}"
        if token[1:].isdigit():
            unnamed = int(token[1:]) + 1
        arguments.append((token, type))
        if line.peek() != ")":
            line.expect(",")
    f.vararg = vararg
    dictionaries = module.dictionaries(attributes)
    if dictionaries is not None:
        properties["arg_attrs"] = dictionaries
    properties["function_type"] = module.function_type([type for _, type in arguments], result, vararg)
    _function_tail(f, line, properties, name)
    if not defined or not body:
        if defined:
            _as_declaration(properties)
        return FuncOp.create(properties=properties, regions=[Region()])
    line.expect("{")
    line.end()
    return FuncOp.create(properties=properties, regions=[f.read(entity.body, arguments, line)])


def _as_declaration(properties: dict[str, Attribute]) -> None:
    """What only a definition may have goes; a local symbol becomes visible, so that the definition can be found."""
    linkage = properties.pop("linkage", None)
    if linkage is not None and linkage == StringAttr("extern_weak"):
        properties["linkage"] = linkage
    if isinstance(linkage, StringAttr) and linkage.data in ("private", "internal"):
        properties.pop("preemption", None)
    for name in ("comdat", "section", "partition", "prefix", "prologue", "personality", "metadata", "gc", "alignment"):
        properties.pop(name, None)


def _function_tail(f: FunctionReader, line: Line, properties: dict[str, Attribute], name: str) -> None:
    """Everything behind the parameter list."""
    module = f.module
    if line.peek() in UNNAMED:
        properties["unnamed_addr"] = StringAttr(line.next())
    if line.accept("addrspace"):
        line.expect("(")
        properties["addrspace"] = StringAttr(line.next())
        line.expect(")")
    attributes = module.attributes.function(line)
    if attributes.data:
        properties["fn_attrs"] = attributes
    while True:
        token = line.peek()
        if _place(line, properties, name):
            continue
        if token == "align":
            line.i += 1
            properties["alignment"] = IntegerAttr(line.integer(), i64)
        elif token == "gc":
            line.i += 1
            properties["gc"] = StringAttr(line.string())
        elif token in ("prefix", "prologue", "personality"):
            line.i += 1
            properties[token] = module.constants.typed(line)
        else:
            break
    if line.peek()[:1] == "!":
        end = line.tokens.index("{", line.i) if "{" in line.tokens[line.i :] else len(line.tokens) - 1
        data: dict[str, Attribute] = {}
        while line.i < end:
            key = line.next()[1:]
            attach(data, key, module.reference(_node(line)))
        properties["metadata"] = DictionaryAttr(data)


def _node(line: Line) -> str:
    token = line.next()
    if token[:1] != "!" or not token[1:].isdigit():
        line.i -= 1
        line.error("a metadata node `!N` expected")
    return token


def read_global(module: Module, entity: Entity, body: bool) -> GlobalOp:
    """The global variable of ``entity``; without ``body`` a declaration of it."""
    line = Line(entity.header, entity.number, module.file)
    name = unquoted(line.next())
    line.expect("=")
    properties: dict[str, Attribute] = {"sym_name": StringAttr(name)}
    _keywords(line, properties)
    _thread_local(line, properties)
    if line.peek() in UNNAMED:
        properties["unnamed_addr"] = StringAttr(line.next())
    if line.accept("addrspace"):
        line.expect("(")
        properties["addrspace"] = StringAttr(line.next())
        line.expect(")")
    if line.accept("externally_initialized"):
        properties["externally_initialized"] = _UNIT
    kind = line.next()
    if kind == "constant":
        properties["constant"] = _UNIT
    elif kind != "global":
        line.i -= 1
        line.error("`global` or `constant` expected")
    type = properties["global_type"] = module.types.read(line)
    if line.peek() and line.peek() != ",":
        properties["value"] = module.constants.read(line, type)
    extra: list[str] = []
    while line.peek() == "," and line.tokens[line.i + 1][:1] != "!":
        line.i += 1
        token = line.peek()
        if _place(line, properties, name):
            continue
        if line.accept("align"):
            properties["alignment"] = IntegerAttr(line.integer(), i64)
        else:
            start = line.i
            line.i += 1
            if token in _EXTRA_WORDS:
                line.string()
            extra.append(line.slice(start, line.i))
    if extra:
        properties["extra"] = StringAttr(", ".join(extra))
    metadata = module.metadata(line)
    if metadata is not None:
        properties["metadata"] = metadata
    if line.peek()[:1] in ("#", '"'):
        attributes = module.attributes.function(line)
        if attributes is not EMPTY:
            properties["fn_attrs"] = attributes
    line.end()
    if not body and "value" in properties:
        del properties["value"]
        _as_declaration(properties)
    return GlobalOp.create(properties=properties)


def _thread_local(line: Line, properties: dict[str, Attribute]) -> None:
    if line.accept("thread_local"):
        model = ""
        if line.accept("("):
            model = line.next()
            line.expect(")")
        properties["thread_local"] = StringAttr(model)


def read_alias(module: Module, entity: Entity) -> AliasOp:
    """``@a = alias T, T2 aliasee`` or ``ifunc``."""
    line = Line(entity.header, entity.number, module.file)
    properties: dict[str, Attribute] = {"sym_name": StringAttr(unquoted(line.next()))}
    line.expect("=")
    _keywords(line, properties)
    _thread_local(line, properties)
    if line.peek() in UNNAMED:
        properties["unnamed_addr"] = StringAttr(line.next())
    properties["kind"] = StringAttr(entity.kind)
    line.expect(entity.kind)
    type = module.types.read(line)
    if line.peek() == "(":
        inputs, vararg = parameter_types(FunctionReader(module, HANDLERS), line)
        type = module.function_type(inputs, type, vararg)
    properties["alias_type"] = type
    line.expect(",")
    if line.peek() in EXPRESSIONS:
        properties["value"] = module.constants.typed_expression(line)
    else:
        properties["value"] = module.constants.typed(line)
    if line.accept(","):
        line.expect("partition")
        properties["partition"] = StringAttr(line.string())
    line.end()
    return AliasOp.create(properties=properties)


def read_comdat(module: Module, number: int, text: str) -> ComdatOp:
    """``$name = comdat kind``"""
    line = Line(text, number, module.file)
    name = unquoted(line.next())
    line.expect("=")
    line.expect("comdat")
    kind = line.next()
    line.end()
    return ComdatOp.create(properties={"comdat_name": StringAttr(name), "kind": StringAttr(kind)})


__all__ = ["HANDLERS", "read_alias", "read_comdat", "read_function", "read_global"]
