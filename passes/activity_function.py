"""Activity analysis of one function, for one signature: see ``activity.py`` for what is computed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import Float64Type, IntegerType, VectorType
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError, Span, fail
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.cfg import edges, incoming_values
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.activity_calls import call
from oxad.passes.activity_errors import (
    refuse_apart,
    refuse_atomic,
    refuse_bit_trick,
    refuse_carrier,
    refuse_constants_behind,
    refuse_disguised,
    refuse_foreign,
    refuse_unknown,
)
from oxad.passes.activity_origins import check_origins
from oxad.passes.activity_result import Activity, Wanted
from oxad.passes.copied_types import Types
from oxad.passes.helpers import integers
from oxad.passes.inactive_callees import is_inactive_variable, is_marked
from oxad.passes.layout import is_float_or_vector, size_of
from oxad.passes.observed_memory import observed_memory
from oxad.passes.points_to import MemoryObject, may_hold_pointer
from oxad.passes.rules import Inactive, Rule, classify
from oxad.passes.types_facts import STRONG_ARITHMETIC, integer_constant
from oxad.passes.types_moves import lane_moves
from oxad.passes.types_values import symbols_in
from oxad.passes.work_list import WorkList

if TYPE_CHECKING:
    from oxad.passes.activity import ActivityAnalysis


class FunctionActivity:
    """One run of the analysis: what is found goes into ``result``."""

    def __init__(self, analysis: ActivityAnalysis, func: llvm.FuncOp, signature: str, wanted: Wanted, types: Types):
        self.analysis = analysis
        self.symbols = analysis.symbols
        self.types = types
        self.func = func
        self.result = Activity(func, signature, analysis.points(func), types, wanted)
        self.points = self.result.points
        self.active = self.result.active
        self.shadowed = self.result.shadowed
        self.observed = observed_memory(func, self.points, self.symbols, types)
        self.origin: dict[MemoryObject, int] = {}
        self.mixed: dict[Operation, list[MemoryObject]] = {}
        """Call → memory without a shadow that an argument with a shadow leads to."""
        self.refused: dict[Operation, OxadError] = {}
        """Call → why the callee cannot be differentiated as far as is known what it is given."""
        self.changed = False
        self.operations = [op for block in func.body.blocks for op in block.ops]
        self.work = WorkList()
        self.led: set[SSAValue] = set()
        """The values that are known to lead to shadowed memory."""
        self.beyond: dict[Operation, Operation] = {}
        """Call by address of an unknown function → what stores active data behind a pointer that it returned."""
        self.seen: dict[Operation, tuple[object, ...]] = {}
        """What a call depended on when it was last looked at."""

    def run(self) -> Activity:
        func, result = self.func, self.result
        result.laundered = self.laundered()
        for i, arg in enumerate(func.body.blocks[0].args):
            parameter = self.points.parameters.get(i)
            if parameter is not None:
                for target in self.points.reachable(frozenset({parameter})):
                    if not target.is_local:
                        self.origin.setdefault(target, i)
            if result.signature[i] != "d":
                continue
            if parameter is not None:
                reachable = self.points.reachable(frozenset({parameter}))
                self.add_shadowed(o for o in reachable if o.root is parameter)
            if not isinstance(arg.type, llvm.PointerType) and self.carries(arg):
                self.active.add(arg)
        self.shadow_wanted()
        for op in self.operations:
            self.work.add(op)
        calls = [op for op in self.operations if isinstance(op, llvm.CallOp | llvm.InvokeOp)]
        while True:
            for op in self.work:
                self.transfer(op)
            # Calls also depend on memory that no argument leads to directly.
            self.changed = False
            for op in calls:
                self.transfer(op)
            if not self.changed:
                self.shadow_mixed()
            if not self.changed:
                break
        for error in self.refused.values():
            raise error
        for called, op in self.beyond.items():
            if called not in result.unresolved:  # where the program would end
                refuse_unknown(op)
        check_origins(self)
        self.mark_useful()
        return result

    # helpers

    def laundered(self) -> set[SSAValue]:
        """Integers that become pointers again (``ptrtoint → phi → inttoptr``), also by way of memory.

        Not those that are a float in another variant of an enumeration: they carry that. Nor those that only seem to
        be both: what they carry is an error then.
        """
        found: set[SSAValue] = set()
        work: list[SSAValue] = []
        for op in self.operations:
            if isinstance(op, llvm.IntToPtrOp):
                work.append(op.arg)
            elif (
                isinstance(op, llvm.StoreOp)
                and isinstance(op.value.type, IntegerType)
                and self.points.of(op.value)
                and self.types.kind(op.value) == "pointer"
            ):
                work.append(op.value)
        while work:
            value = work.pop()
            if value in found or self.types.in_variants(value) is not None or self.types.may_be_pointer(value):
                continue
            found.add(value)
            if isinstance(value, BlockArgument):
                work.extend(self.incoming.get(value, ()))
            elif isinstance(value.owner, llvm.SelectOp):
                work.extend((value.owner.true_value, value.owner.false_value))
            elif isinstance(value.owner, llvm.FreezeOp):
                work.append(value.owner.arg)
        return found

    def carries(self, value: SSAValue) -> bool:
        """Whether a value of this type can hold a tangent."""
        type = value.type
        if value in self.result.laundered:
            return False
        if is_float_or_vector(type):
            return True
        if isinstance(type, IntegerType):
            return type.width.data > 1 and leads_on(value) and self.types.carried(value) is not None
        if isinstance(type, VectorType) and not leads_on(value):
            return False
        if self.types.hides_floats(value):
            owner = value.owner
            fail(
                "OX0315",
                f"a value of type `{type}` carries an active float in a part that is an integer",
                span_of(owner) if isinstance(owner, Operation) else None,
                help="pass the float as a float, or by reference",
            )
        return isinstance(type, llvm.StructType | llvm.ArrayType) and _has_float_or_pointer(type, self.types, value)

    def activate(self, value: SSAValue) -> None:
        if value not in self.active and self.carries(value):
            self.active.add(value)
            self.changed = True
            for use in value.uses:
                self.work.add(use.operation)

    def is_differentiated(self, value: SSAValue) -> bool:
        """Active, or a pointer with shadow."""
        return value in self.active or self.result.has_shadow(value)

    def shadow(
        self, targets: Sequence[MemoryObject] | frozenset[MemoryObject], op: Operation, span: Span | None = None
    ) -> None:
        """Active data reaches these objects, at ``op`` or, where it is a call, at ``span`` in the callee."""
        if targets and all(target.is_number and target not in self.shadowed for target in targets):
            refuse_unknown(op)
        for target in targets:
            if target.constant or target in self.shadowed or target in self.result.unread or target.is_number:
                continue
            if target.kind == "global" and is_inactive_variable(self.symbols.get(str(target.origin))):
                continue
            if target.is_local and target not in self.observed:
                self.result.unread.add(target)
                self.changed = True
                continue
            if target.kind == "unknown" and isinstance(target.origin, Operation):
                self.beyond.setdefault(target.origin, op)
                continue
            refuse_foreign(target, op, self.symbols)
            if not target.is_local and (index := self.origin.get(target)) is not None:
                self.result.activated.setdefault(index, span or span_of(op))
            self.add_shadowed((target,))

    @cached_property
    def incoming(self) -> dict[SSAValue, list[SSAValue]]:
        """The values that block arguments take."""
        return incoming_values(self.func)

    @cached_property
    def leading(self) -> dict[MemoryObject, list[SSAValue]]:
        """The values that lead to an object."""
        found: dict[MemoryObject, list[SSAValue]] = {}
        for value, objects in self.points.objects.items():
            for target in objects:
                found.setdefault(target, []).append(value)
        return found

    def add_shadowed(self, targets: Iterable[MemoryObject]) -> None:
        """These objects have shadows; so has memory of this function that a pointer to them may lead to instead (of
        zeros, where nothing active is stored)."""
        work = list(targets)
        while work:
            target = work.pop()
            if target in self.shadowed:
                continue
            self.shadowed.add(target)
            self.changed = True
            for value in self.leading.get(target, ()):
                if value in self.led:
                    continue
                self.led.add(value)
                for use in value.uses:
                    self.work.add(use.operation)
                if isinstance(value.type, llvm.PointerType) or value in self.result.laundered:
                    work.extend(o for o in self.points.of(value) if o.is_local)

    def shadow_wanted(self) -> None:
        """The caller has shadows for these allocations."""
        wanted = self.result.wanted
        found = {o for o, path in self.points.paths.items() if path in wanted}
        if () in wanted:
            found |= self.points.outliving()
        self.add_shadowed(o for o in found if not self.is_made_by_marked(o))

    def is_made_by_marked(self, target: MemoryObject) -> bool:
        """Whether a function marked ``#[oxad::inactive]`` allocates the memory: nobody makes a shadow there."""
        while isinstance(target.origin, tuple):
            op, inner = target.origin
            if is_marked(op, self.symbols):
                return True
            if inner is None:
                return False
            target = inner
        return False

    def shadow_mixed(self) -> None:
        """A callee that is led to constant floats by the way that leads to active ones takes it that they have a
        shadow, too: zeros, for constant data of the program. Raises OX0332 for other memory.
        """
        mixed = {o: op for op, objects in self.mixed.items() if op in self.result.calls for o in objects}
        if not mixed:
            return
        for value, objects in self.points.objects.items():
            if not isinstance(value.type, llvm.PointerType):
                continue
            left = [o for o in objects if o in mixed and o not in self.shadowed and not o.is_code]
            if left and self.types.leads_to_floats(value):
                self.add_shadowed(target for target in left if self.is_plain_data(target))
                if len(objects) == 1 and left[0] not in self.shadowed:
                    refuse_constants_behind(mixed[left[0]], left[0])

    def is_plain_data(self, target: MemoryObject) -> bool:
        """Whether an object is a constant of the program without pointers in it."""
        found = self.symbols.get(str(target.origin)) if target.kind == "global" and target.constant else None
        return isinstance(found, llvm.GlobalOp) and found.value is not None and not symbols_in(found.value)

    # transfer

    def store(self, op: llvm.StoreOp) -> None:
        """An active value, or a pointer to shadowed memory, is stored."""
        targets = self.points.of(op.addr)
        if not targets and not isinstance(op.addr.owner, llvm.ConstantOp | llvm.ZeroOp | llvm.UndefOp | llvm.PoisonOp):
            refuse_unknown(op)
        self.shadow(targets, op)

    def transfer(self, op: Operation) -> None:
        if op.successors:
            for destination, operands in edges(op):
                for operand, arg in zip(operands, destination.args, strict=True):
                    if operand in self.active:
                        self.activate(arg)
        if isinstance(op, llvm.LoadOp):
            if isinstance(op.res.type, llvm.PointerType):
                if self.result.has_shadow(op.addr) and self.types.may_be_carrier(op):
                    refuse_carrier(op)
            elif self.result.has_shadow(op.addr):
                self.activate(op.res)
                if op.res in self.active and op.has_flag("atomic"):
                    refuse_atomic(op)
                if op.res not in self.active and self.may_be_another_float(op):
                    refuse_apart(op)
        elif isinstance(op, llvm.StoreOp):
            self.refuse_disguised(op)
            if self.is_differentiated(op.value):
                self.store(op)
                if op.value in self.active and op.has_flag("atomic"):
                    refuse_atomic(op)
        elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
            self.transfer_call(op)
        elif isinstance(op, llvm.AtomicRMWOp | llvm.CmpXchgOp):
            # The lock of a `Mutex<f64>` and the counts of an `Arc<f64>` lie in memory with a shadow, and are integers.
            held = (
                self.types.floats(op.addr, size_of(op.operands[-1].type)) if self.result.has_shadow(op.addr) else None
            )
            if any(operand in self.active for operand in op.operands) or (held is not None and held.offsets):
                refuse_atomic(op)
        elif isinstance(op, llvm.ReturnOp):
            if op.value is not None and self.is_differentiated(op.value) and not self.result.returns_derivative:
                self.result.returns_derivative = True
                self.changed = True
        elif op.results and not op.successors:
            if isinstance(op, llvm.IntToPtrOp) and self.types.may_be_carrier(op):
                refuse_carrier(op)
            kind = classify(op)
            if isinstance(kind, Inactive):
                self.integer_operation(op)
                return
            if isinstance(op, llvm.PtrToIntOp) and self.result.has_shadow(op.arg):
                self.refuse_lost_pointer(op)
            if isinstance(op, llvm.BitCastOp) and isinstance(op.results[0].type, Float64Type):
                self.refuse_disguised_word(op, op.operands[0])
            if any(self.is_differentiated(operand) for operand in op.operands) and not isinstance(op, llvm.PtrToIntOp):
                for res in op.results:
                    self.activate(res)

    def may_be_another_float(self, op: llvm.LoadOp) -> bool:
        """Whether an integer is handed on that, by way of other pointers, may be a float, or a part of one."""
        if not isinstance(op.res.type, IntegerType | VectorType) or op.has_flag("atomic"):
            return False
        handed_on = op.parent in self.returning and is_handed_on(op.res, self.symbols)
        return handed_on and self.types.may_be_another_float(op)

    def refuse_disguised(self, op: llvm.StoreOp) -> None:
        """Raises OX0202 for a word that is moved as a pointer or a float, and may well be the other."""
        if isinstance(op.value.type, llvm.PointerType | Float64Type) and self.types.is_ambiguous(op.addr):
            self.refuse_disguised_word(op, op.value)

    def refuse_disguised_word(self, op: Operation, word: SSAValue) -> None:
        """Raises OX0202 where ``op`` moves a word, or takes it for a float, that was loaded as the wrong type."""
        if op.parent not in self.returning:
            return  # a panic unwinds
        if isinstance(word.type, llvm.PointerType) and self.types.is_free(word):
            return
        seen: set[tuple[SSAValue, bool]] = set()
        work: list[tuple[SSAValue, bool]] = [(word, False)]
        far = False
        while work:
            value, counted = work.pop()
            if (value, counted) in seen:
                continue
            seen.add((value, counted))
            owner = value.owner
            if isinstance(owner, llvm.LoadOp):
                if not isinstance(value.type, llvm.PointerType | Float64Type):
                    continue
                # A pointer that is counted up where a float lies: in an enumeration, an iterator of its own variant.
                told = counted and not far and self.types.tells_variants(owner.addr)
                if self.result.has_shadow(owner.addr) and self.types.is_ambiguous(owner.addr) and not told:
                    refuse_disguised(op)
            elif isinstance(owner, llvm.SelectOp):
                work += ((owner.true_value, counted), (owner.false_value, counted))
            elif isinstance(owner, llvm.FreezeOp | llvm.PtrToIntOp):
                work.append((owner.operands[0], counted))
            elif isinstance(owner, llvm.GEPOp):
                # No memory is that large: it is the exponent of a float that is counted up, in any variant.
                far = far or _constant_step(owner) > LARGEST_MEMORY
                work.append((owner.base, True))
            elif isinstance(value, BlockArgument):
                work += ((given, counted) for given in self.incoming.get(value, ()))

    def refuse_lost_pointer(self, op: llvm.PtrToIntOp) -> None:
        """Raises OX0331 for a pointer that goes on as an integer that is taken for another variant's float.

        Not where it only does so while a panic unwinds: nobody asks for derivatives then.
        """
        if self.types.in_variants(op.results[0]) is None:
            return
        seen: set[SSAValue] = {op.results[0]}
        work: list[SSAValue] = [op.results[0]]
        while work:
            for use in work.pop().uses:
                user = use.operation
                if user.parent not in self.returning or isinstance(user, llvm.ICmpOp | llvm.SubOp | AnnotationOp):
                    continue
                if not user.successors:
                    fail(
                        "OX0331", "a pointer goes on as an integer that may be a float", span_of(op), notes=nearest(op)
                    )
                given = (
                    arg
                    for block, operands in edges(user)
                    for arg, v in zip(block.args, operands, strict=True)
                    if v in seen
                )
                for arg in given:
                    if arg not in seen:
                        seen.add(arg)
                        work.append(arg)

    @cached_property
    def returning(self) -> set[Block]:
        """The blocks from which the function may return."""
        before: dict[Block, list[Block]] = {}
        for block in self.func.body.blocks:
            for target in block.last_op.successors if block.last_op is not None else ():
                before.setdefault(target, []).append(block)
        work = [block for block in self.func.body.blocks if isinstance(block.last_op, llvm.ReturnOp)]
        found = set(work)
        while work:
            for block in before.get(work.pop(), ()):
                if block not in found:
                    found.add(block)
                    work.append(block)
        return found

    def transfer_call(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        """``call``, unless nothing has changed that it depends on."""

        def now() -> tuple[object, ...]:
            return len(self.shadowed), len(self.result.unread), tuple(arg in self.active for arg in op.args)

        if self.seen.get(op) != now():
            call(self, op)
            self.seen[op] = now()

    def integer_operation(self, op: Operation) -> None:
        """Bytes of active floats are moved, or computed with. Raises OX0310 if a float is made of such a result."""
        if not any(operand in self.active for operand in op.operands):
            return
        if self.types.is_variant_arithmetic(op):
            self.activate(op.results[0])
            return
        if self.types.is_bit_trick(op):
            refuse_bit_trick(op)
        moves = lane_moves(op, self.types.carried)
        if moves is not None and any(move.source in self.active for move in moves):
            self.activate(op.results[0])

    # backward

    def mark_useful(self) -> None:
        useful = self.result.useful
        work: list[SSAValue] = []
        for op in self.operations:
            if isinstance(op, llvm.ReturnOp):
                work.extend(op.operands)
            elif isinstance(op, llvm.StoreOp) and self.result.has_shadow(op.addr):
                work.append(op.value)
            elif op in self.result.calls:
                work.extend(op.operands)
        while work:
            value = work.pop()
            if value in useful or value not in self.active:
                continue
            useful.add(value)
            if isinstance(value, BlockArgument):
                work.extend(self.incoming.get(value, ()))
            elif not isinstance(value.owner, llvm.LoadOp | Block):
                work.extend(_passing_on(value.owner))


def _passing_on(op: Operation) -> Sequence[SSAValue]:
    """The operands of ``op`` that it may pass a derivative on to: not those of which its row says that it is zero."""
    args = op.args if isinstance(op, llvm.CallOp | llvm.InvokeOp) else op.operands
    kind = classify(op)
    if not isinstance(kind, Rule):
        return op.operands
    return [args[i] for i in kind.operands if not kind.formula(i).is_zero]


LARGEST_MEMORY = 1 << 48

_MOVES = (llvm.ZExtOp, llvm.TruncOp, llvm.FreezeOp, llvm.ExtractElementOp)


def leads_on(value: SSAValue) -> bool:
    """Whether the bits of an integer go anywhere but into comparisons, indices and branches.

    Where they do not, it makes no difference whether they are a float's.
    """
    seen, work = {value}, [value]
    while work:
        for use in work.pop().uses:
            op = use.operation
            if isinstance(op, llvm.ICmpOp | llvm.GEPOp | llvm.AllocaOp | AnnotationOp):
                continue
            if isinstance(op, llvm.SwitchOp) and use.index == 0:
                continue
            if not isinstance(op, _MOVES):
                return True
            result = op.results[0]
            if result not in seen:
                seen.add(result)
                work.append(result)
    return False


def is_handed_on(value: SSAValue, symbols: SymbolTable) -> bool:
    """Whether an integer is stored, returned or passed on as it is, or after arithmetic that floats may be made with.

    Not one that is only counted up or down, as references are.
    """
    seen, work = {value}, [value]
    while work:
        for use in work.pop().uses:
            op = use.operation
            if isinstance(op, llvm.StoreOp | llvm.ReturnOp):
                return True
            if isinstance(op, llvm.CallOp | llvm.InvokeOp):
                if symbols.definition(callee_name(op)) is not None or op.callee is None:
                    return True
            elif isinstance(op, STRONG_ARITHMETIC) or _counts(op):
                continue
            given = [a for b, operands in edges(op) for a, v in zip(b.args, operands, strict=True) if v in seen]
            for result in (*op.results, *given):
                number = isinstance(result.type, IntegerType) and result.type.width.data > 1
                if (number or isinstance(result.type, VectorType)) and result not in seen:
                    seen.add(result)
                    work.append(result)
    return False


def _constant_step(step: llvm.GEPOp) -> int:
    """By how many elements an address is moved at most, up or down, where the program does not decide."""
    given = (integer_constant(index) for index in step.indices)
    return max((abs(number) for number in (*given, *integers(step.constant_indices)) if number), default=0)


def _counts(op: Operation) -> bool:
    """Whether an operation counts, by a small constant."""
    number = integer_constant(op.operands[1]) if isinstance(op, llvm.AddOp | llvm.SubOp) else None
    return number is not None and abs(number) <= 1 << 12


def _has_float_or_pointer(type: Attribute, types: Types, value: SSAValue) -> bool:
    if isinstance(type, llvm.StructType):
        return any(_has_float_or_pointer(t, types, value) for t in type.elements.data)
    if isinstance(type, llvm.ArrayType):
        return _has_float_or_pointer(type.element, types, value)
    return is_float_or_vector(type) or may_hold_pointer(type)


__all__ = ["FunctionActivity", "leads_on"]
