"""What derivatives cost.

For every example's kernel, in one process: the time of the function, of its gradient, of eight directional derivatives
by eight scalar forward calls and by one call of width 8, the memory that the gradient needs beyond the function's, and
its allocations. Then what making derivatives costs, beside `rustc -O` alone.

Every time is processor time, and the shortest of several measurements: seven of at least 10 ms each where derivatives
run, three where they are made.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from oxad.dialects.diagnostic import OxadError

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
KERNELS = tuple(sorted(path.stem for path in (HERE / "kernels").glob("*.rs")))


@dataclass(frozen=True)
class Run:
    """What one kernel's program measured; times in nanoseconds."""

    primal_ns: int
    gradient_ns: int
    scalar8_ns: int
    batched8_ns: int
    primal_allocations: int
    first_allocations: int
    next_allocations: int
    saved_bytes: int


def call(command: list[str]) -> str:
    """Run a command; its output. Ends the benchmark with the command's own words where it fails."""
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(command)}\nfailed with status {result.returncode}\n{result.stderr.strip()}")
    return result.stdout


def oxad_rustc(source: Path, *flags: str) -> list[str]:
    """The command that builds a program with its derivatives."""
    return [sys.executable, "-m", "oxad.tools.oxad", "rustc", "-O", *flags, str(source)]


def measure(kernel: str, folder: Path, cpu: str | None) -> Run:
    """Build and run one kernel's program."""
    program = folder / kernel
    flags = [f"-Ctarget-cpu={cpu}"] if cpu else []
    call([*oxad_rustc(HERE / "kernels" / f"{kernel}.rs", *flags), "-o", str(program)])
    found: dict[str, int] = {}
    for line in call([str(program)]).splitlines():
        found |= json.loads(line)
    return Run(**found)


def duration(nanoseconds: float) -> str:
    """Three digits and a unit."""
    for unit, size in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def memory(size: int) -> str:
    """Bytes, in a unit that suits them."""
    return (
        f"{size} B" if size < 10_000 else f"{size / 1024:.0f} KiB" if size < 10_000_000 else f"{size / 2**20:.1f} MiB"
    )


def run_times(kernels: list[str], folder: Path, cpu: str | None) -> tuple[list[str], list[list[str]]]:
    """The table of what running costs."""
    head = ["kernel", "function", "gradient", "ratio", "8 x forward", "width 8", "faster", "saved", "allocations"]
    rows = []
    for kernel in kernels:
        run = measure(kernel, folder, cpu)
        rows.append(
            [
                kernel,
                duration(run.primal_ns),
                duration(run.gradient_ns),
                f"{run.gradient_ns / run.primal_ns:.1f}",
                duration(run.scalar8_ns),
                duration(run.batched8_ns),
                f"{run.scalar8_ns / run.batched8_ns:.1f}",
                memory(run.saved_bytes),
                f"{run.first_allocations - run.primal_allocations} / {run.next_allocations - run.primal_allocations}",
            ]
        )
    return head, rows


def processor_time(run: list[str]) -> float:
    """The shortest processor time of three runs of a command and of what it starts, in seconds."""

    def once() -> float:
        start = so_far()
        call(run)
        return so_far() - start

    return min(once() for _ in range(3))


def so_far() -> float:
    """Seconds of processor time that this process and those it has waited for have had."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def plain_crate(folder: Path) -> Path:
    """The crate `oxad` as a program without the tool sees it; what plain rustc is measured with."""
    macros, crate = folder / "liboxad_macros.so", folder / "liboxad.rlib"
    kinds = (
        (macros, "oxad-macros", ["--crate-type=proc-macro", "--crate-name=oxad_macros", "--extern=proc_macro"]),
        (crate, "oxad", ["--crate-type=rlib", f"--extern=oxad_macros={macros}"]),
    )
    for file, name, flags in kinds:
        call(["rustc", "--edition=2021", "-O", *flags, str(ROOT / "rust" / name / "src/lib.rs"), "-o", str(file)])
    return crate


def stages(source: Path) -> dict[str, float]:
    """Seconds of processor time of every stage of one build, in this process but for rustc's."""
    from oxad.lowering import native
    from oxad.tools import linker, rustc
    from oxad.tools.differentiate import Trace, differentiate

    seconds: dict[str, float] = {}
    clock = so_far()

    def done(name: str) -> None:
        nonlocal clock
        seconds[name] = so_far() - clock
        clock = so_far()

    line = rustc.CommandLine.parse(["-O", str(source)])
    bitcode = rustc.compile_to_bitcode(line, rustc.single_file_flags(line))
    done("rustc")
    module = native.parse_program(bitcode, source.stem)
    linker.internalise(module, None)
    done("read")
    trace = Trace()
    module = differentiate(module, "0", trace)
    seconds |= trace.seconds
    clock = so_far()
    native.optimise(module)
    done("optimise")
    native.emit_object(module)
    done("object")
    return seconds


def compile_times(kernels: list[str], folder: Path, markdown: bool) -> None:
    """Prints what making derivatives costs, in all and by the stage: the examples, with seven derivatives each."""
    crate = plain_crate(folder)
    rows, parts_rows, names = [], [], []
    for kernel in kernels:
        source, program = ROOT / "examples" / f"{kernel}.rs", folder / "program"
        plain = [
            "rustc",
            "--edition=2021",
            "-O",
            str(source),
            f"--extern=oxad={crate}",
            f"-L{folder}",
            "-o",
            str(program),
        ]
        alone = processor_time(plain)
        whole = processor_time([*oxad_rustc(source), "-o", str(program)])
        parts = stages(source)
        names = list(parts)
        rows.append([kernel, f"{alone:.2f}", f"{whole:.2f}", f"{(whole - alone) / alone:.1f}"])
        parts_rows.append([kernel, *(f"{parts[name]:.2f}" for name in names)])
    head = ["example", "rustc -O", "oxad rustc -O", "added / rustc -O"]
    print_table("What making them costs, in seconds", head, rows, markdown)
    print_table("The stages of one build, in seconds", ["example", *names], parts_rows, markdown)


def print_table(title: str, head: list[str], rows: list[list[str]], markdown: bool) -> None:
    """For the eye, or for docs/performance.md."""
    if markdown:
        print(f"\n{title}\n")
        for row in [head, ["---", *["--:"] * (len(head) - 1)], *rows]:
            print("| " + " | ".join(row) + " |")
        return
    table = Table(title=title, title_justify="left")
    for column in head:
        table.add_column(column, justify="left" if column == head[0] else "right")
    for row in rows:
        table.add_row(*row)
    console = Console()
    # Into a file or a pipe, all of a table is wanted.
    (console if console.is_terminal else Console(width=200)).print(table)


def main() -> int:
    """Measure what was asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kernels", nargs="*", help="only these examples")
    parser.add_argument("--markdown", action="store_true", help="print tables as docs/performance.md has them")
    parser.add_argument("--only", choices=("run", "compile"), help="only what running costs, or what compiling costs")
    parser.add_argument(
        "--cpu", help="run on this kind of processor, as rustc's -C target-cpu has it: native, x86-64-v3"
    )
    options = parser.parse_args()
    if wrong := set(options.kernels) - set(KERNELS):
        parser.error(f"there is no kernel {', '.join(sorted(wrong))}; there are {', '.join(KERNELS)}")
    kernels = options.kernels or list(KERNELS)
    with tempfile.TemporaryDirectory() as name:
        if options.only != "compile":
            head, rows = run_times(kernels, Path(name), options.cpu)
            print_table("What derivatives cost when they run", head, rows, options.markdown)
        if options.only != "run":
            compile_times(kernels, Path(name), options.markdown)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OxadError as problem:
        sys.exit(str(problem))
