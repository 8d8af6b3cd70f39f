"""Round trip of LLVM modules through the dialect: `lower(lift(m))` must be `m`.

    python test/roundtrip.py [--mlir] FILE.{ll,bc,rs} [-- RUSTC FLAGS]

Compared is what LLVM itself prints of both. Free are only the numbers of metadata nodes and attribute groups;
everything else has to be equal, the names of values and blocks too. With --mlir the module
also goes through the dialect's own text. Status 1 and the first differences where it is not.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

_NODE = re.compile(r"!(\d+)\b")
_GROUP = re.compile(r"(?<=[\s)])#(\d+)\b")
_STRING = re.compile(r'c?"[^"]*"')
_LABEL = re.compile(r'("[^"]*"|[-\w$.]+):')


def _outside_strings(pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], line: str) -> str:
    parts: list[str] = []
    at = 0
    for string in _STRING.finditer(line):
        parts += [pattern.sub(replace, line[at : string.start()]), string.group()]
        at = string.end()
    return "".join([*parts, pattern.sub(replace, line[at:])])


def normal(text: str) -> list[str]:
    """The lines of LLVM's print, its comments left out, with what is free made equal.

    An attribute group stands in its place; metadata nodes are numbered in the order in which they are mentioned.
    """
    groups: dict[str, str] = {}
    nodes: dict[str, str] = {}
    body: list[str] = []
    for line in text.split("\n"):
        line = line.rstrip()
        if not line or line.lstrip().startswith(";"):
            continue
        if line.startswith("attributes #"):
            name, _, rest = line[12:].partition(" = ")
            groups[name] = rest
        elif re.match(r"!\d+ = ", line):
            name, _, rest = line[1:].partition(" = ")
            nodes[name] = rest
        else:
            label = _LABEL.match(line)
            body.append(label.group() if label else line)
    numbers: dict[str, int] = {}
    order: list[str] = []

    def number(match: re.Match[str]) -> str:
        old = match.group(1)
        if old not in numbers:
            numbers[old] = len(numbers)
            order.append(old)
        return f"!{numbers[old]}"

    result: list[str] = []
    for line in body:
        if "#" in line:
            line = _outside_strings(_GROUP, lambda m: groups[m.group(1)], line)
        result.append(_outside_strings(_NODE, number, line) if "!" in line else line)
    for old in order:  # grows while nodes mention others
        result.append(f"!{numbers[old]} = " + _outside_strings(_NODE, number, nodes.get(old, "<missing>")))
    return result


def difference(before: str, after: str) -> list[str]:
    """What is not the same in two canonical texts; empty where they are equal."""
    a, b = normal(before), normal(after)
    if a == b:
        return []
    return list(difflib.unified_diff(a, b, "before", "after", n=0, lineterm=""))[:20] or ["different"]


def round_trip(text: str, mlir: bool = False) -> list[str]:
    """Differences after lifting, verifying and lowering LLVM's text; ``mlir``: through the dialect's text too."""
    from oxad.dialects.llvm.verify import verify_module
    from oxad.lifting import canonical_text, lift_text
    from oxad.lowering import lower_text

    module = lift_text(text)
    wrong = [str(diagnostic) for diagnostic in verify_module(module)]
    if wrong:
        return ["the dialect's own verifier refuses it:", *wrong]
    if mlir:
        module = reparse(module)
    return difference(text, canonical_text(lower_text(module).encode("utf-8", "surrogateescape"), "<lowered>"))


def reparse(module):
    """The module printed and parsed again; raises where the two are not equal."""
    from io import StringIO

    from xdsl.context import Context
    from xdsl.dialects.builtin import Builtin
    from xdsl.parser import Parser
    from xdsl.printer import Printer

    from oxad.dialects.autodiff import AUTODIFF
    from oxad.dialects.llvm import LLVM

    out = StringIO()
    Printer(out).print_op(module)
    context = Context()
    for dialect in (Builtin, LLVM, AUTODIFF):
        context.load_dialect(dialect)
    again = Parser(context, out.getvalue()).parse_module()
    wrong = inequality(module, again)
    if wrong:
        raise AssertionError(f"the dialect's text parses to another module: {wrong}")
    return again


def inequality(a, b) -> str:
    """Where two operations differ; empty where they are equal but for name hints. Values may be used before they

    are defined (xDSL's own comparison cannot do that)."""
    same: dict = {}
    pairs = []
    stack = [(a, b)]
    while stack:
        x, y = stack.pop()
        if type(x) is not type(y) or x.properties != y.properties or x.attributes != y.attributes:
            return f"{_first(x)} became {_first(y)}"
        if [r.type for r in x.results] != [r.type for r in y.results] or len(x.regions) != len(y.regions):
            return f"{_first(x)} became {_first(y)}"
        pairs.append((x, y))
        same.update(zip(x.results, y.results, strict=True))
        for one, other in zip(x.regions, y.regions, strict=True):
            if len(one.blocks) != len(other.blocks):
                return f"{len(one.blocks)} blocks became {len(other.blocks)} in {_first(x)}"
            for block, twin in zip(one.blocks, other.blocks, strict=True):
                if list(block.arg_types) != list(twin.arg_types):
                    return f"block arguments in {_first(x)}"
                same.update(zip(block.args, twin.args, strict=True))
                same[block] = twin
                ops, twins = list(block.ops), list(twin.ops)
                if len(ops) != len(twins):
                    return f"{len(ops)} operations became {len(twins)} in {_first(x)}"
                stack += zip(ops, twins, strict=True)
    for x, y in pairs:
        if [same.get(v) for v in x.operands] != list(y.operands):
            return f"operands: {_first(x)} became {_first(y)}"
        if [same.get(s) for s in x.successors] != list(y.successors):
            return f"successors: {_first(x)} became {_first(y)}"
    return ""


def _first(op) -> str:
    return str(op).split("\n", 1)[0][:2000]


def load(path: Path, flags: list[str]) -> str:
    """Canonical text of a file; Rust is compiled first."""
    from oxad.lifting import canonical_text

    if path.suffix != ".rs":
        return canonical_text(path.read_bytes(), str(path))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "x.bc")
        command = ["rustc", "--crate-type", "lib", "--edition", "2021", "--emit=llvm-bc", "-o", out, *flags, path]
        subprocess.run(command, check=True, capture_output=True)
        return canonical_text(out.read_bytes(), str(path))


def main() -> int:
    arguments = sys.argv[1:]
    flags: list[str] = []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, flags = arguments[:at], arguments[at + 1 :]
    mlir = "--mlir" in arguments
    status = 0
    for name in arguments:
        if name == "--mlir":
            continue
        lines = round_trip(load(Path(name), flags), mlir)
        print(f"{name}: {'equal' if not lines else 'DIFFERENT'}")
        for line in lines:
            print("   ", line[:400])
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
