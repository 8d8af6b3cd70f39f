"""rustc as oxad calls it: where it is, whether its LLVM fits, which flags make it hand bitcode to oxad's linker."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from oxad.dialects.diagnostic import fail
from oxad.lowering.rustc_llvm import LIBRARY_VARIABLE
from oxad.tools.report import REPORT_VARIABLE, coloured

#: What the linker has to know of the command line. It is rustc's child, and reads these from its environment.
DEBUGINFO_VARIABLE = "OXAD_DEBUGINFO"
LINKER_VARIABLE = "OXAD_CC"
#: Set in every rustc that the tool starts.
CFG = ("--cfg", "oxad", "--check-cfg", "cfg(oxad, test)")

#: Optimised, but not by LLVM: derivatives are made from code that LLVM has not yet torn apart.
PIPELINE = ("-Copt-level=3", "-Cno-prepopulate-passes", "-Clinker-plugin-lto", "-Clinker-flavor=gcc", "-Cdebuginfo=2")

#: rustc's options that take a value.
_VALUED = frozenset(
    """--cfg --check-cfg -L -l --crate-type --crate-name --edition --emit --print --out-dir -o --explain --target
    -A -W -D -F --allow --warn --force-warn --deny --forbid --cap-lints --codegen -C -Z --extern --sysroot
    --error-format --color --diagnostic-width --remap-path-prefix --remap-path-scope --json --env-set""".split()  # noqa: SIM905
)

#: Plain `rustc` reads a file without `--edition` as of 2015, where `use oxad::…` needs an `extern crate`.
DEFAULT_EDITION = "2021"


@dataclass(frozen=True)
class Version:
    """What ``rustc -vV`` says."""

    text: str
    release: str
    host: str
    llvm: tuple[int, ...]


def rustc_path() -> str:
    """The rustc to call: ``$RUSTC``, else the one on the path. Raises OX0002."""
    path = shutil.which(os.environ.get("RUSTC", "rustc"))
    if path is None:
        fail(
            "OX0002",
            "there is no rustc on the path",
            help="install Rust with rustup (https://rustup.rs), version 1.82 or later",
        )
    return path or ""


@functools.cache
def rustc_version() -> Version:
    """The compiler's version, checked: raises OX0003 if its LLVM is newer than the one that oxad reads with.

    From here on this process and those that it starts compile with the compiler's own LLVM, if it can be found.
    """
    sysroot = subprocess.Popen([rustc_path(), "--print=sysroot"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    result = subprocess.run([rustc_path(), "-vV"], capture_output=True, text=True)
    folder = Path(os.fsdecode(sysroot.communicate()[0]).strip())
    if result.returncode:
        fail("OX0002", f"`rustc -vV` failed: {result.stderr.strip()}")
    said = dict(line.split(": ", 1) for line in result.stdout.splitlines() if ": " in line)
    llvm = tuple(int(part) for part in re.findall(r"\d+", said.get("LLVM version", "0")))
    version = Version(result.stdout, said.get("release", "?"), said.get("host", "?"), llvm)
    check_llvm(version)
    os.environ.setdefault(LIBRARY_VARIABLE, llvm_library(folder))
    return version


def llvm_library(sysroot: Path) -> str:
    """The path of the LLVM that the compiler in ``sysroot`` brings; empty where that is no file of its own."""
    names = ("libLLVM.so.*-rust-*", "libLLVM-*-rust-*.so", "libLLVM*.dylib")
    found = [path for name in names for path in sysroot.glob(f"lib/{name}")]
    return str(found[0]) if found else ""


def check_llvm(version: Version) -> None:
    """Raises OX0003 if rustc's LLVM is newer than llvmlite's (bitcode can be read by the same or a later LLVM)."""
    from llvmlite import __version__ as llvmlite_version
    from llvmlite.binding import llvm_version_info

    if version.llvm[:1] > llvm_version_info[:1]:
        theirs, ours = version.llvm[0], llvm_version_info[0]
        fail(
            "OX0003",
            f"rustc {version.release} has LLVM {theirs}, and this oxad reads LLVM {ours} at most "
            f"(llvmlite {llvmlite_version})",
            help=f"update llvmlite (`pip install -U llvmlite`), or use a rustc with LLVM {ours} or older, such as 1.95",
        )


# The crate `oxad`


def crate_source() -> Path:
    """The folder with the sources of the crate: it travels with the tool."""
    return Path(__file__).resolve().parents[1] / "rust"


def cache_folder() -> Path:
    """``$XDG_CACHE_HOME/oxad``, made if it is not there; where it cannot be, a folder in the temporary one."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    for folder in (Path(base) / "oxad", Path(tempfile.gettempdir()) / f"oxad-{os.getuid()}"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
            return folder
    fail(
        "OX0004",
        f"there is no folder for compiled files: neither `{base}/oxad` nor the temporary folder can be written",
    )
    raise AssertionError


def compiled_crate(target: str | None = None) -> Path:
    """The folder with ``liboxad.rlib`` and ``liboxad_macros.so``: compiled once per rustc and text of the sources."""
    version = rustc_version()
    sources = sorted(crate_source().glob("*/src/*.rs"))
    if not sources:
        fail(
            "OX0005", f"the sources of the crate `oxad` are missing from `{crate_source()}`", help="install oxad again"
        )
    digest = hashlib.sha256(f"{version.text}\0{target}\0{PIPELINE}".encode())
    for source in sources:
        digest.update(source.read_bytes())
    folder = cache_folder() / f"crate-{digest.hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        base = [rustc_path(), "--edition=2021", "--out-dir", temporary, "--cap-lints=allow"]
        macros = [*base, "--crate-type=proc-macro", "--crate-name=oxad_macros", "--extern=proc_macro", "-O"]
        _compile([*macros, str(crate_source() / "oxad-macros/src/lib.rs")])
        name = next(p.name for p in Path(temporary).iterdir() if "oxad_macros" in p.name)
        crate = [*base, "--crate-type=rlib", "--crate-name=oxad", f"--extern=oxad_macros={temporary}/{name}"]
        crate += [*CFG, *PIPELINE, *([f"--target={target}"] if target else [])]
        _compile([*crate, str(crate_source() / "oxad/src/lib.rs")])
        ready = Path(temporary) / "ready"
        ready.mkdir()
        for file in list(Path(temporary).iterdir()):
            if file.is_file():
                file.rename(ready / file.name)
        try:
            ready.rename(folder)
        except OSError:
            if not folder.is_dir():  # another oxad was faster otherwise
                raise
    return folder


def _compile(command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        fail("OX0005", f"the crate `oxad` does not compile with this rustc:\n{result.stderr.strip()}")


# The command line


@dataclass
class CommandLine:
    """rustc's arguments, as far as oxad has to know them."""

    arguments: list[str]
    codegen: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    inputs: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    @staticmethod
    def parse(arguments: Sequence[str]) -> CommandLine:
        """Reads ``arguments``; ``@file`` is expanded as rustc does, one argument per line."""
        expanded: list[str] = []
        for argument in arguments:
            if argument.startswith("@") and Path(argument[1:]).is_file():
                expanded.extend(Path(argument[1:]).read_text().splitlines())
            else:
                expanded.append(argument)
        line = CommandLine(expanded)
        rest = iter(expanded)
        for argument in rest:
            name, equals, value = argument.partition("=")
            if argument in _VALUED:
                line._add(argument, next(rest, ""))
            elif argument.startswith("--") and equals and name in _VALUED:
                line._add(name, value)
            elif argument[:2] in _VALUED and argument[:2] != "--" and len(argument) > 2:
                line._add(argument[:2], argument[2:])
            elif argument.startswith("-") and argument != "-":
                line.flags.add(argument)
            else:
                line.inputs.append(argument)
        return line

    def _add(self, name: str, value: str) -> None:
        if name in ("-C", "--codegen"):
            key, _, setting = value.partition("=")
            self.codegen[key.replace("_", "-")] = setting
        self.options.setdefault(name, []).append(value)

    def last(self, name: str) -> str | None:
        """The value of the last ``name VALUE``."""
        values = self.options.get(name)
        return values[-1] if values else None

    def list(self, name: str) -> list[str]:
        """All values of ``name``, split at commas."""
        return [part for value in self.options.get(name, []) for part in value.split(",")]

    @property
    def is_question(self) -> bool:
        """Does this only ask rustc something?"""
        asks = {"-V", "-vV", "-Vv", "--version", "-h", "--help"}
        return bool(self.flags & asks or "--print" in self.options or "--explain" in self.options) or not (
            self.inputs or self.arguments
        )

    @property
    def opt_level(self) -> str:
        """The level that the user asked for."""
        last_o = max((i for i, a in enumerate(self.arguments) if a == "-O"), default=-1)
        levels = (i for i, a in enumerate(self.arguments) if re.search(r"opt[-_]level=", a))
        if last_o > max(levels, default=-1):
            return "3"
        return self.codegen.get("opt-level", "0")

    @property
    def debuginfo(self) -> str:
        """What of debug info the user asked for: ``0`` none, ``1`` line tables, ``2`` all."""
        words = {"none": "0", "line-directives-only": "1", "line-tables-only": "1", "limited": "1", "full": "2"}
        if "-g" in self.flags:
            return "2"
        level = self.codegen.get("debuginfo", "0")
        return words.get(level, level)

    @property
    def crate_types(self) -> list[str]:
        return self.list("--crate-type")

    @property
    def links(self) -> bool:
        """Does rustc call a linker for this (as far as the command line tells)?"""
        emits = [kind.partition("=")[0] for kind in self.list("--emit")] or ["link"]
        libraries = {"lib", "rlib", "staticlib"}
        types = set(self.crate_types)
        return "link" in emits and ("--test" in self.flags or not types or bool(types - libraries))


def with_oxad(line: CommandLine) -> tuple[list[str], dict[str, str]]:
    """rustc's arguments with those of oxad behind them, and what the linker needs in its environment.

    What the optimisation level implies (debug assertions, overflow checks) stays as the user asked.
    """
    arguments = [*line.arguments, *CFG, *PIPELINE]
    if line.opt_level == "0" and "debug-assertions" not in line.codegen:
        arguments.append("-Cdebug-assertions=on")
    if "codegen-units" not in line.codegen:
        arguments.append("-Ccodegen-units=1")
    arguments.append(f"-Clinker={linker_script()}")
    environment = {DEBUGINFO_VARIABLE: line.debuginfo}
    if "linker" in line.codegen:
        environment[LINKER_VARIABLE] = line.codegen["linker"]
    return arguments, environment


def script(module: str) -> str:
    """A program that runs ``module`` with this Python: what rustc and cargo can be told to call.

    ``-P``: it runs in the user's folder, whose Python files are none of ours.
    """
    text = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m {module} "$@"\n'
    name = f"{module.rpartition('.')[2]}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
    path = cache_folder() / name
    if not path.is_file():
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as file:
            file.write(text)
        os.chmod(file.name, 0o755)
        os.rename(file.name, path)
    return str(path)


def linker_script() -> str:
    """The path of oxad's linker for ``-C linker``."""
    return script("oxad.tools.linker")


def run_rustc(line: CommandLine, extra: Sequence[str] = (), command: Sequence[str] = ()) -> int:
    """Runs rustc (``command``: how to call it) with oxad's flags and linker; gives its exit status.

    rustc wraps what its linker says into a note. The linker therefore leaves its errors in a file as well, and they are
    shown in place of the note.
    """
    arguments, environment = with_oxad(line)
    with tempfile.TemporaryDirectory(prefix="oxad-") as folder:
        report = Path(folder) / "report"
        environment[REPORT_VARIABLE] = str(report)
        command = [*(command or [rustc_path()]), *arguments, *extra]
        if sys.stderr.isatty() and "--color" not in line.options and "--error-format" not in line.options:
            command.append("--color=always")
        # cargo's jobserver is a pair of open files that rustc must inherit.
        child = subprocess.Popen(
            command, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True, close_fds=False
        )
        assert child.stderr is not None
        hidden = False
        for text in child.stderr:
            if not hidden and report.exists() and "linking with" in text:
                hidden = True
                wanted = "rendered-ansi" in ",".join(line.options.get("--json", []))
                text = _as_rustc_would(text, coloured(report.read_text(), wanted))
            elif hidden and not text.startswith("{"):
                continue
            sys.stderr.write(text)
        return exit_status(child.wait())


def _as_rustc_would(original: str, report: str) -> str:
    """The linker's report in place of rustc's message, in the format that the message had."""
    if not original.startswith("{"):
        return report
    import json

    message = json.loads(original)
    # The text is read by cargo, which takes colours out where they are not wanted.
    message.update(message=report.strip(), rendered=report, children=[], spans=[], code=None)
    return json.dumps(message) + "\n"


def exit_status(returncode: int) -> int:
    """A child's status as a shell would give it."""
    return 128 - returncode if returncode < 0 else returncode


def compile_to_bitcode(line: CommandLine, extra: Sequence[str] = ()) -> bytes:
    """The crate on the command line as one bitcode module that LLVM has not optimised. Raises OX0006 if rustc fails.

    rustc's own messages go to standard error as they are.
    """
    arguments, environment = with_oxad(line)
    with tempfile.TemporaryDirectory(prefix="oxad-") as folder:
        output = Path(folder) / "crate.bc"
        kept = without(arguments, ("-o", "--emit", "--out-dir"))
        command = [rustc_path(), *kept, *extra, "-Ccodegen-units=1", "--emit=llvm-bc", "-o", str(output)]
        result = subprocess.run(command, env={**os.environ, **environment})
        if result.returncode or not output.exists():
            fail("OX0006", "rustc could not compile this file", help="its own messages stand above")
        return output.read_bytes()


def without(arguments: Sequence[str], names: Sequence[str]) -> list[str]:
    """``arguments`` without the options ``names`` and their values."""
    kept: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument in names:
            next(rest, None)
        elif not any(
            argument.startswith(f"{name}=") or (name == "-o" and re.match(r"-o.", argument)) for name in names
        ):
            kept.append(argument)
    return kept


def single_file_flags(line: CommandLine) -> list[str]:
    """What a file outside of cargo needs: the crate ``oxad``, and an edition in which it is on the path."""
    extra: list[str] = []
    if not any(value.partition("=")[0] in ("oxad", "noprelude:oxad") for value in line.options.get("--extern", [])):
        folder = compiled_crate(line.last("--target"))
        extra += [f"--extern=oxad={folder / 'liboxad.rlib'}", "-L", f"dependency={folder}"]
    if "--edition" not in line.options:
        extra.append(f"--edition={DEFAULT_EDITION}")
    return extra


def compile_to_ir(path: str, arguments: Sequence[str] = (), normalised: bool = True) -> str:
    """A Rust file as LLVM text: what its requests reach, with calls of markers, and normalised unless told otherwise.

    A file without requests comes as rustc writes it, all of it.
    """
    from oxad.lowering import native
    from oxad.tools.differentiate import find_requests, normalise_for_requests, without_inner_requests

    line = CommandLine.parse([*arguments, path])
    has_main = re.search(r"^\s*(?:pub )?fn main\b", Path(path).read_text(encoding="utf-8", errors="replace"), re.M)
    if "--crate-type" not in line.options and not has_main:
        line.arguments.append("--crate-type=lib")
    module = native.parse_program(compile_to_bitcode(line, single_file_flags(line)), path)
    text = str(module)
    requests = find_requests(text) if normalised else None
    if requests is None or not requests.placeholders:
        return text
    module, outermost, _ = without_inner_requests(module, requests)
    return normalise_for_requests(module, outermost)
