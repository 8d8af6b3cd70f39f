"""Which array in a structure an index leads into, and where that array ends.

LLVM writes ``stack.items[n - 1]`` as ``items - 8 + 8 * n``: where the constant part leads is another member, or lies in
front of the whole structure. And no index of an array leads into the member behind it. The members of what a pointer
leads to tell the types of variables and of accesses in LLVM IR, clang's tags, and debug records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from xdsl.ir import Attribute

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import Repeated, Scalar, Tree
from oxad.passes.layout import part, size_of
from oxad.passes.types_lattice import float_index

_FARTHEST = 64
"""Elements between the constant part of an address and the array: vectorised loops take many at once."""
_LARGEST_ELEMENT = 16
"""The bytes of an element of an array of which it is not known where it ends."""


class Member(NamedTuple):
    """An array, or what may be one, in a structure; or, with ``is_number``, a float by itself.

    ``end`` ``None``: nobody knows. ``stride`` 0: nor that.
    """

    start: int
    end: int | None
    stride: int = 0
    is_number: bool = False

    def moved(self, by: int) -> Member:
        """The member of a structure that lies ``by`` bytes further on."""
        return self._replace(start=self.start + by, end=None if self.end is None else self.end + by)

    def takes(self, stride: int) -> bool:
        """Whether it may be an array that is indexed in such steps."""
        if self.is_number:
            return False
        if self.stride:
            return self.stride == stride
        if self.end is None:
            return stride <= _LARGEST_ELEMENT
        return self.end - self.start >= 2 * stride


def members_of_type(type: Attribute, at: int = 0) -> Iterator[Member]:
    """What an LLVM type tells: the outermost arrays in it, and the floats beside them."""
    if isinstance(type, llvm.ArrayType):
        stride = size_of(type.element)
        yield Member(at, at + stride * type.size.data, stride)
    elif isinstance(type, llvm.StructType):
        for i in range(len(type.elements.data)):
            member, offset = part(type, i)
            yield from members_of_type(member, at + offset)
    elif float_index(type) is not None:
        yield Member(at, at + size_of(type), is_number=True)


def members_of_tree(tree: Tree) -> Iterator[Member]:
    """What debug information tells."""
    for at, item in tree.items:
        if isinstance(item, Repeated):
            yield Member(at, None if item.count is None else at + item.stride * item.count, item.stride)
        elif isinstance(item, Scalar) and item.kind not in ("int", "any"):
            yield Member(at, at + item.size, is_number=True)


def array_at(members: Iterable[Member], offset: int, stride: int) -> tuple[Member, int] | None:
    """The array that an index from ``offset`` on leads into, in steps of ``stride``, and how far behind ``offset`` it
    begins (0: it does not). A float by itself where an element might be counts as the array's first element."""
    members = list(members)
    for member in members:
        if member.start <= offset and (member.end is None or offset < member.end):
            return (member, 0) if member.takes(stride) else None
    near = [
        (member.start - offset, member)
        for member in members
        if (member.takes(stride) or member.is_number) and 0 < member.start - offset <= _FARTHEST * stride
        if (member.start - offset) % stride == 0
    ]
    arrays = [(ahead, member) for ahead, member in near if not member.is_number]
    if not arrays:
        return None
    ahead, member = min(arrays, key=itemgetter(0))
    first = min(ahead for ahead, _ in near)
    return member._replace(start=member.start - ahead + first), first


__all__ = ["Member", "array_at", "members_of_tree", "members_of_type"]
