"""The linker that rustc calls: links the program's bitcode, differentiates, optimises, and lets ``cc`` do the rest.

With ``-C linker-plugin-lto`` rustc hands over bitcode, as object files and as members of the crates' archives. Here
they become one module and one object file; everything else on the command line, std's archives too, is left as it is.
"""

from __future__ import annotations

import gc
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from oxad.dialects.diagnostic import fail
from oxad.tools import archive
from oxad.tools.report import run

if TYPE_CHECKING:
    from oxad.lowering import native

#: Rust's own symbols that no code outside of the program's Rust crates can name: mangled, with a hash.
_PRIVATE_NAME = re.compile(r"_ZN.*17h[0-9a-f]{16}E(\.llvm\.\d+)?$|_R(?!.*___rustc)")
_MANGLED = re.compile(rb"_ZN[\w$.]*17h[0-9a-f]{16}E|_R\w+")


@dataclass
class LinkLine:
    """A linker's command line, taken apart."""

    #: What ``cc`` gets. ``OBJECT`` stands where the program's own object file belongs.
    arguments: list[str] = field(default_factory=list)
    #: Bitcode that is linked in any case.
    objects: list[bytes] = field(default_factory=list)
    #: Bitcode members of archives: linked, as by any linker, when something needs a symbol of theirs.
    members: list[archive.Member] = field(default_factory=list)
    #: Mangled names in the native inputs.
    native_names: set[str] = field(default_factory=set)
    shared: bool = False
    #: What a shared library or a program with ``-rdynamic`` exports; ``None``: all that is visible.
    exports: set[str] | None = field(default_factory=set)
    strip: bool = False

    OBJECT = "\0object"

    @property
    def private(self) -> Callable[[str], bool]:
        """Is a symbol of this name, hidden or not, out of reach for all but the program's bitcode?"""
        kept = self.native_names | (self.exports or set())
        return lambda name: _PRIVATE_NAME.match(name) is not None and name not in kept


def expand_response_files(arguments: Sequence[str]) -> list[str]:
    """``@file`` replaced by the words in the file, quoted as in a shell."""
    expanded: list[str] = []
    for argument in arguments:
        path = Path(argument[1:])
        if argument.startswith("@") and path.is_file():
            expanded += expand_response_files(shlex.split(path.read_text()))
        else:
            expanded.append(argument)
    return expanded


def read(arguments: Sequence[str], folder: Path) -> LinkLine:
    """Finds the bitcode among ``arguments``. Archives that are bitcode in part are copied to ``folder`` without it."""
    line = LinkLine()
    skip = False
    for argument in expand_response_files(arguments):
        if skip or argument.startswith("-"):
            if not skip:
                _read_option(line, argument)
                argument = _without_plugin_options(argument)
                skip = argument in ("-o", "-L", "-l", "-z", "-Xlinker", "-T", "-u", "-e")
            else:
                skip = False
            if argument:
                line.arguments.append(argument)
            continue
        path = Path(argument)
        if not path.is_file():
            line.arguments.append(argument)
            continue
        with path.open("rb") as file:
            magic = file.read(8)
        if magic[:4] == archive.BITCODE_MAGIC:
            _add_object(line, path.read_bytes())
        elif magic == archive.MAGIC:
            _add_archive(line, path, folder)
        else:
            line.arguments.append(argument)
            _note_names(line, path)
    if line.shared and not line.exports:
        line.exports = None
    return line


def _read_option(line: LinkLine, argument: str) -> None:
    parts = argument.split(",")
    line.shared |= argument in ("-shared", "-dynamiclib")
    line.strip |= "--strip-debug" in parts or "--strip-all" in parts
    if argument == "-rdynamic" or any(part.lstrip("-") in ("export-dynamic", "E") for part in parts[1:]):
        line.exports = None
    for part in parts[1:]:
        option, _, path = part.partition("=")
        if option in ("--version-script", "--dynamic-list") and line.exports is not None and Path(path).is_file():
            line.exports.update(re.findall(r"[\w$.]+", Path(path).read_text()))


def _note_names(line: LinkLine, path: Path) -> None:
    """Remembers Rust's mangled names in a native file. The standard library's files know none of the program's."""
    if "/lib/rustlib/" not in path.as_posix():
        line.native_names.update(name.decode() for name in _MANGLED.findall(path.read_bytes()))


def _without_plugin_options(argument: str) -> str:
    if not argument.startswith("-Wl,") or "plugin" not in argument:
        return argument
    parts = [part for part in argument.split(",")[1:] if not part.lstrip("-").startswith("plugin-opt")]
    return ",".join(["-Wl", *parts]) if parts else ""


def _add_object(line: LinkLine, data: bytes) -> None:
    _place_object(line)
    line.objects.append(data)


def _place_object(line: LinkLine) -> None:
    if LinkLine.OBJECT not in line.arguments:
        line.arguments.append(LinkLine.OBJECT)


def _add_archive(line: LinkLine, path: Path, folder: Path) -> None:
    members = list(archive.members(path))
    bitcode = [m for m in members if m.is_bitcode]
    if not bitcode:
        line.arguments.append(str(path))
        _note_names(line, path)
        return
    _place_object(line)
    if any(m.symbols for m in bitcode):
        line.members += bitcode
    else:
        line.objects += [bytes(m.data) for m in bitcode]
    rest = [m for m in members if not m.is_bitcode and not m.name.endswith(".rmeta")]
    if rest:
        copy = folder / f"{len(line.arguments)}-{path.stem}.a"
        archive.write(copy, rest)
        line.arguments.append(str(copy))
        _note_names(line, copy)


def needed_modules(line: LinkLine, name: str) -> list[native.Module]:
    """The objects, and of the archives' members those that define what is used or can be used from outside."""
    from oxad.lowering import native

    modules = [native.parse_program(data, name) for data in line.objects]
    by_symbol = {symbol.decode(): member for member in line.members for symbol in member.symbols}
    wanted = [symbol for symbol in by_symbol if not line.private(symbol)]
    fresh, taken = list(modules), set[int]()
    while fresh or wanted:
        for module in fresh:
            values = (*module.functions, *module.global_variables)
            wanted += [value.name for value in values if value.is_declaration and value.name in by_symbol]
        members = {id(m): m for m in (by_symbol[symbol] for symbol in wanted) if id(m) not in taken}
        taken.update(members)
        fresh = [native.parse_program(bytes(m.data), name) for m in members.values()]
        modules += fresh
        wanted = []
    return modules


def is_allocator_shim(module: native.Module) -> bool:
    """Whether a module defines nothing but the functions behind ``__rust_alloc`` and its like."""
    defined = [function.name for function in module.functions if not function.is_declaration]
    return bool(defined) and all("7___rustc" in name for name in defined)


def link_modules(modules: Sequence[native.Module]) -> native.Module:
    """One module of many.

    Raises OX0424 where two modules do not fit together.
    """
    program = modules[0]
    for module in modules[1:]:
        try:
            program.link_in(module)
        except RuntimeError as error:
            fail("OX0424", f"LLVM cannot link the program's modules: {str(error).strip()}")
    return program


def internalise(module: native.Module, private: Callable[[str], bool] | None) -> None:
    """Makes functions and variables with mangled Rust names internal, so that LLVM may drop and inline them.

    ``private`` tells which names nobody else can use; ``None``: a hidden one with a mangled name.
    """
    import llvmlite.binding as llvm

    for value in (*module.functions, *module.global_variables):
        if value.is_declaration or value.linkage != llvm.Linkage.external:
            continue
        hidden = value.visibility == llvm.Visibility.hidden and _PRIVATE_NAME.match(value.name)
        if hidden if private is None else private(value.name):
            if value.visibility != llvm.Visibility.default:
                value.visibility = llvm.Visibility.default
            value.linkage = llvm.Linkage.internal


def build_object(modules: Sequence[native.Module], debuginfo: str, private: Callable[[str], bool] | None) -> bytes:
    """The object file of a program given as modules, its derivatives made and all of it optimised."""
    from oxad.lowering import native
    from oxad.tools.differentiate import differentiate

    # rustc's allocator shim says what the global allocator is. It comes last: inlined, an allocation is no longer
    # recognised by the attributes of the function that is called.
    shims = [module for module in modules if is_allocator_shim(module)]
    module = link_modules([module for module in modules if module not in shims] or shims)
    internalise(module, private)
    native.prune(module)
    module = differentiate(module, debuginfo)
    if shims and len(shims) < len(modules):
        module = link_modules([module, *shims])
        internalise(module, private)
    native.optimise(module)
    return native.emit_object(module)


def link(arguments: Sequence[str]) -> int:
    """Links; gives ``cc``'s exit status. Nothing is written before the program's object file is complete."""
    compiler = os.environ.get("OXAD_CC") or "cc"
    if shutil.which(compiler) is None:
        fail(
            "OX0007",
            f"there is no `{compiler}` to link with",
            help="install a C compiler (Debian, Ubuntu: `apt install gcc`), or name one with `-C linker=…`",
        )
    with tempfile.TemporaryDirectory(prefix="oxad-link-") as name:
        folder = Path(name)
        line = read(arguments, folder)
        command = [compiler]
        for argument in line.arguments:
            if argument == LinkLine.OBJECT:
                path = folder / "program.o"
                debuginfo = "0" if line.strip else os.environ.get("OXAD_DEBUGINFO", "2")
                private = None if line.exports is None else line.private
                path.write_bytes(build_object(needed_modules(line, "program"), debuginfo, private))
                argument = str(path)
            command.append(argument)
        response = folder / "arguments"
        response.write_text("\n".join(shlex.quote(argument) for argument in command[1:]))
        return subprocess.run([compiler, f"@{response}"]).returncode


def main() -> int:
    """Entry point of ``oxad-linker``."""
    if sys.argv[1:2] in (["--help"], ["-h"], []):
        print("oxad-linker: the linker that `oxad` and `cargo oxad` give to rustc; not for use by hand")
        return 0
    gc.disable()  # one program, then the end: collecting costs a tenth and frees little
    return run(lambda: link(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
