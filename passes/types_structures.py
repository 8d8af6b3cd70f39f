"""What the structures of C tell of memory, where nothing else does.

LLVM IR at -O0 has neither debug information nor tags, but stack slots and accesses of members still name structures. A
member of a float's type is a float, and where a structure has such members, its integers and pointers are declared to
be such: who copies a float's bytes to them may still do so. A structure of integers alone says nothing: it may be a
piece of memory for anything. Nor does a union, whose body is one member's, nor an array of bytes. Which members are
arrays they tell, too (``types_arrays.py``).
"""

from __future__ import annotations

from xdsl.dialects.builtin import IntegerType, StringAttr
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import TreeAttr
from oxad.dialects.llvm.annotations import DebugRecordOp
from oxad.passes.layout import part, size_of, store_size
from oxad.passes.types_arrays import Member, members_of_tree, members_of_type
from oxad.passes.types_extent import AGAIN
from oxad.passes.types_facts import is_constant
from oxad.passes.types_lattice import FLOAT_ATOMS, SMALLEST_FLOAT, STRONG, float_index
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node
from oxad.passes.types_seeds import ARRAYS
from oxad.passes.types_tbaa import members_around
from oxad.passes.types_values import Values, has_structures, is_union

_NAMES = ("struct.", "class.")
_BYTE = 8


def find_members(values: Values, func: llvm.FuncOp) -> None:
    """Collects what is known of the structures behind pointers: in any case those of stack slots; where types were
    refused once, what accesses of members say as well, by their types or their tags, and debug records."""
    again = AGAIN in values.module.attributes and not values.is_rust
    for op in values.operations[func]:
        if isinstance(op, llvm.AllocaOp):
            if has_structures(op.elem_type):
                _found(values, op.res, 0, _of_variable(op.elem_type))
        elif not again:
            continue
        elif isinstance(op, llvm.GEPOp):
            if isinstance(op.elem_type, llvm.StructType) and is_named(op.elem_type):
                _found(values, op.base, 0, list(members_of_type(op.elem_type)))
        elif isinstance(op, DebugRecordOp):
            if isinstance(arrays := op.attributes.get(ARRAYS), TreeAttr):
                _found(values, op.values[0], 0, list(members_of_tree(arrays.data)))
        elif isinstance(op, llvm.LoadOp | llvm.StoreOp):
            _found(values, op.addr, *members_around(values.tags, op))


def _of_variable(type: Attribute) -> list[Member]:
    if isinstance(type, llvm.ArrayType):
        return [Member(0, None, size_of(type.element))]
    return list(members_of_type(type))


def _found(values: Values, pointer: SSAValue, back: int, members: list[Member]) -> None:
    """``members`` of a structure that begins ``back`` bytes in front of where ``pointer`` leads."""
    if not members or is_constant(pointer):
        return
    address = values.address(pointer)
    if not address.stride:
        known = values.members.setdefault(address.root, [])
        known += [m for member in members if (m := member.moved(address.total - back)) not in known]


def tell_structures(values: Values, func: llvm.FuncOp) -> None:
    """Adds what the types of stack slots and of member accesses say of the memory there."""
    told: dict[tuple[SSAValue, Attribute], Operation] = {}
    for op in values.operations[func]:
        if isinstance(op, llvm.AllocaOp):
            told.setdefault((op.res, op.elem_type), op)
        elif isinstance(op, llvm.GEPOp) and isinstance(op.elem_type, llvm.StructType) and not is_constant(op.base):
            told.setdefault((op.base, op.elem_type), op)
    # Arrays of structures before the arrays in these.
    for pointer, type in sorted(told, key=lambda key: -size_of(key[1])):
        _tell(values.memory, type, *values.pointer(pointer), told[pointer, type], False)
        values.memory.drain()


def _tell(memory: Memory, type: Attribute, node: Node, at: int, why: Operation, mixed: bool) -> None:
    """``mixed``: the structure around it has floats."""
    if isinstance(type, llvm.ArrayType):
        if type.size.data == 1:
            _tell(memory, type.element, node, at, why, mixed)
        elif type.size.data and has_floats(type):
            element = _array(memory, node, at, size_of(type.element), type.size.data)
            if element is not None:
                _tell(memory, type.element, element, 0, why, mixed)
        elif mixed and isinstance(type.element, IntegerType) and _is_told(type):
            _integers(memory, node, at, size_of(type), why)
    elif isinstance(type, llvm.StructType):
        if is_named(type) and not is_union(type):
            _members(memory, type, node, at, why, mixed or has_floats(type))
    elif isinstance(type, llvm.PointerType):
        memory.declare_pointer(node, at)
    elif (kind := float_index(type)) is not None:
        memory.add_atoms(node, at, FLOAT_ATOMS[kind], why)
    elif mixed and isinstance(type, IntegerType):
        _integers(memory, node, at, store_size(type), why)


def _integers(memory: Memory, node: Node, at: int, size: int, why: Operation) -> None:
    if size < SMALLEST_FLOAT:
        memory.add_atoms(node, at, (STRONG,) * size, why)
    else:
        memory.declare_integer(node, at, size, why)


def _is_told(type: llvm.ArrayType) -> bool:
    """Whether an array of integers is one: bytes may be anything's, if they are enough."""
    assert isinstance(type.element, IntegerType)
    return type.element.width.data > _BYTE or size_of(type) < SMALLEST_FLOAT


def _members(memory: Memory, type: llvm.StructType, node: Node, at: int, why: Operation, mixed: bool) -> None:
    end = 0
    for i in range(len(type.elements.data)):
        member, offset = part(type, i)
        if mixed and offset > end:
            memory.add_atoms(node, at + end, (STRONG,) * (offset - end), why)
        _tell(memory, member, node, at + offset, why, mixed)
        end = offset + size_of(member)
    if mixed and size_of(type) > end:
        memory.add_atoms(node, at + end, (STRONG,) * (size_of(type) - end), why)


def _array(memory: Memory, node: Node, at: int, stride: int, count: int) -> Node | None:
    """The element of an array, known so far or not; ``None`` where another one lies there."""
    while True:
        node, at = memory.root(node, at)
        if node.period:
            at %= node.period
        region = next((region for region in node.regions if region.has(at)), None)
        if region is None:
            return memory.array(node, at, stride, count)
        element, start = memory.root(region.element, at - region.start + region.phase)
        if element.period == stride:
            return element if start % stride == 0 else None
        if element.period < stride:
            return None
        node, at = element, start


def is_named(type: llvm.StructType) -> bool:
    """Whether the program has declared a structure. One without a name is a compiler's own."""
    return isinstance(type.identifier, StringAttr) and type.identifier.data.startswith(_NAMES)


def has_floats(type: Attribute) -> bool:
    """Whether there are floats in it, and not in a union."""
    if isinstance(type, llvm.ArrayType):
        return has_floats(type.element)
    if isinstance(type, llvm.StructType):
        return is_named(type) and not is_union(type) and any(map(has_floats, type.elements.data))
    return float_index(type) is not None


__all__ = ["find_members", "has_floats", "tell_structures"]
