"""Errors that no program can show by itself: files that are cut short, folders that are not there, defects of oxad."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from oxad.dialects.diagnostic import OxadError, Span
from oxad.lifting.index import Index
from oxad.lowering import jit, native
from oxad.tools import archive, differentiate, emit, linker, oxad_opt, report, rustc


def code_of(run: Callable[[], object]) -> str:
    """The code of the error that ``run`` raises; its text must read like the others."""
    with pytest.raises(OxadError) as caught:
        run()
    (diagnostic,) = caught.value.diagnostics
    assert str(caught.value).startswith(f"error[{diagnostic.code}]: {diagnostic.message}")
    return diagnostic.code


EMPTY = "define void @f() {\n  ret void\n}\n"


@pytest.mark.parametrize(
    "contents", [b"not an archive", b"!<arch>\ngarbage", b"!<arch>\n" + b"a/" + b" " * 46 + b"99  "]
)
def test_damaged_archives(tmp_path: Path, contents: bytes) -> None:
    library = tmp_path / "lib.a"
    library.write_bytes(contents)
    assert code_of(lambda: list(archive.members(library))) == "OX0011"


def test_no_folder_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/cache")
    monkeypatch.setattr(tempfile, "gettempdir", lambda: "/dev/null")
    assert code_of(rustc.cache_folder) == "OX0004"


def test_crate_missing_or_broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(rustc, "rustc_version", lambda: rustc.Version("a rustc", "1", "host", (1,)))
    monkeypatch.setattr(rustc, "crate_source", lambda: tmp_path)
    assert code_of(rustc.compiled_crate) == "OX0005"


def test_rust_that_does_not_compile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.rs"
    wrong.write_text("fn main() { 1 + }")
    monkeypatch.setattr(rustc, "rustc_path", lambda: "false")
    line = rustc.CommandLine.parse([str(wrong)])
    assert code_of(lambda: rustc.compile_to_bitcode(line)) == "OX0006"


def test_a_defect_is_an_error_and_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> int:
        raise ZeroDivisionError("a pass that divides by zero")

    assert report.run(broken) == 1
    shown = capsys.readouterr().err
    assert shown.startswith("error[OX0012]: this is a defect in oxad") and "Traceback" not in shown
    assert "ZeroDivisionError: a pass that divides by zero" in shown


def test_static_library_that_is_not_there(tmp_path: Path) -> None:
    line = rustc.CommandLine.parse(["--crate-type=staticlib", "-o", str(tmp_path / "libgone.a"), "gone.rs"])
    assert code_of(lambda: emit.finish_static_library(line)) == "OX0014"


def test_text_nested_too_deeply() -> None:
    assert oxad_opt.failure(RecursionError()).diagnostics[0].code == "OX0022"


def test_more_memory_than_there_is() -> None:
    problem = oxad_opt.failure(MemoryError(), Span("wide.mlir"))
    assert str(problem).startswith("error[OX0024]: this needs more memory") and "wide.mlir" in str(problem)


def test_text_cut_short() -> None:
    assert code_of(lambda: Index.of("define void @f() {\n  ret void\n", "cut.ll")) == "OX0111"
    assert code_of(lambda: Index.of("defnie void @f()\n", "wrong.ll")) == "OX0110"


def test_what_llvm_refuses() -> None:
    assert code_of(lambda: native.parse("define void @f() {\n  ret i32 0\n}\n")) == "OX0421"
    assert code_of(lambda: native.parse(b"BC\xc0\xde and then nothing")) == "OX0421"

    class Refused:
        def verify(self) -> None:
            raise RuntimeError("a block without terminator")

    assert code_of(lambda: native.verify(Refused(), "batch")) == "OX0420"  # pyright: ignore[reportArgumentType]


def test_function_that_the_jit_does_not_have() -> None:
    engine = jit.jit(EMPTY)
    assert code_of(lambda: engine.function("g", "void", ())) == "OX0422"


def test_a_request_that_is_left() -> None:
    marker = '@"__oxad_v1;reverse;1;dup"'
    text = f"define void @df() {{\n  call void {marker}()\n  ret void\n}}\n\ndeclare void {marker}()\n"
    assert code_of(lambda: differentiate.refuse_unresolved(text)) == "OX0423"


def test_one_symbol_twice() -> None:
    assert code_of(lambda: linker.link_modules([native.parse(EMPTY), native.parse(EMPTY)])) == "OX0424"
