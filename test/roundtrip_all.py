"""Every round trip there is: `lower(lift(m))` against `m` for everything that this machine can make of our sources.

    python test/roundtrip_all.py [rust] [sysroot] [clang] [ll] [examples] [FILE …] [--mlir] [--under N] [-j N]

`rust`: test/lifting/files/rust/*.rs at every optimisation level, with and without -g, with both kinds of panic.
`sysroot`: every module of the libraries that rustc ships. `clang`: test/lifting/files/clang with every clang from 14 to
22 that is here, at four levels. `ll`: the hand-written files. `examples`: the examples, before they are differentiated,
with the flags of `rust`. Without a name: all of them. A FILE is treated as its kind is: Rust with all flags, C and C++
with every clang (flags of its own: first line `// flags: …`), `.ll` and `.bc` as they are. With --mlir through the
dialect's own text too; --under N: only modules of fewer than N instructions. The last line counts modules, functions
and globals; status 1 where one is not equal.
"""

from __future__ import annotations

import argparse
import itertools
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FILES = Path(__file__).resolve().parent / "lifting" / "files"
LEVELS = ("0", "1", "2", "3", "s", "z")
FLAGS = [
    [f"-Copt-level={level}", *(["-g"] if debug else []), f"-Cpanic={panic}"]
    for level, debug, panic in itertools.product(LEVELS, (False, True), ("unwind", "abort"))
]
CLANGS = [f"clang-{n}" for n in (14, 15, 16, 19, 22)]
INSTRUCTION = re.compile(r"^  +(?!;|#dbg_)(?:%|[a-z])", re.MULTILINE)
CLANG_FLAGS = [["-O0", "-g"], ["-O1"], ["-O2", "-g"], ["-Os"]]


@dataclass
class Case:
    """One module: its name, and the command that makes its bitcode (the output file comes last), or its bytes."""

    name: str
    command: list[str] = field(default_factory=list)
    data: bytes = b""

    def bitcode(self) -> bytes:
        if not self.command:
            return self.data
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "x.bc")
            made = subprocess.run([*self.command, str(out)], capture_output=True, text=True)
            if made.returncode:
                raise RuntimeError(made.stderr[-2000:])
            return out.read_bytes()


@dataclass
class Result:
    name: str
    functions: int
    globals: int
    lines: list[str]


def rust() -> Iterator[Case]:
    """Our own files with all flags."""
    for path in sorted((FILES / "rust").glob("*.rs")):
        yield from cases(path)


def rust_case(path: Path, flags: list[str]) -> Case:
    """The first line of a file may name flags that it wants: ``// flags: …``."""
    own = own_flags(path)
    edition = "2024" if FILES in path.parents else "2021"
    if not any(flag.startswith("--edition") for flag in own):
        own = [*own, f"--edition={edition}"]
    command = ["rustc", "--crate-type", "lib", "-Awarnings", "--emit=llvm-bc", *crate(path), *flags, *own, str(path)]
    return Case(f"{path.name} {' '.join(flags)}", [*command, "-o"])


def own_flags(path: Path) -> list[str]:
    """What the first line of a file asks for: ``// flags: …``."""
    with open(path) as file:
        first = file.readline()
    return first.removeprefix("// flags:").split() if first.startswith("// flags:") else []


@cache
def crate(path: Path) -> list[str]:
    """rustc's flags for the crate `oxad`, where the file uses it."""
    from oxad.tools.rustc import CFG, CommandLine, single_file_flags

    if not re.search(r"\boxad::", path.read_text()):
        return []
    return [*CFG, *single_file_flags(CommandLine.parse(["--edition=2024"]))]


def examples() -> Iterator[Case]:
    """The examples with all flags: their modules hold requests that nobody has answered yet."""
    for path in sorted(EXAMPLES.glob("*.rs")):
        yield from cases(path)


def sysroot() -> Iterator[Case]:
    from sysroot import modules

    for name, data in modules():
        yield Case(name, data=data)


def clang() -> Iterator[Case]:
    """Our own C and C++ files, with every clang that is here."""
    for compiler in CLANGS:
        if shutil.which(compiler) is None:
            print(f"left out: {compiler} is not here")
            continue
        for path in clang_files():
            yield from (clang_case(compiler, path, flags) for flags in CLANG_FLAGS)


def cases(path: Path) -> Iterator[Case]:
    """Everything that is made of one file."""
    if path.suffix == ".rs":
        yield from (rust_case(path, flags) for flags in FLAGS)
    elif path.suffix in (".ll", ".bc"):
        yield Case(path.name, data=path.read_bytes())
    else:
        there = [compiler for compiler in CLANGS if shutil.which(compiler)]
        yield from (clang_case(compiler, path, flags) for compiler in there for flags in CLANG_FLAGS)


def clang_files() -> list[Path]:
    return sorted((FILES / "clang").glob("*.c*"))


def clang_case(compiler: str, path: Path, flags: list[str]) -> Case:
    """The first line of a file may name flags that it wants: ``// flags: …``."""
    own = own_flags(path)
    version = int(compiler.rpartition("-")[2])
    own = [f for f in own if not (f.startswith(">=") and version >= int(f[2:]))]
    if any(f.startswith(">=") for f in own):
        return Case(f"{path.name} {compiler}: left out, needs a newer clang")
    return Case(
        f"{path.name} {compiler} {' '.join(flags)}",
        [compiler, "-w", "-emit-llvm", "-c", *own, *flags, str(path), "-o"],
    )


def ll() -> Iterator[Case]:
    for path in sorted([*FILES.parent.glob("*.ll"), *(FILES / "langref").glob("*.ll")]):
        yield Case(path.name, data=path.read_bytes())


def run(case: Case, mlir: bool = False, under: int | None = None) -> Result:
    """Makes the module, lifts and lowers it, compares."""
    from roundtrip import round_trip

    from oxad.lifting import canonical_text

    if not case.command and not case.data:
        return Result(case.name, 0, 0, [])
    try:
        text = canonical_text(case.bitcode(), case.name)
        if under is not None and len(INSTRUCTION.findall(text)) >= under:
            return Result(case.name, 0, 0, [])
        functions = len(re.findall(r"^(?:define|declare)\b", text, re.MULTILINE))
        found = len(re.findall(r'^@(?:"[^"]*"|\S+) = ', text, re.MULTILINE))
        return Result(case.name, functions, found, round_trip(text, mlir))
    except Exception:
        return Result(case.name, 0, 0, traceback.format_exc().splitlines()[-6:])


KINDS = {"rust": rust, "sysroot": sysroot, "clang": clang, "ll": ll, "examples": examples}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help=f"files, or of {', '.join(KINDS)}")
    parser.add_argument("--mlir", action="store_true")
    parser.add_argument("--under", type=int, help="only modules of fewer instructions than this")
    parser.add_argument("-j", type=int, default=1)
    options = parser.parse_args()
    for name in options.what:
        if name not in KINDS and not Path(name).is_file():
            parser.error(f"{name} is neither a file nor one of {', '.join(KINDS)}")
    failed = 0
    for kind in options.what or KINDS:
        counts = [0, 0, 0]
        made = KINDS[kind]() if kind in KINDS else cases(Path(kind))
        with ProcessPoolExecutor(options.j) as pool:
            for result in pool.map(run, made, itertools.repeat(options.mlir), itertools.repeat(options.under)):
                counts = [counts[0] + 1, counts[1] + result.functions, counts[2] + result.globals]
                if counts[0] % 100 == 0:
                    print(f"  {kind}: {counts[0]} modules, {counts[1]} functions so far", flush=True)
                if result.lines:
                    failed += 1
                    print(f"{result.name}: DIFFERENT", *(line[:300] for line in result.lines), sep="\n    ", flush=True)
        print(f"{kind}: {counts[0]} modules, {counts[1]} functions, {counts[2]} globals", flush=True)
    print(f"{failed} not equal")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
