"""Wrong uses of the attributes: rustc's error, at the word that is wrong, with what to write instead."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from oxad.tools import rustc

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")

# The code; the source, where `«…»` marks the place of the error; then a part of the message, and a part of the help.
CASES = {
    "too-few": (
        "OX0134",
        "#[autodiff_reverse(df, «Active»)] fn f(x: f64) -> f64 { x }",
        "2 activities for `f`, and not 1",
        "one per parameter (1) and one for its result",
    ),
    "too-many": (
        "OX0134",
        "#[autodiff_forward(df, Dual, «Dual»)] fn f(x: &mut f64) { *x = 1.0 }",
        "1 activities for `f`, and not 2",
        "it has no result",
    ),
    "no-name": ("OX0132", "«#[autodiff_reverse()]» fn f(x: f64) -> f64 { x }", "needs a name", "#[autodiff_reverse(df"),
    "width-first": (
        "OX0132",
        "#[autodiff_forward(«4», df, Dual)] fn f(x: f64) {}",
        "name stands first",
        "#[autodiff_forward(df",
    ),
    "width-zero": (
        "OX0133",
        "#[autodiff_forward(df, «0», Dual, Dual)] fn f(x: f64) -> f64 { x }",
        "width `0`",
        "how many tangents",
    ),
    "width-float": (
        "OX0133",
        "#[autodiff_forward(df, «2.5», Dual, Dual)] fn f(x: f64) -> f64 { x }",
        "width `2.5`",
        "how many",
    ),
    "width-reverse": (
        "OX0133",
        "#[autodiff_reverse(df, «2», Active, Active)] fn f(x: f64) -> f64 { x }",
        "no width",
        "autodiff_forward",
    ),
    "unknown": (
        "OX0135",
        "#[autodiff_forward(df, «Dula», Dual)] fn f(x: f64) -> f64 { x }",
        "`Dula` is not an activity",
        "DualOnly",
    ),
    "no-word": (
        "OX0132",
        '#[autodiff_forward(df, «"Dual"», Dual)] fn f(x: f64) -> f64 { x }',
        "one word",
        "autodiff_forward",
    ),
    "gap": (
        "OX0132",
        "#[autodiff_forward(«df», , Dual)] fn f(x: f64) -> f64 { x }",
        "between two commas",
        "autodiff_forward",
    ),
    "active-reference": (
        "OX0137",
        "#[autodiff_reverse(df, «Active», Active)] fn f(x: &f64) -> f64 { *x }",
        "`x` is behind a pointer",
        "write Duplicated",
    ),
    "active-slice": (
        "OX0137",
        "#[autodiff_reverse(df, «Active», Active)] fn f(x: &[f64]) -> f64 { x[0] }",
        "behind a pointer",
        "Dupl",
    ),
    "duplicated-value": (
        "OX0137",
        "#[autodiff_reverse(df, «Duplicated», Active)] fn f(x: f64) -> f64 { x }",
        "`x` is passed by value",
        "write Active",
    ),
    "dual-in-reverse": (
        "OX0136",
        "#[autodiff_reverse(df, «Dual», Active)] fn f(x: f64) -> f64 { x }",
        "forward mode",
        "write Active",
    ),
    "dual-reference-in-reverse": (
        "OX0136",
        "#[autodiff_reverse(df, «Dual», Active)] fn f(x: &f64) -> f64 { *x }",
        "forward mode",
        "write Duplicated",
    ),
    "active-in-forward": (
        "OX0136",
        "#[autodiff_forward(df, «Active», Dual)] fn f(x: f64) -> f64 { x }",
        "reverse mode",
        "write Dual",
    ),
    "active-only-argument": (
        "OX0136",
        "#[autodiff_reverse(df, «ActiveOnly», Active)] fn f(x: f64) -> f64 { x }",
        "for the result",
        "write Active",
    ),
    "dualv-value": (
        "OX0137",
        "#[autodiff_forward(df, 2, «Dualv», Dual)] fn f(x: f64) -> f64 { x }",
        "passed by value",
        "write Dual",
    ),
    "dualv-pointer": (
        "OX0137",
        "#[autodiff_forward(df, 2, «Dualv», Dual)] unsafe fn f(x: *const f64) -> f64 { unsafe { *x } }",
        "how far apart its lanes lie",
        "slice",
    ),
    "result-dual-in-reverse": (
        "OX0136",
        "#[autodiff_reverse(df, Active, «Dual»)] fn f(x: f64) -> f64 { x }",
        "cannot be Dual",
        "Active",
    ),
    "result-dualv": (
        "OX0136",
        "#[autodiff_forward(df, Dual, «Dualv»)] fn f(x: f64) -> f64 { x }",
        "cannot be Dualv",
        "DualOnly",
    ),
    "result-reference": (
        "OX0137",
        "#[autodiff_reverse(df, Duplicated, «Active»)] fn f(x: &f64) -> &f64 { x }",
        "no seed",
        "return the value",
    ),
    "integer": (
        "OX0138",
        "#[autodiff_forward(df, «Dual», Dual)] fn f(n: u32) -> f64 { n as f64 }",
        "`u32` has no derivative",
        "Const",
    ),
    "integers": (
        "OX0138",
        "#[autodiff_forward(df, «Dual», Dual)] fn f(n: &[i32]) -> f64 { n[0] as f64 }",
        "`i32` has no",
        "Const",
    ),
    "integer-result": (
        "OX0138",
        "#[autodiff_reverse(df, Active, «Active»)] fn f(x: f64) -> i64 { x as i64 }",
        "`i64` has no",
        "Const",
    ),
    "option": (
        "OX0139",
        "#[autodiff_reverse(df, «Active», Active)] fn f(x: Option<f64>) -> f64 { x.unwrap() }",
        "gradient of an `Option` by value",
        "Duplicated",
    ),
    "async": (
        "OX0131",
        "#[autodiff_reverse(df, Active, Active)] «async» fn f(x: f64) -> f64 { x }",
        "async function",
        "plain function",
    ),
    "extern": (
        "OX0131",
        '#[autodiff_reverse(df, Active, Active)] «extern» "C" fn f(x: f64) -> f64 { x }',
        "`extern` function",
        "Rust f",
    ),
    "structure": ("OX0130", "#[autodiff_reverse(df, Active)] «struct» S { x: f64 }", "only a function", "`fn` item"),
    "impl-result": (
        "OX0131",
        "#[autodiff_forward(df, Dual, Dual)] fn f(x: f64) -> «impl» Copy { x }",
        "must have a named type",
        "instead of `impl Trait`",
    ),
    "no-body": (
        "OX0131",
        "trait T { #[autodiff_reverse(df, Active, Active)] fn «f»(x: f64) -> f64; }",
        "without a body",
        "on the definition",
    ),
    "variadic": (
        "OX0131",
        '#[autodiff_forward(df, Dual, Const, Dual)] unsafe «extern» "C" fn f(x: f64, ...) -> f64 { x }',
        "`extern` function",
        "Rust function",
    ),
}


def diagnostics(tmp_path: Path, source: str, kind: str = "metadata") -> list[dict]:
    file = tmp_path / "wrong.rs"
    file.write_text(f"#![allow(unused)]\nuse oxad::{{autodiff_forward, autodiff_reverse}};\n{source}\nfn main() {{}}\n")
    line = rustc.CommandLine.parse([str(file), f"--emit={kind}", "--error-format=json", "--out-dir", str(tmp_path)])
    command = [rustc.rustc_path(), *line.arguments, *rustc.single_file_flags(line)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 1
    return [json.loads(text) for text in result.stderr.splitlines()]


@pytest.mark.parametrize("name", CASES)
def test_wrong_use(tmp_path: Path, name: str) -> None:
    code, marked, message, help = CASES[name]
    source = marked.replace("«", "").replace("»", "")
    start, end = marked.index("«") + 1, marked.index("»")
    errors = [d for d in diagnostics(tmp_path, source) if d["level"] == "error" and d["spans"]]
    text, where = errors[0]["message"], errors[0]["spans"][0]
    assert message in text
    first, _, second = text.partition("\nhelp: ")
    assert first.startswith(f"[{code}] ") and message in first and help in second
    assert where["file_name"].endswith("wrong.rs")
    assert (where["line_start"], where["column_start"], where["column_end"]) == (3, start, end)


OWNED = {
    "dual": (
        "#[autodiff_forward(df, Dual, Dual)] fn f(x: Vec<f64>) -> f64 { x[0] }",
        "df(vec![], vec![])",
        "`x` cannot be Dual",
    ),
    "active": (
        "#[autodiff_reverse(df, Active, Active)] fn f(x: Vec<f64>) -> f64 { x[0] }",
        "df(vec![], 1.0)",
        "`x` cannot be Act",
    ),
    "result": (
        "#[autodiff_forward(df, Dual, Dual)] fn f(x: f64) -> Vec<f64> { vec![x] }",
        "df(1.0, 1.0)",
        "the result` cannot be Dual",
    ),
    "generic": (
        "#[autodiff_reverse(df, Active, Const)] fn f<T>(x: T) -> u8 { 0 }",
        "df(String::new())",
        "`x` cannot be Active by value",
    ),
}


@pytest.mark.parametrize("name", OWNED)
def test_shadow_of_what_owns_memory(tmp_path: Path, name: str) -> None:
    function, call, message = OWNED[name]
    source = f"{function}\nfn call() {{ {call}; }}\npub static C: fn() = call;"
    errors = [d for d in diagnostics(tmp_path, source, "obj") if d["level"] == "error"]
    assert any(
        "[OX0139]" in d["message"] and message in d["message"] and "use a reference" in d["message"] for d in errors
    ), errors


def test_without_the_tool_a_derivative_says_what_to_run(tmp_path: Path) -> None:
    """Plain rustc compiles and links; the call panics."""
    source = Path(tmp_path / "plain.rs")
    source.write_text(
        "use oxad::autodiff_reverse;\n#[autodiff_reverse(df, Active, Active)]\nfn f(x: f64) -> f64 { x }\n"
        'fn main() { println!("{}", f(2.0)); println!("{:?}", df(2.0, 1.0)); }\n'
    )
    rust = rustc.crate_source()
    base = ["rustc", "--edition=2021", "--out-dir", str(tmp_path)]
    macros = [*base, "--crate-type=proc-macro", "--crate-name=oxad_macros", "--extern=proc_macro"]
    subprocess.run([*macros, str(rust / "oxad-macros/src/lib.rs")], check=True)
    crate = [*base, "--crate-type=rlib", "--crate-name=oxad", f"--extern=oxad_macros={tmp_path}/liboxad_macros.so"]
    subprocess.run([*crate, str(rust / "oxad/src/lib.rs")], check=True)
    subprocess.run([*base, str(source), f"--extern=oxad={tmp_path}/liboxad.rlib", "-L", str(tmp_path)], check=True)
    result = subprocess.run([str(tmp_path / "plain")], capture_output=True, text=True)
    assert result.returncode == 101 and result.stdout == "2\n"
    assert "`df` is a derivative" in result.stderr
    assert "`cargo oxad run`" in result.stderr and "`oxad run FILE.rs`" in result.stderr
