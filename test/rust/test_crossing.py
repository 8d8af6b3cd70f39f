"""Arguments and results of every shape cross between a derivative and its function unchanged."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oxad.tools import rustc

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")


@pytest.mark.parametrize("level", ["0", "3"])
def test_every_shape_crosses(tmp_path: Path, level: str) -> None:
    linker = tmp_path / "linker"
    linker.write_text(f'#!/bin/sh\nexec {sys.executable} {HERE / "crossing_linker.py"} "$@"\n')
    linker.chmod(0o755)
    line = rustc.CommandLine.parse(
        [str(HERE / "files/shapes.rs"), f"-Copt-level={level}", "--cfg=crossing", "--check-cfg=cfg(crossing)"]
    )
    program = tmp_path / "shapes"
    extra = [*rustc.single_file_flags(line), f"-Clinker={linker}", "-o", str(program)]
    assert rustc.run_rustc(line, extra) == 0
    result = subprocess.run([str(program)], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert result.stdout == "every value crossed\n"


@pytest.mark.parametrize("level", ["0", "3"])
def test_every_shape_is_differentiated(tmp_path: Path, level: str) -> None:
    program = tmp_path / "shapes"
    flags = [f"-Copt-level={level}", "--check-cfg=cfg(crossing)", "-o", str(program)]
    command = [sys.executable, "-m", "oxad.tools.oxad", "rustc", str(HERE / "files/shapes.rs"), *flags]
    assert subprocess.run(command).returncode == 0
    result = subprocess.run([str(program)], capture_output=True, text=True)
    assert (result.stdout, result.returncode) == ("every value crossed\n", 0), result.stderr
