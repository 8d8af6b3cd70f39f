"""``scalarize``: vectors of floats, pointers, words and truth values become as many scalars.

Requires: verified functions. Where there are requests, only the functions that they reach are changed, else all.

Guarantees: arithmetic, comparisons, conversions, selects, lane by lane intrinsics, reductions, shuffles, loads, stores,
addresses and block arguments of such vectors are scalar, in the same order of operations and bit for bit the same;
derivatives of them need no rule of their own. A vector stays where it crosses a boundary: parameters, results,
calls, parts of structures, casts to other numbers of lanes. Vectors of integers other than words (``i64``, which may be
pointers or ``f64`` that are only moved) stay too: they may carry any bytes.

Leaves alone: vectors of unknown length, volatile and atomic accesses, what it does not know; the derive passes refuse
that by name where it is active. Linear in the number of lanes.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import Float80Type, ModuleOp, VectorType, i1, i64
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import edge_operands, predecessors, reverse_postorder, set_edge_operands
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.layout import is_float
from oxad.passes.types_facts import CONSTANTS
from oxad.passes.types_transfer import concerned


@dataclass(frozen=True)
class ScalarizePass(ModulePass):
    """``scalarize``."""

    name = "scalarize"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        scalarize(op)


def scalarize(module: ModuleOp) -> None:
    """Rewrites the functions that requests reach, or all where there is no request."""
    symbols = SymbolTable(module)
    for func in concerned([op for op in module.body.block.ops if isinstance(op, llvm.FuncOp)]):
        if any(_has_vector(block) for block in func.body.blocks):
            Scalarizer(func, symbols).run()


def _has_vector(block: Block) -> bool:
    return any(lane_type(arg.type) is not None for arg in block.args) or any(
        lane_type(value.type) is not None for op in block.ops for value in (*op.results, *op.operands)
    )


def lane_type(type: Attribute) -> Attribute | None:
    """The type of the lanes if ``type`` is a vector that is taken apart."""
    if not isinstance(type, VectorType) or any(bool(d.value.data) for d in type.scalable_dims.data):
        return None
    element = type.element_type
    if element in (i1, i64) or isinstance(element, llvm.PointerType):
        return element
    return element if is_float(element) and not isinstance(element, Float80Type) else None


def lane_count(type: VectorType) -> int:
    """How many lanes a fixed vector has."""
    (count,) = type.get_shape()
    return count


class Scalarizer:
    """Takes the vectors of one function apart."""

    def __init__(self, func: llvm.FuncOp, symbols: SymbolTable):
        self.func = func
        self.symbols = symbols
        self.lanes: dict[SSAValue, list[SSAValue]] = {}
        self.dead: dict[Operation, None] = {}
        self.loaded: list[list[SSAValue]] = []
        """The lanes of every load that was taken apart."""
        entry = func.body.blocks[0]
        self._head = Builder(entry, entry.first_op)
        self._indices: dict[int, SSAValue] = {}

    def run(self) -> None:
        """Rewrites the function. Blocks that nothing reaches are erased."""
        from oxad.passes.scalarize_ops import HANDLERS

        order = reverse_postorder(self.func)
        self.erase_unreached(order)
        split = self.split_arguments(order)
        for block in order:
            for op in list(block.ops):
                handler = HANDLERS.get(type(op))
                if handler is not None:
                    handler(self, op)
        self.split_edges(order, split)
        self.finish(split)

    # lanes of values

    def scalars(self, value: SSAValue) -> list[SSAValue]:
        """The lanes of a fixed vector, of any element type."""
        found = self.lanes.get(value)
        if found is None:
            found = self.lanes[value] = self.extracted(value)
        return found

    def extracted(self, value: SSAValue) -> list[SSAValue]:
        """The lanes of a vector that stays whole, read where it is defined."""
        type = value.type
        assert isinstance(type, VectorType)
        owner = value.owner
        if isinstance(owner, Block):
            builder = self._head if owner is self._head.block else Builder(owner, _first_place(owner))
        elif owner.successors:
            builder = Builder(owner.successors[0], _first_place(owner.successors[0]))
        else:
            block = owner.parent
            assert block is not None
            builder = Builder(block, owner.next_op)
        if isinstance(owner, CONSTANTS):
            constants = constant_lanes(owner, type)
            if constants is not None:
                made: dict[Attribute, SSAValue] = {}
                for constant in constants:
                    if constant not in made:
                        made[constant] = _emit_constant(builder, constant, type.element_type)
                return [made[constant] for constant in constants]
        return [
            builder.emit(llvm.ExtractElementOp, (value, self.index(i)), type.element_type)
            for i in range(lane_count(type))
        ]

    def index(self, i: int) -> SSAValue:
        """The constant ``i``, at the head of the function."""
        found = self._indices.get(i)
        if found is None:
            found = self._indices[i] = self._head.integer(i)
        return found

    def set(self, op: Operation, lanes: list[SSAValue]) -> None:
        """``op``'s result has these lanes; ``op`` itself is no longer needed."""
        self.lanes[op.results[0]] = lanes
        self.dead[op] = None

    def before(self, op: Operation) -> Builder:
        """Builds in front of ``op``."""
        assert op.parent is not None
        return Builder(op.parent, op)

    # control flow

    def erase_unreached(self, order: list[Block]) -> None:
        reached = set(order)
        unreached = [block for block in self.func.body.blocks if block not in reached]
        for block in unreached:
            self.func.body.erase_block(block, safe_erase=False)

    def split_arguments(self, order: list[Block]) -> list[BlockArgument]:
        """Gives every vector argument of a block as many scalar arguments behind the last; the entry's stay.

        An argument that takes the result of an invoke on the invoke's own edge stays: there is no place to read lanes.
        """
        incoming = predecessors(self.func)
        split: list[BlockArgument] = []
        for block in order[1:]:
            for arg in list(block.args):
                element = lane_type(arg.type)
                if element is None or any(
                    edge_operands(terminator, i)[arg.index].owner is terminator for terminator, i in incoming[block]
                ):
                    continue
                assert isinstance(arg.type, VectorType)
                split.append(arg)
                self.lanes[arg] = [block.insert_arg(element, len(block.args)) for _ in range(lane_count(arg.type))]
        return split

    def split_edges(self, order: list[Block], split: list[BlockArgument]) -> None:
        """Passes lanes to the new arguments and nothing to the old ones."""
        positions: dict[Block, list[int]] = {}
        for arg in split:
            positions.setdefault(arg.owner, []).append(arg.index)
        for block in order:
            terminator = block.last_op
            assert terminator is not None
            for i, successor in enumerate(terminator.successors):
                gone = positions.get(successor)
                if not gone:
                    continue
                values = edge_operands(terminator, i)
                added = [lane for index in gone for lane in self.scalars(values[index])]
                kept = [value for index, value in enumerate(values) if index not in gone]
                set_edge_operands(terminator, i, [*kept, *added])

    # the end

    def finish(self, split: list[BlockArgument]) -> None:
        """Rebuilds vectors for the uses that are left, and erases what was taken apart."""
        for op in self.dead:
            for result in op.results:
                self.replace_uses(result)
        for arg in split:
            self.replace_uses(arg)
        for op in reversed(self.dead):
            op.detach()
            op.erase(safe_erase=False)
        for arg in split:
            arg.owner.erase_arg(arg, safe_erase=False)
        for lanes in self.loaded:
            unused = [lane for lane in lanes if next(iter(lane.uses), None) is None]
            if len(unused) < len(lanes):
                # LLVM widens loads, whatever lies beside what it needs: such a lane says nothing of the memory.
                for lane in unused:
                    assert isinstance(lane.owner, Operation)
                    lane.owner.detach()
                    lane.owner.erase()
        for value in self.lanes:
            if isinstance(value.owner, CONSTANTS) and not value.uses:
                value.owner.detach()
                value.owner.erase()

    def replace_uses(self, value: SSAValue) -> None:
        """What still uses a vector that is gone gets one made of its lanes; notes about it are dropped."""
        live = [use for use in value.uses if use.operation not in self.dead]
        if not live:
            return
        for use in live:
            if isinstance(use.operation, AnnotationOp):
                self.dead_note(use.operation)
        live = [use for use in value.uses if use.operation not in self.dead and use.operation.parent is not None]
        if not live:
            return
        owner = value.owner
        builder = Builder(owner, _first_place(owner)) if isinstance(owner, Block) else self.before(owner)
        whole = builder.poison(value.type)
        for i, lane in enumerate(self.lanes[value]):
            whole = builder.emit(llvm.InsertElementOp, (whole, lane, self.index(i)), value.type)
        for use in live:
            use.operation.operands[use.index] = whole

    def dead_note(self, op: Operation) -> None:
        op.detach()
        op.erase(safe_erase=False)


def _first_place(block: Block) -> Operation | None:
    """The first operation of a block in front of which others may stand."""
    op = block.first_op
    while isinstance(op, llvm.LandingpadOp | AnnotationOp):
        op = op.next_op
    return op


def constant_lanes(op: Operation, type: VectorType) -> list[Attribute] | None:
    """The lanes of a constant vector as attributes; ``None`` for an expression."""
    same: Attribute
    match op:
        case llvm.ZeroOp():
            same = llvm.ZeroAttr()
        case llvm.UndefOp():
            same = llvm.UndefAttr()
        case llvm.PoisonOp():
            same = llvm.PoisonAttr()
        case llvm.ConstantOp(value=llvm.SplatAttr(element=element)):
            same = element.value
        case llvm.ConstantOp(value=llvm.AggregateAttr(elements=elements)):
            return [element.value for element in elements.data]
        case _:
            return None
    return [same] * lane_count(type)


def _emit_constant(builder: Builder, value: Attribute, type: Attribute) -> SSAValue:
    match value:
        case llvm.ZeroAttr():
            return builder.zero(type)
        case llvm.UndefAttr():
            return builder.undef(type)
        case llvm.PoisonAttr():
            return builder.poison(type)
        case llvm.SymbolAttr():
            return builder.address_of(value.symbol.data)
        case _:
            return builder.constant(value, type)


__all__ = ["ScalarizePass", "Scalarizer", "constant_lanes", "lane_count", "lane_type", "scalarize"]
