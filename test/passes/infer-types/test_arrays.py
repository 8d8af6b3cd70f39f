"""Which array of a structure an index leads into (``passes/types_arrays.py``)."""

import pytest
from xdsl.dialects.builtin import f64, i32

from oxad.dialects.llvm import ArrayType, StructType
from oxad.passes.types_arrays import Member, array_at, members_of_type

ITEMS = Member(0, 32, 8)
OPEN = Member(16, None)
SCALE = Member(8, 16, is_number=True)


def test_members_of_a_type():
    inner = StructType([f64, ArrayType(2, i32)])
    assert list(members_of_type(StructType([i32, inner, ArrayType(3, inner)]))) == [
        Member(8, 16, is_number=True),
        Member(16, 24, 4),
        Member(24, 72, 16),
    ]


@pytest.mark.parametrize(
    ("members", "offset", "stride", "found"),
    [
        ([ITEMS], 0, 8, (ITEMS, 0)),
        ([ITEMS], 16, 8, (ITEMS, 0)),
        ([ITEMS], -8, 8, (ITEMS, 8)),
        ([ITEMS], -40, 8, (ITEMS, 40)),
        # Not in steps of an element, nor on one of its borders.
        ([ITEMS], 0, 4, None),
        ([ITEMS], -4, 8, None),
        # Behind it there is none.
        ([ITEMS], 32, 8, None),
        ([OPEN], 0, 8, (OPEN, 16)),
        # Steps of 24 bytes are those of structures.
        ([OPEN], 16, 24, None),
        # A float where an element might be: it is the first.
        ([SCALE, OPEN], 0, 8, (Member(8, None), 8)),
        ([SCALE, OPEN], 8, 8, None),
    ],
)
def test_array_at(members: list[Member], offset: int, stride: int, found: tuple[Member, int] | None):
    assert array_at(members, offset, stride) == found
