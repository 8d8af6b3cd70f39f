"""Small kernels in LLVM text, one kind of instruction each, differentiated by C's convention in all modes.

Every kernel of ``files/kernels/*.ll`` is a function of four doubles behind a pointer. Each is differentiated as it is
written and as LLVM's optimiser leaves it. No compiler is needed: the code is run in this process.
"""

from __future__ import annotations

import ctypes
import re
from functools import cache
from pathlib import Path

import llvmlite.binding as llvm
import pytest

from oxad.dialects.diagnostic import OxadError
from oxad.lifting import canonical_text, find_requests, lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import Engine, jit
from oxad.passes import run_pipeline
from oxad.tools.c_prepare import normalised

for library in ("libm.so.6", "libgcc_s.so.1"):  # fmod; the primals of llvm.powi and of half precision
    llvm.load_library_permanently(library)
FOLDER = Path(__file__).resolve().parent / "files" / "kernels"
POINT = (0.7, 1.3, 0.4, -0.6)
Four = ctypes.c_double * 4
Three = ctypes.c_double * 3

#: Kernels that a part of the compiler does not know: refused with this code, or right.
REFUSED = {
    "sine_and_cosine": "OX0302",
    "mantissa": "OX0302",
    "jump_by_address": "OX0302",
    "marked_pointer": "OX0331",
    "copied": "OX0201",
    "erased": "OX0201",
    "copied_twice": "OX0201",
    "matrix": "OX0201",
    "atomic_sum": "OX0306",
    "atomic_exchange": "OX0306",
    "atomic_load": "OX0306",
    "address_as_number": "OX0307",
    "sign_by_bits": "OX0310",
}
#: Where a narrow float is inside, its rounding is the derivative's error: relative, and the step for the differences.
NARROW = {
    "widths": (1e-5, 1e-2),
    "half_precision": (2e-3, 1e-1),
    "brain_precision": (1e-2, 2e-1),
    "single_lanes": (1e-5, 1e-2),
    "words_of_singles": (1e-5, 1e-2),
    "lanes_as_word": (1e-5, 1e-2),
    "lanes_passed": (1e-5, 1e-2),
}

REQUESTS = """
define void @NAME.reverse(ptr %x, ptr %dx) {
  %m = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_autodiff(ptr @NAME, i32 %m, ptr %x, ptr %dx)
  ret void
}
define double @NAME.forward(ptr %x, ptr %dx) {
  %m = load i32, ptr @enzyme_dup
  %r = call double (ptr, ...) @__enzyme_fwddiff(ptr @NAME, i32 %m, ptr %x, ptr %dx)
  ret double %r
}
define void @NAME.three(ptr %x, ptr %a, ptr %b, ptr %c, ptr %out) {
  %m = load i32, ptr @enzyme_dup
  %w = load i32, ptr @enzyme_width
  %r = call [3 x double] (ptr, ...)
    @__enzyme_fwddiff_three(ptr @NAME, i32 %w, i32 3, i32 %m, ptr %x, ptr %a, ptr %b, ptr %c)
  store [3 x double] %r, ptr %out
  ret void
}
"""
HEAD = """
@enzyme_dup = external global i32
@enzyme_width = external global i32
declare double @__enzyme_autodiff(ptr, ...)
declare double @__enzyme_fwddiff(ptr, ...)
declare [3 x double] @__enzyme_fwddiff_three(ptr, ...)
"""


def kernels(file: str) -> list[str]:
    return re.findall(r"^define double @([\w.]+)\(ptr %x\)", (FOLDER / file).read_text(), re.M)


def derived(file: str, names: list[str], normalise: bool) -> str:
    """The file's text with derivatives of ``names``. Raises ``OxadError``."""
    requests = "".join(REQUESTS.replace("NAME", name) for name in names)
    text = canonical_text(f"{(FOLDER / file).read_text()}{HEAD}{requests}".encode())
    module = lift_text(normalised(text, file) if normalise else text, None, file)
    find_requests(module)
    run_pipeline(module)
    return lower_text(module)


@cache
def engine(file: str, normalise: bool) -> Engine:
    return jit(derived(file, [name for name in kernels(file) if name not in REFUSED], normalise), 1)


CASES = [
    pytest.param(path.name, name, normalise, id=f"{name}-{'normalised' if normalise else 'written'}")
    for path in sorted(FOLDER.glob("*.ll"))
    for name in kernels(path.name)
    for normalise in (False, True)
]


@pytest.mark.parametrize(("file", "name", "normalise"), CASES)
def test_kernel(file: str, name: str, normalise: bool) -> None:
    if file == "brain.ll" and llvm.address_of_symbol("__truncdfbf2") is None:
        assert derived(file, [name], normalise)
        pytest.skip("this machine's libgcc has no bfloat")
    if name in REFUSED:
        try:
            code = jit(derived(file, [name], normalise), 1)
        except OxadError as error:
            assert {d.code for d in error.diagnostics} == {REFUSED[name]}
            assert "= help: " in str(error)
            return
    else:
        code = engine(file, normalise)
    value = code.function(name, "double", ["ptr"])
    reverse = code.function(f"{name}.reverse", "void", ["ptr"] * 2)
    forward = code.function(f"{name}.forward", "double", ["ptr"] * 2)
    three = code.function(f"{name}.three", "void", ["ptr"] * 5)
    close, step = NARROW.get(name, (1e-8, 1e-3))

    def at(i: int, by: float) -> float:
        moved = Four(*POINT)
        moved[i] += by
        return value(moved)

    gradient = Four()
    reverse(Four(*POINT), gradient)
    scale = 1 + sum(abs(g) for g in gradient)
    moving = 0.0
    for i in range(4):
        directions = [Four(*(float(k == (i + lane) % 4) for k in range(4))) for lane in range(3)]
        tangent = forward(Four(*POINT), Four(*directions[0]))
        out = Three()
        three(Four(*POINT), *directions, out)
        slope = (8 * (at(i, step) - at(i, -step)) - (at(i, 2 * step) - at(i, -2 * step))) / (12 * step)
        moving += abs(slope)
        assert gradient[i] == pytest.approx(slope, abs=close * scale)
        narrow = 1e-12 if close == 1e-8 else close  # narrow adjoints are rounded in another order than narrow tangents
        assert tangent == pytest.approx(gradient[i], abs=narrow * scale)
        assert out[0] == pytest.approx(tangent, abs=narrow * scale)
        for lane in range(3):
            assert out[lane] == pytest.approx(gradient[(i + lane) % 4], abs=narrow * scale)
    assert moving > 0.01, "a kernel that does not depend on anything tests nothing"
