"""The reverse sweep of one function: its blocks backwards, each operation's adjoint in turn.

Cotangents of values that live within one block are kept as values; all others have a slot (``autodiff.alloca``),
which is added to by uses and taken (read and cleared) at the definition.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, IntegerAttr, VectorType, i1, i32, i64
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, shadows, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import edge_operands
from oxad.dialects.llvm.locations import span_near
from oxad.dialects.llvm.symbols import Reallocation, SymbolTable, callee_name
from oxad.passes.activity import Activity
from oxad.passes.copied_types import Types
from oxad.passes.inactive_callees import is_inactive_callee
from oxad.passes.induction import integer_constant
from oxad.passes.layout import size_of
from oxad.passes.loops import Edge
from oxad.passes.memory_objects import may_hold_pointer
from oxad.passes.reverse_control import ReverseControl, Way, loops_entered
from oxad.passes.reverse_prepare import Prepared
from oxad.passes.reverse_values import Values, kept_size
from oxad.passes.rules import RESULT, Inactive, Rule, apply, classify
from oxad.passes.types import Layout
from oxad.passes.types_bytes import MOVES
from oxad.passes.types_moves import lane_moves

SHADOW = ShadowType()


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
            self.adjoint(op)

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

    # adjoints

    def adjoint(self, op: Operation) -> None:
        handler = _HANDLERS.get(type(op))
        if handler is not None:
            handler(self, op)
            return
        if not op.results:
            return
        cotangent = self.take(op.results[0])
        if cotangent is not None:
            self.by_rule(op, op.operands, cotangent)

    def by_rule(self, op: Operation, arguments: object, cotangent: SSAValue) -> None:
        rule = classify(op)
        if not isinstance(rule, Rule):
            fail(
                "OX0310",
                f"an active value flows through `{op.name.removeprefix('llvm.')}`, which has no derivative",
                span_near(op),
                notes=(rule.reason,) if isinstance(rule, Inactive) else (),
                help="keep the bits of active floats out of integer arithmetic",
            )
        args: list[SSAValue] = list(arguments)  # pyright: ignore[reportArgumentType]

        def value(i: int) -> SSAValue:
            return self.values.primal(op.results[0] if i == RESULT else args[i])

        type = op.results[0].type
        cache: dict[object, SSAValue] = {}
        for i in rule.operands:
            if self.activity.cotangent(args[i]) is None:
                continue
            part = apply(rule, i, self.builder, value, type, cotangent, cache)  # pyright: ignore[reportArgumentType]
            if not isinstance(part, SSAValue):
                continue
            if op.results[0] in self.masked and rule.needs(i):
                part = self.builder.emit(tangents.MaskOp, (cotangent, part), part.type)
            self.add(args[i], part)

    def move_bytes(self, op: Operation) -> None:
        """Integers that carry floats were shifted, cut or put together: the cotangents go back where they came from."""
        cotangent = self.take(op.results[0])
        if cotangent is None:
            return
        of = cotangent.type.of if isinstance(cotangent.type, TangentType) else None
        for lane, source, source_lane in lane_moves(op, self.types.carried) or ():
            type = self.activity.cotangent(source)
            if type is None:
                continue
            piece = cotangent
            if isinstance(of, VectorType):
                position = llvm.PositionAttr((lane,))
                piece = self.builder.emit(
                    tangents.ExtractOp, (cotangent,), TangentType(of.element_type), position=position
                )
            if isinstance(type.of, VectorType):
                position = llvm.PositionAttr((source_lane,))
                piece = self.builder.emit(tangents.InsertOp, (self.zero(type), piece), type, position=position)
            self.add(source, piece)

    def return_(self, op: llvm.ReturnOp) -> None:
        if op.value is not None and self.seed is not None:
            self.add(op.value, self.seed)

    def load(self, op: llvm.LoadOp) -> None:
        cotangent = self.take(op.res)
        if cotangent is not None:
            self.builder.emit(shadows.AccumulateOp, (cotangent, self.values.shadow(op.addr)), None, **_alignment(op))

    def store(self, op: llvm.StoreOp) -> None:
        if not self.activity.has_shadow(op.addr):
            return
        type = self.activity.cotangent(op.value)
        if type is not None:
            if may_hold_pointer(type.of):
                fail("OX0341", "an aggregate of pointers and active floats is stored at once", span_near(op))
            taken = self.builder.emit(shadows.TakeOp, (self.values.shadow(op.addr),), type, **_alignment(op))
            self.add(op.value, taken)
            return
        if isinstance(op.value.type, llvm.PointerType) or op.value in self.activity.laundered:
            return
        self.clear(op, op.addr, size_of(op.value.type), self.builder.integer(size_of(op.value.type)))

    def clear(self, op: Operation, pointer: SSAValue, size: int | None, length: SSAValue) -> None:
        """What overwrites memory with something inactive takes the cotangents away.

        In memory of the function's own no more than they can be lost: where its types are not known, all is cleared.
        """
        layout = self.types.floats(pointer, size)
        if not layout.complete and all(o.is_local for o in self.activity.points.of(pointer)):
            self.builder.emit(shadows.ClearOp, (self.values.shadow(pointer), length), None)
            return
        layout = self.layout(op, pointer, size)
        if layout.offsets:
            self.builder.emit(
                shadows.ClearOp, (self.values.shadow(pointer), length), None, **layout_properties(layout, size)
            )

    def layout(self, op: Operation, pointer: SSAValue, size: int | None) -> Layout:
        """The floats in the memory that ``op`` writes. Raises OX0201 where that is not known."""
        layout = self.types.floats(pointer, size)
        if layout is None or not layout.complete:
            fail(
                "OX0201",
                "it is not known which bytes of the memory written here are floats",
                span_near(op),
                notes=(layout.problem,) if layout.problem else (),
                help="build with debug information, or move the data with its own type",
            )
        return layout

    def copy(self, op: llvm.CallOp) -> None:
        """memcpy and memmove."""
        dst, src, length = op.args[0], op.args[1], op.args[2]
        if not self.activity.has_shadow(dst):
            return
        size = integer_constant(length)
        if size == 0:
            return
        layout = self.layout(op, dst, size)
        if not layout.offsets:
            return
        if not self.activity.has_shadow(src):
            self.builder.emit(
                shadows.ClearOp,
                (self.values.shadow(dst), self.values.primal(length)),
                None,
                **layout_properties(layout, size),
            )
            return
        properties = layout_properties(layout, size)
        if (callee_name(op) or "").startswith("llvm.memmove."):
            properties["flags"] = llvm.flags("move")
        self.builder.emit(
            shadows.CopyAdjointOp,
            (self.values.shadow(dst), self.values.shadow(src), self.values.primal(length)),
            None,
            **properties,
        )

    def call(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        if op in self.callees:
            self.call_reverse(op, self.callees[op])
            return
        name = callee_name(op) or ""
        if isinstance(op, llvm.CallOp):
            if name.startswith(("llvm.memcpy.", "llvm.memmove.")):
                self.copy(op)
                return
            if name.startswith("llvm.memset."):
                if self.activity.has_shadow(op.args[0]):
                    length = op.args[2]
                    self.clear(op, op.args[0], integer_constant(length), self.values.primal(length))
                return
        moved = self.symbols.reallocation(op)
        if moved is not None:
            self.reallocation(op, moved)
            return
        if op.res is None or is_inactive_callee(op, self.symbols):
            return
        cotangent = self.take(op.res)
        if cotangent is not None:
            self.by_rule(op, op.args, cotangent)

    def reallocation(self, op: llvm.CallOp | llvm.InvokeOp, moved: Reallocation) -> None:
        """The block's cotangents go back to where it was, of which nobody has any left: byte by byte, as they are."""
        old = op.args[moved.pointer]
        if op.res is None or not self.activity.has_shadow(op.res) or not self.activity.has_shadow(old):
            return
        size = kept_size(self.builder, op, moved, self.values.primal)
        shadow = self.values.shadow(op.res)
        self.builder.emit(shadows.CopyOp, (self.values.shadow(old), shadow, size), None)

    def call_reverse(self, op: llvm.CallOp | llvm.InvokeOp, callee: ReverseCallee) -> None:
        args: list[SSAValue] = []
        args.append(self.values.frame_of(op, callee))
        if callee.takes_cotangent:
            assert op.res is not None and callee.result is not None
            cotangent = self.take(op.res)
            if cotangent is None:
                cotangent = self.zero(callee.result)
            elif cotangent.type != callee.result:
                cotangent = self.builder.emit(tangents.CastOp, (cotangent,), callee.result)
            args.append(cotangent)
        for shadow, index in callee.parameters:
            args.append((self.values.shadow if shadow else self.values.primal)(op.args[index]))
        given = self.builder.call(callee.reverse_name, args, callee.gives_type)
        for position, index in enumerate(callee.gives):
            assert callee.gives_type is not None
            type = callee.gives_type.elements.data[position]
            self.add(op.args[index], self.builder.extract(given, [position], type))

    def select(self, op: llvm.SelectOp) -> None:
        cotangent = self.take(op.res)
        if cotangent is None:
            return
        type = cotangent.type
        assert isinstance(type, TangentType)
        condition = self.values.primal(op.cond)
        if condition.type != i1:
            fail("OX0311", "a select of vectors lane by lane on active values", span_near(op))
        zero = self.zero(type)
        for value, order in ((op.true_value, (cotangent, zero)), (op.false_value, (zero, cotangent))):
            if self.activity.cotangent(value):
                self.add(value, self.builder.emit(tangents.SelectOp, (condition, *order), type))

    def pass_on(self, op: Operation) -> None:
        """Conversions between floats, and moves of the same bits."""
        cotangent = self.take(op.results[0])
        if cotangent is not None:
            self.add(op.operands[0], cotangent)

    def extract_value(self, op: llvm.ExtractValueOp) -> None:
        cotangent = self.take(op.res)
        type = self.activity.cotangent(op.container)
        if cotangent is not None and type is not None:
            part = self.builder.emit(tangents.InsertOp, (self.zero(type), cotangent), type, position=op.position)
            self.add(op.container, part)

    def insert_value(self, op: llvm.InsertValueOp) -> None:
        cotangent = self.take(op.res)
        if cotangent is None:
            return
        type = self.activity.cotangent(op.value)
        if type is not None:
            self.add(op.value, self.builder.emit(tangents.ExtractOp, (cotangent,), type, position=op.position))
        if (whole := self.activity.cotangent(op.container)) is not None:
            inner = _part_type(whole.of, op.position.data)
            zero = self.zero(TangentType(inner))
            self.add(
                op.container,
                self.builder.emit(tangents.InsertOp, (cotangent, zero), whole, position=op.position),
            )

    def extract_element(self, op: llvm.ExtractElementOp) -> None:
        cotangent = self.take(op.res)
        type = self.activity.cotangent(op.vector)
        if cotangent is not None and type is not None:
            index = self.values.primal(op.position)
            part = self.builder.emit(tangents.InsertElementOp, (self.zero(type), cotangent, index), type)
            self.add(op.vector, part)

    def insert_element(self, op: llvm.InsertElementOp) -> None:
        cotangent = self.take(op.res)
        if cotangent is None:
            return
        index = self.values.primal(op.position)
        type = self.activity.cotangent(op.value)
        if type is not None:
            self.add(op.value, self.builder.emit(tangents.ExtractElementOp, (cotangent, index), type))
        if (whole := self.activity.cotangent(op.vector)) is not None:
            zero = self.zero(TangentType(op.value.type))
            self.add(op.vector, self.builder.emit(tangents.InsertElementOp, (cotangent, zero, index), whole))

    def nothing(self, op: Operation) -> None:
        """Addresses have shadows, not cotangents; terminators are followed, not differentiated."""


def _part_type(type: Attribute, position: tuple[int, ...]) -> Attribute:
    for index in position:
        if isinstance(type, llvm.StructType):
            type = type.elements.data[index]
        else:
            assert isinstance(type, llvm.ArrayType)
            type = type.element
    return type


def _alignment(op: llvm.LoadOp | llvm.StoreOp) -> dict[str, Attribute]:
    return {} if op.alignment is None else {"alignment": op.alignment}


def layout_properties(layout: Layout, size: int | None) -> dict[str, Attribute]:
    """The properties by which ``autodiff.clear`` and ``autodiff.copy_adjoint`` say which bytes are floats.

    A piece of ``size`` bytes in which nothing repeats is one period.
    """
    return {
        "period": IntegerAttr(layout.period or size or 0, i64),
        "offsets": DenseArrayBase.from_list(i64, list(layout.offsets)),
        "types": ArrayAttr(layout.types),
    }


_HANDLERS: dict[type[Operation], Callable[[Sweep, Operation], None]] = {
    llvm.ReturnOp: Sweep.return_,
    llvm.LoadOp: Sweep.load,
    llvm.StoreOp: Sweep.store,
    llvm.CallOp: Sweep.call,
    llvm.InvokeOp: Sweep.call,
    llvm.SelectOp: Sweep.select,
    **dict.fromkeys(MOVES, Sweep.move_bytes),
    llvm.FreezeOp: Sweep.pass_on,
    llvm.BitCastOp: Sweep.pass_on,
    llvm.FPExtOp: Sweep.pass_on,
    llvm.FPTruncOp: Sweep.pass_on,
    llvm.ExtractValueOp: Sweep.extract_value,
    llvm.InsertValueOp: Sweep.insert_value,
    llvm.ExtractElementOp: Sweep.extract_element,
    llvm.InsertElementOp: Sweep.insert_element,
    llvm.GEPOp: Sweep.nothing,
    llvm.AllocaOp: Sweep.nothing,
    llvm.IntToPtrOp: Sweep.nothing,
    llvm.PtrToIntOp: Sweep.nothing,
    llvm.AddrSpaceCastOp: Sweep.nothing,
}  # pyright: ignore[reportAssignmentType]
