"""``oxad.tools.sysroot_bodies``: what is not there, or cannot be taken."""

from __future__ import annotations

import pytest

from oxad.lowering import native, rustc_llvm
from oxad.tools import sysroot_bodies
from oxad.tools.archive import members
from oxad.tools.sysroot_bodies import find_body


def test_without_rustcs_llvm_there_is_no_body(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rustc_llvm, "library", lambda: None)
    assert find_body("anything") is None


def _module(text: str) -> bytes:
    return native.parse(text).as_bitcode()


class TestBodies:
    modules: list[bytes]

    @pytest.fixture(autouse=True)
    def one_library(self, library: rustc_llvm.Library, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(sysroot_bodies, "_defining", lambda symbol, libraries: iter(self.modules))

    def test_other_bodies_of_the_library_are_left_out(self):
        self.modules = [
            _module(
                "@c = private unnamed_addr constant i32 7\n"
                "define void @f() {\n  call void @g()\n  call void @h()\n  %x = load i32, ptr @c\n  ret void\n}\n"
                "define void @g() {\n  ret void\n}\n"
                "define internal void @h() noinline {\n  ret void\n}\n"
            )
        ]
        module = find_body("f")
        assert module is not None
        assert {f.name: f.is_declaration for f in module.functions} == {"f": False, "g": True, "h": False}
        assert [v.name for v in module.global_variables] == ["c"]

    def test_variables_of_a_library_are_not_copied(self):
        self.modules = [
            _module("@n = internal global i32 7\ndefine void @f() {\n  store i32 1, ptr @n\n  ret void\n}\n")
        ]
        assert find_body("f") is None


def test_a_function_of_the_standard_library(library: rustc_llvm.Library):
    """Generic functions that the library uses are found in it by their symbols; others are not."""
    symbols = {
        symbol.decode() for path in sysroot_bodies.archives(library) for m in members(path) for symbol in m.symbols
    }
    symbol = next(s for s in sorted(symbols) if "RawVec" in s and "grow_one" in s)
    module = find_body(symbol)
    assert module is not None and not module.get_function(symbol).is_declaration
    assert find_body("no_such_function") is None
