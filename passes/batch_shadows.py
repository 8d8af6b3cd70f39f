"""How each shadow is held: separate or interleaved. Used by ``batch`` at widths greater than 1.

*Separate*: N pointers, one per lane, each to a block laid out as the primal's. Memory that the user passed is so.
*Interleaved*: one pointer; the lanes of the scalar at byte ``o`` of the primal lie at ``N*o``, so that N lanes are one
vector load. Memory that a derivative allocates itself is so, unless it mixes with separate memory.

A shadow pointer takes a slot of 8 bytes per lane. In interleaved memory a slot therefore has ``8*N`` bytes: room for
the N pointers of a separate shadow, or for an interleaved one in its first 8. In separate memory each lane has a
plain slot of 8 bytes, so that only separate shadows can be held there.

The analysis is unification (Steensgaard). A *node* stands for the memory that a shadow points to; its child ``*``
stands for the memory that the pointers stored there point to. Where two shadows meet (select, block argument, copy,
call) their nodes are one. Two facts make a node separate, and nothing makes it interleaved:

- ``autodiff.lanes`` or a ``autodiff.pack`` of pointers made it, or ``autodiff.each_lane`` takes it;
- it is the child of a separate node (what user memory holds are pointers to more user memory; and a local pointer
  that is stored into user memory must be one pointer per lane there).

When in doubt two nodes are one, and one separate part makes the whole separate. That is sound: it costs vector
loads, never a number.

Addresses of the tape have nodes too, with one child per field of a record, so that a shadow saved by the
augmented primal is held the same way when the reverse sweep restores it; also where the sweep keeps such an address
in a stack slot, as it does with the records of a loop of unknown trip count. Functions are
analysed bottom-up: the nodes of parameters and result with what is known of them are a function's *summary*, copied
at each call.

A word that is a float in one variant of an enumeration and a pointer in another is moved as a tangent of ``f64``. In a
module with such words (``POINTER_WORDS``) these tangents have nodes as shadows do: what the pointer leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from xdsl.dialects.builtin import Float64Type
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import TangentType, shadows, tangents, tape
from oxad.dialects.llvm import ArrayType, PointerType, StructType
from oxad.dialects.llvm.cfg import edges
from oxad.passes.batch_types import holds_pointer, holds_shadow
from oxad.passes.layout import leaves

POINTEE = "*"
POINTER_WORDS = "autodiff.pointer_words"
"""The attribute of a module with words that are a float or a pointer, by the variant of an enumeration."""

Key = tuple[object, ...] | None
"""What is known of one node and the nodes below it, as a value that can be compared."""


class Node:
    """The memory behind a shadow or an address of the tape. ``low``: aligned only as the primal's allocator does."""

    __slots__ = ("children", "low", "parent", "separate")

    def __init__(self) -> None:
        self.parent: Node | None = None
        self.separate = False
        self.low = False
        self.children: dict[str, Node] = {}

    def find(self) -> Node:
        """The node that stands for the whole class."""
        root = self
        while root.parent is not None:
            root = root.parent
        node = self
        while node.parent is not None:
            node.parent, node = root, node.parent
        return root

    def child(self, name: str = POINTEE) -> Node:
        """The node of what is stored here (in field ``name`` of a record)."""
        root = self.find()
        found = root.children.get(name)
        if found is None:
            found = root.children[name] = Node()
            found.separate = root.separate and name == POINTEE
        return found.find()

    def mark_separate(self) -> None:
        """The memory has one block per lane, and so has all that is reached from it."""
        node: Node | None = self.find()
        while node is not None and not node.separate:
            node.separate = True
            below = node.children.get(POINTEE)
            node = None if below is None else below.find()


def unify(a: Node, b: Node) -> None:
    """Make two classes one, and what they lead to."""
    work = [(a, b)]
    while work:
        left, right = (n.find() for n in work.pop())
        if left is right:
            continue
        if len(left.children) < len(right.children):
            left, right = right, left
        right.parent = left
        left.low |= right.low
        left.separate |= right.separate
        for name, below in right.children.items():
            other = left.children.get(name)
            if other is None:
                left.children[name] = below
            else:
                work.append((other, below))
        if left.separate and POINTEE in left.children:
            left.children[POINTEE].mark_separate()
        right.children = {}


def key_of(node: Node, is_shadow: bool) -> Key:
    """What differs from the default (interleaved, well aligned) at and below ``node``; ``None``: nothing does.

    The same key means the same representation of everything that is reached from there.
    """
    interesting: dict[Node, bool] = {}

    def reaches_something(start: Node) -> bool:
        seen: set[Node] = set()
        stack = [start]
        while stack:
            n = stack.pop().find()
            if n in seen:
                continue
            if n.separate or n.low or interesting.get(n):
                interesting[start] = True
                return True
            seen.add(n)
            stack.extend(n.children.values())
        interesting[start] = False
        return False

    path: dict[Node, int] = {}

    def describe(n: Node) -> Key:
        n = n.find()
        if n.separate:
            return ("s",)
        if n in path:
            return ("^", len(path) - path[n])
        if not reaches_something(n):
            return None
        path[n] = len(path)
        below = tuple((name, key) for name in sorted(n.children) if (key := describe(n.children[name])) is not None)
        del path[n]
        return ("u" if n.low else "i", *below)

    key = describe(node)
    return key if key is not None or not is_shadow else ("i",)


def apply_key(key: Key, node: Node) -> None:
    """Write what ``key_of`` found into another node."""

    def apply(key: Key, node: Node, path: list[Node]) -> None:
        if key is None:
            return
        if key[0] == "s":
            node.mark_separate()
        elif key[0] == "^":
            unify(node, path[-int(key[1])])  # pyright: ignore[reportArgumentType]
        else:
            if key[0] == "u":
                node.find().low = True
            path.append(node)
            for name, below in key[1:]:  # pyright: ignore[reportGeneralTypeIssues]
                apply(below, node.child(name), path)
            path.pop()

    apply(key, node, [])


class FunctionShadows:
    """The nodes of one function's values; ``params`` and ``result`` are its summary."""

    def __init__(self, func: llvm.FuncOp, seed: Sequence[Key] = (), words: bool = False):
        self.func = func
        self.words = words
        self.nodes: dict[SSAValue, Node] = {}
        inputs = func.function_type.inputs.data
        self.params: list[Node | None] = [Node() if self.tracks(t) else None for t in inputs]
        self.result: Node | None = Node() if self.tracks(func.function_type.result) else None
        self.calls: dict[Operation, list[Node | None]] = {}
        """Call of a template → the nodes of its arguments and, last, of its result."""
        entry = func.body.first_block
        assert entry is not None
        for arg, node in zip(entry.args, self.params, strict=True):
            if node is not None:
                self.nodes[arg] = node
        for key, node in zip(seed, self.roots(), strict=False):
            if node is not None:
                apply_key(key, node)

    def tracks(self, type: Attribute) -> bool:
        """Whether values of this type have nodes."""
        if isinstance(type, PointerType) or holds_shadow(type) or holds_pointer(type):
            return True
        return self.words and _holds_word(type)

    def roots(self) -> list[Node | None]:
        """The nodes of the parameters and, last, of the result."""
        return [*self.params, self.result]

    def root_types(self) -> list[Attribute]:
        """The types that belong to ``roots``."""
        return [*self.func.function_type.inputs.data, self.func.function_type.result]

    def node(self, value: SSAValue) -> Node:
        """The class of a value that is, or holds, a shadow or an address."""
        found = self.nodes.get(value)
        if found is None:
            found = self.nodes[value] = Node()
        return found.find()

    def separate(self, value: SSAValue) -> bool:
        """Whether the shadows that ``value`` is or holds are one pointer per lane."""
        found = self.nodes.get(value)
        return found is not None and found.find().separate

    def low(self, value: SSAValue) -> bool:
        """Whether the memory behind ``value`` may be aligned no better than the primal's."""
        found = self.nodes.get(value)
        return found is not None and found.find().low

    def call_key(self, op: Operation, types: Sequence[Attribute]) -> tuple[Key, ...]:
        """The key of the instance that a call of a template needs."""
        return tuple(
            None if node is None else key_of(node, holds_shadow(type))
            for node, type in zip(self.calls[op], types, strict=True)
        )


def _holds_word(type: Attribute) -> bool:
    """Whether a value is, or has among its parts, a tangent of ``f64``."""
    if isinstance(type, TangentType):
        return Float64Type() in (type.of, *(leaf.type for leaf in leaves(type.of)))
    if isinstance(type, StructType):
        return any(map(_holds_word, type.elements.data))
    return isinstance(type, ArrayType) and _holds_word(type.element)


def analyse(
    func: llvm.FuncOp,
    summary_of: Callable[[str], list[Node | None] | None],
    seed: Sequence[Key] = (),
    into: FunctionShadows | None = None,
    words: bool = False,
) -> FunctionShadows:
    """The nodes of ``func``. ``summary_of(name)``: fresh nodes for a call of a template; ``None``: not one."""
    found = into if into is not None else FunctionShadows(func, seed, words)
    for block in func.body.blocks:
        for op in block.ops:
            handler = _TRANSFER.get(type(op))
            if handler is not None:
                handler(found, op)
            elif isinstance(op, llvm.CallBase):
                _call(found, op, summary_of)
            if op.successors:
                for destination, operands in edges(op):
                    for operand, arg in zip(operands, destination.args, strict=True):
                        if found.tracks(arg.type):
                            unify(found.node(operand), found.node(arg))
    return found


def _call(found: FunctionShadows, op: llvm.CallBase, summary_of: Callable[[str], list[Node | None] | None]) -> None:
    if op.callee is None:
        return
    roots = summary_of(op.callee.string_value())
    if roots is None:
        return
    values: list[SSAValue] = [*op.args]  # pyright: ignore[reportAttributeAccessIssue]
    for root, value in zip(roots[:-1], values, strict=True):
        if root is not None:
            unify(root, found.node(value))
    if roots[-1] is not None and op.results:
        unify(roots[-1], found.node(op.results[0]))
    found.calls[op] = roots


def _same(found: FunctionShadows, op: Operation) -> None:
    """Everything that holds a shadow, operands and result, is one class."""
    if not op.results or not found.tracks(op.results[0].type):
        return
    node = found.node(op.results[0])
    for operand in op.operands:
        if found.tracks(operand.type):
            unify(node, found.node(operand))


def _lanes(found: FunctionShadows, op: Operation) -> None:
    if holds_shadow(op.results[0].type):
        found.node(op.results[0]).mark_separate()


def _each_lane(found: FunctionShadows, op: Operation) -> None:
    for operand in op.operands:
        if holds_shadow(operand.type):
            found.node(operand).mark_separate()


def _fresh(found: FunctionShadows, op: Operation) -> None:
    found.node(op.results[0])


def _heap(found: FunctionShadows, op: Operation) -> None:
    found.node(op.results[0]).low = True


def _moved(found: FunctionShadows, op: Operation) -> None:
    """``realloc``: the new block, too, is the allocator's, also where there was none before."""
    _same(found, op)
    _heap(found, op)


def _load(found: FunctionShadows, op: Operation) -> None:
    if found.tracks(op.results[0].type):
        unify(found.node(op.results[0]), found.node(op.operands[0]).child())


def _store(found: FunctionShadows, op: Operation) -> None:
    if found.tracks(op.operands[0].type):
        unify(found.node(op.operands[0]), found.node(op.operands[1]).child())


def _plain_load(found: FunctionShadows, op: Operation) -> None:
    """The sweep keeps the address of the current record of a loop in a local variable."""
    if isinstance(op.operands[0].owner, llvm.AllocaOp):
        _load(found, op)


def _plain_store(found: FunctionShadows, op: Operation) -> None:
    if isinstance(op.operands[1].owner, llvm.AllocaOp):
        _store(found, op)


def _copy(found: FunctionShadows, op: Operation) -> None:
    assert isinstance(op, shadows.CopyOp)
    if op.period is None:
        unify(found.node(op.operands[0]), found.node(op.operands[1]))


def _field(found: FunctionShadows, op: Operation) -> None:
    assert isinstance(op, tape.FieldOp)
    unify(found.node(op.res), found.node(op.base).child(f".{op.field.data}"))


def _element(found: FunctionShadows, op: Operation) -> None:
    unify(found.node(op.results[0]), found.node(op.operands[0]))


def _return(found: FunctionShadows, op: Operation) -> None:
    if op.operands and found.result is not None:
        unify(found.node(op.operands[0]), found.result)


_TRANSFER: dict[type[Operation], Callable[[FunctionShadows, Operation], None]] = {
    tangents.PackOp: _lanes,
    tangents.EachLaneOp: _each_lane,
    tangents.SelectOp: _same,
    tangents.CastOp: _same,
    tangents.ExtractOp: _same,
    tangents.InsertOp: _same,
    tangents.AddOp: _same,
    tangents.MaskOp: _same,
    shadows.LanesOp: _lanes,
    shadows.GEPOp: _same,
    shadows.AllocaOp: _fresh,
    shadows.VariableAllocaOp: _fresh,
    shadows.HeapAllocOp: _heap,
    shadows.HeapReallocOp: _moved,
    shadows.LoadOp: _load,
    shadows.StoreOp: _store,
    shadows.AccumulateOp: _store,
    shadows.TakeOp: _load,
    shadows.CopyOp: _copy,
    tape.FieldOp: _field,
    tape.ElementOp: _element,
    tape.SaveOp: _store,
    tape.RestoreOp: _load,
    llvm.LoadOp: _plain_load,
    llvm.StoreOp: _plain_store,
    llvm.SelectOp: _same,
    llvm.FreezeOp: _same,
    llvm.ExtractValueOp: _same,
    llvm.InsertValueOp: _same,
    llvm.ReturnOp: _return,
}


def copied(roots: Iterable[Node | None]) -> list[Node | None]:
    """The same graph with fresh nodes."""
    memo: dict[Node, Node] = {}
    stack: list[tuple[Node, Node]] = []

    def fresh(node: Node) -> Node:
        node = node.find()
        found = memo.get(node)
        if found is None:
            found = memo[node] = Node()
            found.separate, found.low = node.separate, node.low
            stack.append((node, found))
        return found

    result = [None if root is None else fresh(root) for root in roots]
    while stack:
        old, new = stack.pop()
        for name, below in old.children.items():
            new.children[name] = fresh(below)
    return result
