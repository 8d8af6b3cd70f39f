"""``oxad cc``: C and C++ by clang, with the derivatives that the program asks for.

clang writes LLVM IR that no pass has touched, with debug information and type-based alias information; oxad
differentiates the program as a whole (all sources that one command links; one at a time under ``-c`` and ``-S``), and
clang links. A command without requests, or one that only asks something, is clang's own business.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from oxad.dialects.diagnostic import fail

if TYPE_CHECKING:
    import llvmlite.binding as llvm

COMPILER_VARIABLE = "OXAD_CLANG"
SOURCES = (".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".CPP", ".cp", ".i", ".ii")
PLUS = (".cc", ".cpp", ".cxx", ".c++", ".C", ".CPP", ".cp", ".ii")
_VALUED = frozenset(
    """-o -I -D -U -include -imacros -isystem -iquote -idirafter -iprefix -iwithprefix -isysroot -x -L -l -arch -target
    -Xclang -Xlinker -Xpreprocessor -Xassembler -mllvm -MF -MT -MQ -T -u -z -e -framework --param -B -main-file-name
    --sysroot -gcc-toolchain -working-directory""".split()  # noqa: SIM905
)
_LINKING = re.compile(r"-(?:l|L|Wl,|Xlinker$|shared$|static|rdynamic$|pie$|no-pie$|nostdlib|nodefaultlibs|z$|T$|u$|e$)")
_ASKS = re.compile(
    r"-E|-M|-MM|-fsyntax-only|--version|-v|-dumpversion|-dumpmachine|-print-.*|--print-.*|--help|-###|--analyze"
)
_LEVELS = {"0": 1, "": 1, "1": 1, "g": 1, "2": 2, "s": 2, "z": 2, "3": 3, "fast": 3, "4": 3}
_OLDEST = 13


@dataclass
class CommandLine:
    """clang's arguments, as far as oxad has to know them."""

    arguments: list[str]
    #: Positions of the source files.
    sources: list[int] = field(default_factory=list)
    #: Positions of what belongs to the link alone.
    linking: set[int] = field(default_factory=set)
    output: str | None = None
    #: Positions of ``-o FILE``, ``-c``, ``-S``, ``-emit-llvm``, ``-x LANG``.
    ours: set[int] = field(default_factory=set)
    mode: str = "link"
    emit_llvm: bool = False
    level: str = "0"
    debuginfo: str = "0"
    language: str | None = None
    asks: bool = False
    other_inputs: bool = False

    @staticmethod
    def parse(arguments: Sequence[str]) -> CommandLine:
        line = CommandLine(list(arguments))
        i = 0
        while i < len(line.arguments):
            i = line._one(i)
        return line

    def _one(self, i: int) -> int:
        """Reads the argument at ``i``; gives the place of the next."""
        argument = self.arguments[i]
        end = i + 2 if argument in _VALUED else i + 1
        value = self.arguments[i + 1] if end == i + 2 and end <= len(self.arguments) else ""
        here = set(range(i, min(end, len(self.arguments))))
        if argument == "-o":
            self.output, self.ours = value, self.ours | here
        elif argument.startswith("-o") and len(argument) > 2 and not argument.startswith("-object"):
            self.output, self.ours = argument[2:], self.ours | here
        elif argument == "-x":
            self.language, self.ours = value, self.ours | here
        elif argument in ("-c", "-S"):
            self.mode, self.ours = argument, self.ours | here
        elif argument == "-emit-llvm":
            self.emit_llvm, self.ours = True, self.ours | here
        elif _ASKS.fullmatch(argument):
            self.asks = True
        elif re.fullmatch(r"-O\w*", argument):
            self.level = argument[2:] or "1"
        elif re.fullmatch(r"-g(?:dwarf.*|gdb)?[0123]?|-gline-tables-only|-gmlt|-gfull", argument):
            words = {"-g0": "0", "-ggdb0": "0", "-g1": "1", "-gline-tables-only": "1", "-gmlt": "1"}
            self.debuginfo = words.get(argument, "2")
        elif _LINKING.match(argument):
            self.linking |= here
        elif not argument.startswith("-") or argument == "-":
            if argument.endswith(SOURCES) or (self.language or "none") != "none" or argument == "-":
                self.sources.append(i)
            else:
                self.other_inputs = True
                self.linking.add(i)
        return end

    @property
    def is_plus(self) -> bool:
        """Is any source C++?"""
        return any(self.arguments[i].endswith(PLUS) for i in self.sources) or "c++" in (self.language or "")

    def flags(self) -> list[str]:
        """What concerns every compilation: neither files nor the output nor the link."""
        left = self.ours | self.linking | set(self.sources)
        return [a for i, a in enumerate(self.arguments) if i not in left]


def find_compiler(named: str | None) -> str:
    """The clang to call: as named, as ``OXAD_CLANG`` or ``CC`` say, or the newest on the path that oxad can read.

    Raises OX0060 where there is none, OX0061 where it is no clang or too new.
    """
    from llvmlite.binding import llvm_version_info

    newest = llvm_version_info[0]
    chosen = named or os.environ.get(COMPILER_VARIABLE) or None
    if chosen is None and "clang" in os.path.basename(os.environ.get("CC", "").split(" ")[0]):
        chosen = os.environ["CC"]
    candidates = [chosen] if chosen else ["clang", *(f"clang-{n}" for n in range(newest, _OLDEST, -1))]
    too_new = None
    for candidate in candidates:
        path = shutil.which(candidate)
        if path is None:
            continue
        version = clang_version(path)
        if version is None:
            if chosen:
                fail("OX0061", f"`{chosen}` is not clang, and only clang writes LLVM IR", help="name a clang")
        elif version > newest:
            too_new = (candidate, version)
        else:
            return path
    if too_new is not None:
        name, version = too_new
        fail(
            "OX0061",
            f"`{name}` has LLVM {version}, and this oxad reads LLVM {newest} at most",
            help=f"name an older one: `oxad cc --compiler=clang-{newest} …`",
        )
    fail(
        "OX0060",
        f"there is no `{chosen}` on the path" if chosen else "there is no clang on the path",
        help=f"install one (Debian, Ubuntu: `apt install clang`), or name it with --compiler=… or {COMPILER_VARIABLE}",
    )


def clang_version(path: str) -> int | None:
    """The major version of a clang; ``None`` if the program is none."""
    said = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
    found = re.search(r"clang version (\d+)", said)
    return int(found[1]) if found else None


def compile_source(compiler: str, line: CommandLine, index: int, folder: Path) -> llvm.ModuleRef:
    """One source as a module that LLVM has not optimised. Raises OX0062 where clang finds errors."""
    from oxad.lowering import native

    source = line.arguments[index]
    output = folder / f"{index}.bc"
    language = [] if line.language is None else ["-x", line.language]
    # -O1: types of accesses (`!tbaa`), lifetimes, and no `optnone`; the level that the user wants comes later.
    internal = ["-O1", "-Xclang", "-disable-llvm-passes", "-g", "-c", "-emit-llvm", "-fno-lto"]
    kept = [f for f in line.flags() if not re.fullmatch(r"-O\w*", f)]
    fast = ["-ffast-math"] if line.level == "fast" else []
    dependencies = _dependency_flags(line, source)
    command = [compiler, *kept, *fast, *internal, *dependencies, *language, source, "-o", str(output)]
    result = subprocess.run(command)
    if result.returncode or not output.exists():
        fail("OX0062", f"clang could not compile `{source}`", help="its own messages stand above")
    return native.parse(output.read_bytes(), source)


def _dependency_flags(line: CommandLine, source: str) -> list[str]:
    """Where ``-MD`` writes without being told: beside the object that the user gets, of whose name it speaks."""
    if not {"-MD", "-MMD"} & set(line.arguments) or any(a.startswith("-MF") for a in line.arguments):
        return []
    target = line.output or Path(source).with_suffix(".o").name
    extra = ["-MF", str(Path(target).with_suffix(".d"))]
    return extra if any(a.startswith(("-MT", "-MQ")) for a in line.arguments) else [*extra, "-MT", target]


def run(arguments: Sequence[str]) -> int:
    """``oxad cc``: clang's exit status, or 1. Nothing is written before the derivatives are complete."""
    named: str | None = None
    rest: list[str] = []
    for argument in _expanded(arguments):
        if argument.startswith("--compiler="):
            named = argument.partition("=")[2]
        else:
            rest.append(argument)
    line = CommandLine.parse(rest)
    if not rest:
        fail("OX0010", "`oxad cc` needs a C or C++ file", help="oxad cc -O2 FILE.c -o PROGRAM; every flag is clang's")
    compiler = find_compiler(named)
    driver = [compiler, "--driver-mode=g++"] if line.is_plus else [compiler]
    if line.asks or not line.sources:
        return subprocess.run([*driver, *rest]).returncode
    if line.mode != "link" and line.output is not None and len(line.sources) > 1:
        fail("OX0010", "-o names one file, and there are several to write", help="leave -o out, or name one source")
    with tempfile.TemporaryDirectory(prefix="oxad-cc-") as name:
        folder = Path(name)
        modules = {index: compile_source(compiler, line, index, folder) for index in line.sources}
        if line.mode != "link":
            texts = {index: _output(modules[index], line, index) for index in line.sources}
            for path, content in texts.values():
                path.write_bytes(content)
            return 0
        return _link(driver, line, list(modules.values()), folder)


def _expanded(arguments: Sequence[str]) -> list[str]:
    from oxad.tools.linker import expand_response_files

    return expand_response_files(arguments)


def _finished(module: llvm.ModuleRef, line: CommandLine) -> llvm.ModuleRef:
    """The module with its derivatives, optimised as far as the user wants."""
    from oxad.lowering import native
    from oxad.tools.c_prepare import differentiate_c

    module = differentiate_c(module, line.debuginfo)
    native.optimise(module, _LEVELS.get(line.level, 2))
    return module


def _output(module: llvm.ModuleRef, line: CommandLine, index: int) -> tuple[Path, bytes]:
    """The file that ``-c`` or ``-S`` writes for one source."""
    from oxad.lowering import native

    finished = _finished(module, line)
    if line.emit_llvm:
        suffix, content = (".ll", str(finished).encode()) if line.mode == "-S" else (".bc", finished.as_bitcode())
    elif line.mode == "-S":
        suffix, content = ".s", native.emit_assembly(finished).encode()
    else:
        suffix, content = ".o", native.emit_object(finished)
    return Path(line.output or Path(line.arguments[index]).with_suffix(suffix).name), content


def _link(driver: list[str], line: CommandLine, modules: list[llvm.ModuleRef], folder: Path) -> int:
    from oxad.lowering import native
    from oxad.tools.linker import link_modules

    finished = _finished(native.own(link_modules(modules)), line)
    program = folder / "program.o"
    program.write_bytes(native.emit_object(finished))
    words: list[str] = []
    for i, argument in enumerate(line.arguments):
        if i == line.sources[0]:
            words.append(str(program))
        elif i not in line.ours and i not in line.sources:
            words.append(argument)
    words = [w for w in words if w not in ("-MD", "-MMD", "-MP")]
    return subprocess.run([*driver, *words, "-o", line.output or "a.out"]).returncode
