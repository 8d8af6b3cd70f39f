"""Local variables that are integers, or are, hold or lead to enumerations whose variants share bytes, told where they
live.

The types of parameters say most of what the type analysis wants to know, and records of local variables are the larger
part of a module. But an enumeration that never leaves its function (one that is ``Copy`` needs no drop either) is only
known by its variables.

``attach_variants`` sets ``oxad.tree`` on the debug records of such variables: the type tree of the value that a record
is about.
"""

from __future__ import annotations

import re

from xdsl.dialects.builtin import IntegerType, ModuleOp

from oxad.dialects.autodiff.type_tree import Item, Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.dialects.llvm import DebugRecordOp, FuncOp, PointerType
from oxad.lifting.debug_metadata import Table
from oxad.lifting.debug_types import TypeTrees

TREE = "oxad.tree"
_RECORD = re.compile(r"\$0, !(\d+), !DIExpression\((DW_OP_deref)?(?:, )?(?:DW_OP_LLVM_fragment, (\d+), (\d+))?\)")
_BITS = 8


def attach_variants(module: ModuleOp, references: bool = False, unions: bool = False) -> None:
    """Tells the records of such variables; with ``references`` those of all references, too.

    ``unions``: C's unions of floats and integers are variants as well.
    """
    table = Table(module)
    trees = TypeTrees(table, unions)
    known: dict[int, Tree | None] = {}
    for func in module.body.block.ops:
        if not isinstance(func, FuncOp):
            continue
        for block in func.body.blocks:
            for op in block.ops:
                if not isinstance(op, DebugRecordOp):
                    continue
                tree = _told(op, table, trees, known, references)
                if tree is not None:
                    op.attributes[TREE] = TreeAttr(tree)


def _told(
    op: DebugRecordOp, table: Table, trees: TypeTrees, known: dict[int, Tree | None], references: bool
) -> Tree | None:
    """What a record tells of its value, if that is an integer or there are variants in it."""
    match = _RECORD.match(op.text.data)
    if match is None or len(op.values) != 1 or op.kind.data not in ("value", "declare"):
        return None
    number = int(match[1])
    if number not in known:
        variable = table.node(number)
        type = None if variable is None else variable.refer("type")
        known[number] = None if type is None else trees.described(type).tree
    tree = known[number]
    if tree is None:
        return None
    start, size = (int(match[3]) // _BITS, int(match[4]) // _BITS) if match[3] else (0, None)
    items = [
        (offset - start, item)
        for offset, item in tree.items
        if offset >= start and (size is None or offset < start + size)
    ]
    part = Tree(tuple(items))
    if op.kind.data == "value" and not match[2]:
        if isinstance(op.values[0].type, IntegerType) and is_integer(part):
            return part
        if references and isinstance(op.values[0].type, PointerType) and is_reference(part):
            return part
    if not has_variants(tree):
        return None
    if op.kind.data == "declare" or match[2]:
        return Tree(((0, Reference(part)),))
    pointer = isinstance(op.values[0].type, PointerType)
    return part if has_variants(part) and not (pointer and part.items[0][0]) else None


def is_integer(tree: Tree) -> bool:
    """Whether a value is an integer, and neither a part of it is anything else."""
    return bool(tree.items) and all(isinstance(item, Scalar) and item.kind == "int" for _, item in tree.items)


def is_reference(tree: Tree) -> bool:
    """Whether a value leads to what is known."""
    if not tree.items:
        return False
    at, item = tree.items[0]
    return at == 0 and isinstance(item, Reference) and isinstance(item.target, Tree)


def has_variants(tree: Tree) -> bool:
    """Whether some bytes are a float's in one variant of an enumeration, and something else's in another."""

    def tells(item: Item) -> bool:
        if isinstance(item, Scalar):
            return item.kind == "variant"
        inner = item.element if isinstance(item, Repeated) else item.target
        return isinstance(inner, Tree) and has_variants(inner)

    return any(tells(item) for _, item in tree.items)


__all__ = ["attach_variants"]
