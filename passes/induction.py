"""Affine induction variables, and trip counts known before a loop starts.

Notation: iteration k = 0, 1, …; a variable is ``init + k·step``; ``last`` is the number of back edges taken, so the
loop body runs ``last + 1`` times.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import IntegerAttr, IntegerType, i64
from xdsl.ir import BlockArgument, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import edge_operands
from oxad.passes.layout import size_of
from oxad.passes.loops import ControlFlow, Edge, Loop, definition_block, edge_source
from oxad.passes.types_facts import integer_constant

_SWAPPED = {
    "eq": "eq", "ne": "ne", "ult": "ugt", "ule": "uge", "ugt": "ult", "uge": "ule",
    "slt": "sgt", "sle": "sge", "sgt": "slt", "sge": "sle",
}  # fmt: skip
_NEGATED = {
    "eq": "ne", "ne": "eq", "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt",
    "slt": "sge", "sge": "slt", "sgt": "sle", "sle": "sgt",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Affine:
    """``variable = init + k·step``: integers modulo their width, pointers in bytes."""

    loop: Loop
    variable: BlockArgument
    init: SSAValue
    step: int
    next: SSAValue
    flags: tuple[str, ...]

    def emit(self, builder: Builder, init: SSAValue, k: SSAValue) -> SSAValue:
        """The variable's value in iteration ``k`` (i64)."""
        if isinstance(self.variable.type, llvm.PointerType):
            return builder.gep(init, IntegerType(8), [builder.imul(k, builder.integer(self.step))])
        type = self.variable.type
        assert isinstance(type, IntegerType)
        k = _resize(builder, k, type)
        scaled = k if self.step == 1 else builder.imul(k, builder.integer(self.step, type))
        owner = init.owner
        if isinstance(owner, llvm.ZeroOp) or (
            isinstance(owner, llvm.ConstantOp) and isinstance(owner.value, IntegerAttr) and owner.value.value.data == 0
        ):
            return scaled
        return builder.iadd(init, scaled)


def affine_variables(loop: Loop) -> dict[SSAValue, Affine]:
    """Header arguments that grow by a constant in every iteration. Needs one entering edge and one latch."""
    found: dict[SSAValue, Affine] = {}
    if len(loop.entering) != 1 or len(loop.latches) != 1:
        return found
    inits, nexts = edge_operands(*loop.entering[0]), edge_operands(*loop.latches[0])
    for arg, init, next in zip(loop.header.args, inits, nexts, strict=True):
        step = _step(arg, next)
        if step is not None:
            amount, flags = step
            found[arg] = Affine(loop, arg, init, amount, next, flags)
    return found


def _step(arg: BlockArgument, next: SSAValue) -> tuple[int, tuple[str, ...]] | None:
    op = next.owner
    if isinstance(op, llvm.AddOp | llvm.SubOp):
        flags = op.flags.data if op.flags else ()
        other = op.rhs if op.lhs is arg else op.lhs if op.rhs is arg and isinstance(op, llvm.AddOp) else None
        amount = None if other is None else signed_constant(other)
        if amount is None or amount == 0:
            return None
        return (amount, flags) if isinstance(op, llvm.AddOp) else (-amount, flags)
    if isinstance(op, llvm.GEPOp) and op.base is arg:
        flags = op.flags.data if op.flags else ()
        constants = integers(op.constant_indices)
        if len(constants) != 1:
            return None
        index: int | None = constants[0]
        if index == llvm.DYNAMIC_INDEX:
            index = signed_constant(op.indices[0])
        if not index:
            return None
        return index * size_of(op.elem_type), flags
    return None


def static_count(op: llvm.AllocaOp) -> int | None:
    """How many elements a stack slot has that every call of its function makes once; ``None`` for any other one."""
    func = op.parent_op()
    entry = func.body.blocks[0] if isinstance(func, llvm.FuncOp) else None
    return signed_constant(op.array_size) if op.parent is entry else None


def signed_constant(value: SSAValue) -> int | None:
    """The value of an integer constant, its highest bit taken as the sign."""
    data = integer_constant(value)
    if data is None or not isinstance(value.type, IntegerType):
        return None
    width = value.type.width.data
    data %= 1 << width
    return data - (1 << width) if data >> (width - 1) else data


@dataclass(frozen=True, eq=False)
class TripCount:
    """How to compute ``last`` from ``init`` and ``bound``, both invariant in the loop.

    ``delta``: the exit test sees the variable of iteration ``k + delta``. The loop goes on while
    ``variable predicate bound + offset``.
    """

    variable: Affine
    bound: SSAValue
    predicate: str
    delta: int
    offset: int = 0

    @property
    def inputs(self) -> tuple[SSAValue, SSAValue]:
        return self.variable.init, self.bound

    def constant(self) -> int | None:
        """``last`` where it is a constant."""
        init, bound = signed_constant(self.variable.init), signed_constant(self.bound)
        type = self.variable.variable.type
        if init is None or bound is None or not isinstance(type, IntegerType):
            return None
        modulus = 1 << type.width.data
        bound += self.offset
        step = self.variable.step
        first = init + self.delta * step
        if self.predicate == "ne":
            return ((bound - first) * (1 if step > 0 else -1)) % modulus // abs(step)
        if self.predicate[0] == "u":
            first, bound = first % modulus, bound % modulus
        else:
            half = modulus >> 1
            first, bound = (first + half) % modulus - half, (bound + half) % modulus - half
        distance = bound - first if step > 0 else first - bound
        if self.predicate in ("ule", "sle", "uge", "sge"):
            distance += 1
        return 0 if distance <= 0 else (distance - 1) // abs(step) + 1

    def emit(self, builder: Builder, init: SSAValue, bound: SSAValue) -> SSAValue:
        """Emits ``last`` (i64)."""
        step = self.variable.step
        size = abs(step)
        if isinstance(init.type, llvm.PointerType):
            init = builder.emit(llvm.PtrToIntOp, (init,), i64)
            bound = builder.emit(llvm.PtrToIntOp, (bound,), i64)
        type = init.type
        assert isinstance(type, IntegerType)
        if self.offset:
            bound = builder.iadd(bound, builder.integer(self.offset, type))
        first = init if self.delta == 0 else builder.iadd(init, builder.integer(self.delta * step, type))
        distance = builder.isub(bound, first) if step > 0 else builder.isub(first, bound)
        if self.predicate == "ne":
            return _resize(builder, _divide(builder, distance, size), i64)
        strict = self.predicate in ("ult", "slt", "ugt", "sgt")
        if size == 1:
            count = distance if strict else builder.iadd(distance, builder.integer(1, type))
        else:
            count = distance if not strict else builder.isub(distance, builder.integer(1, type))
            count = builder.iadd(_divide(builder, count, size), builder.integer(1, type))
        goes_on = builder.icmp(self.predicate, first, bound)
        count = builder.select(goes_on, count, builder.integer(0, type))
        return _resize(builder, count, i64)


def _divide(builder: Builder, value: SSAValue, by: int) -> SSAValue:
    if by == 1:
        return value
    return builder.emit(llvm.UDivOp, (value, builder.integer(by, value.type)), value.type)  # pyright: ignore[reportArgumentType]


def _resize(builder: Builder, value: SSAValue, type: IntegerType) -> SSAValue:
    assert isinstance(value.type, IntegerType)
    have, want = value.type.width.data, type.width.data
    if have == want:
        return value
    return builder.emit(llvm.ZExtOp if have < want else llvm.TruncOp, (value,), type)


def trip_count(loop: Loop, flow: ControlFlow, variables: dict[SSAValue, Affine]) -> TripCount | None:
    """The trip count of a loop with one exit that is tested in every iteration on an affine variable, else ``None``.

    Exits to blocks that cannot return (panics) do not count: after them there is no reverse sweep. A variable that
    could wrap before it meets the bound is accepted only with the flag that makes wrapping undefined.
    """
    if len(loop.exits) != 1 or len(loop.latches) != 1:
        return None
    return _exit_test(loop, flow, variables, loop.exits[0])


def _exit_test(loop: Loop, flow: ControlFlow, variables: dict[SSAValue, Affine], edge: Edge) -> TripCount | None:
    terminator, index = edge
    if not isinstance(terminator, llvm.CondBrOp) or terminator.true_dest is terminator.false_dest:
        return None
    if not flow.dominators.dominates(edge_source(edge), edge_source(loop.latches[0])):
        return None
    if flow.loop_of(edge_source(edge)) is not loop:
        return None
    test = terminator.cond.owner
    if not isinstance(test, llvm.ICmpOp) or definition_block(test.res) not in loop.blocks:
        return None
    for value, bound, predicate in (
        (test.lhs, test.rhs, test.predicate.data),
        (test.rhs, test.lhs, _SWAPPED[test.predicate.data]),
    ):
        if definition_block(bound) in loop.blocks:
            continue
        for variable in variables.values():
            if value is variable.variable:
                delta = 0
            elif value is variable.next:
                delta = 1
            else:
                continue
            predicate = _NEGATED[predicate] if index == 0 else predicate
            predicate, offset = _strict(predicate, bound)
            return TripCount(variable, bound, predicate, delta, offset) if _sound(variable, predicate) else None
    return None


def _strict(predicate: str, bound: SSAValue) -> tuple[str, int]:
    """``>= c`` as ``> c - 1`` and ``<= c`` as ``< c + 1`` where the constant allows it: these cannot wrap."""
    constant = signed_constant(bound)
    if constant is None or predicate not in ("ule", "uge", "sle", "sge"):
        return predicate, 0
    assert isinstance(bound.type, IntegerType)
    width = bound.type.width.data
    extreme = {"ule": -1, "uge": 0, "sle": (1 << (width - 1)) - 1, "sge": -(1 << (width - 1))}[predicate]
    if constant == extreme:
        return predicate, 0
    return predicate[:2] + "t", 1 if predicate[1] == "l" else -1


def _sound(variable: Affine, predicate: str) -> bool:
    """Whether the closed form of the trip count holds: the variable meets the bound before it wraps."""
    up = variable.step > 0
    unit = abs(variable.step) == 1
    if predicate == "eq":
        return False
    if predicate == "ne":
        # A step of one meets every value; a longer one must not wrap, so it divides the distance.
        return unit or bool({"nuw", "nsw", "inbounds", "nusw"} & set(variable.flags))
    if up != (predicate in ("ult", "ule", "slt", "sle")):
        return False
    if predicate in ("ult", "slt", "ugt", "sgt") and unit:
        return True
    if isinstance(variable.variable.type, llvm.PointerType):
        return "nuw" in variable.flags or "inbounds" in variable.flags
    return ("nsw" if predicate[0] == "s" else "nuw") in variable.flags
