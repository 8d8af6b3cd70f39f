"""Type trees: what the bytes of a value hold, and what its pointers lead to.

Written ``#autodiff.tree<"{0: ptr {0: array ? x 8 {0: f64}}, 8: int 8}">``: at byte 0 a pointer to an array of floats of
unknown length, at byte 8 an integer of 8 bytes: Rust's ``&[f64]``.

::

    tree    = "{" [offset ":" item {"," offset ":" item}] "}"
    item    = "f16" | "bf16" | "f32" | "f64" | "f80" | "f128"
            | "int" size                                        (padding counts as an integer)
            | "any" size                                        (bytes of which the type says nothing)
            | "variant" size                                    (in one variant a float's, in another something else's)
            | "ptr" ("?" | "^" levels | tree)                   (^0: the nearest tree around a pointer's, and so on)
            | "array" (count | "?") "x" stride tree

Items may overlap: the variants of an enumeration, the fields of a union.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.ir import Data
from xdsl.irdl import ParsePropInAttrDict, irdl_attr_definition
from xdsl.parser import AttrParser
from xdsl.printer import Printer

FLOAT_BYTES = {"f16": 2, "bf16": 2, "f32": 4, "f64": 8, "f80": 10, "f128": 16}
"""Float kind → its bytes."""


@dataclass(frozen=True)
class Scalar:
    """``kind``: ``int``, ``any``, ``variant`` or one of ``FLOAT_BYTES``; ``size`` in bytes."""

    kind: str
    size: int


@dataclass(frozen=True)
class Reference:
    """A pointer. ``target``: the tree it leads to; an integer: the tree so many levels up; ``None``: unknown."""

    target: Tree | int | None


@dataclass(frozen=True)
class Repeated:
    """``count`` elements (``None``: unknown how many), ``stride`` bytes apart."""

    count: int | None
    stride: int
    element: Tree


Item = Scalar | Reference | Repeated


@dataclass(frozen=True)
class Tree:
    """Byte offset → what lies there."""

    items: tuple[tuple[int, Item], ...]

    def __str__(self) -> str:
        return "{" + ", ".join(f"{offset}: {_text(item)}" for offset, item in self.items) + "}"


def _text(item: Item) -> str:
    if isinstance(item, Scalar):
        return item.kind if item.kind in FLOAT_BYTES else f"{item.kind} {item.size}"
    if isinstance(item, Repeated):
        return f"array {'?' if item.count is None else item.count} x {item.stride} {item.element}"
    if item.target is None:
        return "ptr ?"
    return f"ptr ^{item.target}" if isinstance(item.target, int) else f"ptr {item.target}"


@irdl_attr_definition
class TreeAttr(Data[Tree]):
    """A type tree."""

    name = "autodiff.tree"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)

    @classmethod
    def parse_parameter(cls, parser: AttrParser) -> Tree:
        with parser.in_angle_brackets():
            text = parser.parse_str_literal()
        try:
            return parse_tree(text)
        except ValueError as error:
            parser.raise_error(f"not a type tree: {error}")

    def print_parameter(self, printer: Printer) -> None:
        with printer.in_angle_brackets():
            printer.print_string_literal(str(self.data))


def parse_tree(text: str) -> Tree:
    """The tree that ``str`` wrote. Raises ``ValueError``, saying what was expected."""
    reader = _Reader(text)
    tree = reader.tree()
    if reader.word():
        raise ValueError("nothing may follow the tree")
    return tree


class _Reader:
    def __init__(self, text: str):
        for mark in "{}:,?^":
            text = text.replace(mark, f" {mark} ")
        self.words = text.split()
        self.at = 0

    def word(self) -> str:
        """The next word, without taking it; empty at the end."""
        return self.words[self.at] if self.at < len(self.words) else ""

    def accept(self, word: str) -> bool:
        if self.word() != word:
            return False
        self.at += 1
        return True

    def expect(self, word: str) -> None:
        if not self.accept(word):
            raise ValueError(f"`{word}` expected before `{self.word()}`")

    def number(self) -> int:
        word = self.word()
        if not word.isdigit():
            raise ValueError(f"a number expected before `{word}`")
        self.at += 1
        return int(word)

    def tree(self) -> Tree:
        self.expect("{")
        items: list[tuple[int, Item]] = []
        if not self.accept("}"):
            while True:
                offset = self.number()
                self.expect(":")
                items.append((offset, self.item()))
                if self.accept("}"):
                    break
                self.expect(",")
        return Tree(tuple(items))

    def item(self) -> Item:
        word = self.word()
        if word in FLOAT_BYTES:
            self.at += 1
            return Scalar(word, FLOAT_BYTES[word])
        if word in ("int", "any", "variant"):
            self.at += 1
            return Scalar(word, self.number())
        if self.accept("ptr"):
            if self.accept("?"):
                return Reference(None)
            return Reference(self.number() if self.accept("^") else self.tree())
        if self.accept("array"):
            count = None if self.accept("?") else self.number()
            self.expect("x")
            return Repeated(count, self.number(), self.tree())
        raise ValueError(f"an item expected before `{word}`")
