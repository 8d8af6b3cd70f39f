"""The main job: Rosenbrock's function, its gradient and eight directional derivatives, checked and timed.

With Rust this builds and runs `examples/rosenbrock.rs`. Without, it takes the kernel from the LLVM IR kept in
`examples/ir`, differentiates that, and runs the result in this process; `--without-rust` asks for that.
"""

from __future__ import annotations

import ctypes
import math
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oxad.lowering.jit import Engine

HERE = Path(__file__).resolve().parent
#: Where rustup puts Rust, also for a shell that did not read its settings.
RUSTUP = Path.home() / ".cargo" / "bin"


def with_rust() -> int:
    """Build the example with `oxad run`; its exit status."""
    command = [sys.executable, "-m", "oxad.tools.oxad", "run", "-O", str(HERE / "rosenbrock.rs")]
    return subprocess.run(command).returncode


def compiled() -> Engine:
    """The kernel and its derivatives from `examples/ir/rosenbrock.ll`, as functions of this process."""
    import llvmlite.binding as llvm

    from oxad.lowering import jit, native
    from oxad.tools.differentiate import differentiate

    module = differentiate(native.parse((HERE / "ir" / "rosenbrock.ll").read_text()))
    # Rust's panics are not here. Nothing in this program panics; one that did would have to end anyway.
    ends = ctypes.cast(ctypes.CDLL(None).abort, ctypes.c_void_p).value
    for function in module.functions:
        if function.is_declaration and function.name.startswith(("_R", "_Z", "rust_")):
            llvm.add_symbol(function.name, ends)
    return jit.jit(module)


def by_hand(x: Sequence[float]) -> list[float]:
    """The gradient as a textbook has it."""
    g = [0.0] * len(x)
    for i in range(len(x) - 1):
        slack = x[i + 1] - x[i] * x[i]
        g[i] += -400 * x[i] * slack - 2 * (1 - x[i])
        g[i + 1] += 200 * slack
    return g


def error(found: Sequence[float], expected: Sequence[float]) -> float:
    """The largest difference over the largest number."""
    if not all(map(math.isfinite, found)):
        return math.inf
    return max(abs(f - e) for f, e in zip(found, expected, strict=True)) / max(map(abs, expected))


def seconds(run: Callable[[], object]) -> float:
    """The shortest of five measurements of a hundred runs, for one run."""

    def once() -> float:
        start = time.perf_counter()
        for _ in range(100):
            run()
        return (time.perf_counter() - start) / 100

    return min(once() for _ in range(5))


Numbers = ctypes.Array[ctypes.c_double]


def numbers(values: Sequence[float]) -> Numbers:
    """An array that compiled code can read and write."""
    return (ctypes.c_double * len(values))(*values)


class Kernel:
    """The functions of `examples/ir/rosenbrock.rs`."""

    def __init__(self) -> None:
        engine = compiled()
        pointer, size = ctypes.c_void_p, ctypes.c_size_t
        self.value = engine.function("value", ctypes.c_double, [pointer, size])
        self.gradient = engine.function("gradient", ctypes.c_double, [pointer, pointer, size])
        self.along = engine.function("along", ctypes.c_double, [pointer, pointer, size])
        self.along8 = engine.function("along8", None, [pointer, pointer, size, pointer])


def show(kernel: Kernel) -> None:
    """A small case to look at."""
    x, dx, lanes = numbers([-1.2, 1.0, 0.5, 2.0]), numbers([0.0] * 4), numbers([0.0] * 9)
    pairs = [(0, 0), (1, 1), (2, 2), (3, 3), (0, 1), (1, 2), (2, 3), (3, 0)]
    directions = [[float((i == a) + (i == b)) for i in range(4)] for a, b in pairs]
    primal = kernel.gradient(x, dx, 4)
    kernel.along8(x, numbers([d for direction in directions for d in direction]), 4, lanes)
    exact = by_hand(list(x))
    print(f"Rosenbrock's function at x = {list(x)}")
    print(f"  value                {primal}")
    print(f"  gradient, reverse    {[round(g, 3) for g in dx]}")
    print(f"  gradient, by hand    {[round(g, 3) for g in exact]}")
    print("Eight directional derivatives, one call of width 8")
    for direction, tangent in zip(directions, lanes[1:], strict=True):
        slope = sum(d * g for d, g in zip(direction, exact, strict=True))
        print(f"  along {direction}    {tangent:>9.3f}    by hand {slope:>9.3f}")


def check(kernel: Kernel, n: int) -> bool:
    """Whether the derivatives agree with the closed form and with each other."""
    generator = random.Random(1)
    x, dx, lanes = numbers([generator.uniform(-2, 2) for _ in range(n)]), numbers([0.0] * n), numbers([0.0] * 9)
    ways = [[generator.uniform(-1, 1) for _ in range(n)] for _ in range(8)]
    primal = kernel.gradient(x, dx, n)
    alone = [kernel.along(x, numbers(way), n) for way in ways]
    kernel.along8(x, numbers([d for way in ways for d in way]), n, lanes)
    differ = sum(a != b for a, b in zip(lanes[1:], alone, strict=True))
    checks = [
        ("the primal value in the derivatives, bit for bit", len({primal, kernel.value(x, n), lanes[0]}) - 1, 0.0),
        ("gradient against the closed form", error(list(dx), by_hand(list(x))), 1e-13),
        ("width 8 against eight scalar calls, bit for bit", differ, 0.0),
        ("<J v, w> = <v, J' w>", error(alone, [math.fsum(map(float.__mul__, way, dx)) for way in ways]), 1e-12),
    ]
    print(f"Checks, n = {n}")
    for what, wrong, limit in checks:
        print(f"  {what:<58} {wrong:.1e} <= {limit:.0e}   {'ok' if wrong <= limit else 'FAILED'}")
    return all(wrong <= limit for _, wrong, limit in checks)


def costs(kernel: Kernel, n: int) -> None:
    """Prints what the derivatives cost beside the function; `n` is large, so that a call from Python costs nothing."""
    x, dx, lanes = numbers([0.5] * n), numbers([0.0] * n), numbers([0.0] * 9)
    flat = numbers([0.25] * (8 * n))
    way = numbers([0.25] * n)
    once = seconds(lambda: kernel.value(x, n))
    reverse = seconds(lambda: kernel.gradient(x, dx, n))
    scalar = 8 * seconds(lambda: kernel.along(x, way, n))
    batched = seconds(lambda: kernel.along8(x, flat, n, lanes))
    print(f"Times, n = {n}")
    print(f"  function                                     {once * 1e6:>8.2f} us")
    print(
        f"  gradient                                     {reverse * 1e6:>8.2f} us   {reverse / once:.1f} x the function"
    )
    print(f"  eight directions, eight scalar forward calls {scalar * 1e6:>8.2f} us")
    print(f"  eight directions, one call of width 8        {batched * 1e6:>8.2f} us   {scalar / batched:.1f} x faster")


def from_ir() -> int:
    """What `examples/rosenbrock.rs` shows, without Rust."""
    print("There is no rustc here: taking the kernel from examples/ir, as rustc left it, and differentiating that.")
    print("The whole road, from a Rust file, wants Rust: https://rustup.rs")
    kernel = Kernel()
    show(kernel)
    good = check(kernel, 1000)
    costs(kernel, 20_000)
    return 0 if good else 1


def main() -> int:
    """Run the main job; the exit status is 0 when every check holds."""
    os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), str(RUSTUP)])
    return with_rust() if shutil.which("rustc") and "--without-rust" not in sys.argv else from_ir()


if __name__ == "__main__":
    from oxad.tools import report

    sys.exit(report.run(main))
