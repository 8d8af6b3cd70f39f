"""Errors as users see them: a code, the place in the source, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn


@dataclass(frozen=True)
class Span:
    """A place in a source file. ``line`` and ``column`` count from 1; 0 is unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True)
class Diagnostic:
    """One error in rustc's manner. ``code`` is listed in ``docs/errors.md``."""

    code: str
    message: str
    span: Span | None = None
    notes: tuple[str, ...] = ()
    help: str | None = None

    def render(self) -> str:
        """The text that the tools print."""
        lines = [f"error[{self.code}]: {self.message}"]
        if self.span is not None:
            lines.append(f"  --> {self.span}")
        lines.extend(f"   = note: {note}" for note in self.notes)
        if self.help:
            lines.append(f"   = help: {self.help}")
        return "\n".join(lines)


@dataclass
class OxadError(Exception):
    """One or more diagnostics; the tools print them all and exit with status 1."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n\n".join(d.render() for d in self.diagnostics)


def fail(
    code: str, message: str, span: Span | None = None, *, notes: tuple[str, ...] = (), help: str | None = None
) -> NoReturn:
    """Raise an ``OxadError`` of one diagnostic."""
    raise OxadError([Diagnostic(code, message, span, notes, help)])
