"""A program whose whole standard library has been lifted and lowered does what rustc's own build does."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(shutil.which("rustc") is None, reason="needs rustc")


def test_the_whole_standard_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    linker = tmp_path / "linker"
    linker.write_text(
        f'#!/bin/sh\nPYTHONPATH={HERE.parent} exec {sys.executable} {HERE / "whole_linker.py"} "$@" 2>{tmp_path}/said\n'
    )
    linker.chmod(0o755)
    source = HERE / "files" / "whole" / "program.rs"
    common = ["rustc", "--edition", "2021", "-Copt-level=1", str(source), "-o"]
    assert subprocess.run([*common, str(tmp_path / "theirs")]).returncode == 0
    flags = ["-Clto=fat", "-Clinker-plugin-lto", "-Cno-prepopulate-passes", f"-Clinker={linker}"]
    made = subprocess.run([*common, str(tmp_path / "ours"), *flags], capture_output=True, text=True)
    said = (tmp_path / "said").read_text()
    assert made.returncode == 0, made.stderr + said
    outputs = [subprocess.run([tmp_path / name], capture_output=True, text=True) for name in ("theirs", "ours")]
    assert outputs[0].stdout == outputs[1].stdout
    assert "caught: index out of bounds" in outputs[0].stdout
    assert [o.returncode for o in outputs] == [0, 0]
    count = int(said.split(" functions through")[0].split()[-1])
    with capsys.disabled():
        print(f"\n{said.strip()}, and the program prints what rustc's own prints")
    assert count > 300
