"""What can be computed again in the reverse sweep, and from what."""

from __future__ import annotations

from xdsl.dialects.builtin import AnyFloat, FixedBitwidthType, VectorType
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue
from xdsl.traits import Pure

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import span_near, span_of
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.dialects.llvm.variables import declared, leading_to
from oxad.passes.activity_result import Activity
from oxad.passes.induction import Affine, static_count
from oxad.passes.layout import size_of
from oxad.passes.loops import Loop, definition_block
from oxad.passes.plan import Need, Recipe, weight
from oxad.passes.reverse_memory import Stability
from oxad.passes.reverse_prepare import Prepared
from oxad.passes.rules import Inactive, Rule, classify
from oxad.passes.types_values import constant_offset, symbols_in

CONSTANTS = (llvm.ConstantOp, llvm.ZeroOp, llvm.UndefOp, llvm.PoisonOp, llvm.AddressOfOp)

# Calls that cost no more than a few additions; others are saved rather than done again.
CHEAP_CALLS = ("fabs", "copysign", "umin", "umax", "smin", "smax", "abs", "fma", "fmuladd", "minnum", "maxnum")


class Needs:
    """The needs of one function and their recipes."""

    def __init__(
        self,
        prepared: Prepared,
        activity: Activity,
        stability: Stability,
        symbols: SymbolTable,
        recursive: bool,
    ):
        self.prepared = prepared
        self.flow = prepared.flow
        self.activity = activity
        self.stability = stability
        self.symbols = symbols
        self.entry: Block = prepared.func.body.blocks[0]
        self.affine: dict[SSAValue, Affine] = {}
        self.counters: dict[SSAValue, Loop] = {}
        for loop, known in prepared.loops.items():
            self.affine |= known.affine
            self.counters[known.counter] = loop
        self._recipes: dict[Need, Recipe | None] = {}
        self._parameter = None if recursive else Recipe(())
        """A recursive function's sweep does not take its parameters: they are saved in the frame."""
        self.bases: dict[Need, SSAValue] = {}
        """Shadows that lie as far behind the shadow of a base as the pointer lies behind the base."""

    def need(self, value: SSAValue, shadow: bool, block: Block) -> Need:
        """The need for ``value`` (or its shadow) in the reverse of ``block``."""
        home, here = self.flow.loop_of_value(value), self.flow.loop_of(block)
        if home is None or home.contains(here):
            return Need(value, shadow, home)
        level = home.parent
        while level is not None and not level.contains(here):
            level = level.parent
        return Need(value, shadow, level, escaped=True)

    def natural(self, value: SSAValue, shadow: bool = False) -> Need:
        """The need for a value in the iterations in which it is defined."""
        return Need(value, shadow, self.flow.loop_of_value(value))

    def recipe(self, need: Need) -> Recipe | None:
        """How to compute a need again; ``None``: it must be saved."""
        if need not in self._recipes:
            recipe = self._shadow_recipe(need) if need.shadow else self._primal_recipe(need)
            if recipe is None and need.shadow:
                recipe = self._offset_recipe(need)
            self._recipes[need] = recipe
        return self._recipes[need]

    def _offset_recipe(self, need: Need) -> Recipe | None:
        """A pointer into one known piece of memory: its shadow is as far from the shadow of the base as it is itself.

        The piece must be one for the whole call: a parameter's, or an allocation outside all loops that is made
        before the pointer.
        """
        objects = self.activity.points.of(need.value)
        if len(objects) != 1 or not isinstance(need.value.type, llvm.PointerType):
            return None
        (target,) = objects
        origin = target.origin
        if target.kind == "heap" and isinstance(origin, llvm.CallOp | llvm.InvokeOp) and origin.res is not None:
            base: SSAValue = origin.res
        elif target.kind == "parameter" and isinstance(origin, BlockArgument):
            base = origin
        else:
            return None
        home = definition_block(base)
        if base is need.value or self.flow.loop_of(home) is not None:
            return None
        if not self.flow.dominators.dominates(home, definition_block(need.value)):
            return None
        self.bases[need] = base
        pointer = Need(need.value, False, need.level, need.escaped)
        return Recipe((pointer, Need(base, False, None), Need(base, True, None)))

    def cost(self, need: Need) -> float:
        """Bytes saved for a need. At the level of the function itself a value costs next to nothing: a register."""
        if need.level is None:
            return 0.001
        size = 8 if need.shadow else _size(need.value.type)
        return size * weight(need.level, self._trips)

    def _trips(self, loop: Loop) -> int | None:
        trip = self.prepared.loops[loop].trip
        last = None if trip is None else trip.constant()
        return None if last is None else last + 1

    def _inputs(self, op: Operation) -> Recipe:
        block = op.parent
        assert block is not None
        return Recipe(tuple(self.need(v, False, block) for v in op.operands))

    def _primal_recipe(self, need: Need) -> Recipe | None:
        value = need.value
        if isinstance(value, BlockArgument):
            if value.block is self.entry:
                return self._parameter
            if need.escaped:
                return None
            if value in self.counters:
                return Recipe(())
            if (variable := self.affine.get(value)) is not None:
                return Recipe((self.need(variable.init, False, value.block),))
            return None
        op = value.owner
        assert isinstance(op, Operation)
        if isinstance(op, CONSTANTS):
            return Recipe(())
        if need.escaped:
            return None
        if isinstance(op, llvm.LoadOp):
            return self._inputs(op) if self.stability.load(op) else None
        if isinstance(op, llvm.FreezeOp):
            # Frozen again, an undefined value could become another one.
            return None
        if isinstance(op, llvm.CallOp):
            name = callee_name(op) or ""
            kind = classify(op)
            base = name.removeprefix("llvm.").split(".")[0]
            if isinstance(kind, Rule | Inactive) and base in CHEAP_CALLS:
                return self._inputs(op)
            return None
        if isinstance(op, llvm.UDivOp | llvm.SDivOp | llvm.URemOp | llvm.SRemOp):
            return self._inputs(op)
        return self._inputs(op) if op.has_trait(Pure) else None

    def _shadow_recipe(self, need: Need) -> Recipe | None:
        value = need.value
        if not isinstance(value.owner, CONSTANTS):
            refuse_unshadowed(self.activity, value)
        if isinstance(value, BlockArgument):
            if value.block is self.entry:
                return self._parameter
            if not need.escaped and (variable := self.affine.get(value)) is not None:
                return Recipe((self.need(variable.init, True, value.block),))
            return None
        op = value.owner
        assert isinstance(op, Operation)
        block = op.parent
        assert block is not None
        if constant_data(op, self.symbols) is not None:
            return None
        if isinstance(op, llvm.AllocaOp) and static_count(op) is None:
            return None
        if isinstance(op, (llvm.AllocaOp, *CONSTANTS)) or self.activity.is_dangling(value):
            return Recipe(())
        if need.escaped:
            return None
        if isinstance(op, llvm.GEPOp):
            indices = [self.need(v, False, block) for v in op.indices]
            return Recipe((self.need(op.base, True, block), *indices))
        if isinstance(op, llvm.SelectOp):
            return Recipe(
                (
                    self.need(op.cond, False, block),
                    self.need(op.true_value, True, block),
                    self.need(op.false_value, True, block),
                )
            )
        if isinstance(op, llvm.FreezeOp | llvm.CastOp):
            return Recipe((self.need(op.operands[0], True, block),))
        if isinstance(op, llvm.LoadOp) and self.stability.load(op):
            return Recipe((self.need(op.addr, True, block),))
        if isinstance(op, llvm.LoadOp | llvm.CallOp | llvm.InvokeOp | llvm.ExtractValueOp):
            return None
        base, amount = moved_address(self.activity, op)
        return Recipe((self.need(base, True, block), self.need(amount, False, block)))


def moved_address(activity: Activity, op: Operation) -> tuple[SSAValue, SSAValue]:
    """The address that a sum or a difference of integers moves, and the integer by which it does.

    The shadow moves by as many bytes. So does the word beside an integer that shares its place in memory with another
    variant's pointer, and nobody follows that. Raises OX0307 for other arithmetic.
    """
    operands = list(op.operands[:1] if isinstance(op, llvm.SubOp) else op.operands)
    if isinstance(op, llvm.AddOp | llvm.SubOp):
        bases = [value for value in operands if activity.has_shadow(value)]
        if len(bases) > 1:
            bases = [value for value in bases if activity.types.kind(value) == "pointer"]
        if len(bases) == 1:
            return bases[0], op.rhs if op.lhs is bases[0] else op.lhs
    base = next((value for value in operands if activity.has_shadow(value)), op.results[0])
    fail(
        "OX0307",
        f"the shadow of a pointer made by `{op.name.removeprefix('llvm.')}` is not known",
        span_near(op),
        notes=nearest(activity.types.original(base)),
        help="keep pointers to active memory out of integer arithmetic",
    )


def constant_data(op: Operation, symbols: SymbolTable) -> tuple[llvm.GlobalOp, int] | None:
    """The global whose address ``op`` is, and how many bytes behind its start; ``None`` for other constants."""
    if isinstance(op, llvm.AddressOfOp):
        definition = symbols.get(op.global_name.string_value())
        return (definition, 0) if isinstance(definition, llvm.GlobalOp) else None
    if not isinstance(op, llvm.ConstantOp) or not isinstance(op.value, llvm.ExprAttr):
        return None
    named = symbols_in(op.value)
    definitions = [d for name in sorted(named) if isinstance(d := symbols.get(name), llvm.GlobalOp)]
    if not definitions:
        return None
    offset = constant_offset(op.value) if op.value.opcode.data == "getelementptr" and len(named) == 1 else None
    if offset is None:
        fail("OX0332", "a pointer leads to constant data, it is not known where", span_near(op), notes=nearest(op))
    return definitions[0], offset


def refuse_unshadowed(activity: Activity, value: SSAValue) -> None:
    """Raises OX0332 for a pointer without shadow where one with a shadow is expected; constant data may stand there."""
    objects = activity.points.of(value)
    if activity.has_shadow(value) or all(o.constant or o.is_number for o in objects):
        return
    user = next((use.operation for use in value.uses), None)
    owner = value.owner
    place = owner if isinstance(owner, Operation) and span_of(owner) is not None else user
    origin = activity.types.original(value)
    variable = leading_to(origin)
    whose = "a pointer" if variable is None else f"`{variable}`"
    fail(
        "OX0332",
        f"{whose} leads to memory with a derivative or to memory without one",
        None if place is None else span_near(place),
        notes=(
            *(declared(variable) if variable is not None else nearest(origin)),
            "which of the two is followed is decided when the program runs",
        ),
        help="copy the data, or pass it as a Duplicated argument, with zeros as its shadow",
    )


def _size(type: Attribute) -> int:
    if isinstance(type, FixedBitwidthType):
        return max(1, (type.bitwidth + 7) // 8)
    if isinstance(type, VectorType | AnyFloat | llvm.StructType | llvm.ArrayType | llvm.PointerType):
        return size_of(type)
    return 8
