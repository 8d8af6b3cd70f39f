"""What every instruction tells the type analysis: the transfer table.

Each handler adds facts to the ``Memory``; none reads what is known so far, so one walk over the module is enough, with
the work lists of ``Memory`` doing the rest. An operation without handler makes what it touches *open*: bytes of which
nothing is known later stay unknown instead of counting as integers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd

from xdsl.dialects.builtin import AnyFloat, IntegerType, ModuleOp, VectorType
from xdsl.ir import Attribute, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.calls import edges
from oxad.passes.layout import leaves, part, size_of, store_size
from oxad.passes.types_address import (
    Address,
    byte_runs,
    integer_constant,
    is_constant,
    step_of,
    zero_bytes,
)
from oxad.passes.types_lattice import FLOAT_ATOMS, FLOAT_NAMES, MOVED, POINTER_ATOMS, STRONG, WEAK, float_index
from oxad.passes.types_memory import Memory, Node, Pointer

LARGEST_COPY = 1024
"""Copies of more bytes than this unite the two memories instead of linking them byte by byte."""

Handler = Callable[["Transfer", Operation], None]


class Transfer:
    """Walks a module and fills ``memory``.

    ``pointers``: where pointers lead; ``registers``: the bytes of integers, vectors of them, and aggregates;
    ``arithmetic``: integer operations, with the operands whose bits they use and their result (or none).
    """

    def __init__(self, module: ModuleOp):
        self.module = module
        self.memory = Memory()
        self.symbols = SymbolTable(module)
        self.pointers: dict[SSAValue, Pointer] = {}
        self.registers: dict[SSAValue, Node] = {}
        self.arithmetic: list[tuple[Operation, tuple[SSAValue, ...], SSAValue | None]] = []
        self._addresses: dict[SSAValue, Address] = {}
        self._incoming: dict[SSAValue, list[SSAValue]] = {}
        self._barriers: dict[SSAValue, dict[int, set[str]]] = {}
        self._windows: dict[tuple[Node, int, int], Node] = {}
        self._symbol_nodes: dict[str, Node] = {}
        self._returns: dict[llvm.FuncOp, Node] = {}

    def run(self) -> None:
        """Visits every function, then follows all facts to their end."""
        functions = [op for op in self.module.body.block.ops if isinstance(op, llvm.FuncOp)]
        called, taken = self._uses(functions)
        for func in functions:
            if func.is_declaration:
                continue
            name = func.sym_name.data
            linkage = None if func.linkage is None else func.linkage.data
            if linkage not in ("internal", "private") or name in taken or name not in called:
                for arg in func.body.blocks[0].args:
                    self.open(arg)
        for func in functions:
            self._prepare(func)
            for block in func.body.blocks:
                for op in block.ops:
                    handler = HANDLERS.get(op.__class__)
                    if handler is not None:
                        handler(self, op)
                    elif not isinstance(op, AnnotationOp):
                        self.open_all(op)
            self.memory.drain()

    def _uses(self, functions: Sequence[llvm.FuncOp]) -> tuple[set[str], set[str]]:
        """The names of functions that are called directly, and of those whose address is taken."""
        called: set[str] = set()
        taken: set[str] = set()
        for func in functions:
            for block in func.body.blocks:
                for op in block.ops:
                    if isinstance(op, llvm.AddressOfOp):
                        taken.add(op.global_name.string_value())
                    elif (name := callee_name(op)) is not None:
                        called.add(name)
                    elif isinstance(op, llvm.ConstantOp):
                        taken |= _symbols(op.value)
        for op in self.module.body.block.ops:
            if isinstance(op, llvm.GlobalOp | llvm.AliasOp) and op.value is not None:
                taken |= _symbols(op.value)
        return called, taken

    # values

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
            address = self.address(value)
            node, offset = self.pointer(address.root)
            length = self._length(value, address) if address.stride else None
            found = self.memory.strided((node, offset + address.offset), address.stride, address.forward, length)
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

    def address(self, value: SSAValue) -> Address:
        """A pointer as a root and what is added to it by ``getelementptr``s."""
        chain: list[SSAValue] = []
        while value not in self._addresses and isinstance(value.owner, llvm.GEPOp):
            chain.append(value)
            value = value.owner.base
        found = self._addresses.get(value) or Address(value, 0, 0, True)
        for value in reversed(chain):
            assert isinstance(value.owner, llvm.GEPOp)
            offset, stride, forward = step_of(value.owner, self.incoming)
            found = Address(found.root, found.offset + offset, gcd(found.stride, stride), found.forward and forward)
            self._addresses[value] = found
        return found

    def incoming(self, arg: BlockArgument) -> Sequence[SSAValue] | None:
        """The values of a block argument; ``None`` for a function's parameter."""
        return self._incoming.get(arg)

    def _prepare(self, func: llvm.FuncOp) -> None:
        """Collects what block arguments may be, and at which offsets floats and pointers lie in local objects."""
        for block in func.body.blocks:
            if block.last_op is not None:
                for dest, operands in edges(block.last_op):
                    for arg, operand in zip(dest.args, operands, strict=True):
                        self._incoming.setdefault(arg, []).append(operand)
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, llvm.LoadOp | llvm.StoreOp):
                    sort = _sort(op.res.type if isinstance(op, llvm.LoadOp) else op.value.type)
                    if sort is not None:
                        address = self.address(op.addr)
                        self._barriers.setdefault(address.root, {}).setdefault(address.offset, set()).add(sort)

    def _length(self, value: SSAValue, address: Address) -> int | None:
        """How far an array of floats may reach that is indexed from here: to where a pointer or another float lies.

        No program makes a float of a part of a pointer, or of a part of another float, for its derivative.
        """
        sorts = {_access(use.operation, value) for use in value.uses} - {""}
        if len(sorts) != 1 or not (sort := sorts.pop()) or sort == "ptr":
            return None
        found = [
            at
            for at, others in self._barriers.get(address.root, {}).items()
            if at > address.offset and sort not in others
        ]
        return min(found) - address.offset if found and address.forward else None

    def constant_pointer(self, value: Attribute) -> Pointer:
        """The address that a constant stands for: a symbol, perhaps with an offset; else fresh memory."""
        if isinstance(value, llvm.SymbolAttr):
            return self.symbol(value.symbol.data), 0
        if isinstance(value, llvm.ExprAttr) and value.operands.data:
            first = value.operands.data[0].value
            if value.opcode.data in ("bitcast", "addrspacecast"):
                return self.constant_pointer(first)
            if value.opcode.data == "getelementptr":
                node, offset = self.constant_pointer(first)
                more = _constant_offset(value)
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
            self._declare_memory(op.global_type, node, 0, op)
            if op.value is not None:
                self._initialise(op.global_type, op.value, node, 0, op)
        return node

    def _declare_memory(self, type: Attribute, node: Node, offset: int, why: Operation) -> None:
        """The floats and pointers of a variable of this type; arrays are told once."""
        if isinstance(type, llvm.ArrayType) and type.size.data > 1:
            if not all(isinstance(leaf.type, IntegerType) for leaf in leaves(_innermost(type))):
                stride = size_of(type.element)
                element = self.memory.array(node, offset, stride, type.size.data)
                self._declare_memory(type.element, element, 0, why)
        elif isinstance(type, llvm.StructType | llvm.ArrayType):
            count = len(type.elements.data) if isinstance(type, llvm.StructType) else type.size.data
            for i in range(count):
                inner, at = part(type, i)
                self._declare_memory(inner, node, offset + at, why)
        else:
            self.declare(type, node, offset, why)

    def _initialise(self, type: Attribute, value: Attribute, node: Node, offset: int, why: Operation) -> None:
        """The pointers in a constant initialiser."""
        if isinstance(value, llvm.AggregateAttr) and isinstance(type, llvm.StructType | llvm.ArrayType):
            if not _symbols(value):
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
        node, offset = self.memory.locate(*pointer)
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
            if is_constant(value) and not isinstance(getattr(value.owner, "value", None), llvm.ExprAttr):
                self.memory.add_atoms(node, offset, POINTER_ATOMS, why)
            else:
                self.memory.add_pointer(node, offset, self.pointer(value), why)
        elif type == llvm_i1:
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
            address = self.address(source)
            if address.root is target:  # a pointer that walks through an array
                stride = gcd(address.offset, address.stride)
                self.memory.strided(self.pointer(target), stride, address.forward and address.offset >= 0)
            else:
                self.memory.unite(self.pointer(target), self.pointer(source))
        elif type != llvm_i1 and not is_float(type):
            if is_constant(source):
                self.connect(source, (self.register(target), 0))
            else:
                self.memory.unite((self.register(target), 0), (self.register(source), 0))

    def integer(self, value: SSAValue, strength: int, why: Operation | None = None) -> None:
        """A value is used as, or is, an integer."""
        if is_constant(value) or value.type == llvm_i1 or isinstance(value.type, llvm.PointerType):
            return
        node = self.register(value)
        for i in range(store_size(value.type)):
            self.memory.add(node, i, strength, why)

    def open(self, value: SSAValue) -> None:
        """Code outside may know this value."""
        if isinstance(value.type, llvm.PointerType):
            if not is_constant(value):
                self.memory.mark_open(self.pointer(value)[0])
        elif not is_float(value.type) and not is_constant(value) and not isinstance(value.type, _NO_BYTES):
            self.memory.mark_open(self.register(value))

    def open_all(self, op: Operation) -> None:
        for value in (*op.operands, *op.results):
            self.open(value)

    # instructions

    def load(self, op: Operation) -> None:
        assert isinstance(op, llvm.LoadOp)
        self.connect(op.res, self.pointer(op.addr), op)

    def store(self, op: Operation) -> None:
        assert isinstance(op, llvm.StoreOp)
        self.connect(op.value, self.pointer(op.addr), op)
        self.moved(op.value)

    def moved(self, value: SSAValue) -> None:
        """What a value is matters elsewhere, too."""
        if not (is_constant(value) or is_float(value.type) or isinstance(value.type, llvm.PointerType)):
            self.integer(value, MOVED)

    def terminator(self, op: Operation) -> None:
        for block, operands in edges(op):
            for arg, operand in zip(block.args, operands, strict=True):
                self.flow(arg, operand)
        if isinstance(op, llvm.SwitchOp):
            self.integer(op.value, STRONG)

    def return_(self, op: Operation) -> None:
        assert isinstance(op, llvm.ReturnOp)
        func = op.parent_op()
        if op.value is None or not isinstance(func, llvm.FuncOp):
            return
        self.moved(op.value)
        self.connect(op.value, (self.returned(func), 0), op)

    def returned(self, func: llvm.FuncOp) -> Node:
        """The bytes of a function's result."""
        node = self._returns.get(func)
        if node is None:
            node = self._returns[func] = Node()
        return node

    def select(self, op: Operation) -> None:
        assert isinstance(op, llvm.SelectOp)
        self.flow(op.res, op.true_value)
        self.flow(op.res, op.false_value)

    def copy(self, op: Operation) -> None:
        """``freeze`` and ``bitcast``: the same bits, perhaps of another type."""
        assert isinstance(op, llvm.FreezeOp | llvm.BitCastOp)
        if isinstance(op.res.type, llvm.PointerType) or is_constant(op.arg):
            return
        if is_float(op.res.type) and is_float(op.arg.type):
            if op.res.type != op.arg.type:
                self.memory.unite((self.register(op.res), 0), (self.register(op.arg), 0))
        elif is_float(op.res.type):
            self.declare(op.res.type, self.register(op.arg), 0, op)
        elif is_float(op.arg.type):
            self.declare(op.arg.type, self.register(op.res), 0, op)
        else:
            self.memory.unite((self.register(op.res), 0), (self.register(op.arg), 0))

    def extract_value(self, op: Operation) -> None:
        assert isinstance(op, llvm.ExtractValueOp)
        if not is_constant(op.container):
            self.connect(op.res, (self.register(op.container), _offset_of(op.container.type, op.position.data)), op)

    def insert_value(self, op: Operation) -> None:
        assert isinstance(op, llvm.InsertValueOp)
        node = self.register(op.res)
        if not is_constant(op.container):
            self.memory.unite((node, 0), (self.register(op.container), 0))
        self.connect(op.value, (node, _offset_of(op.res.type, op.position.data)), op)

    def vector_element(self, op: Operation) -> None:
        assert isinstance(op, llvm.ExtractElementOp | llvm.InsertElementOp)
        whole = op.vector if isinstance(op, llvm.ExtractElementOp) else op.res
        element = op.res if isinstance(op, llvm.ExtractElementOp) else op.value
        self.integer(op.position, STRONG)
        if is_float(element.type) or is_constant(whole):
            return
        node = self.register(whole)
        if isinstance(op, llvm.InsertElementOp) and not is_constant(op.vector):
            self.memory.unite((node, 0), (self.register(op.vector), 0))
        assert isinstance(whole.type, VectorType)
        lane = integer_constant(op.position)
        size = store_size(element.type)
        for i in range(whole.type.element_count()) if lane is None else (lane,):
            self.connect(element, (node, i * size), op)

    def shuffle(self, op: Operation) -> None:
        assert isinstance(op, llvm.ShuffleVectorOp)
        if is_float(op.res.type):
            return
        assert isinstance(op.v1.type, VectorType)
        count, size = op.v1.type.element_count(), store_size(op.v1.type.element_type)
        for i, lane in enumerate(op.mask.get_values()):
            source = op.v1 if lane < count else op.v2
            if lane >= 0 and not is_constant(source):
                at = int(lane) % count * size
                self.memory.link(self.register(op.res), i * size, self.register(source), at, size)

    def int_to_pointer(self, op: Operation) -> None:
        assert isinstance(op, llvm.IntToPtrOp)
        if is_constant(op.arg) or not isinstance(op.res.type, llvm.PointerType):
            return
        self.memory.add_pointer(self.register(op.arg), 0, self.pointer(op.res), op)
        if isinstance(op.arg.owner, llvm.BinaryOp):  # made by arithmetic: it may lead anywhere
            self.open(op.res)

    def pointer_to_int(self, op: Operation) -> None:
        assert isinstance(op, llvm.PtrToIntOp | llvm.PtrToAddrOp)
        if isinstance(op.res.type, IntegerType) and op.res.type.width.data == 64 and not is_constant(op.arg):
            self.memory.add_pointer(self.register(op.res), 0, self.pointer(op.arg), op)
        else:
            self.integer(op.res, STRONG, op)

    def address_step(self, op: Operation) -> None:
        assert isinstance(op, llvm.GEPOp)
        for index in op.indices:
            self.integer(index, STRONG, op)
        if not isinstance(op.res.type, llvm.PointerType):
            self.open_all(op)

    def strong_use(self, op: Operation) -> None:
        for value in (*op.operands, *op.results):
            self.integer(value, STRONG, op)

    def compute(self, op: Operation) -> None:
        """Integer arithmetic that makes a new integer."""
        strength = STRONG if isinstance(op, STRONG_ARITHMETIC) else WEAK
        for operand in op.operands:
            self.integer(operand, strength, op)
        res = op.results[0] if op.results else None
        if res is not None:
            self.integer(res, STRONG, op)
        used = tuple(v for v in op.operands if not is_constant(v) and not isinstance(v.type, llvm.PointerType))
        self.arithmetic.append((op, used, res if res is not None and res.type != llvm_i1 else None))

    def compare(self, op: Operation) -> None:
        assert isinstance(op, llvm.ICmpOp)
        for operand in op.operands:
            self.integer(operand, WEAK, op)

    def to_float(self, op: Operation) -> None:
        self.integer(op.operands[0], WEAK, op)
        self.arithmetic.append((op, tuple(op.operands), None))

    def from_float(self, op: Operation) -> None:
        self.integer(op.results[0], STRONG, op)

    def bits(self, op: Operation) -> None:
        """``trunc``, ``zext``, ``shl``, ``lshr``, ``and``, ``or``: moves of bytes where they move whole bytes."""
        moves = _moves(op)
        if moves is None:
            self.compute(op)
            return
        res = op.results[0]
        for source, at, to, size in moves:
            if not is_constant(source):
                self.memory.link(self.register(res), to, self.register(source), at, size)

    def exchange(self, op: Operation) -> None:
        if isinstance(op, llvm.AtomicRMWOp):
            self.connect(op.value, self.pointer(op.addr), op)
            self.connect(op.res, self.pointer(op.addr), op)
            if op.bin_op.data != "xchg" and not is_float(op.res.type):
                self.integer(op.res, STRONG, op)
                self.integer(op.value, STRONG, op)
        else:
            assert isinstance(op, llvm.CmpXchgOp)
            pointer = self.pointer(op.addr)
            self.connect(op.cmp, pointer, op)
            self.connect(op.new, pointer, op)
            if isinstance(op.cmp.type, llvm.PointerType):
                self.memory.add_pointer(self.register(op.res), 0, self.memory.target(*pointer), op)
            else:
                window = self.window(pointer, store_size(op.cmp.type))
                self.memory.link(self.register(op.res), 0, window, 0, store_size(op.cmp.type))

    def allocate(self, op: Operation) -> None:
        assert isinstance(op, llvm.AllocaOp)
        self.integer(op.array_size, STRONG, op)

    def landing_pad(self, op: Operation) -> None:
        """The exception and the selector: Rust's personality gives a pointer and an ``i32``."""
        for res in op.results:
            node = self.register(res)
            for leaf in leaves(res.type):
                if isinstance(leaf.type, IntegerType):
                    for i in range(store_size(leaf.type)):
                        self.memory.add(node, leaf.offset + i, STRONG, op)
            self.open(res)

    def nothing(self, op: Operation) -> None:
        """Says nothing about types that the types of its values do not say."""


def is_float(type: Attribute) -> bool:
    """A float or a vector of floats."""
    return isinstance(type.element_type if isinstance(type, VectorType) else type, AnyFloat)


llvm_i1 = IntegerType(1)
_NO_BYTES = (llvm.VoidType, llvm.LabelType, llvm.TokenType, llvm.MetadataType)


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


def _innermost(type: Attribute) -> Attribute:
    while isinstance(type, llvm.ArrayType):
        type = type.element
    return type


def _offset_of(type: Attribute, position: Sequence[int]) -> int:
    offset = 0
    for index in position:
        type, at = part(type, index)
        offset += at
    return offset


def _symbols(value: Attribute) -> set[str]:
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


def _constant_offset(value: llvm.ExprAttr) -> int | None:
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


def _moves(op: Operation) -> list[tuple[SSAValue, int, int, int]] | None:
    """``(source, from byte, to byte, size)`` for an operation that only moves whole bytes, else ``None``."""
    res = op.results[0]
    if not isinstance(res.type, IntegerType) or res.type.width.data % 8:
        return None
    size = store_size(res.type)
    if isinstance(op, llvm.TruncOp | llvm.ZExtOp):
        if not isinstance(op.arg.type, IntegerType) or op.arg.type.width.data % 8:
            return None
        return [(op.arg, 0, 0, min(size, store_size(op.arg.type)))]
    assert isinstance(op, llvm.BinaryOp)
    if isinstance(op, llvm.ShlOp | llvm.LShrOp):
        amount = integer_constant(op.rhs)
        if amount is None or amount % 8 or not 0 <= amount < 8 * size:
            return None
        by = amount // 8
        return [(op.lhs, 0, by, size - by)] if isinstance(op, llvm.ShlOp) else [(op.lhs, by, 0, size - by)]
    everything = (1 << size) - 1
    if isinstance(op, llvm.AndOp):
        constant = integer_constant(op.rhs)
        if constant is None:
            return None
        raw = (constant & ((1 << (8 * size)) - 1)).to_bytes(size, "little")
        if any(byte not in (0, 255) for byte in raw):
            return None
        kept = sum(1 << k for k, byte in enumerate(raw) if byte)
        return [(op.lhs, at, at, length) for at, length in byte_runs(kept)]
    zeros = zero_bytes(op.lhs), zero_bytes(op.rhs)
    if (zeros[0] | zeros[1]) != everything:
        return None
    return [
        (source, at, at, length)
        for source, other in ((op.lhs, zeros[1]), (op.rhs, zeros[0]))
        for at, length in byte_runs(other & everything)
    ]


STRONG_ARITHMETIC = (llvm.MulOp, llvm.UDivOp, llvm.SDivOp, llvm.URemOp, llvm.SRemOp, llvm.SExtOp)

HANDLERS: dict[type[Operation], Handler] = {
    **dict.fromkeys(
        (
            llvm.AddOp,
            llvm.SubOp,
            llvm.MulOp,
            llvm.UDivOp,
            llvm.SDivOp,
            llvm.URemOp,
            llvm.SRemOp,
            llvm.AShrOp,
            llvm.XorOp,
            llvm.SExtOp,
        ),
        Transfer.compute,
    ),
    **dict.fromkeys((llvm.ShlOp, llvm.LShrOp, llvm.AndOp, llvm.OrOp, llvm.TruncOp, llvm.ZExtOp), Transfer.bits),
    **dict.fromkeys(
        (
            llvm.FAddOp,
            llvm.FSubOp,
            llvm.FMulOp,
            llvm.FDivOp,
            llvm.FRemOp,
            llvm.FNegOp,
            llvm.FCmpOp,
            llvm.FPExtOp,
            llvm.FPTruncOp,
            llvm.FenceOp,
            llvm.UnreachableOp,
            llvm.ResumeOp,
            llvm.ConstantOp,
            llvm.ZeroOp,
            llvm.UndefOp,
            llvm.PoisonOp,
            llvm.AddressOfOp,
            llvm.AddrSpaceCastOp,
        ),
        Transfer.nothing,
    ),
    **dict.fromkeys((llvm.SIToFPOp, llvm.UIToFPOp), Transfer.to_float),
    **dict.fromkeys((llvm.FPToSIOp, llvm.FPToUIOp), Transfer.from_float),
    **dict.fromkeys((llvm.FreezeOp, llvm.BitCastOp), Transfer.copy),
    **dict.fromkeys((llvm.ExtractElementOp, llvm.InsertElementOp), Transfer.vector_element),
    **dict.fromkeys((llvm.PtrToIntOp, llvm.PtrToAddrOp), Transfer.pointer_to_int),
    **dict.fromkeys((llvm.AtomicRMWOp, llvm.CmpXchgOp), Transfer.exchange),
    **dict.fromkeys((llvm.BrOp, llvm.CondBrOp, llvm.SwitchOp, llvm.IndirectBrOp), Transfer.terminator),
    llvm.ICmpOp: Transfer.compare,
    llvm.SelectOp: Transfer.select,
    llvm.LoadOp: Transfer.load,
    llvm.StoreOp: Transfer.store,
    llvm.GEPOp: Transfer.address_step,
    llvm.AllocaOp: Transfer.allocate,
    llvm.IntToPtrOp: Transfer.int_to_pointer,
    llvm.ExtractValueOp: Transfer.extract_value,
    llvm.InsertValueOp: Transfer.insert_value,
    llvm.ShuffleVectorOp: Transfer.shuffle,
    llvm.ReturnOp: Transfer.return_,
    llvm.LandingpadOp: Transfer.landing_pad,
}
