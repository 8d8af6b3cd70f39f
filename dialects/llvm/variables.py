"""What a value is called in the user's source, by the debug records at it (``#dbg_value``, ``#dbg_declare``).

Debug records are not always there: most of the time nobody asks, and they are the larger part of a module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from xdsl.dialects.builtin import DictionaryAttr
from xdsl.ir import BlockArgument, Operation, SSAValue

from oxad.dialects.diagnostic import Span
from oxad.dialects.llvm.annotations import DebugRecordOp
from oxad.dialects.llvm.arithmetic import BinaryOp, CastOp, FreezeOp, SelectOp
from oxad.dialects.llvm.attributes import MetadataRefAttr, integers
from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.control import CallOp, InvokeOp
from oxad.dialects.llvm.locations import Lookup, Reference, Variable, is_library
from oxad.dialects.llvm.memory import DYNAMIC_INDEX, AllocaOp, GEPOp, LoadOp
from oxad.dialects.llvm.module_level import GlobalOp
from oxad.dialects.llvm.types import PointerType

_RECORD = re.compile(r"\$0, !(\d+), !DIExpression\((?:DW_OP_LLVM_fragment, (\d+), \d+)?\)")
_DEPTH = 8
"""Operations between a value and the one that a variable holds."""
_NESTED = 16
"""Structures in structures."""


def variable_of(value: SSAValue) -> Variable | None:
    """The user's variable, or the field of one (``p.inner.x``), whose bits a value is or is made of, or that leads to
    the memory where these are from; ``None`` if unknown. Variables of the library's are nothing that he knows of.

    The name, the type and the place where the variable is declared.
    """
    found = _bits_of(value, _DEPTH)
    return found if found is not None and _is_users(found) else None


def type_of(value: SSAValue) -> str | None:
    """The type of what a record says a value is: a variable, or a scalar in one, of the user's or the library's."""
    found = _recorded(value, ("value",))
    return None if found is None else _field(*found).type


def _bits_of(value: SSAValue, depth: int) -> Variable | None:
    found = _recorded(value, ("value",))
    library = None if found is None else _field(*found)
    if library is not None and _is_users(library):
        return library
    op = value.owner
    if depth == 0 or not isinstance(op, Operation):
        return library
    if isinstance(op, LoadOp):
        library = _better(_in_memory(op.addr), library)
        return library if library is not None and _is_users(library) else leading_to(op.addr)
    if isinstance(op, BinaryOp | CastOp | FreezeOp | CallOp | InvokeOp):
        operands = list(op.operands)
    elif isinstance(op, SelectOp):
        operands = [op.true_value, op.false_value]
    else:
        operands = []
    for operand in operands:
        library = _better(_bits_of(operand, depth - 1), library)
    return library


def leading_to(pointer: SSAValue, depth: int = _DEPTH) -> Variable | None:
    """The variable by which the program comes to the memory behind ``pointer``; the user's, if there is one."""
    seen: set[SSAValue] = set()
    work = [(pointer, depth)]
    while work:
        value, left = work.pop(0)
        if value in seen or left == 0:
            continue
        seen.add(value)
        recorded = _recorded(value, ("declare",) if isinstance(value.owner, AllocaOp) else ("value", "declare"))
        if recorded is not None and _is_users(recorded[0]):
            return recorded[0]
        op = value.owner
        if isinstance(op, GEPOp):
            sources = [op.base]
        elif isinstance(op, LoadOp):
            sources = [op.addr]
        elif isinstance(op, SelectOp):
            sources = [op.true_value, op.false_value]
        elif isinstance(op, CastOp | FreezeOp):
            sources = list(op.operands)
        elif isinstance(op, CallOp | InvokeOp):
            sources = [arg for arg in op.args if isinstance(arg.type, PointerType)]
        elif isinstance(value, BlockArgument):
            sources = [
                operands[value.index]
                for use in value.block.uses
                for target, operands in edges(use.operation)
                if target is value.block
            ]
        else:
            sources = []
        work.extend((source, left - 1) for source in sources)
    return None


def global_variable(op: GlobalOp) -> Variable | None:
    """A variable of the program, as its source declares it."""
    metadata = op.properties.get("metadata")
    dbg = metadata.data.get("dbg") if isinstance(metadata, DictionaryAttr) else None
    if not isinstance(dbg, MetadataRefAttr):
        return None
    lookup = Lookup(op)
    variable = lookup.fields(dbg.data, "DIGlobalVariableExpression").get("var")
    if not isinstance(variable, Reference):
        return None
    fields = lookup.fields(variable, "DIGlobalVariable")
    name, type, line = (fields.get(key) for key in ("name", "type", "line"))
    if not isinstance(name, str):
        return None
    file = lookup.file(Reference(variable))
    span = Span(file, line) if file is not None and isinstance(line, int) else None
    return Variable(name, lookup.type_name(type), span)


def declared(variable: Variable | None) -> tuple[str, ...]:
    """The note that says where a variable is declared."""
    if variable is None or variable.span is None:
        return ()
    if "." in variable.name:
        return (f"`{variable.name}` belongs to the variable that is declared at {variable.span}",)
    return (f"`{variable.name}` is declared at {variable.span}",)


def _better(new: Variable | None, old: Variable | None) -> Variable | None:
    """The one that is the user's; else the one that there is."""
    if new is None or old is None:
        return new or old
    return old if _is_users(old) else new if _is_users(new) else old


def _is_users(variable: Variable) -> bool:
    return variable.span is not None and not is_library(variable.span)


def _in_memory(pointer: SSAValue) -> Variable | None:
    """The variable, or field, that lies where a pointer leads."""
    offset = 0
    while isinstance(pointer.owner, GEPOp):
        gep = pointer.owner
        step = _constant_step(gep)
        if step is None:
            return None
        offset += step
        pointer = gep.base
    home = _recorded(pointer, ("declare",)) if isinstance(pointer.owner, AllocaOp) else None
    if home is not None:
        variable, lookup, type, _ = home
        return _field(variable, lookup, type, offset)
    held = _recorded(pointer, ("value", "declare"))
    if held is None:
        return None
    variable, lookup, type, part = held
    if part:
        return variable
    fields = lookup.fields(type)
    target = fields.get("baseType")
    if isinstance(target, Reference) and lookup.text(type).find("DW_TAG_pointer_type") >= 0:
        found = _field(variable, lookup, target, offset)
        return replace(found, name=f"*{found.name}") if found.name == variable.name else found
    return _field(variable, lookup, type, offset)


def _recorded(value: SSAValue, kinds: tuple[str, ...]) -> tuple[Variable, Lookup, int, int] | None:
    """The variable that a debug record says a value is, the number of its type, and the byte where the value lies."""
    best: tuple[Variable, Lookup, int, int] | None = None
    for use in value.uses:
        op = use.operation
        if not isinstance(op, DebugRecordOp) or op.kind.data not in kinds:
            continue
        if (match := _RECORD.match(op.text.data)) is None:
            continue
        lookup = Lookup(op)
        found = lookup.variable(int(match[1]))
        type = lookup.fields(int(match[1])).get("type")
        if found is None or not isinstance(type, Reference):
            continue
        part = int(match[2] or 0) // 8
        if _is_users(found):
            return found, lookup, type, part
        best = best or (found, lookup, type, part)
    return best


def _constant_step(gep: GEPOp) -> int | None:
    """The bytes that ``getelementptr`` adds, where it counts bytes."""
    indices = list(integers(gep.constant_indices))
    if str(gep.elem_type) != "i8" or len(indices) != 1 or indices[0] == DYNAMIC_INDEX:
        return None
    return int(indices[0])


def _field(variable: Variable, lookup: Lookup, type: int, offset: int) -> Variable:
    """The scalar at ``offset`` in a variable of a type."""
    name = variable.name
    for _ in range(_NESTED):
        for member, start, inner, size in _members(lookup, type):
            if start <= offset < start + size:
                name, type, offset = f"{name}.{member}", inner, offset - start
                break
        else:
            break
    return Variable(name, lookup.type_name(type) or variable.type, variable.span)


def _members(lookup: Lookup, type: int) -> Iterator[tuple[str, int, int, int]]:
    """Name, offset, type and size of the members of a structure; sizes in bytes."""
    elements = lookup.fields(type).get("elements")
    if not isinstance(elements, Reference) or "DW_TAG_structure_type" not in lookup.text(type):
        return
    for number in re.findall(r"!(\d+)", lookup.text(elements)):
        fields = lookup.fields(int(number))
        name, inner, size = fields.get("name"), fields.get("baseType"), fields.get("size", 0)
        if isinstance(name, str) and isinstance(inner, Reference) and isinstance(size, int):
            start = fields.get("offset", 0)
            yield name, (start if isinstance(start, int) else 0) // 8, inner, size // 8


__all__ = ["declared", "global_variable", "leading_to", "type_of", "variable_of"]
