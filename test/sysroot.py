"""The bitcode of the libraries that rustc ships: one module in each object's section ``.llvmbc``."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

from elftools.elf.elffile import ELFFile

from oxad.tools.archive import members


def folder() -> Path:
    """Where rustc's own libraries for this machine lie."""
    command = ["rustc", "--print", "target-libdir"]
    return Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())


def modules(crates: tuple[str, ...] = ()) -> Iterator[tuple[str, bytes]]:
    """Name and bitcode of every module of the crates (``core``, ``alloc`` …; none named: of all)."""
    for path in sorted(folder().glob("*.rlib")):
        crate = path.stem.removeprefix("lib").rpartition("-")[0]
        if crates and crate not in crates:
            continue
        for member in members(path):
            data = bytes(member.data)
            if data[:4] != b"\x7fELF":
                continue
            section = ELFFile(io.BytesIO(data)).get_section_by_name(".llvmbc")
            if section is not None:
                yield f"{crate}/{member.name}", section.data()
