"""Values and memory in the type analysis: where pointers lead, what registers hold, what flows where.

``types_transfer.py`` says what each instruction does with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd
from typing import NamedTuple

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DictionaryAttr,
    IntegerType,
    ModuleOp,
    StringAttr,
    VectorType,
    i64,
)
from xdsl.ir import Attribute, Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.cfg import incoming_values, own_operands
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.function_tables import is_type_description, is_vtable
from oxad.passes.layout import is_float_or_vector as is_float
from oxad.passes.layout import leaves, part, size_of, store_size
from oxad.passes.types_address import Address
from oxad.passes.types_alignment import Alignments, fresh_alignment, stated
from oxad.passes.types_arrays import Member, array_at
from oxad.passes.types_differences import stepped_to
from oxad.passes.types_distances import Distances
from oxad.passes.types_downwards import NOTHING, accessed_end, only_stepped
from oxad.passes.types_extent import WORDS_OF_EITHER, Extents, is_rust
from oxad.passes.types_facts import is_constant
from oxad.passes.types_lattice import (
    FLOAT_ATOMS,
    FLOAT_NAMES,
    FLOAT_SIZES,
    MOVED,
    POINTER_ATOMS,
    STRONG,
    VTABLE,
    float_index,
)
from oxad.passes.types_memory import Memory
from oxad.passes.types_nodes import Node, Pointer
from oxad.passes.types_single_bytes import says_nothing
from oxad.passes.types_tbaa import Tags
from oxad.passes.types_touched import Touched

Join = tuple[Operation | SSAValue, SSAValue]
"""A place where pointers meet, and one that arrives there: an operation or a phi, and a value."""


class Meeting(NamedTuple):
    """What is known of a ``Join``: where the pointer leads, and the word that it is moved to or from, if it is one."""

    target: Pointer
    word: Pointer | None


class Values:
    """Where the values of a module lead, and what flows between them; ``memory`` collects what is said.

    ``pointers``: where pointers lead; ``registers``: the bytes of integers, vectors of them, and aggregates;
    ``arithmetic``: integer operations, with the operands whose bits they use and their result (or none).
    """

    def __init__(self, module: ModuleOp):
        self.module = module
        self.memory = Memory()
        self.tags = Tags(module)
        self.symbols = SymbolTable(module)
        self.pointers: dict[SSAValue, Pointer] = {}
        self.registers: dict[SSAValue, Node] = {}
        self.arithmetic: list[tuple[Operation, tuple[SSAValue, ...], SSAValue | None]] = []
        self._addresses: dict[SSAValue, Address] = {}
        self._incoming: dict[SSAValue, list[SSAValue]] = {}
        self.alignments = Alignments(self.symbols, self.incoming)
        self.distances = Distances(self.memory, self.alignments)
        self._nothing: dict[llvm.GEPOp, bool] = {}
        self._ends: dict[SSAValue, int | None] = {}
        self._residues: dict[tuple[SSAValue, int], int] = {}
        self._barriers: dict[SSAValue, dict[int, set[str]]] = {}
        self._windows: dict[tuple[Node, int, int], Node] = {}
        self._symbol_nodes: dict[str, Node] = {}
        self._plain: dict[str, bool] = {}
        self.copies: dict[str, list[Node]] = {}
        """Constant → the memory that stands for it where its address is passed on or its bytes are copied."""
        self.ahead: dict[SSAValue, int] = {}
        """Pointer → so many bytes behind where it seems to start begins the array that it indexes."""
        self.members: dict[SSAValue, list[Member]] = {}
        """What is known of the structures that pointers lead to which are not computed from others."""
        self._arrays: set[tuple[SSAValue, Member]] = set()
        self.returns: dict[llvm.FuncOp, Node] = {}
        self.wrappers: dict[llvm.FuncOp, bool] = {}
        self.extents = Extents(Touched(self.symbols, self.incoming))
        self.is_rust = is_rust(module)
        self.memory.trusts_integers = self.is_rust
        self.memory.words_of_either = self.is_rust and WORDS_OF_EITHER in module.attributes
        self.apart: frozenset[Join] = frozenset()
        """Where pointers meet that lead to different things (see ``types_apart.py``)."""
        self.together: Values | None = None
        """What is found where nothing is kept apart."""
        self.joins: dict[Join, Meeting] | None = None
        """Where else pointers meet, if somebody wants to know."""
        self.operations: dict[llvm.FuncOp, list[Operation]] = {}
        """The functions that are looked at, and what is in them."""

    def register(self, value: SSAValue) -> Node:
        """The bytes of a value that is no constant. A pointer or float in a register has the type that it says."""
        node = self.registers.get(value)
        if node is None:
            node = self.registers[value] = Node()
            self.declare(value.type, node, 0)
        return node

    def declare(self, type: Attribute, node: Node, offset: int, why: Operation | None = None) -> None:
        """A value of this type lies here: its floats and pointers are known."""
        for leaf in leaves(type):
            inner, count, stride = leaf.type, 1, 0
            if isinstance(inner, VectorType):
                count = inner.element_count()
                inner = inner.element_type
                stride = store_size(inner)
            kind = float_index(inner)
            atoms = POINTER_ATOMS if isinstance(inner, llvm.PointerType) else () if kind is None else FLOAT_ATOMS[kind]
            if atoms:
                for lane in range(count):
                    self.memory.add_atoms(node, offset + leaf.offset + lane * stride, atoms, why)

    def pointer(self, value: SSAValue) -> Pointer:
        """Where a pointer leads. Null, undef and poison lead to fresh memory at every use."""
        found = self.pointers.get(value)
        if found is not None:
            return found
        owner = value.owner
        if isinstance(owner, llvm.GEPOp):
            if (target := stepped_to(owner)) is not None:
                found = self.pointers[value] = self.pointer(target)
                return found
            if self._says_nothing(owner):
                found = self.pointers[value] = (Node(), 0)
                return found
            address = self._aligned_address(value)
            if owner in self.alignments.measured:
                found = self.pointers[value] = self.distances.step(self, owner)
                return found
            if address.root is value:
                found = self.pointers[value] = (Node(), 0)
                return found
            node, offset = self.pointer(address.root)
            if address.stride == 1 and self.is_elsewhere(owner, (node, offset), value):
                return self.pointers[value]
            if address.stride < 0:
                found = self.pointers[value] = (node, offset + address.offset)
                if (end := self.end_of(value)) != NOTHING:
                    self.memory.downwards(found, -address.stride, end)
                return found
            length, sure = self._length(value, address) if address.stride else None, True
            forward = address.forward
            if address.span is not None and (length is None or address.span + address.stride <= length):
                length, sure = address.span + address.stride, False
            elif address.stride and _is_erased(owner):
                forward, length, sure = False, 1 << 64, False
            where = self._array_from(value, address, node, offset)
            start = self.memory.strided(where, address.stride, forward, length, sure)
            found = start
            for level in address.levels:
                found = (found[0], found[1] + level.start)
                self.memory.strided(found, level.stride, True, level.span + level.stride, False)
            found = (found[0], found[1] + address.field)
        elif isinstance(owner, llvm.AddressOfOp):
            found = (self.symbol(owner.global_name.string_value()), 0)
        elif isinstance(owner, llvm.ConstantOp):
            return self.constant_pointer(owner.value)
        elif isinstance(owner, llvm.FreezeOp | llvm.AddrSpaceCastOp | llvm.BitCastOp) and isinstance(
            owner.arg.type, llvm.PointerType
        ):
            found = self.pointer(owner.arg)
        else:
            found = (Node(), 0)
            if is_constant(value):
                return found
        self.pointers[value] = found
        return found

    def passed_on(self, value: SSAValue) -> Pointer:
        """``pointer`` of what is stored, passed or chosen. Constant data without addresses leads to fresh memory every
        time: two who hold its address (of an empty hash table's control bytes) share nothing that could change."""
        owner = value.owner
        if isinstance(owner, llvm.AddressOfOp) and self._is_data(name := owner.global_name.string_value(), True):
            return self._copy_of(name), 0
        return self.pointer(value)

    def copied_from(self, value: SSAValue) -> Pointer:
        """``pointer`` of what is only copied: of constant data a copy, so that others who copy it share nothing."""
        owner = value.owner
        if isinstance(owner, llvm.AddressOfOp) and self._is_data(name := owner.global_name.string_value(), False):
            return self._copy_of(name), 0
        return self.pointer(value)

    def _copy_of(self, name: str) -> Node:
        """Fresh memory with what a constant holds."""
        known = self._symbol_nodes.pop(name, None)
        found = self.symbol(name)
        del self._symbol_nodes[name]
        if known is not None:
            self._symbol_nodes[name] = known
        self.copies.setdefault(name, []).append(found)
        return found

    def _array_from(self, value: SSAValue, address: Address, node: Node, offset: int) -> Pointer:
        """Where what is indexed from an address begins: in the array that it leads into, where that is known."""
        found = array_at(self.members.get(address.root, ()), address.offset, address.stride) if address.stride else None
        if found is None:
            return node, offset + address.offset + (self._ahead_of(value) if self.ahead else 0)
        member, more = found
        if (address.root, member) not in self._arrays:
            self._arrays.add((address.root, member))
            count = None if member.end is None else (member.end - member.start) // address.stride
            self.memory.array(node, offset + member.start, address.stride, count)
        return node, offset + address.offset + more

    def _ahead_of(self, value: SSAValue) -> int:
        """What ``ahead`` says of a pointer, or of one that it is some steps from."""
        while value not in self.ahead and isinstance(value.owner, llvm.GEPOp):
            value = value.owner.base
        return self.ahead.get(value, 0)

    def end_of(self, pointer: SSAValue) -> int | None:
        """``accessed_end``, memoised."""
        if pointer not in self._ends:
            self._ends[pointer] = accessed_end(pointer, self.symbols)
        return self._ends[pointer]

    def _is_start(self, root: SSAValue) -> bool:
        """Whether a pointer is the address of a fresh block."""
        op = root.owner
        return isinstance(op, llvm.CallOp | llvm.InvokeOp) and self.symbols.is_allocation(op)

    def address(self, value: SSAValue) -> Address:
        """A pointer as a root and what is added to it by ``getelementptr``s."""
        chain: list[SSAValue] = []
        while value not in self._addresses and isinstance(value.owner, llvm.GEPOp):
            chain.append(value)
            value = value.owner.base
        found = self._addresses.get(value) or Address(value, 0, 0, True)
        for value in reversed(chain):
            assert isinstance(value.owner, llvm.GEPOp)
            if stepped_to(value.owner) is not None or self._says_nothing(value.owner):
                found = self._addresses[value] = Address(value, 0, 0, True)
                continue
            steps = self.alignments.steps(value.owner, self.is_rust)
            if value.owner in self.alignments.measured:
                found = self._addresses[value] = Address(value, 0, 0, True)
                continue
            for step in steps:
                found = found.step(step)
            if found.stride and self._is_start(found.root) and only_stepped(found.root, value.owner):
                # The block is known by this address alone: where it begins is nothing to anybody.
                found = Address(value, 0, 0, True)
            self._addresses[value] = found
        return found

    def _says_nothing(self, op: llvm.GEPOp) -> bool:
        """``says_nothing``, memoised."""
        if op not in self._nothing:
            self._nothing[op] = says_nothing(op, self.incoming)
        return self._nothing[op]

    def incoming(self, arg: BlockArgument) -> Sequence[SSAValue] | None:
        """The values of a block argument; ``None`` for a function's parameter."""
        return self._incoming.get(arg)

    def prepare(self, func: llvm.FuncOp) -> None:
        """Collects what block arguments may be, which pointers are aligned, and where floats and pointers lie."""
        self._incoming.update(incoming_values(func))
        self.alignments.collect(func, self.operations[func])
        for i, arg in enumerate(func.body.blocks[0].args):
            if isinstance(arg.type, llvm.PointerType):
                self._note_alignment(arg, _alignment_of(func.arg_attrs, i))
        for op in self.operations[func]:
            kind = op.__class__
            if kind is llvm.LoadOp or kind is llvm.StoreOp:
                assert isinstance(op, llvm.LoadOp | llvm.StoreOp)
                sort = _sort(op.res.type if isinstance(op, llvm.LoadOp) else op.value.type)
                if sort is not None:
                    address = self.address(op.addr)
                    self._barriers.setdefault(address.root, {}).setdefault(address.total, set()).add(sort)
                    self._note_alignment(op.addr, 0 if op.alignment is None else op.alignment.value.data)
            elif kind is llvm.CallOp or kind is llvm.InvokeOp:
                assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
                for i, arg in enumerate(op.args):
                    if isinstance(arg.type, llvm.PointerType):
                        self._note_alignment(arg, stated(self.symbols.argument_attributes(op, i).get("align")))
                if op.res is not None:
                    self._note_alignment(op.res, fresh_alignment(op, self.symbols))
            elif kind is llvm.AllocaOp:
                assert isinstance(op, llvm.AllocaOp)
                if op.alignment is not None:
                    self._note_alignment(op.res, op.alignment.value.data)

    def _note_alignment(self, pointer: SSAValue, alignment: int) -> None:
        """``pointer`` is a multiple of ``alignment``."""
        address = self.address(pointer)
        unit = 2
        while unit <= min(alignment, 16):
            if address.unit % unit == 0:
                self._residues.setdefault((address.root, unit), -address.total % unit)
            unit *= 2

    def _aligned_address(self, value: SSAValue) -> Address:
        """``address``, with a larger stride where floats or words are read or written through this pointer, aligned."""
        return self.aligned(value, self.address(value))

    def aligned(self, value: SSAValue, address: Address) -> Address:
        """``_aligned_address``, where the address is known already."""
        if address.stride <= 0 or address.levels:
            return address
        unit = 0
        for use in value.uses:
            op = use.operation
            if isinstance(op, llvm.LoadOp | llvm.StoreOp) and op.alignment is not None:
                type = op.res.type if isinstance(op, llvm.LoadOp) else op.value.type
                scalar = type.element_type if isinstance(type, VectorType) else type
                whole = isinstance(scalar, AnyFloat | llvm.PointerType) or scalar == i64
                if whole and op.alignment.value.data % store_size(scalar) == 0:
                    unit = max(unit, store_size(scalar))
        residue = self._residues.get((address.root, unit))
        if residue is None or address.stride % unit == 0 or unit % address.stride:
            return address
        # root + offset + variable is a multiple of unit, and so is root - residue.
        offset = address.total + (-residue - address.total) % unit
        span = None if address.span is None else address.span + unit
        return Address(address.root, offset, unit, address.forward, span)

    def _length(self, value: SSAValue, address: Address) -> int | None:
        """How far an array of floats may reach that is indexed from here: to where a pointer or another float lies.

        No program makes a float of a part of a pointer, or of a part of another float, for its derivative.
        """
        sorts = {_access(use.operation, value) for use in value.uses} - {""}
        if len(sorts) != 1 or not (sort := sorts.pop()) or sort == "ptr" or address.levels:
            return None
        size, stride = SORT_BYTES[sort], address.stride
        found: list[int] = []
        for at, others in self._barriers.get(address.root, {}).items():
            if at <= address.total or sort in others:
                continue
            # Behind an element of an array of structures another field may lie; on an element, nothing else may.
            within = (at - address.total) % stride
            if within < size or within > stride - max(SORT_BYTES[other] for other in others):
                found.append(at)
        return min(found) - address.offset if found and address.forward else None

    def constant_pointer(self, value: Attribute) -> Pointer:
        """The address that a constant stands for: a symbol, perhaps with an offset; else fresh memory."""
        if isinstance(value, llvm.SymbolAttr):
            name = value.symbol.data
            return self._copy_of(name) if self._is_data(name, True) else self.symbol(name), 0
        if isinstance(value, llvm.ExprAttr) and value.operands.data:
            first = value.operands.data[0].value
            if value.opcode.data in ("bitcast", "addrspacecast"):
                return self.constant_pointer(first)
            if value.opcode.data == "getelementptr":
                node, offset = self.constant_pointer(first)
                more = constant_offset(value)
                if more is not None:
                    return node, offset + more
                return self.memory.strided((node, offset), 1, False)
        return Node(), 0

    def symbol(self, name: str) -> Node:
        """The memory of a global."""
        node = self._symbol_nodes.get(name)
        if node is not None:
            return node
        node = self._symbol_nodes[name] = Node()
        op = self.symbols.get(name)
        if isinstance(op, llvm.AliasOp) and isinstance(op.value, llvm.SymbolAttr | llvm.ExprAttr):
            self.memory.unite((node, 0), self.constant_pointer(op.value))
        elif isinstance(op, llvm.GlobalOp):
            linkage = None if op.linkage is None else op.linkage.data
            if op.value is None or (op.constant is None and linkage not in ("internal", "private")):
                self.memory.mark_open(node)
            self.declare_memory(op.global_type, node, 0, op)
            if op.value is not None:
                self._initialise(op.global_type, op.value, node, 0, op)
        return node

    def _is_data(self, name: str, plain: bool) -> bool:
        """Whether a global is constant, and (``plain``) holds no address."""
        op = self.symbols.get(name)
        if not isinstance(op, llvm.GlobalOp) or op.constant is None or op.value is None:
            return False
        if name not in self._plain:
            self._plain[name] = not symbols_in(op.value)
        return self._plain[name] or not plain

    def declare_memory(self, type: Attribute, node: Node, offset: int, why: Operation | None) -> None:
        """A variable of this type: its arrays, each told once, and, as ``why`` says, the floats and pointers in it.

        ``why`` ``None``: nothing but the arrays, none of those in C's unions.
        """
        if isinstance(type, llvm.ArrayType) and type.size.data > 1:
            if not all(isinstance(leaf.type, IntegerType) for leaf in leaves(_innermost(type))):
                stride = size_of(type.element)
                element = self.memory.array(node, offset, stride, type.size.data)
                self.declare_memory(type.element, element, 0, why)
        elif isinstance(type, llvm.StructType | llvm.ArrayType):
            if why is None and is_union(type):
                return
            count = len(type.elements.data) if isinstance(type, llvm.StructType) else type.size.data
            for i in range(count):
                inner, at = part(type, i)
                self.declare_memory(inner, node, offset + at, why)
        elif why is not None:
            self.declare(type, node, offset, why)

    def _initialise(self, type: Attribute, value: Attribute, node: Node, offset: int, why: Operation) -> None:
        """The pointers in a constant initialiser."""
        if isinstance(value, llvm.AggregateAttr) and isinstance(type, llvm.StructType | llvm.ArrayType):
            if not symbols_in(value):
                return
            for i, element in enumerate(value.elements.data):
                _, at = part(type, i)
                self._initialise(element.type, element.value, node, offset + at, why)
        elif isinstance(type, llvm.PointerType) and isinstance(value, llvm.SymbolAttr | llvm.ExprAttr):
            self.memory.add_pointer(node, offset, self.constant_pointer(value), why)

    # flow

    def window(self, pointer: Pointer, size: int) -> Node:
        """The bytes that loads and stores of this size see through ``pointer``."""
        self.memory.drain()
        # Not the innermost array's element: the bytes may go on behind that array.
        node, offset = self.memory.root(*pointer)
        if node.period:
            offset %= node.period
        found = self._windows.get((node, offset, size))
        if found is None:
            found = self._windows[node, offset, size] = Node()
            self.memory.link(found, 0, node, offset, size)
        return found

    def connect(self, value: SSAValue, pointer: Pointer, why: Operation | None = None) -> None:
        """A value is read from or written to memory, or to a part of another value."""
        type = value.type
        node, offset = pointer
        if isinstance(type, llvm.PointerType):
            leads_nowhere = is_type_description(value) or (
                is_constant(value) and not isinstance(getattr(value.owner, "value", None), llvm.ExprAttr)
            )
            if self.joins is not None and is_vtable_address(value, self.symbols):
                self.memory.add(node, offset, VTABLE)
            if leads_nowhere or (why is not None and self.is_apart(why, value, pointer)):
                self.memory.add_atoms(node, offset, POINTER_ATOMS, why)
            else:
                self.memory.add_pointer(node, offset, self.passed_on(value), why)
        elif type == I1:
            self.memory.add(node, offset, STRONG, why)
        elif is_float(type):
            self.declare(type, node, offset, why)
        elif is_constant(value):
            self.declare(type, node, offset, why)
            constant = getattr(value.owner, "value", None)
            if constant is not None:
                self._initialise(type, constant, node, offset, why or value.owner)  # pyright: ignore
        else:
            window = self.window(pointer, store_size(type))
            self.memory.unite((window, 0), (self.register(value), 0))

    def flow(self, target: SSAValue, source: SSAValue) -> None:
        """``target`` may be ``source`` (a phi, a select, a call's argument or result)."""
        type = target.type
        if isinstance(type, llvm.PointerType):
            if is_constant(source) and not isinstance(getattr(source.owner, "value", None), llvm.ExprAttr):
                return
            if is_type_description(source):
                return
            address = self.address(source)
            if address.root is not target and self.is_apart(target, source):
                return
            if address.root is target:  # a pointer that walks through an array
                stride = gcd(address.total, address.unit)
                if address.total < 0 and address.stride <= 0:
                    self.memory.downwards(self.pointer(target), stride, self.end_of(target))
                else:
                    self.memory.strided(self.pointer(target), stride, address.forward and address.total >= 0)
            elif isinstance(target.owner, Block | llvm.SelectOp) and (size := accessed_size(target)):
                # One of several places (a list's first link or a node's): what lies around them is not one thing.
                self.view(target, source, size)
            else:
                (node, offset), (other, there) = self.pointer(target), self.passed_on(source)
                if self.memory.has_fronts and (end := self.end_of(target)) is not None and end <= 0:
                    # What lies at the address itself is not meant, but what ends there.
                    offset, there = offset - 1, there - 1
                self.memory.unite((node, offset), (other, there))
        elif type != I1 and not is_float(type):
            if is_constant(source):
                self.connect(source, (self.register(target), 0))
            else:
                self.memory.unite((self.register(target), 0), (self.register(source), 0))

    def is_apart(self, place: Operation | SSAValue, value: SSAValue, word: Pointer | None = None) -> bool:
        """Whether what a pointer leads to is not what others do that meet it at ``place`` (and in ``word``)."""
        join = (place, value)
        if join in self.apart:
            for pointer in (place, value):
                if isinstance(pointer, SSAValue):
                    self.memory.mark_open(self.pointer(pointer)[0])
            return True
        if self.joins is not None:
            self.joins[join] = Meeting(self.passed_on(value), word)
        return False

    def is_elsewhere(self, step: Operation, start: Pointer, value: SSAValue) -> bool:
        """Whether ``step``, by a number of bytes that the program computes (from what a vtable says of an alignment),
        leads to what is not of one kind with what lies at ``start``."""
        join = (step, value)
        if join not in self.apart:
            if self.joins is not None:
                self.joins[join] = Meeting(start, None)
            return False
        self.pointers[value] = (Node(), 0)
        for node in (start[0], self.pointers[value][0]):
            self.memory.mark_open(node)
        return True

    def view(self, target: SSAValue, source: SSAValue, size: int) -> None:
        """``target`` may be the pointer ``source``, and leads to no more than ``size`` bytes of what that leads to."""
        self.memory.drain()
        node, offset = self.pointer(target)
        other, there = self.pointer(source)
        self.memory.link(node, offset, other, there, size)
        self.memory.views.append(((node, offset), (other, there), size))

    def integer(self, value: SSAValue, strength: int, why: Operation | None = None) -> None:
        """A value is used as, or is, an integer."""
        if is_constant(value) or value.type == I1 or isinstance(value.type, llvm.PointerType):
            return
        self.memory.add_atoms(self.register(value), 0, (strength,) * store_size(value.type), why)

    def open(self, value: SSAValue) -> None:
        """Code outside may know this value."""
        if isinstance(value.type, llvm.PointerType):
            if not is_constant(value):
                self.memory.mark_open(self.pointer(value)[0])
        elif not is_float(value.type) and not is_constant(value) and not isinstance(value.type, _NO_BYTES):
            self.memory.mark_open(self.register(value))

    def open_all(self, op: Operation) -> None:
        for value in (*own_operands(op), *op.results):
            self.open(value)

    def has_register(self, value: SSAValue) -> bool:
        """Whether a value's bytes are followed: it is neither a pointer nor a float nor a single bit."""
        type = value.type
        return not (isinstance(type, (llvm.PointerType, *_NO_BYTES)) or type == I1 or is_float(type))

    def moved(self, value: SSAValue) -> None:
        """What a value is matters elsewhere, too."""
        if not (is_constant(value) or is_float(value.type) or isinstance(value.type, llvm.PointerType)):
            self.integer(value, MOVED)

    def returned(self, func: llvm.FuncOp) -> Node:
        """The bytes of a function's result."""
        node = self.returns.get(func)
        if node is None:
            node = self.returns[func] = Node()
        return node


SORT_BYTES = {"ptr": 8, **dict(zip(FLOAT_NAMES, FLOAT_SIZES, strict=True))}
I1 = IntegerType(1)
_NO_BYTES = (llvm.VoidType, llvm.LabelType, llvm.TokenType, llvm.MetadataType)


def is_vtable_address(value: SSAValue, symbols: SymbolTable) -> bool:
    """Whether a value is the address of one of rustc's vtables."""
    name = None
    if isinstance(value.owner, llvm.AddressOfOp):
        name = value.owner.global_name.string_value()
    elif isinstance(value.owner, llvm.ConstantOp) and isinstance(value.owner.value, llvm.SymbolAttr):
        name = value.owner.value.symbol.data
    table = None if name is None else symbols.get(name)
    return isinstance(table, llvm.GlobalOp) and is_vtable(table)


def _alignment_of(attributes: ArrayAttr[DictionaryAttr] | None, index: int) -> int:
    """The attribute ``align`` of a parameter."""
    if attributes is None or index >= len(attributes.data):
        return 1
    return stated(attributes.data[index].data.get("align"))


def _sort(type: Attribute) -> str | None:
    """A name for what a float or pointer access sees; ``None`` for integers and aggregates."""
    if isinstance(type, llvm.PointerType):
        return "ptr"
    if isinstance(type, VectorType):
        type = type.element_type
    index = float_index(type)
    return None if index is None else FLOAT_NAMES[index]


def _access(op: Operation, address: SSAValue) -> str | None:
    """What ``op`` reads or writes at ``address``: a sort, "" for nothing, ``None`` for something else."""
    if isinstance(op, llvm.LoadOp):
        return _sort(op.res.type)
    if isinstance(op, llvm.StoreOp):
        return _sort(op.value.type) if op.addr is address and op.value is not address else None
    return "" if isinstance(op, llvm.ICmpOp | AnnotationOp) else None


def accessed_size(address: SSAValue) -> int | None:
    """How many bytes are read or written at an address that nothing else is done with; else ``None``."""
    size = 0
    for use in address.uses:
        op = use.operation
        if isinstance(op, llvm.LoadOp):
            size = max(size, store_size(op.res.type))
        elif isinstance(op, llvm.StoreOp) and use.index == 1:
            size = max(size, store_size(op.value.type))
        elif not isinstance(op, llvm.ICmpOp | AnnotationOp):
            return None
    return size or None


def _is_erased(address: llvm.GEPOp) -> bool:
    """Whether words of bare bytes are moved: ``mem::swap`` and its like go so over values of any type, and do not
    stay in the arrays that these values hold."""
    size = size_of(address.elem_type)
    if not isinstance(address.elem_type, llvm.StructType | llvm.ArrayType) or size == 1:
        return False
    if any(leaf.type != IntegerType(8) for leaf in leaves(address.elem_type)):
        return False
    for use in address.res.uses:
        op = use.operation
        moved = op.res if isinstance(op, llvm.LoadOp) else op.value if isinstance(op, llvm.StoreOp) else None
        if moved is None or not isinstance(moved.type, IntegerType) or store_size(moved.type) != size:
            return False
    return True


def is_union(type: Attribute) -> bool:
    """Whether a type is what clang makes of a union: its name says so, its body is one member's alone."""
    return (
        isinstance(type, llvm.StructType)
        and isinstance(type.identifier, StringAttr)
        and type.identifier.data.startswith("union.")
    )


def has_structures(type: Attribute) -> bool:
    """Whether a type is a structure, or an array of such."""
    return isinstance(_innermost(type), llvm.StructType)


def _innermost(type: Attribute) -> Attribute:
    while isinstance(type, llvm.ArrayType):
        type = type.element
    return type


def offset_of(type: Attribute, position: Sequence[int]) -> int:
    offset = 0
    for index in position:
        type, at = part(type, index)
        offset += at
    return offset


def symbols_in(value: Attribute) -> set[str]:
    """The symbols that a constant names."""
    found: set[str] = set()
    work = [value]
    while work:
        value = work.pop()
        if isinstance(value, llvm.SymbolAttr):
            found.add(value.symbol.data)
        elif isinstance(value, llvm.AggregateAttr):
            work.extend(element.value for element in value.elements.data)
        elif isinstance(value, llvm.ExprAttr):
            work.extend(operand.value for operand in value.operands.data)
        elif isinstance(value, llvm.SplatAttr):
            work.append(value.element.value)
    return found


def constant_offset(value: llvm.ExprAttr) -> int | None:
    """The bytes that a constant ``getelementptr`` adds."""
    current = value.extra.data.get("elem_type")
    offset = 0
    for i, operand in enumerate(value.operands.data[1:]):
        index = getattr(getattr(operand.value, "value", None), "data", None)
        if not isinstance(index, int) or current is None:
            return None
        if i == 0:
            offset += index * size_of(current)
        elif isinstance(current, llvm.StructType | llvm.ArrayType):
            current, at = part(current, index)
            offset += at
        else:
            return None
    return offset
