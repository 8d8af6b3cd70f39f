"""What rustc would write itself, were it to optimise: assembly, objects, LLVM IR, static libraries."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from oxad.dialects.diagnostic import fail
from oxad.tools import archive
from oxad.tools.rustc import CommandLine, compile_to_bitcode, run_rustc, single_file_flags, without

SUFFIXES = {"asm": ".s", "obj": ".o", "llvm-ir": ".ll", "llvm-bc": ".bc"}


def crate_name(line: CommandLine) -> str:
    """The crate's name: as said, or after the file."""
    stem = Path(line.inputs[0]).stem if line.inputs else "rust_out"
    return line.last("--crate-name") or stem.replace("-", "_")


def emit_files(line: CommandLine, kinds: Sequence[str]) -> int:
    """``--emit`` of ``kinds`` (``asm``, ``asm=PATH``, …), with derivatives; other kinds are rustc's own work."""
    from oxad.lowering import native
    from oxad.tools.differentiate import differentiate

    others = [kind for kind in line.list("--emit") if kind not in kinds]
    if others:
        rest = CommandLine.parse([*without(line.arguments, ("--emit",)), f"--emit={','.join(others)}"])
        status = run_rustc(rest, single_file_flags(rest))
        if status:
            return status
    bitcode = compile_to_bitcode(line, single_file_flags(line))
    module = differentiate(native.parse_program(bitcode, crate_name(line)), line.debuginfo)
    native.optimise(module)
    makers = {
        "asm": lambda: native.emit_assembly(module).encode(),
        "obj": lambda: native.emit_object(module),
        "llvm-ir": lambda: str(module).encode(),
        "llvm-bc": module.as_bitcode,
    }
    contents = [
        (_destination(line, kind, len(kinds) + len(others) == 1), makers[kind.partition("=")[0]]()) for kind in kinds
    ]
    for path, content in contents:
        path.write_bytes(content)
    return 0


def _destination(line: CommandLine, kind: str, alone: bool) -> Path:
    word, _, path = kind.partition("=")
    if path:
        return Path(path)
    output = line.last("-o")
    if output and alone:
        return Path(output)
    if output:
        return Path(output).with_suffix(SUFFIXES[word])
    return Path(line.last("--out-dir") or ".") / (crate_name(line) + SUFFIXES[word])


def finish_static_library(line: CommandLine) -> None:
    """Replaces the bitcode in the static library that rustc has just written by its compiled derivatives and code.

    rustc calls no linker for a static library. Without a request in it, the bitcode is compiled as it is.
    """
    from oxad.lowering import native
    from oxad.tools.linker import LinkLine, build_object

    folder = Path(line.last("--out-dir") or ".")
    extra = line.codegen.get("extra-filename", "")
    path = folder / f"lib{crate_name(line)}{extra}.a"
    output = line.last("-o")
    if output and line.crate_types == ["staticlib"]:
        path = Path(output)
    if not path.exists():
        fail("OX0014", f"the static library `{path}` is not where it should be")
    members = list(archive.members(path))
    bitcode = [bytes(m.data) for m in members if m.is_bitcode]
    if not bitcode:
        return
    modules = [native.parse_program(data, crate_name(line)) for data in bitcode]
    data = build_object(modules, line.debuginfo, LinkLine().private)
    rest = [m for m in members if not m.is_bitcode]
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    archive.write(temporary, [archive.object_member(f"{crate_name(line)}.o", data), *rest])
    temporary.rename(path)
