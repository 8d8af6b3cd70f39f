"""Which memory a pointer may point to: a flow-insensitive points-to analysis of one function.

Memory is divided into *objects*: what a parameter points to, a stack slot, an allocation, a global, what a pointer
loaded from an object points to (``Deref``), and the unknown. A pointer has a set of objects; an object has the set
of objects that the pointers stored in it have. Follows Andersen's inclusion constraints (Andersen 1994), with
``Deref`` chains cut at a fixed depth, so that the sets stay small.

Functions that call each other are analysed together, from nothing upwards until nothing changes. All that a call of a
recursive function allocates and passes on is one object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from xdsl.dialects.builtin import IntegerType, StringAttr, VectorType
from xdsl.ir import Attribute, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edges, incoming_values
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.calls import UNRESOLVED, CallGraph
from oxad.passes.copied_types import Types
from oxad.passes.function_tables import function_table, is_class_data
from oxad.passes.inactive_callees import is_inactive_callee, makes_numbers
from oxad.passes.points_to import LOST, MemoryObject, PointsTo, may_hold_pointer
from oxad.passes.rules import Inactive, Rule, classify
from oxad.passes.types_extent import is_all_floats, target_of
from oxad.passes.types_facts import integer_constant
from oxad.passes.types_values import symbols_in
from oxad.passes.work_list import WorkList

MAX_DEREF_DEPTH = 3
ADDRESS_BITS = 64

CHANGED_ADDRESSES = (
    llvm.AddOp,
    llvm.SubOp,
    llvm.AndOp,
    llvm.OrOp,
    llvm.XorOp,
    llvm.ShlOp,
    llvm.LShrOp,
    llvm.AShrOp,
    llvm.ZExtOp,
    llvm.SExtOp,
    llvm.TruncOp,
)
"""Integers made of an address: tagged, packed, moved on."""
TURNS = ("llvm.fshl.", "llvm.fshr.", "llvm.bswap.", "llvm.bitreverse.")
"""What may be undone: an address is in the result still."""
_FINAL_LINKAGES = ("external", "private", "internal", "linkonce_odr", "weak_odr")
NEVER_ADDRESSES = (llvm.ConstantOp, llvm.MulOp, llvm.UDivOp, llvm.URemOp)
"""Integers of these are no addresses of anything: a pointer made from one (an empty Vec's) is never followed."""


def is_plain_number(value: SSAValue, symbols: SymbolTable) -> bool:
    """Whether the operation that makes an integer makes no addresses."""
    if isinstance(value.owner, NEVER_ADDRESSES):
        return True
    while isinstance(value.owner, llvm.ExtractValueOp):
        value = value.owner.container
    return isinstance(value.owner, llvm.CallOp | llvm.InvokeOp) and makes_numbers(value.owner, symbols)


class MemoryAnalysis:
    """The points-to analysis of a module's functions, each analysed once, callees when they are first met."""

    def __init__(self, symbols: SymbolTable, types: Types | None = None):
        self.symbols = symbols
        self.types = types
        self.types_of_copies: dict[llvm.FuncOp, Types] = {}
        self.graph = CallGraph(symbols)
        self._done: dict[llvm.FuncOp, PointsTo] = {}
        self._names: dict[str, frozenset[str] | None] = {}

    def of(self, func: llvm.FuncOp) -> PointsTo:
        """The result for a function definition."""
        found = self._done.get(func)
        if found is None:
            self._analyse(self.graph.component(func))
            found = self._done[func]
        return found

    def _analyse(self, functions: list[llvm.FuncOp]) -> None:
        """Functions that call each other, or one."""
        analyses = {func: _Analysis(func, self) for func in functions}
        for func, analysis in analyses.items():
            self._done[func] = analysis.result
        changed = True
        while changed:
            changed = False
            for func, analysis in analyses.items():
                changed |= analysis.step()
                self._done[func] = analysis.finish()
            changed &= self.graph.is_recursive(functions[0])

    def is_small_number(self, func: llvm.FuncOp, value: SSAValue) -> bool:
        """Whether an integer, smaller than an address, is no part of one."""
        types = self.types_of_copies.get(func, self.types)
        if types is None or not isinstance(value.type, IntegerType) or value.type.width.data >= ADDRESS_BITS:
            return False
        return types.kind(value) == "int"

    def moves_no_pointers(self, func: llvm.FuncOp, op: llvm.CallOp | llvm.InvokeOp) -> bool:
        """Whether a call of ``memcpy`` or ``memmove`` moves bytes of which no pointer is known, and that are known."""
        types = self.types_of_copies.get(func, self.types)
        if types is None:
            return False
        layout = types.floats(op.args[1], integer_constant(op.args[2]))
        return layout.complete and bool(layout.offsets) and not layout.pointers and not layout.shared

    def names_in(self, name: str, is_code: bool) -> frozenset[str] | None:
        """The symbols in the value of a constant that is known to be as it stands here; ``None`` for all else.

        There are none in code, and of a table of code (``is_code``) it is no matter whose it is.
        """
        if name not in self._names:
            definition = self.symbols.get(name)
            value = linkage = None
            if isinstance(definition, llvm.GlobalOp):
                value, linkage = definition.value, definition.linkage
            # No other file has another (LLVM's "definitive initializer"): C++'s vtables are ``linkonce_odr``.
            final = is_code or linkage is None or linkage.data in _FINAL_LINKAGES
            if value is not None and final:
                self._names[name] = frozenset(symbols_in(value))
            else:
                self._names[name] = frozenset() if is_code else None
        return self._names[name]

    def publishes(self, op: llvm.CallOp | llvm.InvokeOp) -> bool:
        """Whether a call may store pointers that it can reach in memory that it can reach."""
        callee = self.symbols.definition(callee_name(op))
        return callee is None or self.of(callee).publishes


class _Analysis:
    def __init__(self, func: llvm.FuncOp, analysis: MemoryAnalysis):
        self.func = func
        self.analysis = analysis
        self.symbols = analysis.symbols
        self.result = PointsTo()
        self.objects: dict[SSAValue, set[MemoryObject]] = {}
        self.contents: dict[MemoryObject, set[MemoryObject]] = {}
        self.cache: dict[tuple[str, object], MemoryObject] = {}
        self.named: dict[MemoryObject, set[MemoryObject] | None] = {}
        self.unknown = MemoryObject("unknown", "unknown")
        """Memory of others: what a function that is not known gives, and what is behind that."""
        self.lost = MemoryObject("unknown", LOST)
        for target in (self.unknown, self.lost):
            self.contents[target] = {target}
        self.changed = False
        self.subtracted = False
        """Whether the addresses that are subtracted from others are known."""
        self.settled = False
        """Whether all that pointers lead to has arrived where it goes."""
        self.operations = [op for block in func.body.blocks for op in block.ops]
        self.work = WorkList()
        self.current: Operation | None = None
        self.readers: dict[MemoryObject, dict[Operation, None]] = {}
        """The operations that asked what an object holds: they are looked at again when it holds more."""
        calls = (op for op in self.operations if isinstance(op, llvm.CallOp | llvm.InvokeOp))
        self.calls: dict[Operation, int] = {op: i for i, op in enumerate(calls)}
        self._parameters()

    def object(self, kind: str, origin: object, **facts: object) -> MemoryObject:
        key = (kind, origin)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = MemoryObject(kind, origin, **facts)  # pyright: ignore[reportArgumentType]
            self.contents[found] = set()
        return found

    def deref(self, base: MemoryObject) -> MemoryObject:
        """What a pointer that ``base`` held on entry points to."""
        if base.kind == "unknown":
            return base
        if base.depth >= MAX_DEREF_DEPTH:
            return base if base.kind == "deref" else self.unknown
        return self.object("deref", base, depth=base.depth + 1)

    def flow(self, value: SSAValue, found: set[MemoryObject]) -> None:
        known = self.objects.setdefault(value, set())
        if not found <= known:
            known |= found
            self.changed = True
            for use in value.uses:
                self.work.add(use.operation)

    def put(self, target: MemoryObject, found: set[MemoryObject]) -> None:
        if target.is_all_floats:
            return  # a place that may be this one as far as we know, and is another
        if found and not target.is_local:
            self.result.publishes = True
        known = self.contents[target]
        if not found <= known:
            known |= found
            self.changed = True
            for op in self.readers.get(target, ()):
                self.work.add(op)

    def held(self, target: MemoryObject) -> set[MemoryObject]:
        """What an object holds, for the operation that is looked at."""
        if self.current is not None:
            self.readers.setdefault(target, {})[self.current] = None
        return self.contents[target]

    def get(self, value: SSAValue) -> set[MemoryObject]:
        owner = value.owner
        if isinstance(owner, llvm.AddressOfOp):
            return {self.global_object(owner.global_name.string_value())}
        if isinstance(owner, llvm.ZeroOp | llvm.UndefOp | llvm.PoisonOp):
            return set()
        if isinstance(owner, llvm.ConstantOp):
            if may_hold_pointer(value.type) and (symbols := symbols_in(owner.value)):
                return {self.global_object(name) for name in symbols}
            dangling = isinstance(owner.value, llvm.ExprAttr) and owner.value.opcode.data == "inttoptr"
            return {self.unknown} if may_hold_pointer(value.type) and not dangling else set()
        return self.objects.get(value, set())

    def global_object(self, name: str) -> MemoryObject:
        definition = self.symbols.get(name)
        code = isinstance(definition, llvm.FuncOp) or is_class_data(name)
        constant = code or (isinstance(definition, llvm.GlobalOp) and definition.constant is not None)
        code = code or bool(function_table(self.symbols, name))
        return self.object("global", name, constant=constant, is_code=code)

    def address(self, value: SSAValue) -> set[MemoryObject]:
        """What an integer that becomes a pointer leads to. One that is passed in is what the caller says it is."""
        found = self.get(value)
        if found or not isinstance(value.type, IntegerType):
            return found
        whole = value
        seen = {value}
        work = [value]
        while work:
            value = work.pop()
            if isinstance(value, BlockArgument):
                if value.block is self.func.body.blocks[0]:
                    param = self.object("parameter", value)
                    self.result.parameters[value.index] = param
                    self.flow(value, {param})
                    continue
                sources = self.incoming.get(value, ())
            elif isinstance(value.owner, llvm.LoadOp):
                # A pointer that was moved as an integer, perhaps by a caller that stored it as a pointer.
                self.flow(value, self.load_from(self.get(value.owner.addr)))
                continue
            elif isinstance(value.owner, llvm.SelectOp | llvm.FreezeOp):
                sources = value.owner.operands[-2:]
            elif is_plain_number(value, self.symbols):
                continue
            elif isinstance(value.owner, CHANGED_ADDRESSES):
                sources = value.owner.operands
            elif (computed := _computed_from(value)) is not None:
                sources = computed
            elif isinstance(value.owner, llvm.PtrToIntOp | llvm.PtrToAddrOp) or not self.settled:
                continue
            else:
                return {self.lost}
            for source in sources:
                if source not in seen:
                    seen.add(source)
                    work.append(source)
        # What was made an object just now arrives by way of the blocks, but not by way of intrinsics.
        return self.get(whole).union(*map(self.get, seen))

    @cached_property
    def incoming(self) -> dict[SSAValue, list[SSAValue]]:
        return incoming_values(self.func)

    def catches(self, op: llvm.LandingpadOp) -> bool:
        """Whether what is thrown arrives here, to be looked into, in a box of the program's: what a panic of Rust
        carries. C++ throws a copy in memory of its runtime, where nothing active is stored; a cleanup passes it on."""
        return bool(op.clauses) and "rust" in str(self.func.personality)

    def _parameters(self) -> None:
        entry = self.func.body.blocks[0]
        arg_attrs = self.func.arg_attrs.data if self.func.arg_attrs else ()
        for i, arg in enumerate(entry.args):
            if may_hold_pointer(arg.type):
                attrs = arg_attrs[i].data if i < len(arg_attrs) else {}
                param = self.object(
                    "parameter",
                    arg,
                    noalias="noalias" in attrs,
                    readonly="readonly" in attrs or "readnone" in attrs,
                    is_all_floats="noalias" in attrs
                    and (tree := target_of(self.func, i)) is not None
                    and is_all_floats(tree),
                )
                self.result.parameters[i] = param
                self.flow(arg, {param})

    def step(self) -> bool:
        """Runs until nothing changes, with what is known of the callees now. Returns whether anything changed."""
        self.changed = False
        self._run(self.operations)
        # What is subtracted, and no address has arrived at, is no address.
        self.subtracted = True
        self._run([op for op in self.operations if isinstance(op, llvm.SubOp)])
        # What no pointer has arrived at by now is made of something else.
        self.settled = True
        self._run([op for op in self.operations if isinstance(op, llvm.IntToPtrOp | llvm.GEPOp)])
        return self.changed

    def _run(self, operations: list[Operation]) -> None:
        for op in operations:
            self.work.add(op)
        for op in self.work:
            self.current = op
            self.transfer(op)
        self.current = None

    def finish(self) -> PointsTo:
        """The result so far."""
        self.result = replace(self.result, escaped=set())
        self.result.objects = {v: frozenset(s) for v, s in self.objects.items() if s}
        for op in self.operations:
            if isinstance(op, llvm.AddressOfOp | llvm.ConstantOp):
                for res in op.results:
                    if found := self.get(res):
                        self.result.objects[res] = frozenset(found)
        self.result.contents = {o: frozenset(s) for o, s in self.contents.items()}
        returned = (block.last_op for block in self.func.body.blocks)
        self.result.returned = frozenset().union(
            *(self.get(op.value) for op in returned if isinstance(op, llvm.ReturnOp) and op.value is not None)
        )
        self._escapes()
        return self.result

    def transfer(self, op: Operation) -> None:
        if op.successors:
            for destination, operands in edges(op):
                for operand, arg in zip(operands, destination.args, strict=True):
                    if found := self.get(operand):
                        self.flow(arg, found)
        if isinstance(op, llvm.StoreOp):
            if found := self.get(op.value):
                for target in self.get(op.addr):
                    self.put(target, found)
            return
        if isinstance(op, llvm.LoadOp):
            if may_hold_pointer(op.res.type):
                self.flow(op.res, self.load_from(self.get(op.addr)))
            elif isinstance(op.res.type, IntegerType | VectorType):
                # A pointer may travel as an integer; one that was never stored as a pointer is found at inttoptr.
                if self.analysis.is_small_number(self.func, op.res):
                    return
                held = set[MemoryObject]().union(*(self.held(base) for base in self.get(op.addr)))
                if held:
                    self.flow(op.res, held)
            return
        if isinstance(op, llvm.AllocaOp):
            self.flow(op.res, {self.object("alloca", op)})
            return
        if isinstance(op, llvm.CallOp | llvm.InvokeOp):
            self.call(op)
            return
        if isinstance(op, llvm.IntToPtrOp):
            self.flow(op.res, self.address(op.arg))
            return
        if isinstance(op, llvm.AtomicRMWOp | llvm.CmpXchgOp | llvm.VAArgOp | llvm.LandingpadOp):
            # What an atomic operation takes out of memory is what was stored there, by it or by others.
            atomic = isinstance(op, llvm.AtomicRMWOp | llvm.CmpXchgOp)
            places = self.get(op.operands[0]) if atomic else set[MemoryObject]()
            for target in places:
                for operand in op.operands[1:]:
                    self.put(target, self.get(operand))
            for res in op.results:
                if may_hold_pointer(res.type):
                    lost = isinstance(op, llvm.VAArgOp) or (isinstance(op, llvm.LandingpadOp) and self.catches(op))
                    self.flow(res, self.load_from(places) | {self.lost if lost else self.unknown})
            return
        if isinstance(op, llvm.GEPOp):
            # Its indices have no say, even if they were loaded from where pointers are, too. They have where the base
            # leads nowhere, which is known when all has arrived, and from null nothing is in bounds.
            is_null = isinstance(op.base.owner, llvm.ZeroOp)
            if found := self.get(op.base):
                self.flow(op.res, found)
                return
            if op.has_flag("inbounds") if is_null else not self.settled:
                return
        if isinstance(op, llvm.ICmpOp) or (isinstance(op, llvm.SubOp) and self.is_distance(op)):
            return
        # Everything else passes pointers on: select, casts, aggregates, and, where a pointer was made an integer,
        # integer arithmetic.
        for res in op.results:
            if may_hold_pointer(res.type) or isinstance(res.type, IntegerType | VectorType):
                for operand in op.operands:
                    if found := self.get(operand):
                        self.flow(res, found)

    def is_distance(self, op: llvm.SubOp) -> bool:
        """Whether the difference of two addresses is a mere number: they lie in one piece of memory.

        Of two pieces it is the way from the one to the other, ``p + (new - old)``. As long as more may be found out
        about what is subtracted, it is taken for a number, too.
        """
        start = self.get(op.rhs)
        if not start:
            return not self.subtracted and not is_plain_number(op.rhs, self.symbols)
        return len(start) == 1 and start == self.get(op.lhs)

    def load_from(self, bases: set[MemoryObject]) -> set[MemoryObject]:
        found: set[MemoryObject] = set()
        for base in bases:
            if (named := self.named_in(base)) is not None:
                self.contents[base] |= named
            elif not base.is_local and not base.is_all_floats:
                # What it held on entry is reached from it, as what is stored in it is.
                self.put(base, {self.deref(base)})
            found |= self.held(base)
        return found

    def named_in(self, base: MemoryObject) -> set[MemoryObject] | None:
        """The symbols whose addresses a constant holds; ``None`` for other memory, and for constants defined elsewhere.

        A string or a table of numbers leads nowhere.
        """
        if base.kind != "global" or not base.constant:
            return None
        if base not in self.named:
            names = self.analysis.names_in(str(base.origin), base.is_code)
            self.named[base] = None if names is None else {self.global_object(name) for name in names}
        return self.named[base]

    def call(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        name = callee_name(op)
        if name is not None and name.startswith(("llvm.memcpy.", "llvm.memmove.")):
            if self.analysis.moves_no_pointers(self.func, op):
                return
            moved = self.load_from(self.get(op.args[1]))
            for target in self.get(op.args[0]):
                self.put(target, moved)
            return
        if op.res is not None and self.symbols.is_allocation(op):
            fresh = self.object("heap", op)
            self.result.paths[fresh] = (self.calls[op],)
            self.flow(op.res, {fresh})
            if (moved := self.symbols.reallocation(op)) is not None:
                self.put(fresh, self.load_from(self.get(op.args[moved.pointer])))
            return
        reached: set[MemoryObject] = set()
        for arg in op.args:
            reached |= self.get(arg)
        if name is not None and name.startswith("llvm."):
            # Intrinsics return pointers based on their arguments (launder, ptrmask, threadlocal.address …).
            turned = name.startswith(TURNS)
            if op.res is not None and (turned or may_hold_pointer(op.res.type)) and reached:
                self.flow(op.res, reached)
            return
        if self.symbols.is_deallocation(op) or "noreturn" in self.symbols.attributes(op):
            return
        callee = self.symbols.definition(name)
        if callee is None and isinstance(classify(op), Inactive | Rule) and not _gives_pointer(op):
            # Known functions keep no pointer.
            return
        if callee is not None and not callee.function_type.is_vararg:
            self.call_known(op, self.analysis.of(callee), self.analysis.graph.is_recursive(callee))
            return
        closure = self.closure(reached)
        # Of a call by address to a function that is not known: with active memory in reach it ends the program, and
        # what it does with other memory concerns no derivative.
        passes_on = not is_inactive_callee(op, self.symbols) and UNRESOLVED not in op.attributes
        if passes_on and self.analysis.publishes(op):
            # What the callee was given, but for what it says it does not keep, it may have stored wherever it can
            # reach. What lies behind such a pointer may be kept all the same.
            kept: set[MemoryObject] = set()
            for i, arg in enumerate(op.args):
                held = self.get(arg)
                if _no_capture(self.symbols.argument_attributes(op, i)):
                    held = set[MemoryObject]().union(*(self.held(o) for o in held))
                kept |= self.closure(held)
            for target in closure:
                if not target.constant:
                    self.put(target, kept)
        if op.res is not None and may_hold_pointer(op.res.type):
            found = set(closure)
            for base in closure:
                if not (base.is_local or base.is_all_floats or base.is_code):
                    found.add(self.deref(base))
            self.flow(op.res, found | {self.of_unknown_call(op) if UNRESOLVED in op.attributes else self.unknown})

    def of_unknown_call(self, op: llvm.CallOp | llvm.InvokeOp) -> MemoryObject:
        """What a call by address of a function that is not known may return, beside what leads there anyway."""
        target = self.object("unknown", op)
        self.contents[target].add(target)
        return target

    def call_known(self, op: llvm.CallOp | llvm.InvokeOp, inner: PointsTo, recursive: bool) -> None:
        """A call of a function that was analysed: what it stores and returns, in terms of the arguments."""
        objects: dict[MemoryObject, set[MemoryObject]] = {}
        leaked = inner.leaked()
        index = {target: i for i, target in inner.parameters.items()}

        def here(target: MemoryObject) -> set[MemoryObject]:
            found = objects.get(target)
            if found is not None:
                return found
            if target.kind == "parameter":
                found = set(self.address(op.args[index[target]]))
            elif target.kind == "deref":
                assert isinstance(target.origin, MemoryObject)
                found = self.load_from(here(target.origin))
            elif target.kind == "global":
                found = {self.object("global", target.origin, constant=target.constant, is_code=target.is_code)}
            elif target.kind == "heap" and target not in leaked:
                own = self.object("heap", (op, None if recursive else target))
                path = () if recursive else inner.paths[target]
                self.result.paths[own] = (self.calls[op], *path)
                self.result.allocated.setdefault(op, {})[target] = own
                found = {own}
            elif target.kind == "alloca":
                found = set()
            else:
                found = {self.lost if target.is_lost else self.unknown}
            objects[target] = found
            return found

        # Only what is left when the function has returned: not the stack, nor a block that nobody has a pointer to.
        kept = inner.reachable(inner.returned | {o for o in inner.contents if not o.is_local})
        for target in inner.contents:
            if target.kind == "alloca" or target not in kept:
                continue
            held = {o for o in inner.contents[target] if not (o.kind == "deref" and o.origin is target)}
            if not held:
                continue
            moved = set[MemoryObject]().union(*(here(o) for o in held))
            for own in here(target):
                if moved and not own.constant:
                    self.put(own, moved)
        if op.res is not None:
            found = set[MemoryObject]().union(*(here(o) for o in inner.returned))
            if found:
                self.flow(op.res, found)

    def closure(self, roots: set[MemoryObject]) -> set[MemoryObject]:
        seen = set(roots)
        work = list(roots)
        while work:
            for other in self.held(work.pop()):
                if other not in seen:
                    seen.add(other)
                    work.append(other)
        return seen

    def _escapes(self) -> None:
        """A local escapes when it is stored in memory that is not local, returned, or passed to a call."""
        result = self.result
        for target, held in result.contents.items():
            if not target.is_local:
                result.escaped |= held
        for op in self.operations:
            if isinstance(op, llvm.ReturnOp) and op.value is not None:
                result.escaped |= result.of(op.value)
            elif isinstance(op, llvm.CallOp | llvm.InvokeOp) and not self.symbols.is_deallocation(op):
                for i, arg in enumerate(op.args):
                    held = result.of(arg)
                    if held and not _no_capture(self.symbols.argument_attributes(op, i)):
                        result.escaped |= held
        result.escaped = result.reachable(frozenset(result.escaped))


def _computed_from(value: SSAValue) -> Sequence[SSAValue] | None:
    """The operands of an intrinsic that computes an integer, or a part of its result (``llvm.umul.with.overflow``)."""
    while isinstance(value.owner, llvm.ExtractValueOp):
        value = value.owner.container
    op = value.owner
    if isinstance(op, llvm.CallOp) and (callee_name(op) or "").startswith("llvm."):
        return op.operands
    return None


def _gives_pointer(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether a call gives a pointer that somebody uses."""
    return op.res is not None and may_hold_pointer(op.res.type) and next(iter(op.res.uses), None) is not None


def _no_capture(attrs: dict[str, Attribute]) -> bool:
    found = attrs.get("captures")
    return isinstance(found, StringAttr) and found.data == "(none)"
