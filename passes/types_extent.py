"""How many bytes behind a parameter its function can touch, where that is certain.

Two callers that pass pointers into different structures, a field of one and an element of another, then share these
bytes alone; else the type analysis would take the two structures for one.
"""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, ModuleOp, StringAttr
from xdsl.ir import Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import FLOAT_BYTES, Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.passes.types_lattice import POINTER_SIZE
from oxad.passes.types_touched import Touched

WORDS_OF_EITHER = "oxad.words_of_either"
"""On a module of Rust's: a word that is used as an ``f64`` and as a pointer is one that variants share.

Debug information does not tell of every enumeration: rustc's own temporaries have no variables. This is no evidence of
types, so it is only believed where there would be an error otherwise (``tools/differentiate.py``)."""
UNIONS = "oxad.unions"
"""On a module of C's: floats and integers of a union are variants (``types_unions.py``). As above."""
AGAIN = "oxad.types_again"
"""On a module that was refused for its types: what flows where is looked at in any case (``types_flows.py``)."""
TYPES = "oxad.types"
BY_REFERENCE = "oxad.by_reference"
"""On a function of C's that takes structures by reference in place of copies (``lifting/c_byval.py``): their types are
those of the copies."""
LARGEST = 1024
"""Extents of more bytes count as unknown: links between so many bytes are dearer than they are worth."""


class Extents:
    """Answers for the parameters of the functions of a module; memoised."""

    def __init__(self, touched: Touched) -> None:
        self._touched = touched
        self._known: dict[SSAValue, int | None] = {}

    def of(self, param: SSAValue) -> int | None:
        """The size of the type behind a Rust reference, or of all that is read and written behind another pointer, in
        bytes; ``None`` where that is not known, as for slices.

        LLVM's ``dereferenceable`` on a parameter that debug information describes as a pointer to a type of just that
        size stands for ``&T``, ``&mut T``, a value passed by its address, or a result's place: pointers through which
        no more than a ``T`` may be touched. Raw pointers have no such attribute.
        """
        if param not in self._known:
            size = self._of(param)
            if size is None and isinstance(param.type, llvm.PointerType):
                size = self._touched.size(param)
            self._known[param] = size if size is None or size <= LARGEST else None
        return self._known[param]

    def _of(self, param: SSAValue) -> int | None:
        block = param.owner
        if not isinstance(param.type, llvm.PointerType) or not isinstance(block, Block):
            return None
        func = block.parent_op()
        if not isinstance(func, llvm.FuncOp) or func.arg_attrs is None:
            return None
        index = block.args.index(param)  # pyright: ignore[reportArgumentType]
        tree = target_of(func, index)
        size = None if tree is None else extent(tree)
        attribute = func.arg_attrs.data[index].data.get("dereferenceable")
        if size is None or not 0 < size <= LARGEST or not isinstance(attribute, StringAttr):
            return None
        return size if attribute.data.strip("()") == str(size) else None


def is_rust(module: ModuleOp) -> bool:
    """Whether functions of a module have types from Rust's debug information."""
    return any(TYPES in op.attributes and BY_REFERENCE not in op.attributes for op in module.body.block.ops)


def target_of(func: llvm.FuncOp, index: int) -> Tree | None:
    """The tree of what a parameter leads to, where debug information told it."""
    trees = func.attributes.get(TYPES)
    if not isinstance(trees, ArrayAttr) or index >= len(trees.data):
        return None
    attribute = trees.data[index]
    items = attribute.data.items if isinstance(attribute, TreeAttr) else ()
    if len(items) == 1 and items[0][0] == 0 and isinstance(items[0][1], Reference):
        target = items[0][1].target
        return target if isinstance(target, Tree) else None
    return None


def extent(tree: Tree) -> int | None:
    """The bytes that a tree covers; ``None`` if an array in it has no end."""
    end = 0
    for offset, item in tree.items:
        if isinstance(item, Repeated):
            if item.count is None:
                return None
            end = max(end, offset + item.stride * item.count)
        else:
            end = max(end, offset + (POINTER_SIZE if isinstance(item, Reference) else item.size))
    return end


def is_all_floats(tree: Tree) -> bool:
    """Whether a tree tells of floats, and of nothing else."""
    return bool(tree.items) and all(
        is_all_floats(item.element)
        if isinstance(item, Repeated)
        else isinstance(item, Scalar) and item.kind in FLOAT_BYTES
        for _, item in tree.items
    )
