"""`oxad rustc` and `oxad run`: flags of rustc pass through, errors are said at once, nothing is left half-written."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")

SQUARE = """
use oxad::{autodiff_forward, autodiff_reverse};
#[autodiff_reverse(d_square, Active, Active)]
#[autodiff_forward(f_square, 2, Dual, DualOnly)]
fn square(x: f64) -> f64 { x * x }
fn main() {
    let x = std::env::args().count() as f64;
    println!("{:?} {:?}", d_square(x, 1.0), f_square(x, 1.0, 10.0));
}
"""
ANSWER = "(9.0, 6.0) [6.0, 60.0]\n"  # with two arguments


def oxad(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "oxad.tools.oxad", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, **options)  # pyright: ignore


@pytest.fixture
def square(tmp_path: Path) -> Path:
    path = tmp_path / "square.rs"
    path.write_text(SQUARE)
    return path


def source(tmp_path: Path, text: str, name: str = "program.rs") -> Path:
    path = tmp_path / name
    path.write_text(text)
    return path


def test_run_passes_arguments_and_status(tmp_path: Path) -> None:
    text = 'fn main() { let n = std::env::args().count(); println!("{n}"); std::process::exit(n as i32) }'
    result = oxad("run", source(tmp_path, text), "-O", "--", "a", "-O", "c d")
    assert (result.returncode, result.stdout) == (4, "4\n")


def test_run_reports_a_signal_as_a_shell_does(tmp_path: Path) -> None:
    result = oxad("run", source(tmp_path, "fn main() { std::process::abort() }"))
    assert result.returncode == 128 + 6


FLAGS = [
    [],
    ["-O"],
    *([f"-Copt-level={level}"] for level in "123sz"),
    ["-C", "panic=abort"],
    ["-g"],
    ["-Cdebuginfo=1"],
    ["-Ccodegen-units=4"],
    ["-C", "target-cpu=native"],
    ["-Coverflow-checks=on"],
    ["--edition", "2024"],
    ["-Crelocation-model=static"],
    ["-Cstrip=symbols"],
    ["-Clto=fat"],
]


@pytest.mark.parametrize("flags", FLAGS, ids=" ".join)
def test_same_derivatives_whatever_the_flags(tmp_path: Path, square: Path, flags: list[str]) -> None:
    program = tmp_path / "program"
    result = oxad("rustc", square, *flags, "-o", program)
    assert (result.returncode, result.stderr) == (0, "")
    assert subprocess.run([program, "a", "b"], capture_output=True, text=True).stdout == ANSWER


def test_cfg_passes_through(tmp_path: Path) -> None:
    text = 'fn main() { println!("{}", if cfg!(blue) { "blue" } else { "red" }) }'
    assert oxad("run", source(tmp_path, text), "--cfg", "blue").stdout == "blue\n"


@pytest.mark.parametrize(("level", "checked"), [("0", True), ("3", False)])
def test_level_0_checks_overflow(tmp_path: Path, level: str, checked: bool) -> None:
    text = """fn main() {
        let x = i32::MAX - std::env::args().count() as i32 + 1;
        let caught = std::panic::catch_unwind(|| x + 1).is_err();
        println!("{} {caught}", cfg!(debug_assertions));
    }"""
    word = str(checked).lower()
    assert oxad("run", source(tmp_path, text), f"-Copt-level={level}").stdout == f"{word} {word}\n"


def test_debug_info_as_asked(tmp_path: Path, square: Path) -> None:
    from elftools.elf.elffile import ELFFile

    def sections(*flags: str) -> set[str]:
        assert oxad("rustc", square, "--crate-type=cdylib", *flags, "-o", tmp_path / "lib.so").returncode == 0
        with (tmp_path / "lib.so").open("rb") as file:
            return {section.name for section in ELFFile(file).iter_sections()}

    text = SQUARE.replace("fn main", '#[no_mangle] pub extern "C" fn entry')
    square.write_text(text)
    # std's own line tables are always there: what counts is this crate's.
    for flags, lines, variables in (((), False, False), (("-Cdebuginfo=1",), True, False), (("-g",), True, True)):
        object = tmp_path / "square.o"
        assert oxad("rustc", square, "--crate-type=lib", "--emit=obj", *flags, "-o", object).returncode == 0
        with object.open("rb") as file:
            elf = ELFFile(file)
            assert (elf.get_section_by_name(".debug_line") is not None) == lines
            tags = set()
            if elf.has_dwarf_info():
                tags = {die.tag for unit in elf.get_dwarf_info().iter_CUs() for die in unit.iter_DIEs()}
            assert ("DW_TAG_variable" in tags) == variables
    assert ".text" in sections("-g")


def test_cdylib_is_called_from_outside(tmp_path: Path) -> None:
    import ctypes

    text = (
        SQUARE.partition("fn main")[0]
        + """
#[no_mangle] pub extern "C" fn slope(x: f64) -> f64 { d_square(x, 1.0).1 }
"""
    )
    library = tmp_path / "libslope.so"
    assert oxad("rustc", source(tmp_path, text), "--crate-type", "cdylib", "-o", library).returncode == 0
    slope = ctypes.CDLL(str(library)).slope
    slope.restype, slope.argtypes = ctypes.c_double, [ctypes.c_double]
    assert slope(5.0) == 10.0


def test_static_library_is_linked_by_a_c_compiler(tmp_path: Path) -> None:
    text = (
        SQUARE.partition("fn main")[0]
        + """
#[no_mangle] pub extern "C" fn slope(x: f64) -> f64 { d_square(x, 1.0).1 }
"""
    )
    assert oxad("rustc", source(tmp_path, text), "--crate-type=staticlib", "--out-dir", tmp_path).returncode == 0
    c = source(tmp_path, "double slope(double); int main(void) { return slope(5.0) == 10.0 ? 42 : 1; }", "main.c")
    command = ["cc", str(c), str(tmp_path / "libprogram.a"), "-lm", "-lpthread", "-ldl", "-o", str(tmp_path / "main")]
    subprocess.run(command, check=True)
    assert subprocess.run([tmp_path / "main"]).returncode == 42


def test_library_crate_then_program(tmp_path: Path) -> None:
    library = SQUARE.partition("fn main")[0].replace("fn square", "pub fn square")
    assert (
        oxad("rustc", source(tmp_path, library, "math.rs"), "--crate-type=rlib", "--out-dir", tmp_path).returncode == 0
    )
    program = source(tmp_path, 'fn main() { println!("{:?}", math::d_square(4.0, 1.0)) }')
    result = oxad("run", program, f"--extern=math={tmp_path}/libmath.rlib")
    assert result.stdout == "(16.0, 8.0)\n", result.stderr


def test_test_harness(tmp_path: Path) -> None:
    text = SQUARE + "#[test] fn slope() { assert_eq!(d_square(2.0, 1.0), (4.0, 4.0)) }"
    result = oxad("run", source(tmp_path, text), "--test")
    assert "test slope ... ok" in result.stdout


def test_response_file(tmp_path: Path, square: Path) -> None:
    flags = source(tmp_path, f"{square}\n-Copt-level=2\n-o\n{tmp_path}/program\n", "flags")
    assert oxad("rustc", f"@{flags}").returncode == 0
    assert subprocess.run([tmp_path / "program", "a", "b"], capture_output=True, text=True).stdout == ANSWER


def test_questions_go_to_rustc() -> None:
    assert oxad("rustc", "-vV").stdout == subprocess.run(["rustc", "-vV"], capture_output=True, text=True).stdout
    assert oxad("rustc", "--print", "sysroot").returncode == 0


@pytest.mark.parametrize(("kind", "suffix"), [("asm", "s"), ("obj", "o"), ("llvm-ir", "ll"), ("llvm-bc", "bc")])
def test_emit(tmp_path: Path, square: Path, kind: str, suffix: str) -> None:
    assert oxad("rustc", square, f"--emit={kind},metadata", "--out-dir", tmp_path).returncode == 0
    content = (tmp_path / f"square.{suffix}").read_bytes()
    assert content and b"__oxad_v1" not in content
    assert (tmp_path / "libsquare.rmeta").exists()


def test_emit_stages(tmp_path: Path, square: Path) -> None:
    assert "autodiff.reverse" in oxad("rustc", square, "--emit=mlir", "--after=lift").stdout
    assert "__oxad_v1;reverse" in oxad("rustc", square, "--emit=llvm", "--after=normalise").stdout
    output = tmp_path / "stage.mlir"
    assert oxad("rustc", square, "--emit=mlir", "-o", output).stdout == ""
    assert "autodiff.reverse" not in output.read_text()
    result = oxad("rustc", square, "--emit=mlir", "--after=nothing")
    assert result.returncode == 1 and "error[OX0008]" in result.stderr and "derive-reverse" in result.stderr


def test_statics_are_one_in_primal_and_derivative(tmp_path: Path) -> None:
    text = """
use oxad::autodiff_reverse;
use std::sync::atomic::{AtomicUsize, Ordering};
static CALLS: AtomicUsize = AtomicUsize::new(0);
static TABLE: [f64; 4] = [1.0, 2.0, 3.0, 4.0];
#[inline(never)]
fn helper(x: f64, names: &[&str], i: usize) -> f64 {
    CALLS.fetch_add(1, Ordering::Relaxed);
    x * TABLE[i % 4] * names[i % 2].len() as f64
}
#[autodiff_reverse(df, Active, Const, Active)]
fn f(x: f64, i: usize) -> f64 { helper(x, &["one", "three"], i) * x }
fn main() {
    let i = std::env::args().count();
    println!("{} {:?} {:?}", f(2.0, i), df(2.0, i, 1.0), df(3.0, i + 1, 1.0));
    println!("{} {}", CALLS.load(Ordering::Relaxed), TABLE.iter().sum::<f64>());
}
"""
    result = oxad("run", source(tmp_path, text))
    assert result.stdout == "40 (40.0, 40.0) (81.0, 54.0)\n3 10\n", result.stderr


def test_only_what_is_used_is_linked(tmp_path: Path) -> None:
    """A member of an archive that nothing uses is not even read; an exported function is used."""
    library = """
use oxad::autodiff_reverse;
#[autodiff_reverse(df, Active, Active)]
pub fn f(x: f64) -> f64 { x.sin() }
pub fn unused_function() -> Vec<String> { vec!["unused".to_string()] }
#[no_mangle] pub extern "C" fn exported_function() -> f64 { df(0.0, 2.0).1 }
"""
    flags = ["--crate-type=rlib", "-Ccodegen-units=4", "--out-dir", tmp_path]
    assert oxad("rustc", source(tmp_path, library, "parts.rs"), *flags).returncode == 0
    text = """
extern crate parts;
extern "C" { fn exported_function() -> f64; }
fn main() { println!("{}", unsafe { exported_function() }) }
"""
    program = tmp_path / "program"
    extern = f"--extern=parts={tmp_path}/libparts.rlib"
    result = oxad("rustc", source(tmp_path, text), extern, "-o", program)
    assert result.returncode == 0, result.stderr
    assert subprocess.run([program], capture_output=True, text=True).stdout == "2\n"
    assert b"unused_function" not in program.read_bytes()


@pytest.mark.parametrize("flags", [[], ["-g"]], ids=["", "-g"])
def test_a_panic_leaves_a_derivative_as_any_function(tmp_path: Path, flags: list[str]) -> None:
    text = """
use oxad::{autodiff_forward, autodiff_reverse};
struct Noise(&'static str);
impl Drop for Noise { fn drop(&mut self) { println!("dropped in {}", self.0) } }
#[autodiff_reverse(df, Duplicated, Const, Active)]
#[autodiff_forward(ff, Dual, Const, Dual)]
fn f(x: &[f64], n: usize) -> f64 {
    let copy = vec![1.0; n];
    (0..n).map(|i| x[i] * x[i] * copy[i]).sum()
}
fn main() {
    let n = std::env::args().count() + 1;
    std::panic::set_hook(Box::new(|i| println!("{}", i.location().unwrap().line())));
    for n in [n, n + 1] {
        let (mut dx, x) = ([0.0; 2], [1.0, 2.0]);
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _noise = Noise("reverse");
            df(&x, &mut dx, n, 1.0)
        }));
        println!("{:?} {:?}", caught.ok(), dx);
        let caught = std::panic::catch_unwind(|| ff(&x, &[1.0, 0.0], n));
        println!("{:?}", caught.ok());
    }
}
"""
    result = oxad("run", source(tmp_path, text), *flags)
    first = "dropped in reverse\nSome(5.0) [2.0, 4.0]\nSome((5.0, 2.0))\n"
    assert result.stdout == first + "9\ndropped in reverse\nNone [0.0, 0.0]\n9\nNone\n", result.stderr


def test_a_panic_aborts_where_panics_abort(tmp_path: Path) -> None:
    text = """
use oxad::autodiff_reverse;
#[autodiff_reverse(df, Duplicated, Const, Active)]
fn f(x: &[f64], i: usize) -> f64 { x[i] * x[i] }
fn main() { println!("{}", df(&[1.0], &mut [0.0], std::env::args().count(), 1.0)) }
"""
    result = oxad("run", source(tmp_path, text), "-Cpanic=abort")
    assert result.returncode == 128 + 6 and "index out of bounds" in result.stderr and "program.rs:4" in result.stderr


def test_inactive_functions(tmp_path: Path) -> None:
    """A derivative calls them once, with the primal's values, and takes their results for constants."""
    text = """
use oxad::{autodiff_forward, autodiff_reverse, inactive};
/// Counts and rounds to tenths.
#[inactive]
fn rounded(x: f64, calls: &mut Vec<f64>) -> f64 {
    calls.push(x);
    (x * 10.0 + 0.5).floor() / 10.0
}
#[autodiff_reverse(df, Active, Const, Active)]
#[autodiff_forward(ff, Dual, Const, Dual)]
fn f(x: f64, calls: &mut Vec<f64>) -> f64 { x * rounded(x * 2.0, calls) }
fn main() {
    let mut calls = Vec::new();
    println!("{:?}", f(1.25, &mut calls));
    println!("{:?}", df(1.25, &mut calls, 1.0));
    println!("{:?} {:?}", ff(1.25, 1.0, &mut calls), calls);
}
"""
    result = oxad("run", source(tmp_path, text))
    assert result.stdout == "3.125\n(3.125, 2.5)\n(3.125, 2.5) [2.5, 2.5, 2.5]\n", result.stderr
    alone = '#[oxad::inactive] fn f() { println!("called") } fn main() { f() }'
    assert oxad("run", source(tmp_path, alone)).stdout == "called\n"


def test_options_by_value(tmp_path: Path) -> None:
    """Where the primal is None there is no derivative; a shadow that is None counts as zero."""
    text = """
use oxad::{autodiff_forward, autodiff_reverse};
#[autodiff_forward(ff, Dual, Dual)]
#[autodiff_reverse(df, Active, Active)]
fn f(x: f64) -> Option<f64> { if x > 0.0 { Some(x * x) } else { None } }
#[autodiff_forward(fg, Dual, Dual)]
fn g(x: Option<f64>) -> f64 { x.map_or(1.0, |x| x * x) }
fn main() {
    println!("{:?} {:?}", ff(4.0, 1.0), ff(-4.0, 1.0));
    println!("{:?} {:?}", df(4.0, Some(1.0)), df(4.0, None));
    println!("{:?} {:?}", df(-4.0, Some(1.0)), df(-4.0, None));
    println!("{:?} {:?} {:?}", fg(Some(3.0), Some(1.0)), fg(Some(3.0), None), fg(None, Some(1.0)));
}
"""
    result = oxad("run", source(tmp_path, text))
    assert result.stdout.splitlines() == [
        "(Some(16.0), Some(8.0)) (None, None)",
        "(Some(16.0), 8.0) (Some(16.0), 0.0)",
        "(None, 0.0) (None, 0.0)",
        "(9.0, 6.0) (9.0, 0.0) (1.0, 0.0)",
    ], result.stderr


def test_shadows_that_are_too_short(tmp_path: Path) -> None:
    text = """
use oxad::{autodiff_forward, autodiff_reverse};
#[autodiff_reverse(df, Duplicated, Active)]
#[autodiff_forward(ff, 2, Dualv, DualOnly)]
fn f(x: &[f64]) -> f64 { x[0] * x[1] }
fn main() {
    let x = [1.0, 2.0];
    println!("{}", std::panic::catch_unwind(|| df(&x, &mut [0.0], 1.0)).is_err());
    println!("{}", std::panic::catch_unwind(|| ff(&x, &[0.0; 3])).is_err());
    println!("{:?}", ff(&x, &[1.0, 0.0, 0.0, 1.0]));
}
"""
    result = oxad("run", source(tmp_path, text))
    assert result.stdout == "true\ntrue\n[2.0, 1.0]\n"
    assert "the shadow of `x` is shorter than `x`: 8 bytes, and not 16" in result.stderr
    assert "the shadow of `x` must hold 2 lanes of 16 bytes, and has 24 bytes" in result.stderr


# Errors


def test_rustc_errors_are_rustcs(tmp_path: Path) -> None:
    file = source(tmp_path, "fn main() { let x: u32 = 1.0; }")
    plain = subprocess.run(["rustc", str(file), "--edition=2021"], capture_output=True, text=True, cwd=tmp_path)
    result = oxad("rustc", file, "-o", tmp_path / "program")
    assert (result.returncode, result.stderr) == (1, plain.stderr)
    assert not (tmp_path / "program").exists()


def test_no_linker(tmp_path: Path, square: Path) -> None:
    rust = Path(shutil.which("rustc") or "").parent
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "rustc").symlink_to(rust / "rustc")
    (tools / "sh").symlink_to("/bin/sh")
    result = oxad("rustc", square, "-o", tmp_path / "program", env={**os.environ, "PATH": str(tools)})
    assert result.returncode == 1
    assert result.stderr.startswith("error[OX0007]: there is no `cc` to link with\n")
    assert "= help: install a C compiler" in result.stderr
    assert not (tmp_path / "program").exists()


def test_no_rustc(tmp_path: Path, square: Path) -> None:
    result = oxad("rustc", square, env={**os.environ, "PATH": str(tmp_path)})
    assert result.returncode == 1 and result.stderr.startswith("error[OX0002]: there is no rustc")
    assert "= help: install Rust" in result.stderr


def test_newer_llvm(tmp_path: Path, square: Path) -> None:
    fake = tmp_path / "rustc"
    fake.write_text(
        "#!/bin/sh\necho 'release: 1.199.0'\necho 'host: x86_64-unknown-linux-gnu'\necho 'LLVM version: 99.1.0'\n"
    )
    fake.chmod(0o755)
    result = oxad("rustc", square, env={**os.environ, "RUSTC": str(fake)})
    assert result.returncode == 1
    assert result.stderr.startswith("error[OX0003]: rustc 1.199.0 has LLVM 99, and this oxad reads LLVM ")
    assert "= help: update llvmlite" in result.stderr


def test_linker_errors_are_shown_once(tmp_path: Path) -> None:
    file = source(tmp_path, 'extern "C" { fn nowhere() -> f64; } fn main() { println!("{}", unsafe { nowhere() }) }')
    result = oxad("rustc", file, "-o", tmp_path / "program")
    assert result.returncode == 1 and "nowhere" in result.stderr
    assert "Traceback" not in result.stderr and not (tmp_path / "program").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["fly"], "OX0010"), (["run"], "OX0010"), (["rustc", "x.rs", "--after=lift"], "OX0010"), (["x.rs"], "OX0010")],
)
def test_wrong_commands(arguments: list[str], code: str) -> None:
    result = oxad(*arguments)
    assert result.returncode == 1 and f"error[{code}]" in result.stderr and "= help: " in result.stderr


def test_no_request_to_show(tmp_path: Path) -> None:
    result = oxad("rustc", source(tmp_path, "fn main() {}"), "--emit=mlir")
    assert result.returncode == 1 and "error[OX0009]" in result.stderr


def test_missing_file() -> None:
    result = oxad("rustc", "nowhere.rs")
    assert result.returncode == 1 and "nowhere.rs" in result.stderr and "Traceback" not in result.stderr


def test_unwritable_output(tmp_path: Path, square: Path) -> None:
    result = oxad("rustc", square, "--emit=mlir", "-o", tmp_path / "no" / "folder")
    assert result.returncode == 1 and "error[OX0001]" in result.stderr


def test_unsupported_request_never_links(tmp_path: Path) -> None:
    text = """
use oxad::autodiff_reverse;
extern "C" { fn mystery(x: f64) -> f64; }
#[autodiff_reverse(df, Active, Active)]
fn f(x: f64) -> f64 { unsafe { mystery(x) } }
fn main() { println!("{:?}", df(1.0, 1.0)) }
"""
    result = oxad("rustc", source(tmp_path, text), "-o", tmp_path / "program")
    assert result.returncode == 1
    assert result.stderr.startswith("error[OX03") and "mystery" in result.stderr
    assert "program.rs:5" in result.stderr and "= help: " in result.stderr
    assert "Traceback" not in result.stderr and "linking with" not in result.stderr
    assert not (tmp_path / "program").exists()
