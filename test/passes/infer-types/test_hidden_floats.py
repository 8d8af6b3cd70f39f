"""Floats in the integer parts of structures and vectors are found, so that the engine can refuse them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from test_type_info import analyse


def test_hidden_floats():
    info, v, _ = analyse("""
define void @f(ptr %p, i64 %n, double %d) {
  %x = load i64, ptr %p
  %f = load double, ptr %p
  %m = mul i64 %n, 3
  %hidden = insertvalue { i64, i64 } poison, i64 %x, 1
  %open = insertvalue { i64, double } poison, double %d, 1
  %plain = insertvalue { i64, i64 } poison, i64 %m, 0
  %lanes = insertelement <2 x i64> poison, i64 %x, i64 0
  ret void
}""")
    assert info.hides_floats(v["hidden"])
    assert info.hides_floats(v["lanes"])
    assert not info.hides_floats(v["open"])
    assert not info.hides_floats(v["plain"])
    assert not info.hides_floats(v["x"])
