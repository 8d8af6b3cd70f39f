"""Type-based alias information (``!tbaa``, ``!tbaa.struct``) as facts: what a C or C++ compiler knew of an access.

A tag names the scalar type of an access: ``int``, ``double``, ``any pointer``. ``omnipotent char`` says nothing: so are
characters tagged, members of unions, and whatever a program may read as anything. rustc writes no tags.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import Float32Type, Float64Type, Float80Type, IntegerAttr, IntegerType, ModuleOp
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.passes.layout import store_size
from oxad.passes.types_arrays import Member
from oxad.passes.types_extent import AGAIN
from oxad.passes.types_facts import integer_constant, is_constant
from oxad.passes.types_lattice import SMALLEST_FLOAT, STRONG, VARIANT
from oxad.passes.types_nodes import Pointer

if TYPE_CHECKING:
    from oxad.passes.types_values import Values

_FLOATS: dict[str, Attribute] = {"float": Float32Type(), "double": Float64Type(), "long double": Float80Type()}
_ANYTHING = "omnipotent char"
_INTEGER = re.compile(r"(?:int|long|long long|short|__int128|bool|_Bool|wchar_t|char(?:8|16|32)_t|_ZTS.*)")
_POINTER = re.compile(r"any pointer|p\d+ ")
"""clang's tags of pointers: one for all, or by how many stars they have."""
_NODE = re.compile(r"!(\d+)")
_NUMBER = re.compile(r"i64 (-?\d+)")
_PLACE = re.compile(r"i64 (\d+)")
_NAMED = re.compile(r'!\{!"([^"]*)"')
_MEMBER = re.compile(r"!(\d+), i64 (\d+)")
_FIELD = re.compile(r"i64 (\d+), i64 (\d+), !(\d+)")


class Tags:
    """The tags of a module."""

    def __init__(self, module: ModuleOp):
        self._module = module

    @cached_property
    def _texts(self) -> dict[int, str]:
        """The nodes by number. Rust's modules have thousands of them, and no tags: read when there is one."""
        return {
            op.number.value.data: op.text.data
            for op in self._module.body.block.ops
            if isinstance(op, llvm.MetadataOp) and isinstance(op.number, IntegerAttr)
        }

    def scalar(self, tag: int) -> str | None:
        """The name of the type that an access tagged ``tag`` reads or writes."""
        nodes = _NODE.findall(self._texts.get(tag, ""))
        if len(nodes) < 2:
            return None
        return self._name(int(nodes[1]))

    def _name(self, number: int) -> str | None:
        name = _NAMED.match(self._texts.get(number, "").removeprefix("distinct "))
        return name[1] if name else None

    def is_member(self, tag: int) -> bool:
        """Whether an access is one of a structure's member, by that structure's type."""
        nodes = _NODE.findall(self._texts.get(tag, ""))
        return len(nodes) > 1 and nodes[0] != nodes[1]

    def members(self, tag: int) -> tuple[int, list[Member]]:
        """Of an access of a structure's member: where that lies in the structure, and which members of it may be
        arrays, or are floats. clang tags an array as anything."""
        text = self._texts.get(tag, "")
        nodes = _NODE.findall(text)
        if len(nodes) < 2 or nodes[0] == nodes[1]:
            return 0, []
        told = [(int(at), self._name(int(type))) for type, at in _MEMBER.findall(self._texts.get(int(nodes[0]), ""))]
        ends = [at for at, _ in told[1:]]
        found: list[Member] = []
        for (at, name), end in zip(told, [*ends, None], strict=True):
            if name == _ANYTHING:
                found.append(Member(at, end))
            elif name in _FLOATS:
                found.append(Member(at, at + store_size(_FLOATS[name]), is_number=True))
        return int(_PLACE.findall(text)[0]), found

    def own_members(self, number: int) -> tuple[int, list[Member]]:
        """The same by a tag of our own: a node of numbers."""
        place, *rest = map(int, _NUMBER.findall(self._texts.get(number, "i64 0")))
        rows = zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True)
        return place, [Member(at, None if end < 0 else end, step, bool(alone)) for at, end, step, alone in rows]

    def fields(self, number: int) -> list[tuple[int, int, str | None]]:
        """The offsets, sizes and type names in a ``!tbaa.struct`` node."""
        text = self._texts.get(number, "")
        return [(int(offset), int(size), self.scalar(int(tag))) for offset, size, tag in _FIELD.findall(text)]


def _reference(op: Operation, name: str) -> int | None:
    metadata = op.properties.get("metadata")
    found = None if metadata is None else metadata.data.get(name)  # pyright: ignore[reportAttributeAccessIssue]
    return found.data if isinstance(found, llvm.MetadataRefAttr) else None


def access(values: Values, tags: Tags, op: Operation, value: SSAValue) -> None:
    """What the tag of a load or a store says of its value, where the value's own type is an integer's.

    Of a constant that is stored it says what the memory holds.
    """
    if _reference(op, "oxad.declared") is not None:
        _declared(values, op, value)
    tag = _reference(op, "tbaa")
    if tag is None:
        return
    # A pointer that is no member may still stand where a number does at other times: a closure in a `std::function`.
    own = tags.is_member(tag) or isinstance(value.type, llvm.PointerType)
    if own and _is_other(tags.scalar(tag), value.type):
        _other_structure(values, op, store_size(value.type))
    if isinstance(value.type, llvm.PointerType) and tags.scalar(tag) != _ANYTHING:
        _declared(values, op, value)
    if not isinstance(value.type, IntegerType):
        return
    if isinstance(op, llvm.StoreOp) and is_constant(value):
        node, at = values.pointer(op.addr)
    elif values.has_register(value):
        node, at = values.register(value), 0
    else:
        return
    name = tags.scalar(tag)
    if name is None:
        return
    float_type = _FLOATS.get(name)
    if float_type is not None and store_size(float_type) == store_size(value.type):
        values.declare(float_type, node, at, op)
    elif _INTEGER.fullmatch(name):
        _declared(values, op, value)


def _declared(values: Values, op: Operation, value: SSAValue) -> None:
    """The memory of a load or a store is declared to be of the type of its value, which is no float's."""
    assert isinstance(op, llvm.LoadOp | llvm.StoreOp)
    where = values.pointer(op.addr)
    if isinstance(value.type, llvm.PointerType):
        values.memory.declare_pointer(*where)
    elif isinstance(value.type, IntegerType):
        values.memory.declare_integer(*where, store_size(value.type), op)


def members_around(tags: Tags, op: Operation) -> tuple[int, list[Member]]:
    """``Tags.members`` of a load or a store; or what a tag of our own says (``lifting/member_tags.py``)."""
    tag = _reference(op, "tbaa")
    if tag is not None:
        return tags.members(tag)
    own = _reference(op, "oxad.member")
    return (0, []) if own is None else tags.own_members(own)


def says_integer(tags: Tags, op: Operation) -> bool:
    """Whether the tag of a load says that what it reads is an integer of the language's."""
    tag = _reference(op, "tbaa")
    name = None if tag is None else tags.scalar(tag)
    return name is not None and _INTEGER.fullmatch(name) is not None


def says_no_float(tags: Tags, op: Operation) -> bool:
    """Whether the tag of a load or a store says that it is of an integer of the language's, or may be of anything."""
    tag = _reference(op, "tbaa")
    name = None if tag is None else tags.scalar(tag)
    return name is not None and (name == _ANYTHING or _INTEGER.fullmatch(name) is not None)


def _is_other(name: str | None, type: Attribute) -> bool:
    """Whether the scalar type ``name`` is a pointer's or an integer's, as is ``type``."""
    if isinstance(type, llvm.PointerType):
        return name is not None and name != _ANYTHING
    return isinstance(type, IntegerType) and name is not None and _INTEGER.fullmatch(name) is not None


def _other_structure(values: Values, op: Operation, size: int) -> None:
    """The bytes accessed are an integer's or a pointer's member of a structure. If they are a float's as well, two
    structures stand in one place for the analysis, as a list's end and its nodes do: it is as with two variants."""
    assert isinstance(op, llvm.LoadOp | llvm.StoreOp)
    values.memory.add_atoms(*values.pointer(op.addr), (VARIANT,) * size, op)


def copied(values: Values, tags: Tags, op: Operation, where: Pointer) -> None:
    """What ``!tbaa.struct`` says of the memory that a copy reads and writes."""
    number = _reference(op, "tbaa.struct")
    if number is None:
        return
    node, start = where
    fields = tags.fields(number)
    if AGAIN in values.module.attributes:
        _gaps(values, op, where, fields)
    for offset, size, name in fields:
        float_type = _FLOATS.get(name or "")
        if float_type is not None:
            step = 16 if name == "long double" else store_size(float_type)
            for at in range(offset, offset + size, step):
                values.declare(float_type, node, start + at, op)
        elif name is not None and _INTEGER.fullmatch(name):
            values.memory.declare_integer(node, start + offset, size, op)
        elif name is not None and _POINTER.match(name):
            values.memory.declare_pointer(node, start + offset)


def _gaps(values: Values, op: Operation, where: Pointer, fields: list[tuple[int, int, str | None]]) -> None:
    """What lies between the fields is none; and a field of fewer bytes than a float has is no float's."""
    node, start = where
    end = 0
    for offset, size, name in fields:
        values.memory.add_atoms(node, start + end, (STRONG,) * (offset - end), op)
        if name == _ANYTHING and size < SMALLEST_FLOAT:
            values.memory.add_atoms(node, start + offset, (STRONG,) * size, op)
        end = max(end, offset + size)
    assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
    whole = integer_constant(op.args[2]) or 0
    values.memory.add_atoms(node, start + end, (STRONG,) * (whole - end), op)
