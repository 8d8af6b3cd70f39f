"""Constants of x86's extended format: the bits that the processor has for a double."""

import math

import pytest
from xdsl.dialects.builtin import Float80Type

from oxad.lowering.ir_types import float_text

#: Sign and exponent in 4 digits, then 64 bits whose first is written out.
BITS = {
    0.0: "0xK00000000000000000000",
    1.0: "0xK3FFF8000000000000000",
    -2.5: "0xKC000A000000000000000",
    0.1: "0xK3FFBCCCCCCCCCCCCD000",
    1e308: "0xK43FE8E679C2F5E450000",
    2.2250738585072014e-308: "0xK3C018000000000000000",
    1e-310: "0xK3BF993445B8731580000",
    5e-324: "0xK3BCD8000000000000000",
    math.inf: "0xK7FFF8000000000000000",
}


@pytest.mark.parametrize("value", BITS)
def test_bits(value: float) -> None:
    assert float_text(value, Float80Type()) == BITS[value]


def test_negative_zero() -> None:
    assert float_text(-0.0, Float80Type()) == "0xK80000000000000000000"
