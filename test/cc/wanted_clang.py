"""The compiler that the tests of C and C++ programs use, and the mark of those that want one."""

from __future__ import annotations

import shutil

import pytest

from oxad.tools import cc

NEWEST = 22
CLANG = next((name for name in ("clang-22", "clang") if shutil.which(name)), "")
wants_clang = pytest.mark.skipif(
    not CLANG or (cc.clang_version(CLANG) or NEWEST + 1) > NEWEST, reason=f"wants a clang of at most version {NEWEST}"
)

__all__ = ["CLANG", "wants_clang"]
