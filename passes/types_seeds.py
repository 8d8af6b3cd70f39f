"""Type trees from debug information (``oxad.types`` and ``oxad.result_type`` on functions) as facts."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr
from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.passes.types_lattice import FLOAT_ATOMS, FLOAT_NAMES, STRONG
from oxad.passes.types_memory import Memory, Node, Pointer
from oxad.passes.types_values import Values

TYPES = "oxad.types"
RESULT_TYPE = "oxad.result_type"


def seed(values: Values, func: llvm.FuncOp) -> None:
    """Adds what the debug information says of a function's parameters and result."""
    trees = func.attributes.get(TYPES)
    if isinstance(trees, ArrayAttr):
        for arg, attribute in zip(func.body.blocks[0].args, trees.data, strict=False):
            if not isinstance(attribute, TreeAttr):
                continue
            if isinstance(arg.type, llvm.PointerType):
                for offset, item in attribute.data.items:
                    if offset == 0 and isinstance(item, Reference) and isinstance(item.target, Tree):
                        plant(values.memory, item.target, values.pointer(arg), (), func)
            elif values.has_register(arg):
                plant(values.memory, attribute.data, (values.register(arg), 0), (), func)
    result = func.attributes.get(RESULT_TYPE)
    if isinstance(result, TreeAttr):
        plant(values.memory, result.data, (values.returned(func), 0), (), func)


def plant(memory: Memory, tree: Tree, where: Pointer, around: tuple[Pointer, ...], why: Operation) -> None:
    """The bytes at ``where`` are what ``tree`` tells. ``around``: where the trees around it were planted."""
    _items(memory, tree, where[0], where[1], (*around, where), why)
    memory.drain()


def _items(memory: Memory, tree: Tree, node: Node, start: int, around: tuple[Pointer, ...], why: Operation) -> None:
    for offset, item in tree.items:
        at = start + offset
        if isinstance(item, Repeated):
            element = memory.array(node, at, item.stride, item.count)
            _items(memory, item.element, element, 0, around, why)
        elif isinstance(item, Scalar):
            if item.kind == "int":
                for i in range(item.size):
                    memory.add(node, at + i, STRONG, why)
            elif item.kind != "any":
                memory.add_atoms(node, at, FLOAT_ATOMS[FLOAT_NAMES.index(item.kind)], why)
        elif isinstance(item.target, int):
            if item.target < len(around):
                memory.add_pointer(node, at, around[-1 - item.target], why)
        else:
            target: Pointer = (Node(), 0)
            memory.add_pointer(node, at, target, why)
            if item.target is not None:
                plant(memory, item.target, target, around, why)
