"""What every instruction tells the type analysis: the transfer table.

Each handler adds facts to the ``Memory``; none reads what is known so far, so one walk over the module is enough, with
the work lists of ``Memory`` doing the rest. An operation without handler makes what it touches *open*: bytes of which
nothing is known later stay unknown instead of counting as integers.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

from xdsl.dialects.builtin import IntegerType, ModuleOp, VectorType
from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.layout import leaves, store_size
from oxad.passes.types_bytes import byte_moves
from oxad.passes.types_counters import is_counted
from oxad.passes.types_extent import AGAIN, UNIONS
from oxad.passes.types_facts import STRONG_ARITHMETIC, integer_constant, is_constant
from oxad.passes.types_float_bits import bits_only, loaded_bits, pieces
from oxad.passes.types_lattice import STRONG, WEAK
from oxad.passes.types_seeds import outline, seed, seed_variables
from oxad.passes.types_structures import find_members, tell_structures
from oxad.passes.types_tbaa import access
from oxad.passes.types_values import I1, Values, is_float, offset_of, symbols_in

LARGEST_COPY = 1024
"""Copies of more bytes than this unite the two memories instead of linking them byte by byte."""

Handler = Callable[["Transfer", Operation], None]


class Transfer(Values):
    """Walks a module and fills ``memory``."""

    def is_wrapper(self, func: llvm.FuncOp) -> bool:
        """Whether every call of a function is analysed by itself."""
        from oxad.passes.types_calls import allocates_only

        return allocates_only(self, func)

    def run(self) -> None:
        """Visits every function that a request can reach, or every one, then follows all facts to their end."""
        functions = concerned(primals(self.module))
        self.operations = {func: [op for block in func.body.blocks for op in block.ops] for func in functions}
        called, taken = self.uses()
        # Derivatives are called by derivatives alone: where there are requests, no matter what else calls a function.
        asked = any(isinstance(op, _REQUESTS) for operations in self.operations.values() for op in operations)
        for func in functions:
            name = func.sym_name.data
            linkage = None if func.linkage is None else func.linkage.data
            if (
                (linkage not in ("internal", "private") and not asked)
                or name in taken
                or name not in called
                or self.is_wrapper(func)  # nobody's arguments flow into this copy of it
            ):
                for arg in func.body.blocks[0].args:
                    self.open(arg)
        for func in functions:
            seed(self, func)
        for func in functions:
            self.prepare(func)
        for func in functions:
            find_members(self, func)
        for func in functions:
            outline(self, func)
            seed_variables(self, func)
        for func in functions:
            for op in self.operations[func]:
                # Arrays in front of an address come first: what is united with such a one depends on them.
                if op.__class__ is llvm.GEPOp and self.address(op.results[0]).stride < 0:
                    self.pointer(op.results[0])
        for func in functions:
            self.walk(func)
        if AGAIN in self.module.attributes and not self.is_rust:
            for func in functions:
                tell_structures(self, func)
        if UNIONS in self.module.attributes:
            from oxad.passes.types_unions import seed_unions

            for func in functions:
                for op in self.operations[func]:
                    seed_unions(self, op)
            self.memory.drain()
        self.distances.settle()

    def walk(self, func: llvm.FuncOp) -> None:
        """Adds what the instructions of a function say."""
        for op in self.operations[func]:
            handler = HANDLERS.get(op.__class__)
            if handler is not None:
                handler(self, op)
            elif not isinstance(op, AnnotationOp):
                self.open_all(op)
        self.memory.drain()

    def instance(self) -> Transfer:
        """A walker with registers and pointers of its own, in the same memory."""
        copy = Transfer.__new__(Transfer)
        copy.__dict__ = {**self.__dict__, "pointers": {}, "registers": {}, "returns": {}, "arithmetic": []}
        return copy

    def uses(self) -> tuple[set[str], set[str]]:
        """The names of functions that are called directly, and of those whose address is taken."""
        top = [op for op in self.module.body.block.ops if op.__class__ in _SYMBOLS]
        called: set[str] = set()
        taken: set[str] = set()
        for operations in self.operations.values():
            for op in operations:
                kind = op.__class__
                if kind is llvm.AddressOfOp:
                    taken.add(op.properties["global_name"].string_value())  # pyright: ignore
                elif kind is llvm.ConstantOp:
                    taken |= symbols_in(op.properties["value"])
                elif kind in _CALLS and (name := callee_name(op)) is not None:
                    called.add(name)
        for op in top:
            if isinstance(op, llvm.GlobalOp | llvm.AliasOp) and op.value is not None:
                taken |= symbols_in(op.value)
        return called, taken

    def load(self, op: Operation) -> None:
        assert isinstance(op, llvm.LoadOp)
        if not is_float(op.res.type) or not bits_only(op.res):
            self.connect(op.res, self.pointer(op.addr), op)
        access(self, self.tags, op, op.res)

    def store(self, op: Operation) -> None:
        assert isinstance(op, llvm.StoreOp)
        self.connect(op.value, self.pointer(op.addr), op)
        access(self, self.tags, op, op.value)
        self.moved(op.value)

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
            for at, piece in pieces(op.arg):
                if (load := loaded_bits(piece)) is not None:
                    size = store_size(piece.type)
                    window = self.window(self.pointer(load.addr), size)
                    self.memory.link(self.register(op.res), at, window, 0, size)
                elif not is_constant(piece):
                    self.declare(piece.type, self.register(op.res), at, op)
        else:
            self.memory.unite((self.register(op.res), 0), (self.register(op.arg), 0))

    def extract_value(self, op: Operation) -> None:
        assert isinstance(op, llvm.ExtractValueOp)
        if not is_constant(op.container):
            self.connect(op.res, (self.register(op.container), offset_of(op.container.type, op.position.data)), op)

    def insert_value(self, op: Operation) -> None:
        assert isinstance(op, llvm.InsertValueOp)
        node = self.register(op.res)
        if not is_constant(op.container):
            self.memory.unite((node, 0), (self.register(op.container), 0))
        self.connect(op.value, (node, offset_of(op.res.type, op.position.data)), op)

    def vector_element(self, op: Operation) -> None:
        assert isinstance(op, llvm.ExtractElementOp | llvm.InsertElementOp)
        whole = op.vector if isinstance(op, llvm.ExtractElementOp) else op.res
        element = op.res if isinstance(op, llvm.ExtractElementOp) else op.value
        self.integer(op.position, STRONG)
        if is_float(element.type) or is_constant(whole):
            return
        node = self.register(whole)
        assert isinstance(whole.type, VectorType)
        lane = integer_constant(op.position)
        size = store_size(element.type)
        lanes = range(whole.type.element_count())
        if isinstance(op, llvm.InsertElementOp) and not is_constant(op.vector):
            for i in lanes:
                if i != lane:
                    self.memory.link(node, i * size, self.register(op.vector), i * size, size)
        for i in lanes if lane is None else (lane,):
            self.connect(element, (node, i * size), op)

    def shuffle(self, op: Operation) -> None:
        assert isinstance(op, llvm.ShuffleVectorOp)
        if is_float(op.res.type):
            return
        assert isinstance(op.v1.type, VectorType)
        count, size = op.v1.type.element_count(), store_size(op.v1.type.element_type)
        for i, lane in enumerate(integers(op.mask)):
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
        # An address that is only compared, or taken from another, is no pointer: nothing is read or written through it.
        measured = all(isinstance(use.operation, llvm.SubOp | llvm.ICmpOp | AnnotationOp) for use in op.res.uses)
        wide = isinstance(op.res.type, IntegerType) and op.res.type.width.data == 64
        if wide and not measured and not is_constant(op.arg):
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
        self.arithmetic.append((op, used, res if res is not None and res.type != I1 else None))

    def compare(self, op: Operation) -> None:
        assert isinstance(op, llvm.ICmpOp)
        # What a counter is compared with is a number too; bits of floats are compared with constants and each other.
        strength = STRONG if is_counted(op.lhs, self.incoming) or is_counted(op.rhs, self.incoming) else WEAK
        for operand in op.operands:
            self.integer(operand, strength, op)

    def to_float(self, op: Operation) -> None:
        # Tricks with logarithms convert the bits of floats as numbers; a byte alone is part of no such trick.
        type = op.operands[0].type
        is_byte = isinstance(type, IntegerType) and type.width.data <= 8
        self.integer(op.operands[0], STRONG if is_byte else WEAK, op)
        self.arithmetic.append((op, tuple(op.operands), None))

    def from_float(self, op: Operation) -> None:
        self.integer(op.results[0], STRONG, op)

    def bits(self, op: Operation) -> None:
        """``trunc``, ``zext``, ``shl``, ``lshr``, ``and``, ``or``: moves of bytes where they move whole bytes."""
        moves = byte_moves(op)
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
                    self.memory.add_atoms(node, leaf.offset, (STRONG,) * store_size(leaf.type), op)
            self.open(res)

    def nothing(self, op: Operation) -> None:
        """Says nothing about types that the types of its values do not say."""


_CALLS = (llvm.CallOp, llvm.InvokeOp)
_REQUESTS = (requests.ForwardOp, requests.ReverseOp)
_SYMBOLS = (llvm.FuncOp, llvm.GlobalOp, llvm.AliasOp)


def primals(module: ModuleOp) -> list[llvm.FuncOp]:
    """The functions with a body that are not themselves derivatives."""
    return [
        op
        for op in module.body.block.ops
        if isinstance(op, llvm.FuncOp)
        and not op.is_declaration
        and "autodiff.template" not in op.attributes
        and "autodiff.width" not in op.attributes
    ]


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


def concerned(functions: list[llvm.FuncOp]) -> list[llvm.FuncOp]:
    """The functions with requests and what they reach; all, where there is no request.

    What the rest of a program does with the same types is of no interest, and would only blur them.
    """
    reaches = _reaches(functions)
    asking = [func for func, (_, asked) in reaches.items() if asked]
    return _reached(functions, reaches, asking) if asking else functions


def differentiated(functions: list[llvm.FuncOp]) -> list[llvm.FuncOp]:
    """The functions that requests name and what these reach; all, where there is no request."""
    reaches = _reaches(functions)
    names = {name for _, asked in reaches.values() for name in asked}
    return _reached(functions, reaches, [f for f in functions if f.sym_name.data in names]) if names else functions


_Reaches = dict[llvm.FuncOp, tuple[list[str], list[str]]]
"""The names that a function knows, and those of them that its requests differentiate."""


def _reaches(functions: list[llvm.FuncOp]) -> _Reaches:
    found: _Reaches = {}
    for func in functions:
        names, asked = found[func] = [], []
        for block in func.body.blocks:
            for op in block.ops:
                kind = op.__class__
                if kind in _CALLS:
                    if (name := callee_name(op)) is not None:
                        names.append(name)
                elif kind is llvm.AddressOfOp:
                    names.append(op.properties["global_name"].string_value())  # pyright: ignore
                elif kind in _REQUESTS:
                    asked.append(op.properties["callee"].string_value())  # pyright: ignore
    return found


def _reached(functions: list[llvm.FuncOp], reaches: _Reaches, roots: list[llvm.FuncOp]) -> list[llvm.FuncOp]:
    by_name = {func.sym_name.data: func for func in functions}
    found = set(roots)
    work = list(roots)
    while work:
        for name in itertools.chain(*reaches[work.pop()]):
            func = by_name.get(name)
            if func is not None and func not in found:
                found.add(func)
                work.append(func)
    return [func for func in functions if func in found]
