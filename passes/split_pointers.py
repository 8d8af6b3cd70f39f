"""``split-pointers``: an access by a pointer that leads to one of several memories becomes a choice among accesses.

``match node { Number(c) => *c, Variable(i) => x[*i] }``: LLVM loads once, behind the arms, by a pointer that leads
to the node or to ``x``. If one of them is Const and the other one is not, no shadow fits such a pointer.

Requires: verified functions. Where there are requests, only the functions that they reach are changed, else all.

Guarantees: where a pointer of one function leads by way of branches and selects to memory of several *origins*
(arguments, what the function makes itself, constants, what a call returned), every load, store and call that follows it
stands once for each origin, behind a test of which it is, and each goes by a pointer of that origin alone. Pointers
that are loaded by such a pointer are taken apart in the same way. Leaves alone: pointers of more than ``MOST`` origins,
accesses of small integers, comparisons.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import IntegerAttr, IntegerType, ModuleOp, i8
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import append_edge_operand, edge_operands, predecessors
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.alternatives import make_room, place
from oxad.passes.inactive_callees import is_inactive_callee
from oxad.passes.memory_objects import is_plain_number
from oxad.passes.types_transfer import concerned
from oxad.passes.types_values import symbols_in

MOST = 4
"""Origins of one pointer."""
SMALLEST = 32
"""Bits of an integer that may carry a float."""
MEMORY_INTRINSICS = ("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")

Origin = tuple[str, object]
Origins = frozenset[Origin]
OWN: Origin = ("own", None)
CONSTANT: Origin = ("constant", None)


@dataclass(frozen=True)
class SplitPointersPass(ModulePass):
    """``split-pointers``."""

    name = "split-pointers"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        symbols = SymbolTable(op)
        for func in concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp)]):
            split_pointers(func, symbols)


def split_pointers(func: llvm.FuncOp, symbols: SymbolTable) -> None:
    """Rewrites one function."""
    blocks = list(func.body.blocks)
    if not any(_is_pointer(arg) for block in blocks[1:] for arg in block.args) and not any(
        isinstance(op, llvm.SelectOp) and _is_pointer(op.res) for block in blocks for op in block.ops
    ):
        return
    origins = find_origins(func, symbols)
    mixed = {value for value, found in origins.items() if 1 < len(found) <= MOST}
    accesses = [op for block in blocks for op in block.ops if any(v in mixed for v in followed(op, symbols))]
    if accesses:
        _Splitter(func, symbols, origins).run(accesses)


def find_origins(func: llvm.FuncOp, symbols: SymbolTable) -> dict[SSAValue, Origins]:
    """The origins of every pointer of a function."""
    entry, *others = func.body.blocks
    found: dict[SSAValue, Origins] = {arg: frozenset({("argument", arg.index)}) for arg in entry.args}
    incoming = predecessors(func)
    joins = [arg for block in others for arg in block.args if _is_pointer(arg)]
    made = [op for block in func.body.blocks for op in block.ops if op.results and _is_pointer(op.results[0])]
    changed = True
    while changed:
        changed = False
        for op in made:
            new = _origins_of(op, found, symbols)
            if new != found.get(op.results[0], frozenset()):
                found[op.results[0]] = new
                changed = True
        for arg in joins:
            values = (edge_operands(op, i)[arg.index] for op, i in incoming[arg.block])
            new = frozenset[Origin]().union(*(found.get(v, frozenset()) for v in values))
            if new != found.get(arg, frozenset()):
                found[arg] = new
                changed = True
    return found


def _origins_of(op: Operation, found: dict[SSAValue, Origins], symbols: SymbolTable) -> Origins:
    nothing = frozenset[Origin]()
    if isinstance(op, llvm.GEPOp):
        return found.get(op.base, nothing)
    if isinstance(op, llvm.FreezeOp):
        return found.get(op.arg, nothing)
    if isinstance(op, llvm.SelectOp):
        return found.get(op.true_value, nothing) | found.get(op.false_value, nothing)
    if isinstance(op, llvm.LoadOp):
        # What memory holds pointers to is taken for memory of the same kind: an argument with all that it leads to.
        return found.get(op.addr, nothing)
    if isinstance(op, llvm.ZeroOp | llvm.UndefOp | llvm.PoisonOp):
        return nothing
    if isinstance(op, llvm.ConstantOp) and not symbols_in(op.value):
        return nothing  # an address that is a number: where an empty Vec's elements are
    if isinstance(op, llvm.IntToPtrOp) and is_plain_number(op.arg, symbols):
        return nothing
    if isinstance(op, llvm.AddressOfOp | llvm.ConstantOp):
        return frozenset({CONSTANT})
    if isinstance(op, llvm.AllocaOp) or (isinstance(op, llvm.CallOp | llvm.InvokeOp) and symbols.is_allocation(op)):
        return frozenset({OWN})
    return frozenset({("value", op)})


def followed(op: Operation, symbols: SymbolTable) -> Iterator[SSAValue]:
    """The pointers that an operation follows, where floats or pointers may lie."""
    if isinstance(op, llvm.LoadOp):
        if not isinstance(op.res.type, IntegerType) or op.res.type.width.data >= SMALLEST:
            yield op.addr
    elif isinstance(op, llvm.StoreOp):
        if not isinstance(op.value.type, IntegerType) or op.value.type.width.data >= SMALLEST:
            yield op.addr
    elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
        name = callee_name(op) or ""
        if name.startswith("llvm.") and not name.startswith(MEMORY_INTRINSICS):
            return
        if op.has_flag("musttail"):
            return
        if not is_inactive_callee(op, symbols) and not symbols.is_deallocation(op) and not symbols.is_allocation(op):
            yield from (arg for arg in op.args if _is_pointer(arg))


def _is_pointer(value: SSAValue) -> bool:
    return isinstance(value.type, llvm.PointerType)


class _Splitter:
    def __init__(self, func: llvm.FuncOp, symbols: SymbolTable, origins: dict[SSAValue, Origins]):
        self.func = func
        self.symbols = symbols
        self.origins = origins
        self.incoming = predecessors(func)
        known = sorted({origin for found in origins.values() for origin in found}, key=str)
        self.number = {origin: i for i, origin in enumerate(known)}
        self.parts: dict[SSAValue, dict[Origin, SSAValue]] = {}
        """Of a pointer of several origins: a pointer of each, which holds where the tag says that it is the one."""
        self.tags: dict[SSAValue, SSAValue] = {}
        self.waiting: deque[BlockArgument] = deque()
        """Block arguments whose parts and tags no edge hands over yet, in the order of the parts."""
        self.is_filling = False
        self.constants: dict[tuple[Attribute, Attribute | None], SSAValue] = {}

    def constant(self, kind: type[Operation], type: Attribute, value: Attribute | None = None) -> SSAValue:
        """A constant at the head of the function, one of each."""
        if (type, value) not in self.constants:
            entry = self.func.body.blocks[0]
            properties = {} if value is None else {"value": value}
            self.constants[type, value] = Builder(entry, entry.first_op).emit(kind, (), type, **properties)
        return self.constants[type, value]

    def poison(self, type: Attribute) -> SSAValue:
        return self.constant(llvm.PoisonOp, type)

    def numbered(self, origin: Origin | None) -> SSAValue:
        """The tag of an origin; without one, any."""
        number = 0 if origin is None else self.number[origin]
        return self.constant(llvm.ConstantOp, i8, IntegerAttr(number, i8))

    def run(self, accesses: list[Operation]) -> None:
        # A block that an invoke leads to is given its arguments before the invoke is copied.
        for op in accesses:
            for pointer in followed(op, self.symbols):
                self.take_apart(pointer)
        accesses = [op for op in accesses if op.parent is not None]
        for op in sorted(accesses, key=lambda op: isinstance(op, llvm.InvokeOp)):
            self.split_all(op)

    def is_mixed(self, value: SSAValue) -> bool:
        return 1 < len(self.origins.get(value, ())) <= MOST

    def part(self, value: SSAValue, origin: Origin) -> SSAValue:
        """``value`` where it is of this origin; anything where it is not."""
        if origin not in (known := self.origins.get(value, frozenset())):
            # Null is null, whatever else might have stood there.
            return self.poison(value.type) if known else value
        if not self.is_mixed(value):
            return value
        self.take_apart(value)
        return self.parts[value][origin]

    def tag(self, value: SSAValue) -> SSAValue:
        """The number of the origin of ``value``."""
        origins = self.origins.get(value, frozenset())
        if len(origins) <= 1 or len(origins) > MOST:
            return self.numbered(min(origins, key=str, default=None))
        self.take_apart(value)
        return self.tags[value]

    def take_apart(self, value: SSAValue) -> None:
        """Makes the parts and the tag of a pointer of several origins."""
        if value in self.parts or not self.is_mixed(value):
            return
        origins = sorted(self.origins[value], key=lambda origin: self.number[origin])
        if isinstance(value, BlockArgument):
            parts = self.parts[value] = {}
            block = value.block
            for origin in origins:
                parts[origin] = block.insert_arg(value.type, len(block.args))
                parts[origin].name_hint = value.name_hint
            self.tags[value] = block.insert_arg(i8, len(block.args))
            self.waiting.append(value)
            self.fill_edges()
            return
        op = value.owner
        assert isinstance(op, Operation)
        for operand in op.operands:
            self.take_apart(operand)
        if value in self.parts:
            return
        parts = self.parts[value] = {}
        if isinstance(op, llvm.LoadOp):
            self.split(op, op.addr)
            return
        before = Builder(op.parent_block(), op)  # pyright: ignore[reportArgumentType]
        if isinstance(op, llvm.SelectOp):
            both = op.true_value, op.false_value
            for origin in origins:
                sides = [self.part(v, origin) for v in both if origin in self.origins.get(v, ())]
                parts[origin] = sides[0] if len(sides) == 1 else before.select(op.cond, *sides)
            self.tags[value] = before.select(op.cond, self.tag(op.true_value), self.tag(op.false_value))
            return
        assert isinstance(op, llvm.GEPOp | llvm.FreezeOp)
        base = op.operands[0]
        self.tags[value] = self.tag(base)
        for origin in origins:
            copy = op.clone_without_regions()
            copy.operands[0] = self.part(base, origin)
            assert op.parent is not None
            op.parent.insert_op_before(copy, op)
            parts[origin] = copy.results[0]

    def fill_edges(self) -> None:
        """Lets the edges hand over what waits. Where two pointers are swapped in a loop, taking one apart takes the
        other apart: the edges get the parts of both in the order of the blocks' arguments nevertheless."""
        if self.is_filling:
            return
        self.is_filling = True
        while self.waiting:
            value = self.waiting.popleft()
            edges = [(op, i, edge_operands(op, i)[value.index]) for op, i in self.incoming[value.block]]
            for op, i, operand in edges:
                handed = [*(self.part(operand, origin) for origin in self.parts[value]), self.tag(operand)]
                for given in handed:
                    append_edge_operand(op, i, given)
        self.is_filling = False

    def split_all(self, op: Operation) -> None:
        """Splits an access by each of the pointers that it follows."""
        work = [op]
        while work:
            op = work.pop()
            pointer = next((v for v in followed(op, self.symbols) if self.is_mixed(v)), None)
            if pointer is not None:
                work += self.split(op, pointer)

    def split(self, op: Operation, pointer: SSAValue) -> list[Operation]:
        """Puts one copy of ``op`` for each origin of ``pointer`` in its place."""
        result = op.results[0] if op.results else None
        parts = None if result is None else self.parts.get(result)
        found = self.origins.get(result) if result is not None else None
        block = op.parent
        assert block is not None
        origins = sorted(self.origins[pointer], key=lambda origin: self.number[origin])
        join = make_room(self.func, op)
        if result is not None and found is not None:
            self.origins[join.args[0]] = found
        if result is not None and parts is not None:
            # The pointer that was loaded: its parts come with it.
            assert found is not None
            for origin in found:
                parts[origin] = join.insert_arg(result.type, len(join.args))
            self.tags[join.args[0]] = self.tags[result] = join.insert_arg(i8, len(join.args))
            self.parts[join.args[0]] = parts
        copies: list[Operation] = []
        for origin in origins:
            chosen = block
            if origin is not origins[-1]:
                chosen, other = Block(), Block()
                self.func.body.insert_block_before([chosen, other], join)
                builder = Builder(block)
                builder.cond_br(builder.icmp("eq", self.tags[pointer], self.numbered(origin)), chosen, other)
                block = other
            copy, branch = place(chosen, op, join, self.func)
            part = self.part(pointer, origin)
            copy.operands = [part if operand is pointer else operand for operand in copy.operands]
            copies.append(copy)
            if result is not None and parts is not None:
                assert found is not None
                handed = [copy.results[0] if o == origin else self.poison(result.type) for o in found]
                for given in (*handed, self.numbered(origin)):
                    append_edge_operand(branch, 0, given)
        op.erase(safe_erase=False)
        return copies


__all__ = ["SplitPointersPass", "find_origins", "split_pointers"]
