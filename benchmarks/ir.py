"""What lifting, verifying, printing, parsing and lowering cost per instruction, as modules grow.

Four shapes, each at about 1,000, 10,000 and 100,000 instructions: one long block, many blocks with loops and phis, many
small functions, many calls. A linear step has the same microseconds per instruction in every column. Then what one
small function costs that is lifted out of a large module with debug information.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from io import StringIO

SIZES = (1_000, 10_000, 100_000)
STEPS = ("lift", "verify", "print", "parse", "lower")


def straight(count: int) -> str:
    """One function of one block."""
    lines = ["define double @f(double %x, double %y) {"]
    last, before = "%x", "%y"
    for i in range(count - 1):
        lines.append(f"  %v{i} = {('fadd', 'fmul')[i % 2]} nnan double {last}, {before}")
        last, before = f"%v{i}", last
    return "\n".join([*lines, f"  ret double {last}", "}", ""])


def blocks(count: int) -> str:
    """One function of many loops, five instructions each, whose values cross blocks."""
    lines = ["define double @f(double %x, i64 %n) {", "  br label %b0"]
    before, value = "%0", "%x"
    for i in range((count - 2) // 5):
        lines += [
            f"b{i}:",
            f"  %i{i} = phi i64 [ 0, {before} ], [ %j{i}, %b{i} ]",
            f"  %a{i} = phi double [ {value}, {before} ], [ %c{i}, %b{i} ]",
            f"  %c{i} = fadd double %a{i}, %x",
            f"  %j{i} = add nuw i64 %i{i}, 1",
            f"  %d{i} = icmp ult i64 %j{i}, %n",
            f"  br i1 %d{i}, label %b{i}, label %b{i + 1}",
        ]
        before, value = f"%b{i}", f"%c{i}"
    end = (count - 2) // 5
    return "\n".join([*lines, f"b{end}:", f"  ret double {value}", "}", ""])


def functions(count: int) -> str:
    """Functions of five instructions."""
    bodies = [
        f"define internal double @f{i}(ptr noalias nonnull align 8 %p, i64 %i) #0 {{\n"
        f"  %a = getelementptr inbounds double, ptr %p, i64 %i\n"
        f"  %v = load double, ptr %a, align 8\n"
        f"  %w = fmul double %v, {i}.0\n"
        f"  store double %w, ptr %a, align 8\n"
        f"  ret double %w\n}}\n"
        for i in range(count // 5)
    ]
    return "\n".join([*bodies, "attributes #0 = { nounwind }", ""])


def calls(count: int) -> str:
    """Calls of a hundred functions, a thousand to a function."""
    callees = [f"declare double @g{i}(double noundef, ptr nonnull captures(none)) #0\n" for i in range(100)]
    parts = []
    for start in range(0, count, 1000):
        lines = [f"define double @f{start}(double %x, ptr %p) {{"]
        last = "%x"
        for i in range(min(1000, count - start) - 1):
            lines.append(f"  %v{i} = tail call double @g{i % 100}(double noundef {last}, ptr nonnull %p) #0")
            last = f"%v{i}"
        parts.append("\n".join([*lines, f"  ret double {last}", "}", ""]))
    return "".join(callees) + "\n".join([*parts, "attributes #0 = { nounwind willreturn }", ""])


SHAPES: dict[str, Callable[[int], str]] = {
    "straight": straight,
    "blocks": blocks,
    "functions": functions,
    "calls": calls,
}


def with_debug(lines: int) -> str:
    """A module of about ``lines`` lines with debug information, and a small function ``wanted`` in it."""
    functions, nodes = [], []
    number = 10
    nodes.append(
        '!0 = distinct !DICompileUnit(language: DW_LANG_Rust, file: !1, producer: "x", emissionKind: FullDebug)'
    )
    nodes.append('!1 = !DIFile(filename: "a.rs", directory: "/")')
    nodes.append('!2 = !{i32 2, !"Debug Info Version", i32 3}')
    nodes.append("!3 = !DISubroutineType(types: !4)")
    nodes.append("!4 = !{!5}")
    nodes.append('!5 = !DIBasicType(name: "f64", size: 64, encoding: DW_ATE_float)')
    per = 24
    for i in range(lines // per):
        name = "wanted" if i == 0 else f"f{i}"
        program = number
        nodes.append(
            f'!{program} = distinct !DISubprogram(name: "{name}", scope: !1, file: !1, line: {i}, type: !3, '
            f"unit: !0, spFlags: DISPFlagDefinition)"
        )
        number += 1
        body = [f"define double @{name}(double %x) !dbg !{program} {{"]
        last = "%x"
        for k in range(10):
            body.append(f"  %v{k} = fadd double {last}, {k}.0, !dbg !{number}")
            nodes.append(f"!{number} = !DILocation(line: {k}, column: 3, scope: !{program})")
            number += 1
            last = f"%v{k}"
        functions.append("\n".join([*body, f"  ret double {last}, !dbg !{number - 1}", "}", ""]))
    named = ["!llvm.dbg.cu = !{!0}", "!llvm.module.flags = !{!2}", ""]
    return "\n".join([*functions, *named, *nodes, ""])


def measure(shape: str, size: int) -> dict[str, float]:
    """Seconds of every step over one module, and its ``instructions``."""
    from xdsl.context import Context
    from xdsl.dialects.builtin import Builtin
    from xdsl.parser import Parser
    from xdsl.printer import Printer

    from oxad.dialects.llvm import LLVM, FuncOp
    from oxad.dialects.llvm.verify import verify_module
    from oxad.lifting import canonical_text, lift_text
    from oxad.lowering import lower_text

    text = canonical_text(SHAPES[shape](size).encode())
    seconds: dict[str, float] = {}
    clock = time.process_time()

    def done(step: str) -> None:
        nonlocal clock
        seconds[step] = time.process_time() - clock
        clock = time.process_time()

    module = lift_text(text)
    done("lift")
    assert verify_module(module) == []
    done("verify")
    out = StringIO()
    Printer(out).print_op(module)
    done("print")
    context = Context()
    context.load_dialect(Builtin)
    context.load_dialect(LLVM)
    Parser(context, out.getvalue()).parse_module()
    done("parse")
    lower_text(module)
    done("lower")
    seconds["instructions"] = sum(
        len(list(block.ops)) for op in module.body.block.ops if isinstance(op, FuncOp) for block in op.body.blocks
    )
    return seconds


def measure_reachable(lines: int) -> tuple[float, int]:
    """CPU seconds and the whole process's peak memory in MiB of lifting one function out of such a module."""
    from oxad.lifting import canonical_text, lift_text

    text = canonical_text(with_debug(lines).encode())
    clock = time.process_time()
    module = lift_text(text, ["wanted"])
    seconds = time.process_time() - clock
    assert len(list(module.body.block.ops)) < 100
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def in_a_process(*arguments: str) -> str:
    """What this script prints with ``arguments``: every measurement has a process of its own."""
    return subprocess.run([sys.executable, __file__, *arguments], capture_output=True, text=True, check=True).stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", help=f"only these shapes: {', '.join(SHAPES)}")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="instructions, separated by commas")
    parser.add_argument("--one", nargs=2, metavar=("SHAPE", "SIZE"), help=argparse.SUPPRESS)
    parser.add_argument("--reachable", type=int, metavar="LINES", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if wrong := set(options.shapes) - SHAPES.keys():
        parser.error(f"there is no shape {', '.join(sorted(wrong))}")
    if options.one:
        gc.disable()  # as the tools do while a module is made
        print(json.dumps(measure(options.one[0], int(options.one[1]))))
        return 0
    if options.reachable:
        print(json.dumps(measure_reachable(options.reachable)))
        return 0
    print("Microseconds per instruction of CPU time\n")
    print("| shape | instructions | " + " | ".join(STEPS) + " |")
    print("| --- | --: |" + " --: |" * len(STEPS))
    for shape in options.shapes or SHAPES:
        for size in map(int, options.sizes.split(",")):
            found = json.loads(in_a_process("--one", shape, str(size)))
            count = found["instructions"]
            cells = [f"{found[step] / count * 1e6:.1f}" for step in STEPS]
            print(f"| {shape} | {count:.0f} | " + " | ".join(cells) + " |")
    seconds, peak = json.loads(in_a_process("--reachable", "100000"))
    print(f"\nOne function out of 100,000 lines with debug information: {seconds:.2f} s, {peak} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
