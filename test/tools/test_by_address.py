"""Which functions a request may call by address, from LLVM text alone."""

from oxad.tools.by_address import called_by_address
from oxad.tools.splice import Functions

TEXT = """\
%pair = type { double, double }
@vtable.0 = private constant <{ ptr, [16 x i8], ptr }> <{ ptr @drop, [16 x i8] zeroinitializer, ptr @area }>
@both = private constant { ptr, ptr } { ptr @"a name", ptr @drop.2 }
@table = internal constant [2 x ptr] [ptr @other, ptr @declared]

define internal void @drop(ptr %self) {
  ret void
}

define internal void @drop.2(ptr %self) {
  ret void
}

define internal noundef double @area(ptr noalias noundef dereferenceable(8) %self, double %s) unnamed_addr #0 {
  %v = call { ptr, [2 x i64] } @inner(ptr @leaf)
  ret double %s
}

define { double, double } @"a name"(ptr %self, double %s) {
  ret { double, double } zeroinitializer
}

define double @other(ptr %self, double %s, i1 %t) {
  ret double 0.0
}

define internal { ptr, [2 x i64] } @inner(ptr %f) {
  %r = tail call fastcc i64 %f(<4 x float> zeroinitializer, [2 x i64] zeroinitializer, i32 signext 1) #0
  ret { ptr, [2 x i64] } zeroinitializer
}

define internal fastcc i64 @leaf(<4 x float> %v, [2 x i64] %a, i32 signext %i) {
  ret i64 0
}

define double @request(ptr %object, double %s) {
  %place = getelementptr i8, ptr %object, i64 24
  %method = load ptr, ptr %place
  %r = call noundef double %method(ptr align 1 %object, double noundef %s), !dbg !0
  ret double %r
}

define double @plain(double %s) {
  %r = call double @area(ptr null, double %s)
  ret double %r
}

define void @main() {
  ret void
}

attributes #0 = { nounwind }
!0 = !{}
"""


def test_by_type() -> None:
    """A method of a vtable, and then what that may call; neither other types, nor drop functions."""
    assert called_by_address(Functions.of(TEXT), ["request"]) == ["area", "leaf"]


def test_no_call_by_address() -> None:
    assert called_by_address(Functions.of(TEXT), ["main"]) == []


def test_reached_by_name() -> None:
    """What is called by name brings its own calls by address in."""
    assert called_by_address(Functions.of(TEXT), ["plain"]) == ["leaf"]


def test_aggregate_result() -> None:
    text = TEXT.replace("%r = call noundef double %method", "%q = call { double, double } %method")
    text = text.replace("  ret double %r\n}\n\ndefine double @plain", "  ret double 0.0\n}\n\ndefine double @plain")
    assert called_by_address(Functions.of(text), ["request"]) == ["a name"]
