"""What the debug records of local variables tell of memory, where no parameter's type does.

``oxad.arrays`` on a record: the arrays of known length behind the pointer that it records, as fields beside others. An
index into such an array, the values of a B-tree's node, says nothing of where the array ends. ``oxad.element``: what
the pointer leads to, where that has no such arrays. ``oxad.variable``: what the variable holds that a stack slot is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import i8
from xdsl.ir import Block, Operation

from oxad.dialects.autodiff.type_tree import Repeated, Tree, TreeAttr
from oxad.dialects.llvm import AllocaOp, ArrayType, FuncOp, PointerType
from oxad.dialects.llvm.annotations import DebugRecordOp
from oxad.lifting.debug_metadata import Node, Table

if TYPE_CHECKING:
    from oxad.lifting.debug_types import TypeTrees

_RECORD = re.compile(r"\$0, !(\d+), !DIExpression\((?:DW_OP_LLVM_fragment, (\d+), (\d+))?\)")
_POINTER_BITS = "64"
_DEEPEST = 16


class RecordedTypes:
    """Sets the attributes of the debug records of functions. Memoised per variable's type and place in it."""

    def __init__(self, table: Table, trees: TypeTrees):
        self._table = table
        self._trees = trees
        self._known: dict[tuple[int, int], tuple[str, TreeAttr] | None] = {}
        self._slots: dict[int, TreeAttr] = {}

    def attach(self, func: FuncOp) -> None:
        """The records of pointers and of stack slots in one function."""
        for block in func.body.blocks:
            for op in block.ops:
                if not isinstance(op, DebugRecordOp) or len(op.values) != 1:
                    continue
                match = _RECORD.match(op.text.data)
                if match is None or not isinstance(op.values[0].type, PointerType):
                    continue
                found = None
                if op.kind.data == "declare" and match[3] is None:
                    found = self._slot(int(match[1]), op.values[0].owner)
                elif op.kind.data == "value" and match[3] in (None, _POINTER_BITS):
                    found = self._of(int(match[1]), int(match[2] or 0))
                if found is not None:
                    op.attributes[found[0]] = found[1]

    def _slot(self, variable: int, slot: Operation | Block) -> tuple[str, TreeAttr] | None:
        """What to say of a stack slot that is just as large as the variable in it."""
        node = self._table.node(variable)
        type = None if node is None else node.refer("type")
        if type is None or not isinstance(slot, AllocaOp) or not isinstance(slot.elem_type, ArrayType):
            return None
        if slot.elem_type.element != i8 or slot.elem_type.size.data * 8 != type.integer("size"):
            return None
        if type.number not in self._slots:
            self._slots[type.number] = TreeAttr(self._trees.described(type).tree)
        return "oxad.variable", self._slots[type.number]

    def _of(self, variable: int, bit: int) -> tuple[str, TreeAttr] | None:
        """What to say of the pointer at ``bit`` of a variable."""
        node = self._table.node(variable)
        type = None if node is None else node.refer("type")
        if type is None:
            return None
        key = (type.number, bit)
        if key not in self._known:
            target = _pointee(type, bit)
            self._known[key] = None if target is None else self._describe(target)
        return self._known[key]

    def _describe(self, target: Node) -> tuple[str, TreeAttr] | None:
        size = target.integer("size") // 8
        if size == 0 or target.integer("size") == 8:
            return None  # bytes of anything
        tree = self._trees.shallow(target)
        arrays = _arrays(tree, size)
        return ("oxad.arrays", TreeAttr(arrays)) if arrays is not None else ("oxad.element", TreeAttr(tree))


def _pointee(type: Node, bit: int) -> Node | None:
    """What the pointer at ``bit`` of a type leads to, through structures that hold it; ``None`` if it is another's."""
    for _ in range(_DEEPEST):
        if type.field("tag") == "DW_TAG_pointer_type":
            return type.refer("baseType") if bit == 0 else None
        if type.field("tag") != "DW_TAG_structure_type":
            return None
        for member in type.items("elements"):
            if member is None or member.field("tag") != "DW_TAG_member":
                continue
            start = member.integer("offset")
            if start <= bit < start + member.integer("size") and (inner := member.refer("baseType")) is not None:
                type, bit = inner, bit - start
                break
        else:
            return None
    return None


def _arrays(tree: Tree, size: int) -> Tree | None:
    """The arrays in ``tree`` that are fields beside others.

    One that fills the whole of what a pointer leads to may go on behind it (a row of a matrix), and one of a single
    element may be a structure's open end.
    """
    found = tuple(
        (offset, item)
        for offset, item in tree.items
        if isinstance(item, Repeated) and (item.count or 0) > 1 and item.stride * (item.count or 0) < size
    )
    return Tree(found) if found else None
