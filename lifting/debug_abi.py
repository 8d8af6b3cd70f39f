"""Which LLVM parameters a Rust parameter becomes: rustc's own calling convention, as far as it is certain.

- nothing for a type without size;
- a scalar, and whatever holds just one (newtypes, ``Option<&T>``): itself;
- two scalars (fat pointers, ``(f64, i32)``, ``Option<f64>``): two parameters, in the order of their offsets;
- everything else: of at most eight bytes one integer, else the address of a copy;
- the tuple of a closure's arguments: one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import Float16Type, Float32Type, Float64Type, Float128Type, IntegerType
from xdsl.ir import Attribute

from oxad.dialects.autodiff.type_tree import Item, Reference, Repeated, Scalar, Tree
from oxad.dialects.llvm import PointerType, StructType, VoidType

if TYPE_CHECKING:
    from oxad.lifting.debug_types import Described

_FLOATS = {"f16": Float16Type(), "f32": Float32Type(), "f64": Float64Type(), "f128": Float128Type()}


@dataclass(frozen=True)
class Slot:
    """A scalar inside a type: ``kinds`` has more than one where variants overlap (``int``, ``ptr``, ``f64`` …)."""

    offset: int
    size: int
    kinds: frozenset[str]


@dataclass(frozen=True)
class Passed:
    """One way of passing a parameter: the kinds of the LLVM values (``int 8``, ``ptr``, ``f64``) and their trees."""

    kinds: tuple[str, ...]
    trees: tuple[Tree, ...]


def ways(type: Described, last: bool = False) -> list[Passed]:
    """How a type may be passed. ``last``: it is the last parameter, so a tuple may be passed part by part."""
    if type.size == 0:
        return [Passed((), ())]
    found: list[Passed] = []
    slots = type.slots
    if slots and len(slots) <= 2 and all(_kind(slot) is not None for slot in slots) and _is_dense(type):
        kinds = tuple(_kind(slot) or "" for slot in slots)
        found.append(Passed(kinds, tuple(_part(type.tree, slot) for slot in slots)))
        if type.shape != "enum":
            return found
    if type.shape == "scalar" or any(way.kinds == (f"int {type.size}",) for way in found):
        return found
    if type.size <= 8:
        found.append(Passed((f"int {type.size}",), (type.tree,)))
        if type.shape == "union":
            # A union whose only field with a size is a float may be passed as that float.
            floats = {item.kind for _, item in type.tree.items if isinstance(item, Scalar) and item.kind != "int"}
            if len(floats) == 1 and len(type.tree.items) == 1:
                found.append(Passed((floats.pop(),), (type.tree,)))
    else:
        found.append(Passed(("ptr",), (Tree(((0, Reference(type.tree)),)),)))
    if last and type.parts:
        inner = [ways(part) for part in type.parts]
        if all(len(options) == 1 for options in inner):
            kinds = tuple(kind for options in inner for kind in options[0].kinds)
            trees = tuple(tree for options in inner for tree in options[0].trees)
            if all(kinds != other.kinds for other in found):
                found.append(Passed(kinds, trees))
    return found


def match_parameters(parameters: Sequence[Described], types: Sequence[Attribute]) -> list[Tree | None] | None:
    """A tree (or ``None``) for every LLVM parameter; ``None`` unless exactly one way of passing fits them all.

    One pointer more than expected is the caller's location, which functions marked ``track_caller`` take last.
    """
    options = [ways(parameter, i == len(parameters) - 1) for i, parameter in enumerate(parameters)]
    found: list[list[Tree | None]] = []

    def fit(index: int, at: int, trees: list[Tree | None]) -> None:
        if len(found) > 1:
            return
        if index == len(options):
            if at == len(types):
                found.append(trees)
            elif at == len(types) - 1 and isinstance(types[at], PointerType):
                found.append([*trees, None])
            return
        for way in options[index]:
            end = at + len(way.kinds)
            if end <= len(types) and all(map(_fits, way.kinds, types[at:end])):
                fit(index + 1, end, [*trees, *way.trees])

    fit(0, 0, [])
    return found[0] if len(found) == 1 else None


def match_result(result: Described, type: Attribute) -> Tree | None:
    """The tree of a result that is returned as a value, with the offsets of LLVM's type."""
    if isinstance(type, VoidType):
        return None
    for way in ways(result):
        if len(way.kinds) == 1 and _fits(way.kinds[0], type):
            return way.trees[0]
        if (
            len(way.kinds) == 2
            and isinstance(type, StructType)
            and len(type.elements.data) == 2
            and all(map(_fits, way.kinds, type.elements.data))
        ):
            # rustc gives the pair the layout of the type itself, so its own offsets are LLVM's.
            return result.tree
    return None


def _fits(kind: str, type: Attribute) -> bool:
    if kind == "ptr":
        return isinstance(type, PointerType)
    if kind.startswith("int "):
        size = int(kind[4:])
        if not isinstance(type, IntegerType):
            return False
        return type.width.data == 8 * size or (size == 1 and type.width.data == 1)
    return type == _FLOATS.get(kind)


def _kind(slot: Slot) -> str | None:
    """The one LLVM type of a slot; ``None`` where the variants differ."""
    if slot.kinds <= {"int", "ptr"} and len(slot.kinds) == 2:
        return f"int {slot.size}"
    if len(slot.kinds) != 1:
        return None
    (kind,) = slot.kinds
    return f"int {slot.size}" if kind == "int" else kind or None


def _is_dense(type: Described) -> bool:
    """Whether one or two scalars fill the type as rustc's scalar pairs do: each at its natural place."""
    first, *rest = type.slots
    if first.offset or not rest:
        return first.offset == 0 and first.size == type.size
    second = rest[0]
    align = max(first.size, second.size)
    start = -(-first.size // second.size) * second.size
    end = start + second.size
    return second.offset == start and -(-end // align) * align == type.size


def _part(tree: Tree, slot: Slot) -> Tree:
    """The part of a tree that a slot covers, from offset 0."""
    items: list[tuple[int, Item]] = []
    for offset, item in tree.items:
        if isinstance(item, Repeated) or not slot.offset <= offset < slot.offset + slot.size:
            continue
        items.append((offset - slot.offset, item))
    return Tree(tuple(items))
