"""What calls and requests tell the type analysis; part of the transfer table in ``types_transfer.py``."""

from __future__ import annotations

from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.calls import CANDIDATE
from oxad.passes.inactive_callees import C_FORMATTING, C_PRINTING
from oxad.passes.layout import leaves, store_size
from oxad.passes.rules import Inactive, classify
from oxad.passes.types_differences import unit_of
from oxad.passes.types_facts import integer_constant, is_constant
from oxad.passes.types_lattice import MOVED, STRONG
from oxad.passes.types_seeds import seed
from oxad.passes.types_tbaa import copied
from oxad.passes.types_transfer import HANDLERS, LARGEST_COPY, Transfer
from oxad.passes.types_values import is_float

IDENTITIES = ("llvm.launder.invariant.group", "llvm.strip.invariant.group", "llvm.ptrmask", "llvm.threadlocal.address")
"""Intrinsics whose result is their first argument, as far as memory is concerned."""
SAME_BITS = ("llvm.expect", "llvm.ssa.copy", "llvm.arithmetic.fence")
"""Intrinsics whose result is their first argument, bit for bit."""
HARMLESS = (
    "llvm.lifetime.",
    "llvm.assume",
    "llvm.invariant.",
    "llvm.experimental.noalias.scope.decl",
    "llvm.is.constant",
    "llvm.prefetch",
    "llvm.stacksave",
    "llvm.stackrestore",
    "llvm.dbg.",
    "llvm.trap",
    "llvm.ubsantrap",
    "llvm.debugtrap",
    "llvm.donothing",
    "llvm.pseudoprobe",
    "llvm.sideeffect",
    "llvm.fake.use",
    "llvm.eh.",
    "llvm.objectsize",
)
"""Intrinsics that neither read nor write what their pointers lead to."""
TRICKS = ("llvm.bswap", "llvm.bitreverse", "llvm.fshl", "llvm.fshr", "llvm.vector.reduce.", "llvm.usub.sat")
"""Integer intrinsics that may well be given the bits of a float."""
COMPARISONS = ("llvm.scmp", "llvm.ucmp")
"""Integer intrinsics whose results say nothing of bits but their order."""
LARGEST_WRAPPER = 400
"""More operations than this make a function more than a wrapper around an allocator."""
COPIES = ("memcpy", "memmove")
FILLS = ("memset",)
READERS = ("free",)
"""What neither reads nor writes floats or pointers, beside what the rules call inactive and what handles text."""
C_TEXT = C_FORMATTING | C_PRINTING


def call(self: Transfer, op: Operation) -> None:
    """A call or an invoke."""
    assert isinstance(op, llvm.CallOp | llvm.InvokeOp)
    name = callee_name(op)
    if name is not None and name.startswith("llvm."):
        _intrinsic(self, op, name)
    elif name in COPIES:
        copy_memory(self, op)
        _same_pointer(self, op)
    elif name in FILLS:
        self.integer(op.args[2], STRONG, op)
        _same_pointer(self, op)
    elif "noreturn" in self.symbols.attributes(op):
        # What a panic makes of its arguments (with the whole library in the module) says nothing of them: it formats
        # integers and structures of every kind in the same memory.
        self.open_all(op)
    elif (func := self.symbols.definition(name)) is not None:
        _bind(self, op, func)
    elif self.symbols.is_allocation(op) or self.symbols.is_deallocation(op):
        for arg in op.args:
            self.integer(arg, STRONG, op)
        kinds = self.symbols.allocation_kinds(op)
        if "realloc" in kinds and op.res is not None and isinstance(op.res.type, llvm.PointerType):
            self.flow(op.res, op.args[0])
    elif name not in READERS and name not in C_TEXT and not isinstance(classify(op), Inactive):
        self.open_all(op)
    if isinstance(op, llvm.InvokeOp):
        self.terminator(op)


def _bind(self: Transfer, op: llvm.CallOp | llvm.InvokeOp, func: llvm.FuncOp) -> None:
    if allocates_only(self, func):
        _bind_instance(self, op, func)
        return
    params = func.body.blocks[0].args
    one_of_several = CANDIDATE in op.attributes
    for param, arg in zip(params, op.args, strict=False):
        size = self.extents.of(param)
        if one_of_several and isinstance(param.type, llvm.PointerType):
            # What is behind the pointer is of a type of its own for every candidate.
            self.open(arg)
            self.open(param)
        elif size is not None and not is_constant(arg):
            if not self.is_apart(param, arg):
                self.view(param, arg, size)
        elif param.type == arg.type:
            self.flow(param, arg)
        else:
            self.open(arg)
            self.open(param)
    for arg in op.args[len(params) :]:
        self.open(arg)
    if op.res is not None:
        if one_of_several and isinstance(op.res.type, llvm.PointerType):
            self.open(op.res)
        else:
            self.connect(op.res, (self.returned(func), 0), op)


def _bind_instance(self: Transfer, op: llvm.CallOp | llvm.InvokeOp, func: llvm.FuncOp) -> None:
    """Walks the callee for this call alone, so that what it allocates is not taken for what it allocates elsewhere."""
    inner = self.instance()
    for param, arg in zip(func.body.blocks[0].args, op.args, strict=False):
        if param.type != arg.type:
            self.open(arg)
        elif isinstance(arg.type, llvm.PointerType):
            if not is_constant(arg):
                inner.pointers[param] = self.pointer(arg)
        elif self.has_register(arg):
            if is_constant(arg):
                self.connect(arg, (inner.register(param), 0))
            else:
                inner.registers[param] = self.register(arg)
    seed(inner, func)
    inner.walk(func)
    if op.res is not None:
        self.connect(op.res, (inner.returned(func), 0), op)


def allocates_only(self: Transfer, func: llvm.FuncOp) -> bool:
    """Whether a function is a small wrapper around an allocator (``RawVecInner::with_capacity`` and its like).

    It allocates, directly or through others of its kind, and touches no float and copies no memory itself. Such
    functions serve vectors of any type, so every call of one is analysed by itself.
    """
    known = self.wrappers.get(func)
    if known is None:
        self.wrappers[func] = False  # what calls itself is none
        known = self.wrappers[func] = _is_wrapper(self, func)
    return known


def _is_wrapper(self: Transfer, func: llvm.FuncOp) -> bool:
    count = 0
    allocates = False
    for block in func.body.blocks:
        for op in block.ops:
            count += 1
            if count > LARGEST_WRAPPER or any(is_float(v.type) for v in (*op.operands, *op.results)):
                return False
            if not isinstance(op, llvm.CallOp | llvm.InvokeOp):
                continue
            name = callee_name(op)
            if self.symbols.is_allocation(op):
                allocates = True
            elif (callee := self.symbols.definition(name)) is not None:
                if allocates_only(self, callee):
                    allocates = True
                elif not _does_not_return(callee):
                    return False
            elif name is None or name in COPIES or name.startswith(("llvm.memcpy.", "llvm.memmove.")):
                return False
    return allocates


def _does_not_return(func: llvm.FuncOp) -> bool:
    return func.fn_attrs is not None and "noreturn" in func.fn_attrs.data


def _same_pointer(self: Transfer, op: llvm.CallOp | llvm.InvokeOp) -> None:
    if op.res is not None and isinstance(op.res.type, llvm.PointerType):
        self.flow(op.res, op.args[0])


def _intrinsic(self: Transfer, op: llvm.CallOp | llvm.InvokeOp, name: str) -> None:
    if name.startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memcpy.inline.")):
        copy_memory(self, op)
    elif name.startswith("llvm.memset."):
        self.integer(op.args[2], STRONG, op)
    elif name.startswith(HARMLESS):
        pass
    elif name.startswith(IDENTITIES):
        _same_pointer(self, op)
    elif name.startswith(SAME_BITS):
        if op.res is not None:
            self.flow(op.res, op.args[0])
    elif name.startswith("llvm.masked.load"):
        assert op.res is not None
        self.connect(op.res, self.pointer(op.args[0]), op)
    elif name.startswith("llvm.masked.store"):
        self.connect(op.args[0], self.pointer(op.args[1]), op)
        self.moved(op.args[0])
    elif any(isinstance(a.type, llvm.PointerType) for a in op.args) or (
        op.res is not None and isinstance(op.res.type, llvm.PointerType)
    ):
        self.open_all(op)
    elif name.startswith(TRICKS) and op.res is not None:
        self.compute(op)
    else:
        for value in (*op.args, *op.results):
            _integer_leaves(self, value, op)
        used = tuple(v for v in op.args if self.has_register(v) and not is_constant(v))
        if used and op.res is not None and self.has_register(op.res) and not name.startswith(COMPARISONS):
            self.arithmetic.append((op, used, op.res))


def _integer_leaves(self: Transfer, value: SSAValue, op: Operation) -> None:
    """Operands and results of arithmetic intrinsics: what is not float is an integer."""
    if isinstance(value.type, llvm.MetadataType | llvm.TokenType) or is_float(value.type):
        return
    if isinstance(value.type, llvm.StructType | llvm.ArrayType):
        if is_constant(value):
            return
        for leaf in leaves(value.type):
            if not is_float(leaf.type) and not isinstance(leaf.type, llvm.PointerType):
                self.memory.add_atoms(self.register(value), leaf.offset, (STRONG,) * store_size(leaf.type), op)
    else:
        self.integer(value, STRONG, op)


def copy_memory(self: Transfer, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """``memcpy`` and ``memmove``: the bytes of the one are the bytes of the other."""
    target, source, length = op.args[0], op.args[1], op.args[2]
    self.integer(length, STRONG, op)
    size = integer_constant(length)
    if size == 0 or is_constant(target) or is_constant(source):
        return
    a, b = self.pointer(target), self.copied_from(source)
    copied(self, self.tags, op, a)
    copied(self, self.tags, op, b)
    if size is None or size > LARGEST_COPY:
        unit = unit_of(length)
        self.memory.copied += [(a, unit), (b, unit)]
        (node, at), (other, there) = self.memory.root(*a), self.memory.root(*b)
        if node is other and at != there and not node.period:
            # Within one block: from the first of the two on, not what lies in front of it.
            self.memory.strided((node, min(at, there)), abs(at - there), True)
        else:
            self.memory.unite(a, b)
        self.memory.drain()
        return
    window = self.window(a, size)
    self.memory.unite((window, 0), (self.window(b, size), 0))
    self.memory.add_atoms(window, 0, (MOVED,) * size)


def request(self: Transfer, op: Operation) -> None:
    """A request: the primal values are the arguments of the function that is differentiated."""
    assert isinstance(op, requests.RequestOp)
    func = self.symbols.definition(op.callee.string_value())
    operands = list(op.args)
    at = 0
    for i, activity in enumerate(op.activities.data):
        if at >= len(operands):
            break
        if func is not None and i < len(func.body.blocks[0].args):
            param = func.body.blocks[0].args[i]
            if param.type == operands[at].type:
                self.flow(param, operands[at])
        at += 1
        if activity.data in ("dup", "duponly"):
            for shadow in operands[at : at + op.width.value.data]:
                self.open(shadow)
            at += op.width.value.data
        elif activity.data in ("dupv", "duponlyv"):
            for shadow in operands[at : at + 2]:
                self.open(shadow)
            at += 2
    if op.res is not None:
        self.open(op.res)


HANDLERS[llvm.CallOp] = call
HANDLERS[llvm.InvokeOp] = call
HANDLERS[requests.ForwardOp] = request
HANDLERS[requests.ReverseOp] = request
