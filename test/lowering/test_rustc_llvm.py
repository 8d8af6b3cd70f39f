"""rustc's own LLVM: what the tools ask of a module, its errors, and that the derivatives are the same without it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import llvmlite.binding as llvm
import pytest

from oxad.dialects.diagnostic import OxadError
from oxad.lowering import native, rustc_llvm
from oxad.lowering.jit import jit

TWICE = """
@kept = internal global i32 7
define internal double @twice(double %x) { %y = fadd double %x, %x  ret double %y }
define internal void @unused() { ret void }
define double @four(double %x) {
  %y = call double @twice(double %x)
  %z = call double @twice(double %y)
  %k = load i32, ptr @kept
  %w = sitofp i32 %k to double
  %r = fadd double %z, %w
  ret double %r
}
"""


def test_what_the_tools_ask_of_a_module(library: rustc_llvm.Library) -> None:
    module = native.parse_program(TWICE, "program")
    assert isinstance(module, rustc_llvm.Module)
    assert module.name == "program"
    assert [f.name for f in module.functions] == ["twice", "unused", "four"]
    assert [f.linkage for f in module.functions] == [llvm.Linkage.internal] * 2 + [llvm.Linkage.external]
    assert [v.name for v in module.global_variables] == ["kept"]
    copy = module.clone()
    module.get_function("twice").linkage = llvm.Linkage.external
    module.get_function("four").visibility = llvm.Visibility.hidden
    native.prune(module)
    assert "define dso_local double @twice" in str(module)
    assert "define hidden double @four" in str(module)
    assert "@unused" not in str(module)
    assert "define internal double @twice" in str(copy)
    native.optimise(copy)
    assert "@twice" not in str(copy)
    again = native.parse_program(copy.as_bitcode())
    assert str(again).partition("\ndefine")[2] == str(copy).partition("\ndefine")[2] != ""
    assert "four:" in native.emit_assembly(copy)
    assert native.emit_object(copy)[:4] == b"\x7fELF" or sys.platform != "linux"


@pytest.mark.parametrize("level", range(4))
def test_every_level_computes_the_same(library: rustc_llvm.Library, level: int) -> None:
    module = native.parse_program(TWICE)
    native.optimise(module, level)
    assert jit(module, 0).function("four", "double", ["double"])(1.5) == 13.0


def test_modules_are_linked(library: rustc_llvm.Library) -> None:
    program = native.parse_program(
        "declare double @four(double)\n"
        "define double @main() {\n  %r = call double @four(double 1.0)\n  ret double %r\n}\n"
    )
    assert isinstance(program, rustc_llvm.Module)
    program.link_in(native.parse_program(TWICE))
    program.verify()
    assert "define double @four" in str(program)


def test_errors_are_llvms_words(library: rustc_llvm.Library) -> None:
    with pytest.raises(OxadError, match=r"OX0421.*\n.*<ir>:2:7"):
        native.parse_program("define void @f() {\n  ret i32 %x\n}\n")
    with pytest.raises(OxadError, match="OX0421"):
        native.parse_program(b"BC\xc0\xde and then nothing")
    with pytest.raises(OxadError, match=r"OX0421.*does not dominate"):
        native.parse_program("define i32 @f() {\n  %a = add i32 %b, 1\n  %b = add i32 1, 1\n  ret i32 %a\n}\n")
    one, other = native.parse_program(TWICE), native.parse_program(TWICE)
    assert isinstance(one, rustc_llvm.Module)
    with pytest.raises(RuntimeError, match="four"):
        one.link_in(other)
    with pytest.raises(NameError):
        one.get_function("nothing")


@pytest.mark.parametrize("path", ["", "/nowhere/libLLVM.so", llvm.ffi.lib._name])
def test_without_it_llvmlite_does_the_work(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(rustc_llvm.LIBRARY_VARIABLE, path)
    rustc_llvm.library.cache_clear()
    try:
        assert isinstance(native.parse_program(TWICE), llvm.ModuleRef)
    finally:
        rustc_llvm.library.cache_clear()


def test_programs_are_the_same_without_it(library: rustc_llvm.Library, tmp_path: Path) -> None:
    file = tmp_path / "p.rs"
    file.write_text("""
        use oxad::autodiff_reverse;
        #[autodiff_reverse(df, Duplicated, Active)]
        fn f(x: &[f64]) -> f64 { x.iter().map(|x| x.sin() * x).sum() }
        fn main() {
            let x: Vec<f64> = (0..20).map(|i| i as f64).collect();
            let mut dx = vec![0.0; 20];
            println!("{:?} {dx:?}", df(&x, &mut dx, 1.0));
        }
    """)
    command = [sys.executable, "-m", "oxad.tools.oxad", "run", str(file)]
    paths = "", os.environ[rustc_llvm.LIBRARY_VARIABLE]
    said = [
        subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, rustc_llvm.LIBRARY_VARIABLE: path}
        ).stdout
        for path in paths
    ]
    assert said[0] == said[1] != ""
