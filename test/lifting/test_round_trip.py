"""`lower(lift(m))` is `m`: real modules, through the dialect's own text too; and the comparison sees what is lost."""

import importlib.util
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("roundtrip", ROOT / "test" / "roundtrip.py")
assert _spec is not None and _spec.loader is not None
roundtrip = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(roundtrip)

RUST = ROOT / "test" / "lifting" / "files"
FLAGS = [
    ["-Copt-level=0"],
    ["-Copt-level=0", "-g"],
    ["-Copt-level=2", "-g", "-Cpanic=abort"],
    ["-Copt-level=3"],
    ["-Copt-level=s", "-Cdebuginfo=1"],
]


@pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")
@pytest.mark.parametrize("flags", FLAGS, ids=" ".join)
@pytest.mark.parametrize("name", ["language.rs", "library.rs"])
def test_rust(name: str, flags: list[str]) -> None:
    assert roundtrip.round_trip(roundtrip.load(RUST / name, flags), mlir="-Copt-level=3" in flags) == []


@pytest.mark.parametrize("path", sorted((ROOT / "test" / "lifting").glob("*.ll")), ids=lambda p: p.stem)
def test_llvm(path: Path) -> None:
    assert roundtrip.round_trip(roundtrip.load(path, []), mlir=True) == []


TEXT = """
@g = private constant i32 3, align 4
define double @f(double %x, i64 %n) #0 {
  br label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %j, %loop ]
  %y = fmul nnan double %x, 2.0, !dbg !1
  %j = add nuw i64 %i, 1
  %c = icmp eq i64 %j, %n
  br i1 %c, label %out, label %loop
out:
  ret double %y
}
attributes #0 = { nounwind }
!1 = !{!2}
!2 = !{!"a"}
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("add nuw", "add"),
        ("fmul nnan", "fmul"),
        ("[ 0, %0 ], [ %j, %loop ]", "[ 1, %0 ], [ %j, %loop ]"),
        (", !dbg !1", ""),
        ('!"a"', '!"b"'),
        ("{ nounwind }", "{ nounwind willreturn }"),
        ("private constant", "internal constant"),
        ("align 4", "align 8"),
        ("%x, 2.0", "%y, 2.0"),
    ],
)
def test_the_comparison_sees_a_loss(old: str, new: str) -> None:
    assert old in TEXT
    assert roundtrip.difference(TEXT, TEXT.replace(old, new))


def test_the_comparison_does_not_see_names_and_numbers() -> None:
    other = TEXT.replace("%y", "%value").replace("loop", "again").replace("!1", "!7").replace("#0", "#3")
    other = other.replace("[ 0, %0 ], [ %j, %again ]", "[ %j, %again ], [ 0, %0 ]")
    assert roundtrip.difference(TEXT, other) == []
