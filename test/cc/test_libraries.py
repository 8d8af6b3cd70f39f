"""Programs with libraries of others that are nothing but headers. Each wants its library in the system's include
folder, and is skipped without it."""

from pathlib import Path

import product
import pytest
from wanted_clang import CLANG, wants_clang

HERE = Path(__file__).resolve().parent
pytestmark = wants_clang
HEADERS = {"eigen": "eigen3/Eigen/Dense", "odeint": "boost/numeric/odeint.hpp"}


@pytest.mark.parametrize(("name", "road", "level"), [("eigen", "ir", "2"), ("eigen", "cc", "0"), ("odeint", "ir", "1")])
def test_library(name: str, road: str, level: str) -> None:
    if not Path("/usr/include", HEADERS[name]).exists():
        pytest.skip(f"there is no {HEADERS[name]} here")
    assert not product.trial(HERE / "libraries" / f"{name}.cpp", level, road, CLANG)
