"""A request in C's convention as a request operation: every value crosses to a *shim* by address.

The shim of a function ``f`` takes one pointer per parameter of ``f``, to where its value lies, and one to where the
result goes; it loads, calls ``f`` and stores, as the shims of the Rust macro do (``docs/architecture.md``). So
structures in parts, vectors and structures in registers, and results through ``sret`` need no rules of their own.
A parameter that is passed as a copy (``byval``) is the address of the original here: ``f`` makes the copy itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    Float32Type,
    Float64Type,
    IntegerAttr,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i8,
    i32,
    i64,
)
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff.requests import SHARED_SHADOWS, ForwardOp, RequestOp, ReverseOp
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.cfg import edge_operands
from oxad.dialects.llvm.layout import align_of, size_of
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_byval import copy_memory
from oxad.lifting.c_forms import Passed, Refused, Request, attributes_of, holds_floats, type_named
from oxad.lifting.c_layout import layout_of, scalars_of
from oxad.lifting.outline import outline

_DROPPED = ("noinline", "optnone", "alwaysinline", "memory", "norecurse", "speculatable", "allockind", "allocsize")


def result_of(function: llvm.FuncOp) -> Attribute | None:
    """The type of what a function returns, in registers or through its first parameter; ``None`` for nothing."""
    through = type_named(function, attributes_of(function, 0).get("sret"))
    if through is not None:
        return through
    result = function.function_type.result
    return None if isinstance(result, llvm.VoidType) else result


def shim_of(function: llvm.FuncOp, symbols: SymbolTable) -> llvm.FuncOp:
    """The shim of ``function``, made at the first request of it."""
    name = f"{function.sym_name.data}.shim"
    made = symbols.function(name)
    if made is not None:
        return made
    types = list(function.function_type.inputs.data)
    through = "sret" in attributes_of(function, 0)
    parameters = types[1:] if through else types
    result = result_of(function)
    attrs = [DictionaryAttr({"noalias": UnitAttr(), "readonly": UnitAttr()})] * len(parameters)
    if result is not None:
        attrs.append(DictionaryAttr({"noalias": UnitAttr()}))
    old = {} if function.fn_attrs is None else function.fn_attrs.data
    shim = llvm.FuncOp.define(
        name,
        llvm.FunctionType([PTR] * len(attrs), llvm.VoidType()),
        linkage="internal",
        arg_attrs=attrs,
        fn_attrs=DictionaryAttr({k: v for k, v in old.items() if k not in _DROPPED}),
    )
    shim.attributes[SHARED_SHADOWS] = UnitAttr()  # C has no exclusive references
    block = shim.body.blocks[0]
    b = Builder(block)
    arguments: list[SSAValue] = [block.args[-1]] if through else []
    for index, type in enumerate(parameters):
        copied = "byval" in attributes_of(function, index + through)
        arguments.append(block.args[index] if copied else b.load(block.args[index], type, align_of(type)))
    value = b.call(
        function.sym_name.data,
        arguments,
        None if isinstance(function.function_type.result, llvm.VoidType) else function.function_type.result,
        arg_attrs=function.arg_attrs,
    )
    call = block.last_op
    assert isinstance(call, llvm.CallOp)
    if function.cconv is not None:
        call.properties["cconv"] = function.cconv
    if result is not None and not through:
        b.store(value, block.args[-1], align_of(result))
    b.ret()
    symbols.insert(shim)
    return shim


@dataclass
class Piece:
    """A part of what the request returns: its type and where it lies when the derivative has run."""

    type: Attribute
    address: SSAValue


def replace(request: Request, symbols: SymbolTable) -> RequestOp:
    """Puts the request operation, with its memory around it, in the place of the call. Raises ``Refused``."""
    return Replacement(request, symbols).run()


def land_alone(call: llvm.InvokeOp) -> None:
    """Gives an invoke a block of its own on the way where it returns, for what is done with its result."""
    block = call.parent
    region = None if block is None else block.parent
    assert block is not None and region is not None
    landing = Block()
    region.insert_block_after(landing, block)
    landing.add_op(llvm.BrOp.create(operands=edge_operands(call, 0), successors=(call.normal,)))
    callee = [] if call.callee_operand is None else [call.callee_operand]
    groups = [callee, list(call.args), list(call.bundle_operands), [], list(call.unwind_operands)]
    call.operands = [value for group in groups for value in group]
    call.properties["operandSegmentSizes"] = DenseArrayBase.from_list(i32, [len(group) for group in groups])
    call.successors = (landing, call.unwind)


class Replacement:
    """A call that asks for something, and what comes in its place."""

    def __init__(self, request: Request, symbols: SymbolTable):
        self.request = request
        self.call = request.call
        if isinstance(self.call, llvm.InvokeOp):
            land_alone(self.call)
        block = self.call.parent
        assert block is not None
        self.block = block
        self.b = Builder(block, self.call)
        self.symbols = symbols
        self.reverse = request.mode == "reverse"
        region = block.parent
        entry = None if region is None else region.first_block
        assert entry is not None and entry.first_op is not None
        self.head = Builder(entry, entry.first_op)

    def slot(self, type: Attribute) -> SSAValue:
        """A local variable of the function that makes the request; in the entry block: a request may be in a loop."""
        return self.head.emit(
            llvm.AllocaOp,
            (self.head.integer(1),),
            PTR,
            elem_type=type,
            alignment=IntegerAttr(max(8, align_of(type)), i64),
        )

    def filled(self, value: SSAValue) -> SSAValue:
        address = self.slot(value.type)
        self.b.store(value, address, align_of(value.type))
        return address

    def zeroed(self, type: Attribute) -> SSAValue:
        address = self.slot(type)
        self.b.store(self.b.zero(type), address, align_of(type))
        return address

    def run(self) -> RequestOp:
        request, b = self.request, self.b
        shim = shim_of(request.target, self.symbols)
        result = result_of(request.target)
        operands: list[SSAValue] = []
        words: list[str] = []
        gradients: list[Piece] = []
        for argument in request.arguments:
            word, found = self.argument(argument, gradients)
            words.append(word)
            operands += found
        pieces: list[Piece] = []
        if result is not None:
            word, found = self.result(result, pieces)
            words.append(word)
            operands += found
        pieces += gradients
        properties: dict[str, Attribute] = {
            "callee": SymbolRefAttr(shim.sym_name),
            "activities": ArrayAttr([StringAttr(w) for w in words]),
            "width": IntegerAttr(request.width, i64),
            "result_activity": StringAttr("none"),
        }
        self.finish(operands, properties, pieces)
        op = (ReverseOp if self.reverse else ForwardOp).create(operands=operands, properties=properties)
        dbg = None if self.call.metadata is None else self.call.metadata.data.get("dbg")
        if isinstance(dbg, llvm.MetadataRefAttr):
            op.properties["dbg"] = dbg
        if isinstance(self.call, llvm.InvokeOp):
            self.symbols.adopt(outline(self.call, op, self.symbols))
            landing = self.call.normal.first_op
            assert landing is not None
            self.b = Builder(self.call.normal, landing)
        else:
            b.add(op)
        self.hand_back(pieces)
        self.call.detach()
        self.call.erase()
        return op

    def finish(self, operands: list[SSAValue], properties: dict[str, Attribute], pieces: list[Piece]) -> None:
        """What a request has besides the operands of its arguments and of its result."""

    def argument(self, argument: Passed, gradients: list[Piece]) -> tuple[str, list[SSAValue]]:
        """The request's word and operands for one argument; what it gives back is added to ``gradients``."""
        b, width = self.b, self.request.width
        if argument.byval:
            primal = self.slot(argument.type)
            copy_memory(b, self.symbols, primal, argument.primal, argument.type)
        else:
            primal = self.filled(argument.primal)
        if argument.activity == "const":
            return "const", [primal]
        if argument.activity == "out":
            lanes = [self.zeroed(argument.type) for _ in range(width)]
            gradients += [Piece(argument.type, lane) for lane in lanes]
            return "dup", [primal, *lanes]
        shadows = list(argument.shadows)
        if argument.activity == "dupv":
            assert argument.stride is not None
            stride = argument.stride
            if stride.type != i64:
                stride = b.emit(llvm.ZExtOp, (stride,), i64)
            shadows = [b.gep(shadows[0], i8, [b.imul(stride, b.integer(k))]) for k in range(width)]
        return "dup", [primal, *(shadows if argument.byval else map(self.filled, shadows))]

    def result(self, type: Attribute, pieces: list[Piece]) -> tuple[str, list[SSAValue]]:
        """The same for what the function returns."""
        request, width = self.request, self.request.width
        primal = self.slot(type)
        if request.primal_return:
            pieces.append(Piece(type, primal))
        floats, pointer = holds_floats(type), isinstance(type, llvm.PointerType)
        active = isinstance(type, AnyFloat) if self.reverse else floats or pointer
        if self.reverse and not active and floats and not request.inactive_result:
            raise Refused(
                "OX0157",
                f"`{source_name(request.target)}` returns a structure or a vector of floats, and a gradient is of one"
                " number",
                help="write a function that returns one float, or that stores its results through a duplicated pointer",
            )
        if request.inactive_result or not active:
            if not floats and not pointer:
                return "const", [primal]
            return "dup", [primal, *(self.zeroed(type) for _ in range(width))]
        if self.reverse:
            return "dup", [primal, *(self.filled(self.one(type)) for _ in range(width))]
        lanes = [self.slot(type) for _ in range(width)]
        pieces += [Piece(type, lane) for lane in lanes]
        return "dup", [primal, *lanes]

    def one(self, type: Attribute) -> SSAValue:
        """The seed where the request names none."""
        exact = isinstance(type, Float32Type | Float64Type)
        seed = self.b.float(1.0, type if exact else Float64Type())
        if exact:
            return seed
        wider = size_of(type) > size_of(seed.type)
        return self.b.emit(llvm.FPExtOp if wider else llvm.FPTruncOp, (seed,), type)

    def hand_back(self, pieces: list[Piece]) -> None:
        """Gives the caller what it has declared to get: the pieces, laid out one behind the other as C would."""
        request, b = self.request, self.b
        wanted = self.call.res.type if self.call.res is not None else request.destination_type
        if wanted is None or (self.call.res is not None and self.call.res.first_use is None):
            return  # one prototype serves many requests, also those that give nothing back
        if not pieces and self.call.res is not None and not holds_floats(wanted) and size_of(wanted) <= 1:
            self.call.res.replace_all_uses_with(b.zero(wanted))  # C++'s structure without members
            return
        placed, size = layout_of([piece.type for piece in pieces])
        self.check(wanted, [piece.type for piece in pieces], placed, size)
        if request.destination is not None:
            for piece, offset in zip(pieces, placed, strict=True):
                self.move(piece, b.offset(request.destination, offset))
            return
        assert self.call.res is not None
        if len(pieces) == 1 and pieces[0].type == wanted:
            value = b.load(pieces[0].address, wanted, align_of(wanted))
        else:
            whole = self.slot(llvm.ArrayType(max(size, size_of(wanted)), i8))
            for piece, offset in zip(pieces, placed, strict=True):
                self.move(piece, b.offset(whole, offset))
            value = b.load(whole, wanted, 1)
        self.call.res.replace_all_uses_with(value)

    def move(self, piece: Piece, address: SSAValue) -> None:
        self.b.store(self.b.load(piece.address, piece.type, align_of(piece.type)), address, 1)

    def check(self, wanted: Attribute, types: list[Attribute], placed: list[int], size: int) -> None:
        """Raises OX0157 unless the type that the call returns has the pieces' floats at the pieces' places."""
        given = {
            offset + at: scalar
            for type, offset in zip(types, placed, strict=True)
            for at, scalar in scalars_of(type)
            if not isinstance(scalar, llvm.PointerType)
        }
        asked = dict(scalars_of(wanted))
        floats = {at: t for at, t in given.items() if isinstance(t, AnyFloat)}
        fits = len(types) > 0 and size_of(wanted) >= size > size_of(wanted) - 8
        for at, type in asked.items():
            if isinstance(type, AnyFloat) and floats.get(at) != type:
                fits = False
        for at, type in floats.items():
            # Where C passes floats and integers in one register, an integer holds both.
            inside = asked.get(at) == type or any(
                not isinstance(t, AnyFloat) and a <= at < a + size_of(t) and size_of(t) > size_of(type)
                for a, t in asked.items()
            )
            fits = fits and inside
        if not fits:
            words = ", ".join(map(str, types)) or "nothing"
            raise Refused(
                "OX0157",
                f"the request gives {words}, and is declared to return {wanted}",
                help="declare it to return"
                + (" void" if not types else f" a structure of {len(types)} values" if len(types) > 1 else f" {words}"),
            )
