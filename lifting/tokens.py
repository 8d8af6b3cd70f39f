"""Lines of LLVM text as tokens, with the place of each for error messages."""

from __future__ import annotations

import re
from typing import NoReturn

from oxad.dialects.diagnostic import Span, fail

_TOKEN = re.compile(
    r"""c?"[^"]*"                                   # strings and byte strings
      | [%@$](?:"[^"]*"|[-\w$.]+)                   # values, symbols, comdats
      | !(?:"[^"]*"|[-\w$.\\]*)                     # metadata
      | \#\w+                                       # attribute groups and debug records
      | 0x[KLMHR]?[0-9A-Fa-f]+ | -?\d+(?:\.\d*(?:[eE][-+]?\d+)?)?
      | [A-Za-z_][\w.]*
      | \.\.\. | ;.* | \S""",
    re.VERBOSE,
)

OPENERS = frozenset("([{<")
CLOSERS = frozenset(")]}>")


BROKEN = (IndexError, ValueError, OverflowError, KeyError, AttributeError, AssertionError)
"""What a reader may run into on text that no LLVM has printed; told as OX0110 at the line."""


class Line:
    """One logical line of LLVM text and a cursor ``i`` over its tokens; the token behind the last is ``""``.

    ``number`` counts from 1 in the file; a logical line may hold several lines of the file.
    """

    __slots__ = ("file", "i", "number", "text", "tokens")

    def __init__(self, text: str, number: int, file: str):
        self.text = text
        self.number = number
        self.file = file
        tokens = _TOKEN.findall(text)
        if ";" in text:
            tokens = [t for t in tokens if t[0] != ";"]
        tokens.append("")
        self.tokens = tokens
        self.i = 0

    def next(self) -> str:
        """The token at the cursor, which moves on."""
        token = self.tokens[self.i]
        if not token:
            self.error("the line ends too early")
        self.i += 1
        return token

    def peek(self) -> str:
        return self.tokens[self.i]

    def accept(self, token: str) -> bool:
        """Whether ``token`` stands at the cursor, which then moves on."""
        if self.tokens[self.i] == token:
            self.i += 1
            return True
        return False

    def expect(self, token: str) -> None:
        if self.tokens[self.i] != token:
            self.error(f"`{token}` expected")
        self.i += 1

    def integer(self) -> int:
        token = self.next()
        try:
            return int(token)
        except ValueError:
            self.i -= 1
            self.error("a number expected")

    def string(self) -> str:
        """The text between quotes, escapes left as they are."""
        token = self.next()
        if token[0] != '"' or len(token) < 2:
            self.i -= 1
            self.error("a string in quotes expected")
        return token[1:-1]

    def end(self) -> None:
        """Raises unless everything was read."""
        if self.tokens[self.i]:
            self.error("not understood")

    def skip_balanced(self) -> None:
        """Moves over one bracketed group, the cursor being at its opening bracket."""
        depth = 0
        while True:
            token = self.next()
            if token in OPENERS:
                depth += 1
            elif token in CLOSERS:
                depth -= 1
                if depth == 0:
                    return

    def offsets(self) -> list[tuple[int, int]]:
        return [m.span() for m in _TOKEN.finditer(self.text) if m.group()[0] != ";"]

    def slice(self, start: int, stop: int) -> str:
        """The text from token ``start`` to before token ``stop``."""
        if stop == start + 1:
            return self.tokens[start]
        offsets = self.offsets()
        return self.text[offsets[start][0] : offsets[stop - 1][1]]

    def error(self, message: str) -> NoReturn:
        """Raises OX0110 at the cursor."""
        offsets = self.offsets()
        at = offsets[self.i][0] if 0 <= self.i < len(offsets) else len(self.text.rstrip())
        before = self.text[:at]
        line = self.number + before.count("\n")
        column = at - (before.rfind("\n") + 1) + 1
        token = self.tokens[self.i] if 0 <= self.i < len(self.tokens) else ""
        shown = token if len(token) <= 60 else token[:57] + "..."
        what = f"`{shown}`: {message}" if shown else message
        fail("OX0110", f"LLVM text not understood: {what}", Span(self.file, line, column))
