"""Fixtures for tests of several folders."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from oxad.lowering import rustc_llvm


def _library_path() -> str:
    if shutil.which("rustc") is None:
        return ""
    from oxad.tools.rustc import llvm_library

    answer = subprocess.run(["rustc", "--print=sysroot"], capture_output=True, text=True)
    return llvm_library(Path(answer.stdout.strip()))


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> rustc_llvm.Library:
    """rustc's own LLVM, which modules are parsed with from here on; its path stands in the environment."""
    path = _library_path()
    if not path:
        pytest.skip("needs a rustc with an LLVM of its own as a shared library")
    monkeypatch.setenv(rustc_llvm.LIBRARY_VARIABLE, path)
    rustc_llvm.library.cache_clear()
    found = rustc_llvm.library()
    rustc_llvm.library.cache_clear()
    if found is None:
        pytest.skip("rustc's LLVM is not of the version of llvmlite's")
    monkeypatch.setattr(rustc_llvm, "library", lambda: found)
    return found
