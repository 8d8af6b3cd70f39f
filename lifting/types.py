"""LLVM's types from text; equal types are one object, so that they compare by identity in the fast path."""

from __future__ import annotations

from xdsl.dialects.builtin import (
    ArrayAttr,
    BFloat16Type,
    BoolAttr,
    Float16Type,
    Float32Type,
    Float64Type,
    Float80Type,
    Float128Type,
    IntegerType,
    VectorType,
    i1,
)
from xdsl.ir import Attribute

from oxad.dialects.llvm import (
    ArrayType,
    LabelType,
    MetadataType,
    PointerType,
    StructType,
    TargetType,
    TokenType,
    VoidType,
)
from oxad.dialects.llvm.names import unquoted
from oxad.dialects.llvm.types import MAX_INTEGER_WIDTH
from oxad.lifting.tokens import Line

_PRIMITIVES: dict[str, Attribute] = {
    "void": VoidType(),
    "half": Float16Type(),
    "bfloat": BFloat16Type(),
    "float": Float32Type(),
    "double": Float64Type(),
    "x86_fp80": Float80Type(),
    "fp128": Float128Type(),
    "label": LabelType(),
    "token": TokenType(),
    "metadata": MetadataType(),
    "x86_amx": TargetType("x86_amx"),
    "ppc_fp128": TargetType("ppc_fp128"),
    **{f"i{n}": IntegerType(n) for n in (1, 8, 16, 32, 64, 128)},
}
_POINTER = PointerType()
_MAX_SIZE = 100_000
"""Words of a named type with those in it written out, as the dialect holds them: they may double at every name."""


class TypeReader:
    """Types of one module. ``named`` maps ``%name`` to the line that defines it."""

    def __init__(self, named: dict[str, Line]):
        self.named = named
        self._resolved: dict[str, StructType] = {}
        self._open: set[str] = set()
        self._sizes: dict[str, int] = {}
        self._size = 0
        self._interned: dict[Attribute, Attribute] = {}

    def intern(self, type: Attribute) -> Attribute:
        return self._interned.setdefault(type, type)

    def read(self, line: Line) -> Attribute:
        """The type at the cursor. Raises OX0110."""
        token = line.next()
        known = _PRIMITIVES.get(token)
        if known is not None:
            return known
        if token == "ptr":
            if line.peek() == "addrspace":
                line.i += 1
                line.expect("(")
                space = line.integer()
                line.expect(")")
                return self.intern(PointerType(space)) if space else _POINTER
            return _POINTER
        first = token[0]
        if first == "i" and token[1:].isdigit() and len(token) < 9:
            width = int(token[1:])
            if not 0 < width <= MAX_INTEGER_WIDTH:
                line.i -= 1
                line.error("no such integer type")
            return self.intern(IntegerType(width))
        if first == "[":
            size = line.integer()
            line.expect("x")
            element = self.read(line)
            line.expect("]")
            return self.intern(ArrayType(size, element))
        if first == "{":
            return self.intern(StructType(self._elements(line)))
        if first == "<":
            if line.accept("{"):
                elements = self._elements(line)
                line.expect(">")
                return self.intern(StructType(elements, packed=True))
            return self.intern(self._vector(line))
        if first == "%":
            return self._named(token, line)
        if token == "target":
            start = line.i - 1
            line.skip_balanced()
            return self.intern(TargetType(line.slice(start, line.i)))
        line.i -= 1
        line.error("a type expected")

    def _elements(self, line: Line) -> list[Attribute]:
        """The element types behind ``{``, up to and with ``}``."""
        elements: list[Attribute] = []
        if line.accept("}"):
            return elements
        while True:
            elements.append(self.read(line))
            if line.accept("}"):
                return elements
            line.expect(",")

    def _vector(self, line: Line) -> Attribute:
        scalable = line.accept("vscale")
        if scalable:
            line.expect("x")
        size = line.integer()
        line.expect("x")
        element = self.read(line)
        line.expect(">")
        dims = ArrayAttr([BoolAttr(True, i1)]) if scalable else None
        return VectorType(element, [size], dims)

    def _named(self, token: str, line: Line) -> StructType:
        known = self._resolved.get(token)
        if known is not None:
            self._size += self._sizes[token]
            return known
        definition = self.named.get(token)
        if definition is None:
            line.i -= 1
            line.error("no such type")
        if token in self._open:
            line.i -= 1
            line.error("this type contains itself")
        self._open.add(token)
        around, self._size = self._size, len(definition.tokens)
        name = unquoted(token)
        definition.i = 3
        if definition.accept("opaque"):
            result = StructType([], identifier=name, opaque=True)
        elif definition.accept("{"):
            result = StructType(self._elements(definition), identifier=name)
        else:
            definition.expect("<")
            definition.expect("{")
            result = StructType(self._elements(definition), packed=True, identifier=name)
            definition.expect(">")
        definition.end()
        if self._size > _MAX_SIZE:
            definition.i = 0
            definition.error("a type that is too large when it is written out")
        self._open.discard(token)
        self._resolved[token] = result
        self._sizes[token] = self._size
        self._size += around
        return result
