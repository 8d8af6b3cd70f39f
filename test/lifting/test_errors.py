"""Text that no LLVM has printed: an error with its place."""

import pytest

from oxad.dialects.diagnostic import OxadError
from oxad.lifting import lift_bytes, lift_text


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("define void @f() {\n  frobnicate\n}", "OX0110", "a.ll:2:3", "`frobnicate`: no such instruction"),
        ("define i32 @f() {\n  ret i32 %x\n}", "OX0110", "a.ll:2:11", "used, but not defined"),
        ("define i32 @f(i64 %x) {\n  ret i32 %x\n}", "OX0110", "a.ll:2:11", "another type"),
        ("define i32 @f() {\n  %x = add i32 1, 2, 3\n  ret i32 %x\n}", "OX0110", "a.ll:2:20", "not understood"),
        ("define void @f() {\n  br label %gone\n}", "OX0110", "a.ll:2:12", "no such block"),
        ("define void @f() {\n  ret void", "OX0111", "a.ll:2:1", "ends inside the function @f"),
        ("define void @f() #1 {\n  ret void\n}", "OX0110", "a.ll:1:18", "no such attribute group"),
        ("@x = global %gone zeroinitializer", "OX0110", "a.ll:1:13", "no such type"),
        ("@x = global i8 300", "OX0110", "a.ll:1:16", "does not fit i8"),
        ("@x = global i8 1\n@x = global i8 1", "OX0110", "a.ll:2:1", "defined twice"),
        ("hello", "OX0110", "a.ll:1:1", "`hello`"),
    ],
)
def test_text(text: str, code: str, place: str, words: str) -> None:
    with pytest.raises(OxadError) as caught:
        lift_text(text, file="a.ll")
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, str(diagnostic.span)) == (code, place)
    assert words in diagnostic.message


def test_no_such_root() -> None:
    with pytest.raises(OxadError, match="OX0112"):
        lift_text("declare void @f()", roots=["g"])


def test_llvm_says_what_it_refuses() -> None:
    with pytest.raises(OxadError, match=r"OX0113.*expected top-level entity"):
        lift_bytes(b"hello", file="a.ll")


@pytest.mark.parametrize(
    ("pairs", "words"),
    [("[ 1, %0 ]", "1 pairs for 2 edges"), ("[ 1, %0 ], [ 2, %a ], [ 3, %b ]", "3 pairs for 2 edges")],
)
def test_a_phi_that_does_not_fit_its_edges(pairs: str, words: str) -> None:
    text = (
        "define i32 @f(i1 %c) {\n  br i1 %c, label %b, label %b\na:\n  ret i32 0\nb:\n"
        f"  %x = phi i32 {pairs}\n  ret i32 %x\n}}"
    )
    with pytest.raises(OxadError, match=words) as caught:
        lift_text(text, file="a.ll")
    assert str(caught.value.diagnostics[0].span) == "a.ll:6:3"


def test_a_type_that_doubles_with_every_name() -> None:
    """The dialect holds the parts of a named type with it, so that its size could be exponential in the file's."""
    names = [f"%t{n} = type {{ %t{n - 1}, %t{n - 1} }}\n" for n in range(1, 60)]
    text = "%t0 = type { i8 }\n" + "".join(names) + "@x = external global %t59\n"
    with pytest.raises(OxadError, match="too large when it is written out") as caught:
        lift_text(text, file="a.ll")
    assert caught.value.diagnostics[0].span.line < 20  # pyright: ignore[reportOptionalMemberAccess]
