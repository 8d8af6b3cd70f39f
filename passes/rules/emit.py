"""Formulas as operations of the llvm dialect."""

from __future__ import annotations

import struct
from collections.abc import Callable

from xdsl.dialects.builtin import (
    BFloat16Type,
    DenseArrayBase,
    DictionaryAttr,
    Float16Type,
    Float32Type,
    Float64Type,
    Float80Type,
    Float128Type,
    IntegerType,
    StringAttr,
    UnitAttr,
    VectorType,
    f64,
    i32,
)
from xdsl.ir import Attribute, SSAValue

from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import (
    FPExtOp,
    FPTruncOp,
    InsertElementOp,
    ShuffleVectorOp,
    SIToFPOp,
)
from oxad.dialects.llvm.builder import Builder
from oxad.passes.rules.formula import FUNCTIONS, REST, Kind, Node

Values = Callable[[int], SSAValue]
"""From an operand's index, or ``RESULT``, to the primal value at the place of emission."""

Cache = dict[Node, SSAValue]
"""What is emitted already and still valid at the place of emission."""

PURE_CALL = DictionaryAttr({"memory": StringAttr("(none)"), "nounwind": UnitAttr(), "willreturn": UnitAttr()})
"""Attributes of a call of libm in a derivative: nobody reads ``errno`` there."""

HELPER_PREFIX = "oxad."
"""Names of the functions that ``support.py`` defines begin so."""

_FLOATS = {
    Float16Type: "f16",
    BFloat16Type: "bf16",
    Float32Type: "f32",
    Float64Type: "f64",
    Float80Type: "f80",
    Float128Type: "f128",
}


def suffix(type: Attribute) -> str:
    """A type as it stands in an intrinsic's name: ``f64``, ``v4f32``, ``i32``."""
    if isinstance(type, VectorType):
        if type.get_num_scalable_dims() or len(type.get_shape()) != 1:
            fail("OX0380", f"no derivative rule works on values of type `{type}`")
        return f"v{type.get_shape()[0]}{suffix(type.element_type)}"
    if isinstance(type, IntegerType):
        return f"i{type.width.data}"
    name = _FLOATS.get(type.__class__)
    if name is None:
        fail("OX0380", f"no derivative rule works on values of type `{type}`")
    return name  # pyright: ignore[reportReturnType]


def emit(formula: Node, builder: Builder, values: Values, type: Attribute, cache: Cache | None = None) -> SSAValue:
    """The value of a formula of kind float, of type ``type`` (a float or a vector of floats).

    Raises ``OxadError`` (OX0380) where the formula needs a function that does not exist for the type.
    """
    return _Emitter(builder, values, type, {} if cache is None else cache).emit(formula)


def emit_condition(
    formula: Node, builder: Builder, values: Values, type: Attribute, cache: Cache | None = None
) -> SSAValue:
    """The value (``i1`` or a vector of it) of a formula of kind bool over floats of type ``type``."""
    return _Emitter(builder, values, type, {} if cache is None else cache).emit(formula)


def number(builder: Builder, value: float, type: Attribute) -> SSAValue:
    """A constant of a float type, or a vector of it, that f64 can express."""
    if not _wide(type):
        return builder.float(rounded(value, type), type)
    narrow = VectorType(f64, type.get_shape()) if isinstance(type, VectorType) else f64
    return builder.emit(FPExtOp, (builder.float(value, narrow),), type)


class _Emitter:
    def __init__(self, builder: Builder, values: Values, type: Attribute, cache: Cache):
        self.builder = builder
        self.values = values
        self.type = type
        self.cache = cache

    def emit(self, node: Node) -> SSAValue:
        value = self.cache.get(node)
        if value is None:
            value = self.cache[node] = getattr(self, f"_{node.op}")(node)
        return value

    def _value(self, node: Node) -> SSAValue:
        assert isinstance(node.payload, int)
        return self.values(node.payload)

    def _number(self, node: Node) -> SSAValue:
        assert isinstance(node.payload, int | float) and node.kind is Kind.FLOAT
        value = number(self.builder, node.payload, self.type)
        rest = REST.get(node.payload) if _wide(self.type) else None
        if rest is None:
            return value
        element = self.type.element_type if isinstance(self.type, VectorType) else self.type
        if not isinstance(element, Float80Type):
            fail("OX0380", f"the derivative needs a constant with more digits than f64, for `{self.type}`", help=_HELP)
        return self.builder.fadd(value, number(self.builder, rest, self.type))

    def pair(self, node: Node) -> tuple[SSAValue, SSAValue]:
        """Both operands; an integer literal takes the type of the other operand."""
        a, b = node.args
        if a.kind is Kind.INT:
            if b.op == "number":
                lhs = self.emit(a)
                return lhs, self.integer(b, lhs.type)
            rhs = self.emit(b)
            return (self.integer(a, rhs.type) if a.op == "number" else self.emit(a)), rhs
        return self.emit(a), self.emit(b)

    def integer(self, node: Node, type: Attribute) -> SSAValue:
        assert isinstance(node.payload, int)
        if not isinstance(type, IntegerType):
            fail("OX0380", f"no derivative rule works on integers of type `{type}`")
        return self.builder.integer(node.payload, type)  # pyright: ignore[reportArgumentType]

    def _neg(self, node: Node) -> SSAValue:
        return self.builder.fneg(self.emit(node.args[0]))

    def _add(self, node: Node) -> SSAValue:
        build = self.builder.fadd if node.kind is Kind.FLOAT else self.builder.iadd
        return build(*self.pair(node))

    def _sub(self, node: Node) -> SSAValue:
        build = self.builder.fsub if node.kind is Kind.FLOAT else self.builder.isub
        return build(*self.pair(node))

    def _mul(self, node: Node) -> SSAValue:
        build = self.builder.fmul if node.kind is Kind.FLOAT else self.builder.imul
        return build(*self.pair(node))

    def _div(self, node: Node) -> SSAValue:
        return self.builder.fdiv(*self.pair(node))

    def _cmp(self, node: Node) -> SSAValue:
        predicate = str(node.payload)
        if node.args[0].kind is Kind.INT:
            signed = {"oeq": "eq", "une": "ne", "olt": "slt", "ole": "sle", "ogt": "sgt", "oge": "sge"}
            return self.builder.icmp(signed[predicate], *self.pair(node))
        return self.builder.fcmp(predicate, *self.pair(node))

    def _isnan(self, node: Node) -> SSAValue:
        value = self.emit(node.args[0])
        return self.builder.fcmp("uno", value, value)

    def _and(self, node: Node) -> SSAValue:
        return self.builder.iand(self.emit(node.args[0]), self.emit(node.args[1]))

    def _or(self, node: Node) -> SSAValue:
        return self.builder.ior(self.emit(node.args[0]), self.emit(node.args[1]))

    def _where(self, node: Node) -> SSAValue:
        cond, a, b = (self.emit(arg) for arg in node.args)
        return self.builder.select(cond, a, b)

    def _tofloat(self, node: Node) -> SSAValue:
        """An integer in every lane: the exponent of ``llvm.powi`` is a scalar even for vectors."""
        value = self.emit(node.args[0])
        if not isinstance(self.type, VectorType) or isinstance(value.type, VectorType):
            return self.builder.emit(SIToFPOp, (value,), self.type)
        scalar = self.builder.emit(SIToFPOp, (value,), self.type.element_type)
        lane = self.builder.emit(
            InsertElementOp, (self.builder.poison(self.type), scalar, self.builder.integer(0)), self.type
        )
        mask = DenseArrayBase.from_list(i32, [0] * self.type.get_shape()[0])
        return self.builder.emit(ShuffleVectorOp, (lane, self.builder.poison(self.type)), self.type, mask=mask)

    def _argument(self, node: Node) -> SSAValue:
        """An argument of a function; an integer literal has the type of C's ``int``."""
        literal = node.op == "number" and node.kind is Kind.INT
        return self.integer(node, i32) if literal else self.emit(node)

    def _call(self, node: Node) -> SSAValue:
        function = FUNCTIONS[str(node.payload)]
        args = [self._argument(arg) for arg in node.args]
        if function.intrinsic:
            name = f"llvm.{function.name}.{suffix(self.type)}"
            if Kind.INT in function.parameters:
                name += f".{suffix(args[-1].type)}"
            return self.builder.call(name, args, self.type)
        if not isinstance(self.type, Float32Type | Float64Type):
            fail("OX0380", f"the derivative needs `{function.name}`, which exists for f32 and f64 alone", help=_HELP)
        if not function.helper:
            name = function.name + ("f" if isinstance(self.type, Float32Type) else "")
            return self.builder.call(name, args, self.type, fn_attrs=PURE_CALL)
        # Helpers exist in double precision only.
        wide = [a if isinstance(a.type, Float64Type) else self.builder.emit(FPExtOp, (a,), f64) for a in args]
        result = self.builder.call(HELPER_PREFIX + function.name, wide, f64, fn_attrs=PURE_CALL)
        return result if isinstance(self.type, Float64Type) else self.builder.emit(FPTruncOp, (result,), self.type)


_HELP = "convert to f64 before the call and back behind it"


def _wide(type: Attribute) -> bool:
    """Whether the float type holds more than f64: constants cannot be written in it."""
    return isinstance(type.element_type if isinstance(type, VectorType) else type, Float80Type | Float128Type)


def rounded(value: float, type: Attribute) -> float:
    """``value`` as the float type, or a vector's element type, holds it: a constant's bits must be exact."""
    if isinstance(type, VectorType):
        type = type.element_type
    if isinstance(type, Float32Type):
        return struct.unpack("f", struct.pack("f", value))[0]
    if isinstance(type, Float16Type):
        return struct.unpack("e", struct.pack("e", value))[0]
    if isinstance(type, BFloat16Type):
        (bits,) = struct.unpack("I", struct.pack("f", value))
        bits = (bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000
        return struct.unpack("f", struct.pack("I", bits))[0]
    return float(value)
