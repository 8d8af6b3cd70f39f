"""Types and constants of the dialect as LLVM text."""

from __future__ import annotations

import re
import struct
from typing import NoReturn

from xdsl.dialects.builtin import (
    BFloat16Type,
    Float16Type,
    Float32Type,
    Float64Type,
    Float80Type,
    Float128Type,
    FloatAttr,
    IntegerAttr,
    IntegerType,
    StringAttr,
    UnitAttr,
    VectorType,
)
from xdsl.ir import Attribute

from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import (
    AggregateAttr,
    ArrayType,
    BlockAddressAttr,
    BytesAttr,
    ExprAttr,
    FloatBitsAttr,
    FunctionType,
    LabelType,
    MetadataRefAttr,
    MetadataType,
    NoneConstantAttr,
    PointerType,
    PoisonAttr,
    SplatAttr,
    StructType,
    SymbolAttr,
    TargetType,
    TokenType,
    TypedConstantAttr,
    UndefAttr,
    VoidType,
    ZeroAttr,
)
from oxad.dialects.llvm.names import name_text
from oxad.dialects.llvm.types import MAX_ARRAY_SIZE, MAX_INTEGER_WIDTH, MAX_LANES

_FIXED: dict[type[Attribute], str] = {
    VoidType: "void",
    LabelType: "label",
    TokenType: "token",
    MetadataType: "metadata",
    Float16Type: "half",
    BFloat16Type: "bfloat",
    Float32Type: "float",
    Float64Type: "double",
    Float80Type: "x86_fp80",
    Float128Type: "fp128",
}
_CASTS = frozenset(
    ("trunc", "zext", "sext", "fptrunc", "fpext", "ptrtoint", "ptrtoaddr", "inttoptr", "bitcast", "addrspacecast")
)


def unsupported(what: str) -> NoReturn:
    """Raises OX0410."""
    fail("OX0410", f"cannot be written as LLVM text: {what}")


def escape(data: bytes) -> str:
    """Bytes between LLVM's quotes."""
    return "".join(chr(b) if 32 <= b < 127 and b not in (34, 92) else "\\\\" if b == 92 else f"\\{b:02X}" for b in data)


class TypePrinter:
    """Types as text. ``named`` collects the identified structures that were printed."""

    def __init__(self) -> None:
        self.named: dict[str, StructType] = {}
        self._text: dict[Attribute, str] = {}
        self._by_id: dict[int, tuple[Attribute, str]] = {}

    def text(self, type: Attribute) -> str:
        """LLVM's spelling. Raises OX0410 for a type that LLVM does not have."""
        entry = self._by_id.get(id(type))
        if entry is not None:
            return entry[1]
        text = self._text.get(type)
        if text is None:
            text = self._text[type] = self._make(type)
        self._by_id[id(type)] = (type, text)
        return text

    def _make(self, type: Attribute) -> str:
        fixed = _FIXED.get(type.__class__)
        if fixed is not None:
            return fixed
        match type:
            case IntegerType():
                if not 0 < type.width.data <= MAX_INTEGER_WIDTH:
                    unsupported(f"an integer of {type.width.data} bits")
                return f"i{type.width.data}"
            case PointerType():
                space = type.addrspace.data
                return f"ptr addrspace({space})" if space else "ptr"
            case ArrayType():
                if type.size.data > MAX_ARRAY_SIZE:
                    unsupported(f"an array of {type.size.data} elements")
                return f"[{type.size.data} x {self.text(type.element)}]"
            case StructType():
                if isinstance(type.identifier, StringAttr):
                    return self._identified(type, type.identifier.data)
                return self.body(type)
            case VectorType():
                if len(type.shape.data) != 1:
                    unsupported(f"the type {type}, a vector of more than one dimension")
                if not 0 < type.shape.data[0].data <= MAX_LANES:
                    unsupported(f"a vector of {type.shape.data[0].data} elements")
                scalable = "vscale x " if type.scalable_dims.data[0].value.data else ""
                return f"<{scalable}{type.shape.data[0].data} x {self.text(type.element_type)}>"
            case FunctionType():
                return f"{self.text(type.result)} {self.parameters(type)}"
            case TargetType():
                return type.text.data
            case _:
                unsupported(f"the type {type}")

    def parameters(self, type: FunctionType) -> str:
        parts = [self.text(t) for t in type.inputs.data]
        if type.is_vararg:
            parts.append("...")
        return f"({', '.join(parts)})"

    def body(self, type: StructType) -> str:
        """The structure without its name."""
        if isinstance(type.opaque, UnitAttr):
            return "opaque"
        inner = ", ".join(self.text(t) for t in type.elements.data)
        text = f"{{ {inner} }}" if inner else "{}"
        return f"<{text}>" if isinstance(type.packed, UnitAttr) else text

    def _identified(self, type: StructType, name: str) -> str:
        known = self.named.get(name)
        if known is None:
            self.named[name] = type
        elif known != type:
            unsupported(f"two different structures with the name `{name}`")
        return name_text("%", name)

    def definitions(self) -> list[str]:
        """``%name = type …`` for all structures printed so far, and those inside them."""
        lines: list[str] = []
        done: set[str] = set()
        while len(done) < len(self.named):
            for name, type in list(self.named.items()):
                if name not in done:
                    done.add(name)
                    lines.append(f"{name_text('%', name)} = type {self.body(type)}")
        return sorted(lines, key=_type_order)


def _type_order(line: str) -> tuple[int, int]:
    """Numbered types have to come in order."""
    name = line[1 : line.index(" =")] if line[1] != '"' else ""
    return (1, int(name)) if name.isdigit() else (0, 0)


def _extended(value: float) -> int:
    """The 80 bits of a double in x86's extended format: there all are normal, and the leading 1 is written out."""
    bits = int.from_bytes(struct.pack("<d", value), "little")
    sign, exponent, fraction = bits >> 63, bits >> 52 & 0x7FF, bits & (1 << 52) - 1
    if exponent == 0x7FF:
        exponent, fraction = 0x7FFF, 1 << 63 | fraction << 11
    elif exponent:
        exponent, fraction = exponent - 1023 + 16383, 1 << 63 | fraction << 11
    elif fraction:
        shift = 64 - fraction.bit_length()
        exponent, fraction = 16383 - 1022 + 11 - shift, fraction << shift
    return (sign << 15 | exponent) << 64 | fraction


def float_text(value: float, type: Attribute) -> str:
    """A float as LLVM reads it exactly: a decimal where that is short and exact, else its bits."""
    if isinstance(type, Float16Type):
        return f"0xH{int.from_bytes(struct.pack('<e', value), 'little'):04X}"
    if isinstance(type, BFloat16Type):
        return f"0xR{int.from_bytes(struct.pack('<f', value), 'little') >> 16:04X}"
    if isinstance(type, Float80Type):
        return f"0xK{_extended(value):020X}"
    if not isinstance(type, Float32Type | Float64Type):
        unsupported(f"a constant of type {type} that is not given by its bits")
    short = f"{value:e}"
    if value == value and abs(value) != float("inf") and float(short) == value:
        return short
    return f"0x{int.from_bytes(struct.pack('<d', value), 'little'):016X}"


class ConstantPrinter:
    """Constants as text. ``block_labels``: (function, tag) → label, for block addresses."""

    def __init__(self, types: TypePrinter):
        self.types = types
        self.block_labels: dict[tuple[str, str], str] = {}
        self._addresses: dict[str, BlockAddressAttr] = {}

    def typed(self, constant: TypedConstantAttr) -> str:
        return f"{self.types.text(constant.type)} {self.text(constant.value, constant.type)}"

    def text(self, value: Attribute, type: Attribute) -> str:
        """The constant without its type. Raises OX0410."""
        match value:
            case IntegerAttr():
                if isinstance(type, IntegerType) and type.width.data == 1:
                    return "true" if value.value.data else "false"
                return str(value.value.data)
            case FloatAttr():
                return float_text(value.value.data, type)
            case FloatBitsAttr():
                return value.data
            case ZeroAttr():
                return zero_text(type)
            case UndefAttr():
                return "undef"
            case PoisonAttr():
                return "poison"
            case NoneConstantAttr():
                return "none"
            case SymbolAttr():
                return name_text("@", value.symbol.data)
            case BytesAttr():
                return f'c"{escape(value.data)}"'
            case AggregateAttr():
                return self._aggregate(value, type)
            case SplatAttr():
                return f"splat ({self.typed(value.element)})"
            case ExprAttr():
                return self._expression(value, type)
            case BlockAddressAttr():
                return self._block_address(value)
            case MetadataRefAttr():
                return f"!{value.data}"
            case StringAttr() if isinstance(type, MetadataType):
                return value.data
            case TypedConstantAttr() if isinstance(type, MetadataType):
                return self.typed(value)
            case _:
                unsupported(f"the constant {value} of type {type}")

    def _aggregate(self, value: AggregateAttr, type: Attribute) -> str:
        inner = ", ".join(self.typed(e) for e in value.elements.data)
        if isinstance(type, ArrayType):
            return f"[{inner}]"
        if isinstance(type, VectorType):
            return f"<{inner}>"
        text = f"{{ {inner} }}" if inner else "{}"
        return f"<{text}>" if isinstance(type, StructType) and isinstance(type.packed, UnitAttr) else text

    def _expression(self, value: ExprAttr, type: Attribute) -> str:
        try:
            return self._expression_parts(value, type)
        except (KeyError, IndexError, AttributeError):
            unsupported(f"a constant `{value.opcode.data}` whose parts do not fit each other")

    def _expression_parts(self, value: ExprAttr, type: Attribute) -> str:
        opcode = value.opcode.data
        head = " ".join((opcode, *value.flags.data))
        operands = [self.typed(o) for o in value.operands.data]
        if opcode == "getelementptr":
            inrange = value.extra.data.get("inrange")
            if isinstance(inrange, StringAttr):
                head += f" inrange{inrange.data}"
            return f"{head} ({', '.join([self.types.text(value.extra.data['elem_type']), *operands])})"
        if opcode in _CASTS:
            return f"{head} ({operands[0]} to {self.types.text(type)})"
        if opcode in ("dso_local_equivalent", "no_cfi"):
            return f"{head} {self.text(value.operands.data[0].value, type)}"
        return f"{head} ({', '.join(operands)})"

    def _block_address(self, value: BlockAddressAttr) -> str:
        """A place for the label, which is known when the function has been printed: ``resolve``."""
        key = f"{len(self._addresses)}"
        self._addresses[key] = value
        return f"\0{key}\0"

    def resolve(self, text: str) -> str:
        """``text`` with every block address in its place. Raises OX0410 for a block that is not marked."""
        if not self._addresses:
            return text

        def one(match: re.Match[str]) -> str:
            value = self._addresses[match.group(1)]
            label = self.block_labels.get((value.function.data, value.label.data))
            if label is None:
                unsupported(
                    f"the address of block `{value.label.data}` of `{value.function.data}`, which is not marked"
                )
            return f"blockaddress({name_text('@', value.function.data)}, {label})"

        return re.sub("\0(\\d+)\0", one, text)


def zero_text(type: Attribute) -> str:
    """``null``, ``0``, ``0.0`` or ``zeroinitializer``, as the type needs."""
    if isinstance(type, PointerType):
        return "null"
    if isinstance(type, IntegerType):
        return "false" if type.width.data == 1 else "0"
    if isinstance(type, Float32Type | Float64Type):
        return "0.000000e+00"
    if isinstance(type, Float16Type):
        return "0xH0000"
    if isinstance(type, BFloat16Type):
        return "0xR0000"
    return "zeroinitializer"
