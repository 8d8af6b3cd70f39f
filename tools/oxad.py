"""``oxad``: compile and run single Rust files with derivatives."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from oxad.dialects.diagnostic import fail
from oxad.tools.report import run

USAGE = """\
oxad: automatic differentiation for Rust, on stable rustc

  oxad run FILE.rs [rustc flags] [-- arguments]     compile, run, and forget
  oxad rustc FILE.rs [rustc flags] -o PROGRAM       compile; every flag of rustc passes through
      --emit=mlir|llvm [--after=STAGE] [-o FILE]    show a stage in place of compiling
  oxad cc FILE.c [clang flags] -o PROGRAM           C and C++ with `__enzyme_autodiff`, by clang
  oxad crate                                        the folder of the crate `oxad`, for `cargo add --path`
  oxad version                                      the versions of oxad, LLVM and rustc

For packages: `cargo oxad build | run | test | check …`. For IR: `oxad-opt --help`.

The crate `oxad` is on the path by itself; edition 2021 unless --edition says otherwise. Code is always optimised:
-C opt-level changes what it implies (debug assertions, overflow checks), not the derivatives.
Stages: normalise, lift, the passes of the pipeline, lower, optimise."""


def compile_file(arguments: Sequence[str]) -> int:
    """``oxad rustc``: rustc's exit status, or 1."""
    from oxad.tools import rustc

    line = rustc.CommandLine.parse(arguments)
    if line.is_question:
        import subprocess

        return subprocess.run([rustc.rustc_path(), *arguments]).returncode
    rustc.rustc_version()
    ours = [kind for kind in line.list("--emit") if kind in ("mlir", "llvm")]
    after = [a.partition("=")[2] for a in line.arguments if a.startswith("--after=")]
    if after and not ours:
        fail(
            "OX0010",
            "--after names a stage to show, and nothing says in which form",
            help="add --emit=mlir or --emit=llvm",
        )
    if ours:
        return _show(line, ours[0], after[-1] if after else None)
    native = [kind for kind in line.list("--emit") if kind.partition("=")[0] in ("asm", "obj", "llvm-ir", "llvm-bc")]
    if native:
        from oxad.tools.emit import emit_files

        return emit_files(line, native)
    status = rustc.run_rustc(line, rustc.single_file_flags(line))
    if status == 0 and "staticlib" in line.crate_types:
        from oxad.tools.emit import finish_static_library

        finish_static_library(line)
    return status


def _show(line, form: str, after: str | None) -> int:
    from oxad.lowering import native
    from oxad.tools import rustc
    from oxad.tools.differentiate import show_stage

    arguments = [a for a in line.arguments if not a.startswith("--after=")]
    kept = rustc.CommandLine.parse(rustc.without(arguments, ("--emit",)))
    bitcode = rustc.compile_to_bitcode(kept, rustc.single_file_flags(kept))
    text = show_stage(native.parse_program(bitcode, kept.inputs[0] if kept.inputs else "<crate>"), form, after)
    text = text if text.endswith("\n") else text + "\n"
    output = line.last("-o")
    if output is None or output == "-":
        sys.stdout.write(text)
    else:
        with open(output, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


def run_file(arguments: Sequence[str]) -> int:
    """``oxad run``: the program's exit status; 1 if it does not compile."""
    import subprocess
    import tempfile
    from pathlib import Path

    from oxad.tools import rustc

    arguments = list(arguments)
    rest: list[str] = []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, rest = arguments[:at], arguments[at + 1 :]
    line = rustc.CommandLine.parse(arguments)
    if not line.inputs:
        fail("OX0010", "`oxad run` needs a Rust file", help="oxad run FILE.rs [rustc flags] [-- arguments]")
    rustc.rustc_version()
    with tempfile.TemporaryDirectory(prefix="oxad-run-") as folder:
        program = Path(folder) / (Path(line.inputs[0]).stem or "program")
        status = rustc.run_rustc(line, [*rustc.single_file_flags(line), "-o", str(program)])
        if status:
            return status
        return rustc.exit_status(subprocess.run([str(program), *rest]).returncode)


def version() -> int:
    """``oxad version``."""
    import llvmlite
    from llvmlite.binding import llvm_version_info

    from oxad import __version__
    from oxad.tools import rustc

    print(f"oxad {__version__}")
    print(f"llvmlite {llvmlite.__version__} (LLVM {'.'.join(map(str, llvm_version_info))})")
    said = rustc.rustc_version()
    print(f"rustc {said.release} (LLVM {'.'.join(map(str, said.llvm))})")
    return 0


def _main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 1
    command, rest = arguments[0], arguments[1:]
    if command == "rustc":
        return compile_file(rest)
    if command == "run":
        return run_file(rest)
    if command == "cc":
        from oxad.tools import cc

        return cc.run(rest)
    if command == "crate":
        from oxad.tools import rustc

        print(rustc.crate_source() / "oxad")
        return 0
    if command in ("version", "--version", "-V"):
        return version()
    help = "`oxad run FILE.rs` compiles and runs it" if command.endswith(".rs") else "`oxad --help` lists them"
    fail("OX0010", f"oxad has no command `{command}`", help=help)
    raise AssertionError


def main() -> int:
    """Entry point of ``oxad``."""
    return run(lambda: _main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
