"""Type trees from debug information (``oxad.types`` and ``oxad.result_type`` on functions) as facts."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.dialects.llvm.annotations import DebugRecordOp
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.layout import size_of, store_size
from oxad.passes.types_extent import TYPES, extent, target_of
from oxad.passes.types_facts import is_constant
from oxad.passes.types_lattice import (
    FLOAT_ATOMS,
    FLOAT_NAMES,
    POINTER_ATOMS,
    POINTER_SIZE,
    TYPED,
    VARIANT,
)
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node, Pointer
from oxad.passes.types_values import Values, has_structures

RESULT_TYPE = "oxad.result_type"
ARRAYS = "oxad.arrays"
"""On a debug record: the arrays of known length behind the pointer that it records."""
ELEMENT = "oxad.element"
"""On a debug record: what the pointer leads to that it records."""
VARIABLE = "oxad.variable"
"""On a debug record: what the variable holds that lies in the stack slot."""
SMALL = 16
"""The bytes of an array of integers that may be the bytes of floats."""
WORD = 8
"""The bytes of the largest float of Rust's."""
LOCAL_TREE = "oxad.tree"
"""On a debug record: what is known of its value (``lifting/local_variants.py``)."""


def seed(values: Values, func: llvm.FuncOp) -> None:
    """Adds what the debug information says of a function's parameters and result."""
    trees = func.attributes.get(TYPES)
    if isinstance(trees, ArrayAttr):
        for i, (arg, attribute) in enumerate(zip(func.body.blocks[0].args, trees.data, strict=False)):
            if isinstance(arg.type, llvm.PointerType):
                if (tree := target_of(func, i)) is not None:
                    plant(values.memory, tree, values.pointer(arg), (), func)
            elif isinstance(attribute, TreeAttr) and values.has_register(arg):
                plant(values.memory, attribute.data, (values.register(arg), 0), (), func)
    result = func.attributes.get(RESULT_TYPE)
    if isinstance(result, TreeAttr):
        plant(values.memory, result.data, (values.returned(func), 0), (), func)


def seed_variables(values: Values, func: llvm.FuncOp) -> None:
    """Adds what is known of local variables."""
    for op in values.operations[func]:
        tree = op.attributes.get(LOCAL_TREE) if isinstance(op, DebugRecordOp) else None
        if not isinstance(op, DebugRecordOp) or not isinstance(tree, TreeAttr) or is_constant(op.values[0]):
            continue
        value = op.values[0]
        if isinstance(value.type, llvm.PointerType):
            targets = [i.target for at, i in tree.data.items if at == 0 and isinstance(i, Reference)]
            for target in targets if len(targets) == 1 else ():
                if isinstance(target, Tree):
                    plant(values.memory, target, values.pointer(value), (), op)
        elif all(isinstance(item, Scalar) and item.kind == "int" for _, item in tree.data.items):
            if values.has_register(value):
                values.memory.declare_integer(values.register(value), 0, store_size(value.type), op)
        elif values.has_register(value):
            plant(values.memory, tree.data, (values.register(value), 0), (), op)


def outline(values: Values, func: llvm.FuncOp) -> None:
    """Tells where arrays end: those in local structures, and those behind the pointers that a function passes on or
    that debug records tell of. These tell of stack slots what they hold."""
    recorded: dict[SSAValue, Tree] = {}
    elements: list[tuple[SSAValue, Tree]] = []
    for op in values.operations[func]:
        if op.__class__ is DebugRecordOp:
            if isinstance(arrays := op.attributes.get(ARRAYS), TreeAttr):
                recorded[op.operands[0]] = arrays.data
            elif isinstance(element := op.attributes.get(ELEMENT), TreeAttr):
                elements.append((op.operands[0], element.data))
            elif isinstance(variable := op.attributes.get(VARIABLE), TreeAttr):
                plant(values.memory, variable.data, values.pointer(op.operands[0]), (), func)
            continue
        if isinstance(op, llvm.AllocaOp) and has_structures(op.elem_type):
            type, (node, at) = op.elem_type, values.pointer(op.res)
            if isinstance(type, llvm.ArrayType):
                # Nothing lies behind it; and the memory that it is copied to may have more elements.
                type, node, at = type.element, values.memory.array(node, at, size_of(type.element), None), 0
            values.declare_memory(type, node, at, None)
        if op.__class__ is not llvm.CallOp and op.__class__ is not llvm.InvokeOp:
            continue
        assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
        callee = values.symbols.definition(callee_name(op))
        if callee is None or TYPES not in callee.attributes:
            continue
        for i, arg in enumerate(op.args):
            if not isinstance(arg.type, llvm.PointerType) or is_constant(arg) or values.address(arg).stride:
                continue
            if (tree := target_of(callee, i)) is not None and extent(tree) is not None:
                _arrays(values.memory, tree, *values.pointer(arg))
    for pointer, element in elements:
        address = values.address(pointer)
        if address.stride > 0 and not address.levels and address.root in recorded:
            ahead = _ahead(recorded[address.root], address.total, address.stride, element)
            if ahead:
                values.ahead[pointer] = ahead
    for pointer, tree in recorded.items():
        if not is_constant(pointer) and not values.address(pointer).stride:
            _arrays(values.memory, tree, *values.pointer(pointer))


def _ahead(tree: Tree, start: int, stride: int, element: Tree) -> int:
    """How far behind ``start`` the array of such elements begins that is indexed from there.

    LLVM writes ``base + 8 + 8 * (n - 1)`` as ``base + 8 * n``, which seems to start in front of the array.
    """
    found: list[int] = []
    for offset, item in tree.items:
        if isinstance(item, Repeated) and item.stride == stride:
            end = offset + stride * (item.count or 0)
            if item.element == element and offset <= start < end:
                return 0
            if item.element == element and offset > start and (offset - start) % stride == 0:
                found.append(offset - start)
    return min(found, default=0)


def _arrays(memory: Memory, tree: Tree, node: Node, start: int) -> None:
    """The arrays of known length in what ``tree`` tells lie here."""
    for offset, item in tree.items:
        if isinstance(item, Repeated) and item.count is not None and not _is_bytes(item):
            _arrays(memory, item.element, memory.array(node, start + offset, item.stride, item.count), 0)


def _is_bytes(item: Repeated) -> bool:
    """Whether a small array may be the bytes of a float or two (``to_le_bytes``): its elements are not all alike."""
    parts = [part for _, part in item.element.items]
    small = item.count is not None and item.count * item.stride <= SMALL and item.stride < WORD
    return small and all(isinstance(part, Scalar) and part.kind == "int" for part in parts)


def plant(memory: Memory, tree: Tree, where: Pointer, around: tuple[Pointer, ...], why: Operation) -> None:
    """The bytes at ``where`` are what ``tree`` tells. ``around``: where the trees around it were planted."""
    _items(memory, tree, where[0], where[1], (*around, where), why)
    memory.drain()


def _items(memory: Memory, tree: Tree, node: Node, start: int, around: tuple[Pointer, ...], why: Operation) -> None:
    # Where one variant of an enumeration has text, and another a pointer to more (`Text(String), List(Vec<Value>)`),
    # the text is no part of the other's array: its bytes would have to be all alike.
    told = {at for at, item in tree.items if isinstance(item, Reference) and _tells(item.target)}
    for offset, item in tree.items:
        at = start + offset
        if offset in told and isinstance(item, Reference) and not _tells(item.target):
            memory.add_atoms(node, at, POINTER_ATOMS, why)
            continue
        if isinstance(item, Repeated) and item.count is not None and _is_bytes(item):
            memory.declare_integer(node, at, item.stride * item.count, why)
            continue
        if isinstance(item, Repeated):
            element = memory.array(node, at, item.stride, item.count)
            _items(memory, item.element, element, 0, around, why)
            continue
        if isinstance(item, Scalar):
            if item.kind == "int":
                memory.declare_integer(node, at, item.size, why)
            elif item.kind == "variant":
                memory.add_atoms(node, at, (VARIANT,) * item.size, why)
            elif item.kind != "any":
                memory.add_atoms(node, at, FLOAT_ATOMS[FLOAT_NAMES.index(item.kind)], why)
            continue
        memory.add_atoms(node, at, (TYPED,) * POINTER_SIZE, why)
        if isinstance(item.target, int):
            if item.target < len(around):
                memory.add_pointer(node, at, around[-1 - item.target], why)
        else:
            target: Pointer = (Node(), 0)
            memory.add_pointer(node, at, target, why)
            if item.target is not None:
                plant(memory, item.target, target, around, why)


def _tells(tree: Tree | int | None) -> bool:
    """Whether there is more than integers."""
    if not isinstance(tree, Tree):
        return tree is not None
    return any(
        _tells(item.element) if isinstance(item, Repeated) else not (isinstance(item, Scalar) and item.kind == "int")
        for _, item in tree.items
    )
