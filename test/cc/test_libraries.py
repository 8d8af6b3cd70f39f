"""Programs with libraries of others that are nothing but headers. Each wants its library in the system's include
folder, and is skipped without it."""

import shutil
from pathlib import Path

import product
import pytest

from oxad.tools import cc

HERE = Path(__file__).resolve().parent
CLANG = next((name for name in ("clang-22", "clang") if shutil.which(name)), None)
pytestmark = [
    pytest.mark.skipif(CLANG is None, reason="there is no clang here"),
    pytest.mark.skipif(CLANG is not None and (cc.clang_version(CLANG) or 99) > 22, reason="this clang is too new"),
]
HEADERS = {"eigen": "eigen3/Eigen/Dense", "odeint": "boost/numeric/odeint.hpp"}


@pytest.mark.parametrize(("name", "road", "level"), [("eigen", "ir", "2"), ("eigen", "cc", "0"), ("odeint", "ir", "1")])
def test_library(name: str, road: str, level: str) -> None:
    if not Path("/usr/include", HEADERS[name]).exists():
        pytest.skip(f"there is no {HEADERS[name]} here")
    assert CLANG is not None
    assert not product.trial(HERE / "libraries" / f"{name}.cpp", level, road, CLANG)
