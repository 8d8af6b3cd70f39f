"""Activity analysis: which values have a tangent, which pointers have a shadow.

For one function and one *signature* (one letter per parameter: ``d`` has a tangent or shadow, ``c`` has none).

- A value is *active* if it is a float (or an integer or aggregate that carries floats) and depends on an active
  parameter or on shadowed memory.
- A memory object is *shadowed* if it is behind a ``d`` parameter, or if an active value or a shadowed pointer is
  stored in it and it is *observed* (``observed_memory.py``): what is only printed needs no shadow. Everything that a
  ``d`` parameter leads to is shadowed.
- A value is *useful* if it flows to the result, to shadowed memory, or into a call that is differentiated. Only
  useful values have cotangents; forward mode ignores this.

What a callee allocates and passes on has a shadow there if it has one in the caller: a call *wants* shadows.

Functions that call each other are analysed from nothing upwards, until what they say of each other stays the same.

Memory that a ``c`` parameter leads to must not receive active values: inside a callee that makes the caller give the
parameter a shadow (``activated``); in a request it is error OX0203.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from xdsl.dialects.builtin import AnyFloat, IntegerType, VectorType
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType
from oxad.dialects.diagnostic import Span, fail
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.cfg import edge_operands, predecessors
from oxad.dialects.llvm.locations import called_by, source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.activity_errors import (
    refuse_atomic,
    refuse_call,
    refuse_constants_behind,
    refuse_foreign,
    refuse_formatter,
    refuse_parsed,
    refuse_returned,
    refuse_unknown,
    refuse_written,
)
from oxad.passes.calls import UNRESOLVED
from oxad.passes.copied_types import Types
from oxad.passes.inactive_callees import is_inactive_callee, is_marked, makes_text, reads_text
from oxad.passes.layout import size_of
from oxad.passes.memory_effects import MemoryEffects, mentions
from oxad.passes.memory_objects import AllocationPath, MemoryAnalysis, MemoryObject, PointsTo, may_hold_pointer
from oxad.passes.observed_memory import observed_memory
from oxad.passes.rules import Inactive, Rule, Unsupported, classify
from oxad.passes.types_moves import lane_moves

SHADOW = ShadowType()


def is_float_type(type: Attribute) -> bool:
    """A float or a vector of floats."""
    return isinstance(type.element_type if isinstance(type, VectorType) else type, AnyFloat)


Wanted = frozenset[AllocationPath]
"""Allocations of a function; the empty path stands for all that outlive it."""


@dataclass
class CallInfo:
    """What the analysis decided on a call of a function with a body."""

    callee: llvm.FuncOp
    signature: str
    wanted: Wanted = frozenset()
    """The allocations of the callee that need shadows, because the caller has shadows for them."""


@dataclass
class Activity:
    """The result for one function and signature."""

    func: llvm.FuncOp
    signature: str
    points: PointsTo
    types: Types
    wanted: Wanted = frozenset()
    active: set[SSAValue] = field(default_factory=set)
    shadowed: set[MemoryObject] = field(default_factory=set)
    useful: set[SSAValue] = field(default_factory=set)
    calls: dict[Operation, CallInfo] = field(default_factory=dict)
    activated: dict[int, Span | None] = field(default_factory=dict)
    returns_derivative: bool = False
    laundered: set[SSAValue] = field(default_factory=set)
    unread: set[MemoryObject] = field(default_factory=set)
    """Memory that holds active data without a shadow, because only inactive calls read it."""
    text: Operation | None = None
    """A call here, or in a callee, that puts active values as text where the program can read it."""
    unresolved: set[Operation] = field(default_factory=set)
    """Calls by address, of none of the known functions, that an active value goes into: they must not be reached."""

    def derivative(self, value: SSAValue) -> TangentType | ShadowType | None:
        """The type of the value's tangent or shadow; ``None`` if it is inactive."""
        if isinstance(value.type, llvm.PointerType) or value in self.laundered:
            return SHADOW if self.has_shadow(value) else None
        return self.tangent(value)

    def tangent(self, value: SSAValue) -> TangentType | None:
        """The tangent type of an active value."""
        if value not in self.active:
            return None
        return TangentType(self.carried(value))

    def cotangent(self, value: SSAValue) -> TangentType | None:
        """The tangent type of a value that is active and useful."""
        return self.tangent(value) if value in self.useful else None

    def has_shadow(self, value: SSAValue) -> bool:
        """Whether a pointer (or laundered integer) leads to shadowed memory."""
        return not self.points.of(value).isdisjoint(self.shadowed)

    def is_dangling(self, pointer: SSAValue) -> bool:
        """Whether a pointer leads nowhere: it is null, or was a mere number, as an empty Vec's."""
        return not self.has_shadow(pointer) and all(o.is_number for o in self.points.of(pointer))

    def seen(self) -> tuple[object, ...]:
        """What callers see of the result."""
        shadowed = {self.points.paths[o] for o in self.shadowed if o in self.points.paths}
        return self.returns_derivative, frozenset(self.activated), shadowed, self.text is not None

    def carried(self, value: SSAValue) -> Attribute:
        """The float, vector or aggregate type of the floats that an active value holds."""
        if isinstance(value.type, IntegerType):
            carried = self.types.carried(value)
            assert carried is not None
            return carried
        return value.type


class ActivityAnalysis:
    """Runs the analysis for the functions of a module, each signature once."""

    def __init__(self, symbols: SymbolTable, types: Types):
        self.symbols = symbols
        self.types = types
        self.memory = MemoryAnalysis(symbols)
        self.effects = MemoryEffects(symbols, self.memory, types)
        self._done: dict[_Key, Activity] = {}
        self._running: dict[_Key, Activity] = {}
        self._asked: set[_Key] = set()

    def points(self, func: llvm.FuncOp) -> PointsTo:
        return self.memory.of(func)

    def is_recursive(self, func: llvm.FuncOp) -> bool:
        """Whether a call of ``func`` may lead to another call of it."""
        return self.memory.graph.is_recursive(func)

    def of(
        self,
        func: llvm.FuncOp,
        signature: str,
        wanted: Wanted = frozenset(),
        types: Types | None = None,
    ) -> Activity:
        """The activity of ``func``; ``types`` where they are not the module's (a copy)."""
        key = (func, signature, wanted)
        found = self._done.get(key) or self._running.get(key)
        if found is not None:
            self._asked.add(key)
            return found
        types = types or self.types
        found = Activity(func, signature, self.points(func), types, wanted)
        before = len(self._done)
        while True:
            self._running[key] = assumed = found
            self._asked.discard(key)
            found = _FunctionActivity(self, func, signature, wanted, types).run()
            if key not in self._asked or found.seen() == assumed.seen():
                break
            # Everything found meanwhile may rest on what was assumed.
            for other in list(self._done)[before:]:
                del self._done[other]
        del self._running[key]
        self._done[key] = found
        if not self._running and found.text is not None:
            self._refuse_parsing(func, found.text)
        return found

    def _refuse_parsing(self, func: llvm.FuncOp, text: Operation) -> None:
        """Raises OX0220 if a function that ``func`` leads to makes a float from text: it may be that of ``text``."""
        seen: set[str] = set()
        work: list[Operation | None] = [func]
        while work:
            symbol = work.pop()
            if isinstance(symbol, llvm.FuncOp):
                for block in symbol.body.blocks:
                    for op in block.ops:
                        if isinstance(op, llvm.CallOp | llvm.InvokeOp) and reads_text(op):
                            refuse_parsed(op, text)
            for name, _ in mentions(symbol):
                if name not in seen:
                    seen.add(name)
                    work.append(self.symbols.get(name))


_Key = tuple[llvm.FuncOp, str, Wanted]


class _FunctionActivity:
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
        self.changed = False

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
                self.shadowed |= {o for o in reachable if o.root is parameter}
            if not isinstance(arg.type, llvm.PointerType) and self.carries(arg):
                self.active.add(arg)
        self.shadow_wanted()
        while True:
            self.changed = False
            for block in func.body.blocks:
                for op in block.ops:
                    self.transfer(op)
            self.shadow_mixed()
            if not self.changed:
                break
        self.refuse_mixed()
        self.mark_useful()
        return result

    # helpers

    def laundered(self) -> set[SSAValue]:
        """Integers that become pointers again (``ptrtoint → phi → inttoptr``), also by way of memory."""
        found: set[SSAValue] = set()
        incoming = None
        work: list[SSAValue] = []
        for block in self.func.body.blocks:
            for op in block.ops:
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
            if value in found:
                continue
            found.add(value)
            if isinstance(value, BlockArgument):
                incoming = predecessors(self.func) if incoming is None else incoming
                work.extend(edge_operands(t, i)[value.index] for t, i in incoming.get(value.block, ()))
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
        if is_float_type(type):
            return True
        if isinstance(type, IntegerType):
            return type.width.data > 1 and _leads_on(value) and self.types.carried(value) is not None
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
            if target.is_local and target not in self.observed:
                self.result.unread.add(target)
                self.changed = True
                continue
            refuse_foreign(target, op, self.symbols)
            if not target.is_local and (index := self.origin.get(target)) is not None:
                self.result.activated.setdefault(index, span or span_of(op))
            self.shadowed.add(target)
            self.changed = True

    def shadow_wanted(self) -> None:
        """The caller has shadows for these allocations."""
        wanted = self.result.wanted
        found = {o for o, path in self.points.paths.items() if path in wanted}
        if () in wanted:
            found |= self.points.outliving()
        self.shadowed |= {o for o in found if not self.is_made_by_marked(o)}

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
        """A pointer to shadowed memory or to memory of this function: the latter gets a shadow, of zeros, too."""
        for value, objects in self.points.objects.items():
            if not isinstance(value.type, llvm.PointerType) and value not in self.result.laundered:
                continue
            if objects.isdisjoint(self.shadowed):
                continue
            mixed = [o for o in objects if o.is_local and o not in self.shadowed]
            if mixed:
                self.shadowed.update(mixed)
                self.changed = True

    def refuse_mixed(self) -> None:
        """Raises OX0332 for a callee that is led to constant floats by the way that leads to active ones."""
        mixed = {o: op for op, objects in self.mixed.items() if op in self.result.calls for o in objects}
        if not mixed:
            return
        for value, objects in self.points.objects.items():
            if isinstance(value.type, llvm.PointerType) and len(objects) == 1:
                (target,) = objects
                if target in mixed and target not in self.shadowed and self.types.floats(value, None).offsets:
                    refuse_constants_behind(mixed[target], target)

    # transfer

    def store(self, op: llvm.StoreOp) -> None:
        """An active value, or a pointer to shadowed memory, is stored."""
        targets = self.points.of(op.addr)
        if not targets and not isinstance(op.addr.owner, llvm.ConstantOp | llvm.ZeroOp | llvm.UndefOp | llvm.PoisonOp):
            refuse_unknown(op)
        self.shadow(targets, op)

    def transfer(self, op: Operation) -> None:
        for i in range(len(op.successors)):
            for operand, arg in zip(edge_operands(op, i), op.successors[i].args, strict=True):
                if operand in self.active:
                    self.activate(arg)
        if isinstance(op, llvm.LoadOp):
            if self.result.has_shadow(op.addr) and not isinstance(op.res.type, llvm.PointerType):
                self.activate(op.res)
                if op.res in self.active and op.has_flag("atomic"):
                    refuse_atomic(op)
        elif isinstance(op, llvm.StoreOp):
            if self.is_differentiated(op.value):
                self.store(op)
                if op.value in self.active and op.has_flag("atomic"):
                    refuse_atomic(op)
        elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
            self.call(op)
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
            kind = classify(op)
            if isinstance(kind, Inactive):
                self.integer_operation(op)
                return
            if any(self.is_differentiated(operand) for operand in op.operands) and not isinstance(op, llvm.PtrToIntOp):
                for res in op.results:
                    self.activate(res)

    def integer_operation(self, op: Operation) -> None:
        """Bytes of active floats are moved, or computed with. Raises OX0310 if a float is made of such a result."""
        if not any(operand in self.active for operand in op.operands):
            return
        moves = lane_moves(op, self.types.carried)
        if moves is not None:
            if any(move.source in self.active for move in moves):
                self.activate(op.results[0])
        elif self.types.is_bit_trick(op):
            fail(
                "OX0310",
                f"integer arithmetic (`{op.name}`) makes a float from the bits of an active float",
                span_of(op),
                help="use the functions of f64 and f32 (abs, copysign, ldexp …), or keep active values away from it",
            )

    def call(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        name = callee_name(op)
        kind = classify(op)
        if isinstance(kind, Rule):
            if op.res is not None and any(op.args[i] in self.active for i in kind.operands):
                self.activate(op.res)
            return
        if isinstance(kind, Inactive):
            return
        if is_inactive_callee(op, self.symbols):
            self.format(op)
            return
        if is_marked(op, self.symbols):
            self.call_marked(op)
            return
        if self.symbols.is_allocation(op) or self.symbols.is_deallocation(op):
            moved = self.symbols.reallocation(op)
            if moved is not None and op.res is not None:
                old, new = self.points.of(op.args[moved.pointer]), self.points.of(op.res)
                if not (old | new).isdisjoint(self.shadowed):
                    self.shadow([o for o in old | new if o.kind != "unknown"], op)
            return
        if name is not None and name.startswith(("llvm.memcpy.", "llvm.memmove.")):
            if self.result.has_shadow(op.args[1]):
                self.shadow(self.points.of(op.args[0]), op)
            return
        if name is not None and name.startswith("llvm."):
            if isinstance(kind, Unsupported) and any(self.is_differentiated(a) for a in op.args):
                fail("OX0302", f"`{name}` cannot be differentiated: {kind.reason}", span_of(op))
            if op.res is not None and any(a in self.active for a in op.args):
                self.activate(op.res)
            return
        callee = self.symbols.definition(name)
        touched = any(self.is_differentiated(a) for a in op.args)
        if callee is None:
            if touched and UNRESOLVED in op.attributes:
                self.result.unresolved.add(op)
            elif touched:
                refuse_call(op, name, kind)
            return
        self.call_defined(op, callee)

    def reads_active(self, op: llvm.CallOp | llvm.InvokeOp) -> bool:
        """Whether an inactive call is given something active, or what leads to it."""
        if any(self.is_differentiated(arg) for arg in op.args):
            return True
        reached = self.points.reachable(frozenset[MemoryObject]().union(*map(self.points.of, op.args)))
        return not (reached.isdisjoint(self.shadowed) and reached.isdisjoint(self.result.unread))

    def format(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        """A call of Rust's library that passes no derivative on, but may be told to call others, or make text."""
        if not self.reads_active(op):
            return
        if makes_text(op):
            self.result.text = self.result.text or op
        found = self.analysis.effects.formatter_that_writes(op, self.points)
        if found is not None:
            refuse_formatter(op, *found)

    def call_marked(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        """A call of a function marked ``#[oxad::inactive]``: what it gives is constant, what it writes has no shadow.

        Raises OX0221 where it may write memory that has one, OX0222 where it returns a pointer to such memory.
        """
        name = callee_name(op)
        callee = self.symbols.definition(name)
        if callee is None:
            return
        for target, span in self.analysis.effects.in_caller(op, callee, self.points).items():
            if target in self.shadowed:
                refuse_written(op, callee, span)
        if op.res is not None and self.result.has_shadow(op.res):
            refuse_returned(op, callee)

    def reached_from(self, value: SSAValue) -> set[MemoryObject]:
        """All memory that a pointer leads to."""
        return self.points.reachable(self.points.of(value))

    def call_defined(self, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp) -> None:
        if callee.function_type.is_vararg:
            if any(self.is_differentiated(a) for a in op.args):
                fail("OX0303", f"the variadic function `{source_name(callee)}` takes an active value", span_of(op))
            return
        # A null pointer, the `None` of an `Option<&T>`: so is its shadow, which the callee may want.
        nowhere = {i for i, arg in enumerate(op.args) if isinstance(arg.type, llvm.PointerType) and _is_null(arg)}
        while True:
            differentiated = {i for i, arg in enumerate(op.args) if self.is_differentiated(arg)}
            given = differentiated | nowhere if differentiated else differentiated
            signature = "".join("d" if i in given else "c" for i in range(len(op.args)))
            wanted = self.wanted(op, callee)
            if "d" not in signature and not wanted:
                # Without any derivative coming in, what the callee writes and returns is inactive.
                self.result.calls.pop(op, None)
                return
            with called_by(op):
                inner = self.analysis.of(callee, signature, wanted)
            missing = [i for i in inner.activated if signature[i] == "c"]
            # The callee takes it that all that an argument with a shadow leads to has one.
            behind = [o for i, arg in enumerate(op.args) if signature[i] == "d" for o in self.reached_from(arg)]
            unshadowed = [o for o in behind if o.is_local and o not in self.shadowed]
            if not missing and not unshadowed:
                break
            self.shadow(unshadowed, op)
            for i in missing:
                self.shadow(self.points.of(op.args[i]), op, inner.activated[i])
                if not self.points.of(op.args[i]):
                    nowhere.add(i)
                elif not self.result.has_shadow(op.args[i]):
                    fail(
                        "OX0332",
                        f"`{source_name(callee)}` stores an active value in memory that has no shadow",
                        inner.activated[i] or span_of(op),
                    )
        self.mixed[op] = [o for o in behind if not o.is_local and o not in self.shadowed]
        self.result.text = self.result.text or inner.text
        for i, parameter in inner.points.parameters.items():
            if parameter.is_number and signature[i] == "c" and not self.result.is_dangling(op.args[i]):
                fail(
                    "OX0332",
                    f"`{source_name(callee)}` is passed an address as an integer, to memory that has no shadow",
                    span_of(op),
                )
        for there, here in self.points.allocated.get(op, {}).items():
            if there in inner.shadowed:
                self.shadow([here], op)
        self.result.calls[op] = CallInfo(callee, signature, self.wanted(op, callee))
        if op.res is not None and inner.returns_derivative:
            if may_hold_pointer(op.res.type):
                self.shadow([o for o in self.points.of(op.res) if o.kind == "heap"], op)
            if not isinstance(op.res.type, llvm.PointerType):
                self.activate(op.res)

    def wanted(self, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp) -> Wanted:
        """What a call allocates and passes on that has a shadow here."""
        allocated = self.points.allocated.get(op)
        if not allocated:
            return frozenset()
        paths = (self.points.paths[here][1:] for here in allocated.values() if here in self.shadowed)
        return frozenset(paths)

    # backward

    def mark_useful(self) -> None:
        useful = self.result.useful
        incoming = predecessors(self.func)
        work: list[SSAValue] = []
        for block in self.func.body.blocks:
            for op in block.ops:
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
                if value.block is not self.func.body.blocks[0]:
                    work.extend(edge_operands(t, i)[value.index] for t, i in incoming.get(value.block, ()))
            elif not isinstance(value.owner, llvm.LoadOp | Block):
                work.extend(_passing_on(value.owner))


def _passing_on(op: Operation) -> Sequence[SSAValue]:
    """The operands of ``op`` that it may pass a derivative on to: not those of which its row says that it is zero."""
    args = op.args if isinstance(op, llvm.CallOp | llvm.InvokeOp) else op.operands
    kind = classify(op)
    if not isinstance(kind, Rule):
        return op.operands
    return [args[i] for i in kind.operands if not kind.formula(i).is_zero]


_MOVES = (llvm.ZExtOp, llvm.TruncOp, llvm.FreezeOp)


def _leads_on(value: SSAValue) -> bool:
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


def _has_float_or_pointer(type: Attribute, types: Types, value: SSAValue) -> bool:
    if isinstance(type, llvm.StructType):
        return any(_has_float_or_pointer(t, types, value) for t in type.elements.data)
    if isinstance(type, llvm.ArrayType):
        return _has_float_or_pointer(type.element, types, value)
    return is_float_type(type) or may_hold_pointer(type)


def _is_null(value: SSAValue) -> bool:
    owner = value.owner
    return isinstance(owner, llvm.ZeroOp) or (
        isinstance(owner, llvm.ConstantOp) and isinstance(owner.value, llvm.ZeroAttr)
    )


__all__ = ["SHADOW", "Activity", "ActivityAnalysis", "CallInfo", "is_float_type"]
