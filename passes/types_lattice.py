"""The lattice of the type analysis: what one byte of a value or of memory is known to hold.

A byte's element is a set of *atoms*, kept as the bits of an integer; the order is inclusion and the join is the union
(``|``), so join is commutative, associative and idempotent, ``0`` (nothing known) is its unit, and a byte can only
rise a bounded number of times. How a set reads::

                      conflict(f64 here, i64 pointer there, …)
                 /              |               \\
        float kind, byte k    pointer, byte k    integer
                 \\              |               /
                             unknown

- two different float atoms, or a float and a pointer: *conflict*;
- one float atom: *float*. Integer atoms beside it do not matter, because using the bits of a float as an integer does
  not make it one; a float that was *made* by integer arithmetic from the bits of a float (``TAINT``) is a conflict,
  but where one variant of an enumeration has a float, and another an integer or a pointer (``VARIANT``), the byte
  counts as the float's: see ``variant_bits.py``;
- a pointer atom: *pointer*, whatever arithmetic is done with it;
- integer atoms alone: *integer* (see ``types.py`` for when a weak one is not enough).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from xdsl.dialects.builtin import (
    BFloat16Type,
    Float16Type,
    Float32Type,
    Float64Type,
    Float80Type,
    Float128Type,
)
from xdsl.ir import Attribute

WEAK = 1
"""Used by arithmetic that tricks with the bits of floats use as well (add, and, xor, shift, compare)."""
STRONG = 2
"""The result of integer arithmetic, a factor, a quotient, an index, a size: surely an integer."""
TAINT = 4
"""Made by integer arithmetic from bits that may be a float's."""
REACH = 8
"""Integer arithmetic makes a float from it."""
MOVED = 16
"""Stored: what it is matters to whoever reads it again."""

VARIANT = 32
"""A float in one variant of an enumeration, an integer or a pointer in another."""
TYPED = 64
"""Debug information says what lies here: a pointer."""
VTABLE = 128
"""The address of a vtable."""
BITS = 256
"""Integer arithmetic makes the bits of a float from it: unless something says so, it is no integer for certain."""

DECLARED = 512
"""Declared to be an integer, in C, where such a variable or member may still carry the bytes of a float: it is one if
all memory of callers' that it is copied from or to is declared so, too (``types_openness.py``)."""
INTEGERS = STRONG | DECLARED
"""An integer, but for bytes that are only moved."""

FLOAT_TYPES: tuple[Attribute, ...] = (
    Float16Type(),
    BFloat16Type(),
    Float32Type(),
    Float64Type(),
    Float80Type(),
    Float128Type(),
)
FLOAT_SIZES = (2, 2, 4, 8, 10, 16)
SMALLEST_FLOAT = 4
"""The bytes of the smallest float that a program of C's moves as characters: an array of fewer holds none."""
FLOAT_NAMES = ("f16", "bf16", "f32", "f64", "f80", "f128")
_INDEX: dict[type[Attribute], int] = {kind.__class__: i for i, kind in enumerate(FLOAT_TYPES)}
_SHIFT = 10
FLOATS = ((1 << 96) - 1) << _SHIFT
_POINTER_SHIFT = _SHIFT + 96
_F64_SHIFT = _SHIFT + 48
POINTERS = 0xFF << _POINTER_SHIFT
POINTER_SIZE = 8

FLOAT_ATOMS: tuple[tuple[int, ...], ...] = tuple(
    tuple(1 << (_SHIFT + 16 * kind + k) for k in range(size)) for kind, size in enumerate(FLOAT_SIZES)
)
"""For every float kind, the atom of each of its bytes."""
POINTER_ATOMS = tuple(1 << (_POINTER_SHIFT + k) for k in range(POINTER_SIZE))
"""The atom of each byte of a pointer."""


def float_index(type: Attribute) -> int | None:
    """The number of a scalar float type in ``FLOAT_TYPES``; ``None`` for any other type."""
    return _INDEX.get(type.__class__)


def fragment_kind(size: int) -> int:
    """The kind of float (``FLOAT_TYPES``) whose tangent an integer of ``size`` bytes has."""
    return 3 if size == 8 else 2


def join(a: int, b: int) -> int:
    """The least element above both."""
    return a | b


def is_conflict(mask: int) -> bool:
    """Whether the atoms of a byte contradict each other."""
    floats = mask & FLOATS
    if floats:
        return bool(floats & (floats - 1)) or (bool(mask & (POINTERS | TAINT)) and not mask & VARIANT)
    pointers = mask & POINTERS
    return bool(pointers & (pointers - 1))


def is_word_of_either(mask: int) -> bool:
    """Whether a byte is the same byte of an ``f64`` and of a pointer, and of nothing else."""
    floats, pointers = (mask & FLOATS) >> _F64_SHIFT, (mask & POINTERS) >> _POINTER_SHIFT
    return bool(floats) and floats == pointers and not floats & (floats - 1)


def float_byte(mask: int) -> tuple[int, int] | None:
    """``(kind, k)`` where a byte is byte ``k`` of one float kind, and nothing against it; else ``None``."""
    floats = mask & FLOATS
    if not floats or is_conflict(mask):
        return None
    bit = floats.bit_length() - 1 - _SHIFT
    return bit // 16, bit % 16


def pointer_byte(mask: int) -> int | None:
    """``k`` where a byte is byte ``k`` of a pointer, else ``None``."""
    pointers = mask & POINTERS
    if not pointers or is_conflict(mask):
        return None
    return pointers.bit_length() - 1 - _POINTER_SHIFT


def name_of(mask: int) -> str:
    """A byte's element in words, for messages and tests."""
    floats = [FLOAT_NAMES[i] for i, atoms in enumerate(FLOAT_ATOMS) if any(mask & atom for atom in atoms)]
    parts = [*floats, *(["pointer"] if mask & POINTERS else []), *(["integer"] if mask & (WEAK | INTEGERS) else [])]
    if floats and mask & TAINT:
        parts[-1] = "integer made of the bits of a float"
    return " and ".join(parts) if parts else "unknown"


@dataclass
class Contents:
    """What a run of bytes holds, offsets in bytes from its start.

    ``floats``: whole floats and their types; ``pointers``: whole pointers; ``integers``, ``unknown``, ``conflicts``:
    single bytes. A float or pointer of which a part is missing or overwritten counts as conflicts.
    """

    floats: list[tuple[int, Attribute]] = field(default_factory=list)
    pointers: list[int] = field(default_factory=list)
    integers: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    conflicts: list[int] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """``int``, ``float``, ``pointer``, ``mixed``, ``unknown`` or ``conflict``."""
        if self.conflicts:
            return "conflict"
        if self.unknown:
            return "unknown"
        if self.floats:
            return "mixed" if self.integers or self.pointers else "float"
        if self.pointers:
            return "mixed" if self.integers else "pointer"
        return "int"

    def text(self) -> str:
        """As tests print it: ``f64@0, ptr@8, int@16``; runs of bytes of one sort are told once, with their size."""
        parts = [(offset, f"{FLOAT_NAMES[_INDEX[type.__class__]]}@{offset}") for offset, type in self.floats]
        parts += [(offset, f"ptr@{offset}") for offset in self.pointers]
        for word, offsets in (("int", self.integers), ("unknown", self.unknown), ("conflict", self.conflicts)):
            start = previous = None
            for offset in [*sorted(offsets), None]:
                if start is None or previous is None:
                    start = offset
                elif offset != previous + 1:
                    parts.append((start, f"{word}@{start}x{previous + 1 - start}"))
                    start = offset
                previous = offset
        return ", ".join(text for _, text in sorted(parts))


def contents(masks: list[int], surely_integer: list[bool]) -> Contents:
    """Reads a run of bytes; ``surely_integer[i]`` decides on bytes that have neither float nor pointer atoms."""
    found = Contents()
    size = len(masks)
    i = 0
    while i < size:
        mask = masks[i]
        if mask & (FLOATS | POINTERS):
            length = _whole(masks, i)
            if length == 0:
                found.conflicts.append(i)
                i += 1
            elif mask & FLOATS:
                at = float_byte(mask)
                assert at is not None
                found.floats.append((i, FLOAT_TYPES[at[0]]))
                i += length
            else:
                found.pointers.append(i)
                i += length
        else:
            (found.integers if surely_integer[i] else found.unknown).append(i)
            i += 1
    return found


def _whole(masks: list[int], start: int) -> int:
    """The size of the float or pointer that begins at ``start`` and is complete, else 0."""
    at = float_byte(masks[start])
    if at is not None:
        kind, k = at
        size = FLOAT_SIZES[kind]
        if k or start + size > len(masks):
            return 0
        return size if all(float_byte(masks[start + j]) == (kind, j) for j in range(size)) else 0
    if pointer_byte(masks[start]) != 0 or start + POINTER_SIZE > len(masks):
        return 0
    return POINTER_SIZE if all(pointer_byte(masks[start + j]) == j for j in range(POINTER_SIZE)) else 0
