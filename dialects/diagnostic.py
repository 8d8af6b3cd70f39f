"""Errors as users see them: a code, the place in the source, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn


@dataclass(frozen=True)
class Span:
    """A place in a source file. ``line`` and ``column`` count from 1; 0 is unknown.

    ``library``: the place inside Rust's library that was called from here, where it is there that something is wrong.
    """

    file: str
    line: int = 0
    column: int = 0
    library: str | None = None

    def __str__(self) -> str:
        parts = [self.file]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


_WRITTEN_BY_HAND = "mend the text: docs/architecture.md says what each operation means and what each pass requires"
_DAMAGED = "make the file again with the compiler that wrote it"
_DEFECT = "this is a defect in oxad: please report it with the source file"
_PIPELINE = "run the passes in their order: `-p autodiff`, or derive, batch, lower-autodiff"

#: What to do about an error of a code where nothing nearer can be said.
HELP = {
    "OX0001": "look at the file's name and its rights",
    "OX0002": "install Rust with rustup (https://rustup.rs), or name a rustc that runs with RUSTC",
    "OX0004": "set XDG_CACHE_HOME to a folder that can be written",
    "OX0005": "install oxad again, or take a newer rustc",
    "OX0011": "build the library again",
    "OX0014": "build without `-C save-temps` and without a wrapper around the linker",
    "OX0020": _WRITTEN_BY_HAND,
    "OX0021": "`oxad-opt --help` lists the passes; docs/architecture.md describes the text",
    "OX0022": "no compiler writes such text: flatten it",
    "OX0023": "`oxad-opt --help` lists the passes and options",
    "OX0106": _WRITTEN_BY_HAND,
    "OX0107": "define the function, or link the module that does",
    "OX0110": _DAMAGED + ", or report the line if LLVM reads it",
    "OX0111": _DAMAGED,
    "OX0112": "name a function as it stands behind `@` in the file",
    "OX0113": _DAMAGED,
    "OX0201": "compile with `-C debuginfo=2`, or make the argument Const",
    "OX0302": "write it with operations that have derivatives (docs/rules.md), or keep active values away from it",
    "OX0303": "call a function with a fixed number of arguments, or keep active values away from it",
    "OX0311": "write it with scalars, or keep active values away from it",
    "OX0314": "allocate with the capacity that is needed in the end: `vec![0.0; n]`",
    "OX0331": "keep floats and pointers in fields of their own; if they are, please report it with the source file",
    "OX0332": "pass that memory as Duplicated (or Dual) too, with zeros as its shadow",
    "OX0341": "store the parts of the structure one by one",
    "OX0342": "return the value, or an index, in place of the pointer",
    "OX0343": "copy the data in place of the pointers",
    "OX0380": "convert to f64 first",
    "OX0410": _DEFECT,
    "OX0421": "look at the file: LLVM names the place",
    "OX0422": "name a function that the module defines",
    "OX0424": "let one of the crates define the symbol",
    "OX0450": "give the type a body, and use no scalable vectors",
    "OX0452": _WRITTEN_BY_HAND,
    "OX0453": _WRITTEN_BY_HAND,
    "OX0454": "give the memory from outside, with one shadow for each lane",
    "OX0455": "write the width as a positive integer: `autodiff.width = 4 : i64`",
    "OX0456": _WRITTEN_BY_HAND,
    "OX0457": _PIPELINE,
    "OX0458": _WRITTEN_BY_HAND,
}


@dataclass(frozen=True)
class Diagnostic:
    """One error in rustc's manner. ``code`` is listed in ``docs/errors.md``; without ``help`` the code's own stands.

    ``bodyless``: the symbol of a function whose body, if somebody has it, would do away with the error.
    """

    code: str
    message: str
    span: Span | None = None
    notes: tuple[str, ...] = ()
    help: str | None = None
    bodyless: str | None = None

    def render(self) -> str:
        """The text that the tools print."""
        lines = [f"error[{self.code}]: {self.message}"]
        if self.span is not None:
            lines.append(f"  --> {self.span}")
        if self.span is not None and self.span.library:
            lines.append(f"   = note: inside {self.span.library}, which is called here")
        lines.extend(f"   = note: {note}" for note in self.notes)
        if help := self.help or HELP.get(self.code):
            lines.append(f"   = help: {help}")
        return "\n".join(lines)


@dataclass
class OxadError(Exception):
    """One or more diagnostics; the tools print them all and exit with status 1."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n\n".join(d.render() for d in self.diagnostics)


def fail(
    code: str,
    message: str,
    span: Span | None = None,
    *,
    notes: tuple[str, ...] = (),
    help: str | None = None,
    bodyless: str | None = None,
) -> NoReturn:
    """Raise an ``OxadError`` of one diagnostic."""
    raise OxadError([Diagnostic(code, message, span, notes, help, bodyless)])
