"""What the two strip passes leave is what LLVM's own `opt` leaves, module by module."""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from xdsl.dialects.builtin import ModuleOp

from oxad.dialects.llvm.metadata import elements, fields, references, rename_references
from oxad.lifting import canonical_text, lift_text
from oxad.lowering import lower_text
from oxad.passes.strip_debug_info import strip_debug_info
from oxad.passes.strip_to_line_tables import strip_to_line_tables

ROOT = Path(__file__).resolve().parents[3]
_spec = importlib.util.spec_from_file_location("roundtrip", ROOT / "test" / "roundtrip.py")
assert _spec is not None and _spec.loader is not None
roundtrip = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(roundtrip)

RUST = ROOT / "test" / "lifting" / "files" / "language.rs"
PASSES: list[tuple[Callable[[ModuleOp], None], str]] = [
    (strip_debug_info, "--strip-debug"),
    (strip_to_line_tables, "-passes=strip-nonlinetable-debuginfo"),
]


def opt(text: str, option: str) -> str:
    command = ["opt-22", "-S", option]
    return subprocess.run(command, input=text, capture_output=True, check=True, text=True).stdout


@pytest.mark.skipif(shutil.which("opt-22") is None, reason="needs opt-22")
@pytest.mark.parametrize("source", ["-Copt-level=0 -g", "-Copt-level=2 -g", "-Copt-level=3 -Cdebuginfo=1", "here"])
def test_as_opt(source: str) -> None:
    if source == "here":
        path, flags = Path(__file__).with_name("everything.ll"), []
    elif shutil.which("rustc") is None:
        pytest.skip("needs rustc")
    else:
        path, flags = RUST, source.split()
    text = roundtrip.load(path, flags)
    for strip, option in PASSES:
        module = lift_text(text)
        strip(module)
        stripped = canonical_text(lower_text(module).encode())
        assert stripped != text
        assert roundtrip.difference(canonical_text(opt(text, option).encode()), stripped) == []


def test_nodes_are_cut_at_their_commas() -> None:
    text = '!DISubprogram(name: "a, (b: !1", type: !2, expr: !DIExpression(DW_OP_plus, 1), unit: !{!3, !4})'
    assert fields(text) == {
        "name": '"a, (b: !1"',
        "type": "!2",
        "expr": "!DIExpression(DW_OP_plus, 1)",
        "unit": "!{!3, !4}",
    }
    assert references(text) == [2, 3, 4]
    assert elements("!{}") == [] and elements('distinct !{!0, null, !"x, y"}') == ["!0", "null", '!"x, y"']
    assert rename_references(text, {1: 9, 2: 22, 3: None}).endswith(
        "type: !22, expr: !DIExpression(DW_OP_plus, 1), unit: !{null, !4})"
    )
