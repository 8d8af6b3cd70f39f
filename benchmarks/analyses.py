"""What the type and activity analyses cost: beside LLVM's O2 on the examples, and as modules grow.

For every example, in one process: both analyses, as the derive passes run them, on what its requests reach, beside
LLVM's O2 (rustc's own LLVM where it is there) on the same functions: as they come from rustc, and again on the very
module that is analysed, which has been through O2 once already. Then modules of several shapes, each ten times as large
as the one before: a linear analysis takes the same microseconds per operation in every line of a shape.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from xdsl.dialects.builtin import ModuleOp

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.activity import ActivityAnalysis
from oxad.passes.types import infer_types

REPETITIONS = 5
SIZES = (1_000, 10_000, 100_000)
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
HEAD = "define double @f(double %x, ptr noalias %p, i64 %n) {"
COPY = "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)"


def blocks(count: int) -> str:
    """One function of many loops over an array, eight instructions each."""
    lines, before, value = [HEAD, "  br label %b0"], "%0", "%x"
    loops = count // 8
    for i in range(loops):
        lines += [
            f"b{i}:",
            f"  %i{i} = phi i64 [ 0, {before} ], [ %j{i}, %b{i} ]",
            f"  %a{i} = phi double [ {value}, {before} ], [ %c{i}, %b{i} ]",
            f"  %q{i} = getelementptr inbounds double, ptr %p, i64 %i{i}",
            f"  %l{i} = load double, ptr %q{i}, align 8",
            f"  %c{i} = fadd double %a{i}, %l{i}",
            f"  %j{i} = add nuw i64 %i{i}, 1",
            f"  %d{i} = icmp ult i64 %j{i}, %n",
            f"  br i1 %d{i}, label %b{i}, label %b{i + 1}",
        ]
        before, value = f"%b{i}", f"%c{i}"
    return "\n".join([*lines, f"b{loops}:", f"  ret double {value}", "}", ""])


def functions(count: int) -> str:
    """Functions of seven instructions, each calling the next."""
    parts: list[str] = []
    number = count // 7
    for i in range(number):
        head = HEAD if i == 0 else HEAD.replace("define double @f", f"define internal double @f{i}")
        last = i + 1 == number
        call = "" if last else f"  %z = call double @f{i + 1}(double %w, ptr %p, i64 %n)\n"
        parts.append(
            f"{head}\n  %a = getelementptr inbounds double, ptr %p, i64 {i % 50}\n"
            "  %v = load double, ptr %a, align 8\n  %w = fmul double %v, %x\n  store double %w, ptr %a, align 8\n"
            f"{call}  ret double {'%w' if last else '%z'}\n}}\n"
        )
    return "\n".join(parts)


def calls(count: int) -> str:
    """One function of calls of twenty small ones."""
    small = [
        f"define internal double @g{i}(double %x, ptr %p) {{\n  %v = load double, ptr %p\n"
        f"  %w = fmul double %v, %x\n  ret double %w\n}}\n"
        for i in range(20)
    ]
    lines, last = [HEAD], "%x"
    for i in range(count):
        lines.append(f"  %v{i} = call double @g{i % 20}(double {last}, ptr %p)")
        last = f"%v{i}"
    return "\n".join([*small, *lines, f"  ret double {last}", "}", ""])


def structures(count: int) -> str:
    """Local structures with floats and integers, each a copy of the one before with fields overwritten."""
    number = count // 8
    lines = [COPY, HEAD, *(f"  %s{i} = alloca [32 x i8], align 8" for i in range(number))]
    value, before = "%x", "%p"
    for i in range(number):
        lines += [
            f"  call void @llvm.memcpy.p0.p0.i64(ptr %s{i}, ptr {before}, i64 32, i1 false)",
            f"  %a{i} = getelementptr inbounds i8, ptr %s{i}, i64 8",
            f"  %l{i} = load double, ptr %a{i}, align 8",
            f"  %m{i} = fmul double %l{i}, {value}",
            f"  store double %m{i}, ptr %a{i}, align 8",
            f"  %c{i} = getelementptr inbounds i8, ptr %s{i}, i64 16",
            f"  store i64 %n, ptr %c{i}, align 8",
        ]
        value, before = f"%m{i}", f"%s{i}"
    return "\n".join([*lines, f"  ret double {value}", "}", ""])


def backwards(count: int) -> str:
    """A loop in which a value goes from variable to variable against the order of the program."""
    number = count // 3
    lines = [HEAD, *(f"  %s{i} = alloca double, align 8" for i in range(number))]
    lines += ["  br label %l", "l:", "  %i = phi i64 [ 0, %0 ], [ %j, %l ]"]
    for i in range(number - 1):
        lines += [f"  %v{i} = load double, ptr %s{i + 1}", f"  store double %v{i}, ptr %s{i}"]
    lines += [
        f"  store double %x, ptr %s{number - 1}",
        "  %j = add i64 %i, 1",
        "  %c = icmp ult i64 %j, %n",
        "  br i1 %c, label %l, label %e",
        "e:",
        "  %r = load double, ptr %s0",
    ]
    return "\n".join([*lines, "  ret double %r", "}", ""])


def cases(count: int) -> str:
    """A ``match`` of many arms."""
    number = count // 4
    lines = [HEAD, "  switch i64 %n, label %d [", *(f"    i64 {i}, label %c{i}" for i in range(number)), "  ]"]
    for i in range(number):
        lines += [
            f"c{i}:",
            f"  %a{i} = fmul double %x, {i}.0",
            f"  %b{i} = getelementptr inbounds double, ptr %p, i64 {i % 64}",
            f"  store double %a{i}, ptr %b{i}",
            "  br label %e",
        ]
    results = ", ".join(["[ %x, %d ]", *(f"[ %a{i}, %c{i} ]" for i in range(number))])
    return "\n".join([*lines, "d:", "  br label %e", "e:", f"  %r = phi double {results}", "  ret double %r", "}", ""])


SHAPES: dict[str, Callable[[int], str]] = {
    "blocks": blocks,
    "functions": functions,
    "calls": calls,
    "structures": structures,
    "backwards": backwards,
    "cases": cases,
}


def bodies(module: ModuleOp) -> list[llvm.FuncOp]:
    """The functions of a module that have a body."""
    return [op for op in module.body.block.ops if isinstance(op, llvm.FuncOp) and not op.is_declaration]


def count_of(module: ModuleOp) -> int:
    """The operations in the functions of a module."""
    return sum(1 for func in bodies(module) for block in func.body.blocks for _ in block.ops)


def asked(module: ModuleOp, symbols: SymbolTable) -> list[tuple[llvm.FuncOp, str]]:
    """What the requests of a module want differentiated: the functions, a letter for each parameter."""
    found: list[tuple[llvm.FuncOp, str]] = []
    for func in bodies(module):
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, requests.RequestOp):
                    primal = symbols.definition(op.callee.string_value())
                    assert primal is not None
                    letters = ("c" if word.data == "const" else "d" for word in op.activities.data)
                    found.append((primal, "".join(letters)))
    return found


def seconds_of(action: Callable[[], object]) -> float:
    """The processor time of one call, without what collecting garbage takes, as in the tools."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    action()
    spent = time.process_time() - start
    gc.enable()
    return spent


def analyse(module: ModuleOp, wanted: list[tuple[llvm.FuncOp, str]] | None = None) -> tuple[float, float]:
    """Seconds of the type analysis, and of the activity analysis of what is wanted (or of what the requests want)."""
    found = []
    types = seconds_of(lambda: found.append(infer_types(module)))

    def activity() -> None:
        symbols = SymbolTable(module)
        analysis = ActivityAnalysis(symbols, found[0])
        for func, signature in wanted or asked(module, symbols):
            analysis.of(func, signature)

    return types, seconds_of(activity)


def optimise(text: str) -> float:
    """Seconds of LLVM's O2 on a module; reading it does not count."""
    from oxad.lowering import native

    module = native.parse_program(text, "module")
    return seconds_of(lambda: native.optimise(module, 2))


def example(path: Path) -> tuple[int, float, float, float, float]:
    """Of one example: operations; the shortest times of types, activity, O2 on rustc's functions, O2 once more."""
    from oxad.lifting import find_requests as requests_to_operations
    from oxad.lifting import lift_text
    from oxad.lifting.debug_types import attach_types
    from oxad.lowering import native
    from oxad.passes import AUTODIFF_PIPELINE, run_pipeline
    from oxad.tools import splice
    from oxad.tools.differentiate import extract, find_requests
    from oxad.tools.rustc import compile_to_ir

    plain = compile_to_ir(str(path), normalised=False)
    wanted = find_requests(plain)
    reached = str(extract(native.parse_program(plain, "module"), wanted))
    normalised = compile_to_ir(str(path))
    runs: list[tuple[float, float, float, float]] = []
    count = 0
    for _ in range(REPETITIONS):
        module = lift_text(splice.drop_debug_records(normalised), roots=wanted.placeholders)
        requests_to_operations(module)
        attach_types(module)
        run_pipeline(module, AUTODIFF_PIPELINE[: AUTODIFF_PIPELINE.index("derive-forward")])
        count = count_of(module)
        runs.append((*analyse(module), optimise(reached), optimise(normalised)))
    types, activity, first, again = (min(column) for column in zip(*runs, strict=True))
    return count, types, activity, first, again


def print_examples() -> None:
    """One line for every example, in milliseconds."""
    print("| example | operations | types | activity | O2 | ratio | O2 again | ratio |")
    print("| --- |" + " --: |" * 7)
    ratios: list[float] = []
    for path in sorted(EXAMPLES.glob("*.rs")):
        count, types, activity, first, again = example(path)
        both = types + activity
        ratios.append(both / first)
        times = [f"{1000 * seconds:.1f}" for seconds in (types, activity, first, again)]
        cells = [*times[:3], f"{both / first:.2f}", times[3], f"{both / again:.2f}"]
        print(f"| {path.stem} | {count} | " + " | ".join(cells) + " |", flush=True)
    print(f"\nBoth analyses take {statistics.median(ratios):.2f} times what O2 takes (the median).\n")


def print_growth(shapes: list[str], sizes: list[int]) -> None:
    """One line for every shape and size, in microseconds an operation."""
    from oxad.lifting import canonical_text, lift_text

    print("| shape | operations | types | activity |\n| --- | --: | --: | --: |")
    for shape in shapes:
        for size in sizes:
            module = lift_text(canonical_text(SHAPES[shape](size).encode()))
            entry = next(func for func in bodies(module) if func.sym_name.data == "f")
            count = count_of(module)
            times = [1e6 * seconds / count for seconds in analyse(module, [(entry, "ddc")])]
            print(f"| {shape} | {count} | {times[0]:.1f} | {times[1]:.1f} |", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", help=f"only the growth of these shapes: {', '.join(SHAPES)}")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="instructions, separated by commas")
    options = parser.parse_args()
    if wrong := set(options.shapes) - SHAPES.keys():
        parser.error(f"there is no shape {', '.join(sorted(wrong))}")
    if not options.shapes:
        print_examples()
    print_growth(options.shapes or list(SHAPES), [int(size) for size in options.sizes.split(",")])
    return 0


if __name__ == "__main__":
    sys.exit(main())
