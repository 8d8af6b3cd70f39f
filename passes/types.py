"""``infer-types``: which integers, aggregates and bytes of memory carry floats.

Requires nothing; changes nothing but what it prints. Guarantees, for a program whose accesses stay in bounds:

- a value or byte that is called *int* holds no float whose derivative could matter;
- a value that is called *float* may hold that float (or, where memory is shared, an integer whose tangent is zero);
- what the module does not tell is *unknown*, what it contradicts is a *conflict*; ``TypeInfo.carried`` and
  ``TypeInfo.floats`` refuse both instead of guessing.

Which evidence counts: loads, stores and conversions of floats and pointers; integer arithmetic and comparison; sizes
and indices; the types of globals; type trees from Rust's debug information (``oxad.types`` on functions). Bytes of
which nothing is known at all, but which only this module can ever touch, are integers: no float is stored in them, or
read. Bytes that other code may know are integers only where that is sure; ``and``, ``or``, ``xor``, shifts, sums and
comparisons do not suffice where the value is stored again or made into a float, because they serve to take floats
apart.

Algorithm: Steensgaard's points-to analysis with byte offsets, arrays by stride, and copies as links between bytes
(``types_memory.py``); one walk over the module (``types_transfer.py``, ``types_calls.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from xdsl.context import Context
from xdsl.dialects.builtin import IntegerType, ModuleOp, VectorType
from xdsl.ir import Attribute, BlockArgument, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.dialects.llvm.variables import declared, variable_of
from oxad.passes import types_calls as _calls  # noqa: F401  # adds the calls to the transfer table
from oxad.passes.layout import Leaf, leaves, store_size
from oxad.passes.types_apart import APART, run_apart
from oxad.passes.types_bit_tricks import find_bit_tricks
from oxad.passes.types_bytes import MOVES, byte_moves, demanded_bytes
from oxad.passes.types_extent import AGAIN
from oxad.passes.types_facts import is_constant
from oxad.passes.types_flows import Flows
from oxad.passes.types_lattice import (
    BITS,
    DECLARED,
    FLOAT_SIZES,
    FLOAT_TYPES,
    FLOATS,
    MOVED,
    POINTER_SIZE,
    POINTERS,
    REACH,
    STRONG,
    TAINT,
    VARIANT,
    WEAK,
    Contents,
    contents,
    float_byte,
    fragment_kind,
    is_conflict,
    name_of,
)
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node, Pointer
from oxad.passes.types_openness import Openness
from oxad.passes.types_sizes import is_size
from oxad.passes.types_tbaa import says_integer
from oxad.passes.types_transfer import Transfer
from oxad.passes.types_values import I1, is_float
from oxad.passes.types_words import spread_words

LARGEST_LISTING = 1 << 16
"""Regions of more bytes than this are only described where they repeat."""


@dataclass(frozen=True)
class Layout:
    """The floats and pointers in a piece of memory, by byte offsets from its start.

    ``period`` > 0: the pattern repeats every so many bytes up to the end of the piece. ``offsets`` and ``types`` belong
    together. ``complete`` is false if the piece has bytes that are unknown or in conflict; ``problem`` then says what
    and where, for an error message. ``shared``: those of ``offsets`` where another variant of an enumeration may have
    a pointer in place of the float.
    """

    period: int
    offsets: tuple[int, ...]
    types: tuple[Attribute, ...]
    pointers: tuple[int, ...]
    complete: bool
    problem: str | None = None
    shared: tuple[int, ...] = ()


class TypeInfo:
    """What ``infer_types`` found. Values that did not exist then have no entry: ask about values of the primal only."""

    def __init__(self, transfer: Transfer):
        self.transfer = transfer
        self._memory: Memory = transfer.memory
        self._openness = Openness(transfer)
        self.bit_tricks: frozenset[Operation] = frozenset()
        self.variant_arithmetic: frozenset[Operation] = frozenset()
        self._flows: Flows | None = None

    @property
    def has_variants(self) -> bool:
        """Whether some bytes are a float's in one variant of an enumeration, and something else's in another."""
        return self._memory.has_variants

    # questions about values

    def original(self, value: SSAValue) -> SSAValue:
        """The value itself, which is no copy."""
        return value

    def kind(self, value: SSAValue) -> str:
        """``int``, ``float``, ``pointer``, ``mixed``, ``unknown`` or ``conflict``.

        ``mixed``: floats beside something else (an aggregate, or an integer of several parts).
        """
        return self.contents(value).kind

    def contents(self, value: SSAValue) -> Contents:
        """What the bytes of a value hold."""
        type = value.type
        if isinstance(type, llvm.PointerType):
            return Contents(pointers=[0])
        if is_float(type) or is_constant(value) or value not in self.transfer.registers:
            return self._by_type(type)
        found = self._read((self.transfer.registers[value], 0), store_size(type))
        if found.kind not in ("int", "pointer") and isinstance(type, IntegerType) and self.is_free(value):
            holds = self._flows is not None and self._flows.holds_address(value)
            return Contents(pointers=[0]) if holds else Contents(integers=list(range(store_size(type))))
        if isinstance(type, llvm.StructType) and found.unknown:
            held = {leaf.offset + i for leaf in leaves(type) for i in range(store_size(leaf.type))}
            found.integers += [i for i in found.unknown if i not in held]  # padding
            found.unknown = [i for i in found.unknown if i in held]
        return found

    def carried(self, value: SSAValue) -> Attribute | None:
        """The float, or vector of equal floats, that an integer (or vector of integers) carries.

        ``f64`` for an ``i64``, ``f32`` for an ``i32``, ``vector<2xf32>`` for an ``i64`` of two floats; ``None`` for a
        plain integer or a pointer.

        Where only some lanes are floats (an ``i64`` of a float and an integer) the others have a tangent of zero.
        A float or aggregate carries its own type. Constants carry nothing.

        Raises OX0201 if the types of the value are not known, OX0202 if they contradict each other or do not
        make a vector of equal floats.
        """
        type = value.type
        if not isinstance(type, IntegerType | VectorType) or is_float(type):
            return None if isinstance(type, llvm.PointerType) else type
        if is_constant(value) or value not in self.transfer.registers:
            return None
        found = self.contents(value)
        whole = store_size(type)
        if found.unknown or found.conflicts or not _is_vector(found, whole):
            found = _part(found, demanded_bytes(value))
        if found.conflicts and self.is_fragment(value):
            return FLOAT_TYPES[fragment_kind(whole)]
        if found.conflicts and whole < POINTER_SIZE and self._is_tagged(value):
            return None
        if found.unknown or found.conflicts or not _is_vector(found, whole):
            self._refuse(value, found)
        if not found.floats:
            return None
        element = found.floats[0][1]
        size = store_size(element)
        return element if whole == size else VectorType(element, [whole // size])

    def _is_tagged(self, value: SSAValue) -> bool:
        """Whether a small integer was loaded as one, where other structures have pointers at most (as a hash table's
        list of nodes begins in the table): no float is in it, nor a pointer as a whole."""
        load, node = value.owner, self.transfer.registers[value]
        if not isinstance(load, llvm.LoadOp) or not says_integer(self.transfer.tags, load):
            return False
        return not any(self._memory.mask(node, i) & FLOATS for i in range(store_size(value.type)))

    def follow_flows(self, again: bool) -> None:
        """Looks at what flows where, if there are contradictions, or it is done ``again`` for want of knowledge: now,
        for requests go while derivatives are made."""
        # In C++ variants are, for the most part, two structures in one place: a list's end and its nodes.
        # Rust's records tell them.
        if not self.transfer.is_rust and (again or self._memory.contradicts or self._memory.has_variants):
            self._flows = Flows(self.transfer)
            if self.transfer.together is None:
                self._openness.follow(self._flows)

    def is_free(self, value: SSAValue) -> bool:
        """Whether surely no float flows into an integer or a pointer, where the types of memory contradict each other
        (see ``types_flows.py``)."""
        if self._flows is None:
            return False
        node = self.transfer.registers.get(value)
        masks = () if node is None else [self._memory.mask(node, i) for i in range(store_size(value.type))]
        return self._flows.is_free(value, any(mask & (FLOATS | BITS | REACH) for mask in masks))

    def lanes(self, value: SSAValue) -> tuple[bool, ...]:
        """For every lane of ``carried(value)`` whether it is a float."""
        carried = self.carried(value)
        if carried is None:
            return ()
        if not isinstance(carried, VectorType):
            return (True,)
        size = store_size(carried.element_type)
        floats = {at for at, _ in self.contents(value).floats}
        return tuple(i * size in floats for i in range(carried.element_count()))

    def aggregate(self, value: SSAValue) -> tuple[tuple[Leaf, Attribute | None], ...]:
        """Every leaf of a structure or array, with what ``carried`` would say of it (a float leaf: its type).

        Raises OX0201 and OX0202 as ``carried`` does.
        """
        result: list[tuple[Leaf, Attribute | None]] = []
        node = None if is_constant(value) else self.transfer.registers.get(value)
        for leaf in leaves(value.type):
            if is_float(leaf.type):
                result.append((leaf, leaf.type))
            elif node is None or not isinstance(leaf.type, IntegerType | VectorType) or leaf.type == IntegerType(1):
                result.append((leaf, None))
            else:
                size = store_size(leaf.type)
                found = self._read((node, leaf.offset), size)
                if found.unknown or found.conflicts:
                    self._refuse(value, found)
                carried: Attribute | None = None
                if found.floats:
                    carried = found.floats[0][1]
                    width = store_size(carried)
                    if not _is_vector(found, size):
                        self._refuse(value, found)
                    if size != width:
                        carried = VectorType(carried, [size // width])
                result.append((leaf, carried))
        return tuple(result)

    def hides_floats(self, value: SSAValue) -> bool:
        """Whether a structure, an array or a vector has a part of integer type that carries floats.

        Raises OX0201 and OX0202 as ``carried`` does.
        """
        type = value.type
        if isinstance(type, VectorType):
            return not is_float(type) and self.carried(value) is not None
        if isinstance(type, llvm.StructType | llvm.ArrayType):
            return any(carried is not None and not is_float(leaf.type) for leaf, carried in self.aggregate(value))
        return False

    def is_bit_trick(self, op: Operation) -> bool:
        """Whether an integer operation computes with the bits of a float, or cuts some of its bytes off, and a float
        is made of its result."""
        return op in self.bit_tricks or (isinstance(op, MOVES) and self._cuts_float(op))

    def _cuts_float(self, op: Operation) -> bool:
        made = [(at, at + store_size(type)) for at, type in self.contents(op.results[0]).floats]
        for source, start, to, length in (byte_moves(op) or ()) if made else ():
            if is_constant(source):
                continue
            for at, type in self.contents(source).floats:
                low, high = max(at, start), min(at + store_size(type), start + length)
                if low < high and high - low < store_size(type):
                    begin, end = low - start + to, high - start + to
                    if any(first < end and begin < last for first, last in made):
                        return True
        return False

    def is_variant_arithmetic(self, op: Operation) -> bool:
        """Whether an operation computes with what is an integer or, in another variant of an enumeration, a float,
        and a float is made of its result (see ``variant_bits.py``); or moves a part of it."""
        if op in self.variant_arithmetic:
            return True
        return isinstance(op, MOVES) and any(map(self.is_fragment, (op.results[0], *op.operands)))

    # questions about memory

    def floats(self, pointer: SSAValue, size: int | None) -> Layout:
        """What lies in the ``size`` bytes (``None``: it is not known how many) that ``pointer`` leads to."""
        where = self.transfer.pointers.get(pointer)
        if where is None:
            where = self.transfer.pointer(pointer)
            self._memory.drain()
        layout = self._layout(where, size)
        if layout.complete or size is None or size > LARGEST_LISTING or self._flows is None:
            return layout
        if (flows := self._flows.layout(pointer, size)) is not None:
            floats, pointers = flows
            types = tuple(FLOAT_TYPES[kind] for _, kind in floats)
            return Layout(0, tuple(at for at, _ in floats), types, tuple(pointers), True)
        return self._completed(layout, pointer, where, size)

    def _completed(self, layout: Layout, pointer: SSAValue, where: Pointer, size: int) -> Layout:
        """A layout with what flows into the bytes of it that are unknown."""
        assert self._flows is not None
        found = self._read(where, size)
        known = frozenset(range(size)).difference(found.unknown)
        if found.conflicts or not known or (flows := self._flows.layout(pointer, size, known)) is None:
            return layout
        floats, pointers = flows
        told = sorted([*found.floats, *((at, FLOAT_TYPES[kind]) for at, kind in floats)], key=lambda entry: entry[0])
        leads = tuple(sorted({*found.pointers, *pointers}))
        return Layout(0, tuple(at for at, _ in told), tuple(type for _, type in told), leads, True, None, layout.shared)

    def leads_to_floats(self, pointer: SSAValue) -> bool:
        """Whether any float is known in the object that ``pointer`` leads into, or in an array in it.

        A float that this module reads or writes there is known, by whatever pointer it does so.
        """
        where = self.transfer.pointers.get(pointer)
        work = [] if where is None else [self._memory.locate(*where)[0]]
        if isinstance(pointer.owner, llvm.AddressOfOp):
            work += self.transfer.copies.get(pointer.owner.global_name.string_value(), [])
        seen: set[Node] = set()
        while work:
            node, _ = self._memory.root(work.pop(), 0)
            if node in seen:
                continue
            seen.add(node)
            if any(mask & FLOATS for mask in node.bytes.values()):
                return True
            work.extend(region.element for region in node.regions)
        return False

    def may_be_another_float(self, op: llvm.LoadOp) -> bool:
        """Whether an integer that is loaded may be (a part of) a float by way of another pointer to the same memory
        that is kept apart from this one (see ``types_apart.py``). Not one that is a length or an index in Rust."""
        together = self.transfer.together
        where = None if together is None else together.pointers.get(op.addr)
        if together is None or where is None:
            return False
        if not any(together.memory.mask(where[0], where[1] + i) & FLOATS for i in range(store_size(op.res.type))):
            return False
        return not is_size(op)

    def _layout(self, where: Pointer, size: int | None) -> Layout:
        leaf, _, length = self._memory.run(*where, size if size is not None else LARGEST_LISTING)
        period = 0
        if (
            leaf.period
            and not leaf.regions
            and (size is None or length == size)
            and (size is None or size > leaf.period)
        ):
            period = leaf.period
        if not period:
            # An array of arrays repeats with the outer array's elements.
            outer = self._repeating(*where, size)
            if outer is not None:
                period = outer
        if not period and size is None:
            return Layout(0, (), (), (), False, "how many bytes are meant is not known, nor what repeats there")
        if not period and size is not None and size > LARGEST_LISTING:
            return Layout(0, (), (), (), False, f"{size} bytes without anything that repeats")
        found = self._read(where, period or size or 0)
        offsets = tuple(at for at, _ in found.floats)
        problem = None
        if found.unknown:
            problem = f"the {_bytes(found.unknown)} of it may or may not hold a float"
        elif found.conflicts:
            mask = self._memory.mask(where[0], where[1] + found.conflicts[0])
            problem = f"the {_bytes(found.conflicts)} of it: {name_of(mask)} in one place"
        types = tuple(t for _, t in found.floats)
        shared = tuple(at for at in offsets if self._memory.mask(where[0], where[1] + at) & POINTERS)
        return Layout(period, offsets, types, tuple(found.pointers), problem is None, problem, shared)

    def _repeating(self, node: Node, offset: int, size: int | None) -> int | None:
        """The period of the outermost array that holds the whole piece."""
        while True:
            node, offset = self._memory.root(node, offset)
            if node.period:
                return node.period if size is None or size > node.period else None
            for region in node.regions:
                if region.has(offset):
                    if region.end is not None and (size is None or offset + size > region.end):
                        return None
                    node, offset = region.element, offset - region.start + region.phase
                    break
            else:
                return None

    # reading

    def _by_type(self, type: Attribute) -> Contents:
        memory, node = self._memory, Node()
        if isinstance(type, llvm.VoidType | llvm.LabelType | llvm.TokenType | llvm.MetadataType):
            return Contents()
        self.transfer.declare(type, node, 0)
        memory.drain()
        masks = [node.bytes.get(i, 0) for i in range(store_size(type))]
        return contents(masks, [True] * len(masks))

    def _read(self, where: Pointer, size: int) -> Contents:
        node, offset = where
        masks: list[int] = []
        sure: list[bool] = []
        for i in range(size):
            leaf, at = self._memory.locate(node, offset + i)
            mask = leaf.bytes.get(at, 0)
            masks.append(mask)
            sure.append(bool(mask & (FLOATS | POINTERS)) or self._surely_integer(leaf, at, mask))
        return contents(masks, sure)

    def _surely_integer(self, leaf: Node, at: int, mask: int) -> bool:
        """Whether a byte without float or pointer atoms is an integer, and not merely unknown."""
        if mask & STRONG:
            return True
        if mask & BITS:
            return False
        if mask & DECLARED and self._openness.is_declared(leaf, at):
            return True
        if not self._openness.is_open(leaf, at):
            return True
        if mask & WEAK and not mask & (REACH | MOVED):
            return True
        return not mask & ~(MOVED | DECLARED) and not self._openness.goes_out(leaf, at)

    def may_be_carrier(self, op: llvm.LoadOp | llvm.IntToPtrOp) -> bool:
        """Whether what C moves as a pointer may be a float of a caller's (see ``types_openness.py``)."""
        return not self.transfer.is_rust and self._openness.may_be_carrier(op)

    def may_be_float(self, value: SSAValue) -> bool:
        """Whether some byte of a value may belong to a float."""
        node = self.transfer.registers.get(value)
        if node is None or value.type == I1:
            return False
        for i in range(store_size(value.type)):
            leaf, at = self._memory.locate(node, i)
            mask = leaf.bytes.get(at, 0)
            if mask & (FLOATS | TAINT):
                return True
            if not mask & POINTERS and not self._surely_integer(leaf, at, mask) and self._openness.is_open(leaf, at):
                return True
        return False

    def in_variants(self, value: SSAValue) -> Attribute | None:
        """The float type of a value that is that float in one variant of an enumeration, an integer in another."""
        node = self.transfer.registers.get(value)
        if node is None or not isinstance(value.type, IntegerType):
            return None
        size = store_size(value.type)
        masks = [self._memory.mask(node, i) for i in range(size)]
        found = contents(masks, [True] * size)
        return found.floats[0][1] if found.kind == "float" and all(mask & VARIANT for mask in masks) else None

    def is_fragment(self, value: SSAValue) -> bool:
        """Whether an integer has bytes of a float, and of no whole one, that are another variant's integer."""
        node = self.transfer.registers.get(value)
        if node is None or not isinstance(value.type, IntegerType) or value.type == I1:
            return False
        masks = [self._memory.mask(node, i) for i in range(store_size(value.type))]
        some = [mask for mask in masks if mask & (FLOATS | POINTERS)]
        if not some or not all(mask & FLOATS and mask & VARIANT and not is_conflict(mask) for mask in some):
            return False
        return not contents(masks, [True] * len(masks)).floats

    def fragments(self, pointer: SSAValue, size: int) -> tuple[tuple[int, Attribute], ...]:
        """The floats of other variants of which an access of ``size`` bytes touches a part: where they begin, counted
        from ``pointer``, and their types. Nothing where whole floats lie there as well."""
        where = self.transfer.pointers.get(pointer)
        if where is None:
            return ()
        found: dict[int, Attribute] = {}
        for i in range(size):
            mask = self._memory.mask(where[0], where[1] + i)
            at = float_byte(mask)
            if at is None:
                continue
            kind, k = at
            width = FLOAT_SIZES[kind]
            start = i - k
            around = (self._memory.mask(where[0], where[1] + start + j) for j in range(width))
            if not mask & VARIANT or any(float_byte(m) != (kind, j) for j, m in enumerate(around)):
                return ()
            if start >= 0 and start + width <= size:
                return ()
            found[start] = FLOAT_TYPES[kind]
        return tuple(found.items())

    def may_be_pointer(self, value: SSAValue) -> bool:
        """Whether an integer, or a part of one, is a float in one variant of an enumeration, a pointer in another."""
        node = self.transfer.registers.get(value)
        if node is None or not isinstance(value.type, IntegerType | VectorType) or self.is_free(value):
            return False
        masks = (self._memory.mask(node, i) for i in range(store_size(value.type)))
        return any(mask & FLOATS and mask & POINTERS for mask in masks)

    def tells_variants(self, pointer: SSAValue) -> bool:
        """Whether it is known, and no guess (``WORDS_OF_EITHER``), that a word of memory is shared by variants."""
        where = self.transfer.pointers.get(pointer)
        told = where is not None and self._memory.mask(*where) & VARIANT
        return bool(told) and not self._memory.words_of_either

    def is_ambiguous(self, pointer: SSAValue) -> bool:
        """Whether memory has a float and a pointer in the same bytes."""
        where = self.transfer.pointers.get(pointer)
        mask = 0 if where is None else self._memory.mask(*where)
        return bool(mask & FLOATS and mask & POINTERS)

    # errors

    def explain(self, value: SSAValue) -> tuple[str, ...]:
        """Notes for an error: which instructions say what about a value."""
        node = self.transfer.registers.get(value)
        if node is None:
            return ()
        notes: list[str] = []
        for i in range(store_size(value.type)):
            leaf, at = self._memory.locate(node, i)
            mask = leaf.bytes.get(at, 0)
            if not is_conflict(mask):
                continue
            for op in leaf.why.get(at, ()):
                from oxad.dialects.llvm.locations import source_name, span_of

                span = span_of(op)
                note = f"`{op.name}`" + ("" if span is None else f" at {span}")
                if isinstance(op, llvm.FuncOp):
                    note = f"the types of the arguments of `{source_name(op)}`"
                if note not in notes:
                    notes.append(note)
        return (f"what says so: {' and '.join(notes)}",) if notes else ()

    def _refuse(self, value: SSAValue, found: Contents) -> NoReturn:
        owner = value.owner
        op = owner if isinstance(owner, Operation) else _user(value)
        span = None
        if op is not None:
            from oxad.dialects.llvm.locations import span_near

            span = span_near(op)
        variable = variable_of(value)
        name = f"`%{value.name_hint}` ({value.type})" if value.name_hint else f"a value of type {value.type}"
        if variable is not None:
            name = f"`{variable}`"
        near = nearest(value) if variable is None else declared(variable)
        if found.conflicts:
            fail(
                "OX0202",
                f"{name} is used as different types at once: {self._conflict(value, found)}",
                span,
                notes=(*near, *self.explain(value)),
                help="an active float may not share its bytes with another type or go through integer arithmetic",
            )
        if found.unknown:
            fail(
                "OX0201",
                f"cannot tell whether {name} carries a float: {found.text()}",
                span,
                notes=near,
                help="compile with debug information (-C debuginfo=2), so that the types of the arguments are known, "
                "or make the argument that it comes from Const",
            )
        fail(
            "OX0202",
            f"{name} carries a mixture that has no tangent type: {found.text()}",
            span,
            notes=near,
            help="pass the parts as separate arguments or by reference",
        )

    def _conflict(self, value: SSAValue, found: Contents) -> str:
        """The types of the first byte that has more than one, and what the rest holds."""
        node = self.transfer.registers.get(value)
        for at in found.conflicts:
            mask = 0 if node is None else self._memory.mask(node, at)
            if is_conflict(mask):
                return f"{name_of(mask)} ({found.text()})"
        parts = [name_of(self._memory.mask(node, at)) for at in found.conflicts] if node is not None else []
        return f"a part of {' and of '.join(dict.fromkeys(parts)) or 'a float or pointer'} ({found.text()})"


def _is_vector(found: Contents, whole: int) -> bool:
    """Whether the floats are of one type, where the lanes of a vector of ``whole`` bytes would be, and no pointers."""
    if not found.floats:
        return True
    element = found.floats[0][1]
    size = store_size(element)
    return not (found.pointers or whole % size or any(t != element or at % size for at, t in found.floats))


def _part(found: Contents, wanted: int) -> Contents:
    """What of ``found`` lies in these bytes."""

    def has(at: int, size: int = 1) -> bool:
        return bool(wanted >> at & ((1 << size) - 1))

    return Contents(
        [(at, type) for at, type in found.floats if has(at, store_size(type))],
        [at for at in found.pointers if has(at, POINTER_SIZE)],
        *([at for at in bytes if has(at)] for bytes in (found.integers, found.unknown, found.conflicts)),
    )


def _user(value: SSAValue) -> Operation | None:
    for use in value.uses:
        return use.operation
    return value.block.first_op if isinstance(value, BlockArgument) else None


def _bytes(offsets: list[int]) -> str:
    return f"byte {offsets[0]}" if len(offsets) == 1 else f"bytes {offsets[0]} to {offsets[-1]}"


def infer_types(module: ModuleOp) -> TypeInfo:
    """Analyses a whole module. Takes time about linear in its size. Raises nothing for what it cannot tell."""
    if APART in module.attributes:
        transfer = run_apart(module)
    else:
        transfer = Transfer(module)
        transfer.run()
    spread_words(transfer)
    info = TypeInfo(transfer)
    find_bit_tricks(transfer, info)
    info.follow_flows(again=APART in module.attributes or AGAIN in module.attributes)
    return info


@dataclass(frozen=True)
class InferTypesPass(ModulePass):
    """Prints the result as attributes.

    ``oxad.type``: what an instruction's integer or aggregate result holds, where that is more than integers.
    ``oxad.memory``: what the memory of a load, store, ``memcpy`` or ``memset`` of integers holds.
    ``oxad.arguments``: what a function's arguments hold and lead to. ``oxad.bit_trick`` marks operations that take
    floats apart, ``oxad.variant_arithmetic`` those on integers that share their bytes with another variant's float.
    """

    name = "infer-types"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        from oxad.passes.types_print import annotate

        annotate(op, infer_types(op))


__all__ = ["InferTypesPass", "Layout", "TypeInfo", "infer_types"]
