"""What ``oxad cc -S``, ``-emit-llvm`` and ``-c`` write is complete: clang makes the same program of all of them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from oxad.tools import cc

CLANG = shutil.which("clang-22")
pytestmark = pytest.mark.skipif(CLANG is None, reason="there is no clang-22 here")
SOURCE = Path(__file__).resolve().parent / "programs" / "euler_steps.c"


@pytest.mark.parametrize(
    ("flags", "name"),
    [
        (["-S", "-emit-llvm"], "written.ll"),
        (["-c", "-emit-llvm"], "written.bc"),
        (["-S"], "written.s"),
        (["-c"], "written.o"),
    ],
)
def test_written(flags: list[str], name: str, tmp_path: Path) -> None:
    assert CLANG is not None
    written, program = tmp_path / name, tmp_path / "program"
    assert cc.run([f"--compiler={CLANG}", "-O1", *flags, str(SOURCE), "-o", str(written)]) == 0
    if name.endswith(".ll"):
        text = written.read_text()
        assert "define" in text and "call double (ptr, ...) @__enzyme" not in text
    subprocess.run([CLANG, "-Wno-override-module", str(written), "-o", str(program), "-lm"], check=True)
    assert subprocess.run([str(program)]).returncode == 0
