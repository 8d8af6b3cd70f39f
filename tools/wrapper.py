"""What cargo calls in rustc's place (``RUSTC_WRAPPER``): adds oxad's flags to every crate of the target.

Build scripts and procedural macros run while compiling; cargo compiles them without ``--target``, and they stay as they
are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from oxad.tools.report import run

#: The wrapper that was there before ours.
NEXT_VARIABLE = "OXAD_NEXT_WRAPPER"


def wrap(arguments: Sequence[str]) -> int:
    """``arguments``: rustc's path, then what cargo gives it."""
    from oxad.tools import rustc

    command = [os.environ[NEXT_VARIABLE]] if os.environ.get(NEXT_VARIABLE) else []
    command.append(arguments[0])
    line = rustc.CommandLine.parse(arguments[1:])
    if line.is_question or "--target" not in line.options:
        os.execvp(command[0], [*command, *arguments[1:]])
    if not line.links and "staticlib" not in line.crate_types:
        changed, environment = rustc.with_oxad(line)
        os.environ.update(environment)
        os.execvp(command[0], [*command, *changed])
    status = rustc.run_rustc(line, command=command)
    if status == 0 and "staticlib" in line.crate_types and "link" in ",".join(line.list("--emit")):
        from oxad.tools.emit import finish_static_library

        finish_static_library(line)
    return status


def main() -> int:
    """Entry point."""
    return run(lambda: wrap(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
