"""C's convention from another front end: LLVM IR that rustc has written, through `oxad-opt` alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent / "files" / "c_convention.rs"
pytestmark = pytest.mark.skipif(not (shutil.which("rustc") and shutil.which("cc")), reason="wants rustc and cc")


@pytest.mark.parametrize("level", "03")
def test_rust_that_speaks_it(level: str, tmp_path: Path) -> None:
    before, after, program = (tmp_path / name for name in ("program.ll", "program.o", "program"))
    subprocess.run(
        ["rustc", f"-Copt-level={level}", "-Ccodegen-units=1", "--emit=llvm-ir", str(SOURCE), "-o", str(before)],
        check=True,
    )
    opt = [sys.executable, "-m", "oxad.tools.oxad_opt", str(before), "-p", "autodiff", "-t", "obj", "-o", str(after)]
    subprocess.run(opt, check=True)
    root = subprocess.run(["rustc", "--print=sysroot"], check=True, capture_output=True, text=True).stdout.strip()
    library = next(Path(root).rglob("libstd-*.so"))
    subprocess.run(["cc", str(after), str(library), "-o", str(program), "-lm"], check=True)
    done = subprocess.run([str(program)], env={"LD_LIBRARY_PATH": str(library.parent)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
