"""LLVM's constants from text to attributes."""

from __future__ import annotations

import math
import struct

from xdsl.dialects.builtin import (
    AnyFloatConstr,
    ArrayAttr,
    BFloat16Type,
    DictionaryAttr,
    Float16Type,
    Float32Type,
    Float64Type,
    FloatAttr,
    FloatData,
    IntegerAttr,
    IntegerType,
    StringAttr,
)
from xdsl.ir import Attribute

from oxad.dialects.llvm import (
    AggregateAttr,
    ArrayType,
    BlockAddressAttr,
    BytesAttr,
    ExprAttr,
    FlagsAttr,
    FloatBitsAttr,
    NoneConstantAttr,
    PoisonAttr,
    SplatAttr,
    SymbolAttr,
    TypedConstantAttr,
    UndefAttr,
    ZeroAttr,
)
from oxad.dialects.llvm.keywords import words
from oxad.dialects.llvm.names import unquoted
from oxad.lifting.tokens import Line
from oxad.lifting.types import TypeReader

CASTS = words("trunc zext sext fptrunc fpext ptrtoint ptrtoaddr inttoptr bitcast addrspacecast")
EXPRESSIONS = CASTS | words(
    "getelementptr add sub mul xor shl extractelement insertelement shufflevector select icmp fcmp"
)
WORDS = words(
    "true false null zeroinitializer undef poison none splat blockaddress dso_local_equivalent no_cfi ptrauth asm"
)
STARTS = EXPRESSIONS | WORDS
"""Words that begin a constant (so they are no attributes)."""

_ZERO, _UNDEF, _POISON, _NONE = ZeroAttr(), UndefAttr(), PoisonAttr(), NoneConstantAttr()
_KEYWORDS: dict[str, Attribute] = {
    "null": _ZERO,
    "zeroinitializer": _ZERO,
    "undef": _UNDEF,
    "poison": _POISON,
    "none": _NONE,
}
_BRACKETS = {"[": "]", "{": "}", "<": ">"}
_QUIET_NAN = 0x7FF8000000000000


def unescape(text: str) -> bytes:
    """The bytes that an LLVM string (``\\XX`` escapes) stands for."""
    raw = text.encode("utf-8", "surrogateescape")
    if b"\\" not in raw:
        return raw
    parts = raw.split(b"\\")
    out = bytearray(parts[0])
    rest = iter(parts[1:])
    for part in rest:
        if part == b"":  # an escaped backslash: \\ and then plain text
            out += b"\\" + next(rest, b"")
        else:
            out.append(int(part[:2], 16))
            out += part[2:]
    return bytes(out)


class ConstantReader:
    """Constants of one module."""

    def __init__(self, types: TypeReader):
        self.types = types

    def typed(self, line: Line) -> TypedConstantAttr:
        """``T v`` at the cursor."""
        type = self.types.read(line)
        return TypedConstantAttr(type, self.read(line, type))

    def read(self, line: Line, type: Attribute) -> Attribute:
        """The constant of ``type`` at the cursor. Raises OX0110."""
        token = line.next()
        first = token[0]
        if first == "@":
            return SymbolAttr(unquoted(token))
        simple = _KEYWORDS.get(token)
        if simple is not None:
            return simple
        if first.isdigit() or first == "-" or token in ("true", "false"):
            return self._number(line, token, type)
        if first == "c" and token[1:2] == '"':
            return self._bytes(line, token, type)
        if first in "[{<":
            return self._aggregate(line, first)
        if token == "splat":
            line.expect("(")
            element = self.typed(line)
            line.expect(")")
            return SplatAttr(element)
        if token == "blockaddress":
            line.expect("(")
            function = line.next()
            line.expect(",")
            label = line.next()
            line.expect(")")
            if function[0] != "@" or label[0] != "%":
                line.error("a blockaddress names a function and a label")
            return BlockAddressAttr(StringAttr(unquoted(function)), StringAttr(label[1:]))
        if token in ("dso_local_equivalent", "no_cfi"):
            symbol = SymbolAttr(unquoted(line.next()))
            return _expression(token, (), [TypedConstantAttr(type, symbol)])
        if token == "ptrauth":
            return _expression(token, (), self._operands(line))
        if token in EXPRESSIONS:
            return self._expression(line, token)[0]
        line.i -= 1
        line.error("a constant expected")

    def _number(self, line: Line, token: str, type: Attribute) -> Attribute:
        if isinstance(type, IntegerType):
            if token == "true" or token == "false":
                return IntegerAttr(token == "true", type)
            try:
                value = int(token)
            except ValueError:
                line.i -= 1
                line.error("an integer expected")
            width = type.width.data
            if not -(1 << (width - 1)) <= value < (1 << width):
                line.i -= 1
                line.error(f"does not fit i{width}")
            return IntegerAttr(value if value < (1 << (width - 1)) or width == 1 else value - (1 << width), type)
        if AnyFloatConstr.verifies(type):
            return _float(line, token, type)
        if isinstance(type, Attribute) and token.startswith("0x"):
            return FloatBitsAttr(token)  # ppc_fp128
        line.i -= 1
        line.error("a number of this type")

    def _bytes(self, line: Line, token: str, type: Attribute) -> Attribute:
        data = unescape(token[2:-1])
        if not isinstance(type, ArrayType) or type.size.data != len(data):
            line.i -= 1
            line.error("the bytes do not fill the array")
        return BytesAttr(data)

    def _aggregate(self, line: Line, first: str) -> Attribute:
        packed = first == "<" and line.accept("{")
        close = "}" if packed else _BRACKETS[first]
        elements: list[TypedConstantAttr] = []
        if not line.accept(close):
            while True:
                elements.append(self.typed(line))
                if line.accept(close):
                    break
                line.expect(",")
        if packed:
            line.expect(">")
        return AggregateAttr(elements)

    def _operands(self, line: Line) -> list[TypedConstantAttr]:
        line.expect("(")
        operands = [self.typed(line)]
        while line.accept(","):
            operands.append(self.typed(line))
        line.expect(")")
        return operands

    def typed_expression(self, line: Line) -> TypedConstantAttr:
        """The cast or getelementptr at the cursor, which has no type in front of it: an aliasee is printed so."""
        expression, type = self._expression(line, line.next())
        if type is None:
            line.error("the type of this expression is not known")
        return TypedConstantAttr(type, expression)

    def _expression(self, line: Line, opcode: str) -> tuple[ExprAttr, Attribute | None]:
        """The expression behind its opcode, and its type where the text says it."""
        type: Attribute | None = None
        flags: list[str] = []
        extra: dict[str, Attribute] = {}
        while line.peek() != "(":
            word = line.next()
            if word == "inrange":
                start = line.i
                line.skip_balanced()
                extra["inrange"] = StringAttr(line.slice(start, line.i))
            else:
                flags.append(word)
        if opcode == "getelementptr":
            line.expect("(")
            extra["elem_type"] = self.types.read(line)
            operands: list[TypedConstantAttr] = []
            while line.accept(","):
                operands.append(self.typed(line))
            line.expect(")")
            type = operands[0].type
        elif opcode in CASTS:
            line.expect("(")
            operands = [self.typed(line)]
            line.expect("to")
            type = self.types.read(line)
            line.expect(")")
        else:
            operands = self._operands(line)
        return _expression(opcode, tuple(flags), operands, extra), type


def _expression(
    opcode: str,
    flags: tuple[str, ...],
    operands: list[TypedConstantAttr],
    extra: dict[str, Attribute] | None = None,
) -> ExprAttr:
    return ExprAttr(StringAttr(opcode), FlagsAttr(flags), ArrayAttr(operands), DictionaryAttr(extra or {}))


def _float(line: Line, token: str, type: Attribute) -> Attribute:
    """LLVM prints ``float`` and ``double`` as decimals or as the 64 bits of the double of that value."""
    if token.startswith("0x"):
        kind = token[2]
        if kind in "KLM":
            return FloatBitsAttr(token)
        if kind in "HR":
            bits = int(token[3:], 16)
            if isinstance(type, Float16Type):
                value = struct.unpack("<e", bits.to_bytes(2, "little"))[0]
            elif isinstance(type, BFloat16Type):
                value = struct.unpack("<f", (bits << 16).to_bytes(4, "little"))[0]
            else:
                line.i -= 1
                line.error("the bits of another float type")
            return FloatBitsAttr(token) if math.isnan(value) else FloatAttr(value, type)
        if not isinstance(type, Float32Type | Float64Type):
            line.i -= 1
            line.error("the bits of another float type")
        bits = int(token, 16)
        value = struct.unpack("<d", bits.to_bytes(8, "little"))[0]
        if math.isnan(value) and bits != _QUIET_NAN:
            return FloatBitsAttr(token)
        return FloatAttr(FloatData(value), type)
    if not isinstance(type, Float16Type | BFloat16Type | Float32Type | Float64Type):
        line.i -= 1
        line.error("the bits of this float type expected")
    try:
        return FloatAttr(float(token), type)
    except (ValueError, OverflowError):
        line.i -= 1
        line.error("a float expected")


__all__ = ["STARTS", "ConstantReader", "unescape"]
