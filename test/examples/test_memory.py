"""A gradient's storage: a handful of allocations, and as many for long loops as for short ones."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

KERNELS = Path(__file__).resolve().parents[2] / "benchmarks" / "kernels"
#: Allocations that a gradient may make beyond those of the function itself.
LIMIT = 10

pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="wants rustc")


@pytest.mark.parametrize("kernel", sorted(path.stem for path in KERNELS.glob("*.rs")))
def test_few_allocations_whatever_the_trip_counts(kernel: str, tmp_path: Path) -> None:
    program = tmp_path / kernel
    build = [sys.executable, "-m", "oxad.tools.oxad", "rustc", "-O", str(KERNELS / f"{kernel}.rs"), "-o", str(program)]
    built = subprocess.run(build, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    for scale in (1, 4):
        ran = subprocess.run([str(program), str(scale), "--memory"], capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        found = json.loads(ran.stdout)
        assert found["first_allocations"] - found["primal_allocations"] <= LIMIT, f"{scale} times the size: {found}"
        assert found["next_allocations"] - found["primal_allocations"] <= LIMIT, f"{scale} times the size: {found}"
