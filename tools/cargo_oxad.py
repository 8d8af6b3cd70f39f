"""``cargo oxad build | run | test | …``: cargo, with oxad's wrapper in the place of rustc and its linker behind it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from oxad.dialects.diagnostic import fail
from oxad.tools.report import run

USAGE = """\
cargo oxad: automatic differentiation for Rust packages, on stable rustc

  cargo oxad build | run | test | bench | check … [cargo's arguments]

The package depends on the crate `oxad`. Everything is compiled for `--target <host>`, so that the results are in
target/<host>/debug or target/<host>/release; build scripts and procedural macros are compiled as ever.
The same for single files: `oxad run FILE.rs`, `oxad rustc FILE.rs -o PROGRAM`."""

#: Cargo joins flags with this character in its ENCODED variables.
SEPARATOR = "\x1f"


def environment(arguments: Sequence[str]) -> dict[str, str]:
    """What cargo's environment needs. Raises OX0013 for another target than the host."""
    from oxad.tools import rustc
    from oxad.tools.wrapper import NEXT_VARIABLE

    changed: dict[str, str] = {}
    target = _option(arguments, "--target") or os.environ.get("CARGO_BUILD_TARGET")
    host = rustc.rustc_version().host
    if target and target != host:
        fail("OX0013", f"oxad compiles for this machine (`{host}`), and not for `{target}`", help="leave --target out")
    changed["CARGO_BUILD_TARGET"] = host
    previous = os.environ.get("RUSTC_WRAPPER")
    if previous:
        changed[NEXT_VARIABLE] = previous
    changed["RUSTC_WRAPPER"] = rustc.script("oxad.tools.wrapper")
    # rustdoc compiles documentation tests without the wrapper.
    flags = _flags("RUSTDOCFLAGS")
    flags += [*rustc.CFG, *rustc.PIPELINE, f"-Clinker={rustc.linker_script()}"]
    changed["CARGO_ENCODED_RUSTDOCFLAGS"] = SEPARATOR.join(flags)
    # The wrapper adds the cfg itself. That cargo sees it too keeps its records apart from those of plain cargo.
    if _flags("RUSTFLAGS"):
        changed["CARGO_ENCODED_RUSTFLAGS"] = SEPARATOR.join([*_flags("RUSTFLAGS"), "--cfg=oxad"])
    return changed


def _flags(name: str) -> list[str]:
    """The flags in cargo's variable ``name``, in either of its forms."""
    encoded = os.environ.get(f"CARGO_ENCODED_{name}")
    if encoded is not None:
        return [flag for flag in encoded.split(SEPARATOR) if flag]
    return os.environ.get(name, "").split()


def _option(arguments: Sequence[str], name: str) -> str | None:
    for i, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == name and i + 1 < len(arguments):
            return arguments[i + 1]
        if argument.startswith(f"{name}="):
            return argument.partition("=")[2]
    return None


def _main(arguments: Sequence[str]) -> int:
    if arguments[:1] == ["oxad"]:
        arguments = arguments[1:]
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 1
    cargo = os.environ.get("CARGO") or "cargo"
    if shutil.which(cargo) is None:
        fail(
            "OX0002", "there is no cargo on the path", help="install Rust 1.82 or later with rustup (https://rustup.rs)"
        )
    changed = environment(arguments)
    command = [cargo]
    if "CARGO_ENCODED_RUSTFLAGS" not in changed:
        command += ["--config", 'build.rustflags=["--cfg=oxad"]']
    from oxad.tools.rustc import exit_status

    return exit_status(subprocess.run([*command, *arguments], env={**os.environ, **changed}).returncode)


def main() -> int:
    """Entry point of ``cargo-oxad``."""
    return run(lambda: _main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
