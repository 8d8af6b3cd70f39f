"""A derivative prints what its function prints, once, in the same order; at every width, and in the reverse sweep not
at all."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent / "files/prints.rs"

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")


@pytest.fixture(scope="module", params=["3", "0"])
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled program, at the highest and the lowest opt-level."""
    path = tmp_path_factory.mktemp("prints") / "prints"
    flags = [f"-Copt-level={request.param}", "-o", str(path)]
    subprocess.run([sys.executable, "-m", "oxad.tools.oxad", "rustc", str(SOURCE), *flags], check=True)
    return path


def run(program: Path, mode: str) -> tuple[str, str]:
    """What is printed to both streams before the derivative is checked, which must succeed."""
    result = subprocess.run([str(program), mode], capture_output=True, text=True)
    assert result.returncode == 0 and result.stdout.endswith("\nright\n"), result.stdout + result.stderr
    return result.stdout.partition("----\n")[0], result.stderr.partition("----\n")[0]


def test_prints_once(program: Path) -> None:
    out, err = run(program, "primal")
    assert out.count("step ") == 3 and out.count("in time: true") == 1 and "calls 1, steps 3" in out
    assert err.count("log [") == 3 and err.count("values[0] * table[2]") == 1
    for mode in ("reverse", "forward", "forward8"):
        assert run(program, mode) == (out, err), mode
