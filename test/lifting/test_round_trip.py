"""`lower(lift(m))` is `m`: real modules, through the dialect's own text too; and the comparison sees what is lost.

The full product of files, flags and compilers is `python test/roundtrip_all.py`; here is a cross-section of it.
"""

import shutil
from pathlib import Path

import pytest
import roundtrip
import roundtrip_all
import sysroot

from oxad.lifting import canonical_text

ROOT = Path(__file__).resolve().parents[2]
LLVM = list(roundtrip_all.ll())
RUST = sorted((roundtrip_all.FILES / "rust").glob("*.rs"))
needs_rustc = pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")


@pytest.mark.parametrize("case", LLVM, ids=lambda case: case.name)
def test_llvm(case: roundtrip_all.Case) -> None:
    assert roundtrip_all.run(case, mlir=True).lines == []


@needs_rustc
@pytest.mark.parametrize("number", range(len(RUST)), ids=lambda number: RUST[number].stem)
def test_rust(number: int) -> None:
    """Every file with one of the flags, so that all flags are among them; small modules through the text as well."""
    case = roundtrip_all.rust_case(RUST[number], roundtrip_all.FLAGS[number * 5 % len(roundtrip_all.FLAGS)])
    assert roundtrip_all.run(case, mlir=number % 5 == 0).lines == []


@pytest.mark.parametrize("path", roundtrip_all.clang_files(), ids=lambda path: path.name)
def test_clang(path: Path) -> None:
    """Every file with two of the clangs that are here, at two levels."""
    present = [clang for clang in roundtrip_all.CLANGS if shutil.which(clang)]
    if not present:
        pytest.skip("needs clang")
    number = roundtrip_all.clang_files().index(path)
    for i in {number % len(present), (number + 2) % len(present)}:
        flags = roundtrip_all.CLANG_FLAGS[(number + i) % len(roundtrip_all.CLANG_FLAGS)]
        assert roundtrip_all.run(roundtrip_all.clang_case(present[i], path, flags)).lines == []


@needs_rustc
def test_the_standard_library(capsys: pytest.CaptureFixture[str]) -> None:
    """Every function and global of a library that rustc ships."""
    results = [
        roundtrip_all.run(roundtrip_all.Case(name, data=data)) for name, data in sysroot.modules(("alloc", "hashbrown"))
    ]
    assert [r.lines for r in results if r.lines] == []
    functions, found = sum(r.functions for r in results), sum(r.globals for r in results)
    with capsys.disabled():
        print(f"\nalloc and hashbrown: {len(results)} modules, {functions} functions, {found} globals, all equal")
    assert len(results) >= 2 and functions > 100


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
        ("[ 0, %0 ], [ %j, %loop ]", "[ %j, %loop ], [ 0, %0 ]"),
        (", !dbg !1", ""),
        ('!"a"', '!"b"'),
        ("{ nounwind }", "{ nounwind willreturn }"),
        ("private constant", "internal constant"),
        ("align 4", "align 8"),
        ("%x, 2.0", "%y, 2.0"),
        ("%y", "%value"),
        ("loop", "again"),
    ],
)
def test_the_comparison_sees_a_loss(old: str, new: str) -> None:
    assert old in TEXT
    assert roundtrip.difference(TEXT, TEXT.replace(old, new))


def test_the_comparison_does_not_see_numbers() -> None:
    assert roundtrip.difference(TEXT, TEXT.replace("!1", "!7").replace("#0", "#3")) == []


def test_a_constant_of_ten_thousand_digits() -> None:
    """Python converts 4,300 digits at most if it is left alone; LLVM has no such bound."""
    digits = "7" * 9_999
    text = f"define i65536 @f(i65536 %x) {{\n  %y = add i65536 %x, {digits}\n  ret i65536 %y\n}}\n"
    canonical = canonical_text(text.encode())
    assert digits in canonical
    assert roundtrip.round_trip(canonical, mlir=True) == []
