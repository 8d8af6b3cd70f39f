"""Runs random C functions by hand: many seeds, at all levels.

usage: trials.py [--seeds 1-9] [--count 100] [--levels 0123v] [--debug no|yes|both] [--compiler clang-22] …

Prints every function that is wrong, or refused, and a count of each error.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from writer import program

from oxad.dialects.diagnostic import OxadError
from oxad.tools import oxad_opt

PLAIN = ["-O3", "-fno-vectorize", "-fno-slp-vectorize", "-fno-unroll-loops"]


Found = tuple[list[str], Counter[str]]
#: Seconds for a program to run.
LIMIT = 30


def flags_of(level: str, debug: bool) -> list[str]:
    """clang's flags for a level of 0 to 3 or ``v``: -O3 with neither vectorisation nor unrolling."""
    return [*(PLAIN if level == "v" else [f"-O{level}"]), *(["-g"] if debug else [])]


def derived(source: Path, flags: list[str], compiler: str) -> Path:
    """The object file with the derivatives of a C program. Raises ``OxadError``."""
    text, result = source.with_suffix(".ll"), source.with_suffix(".o")
    subprocess.run([compiler, "-w", *flags, "-S", "-emit-llvm", str(source), "-o", str(text)], check=True)
    oxad_opt.OxadOptMain(args=[str(text), "-p", "autodiff", "-t", "obj", "-o", str(result)]).run()
    return result


def trial(seed: int, numbers: list[int], flags: list[str], compiler: str, folder: Path) -> Found:
    """What is wrong or refused among these functions, a line each, and how many there are of each kind."""
    source = folder / f"s{seed}_{numbers[0]}_{len(numbers)}.c"
    source.write_text(program(seed, numbers))
    name = f"{seed} {numbers} {' '.join(flags)}:"
    try:
        result = derived(source, flags, compiler)
    except Exception as error:  # whatever it is: which function shows it?
        if len(numbers) > 1:
            middle = len(numbers) // 2
            one, first = trial(seed, numbers[:middle], flags, compiler, folder)
            two, second = trial(seed, numbers[middle:], flags, compiler, folder)
            return one + two, first + second
        if isinstance(error, OxadError):
            code, words = error.diagnostics[0].code, f"{error.diagnostics[0].message} {error.diagnostics[0].notes}"
        else:
            code, words = "crash", f"{type(error).__name__} {error}"
        return [f"{name} {code} {words}"[:300]], Counter([code])
    binary = source.with_suffix("")
    subprocess.run(["cc", str(result), "-o", str(binary), "-lm"], check=True)
    try:
        done = subprocess.run([str(binary)], capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return [f"{name} ENDLESS"], Counter(["wrong"])
    wrong = [line for line in done.stdout.splitlines() if "reverse" in line]
    if done.returncode not in (0, 1):
        return [f"{name} ends with status {done.returncode}"], Counter(["wrong"])
    unjudged = int(done.stdout.rpartition("right, ")[2].split()[0])
    counts = Counter({"wrong": len(wrong), "right": len(numbers) - len(wrong), "unjudged": unjudged})
    return [f"{name} WRONG {line}" for line in wrong], counts


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="1-1")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--levels", default="0123v")
    parser.add_argument("--debug", default="no", choices=("no", "yes", "both"))
    parser.add_argument("--compiler", default="clang-22")
    parser.add_argument("--chunk", type=int, default=10)
    parser.add_argument("--only", type=int, nargs="*")
    parser.add_argument("--keep")
    parser.add_argument("--tapes", action="store_true", help="gradients in two calls with a tape")
    args = parser.parse_args()
    first, _, last = args.seeds.partition("-")
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(args.keep or temporary)
        turn = 0
        for seed in range(int(first), int(last or first) + 1):
            numbers = args.only or list(range(args.count))
            for k in range(0, len(numbers), args.chunk):
                level = args.levels[turn % len(args.levels)]
                debug = args.debug == "yes" or (args.debug == "both" and turn // len(args.levels) % 2 == 1)
                turn += 1
                flags = [*flags_of(level, debug), *(["-DHELD_TAPES"] if args.tapes else [])]
                lines, counts = trial(seed, numbers[k : k + args.chunk], flags, args.compiler, folder)
                total += counts
                for line in lines:
                    print(line, flush=True)
            print(f"seed {seed}: {dict(total)}", flush=True)
    return total["wrong"] != 0


if __name__ == "__main__":
    sys.exit(main())
