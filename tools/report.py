"""How the tools end: errors in rustc's manner on standard error, exit status 1, never a traceback."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Callable

from oxad.dialects.diagnostic import Diagnostic, OxadError

#: Where a driver that stands above rustc wants the linker's errors; see ``tools/linker.py``.
REPORT_VARIABLE = "OXAD_REPORT"


def coloured(text: str, wanted: bool = False) -> str:
    """``text``, a rendered diagnostic, with rustc's colours where wanted or where standard error is a terminal."""
    if not wanted and (not sys.stderr.isatty() or os.environ.get("NO_COLOR")):
        return text
    text = re.sub(r"^(error(?:\[\w+\])?)(:.*)$", "\033[1;31m\\1\033[0m\033[1m\\2\033[0m", text, flags=re.M)
    return re.sub(r"^( *)(-->|= (?:note|help):)", "\\1\033[1;34m\\2\033[0m", text, flags=re.M)


def show(error: OxadError) -> None:
    """Prints every diagnostic of ``error``; leaves them for the driver too, where one asked."""
    text = str(error)
    destination = os.environ.get(REPORT_VARIABLE)
    if destination:
        with open(destination, "a", encoding="utf-8") as file:
            file.write(text + "\n")
    print(coloured(text), file=sys.stderr)


def run(main: Callable[[], int]) -> int:
    """The exit status of ``main``, with errors shown."""
    try:
        return main()
    except OxadError as error:
        show(error)
        return 1
    except BrokenPipeError:  # `oxad … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.filename is None:
            return _defect(error)
        show(OxadError([Diagnostic("OX0001", f"cannot use `{error.filename}`: {error.strerror}")]))
        return 1
    except Exception as error:
        return _defect(error)


def _defect(error: Exception) -> int:
    """An error that nobody has foreseen: said as such; with ``OXAD_BACKTRACE`` set, with Python's traceback."""
    notes = [f"{type(error).__name__}: {error}"]
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is not None:
        notes.append(f"at {os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}")
    if os.environ.get("OXAD_BACKTRACE"):
        traceback.print_exception(error)
    help = "please report it with the source file; OXAD_BACKTRACE=1 shows where it came from"
    show(OxadError([Diagnostic("OX0012", "this is a defect in oxad", notes=tuple(notes), help=help)]))
    return 1
