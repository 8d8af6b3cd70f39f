"""The reverse sweep of one function: its blocks backwards, each operation's adjoint in turn.

Cotangents of values that live within one block are kept as values; all others have a slot (``autodiff.alloca``),
which is added to by uses and taken (read and cleared) at the definition.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, IntegerAttr, i32
from xdsl.ir import Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import TangentType, shadows, tangents
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import edge_operands
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity_result import SHADOW, Activity
from oxad.passes.copied_types import Types
from oxad.passes.loops import Edge
from oxad.passes.reverse_adjoints import adjoint
from oxad.passes.reverse_control import ReverseControl, Way, loops_entered
from oxad.passes.reverse_prepare import Prepared
from oxad.passes.reverse_values import Values


@dataclass(frozen=True)
class ReverseCallee:
    """How the reverse of a call is called: see ``derive_reverse.Derived``."""

    reverse_name: str
    record: str
    """The layout of its frame."""
    parameters: tuple[tuple[bool, int], ...]
    """``(shadow, index)`` of the arguments that the reverse sweep of the callee needs."""
    takes_cotangent: bool
    gives: tuple[int, ...]
    """Indices of the by-value arguments whose cotangents it returns."""
    gives_type: llvm.StructType | None
    result: TangentType | None
    recursive: bool = False
    """Whether its frames are made by the arena one by one, and not part of the caller's."""
    brought: bool = False
    """Whether it is the program's own gradient."""


class Sweep:
    """Emits the sweep into ``func`` (whose entry block holds only its parameters so far)."""

    def __init__(
        self,
        prepared: Prepared,
        activity: Activity,
        control: ReverseControl,
        symbols: SymbolTable,
        types: Types,
        callees: dict[Operation, ReverseCallee],
        masked: set[SSAValue],
        values: Values,
    ):
        self.prepared = prepared
        self.flow = prepared.flow
        self.activity = activity
        self.control = control
        self.symbols = symbols
        self.types = types
        self.callees = callees
        self.masked = masked
        self.values = values
        self.headers = {loop.header: loop for loop in self.flow.loops}
        self.slots: dict[SSAValue, SSAValue] = {}
        self.local: dict[SSAValue, SSAValue] = {}

    def run(
        self, func: llvm.FuncOp, entry: Builder, seed: SSAValue | None, parameters: list[SSAValue]
    ) -> list[SSAValue | None]:
        """Emits all blocks. ``entry`` builds at the head of the function; ``parameters`` are the by-value parameters

        of the primal whose cotangents are wanted. Returns these, to be returned by the block that ``self.builder`` is
        left at; ``None`` for zero."""
        self.func = func
        self.entry = entry
        self.seed = seed
        self.blocks: dict[Block, Block] = {}
        (exit,) = [b for b in self.flow.order if isinstance(b.last_op, llvm.ReturnOp)]
        self.work: list[Block] = []
        first = self.reverse_of(exit)
        jump = Builder(entry.block)
        jump.br(first)
        entry.before = entry.block.last_op
        # The entry block of the primal comes last, so that what it leaves in slots is there.
        final: Block | None = None
        while self.work:
            block = self.work.pop()
            if block is self.prepared.func.body.blocks[0]:
                final = block
                continue
            self.emit_block(block)
        assert final is not None
        self.emit_ops(final)
        return [self.take(parameter) for parameter in parameters]

    def reverse_of(self, block: Block) -> Block:
        """The reverse block of a primal block, made and queued on first use."""
        found = self.blocks.get(block)
        if found is None:
            found = self.blocks[block] = Block()
            self.func.body.add_block(found)
            self.work.append(block)
        return found

    # blocks

    def emit_ops(self, block: Block) -> None:
        self.builder = Builder(self.blocks[block])
        self.block = block
        self.local = {}
        self.values.begin(block, self.builder)
        for op in reversed(list(block.ops)):
            adjoint(self, op)

    def emit_block(self, block: Block) -> None:
        self.emit_ops(block)
        carried = [(arg, self.take(arg)) for arg in block.args if self.activity.cotangent(arg)]
        cotangents = {arg.index: t for arg, t in carried if t is not None}
        if block in self.headers:
            loop = self.headers[block]
            first = self.values.is_first(loop)
            leave, again = self.new_block(), self.new_block()
            self.builder.cond_br(first, leave, again)
            builder = self.builder
            self.go(
                leave,
                block,
                cotangents,
                Way(loop.entering[0], self.control.jump_target(self.source(loop.entering[0]), block)),
            )
            self.builder = Builder(again)
            self.values.begin(block, self.builder)
            self.values.step_back(loop)
            self.follow(
                block, cotangents, Way(loop.latches[0], self.control.jump_target(self.source(loop.latches[0]), block))
            )
            self.builder = builder
            return
        ways = self.control.ways[block]
        if ways.selector is None:
            self.follow(block, cotangents, ways.ways[0])
            return
        selector = self.values.primal(ways.selector)
        targets = [self.new_block() for _ in ways.ways]
        if isinstance(ways.selector, BlockArgument) and ways.selector.type == i32:
            self.switch(selector, targets)
        else:
            self.builder.cond_br(selector, targets[0], targets[1])
        for target, way in zip(targets, ways.ways, strict=True):
            self.go(target, block, cotangents, way)

    def switch(self, selector: SSAValue, targets: list[Block]) -> None:
        default, *others = targets
        self.builder.add(
            llvm.SwitchOp.create(
                operands=(selector,),
                successors=(default, *others),
                properties={
                    "case_values": ArrayAttr([IntegerAttr(i, i32) for i in range(1, len(targets))]),
                    "case_operand_segments": DenseArrayBase.from_list(i32, [0] * len(others)),
                    "operandSegmentSizes": DenseArrayBase.from_list(i32, [1, 0, 0]),
                },
            )
        )

    def new_block(self) -> Block:
        block = Block()
        self.func.body.add_block(block)
        return block

    def source(self, edge: Edge) -> Block:
        block = edge[0].parent
        assert block is not None
        return block

    def go(self, where: Block, block: Block, cotangents: dict[int, SSAValue], way: Way) -> None:
        """Follows a way from a block of its own."""
        self.builder = Builder(where)
        self.values.begin(block, self.builder)
        self.follow(block, cotangents, way)

    def follow(self, block: Block, cotangents: dict[int, SSAValue], way: Way) -> None:
        """Passes the cotangents of ``block``'s arguments to the operands of an edge, and goes to its source."""
        if cotangents:
            assert way.edge is not None
            operands = edge_operands(*way.edge)
            for index, cotangent in cotangents.items():
                self.add(operands[index], cotangent)
        for loop in loops_entered(self.flow, way.target, block):
            self.values.enter(loop)
        self.builder.br(self.reverse_of(way.target))

    # cotangents

    def is_local(self, value: SSAValue) -> bool:
        """Whether all that adds to a value's cotangent is in the block that defines it."""
        owner = value.owner
        home = owner if isinstance(owner, Block) else owner.parent
        for use in value.uses:
            op = use.operation
            if op.parent is not home or op.successors:
                return False
        return True

    def add(self, value: SSAValue, cotangent: SSAValue) -> None:
        """Adds to the cotangent of a value; nothing for a value without one."""
        type = self.activity.cotangent(value)
        if type is None:
            return
        if cotangent.type != type:
            cotangent = self.builder.emit(tangents.CastOp, (cotangent,), type)
        if self.is_local(value):
            known = self.local.get(value)
            self.local[value] = (
                cotangent if known is None else self.builder.emit(tangents.AddOp, (known, cotangent), type)
            )
        else:
            self.builder.emit(shadows.AccumulateOp, (cotangent, self.slot(value, type)), None)

    def take(self, value: SSAValue) -> SSAValue | None:
        """The cotangent of a value, which is zero afterwards; ``None`` if nothing was added."""
        type = self.activity.cotangent(value)
        if type is None:
            return None
        if self.is_local(value):
            return self.local.pop(value, None)
        return self.builder.emit(shadows.TakeOp, (self.slot(value, type),), type)

    def slot(self, value: SSAValue, type: TangentType) -> SSAValue:
        found = self.slots.get(value)
        if found is None:
            found = self.slots[value] = self.entry.emit(shadows.AllocaOp, (), SHADOW, elem_type=type.of)
        return found

    def zero(self, type: TangentType) -> SSAValue:
        return self.builder.emit(tangents.ZeroTangentOp, (), type)
