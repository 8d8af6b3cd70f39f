"""What must hold of the whole tree: tests that can fail, documented errors, no traces of a machine, a clean wheel."""

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from oxad.dialects.diagnostic import HELP

ROOT = Path(__file__).resolve().parent.parent
CODE = re.compile(r"\bOX\d{4}\b")


def tracked(*patterns: str) -> list[Path]:
    """The files under version control that match."""
    listed = subprocess.run(["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, check=True, text=True)
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str:
    """The file's text; binary files have none."""
    try:
        return path.read_text()
    except UnicodeDecodeError:
        return ""


def lit_tests() -> list[Path]:
    """The files that lit runs."""
    names = [f"test/**/*{suffix}" for suffix in (".mlir", ".ll", ".rs", ".test")]
    return [path for path in tracked(*names) if not {"Inputs", "files"} & set(path.parts)]


def unchecked_chunks(text: str) -> list[int]:
    """The numbers (from 1) of the parts between `// -----` that no check looks at, in a test that splits its input."""
    if "split-input-file" not in text:
        return []
    chunks = re.split(r"^\s*(?://|;) -----.*$", text, flags=re.MULTILINE)
    look = re.compile(r"\b(?!RUN)[A-Z][A-Z0-9_-]*(?:-(?:NEXT|SAME|DAG|LABEL|NOT))?: |expected-(?:error|warning)")
    return [number for number, chunk in enumerate(chunks, 1) if chunk.strip() and not look.search(chunk)]


def test_unchecked_chunks_are_found() -> None:
    text = (
        "// RUN: oxad-opt --split-input-file %s | filecheck %s\n// CHECK: a\na\n// -----\nb\n// -----\n// CHECK: c\nc\n"
    )
    assert unchecked_chunks(text) == [2]


def test_every_chunk_has_a_check() -> None:
    found = {str(path.relative_to(ROOT)): bad for path in lit_tests() if (bad := unchecked_chunks(text_of(path)))}
    assert not found, f"nothing looks at these parts: {found}"


def test_every_lit_test_runs_and_looks() -> None:
    """A lit test runs something, and something decides: filecheck, a comparison, or a program's own exit status."""
    blind = []
    for path in lit_tests():
        text = text_of(path)
        runs = re.findall(r"RUN: (.*)", text)
        if not runs:
            blind.append(f"{path.relative_to(ROOT)}: runs nothing")
        elif any("filecheck" in run for run in runs) and not re.search(
            r"^.*\b[A-Z][A-Z0-9_-]*: *\S", text.replace("RUN:", ""), re.M
        ):
            blind.append(f"{path.relative_to(ROOT)}: has no check")
    assert not blind, blind


def used_codes() -> dict[str, str]:
    """Every error code that the code can raise, and a file that does."""
    codes: dict[str, str] = {}
    for path in tracked("*.py", "*.rs"):
        rooms = path.relative_to(ROOT).parts
        if rooms[0] in ("dialects", "lifting", "passes", "lowering", "tools", "rust"):
            for code in CODE.findall(text_of(path)):
                codes.setdefault(code, str(path.relative_to(ROOT)))
    return codes


def test_every_error_code_is_documented() -> None:
    documented = set(re.findall(r"^### (OX\d{4})", (ROOT / "docs/errors.md").read_text(), re.MULTILINE))
    used = used_codes()
    assert not (missing := {code: used[code] for code in used.keys() - documented}), f"not in docs/errors.md: {missing}"
    assert not (gone := sorted(documented - used.keys())), f"in docs/errors.md, and nothing raises them: {gone}"


def test_every_error_code_is_tested() -> None:
    tested = {
        code for path in tracked("test/**") if path != Path(__file__).resolve() for code in CODE.findall(text_of(path))
    }
    used = used_codes()
    missing = {code: used[code] for code in used.keys() - tested}
    assert not missing, f"no test shows these: {missing}"


def raised(path: Path) -> list[tuple[str, int, bool]]:
    """The code and line of every error that a file of ours makes, and whether it says there what to do."""
    found: list[tuple[str, int, bool]] = []
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.Call) and node.args and isinstance(code := node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if isinstance(code.value, str) and CODE.fullmatch(code.value):
                helped = len(node.args) == 5 or any(keyword.arg == "help" for keyword in node.keywords)
                found.append((code.value, node.lineno, helped or (name == "_Refused" and len(node.args) == 3)))
    return found


def test_every_error_says_what_to_do() -> None:
    """Where it is raised, or with its code. (The macros' `Error::new` takes no error without a help.)"""
    rooms = ("dialects", "lifting", "passes", "lowering", "tools")
    sites = [
        (path, *site) for path in tracked("*.py") if path.relative_to(ROOT).parts[0] in rooms for site in raised(path)
    ]
    assert len(sites) > 100
    silent = [
        f"{path.relative_to(ROOT)}:{line}: {code}"
        for path, code, line, helped in sites
        if not helped and code not in HELP
    ]
    assert not silent, f"no help: {silent}"
    needless = sorted(HELP.keys() - {code for _, code, _, helped in sites if not helped})
    assert not needless, f"every error of these codes has a help of its own: {needless}"


@pytest.mark.parametrize("trace", ["/" + "work/", "/" + "root/", "/" + "tmp/h", "/" + "tmp/bash"])
def test_nothing_of_anybodys_machine(trace: str) -> None:
    found = [str(path.relative_to(ROOT)) for path in tracked() if trace in text_of(path)]
    assert not found, f"{trace} stands in {found}"


def test_wheel_holds_oxad_alone(tmp_path: Path) -> None:
    """The wheel's top level is `oxad`; it has every room, and the Rust crate's source, which the tool compiles."""
    source = tmp_path / "source"
    for path in tracked():
        target = source / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        ".",
    ]
    made = subprocess.run(build, cwd=source, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    (wheel,) = tmp_path.glob("oxad-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {
        "oxad",
        next(n for n in names if ".dist-info/" in n).split("/")[0],
    }
    rooms = {name.split("/")[1] for name in names if name.count("/") > 1}
    assert {"dialects", "lifting", "passes", "lowering", "tools"} <= rooms
    missing = [
        p.name
        for p in tracked("rust/oxad/src/*.rs", "rust/oxad-macros/src/*.rs")
        if not any(n.endswith("/" + p.name) for n in names)
    ]
    assert not missing, f"the crate's source is not in the wheel: {missing}"
