"""The shadows of two pointers of one loop, one of which follows the other, as insertion sort moves its gap."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from test_packed_floats import gradient

SHIFT = """
define double @f(double %x) {
entry:
  %v = alloca [32 x i8], align 8
  %double = fmul double %x, 2.0
  %square = fmul double %x, %x
  store double %double, ptr %v, align 8
  %v1 = getelementptr inbounds nuw i8, ptr %v, i64 8
  store double %square, ptr %v1, align 8
  %v2 = getelementptr inbounds nuw i8, ptr %v, i64 16
  store double 0.0, ptr %v2, align 8
  br label %loop
loop:
  %in = phi double [ %square, %entry ], [ %next, %more ]
  %gap = phi ptr [ %v2, %entry ], [ %sift, %more ]
  %sift = phi ptr [ %v1, %entry ], [ %before, %more ]
  store double %in, ptr %gap, align 8
  %first = icmp eq ptr %sift, %v
  br i1 %first, label %exit, label %more
more:
  %before = getelementptr inbounds i8, ptr %sift, i64 -8
  %next = load double, ptr %before, align 8
  br label %loop
exit:
  store double 1.0, ptr %sift, align 8
  %a = load double, ptr %v1, align 8
  %b = load double, ptr %v2, align 8
  %c = fmul double %a, %b
  ret double %c
}
"""


def test_the_gap_follows():
    """f = 2x · x², so f' = 6x²: all numbers here are exact."""
    assert gradient(SHIFT, 3.0) == 54.0
    assert gradient(SHIFT, -0.5) == 1.5
