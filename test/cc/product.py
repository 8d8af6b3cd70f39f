"""Every program of this folder at every level: by hand, for it takes a while.

    .venv/bin/python test/cc/product.py [--compiler clang-22] [--road cc|ir] [--levels 0123v] [--tapes] [names …]

Levels 0 to 3 are clang's; ``v`` is -O3 with neither vectorisation nor unrolling. The road ``ir`` goes through LLVM text
and ``oxad-opt -p autodiff -t obj``, the road ``cc`` through ``oxad cc``. Prints what failed, and a count.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from oxad.dialects.diagnostic import OxadError
from oxad.tools import cc, oxad_opt

HERE = Path(__file__).resolve().parent
PLAIN = ["-O3", "-fno-vectorize", "-fno-slp-vectorize", "-fno-unroll-loops"]
#: Programs of which only debug information tells: which members of a union share their bytes, which parameters are one.
TOLD = {"structures_in_parts", "union_of_pointer", "variants_of_numbers"}
#: Seconds for one program, compiled and run.
LIMIT = 300


def programs(names: Sequence[str] = ()) -> list[Path]:
    """The programs, all or those named (without suffix)."""
    found = sorted([*(HERE / "programs").glob("*.c"), *(HERE / "programs").glob("*.cpp")])
    return [path for path in found if not names or path.stem in names]


def flags_of(level: str, source: Path) -> list[str]:
    told = ["-g"] if source.stem in TOLD else []
    return [*PLAIN, *told] if level == "v" else [f"-O{level}", *told]


def build(source: Path, level: str, road: str, compiler: str, program: Path, more: Sequence[str] = ()) -> str:
    """Compiles one program with its derivatives, in this process; what went wrong, or nothing."""
    flags = [*flags_of(level, source), *more]
    driver = [compiler, *(["--driver-mode=g++", "-std=gnu++17"] if source.suffix == ".cpp" else [])]
    before, after = program.with_suffix(".ll"), program.with_suffix(".o")
    try:
        if road == "cc":
            status = cc.run([f"--compiler={compiler}", *flags, *driver[2:], str(source), "-o", str(program), "-lm"])
            return f"oxad cc ends with status {status}" if status else ""
        run([*driver, *flags, "-S", "-emit-llvm", str(source), "-o", str(before)])
        oxad_opt.OxadOptMain(args=[str(before), "-p", "autodiff", "-t", "obj", "-o", str(after)]).run()
        run([*driver, str(after), "-o", str(program), "-lm"])
    except OxadError as error:
        return str(error)
    except subprocess.CalledProcessError as error:
        return f"{error.cmd[0]}: {error.stderr}"
    except Exception as error:  # a defect: the other programs are still worth a trial
        return f"CRASH {type(error).__name__}: {error}"
    return ""


def run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=LIMIT)


def trial(source: Path, level: str, road: str, compiler: str, more: Sequence[str] = ()) -> str:
    """What is wrong with one program at one level: an error, wrong numbers, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / source.stem
        error = build(source, level, road, compiler, program, more)
        if error:
            return error
        done = subprocess.run([str(program)], capture_output=True, text=True, timeout=LIMIT)
        return "" if done.returncode == 0 else f"WRONG (status {done.returncode}): {done.stdout[-400:]}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--compiler", default="clang-22")
    parser.add_argument("--road", choices=("cc", "ir"), default="ir")
    parser.add_argument("--levels", default="0123v")
    parser.add_argument("--tapes", action="store_true", help="gradients of GRADIENT in two calls with a tape")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    counts = [0, 0]
    for source in programs(args.names):
        for level in args.levels:
            wrong = trial(source, level, args.road, args.compiler, ["-DHELD_TAPES"] if args.tapes else [])
            counts[bool(wrong)] += 1
            if wrong:
                print(f"{source.name} -O{level}: {wrong}", flush=True)
    print(f"{counts[0]} right, {counts[1]} not")
    return counts[1] != 0


if __name__ == "__main__":
    sys.exit(main())
