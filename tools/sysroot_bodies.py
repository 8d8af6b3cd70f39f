"""Bodies of functions that the libraries which rustc ships were compiled with.

A generic function that a library uses itself is compiled there, and a program that wants the same one only declares
it: ``Vec<String>::push`` calls the standard library's ``RawVec<String>::grow_one``, and in a test, where the crate
``test`` is at hand, ``Vec<f64>::push`` calls that crate's. The libraries carry the bitcode of their code with them.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import llvmlite.binding as llvm

from oxad.lowering import native, rustc_llvm
from oxad.tools import archive, splice

BITCODE_SECTION = ".llvmbc"
_OWN = (llvm.Linkage.internal, llvm.Linkage.private)


def find_body(symbol: str) -> llvm.ModuleRef | None:
    """A module in which ``symbol`` is defined, with the constants and functions that only its module knows.

    Everything else is declared there, and there is no debug info. ``None``: no library defines it, or its body uses
    variables that are the library's own, or rustc's LLVM, which reads its libraries, is not at hand.
    """
    library = rustc_llvm.library()
    if library is None:
        return None
    for data in _defining(symbol, archives(library)):
        module = rustc_llvm.Module.parse(library, data, symbol)
        module.strip_debug_info()
        for value in (*module.functions, *module.global_variables):
            if not value.is_declaration and value.name != symbol and value.linkage not in _OWN:
                value.linkage = llvm.Linkage.available_externally
        module.run("elim-avail-extern,globaldce,strip-dead-prototypes")
        found = native.own(module)
        defined = {variable.name for variable in found.global_variables if not variable.is_declaration}
        lines = splice.variables(str(found))
        if all(splice.is_plain_constant(lines[name]) for name in defined):
            return found
    return None


def archives(library: rustc_llvm.Library) -> list[Path]:
    """The libraries that come with the rustc whose LLVM ``library`` is."""
    folder = Path(os.environ[rustc_llvm.LIBRARY_VARIABLE]).parent
    return sorted(folder.glob(f"rustlib/{library.triple.decode()}/lib/*.rlib"))


def _defining(symbol: str, libraries: Iterable[Path]) -> Iterator[bytes]:
    """The bitcode of the objects that define ``symbol``."""
    from elftools.elf.elffile import ELFFile

    for path in libraries:
        for member in archive.members(path):
            if symbol.encode() in member.symbols and bytes(member.data[:4]) == b"\x7fELF":
                section = ELFFile(io.BytesIO(member.data)).get_section_by_name(BITCODE_SECTION)
                if section is not None:
                    yield section.data()
