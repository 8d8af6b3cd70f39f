"""``move-variants``: what may be a float or a pointer, by the variant of an enumeration, is moved as an integer.

Where an enumeration is copied by variant, LLVM merges the moves of a float and of a pointer into one: a load and a
store of either type, with a phi between them. Its type is then not what it moves, and a float in a pointer has no
tangent, nor has a pointer in a float a shadow. Integers may carry both (``variant_bits.py``).

Requires: type trees from debug information; without them nothing is a variant. Guarantees: a float or pointer that is
loaded from bytes that variants share, and stored to such, by way of block arguments or without them, is moved by a
load and a store of an integer. A block argument in between becomes a stack slot, a ``select`` one of two, which LLVM
removes again. What is done while a panic unwinds is left alone. Refuses (OX0205): an argument of a call of which
nothing says that it is what its type says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from xdsl.context import Context
from xdsl.dialects.builtin import ArrayAttr, IntegerAttr, ModuleOp, i64
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue, Use
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.cfg import edge_operands, edge_ranges, edges, predecessors, set_edge_operands
from oxad.dialects.llvm.locations import span_near
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.reload_bits import load_as
from oxad.passes.types import TypeInfo, infer_types
from oxad.passes.types_extent import TYPES, WORDS_OF_EITHER
from oxad.passes.types_facts import is_constant
from oxad.passes.types_seeds import LOCAL_TREE
from oxad.passes.types_transfer import concerned
from oxad.passes.types_words import is_word, is_word_cast, word_sources

WORD = 8
"""The bytes of a pointer, and of the float that it may share them with."""
_ALIGNED = IntegerAttr(WORD, i64)


@dataclass(frozen=True)
class MoveVariantsPass(ModulePass):
    """``move-variants``."""

    name = "move-variants"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        functions = concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp) and not f.is_declaration])
        if WORDS_OF_EITHER not in op.attributes and not any(_has_variants(func) for func in functions):
            return
        types, symbols = infer_types(op), SymbolTable(op)
        for func in functions:
            _Mover(func, types, symbols).run()


class _Mover:
    """One function."""

    def __init__(self, func: llvm.FuncOp, types: TypeInfo, symbols: SymbolTable):
        self.func = func
        self.types = types
        self.symbols = symbols
        self.twins: dict[tuple[SSAValue, Attribute], SSAValue] = {}
        self.slots: dict[BlockArgument, SSAValue] = {}
        self.found: dict[SSAValue, None] = {}

    def run(self) -> None:
        ops = [op for block in self.func.body.blocks for op in block.ops]
        self.found = self.carriers()
        for op in ops:
            if isinstance(op, llvm.IntToPtrOp) and (pointer := self.as_pointer(op.arg)) is not None:
                op.results[0].replace_all_uses_with(pointer)
                op.detach()
                op.erase()
        self.found |= self.carriers()
        for op in ops:
            if is_word_cast(op) and op.parent is not None and not _is_measured(op):
                word = self.cast(op)
                if word.type == op.results[0].type:
                    op.results[0].replace_all_uses_with(word)
                    op.detach()
                    op.erase()
        for op in ops:
            if isinstance(op, llvm.StoreOp) and self.is_shared(op.addr):
                op.operands[0] = self.moved(op.value)
        for op in ops:
            if isinstance(op, llvm.CallOp | llvm.InvokeOp):
                for i, arg in enumerate(op.args):
                    if (arg in self.found or self.types.may_be_pointer(arg)) and self.is_unsure(op, i):
                        _refuse(op)
        self.drop_unused()

    def as_pointer(self, value: SSAValue) -> SSAValue | None:
        """What was loaded as an integer, as a pointer; ``None`` where that is no matter of variants."""
        value = _uncast(value)
        owner = value.owner
        if isinstance(owner, llvm.LoadOp):
            return load_as(owner, PTR) if self.is_shared(owner.addr) else None
        if not _is_choice(value):
            return None
        loads = (source.owner for source in self.sources(value))
        if any(isinstance(load, llvm.LoadOp) and self.is_shared(load.addr) for load in loads):
            return self.through_slot(value, PTR)
        return None

    def moved(self, value: SSAValue) -> SSAValue:
        """The same bits, as what they may be taken for: a float, a pointer, or an integer that is either."""
        bits = _uncast(value)
        owner = bits.owner
        if bits in self.found and isinstance(owner, llvm.LoadOp):
            return self.twin(bits, lambda: load_as(owner, i64))
        if self.is_mixed(bits):
            return self.through_slot(bits, i64)
        return value if isinstance(value.owner, llvm.FreezeOp) else bits

    def cast(self, op: Operation) -> SSAValue:
        """What a cast between pointers, ``f64`` and integers makes of a word, as that is moved."""
        value, type = op.operands[0], op.results[0].type
        shared = any(map(self.types.may_be_pointer, (value, op.results[0])))
        if shared and self.is_mixed(value):
            return self.through_slot(value, type)
        return self.moved(value)

    def is_mixed(self, value: SSAValue) -> bool:
        """Whether a block argument, or a choice, has sources whose type is not what they hold."""
        if isinstance(value, BlockArgument):
            # Nobody asks for derivatives when a panic unwinds.
            if any(isinstance(op, llvm.LandingpadOp) for op in value.block.ops):
                return False
        elif not isinstance(value.owner, llvm.SelectOp):
            return False
        return any(s in self.found or s.type != value.type for s in self.sources(value))

    def sources(self, value: SSAValue) -> list[SSAValue]:
        """The values that ``value`` may be the bits of."""
        return word_sources(value, self.incoming)

    def incoming(self, arg: BlockArgument) -> list[SSAValue] | None:
        """The values of a block argument; ``None`` for a parameter."""
        if arg.block is self.func.body.blocks[0]:
            return None
        return [
            operands[arg.index]
            for use in arg.block.uses
            for dest, operands in edges(use.operation)
            if dest is arg.block
        ]

    def carriers(self) -> dict[SSAValue, None]:
        """The floats and pointers that are loaded from shared bytes, and what they become unchanged."""
        found: dict[SSAValue, None] = {}
        work = [
            op.res
            for block in self.func.body.blocks
            for op in block.ops
            if isinstance(op, llvm.LoadOp) and is_word(op.res) and self.is_shared(op.addr)
        ]
        while work:
            value = work.pop()
            if value in found:
                continue
            found[value] = None
            for use in value.uses:
                op = use.operation
                if isinstance(op, llvm.FreezeOp | llvm.SelectOp):
                    work.append(op.results[0])
                for i, block in enumerate(op.successors):
                    operands = edge_operands(op, i)
                    work += [arg for arg, given in zip(block.args, operands, strict=True) if given is value]
        return found

    def is_shared(self, pointer: SSAValue) -> bool:
        """Whether a word of memory is a float in one variant, and a pointer in another."""
        return not is_constant(pointer) and 0 in self.types.floats(pointer, WORD).shared

    def is_unsure(self, op: llvm.CallOp | llvm.InvokeOp, index: int) -> bool:
        """Whether a function with a body is given an argument without a word on what it is.

        rustc says ``noundef`` of what it passes; an argument that LLVM made of a part of memory has no attributes.
        """
        callee = self.symbols.definition(callee_name(op))
        if callee is None or index >= len(op.args) or callee.arg_attrs is None or index >= len(callee.arg_attrs.data):
            return False
        return "noundef" not in callee.arg_attrs.data[index].data

    def twin(self, value: SSAValue, make: Callable[[], SSAValue]) -> SSAValue:
        """The same bytes as an integer, made once."""
        if (value, i64) not in self.twins:
            self.twins[value, i64] = make()
        return self.twins[value, i64]

    def through_slot(self, value: SSAValue, type: Attribute) -> SSAValue:
        """The bits of a choice, as ``type``: what it chooses from is stored to the stack, and loaded again."""
        if (value, type) not in self.twins:
            if isinstance(value, BlockArgument):
                new = value not in self.slots
                slot = self.slots[value] = self.new_slot() if new else self.slots[value]
                first = next(op for op in value.block.ops if not isinstance(op, llvm.PhiInfoOp | llvm.PhiOrderOp))
                self.loaded(value, Builder(value.block, first), slot, type)
                if new:
                    self.fill(value, slot)
            else:
                self.choose(value, type)
        return self.twins[value, type]

    def loaded(self, value: SSAValue, builder: Builder, slot: SSAValue, type: Attribute) -> None:
        """The slot of a choice is loaded as ``type``."""
        word = self.twins[value, type] = builder.emit(llvm.LoadOp, (slot,), type, alignment=_ALIGNED)
        if type != i64:
            self.found[word] = None

    def new_slot(self) -> SSAValue:
        """Eight bytes of stack."""
        entry = self.func.body.blocks[0]
        head = Builder(entry, entry.first_op)
        return head.emit(llvm.AllocaOp, (head.integer(1),), PTR, elem_type=i64, alignment=_ALIGNED)

    def fill(self, value: BlockArgument, slot: SSAValue) -> None:
        """Stores what a block argument is given, on every edge to its block."""
        for terminator, index in predecessors(self.func)[value.block]:
            given = edge_operands(terminator, index)[value.index]
            jump = terminator if isinstance(terminator, llvm.BrOp) else self.split(terminator, index)
            assert jump.parent is not None
            Builder(jump.parent, jump).emit(llvm.StoreOp, (self.moved(given), slot), None, alignment=_ALIGNED)

    def choose(self, value: SSAValue, type: Attribute) -> None:
        """A ``select`` of words becomes one of the slots that these are stored in."""
        select = value.owner
        assert isinstance(select, llvm.SelectOp) and select.parent is not None
        builder = Builder(select.parent, select)
        slots = self.new_slot(), self.new_slot()
        chosen = builder.emit(llvm.SelectOp, (select.cond, *slots), PTR)
        self.loaded(value, builder, chosen, type)
        address = chosen.owner
        assert isinstance(address, Operation)
        before = Builder(select.parent, address)
        for arm, slot in zip((select.true_value, select.false_value), slots, strict=True):
            before.emit(llvm.StoreOp, (self.moved(arm), slot), None, alignment=_ALIGNED)

    def drop_unused(self) -> None:
        """What block arguments were given that are in stack slots now, and that nothing uses any more."""
        unused: set[SSAValue] = set(self.slots)
        while live := [arg for arg in unused if any(not _goes_to(use, unused) for use in arg.uses)]:
            unused.difference_update(live)
        entry = self.func.body.blocks[0]
        for value in unused:
            assert isinstance(value, BlockArgument)
            nothing = Builder(entry, entry.first_op).poison(value.type)
            for terminator, index in predecessors(self.func)[value.block]:
                operands = list(edge_operands(terminator, index))
                given, operands[value.index] = operands[value.index], nothing
                set_edge_operands(terminator, index, operands)
                _drop_casts(given)

    def split(self, terminator: Operation, index: int) -> Operation:
        """Puts a block of its own on an edge; returns the branch in it."""
        target, operands = terminator.successors[index], edge_operands(terminator, index)
        between = Block()
        self.func.body.add_block(between)
        Builder(between).br(target, operands)
        set_edge_operands(terminator, index, [])
        terminator.successors[index] = between
        assert between.last_op is not None
        return between.last_op


def _uncast(value: SSAValue) -> SSAValue:
    """The word that casts, and ``freeze``, made ``value`` of."""
    while isinstance(op := value.owner, Operation) and (is_word_cast(op) or isinstance(op, llvm.FreezeOp)):
        value = op.operands[0]
    return value


def _is_choice(value: SSAValue) -> bool:
    return isinstance(value, BlockArgument) or isinstance(value.owner, llvm.SelectOp)


def _drop_casts(value: SSAValue) -> None:
    """Erases the casts that only led to ``value``, which nothing uses any more."""
    op = value.owner
    while isinstance(op, Operation) and is_word_cast(op):
        users = [use.operation for use in op.results[0].uses]
        if not all(isinstance(user, AnnotationOp) for user in users):
            return
        source = op.operands[0].owner
        for unused in (*users, op):
            unused.detach()
            unused.erase()
        op = source


def _is_measured(op: Operation) -> bool:
    """Whether an address is only compared, or taken from another."""
    return all(isinstance(use.operation, llvm.SubOp | llvm.ICmpOp | AnnotationOp) for use in op.results[0].uses)


def _goes_to(use: Use, values: set[SSAValue]) -> bool:
    """Whether a use only hands a value on to one of these block arguments, or says what it is called."""
    op = use.operation
    if isinstance(op, AnnotationOp):
        return True
    at = use.index
    for index, (start, stop) in enumerate(edge_ranges(op)) if op.successors else ():
        if start <= at < stop:
            return op.successors[index].args[at - start] in values
    return False


def _has_variants(func: llvm.FuncOp) -> bool:
    """Whether the type trees of a function tell of a pointer and a float in the same bytes."""
    trees = func.attributes.get(TYPES)
    if isinstance(trees, ArrayAttr) and any(isinstance(t, TreeAttr) and _tells(t.data) for t in trees.data):
        return True
    records = (op for block in func.body.blocks for op in block.ops if isinstance(op, llvm.DebugRecordOp))
    return any(isinstance(tree := op.attributes.get(LOCAL_TREE), TreeAttr) and _tells(tree.data) for op in records)


def _tells(tree: Tree) -> bool:
    pointers = {offset for offset, item in tree.items if isinstance(item, Reference)}
    for offset, item in tree.items:
        if isinstance(item, Scalar):
            if item.kind == "variant" and any(offset <= at < offset + item.size for at in pointers):
                return True
        else:
            inner = item.element if isinstance(item, Repeated) else item.target
            if isinstance(inner, Tree) and _tells(inner):
                return True
    return False


def _refuse(op: Operation) -> NoReturn:
    fail(
        "OX0205",
        "an enumeration with a float or a pointer in the same bytes is moved in a way that tells neither",
        span_near(op),
        notes=nearest(op),
        help="match on it before it is moved, or put the float and the pointer into fields of their own",
    )


__all__ = ["MoveVariantsPass"]
