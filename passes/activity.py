"""Activity analysis: which values have a tangent, which pointers have a shadow.

For one function and one *signature* (one letter per parameter: ``d`` has a tangent or shadow, ``c`` has none).

- A value is *active* if it is a float (or an integer or aggregate that carries floats) and depends on an active
  parameter or on shadowed memory.
- A memory object is *shadowed* if it is behind a ``d`` parameter, or if an active value or a shadowed pointer is
  stored in it. Everything that a ``d`` parameter leads to is shadowed.
- A value is *useful* if it flows to the result, to shadowed memory, or into a call that is differentiated. Only
  useful values have cotangents; forward mode ignores this.

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
from oxad.dialects.llvm.cfg import edge_operands, predecessors
from oxad.dialects.llvm.locations import called_by, source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.copied_types import Types
from oxad.passes.memory_objects import MemoryAnalysis, MemoryObject, PointsTo, may_hold_pointer
from oxad.passes.rules import Inactive, Rule, Unsupported, classify
from oxad.passes.types_moves import lane_moves

SHADOW = ShadowType()

# Parts of mangled names (legacy and v0 agree on them) of library functions that only format, print, ask for the time
# or panic: they may read active memory, but nothing that they return or write is differentiated.
INACTIVE_CALLEES = (
    "core9panicking",
    "core6result13unwrap_failed",
    "core6option",
    "core5slice5index",
    "core3str",
    "core3fmt",
    "std2io5stdio",
    "std4time",
    "std9panicking",
    "alloc7raw_vec12handle_error",
    "alloc5alloc18handle_alloc_error",
    "rust_no_alloc_shim_is_unstable",
)


def is_float_type(type: Attribute) -> bool:
    """A float or a vector of floats."""
    return isinstance(type.element_type if isinstance(type, VectorType) else type, AnyFloat)


@dataclass
class CallInfo:
    """What the analysis decided on a call of a function with a body."""

    callee: llvm.FuncOp
    signature: str


@dataclass
class Activity:
    """The result for one function and signature."""

    func: llvm.FuncOp
    signature: str
    points: PointsTo
    types: Types
    active: set[SSAValue] = field(default_factory=set)
    shadowed: set[MemoryObject] = field(default_factory=set)
    useful: set[SSAValue] = field(default_factory=set)
    calls: dict[Operation, CallInfo] = field(default_factory=dict)
    activated: dict[int, Span | None] = field(default_factory=dict)
    returns_derivative: bool = False
    laundered: set[SSAValue] = field(default_factory=set)

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
        self._done: dict[tuple[llvm.FuncOp, str], Activity] = {}
        self._running: list[llvm.FuncOp] = []

    def points(self, func: llvm.FuncOp) -> PointsTo:
        return self.memory.of(func)

    def of(
        self,
        func: llvm.FuncOp,
        signature: str,
        call: Operation | None = None,
        types: Types | None = None,
    ) -> Activity:
        """The activity of ``func``; ``types`` where they are not the module's (a copy). OX0320 on recursion."""
        key = (func, signature)
        found = self._done.get(key)
        if found is not None:
            return found
        if func in self._running:
            fail(
                "OX0320",
                f"`{source_name(func)}` calls itself: recursive functions cannot be differentiated",
                None if call is None else span_of(call),
                help="write it as a loop, or give it a derivative of its own",
            )
        self._running.append(func)
        try:
            found = _FunctionActivity(self, func, signature, types or self.types).run()
        finally:
            self._running.pop()
        self._done[key] = found
        return found


class _FunctionActivity:
    def __init__(self, analysis: ActivityAnalysis, func: llvm.FuncOp, signature: str, types: Types):
        self.analysis = analysis
        self.symbols = analysis.symbols
        self.types = types
        self.func = func
        self.result = Activity(func, signature, analysis.points(func), types)
        self.points = self.result.points
        self.active = self.result.active
        self.shadowed = self.result.shadowed
        self.origin: dict[MemoryObject, int] = {}
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
                self.shadowed |= {
                    o for o in self.points.reachable(frozenset({parameter})) if o.kind in ("parameter", "deref")
                }
            if not isinstance(arg.type, llvm.PointerType) and self.carries(arg):
                self.active.add(arg)
        while True:
            self.changed = False
            for block in func.body.blocks:
                for op in block.ops:
                    self.transfer(op)
            self.shadow_mixed()
            if not self.changed:
                break
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
            return type.width.data > 1 and self.types.carried(value) is not None
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
        for target in targets:
            if target in self.shadowed:
                continue
            if target.kind == "global" or target.kind == "unknown":
                what = (
                    f"the global `{source_name(str(target.origin))}`"
                    if target.kind == "global"
                    else "memory of unknown origin"
                )
                fail(
                    "OX0305",
                    f"an active value is stored in {what}, which has no shadow",
                    span_of(op),
                    help="pass the memory as a Duplicated argument",
                )
            if not target.is_local and (index := self.origin.get(target)) is not None:
                self.result.activated.setdefault(index, span or span_of(op))
            self.shadowed.add(target)
            self.changed = True

    def shadow_mixed(self) -> None:
        """A pointer to shadowed memory or to memory of this function: the latter gets a shadow, of zeros, too."""
        for value, objects in self.points.objects.items():
            if not isinstance(value.type, llvm.PointerType) and value not in self.result.laundered:
                continue
            if objects.isdisjoint(self.shadowed):
                continue
            mixed = [o for o in objects if o.is_local and isinstance(o.origin, Operation) and o not in self.shadowed]
            if mixed:
                self.shadowed.update(mixed)
                self.changed = True

    # transfer

    def transfer(self, op: Operation) -> None:
        for i in range(len(op.successors)):
            for operand, arg in zip(edge_operands(op, i), op.successors[i].args, strict=True):
                if operand in self.active:
                    self.activate(arg)
        if isinstance(op, llvm.LoadOp):
            if self.result.has_shadow(op.addr) and not isinstance(op.res.type, llvm.PointerType):
                self.activate(op.res)
        elif isinstance(op, llvm.StoreOp):
            if self.is_differentiated(op.value):
                self.shadow(self.points.of(op.addr), op)
        elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
            self.call(op)
        elif isinstance(op, llvm.AtomicRMWOp | llvm.CmpXchgOp):
            if any(operand in self.active for operand in op.operands):
                fail("OX0306", "an atomic operation on an active value", span_of(op), help="use plain memory")
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
        if isinstance(kind, Inactive) or is_inactive_callee(op, self.symbols):
            return
        if '"oxad-inactive"' in self.symbols.attributes(op):
            # Marked with #[oxad::inactive]. Unlike a function that only prints it may write memory.
            return
        if self.symbols.is_allocation(op) or self.symbols.is_deallocation(op):
            if "realloc" in self.symbols.allocation_kinds(op) and op.res is not None:
                source = self.points.of(op.args[0])
                if not source.isdisjoint(self.shadowed):
                    self.shadow(self.points.of(op.res), op)
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
            if touched:
                refuse_call(op, name, kind)
            return
        self.call_defined(op, callee)

    def call_defined(self, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp) -> None:
        if callee.function_type.is_vararg:
            if any(self.is_differentiated(a) for a in op.args):
                fail("OX0303", f"the variadic function `{source_name(callee)}` takes an active value", span_of(op))
            return
        while True:
            signature = "".join("d" if self.is_differentiated(a) else "c" for a in op.args)
            if "d" not in signature:
                # Without any derivative coming in, what the callee writes and returns is inactive.
                self.result.calls.pop(op, None)
                return
            with called_by(op):
                inner = self.analysis.of(callee, signature, op)
            missing = [i for i in inner.activated if signature[i] == "c"]
            if not missing:
                break
            for i in missing:
                self.shadow(self.points.of(op.args[i]), op, inner.activated[i])
                if not self.result.has_shadow(op.args[i]):
                    fail(
                        "OX0332",
                        f"`{source_name(callee)}` stores an active value in memory that has no shadow",
                        inner.activated[i] or span_of(op),
                    )
        for there, here in self.points.allocated.get(op, {}).items():
            if there in inner.shadowed:
                self.shadow([here], op)
        self.result.calls[op] = CallInfo(callee, signature)
        if op.res is not None and inner.returns_derivative:
            if may_hold_pointer(op.res.type):
                self.shadow([o for o in self.points.of(op.res) if o.kind == "heap"], op)
            if not isinstance(op.res.type, llvm.PointerType):
                self.activate(op.res)

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


def _has_float_or_pointer(type: Attribute, types: Types, value: SSAValue) -> bool:
    if isinstance(type, llvm.StructType):
        return any(_has_float_or_pointer(t, types, value) for t in type.elements.data)
    if isinstance(type, llvm.ArrayType):
        return _has_float_or_pointer(type.element, types, value)
    return is_float_type(type) or may_hold_pointer(type)


def is_inactive_callee(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> bool:
    """A call that cannot pass a derivative on: it does not return, or it only prints, formats or tells the time."""
    if "noreturn" in symbols.attributes(op):
        return True
    name = callee_name(op)
    return name is not None and symbols.definition(name) is None and any(part in name for part in INACTIVE_CALLEES)


def refuse_call(op: Operation, name: str | None, kind: object) -> None:
    """Raises the error for a call whose derivative is not known."""
    if isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.inline_asm is not None:
        fail(
            "OX0308",
            "inline assembly takes an active value, and has no derivative",
            span_of(op),
            help="write it in Rust, or keep active values away from it",
        )
    if name is None:
        fail(
            "OX0304",
            "a call through a function pointer or trait object takes an active value",
            span_of(op),
            help="call the function by its name, or make the caller generic over it",
        )
    fail(
        "OX0301",
        f"the derivative of a call of `{name}` is not known: it has no body here and no rule",
        span_of(op),
        notes=(kind.reason,) if isinstance(kind, Unsupported) else (),
        help="build the crate that defines it with oxad too, or keep active values away from it",
    )


__all__ = ["SHADOW", "Activity", "ActivityAnalysis", "CallInfo", "is_float_type", "is_inactive_callee"]
