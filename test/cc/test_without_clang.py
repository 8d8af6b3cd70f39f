"""Two programs of this folder as clang 14 and clang 22 wrote them at -O1: the convention, tested without clang."""

import shutil
import subprocess
from pathlib import Path

import pytest

from oxad.tools import oxad_opt

FILES = Path(__file__).resolve().parent / "files"


@pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler to link with")
@pytest.mark.parametrize("name", ["outputs-14", "scalars-22"])
def test_written_by_clang(name: str, tmp_path: Path) -> None:
    derived, program = tmp_path / "derived.o", tmp_path / "program"
    oxad_opt.OxadOptMain(args=[str(FILES / f"{name}.ll"), "-p", "autodiff", "-t", "obj", "-o", str(derived)]).run()
    subprocess.run(["cc", str(derived), "-o", str(program), "-lm"], check=True)
    done = subprocess.run([str(program)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout
