"""Reads modules in MLIR's text: xDSL's parser, which here says where everything stands and what is wrong with it."""

from __future__ import annotations

import re
from typing import NoReturn

from xdsl.context import Context
from xdsl.dialects.builtin import FileLineColLoc, IntAttr, ModuleOp, StringAttr, UnknownLoc
from xdsl.ir import Block, Operation
from xdsl.parser import Parser
from xdsl.parser.generic_parser import ParserState
from xdsl.utils.exceptions import ParseError
from xdsl.utils.lexer import Input
from xdsl.utils.mlir_lexer import MLIRLexer

from oxad.dialects.diagnostic import OxadError, Span, fail

_EMPTY = re.compile(r"(?:\s+|//[^\n]*+)*+")
"""Nothing but blanks and comments."""


def parse_mlir(
    context: Context, data: bytes, file: str, lines_before: int = 0, implicit_module: bool = True
) -> ModuleOp:
    """The module in ``data``. Every operation has the place in ``file`` as its location, unless the text gives one.

    ``lines_before``: lines of the file in front of ``data``. ``implicit_module``: a module may be left out around
    operations. Raises ``ParseError``, OX0021 where the bytes are no text, OX0022.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        place = Span(file, lines_before + before.count(b"\n") + 1, column)
        fail("OX0021", f"not understood: the byte 0x{data[error.start]:02x} is no UTF-8", place)
    if implicit_module and _EMPTY.fullmatch(text):
        return ModuleOp([])
    parser = _Parser(context, text, file, lines_before)
    try:
        return parser.parse_module(implicit_module)
    except RecursionError:
        line, column = parser.position(parser.pos)
        fail("OX0022", "the input is nested too deeply", Span(file, line, column))
    except (ParseError, OxadError):
        raise
    except Exception as error:  # an attribute in front of all operations
        parser.wrong(error, parser.pos)


class _Parser(Parser):
    def __init__(self, context: Context, text: str, file: str, lines_before: int):
        super().__init__(context, "", file)
        self._parser_state = ParserState(_Lexer(Input(text, file)))
        self._text = text
        self._file = StringAttr(file)
        self._lines_before = lines_before
        self._seen = (0, 0)

    def position(self, at: int) -> tuple[int, int]:
        """Line and column of an offset; asked for in rising order, so that the text is read once."""
        start, lines = self._seen
        if at < start:
            start, lines = 0, 0
        lines += self._text.count("\n", start, at)
        self._seen = (at, lines)
        return self._lines_before + lines + 1, at - (self._text.rfind("\n", 0, at) + 1) + 1

    def wrong(self, error: Exception, at: int) -> NoReturn:
        """Raises a ``ParseError`` for an error that says what is wrong with the text, but not where."""
        lines = [line.strip() for line in str(error).splitlines() if line.strip()]
        raise ParseError(_span(self, at), lines[0] if lines else type(error).__name__) from error

    def parse_operation(self) -> Operation:
        at = self.pos
        line, column = self.position(at)
        try:
            op = super().parse_operation()
        except (ParseError, OxadError, RecursionError, MemoryError):
            raise
        except Exception as error:  # a number that is too large, parts that do not fit: what an operation is made of
            self.wrong(error, at)
        if isinstance(op.location, UnknownLoc):
            op.location = FileLineColLoc(self._file, IntAttr(line), IntAttr(column))
        return op

    def _parse_block(self) -> Block:
        name = self._current_token.text[1:]
        known = self.blocks.get(name)
        if known is not None and known[1] is None and name not in self.forward_block_references:
            self.raise_error(f"re-declaration of block '{name}'")
        return super()._parse_block()


def _span(parser: Parser, at: int):
    from xdsl.utils.lexer import Span as TextSpan

    return TextSpan(at, at + 1, parser.lexer.input)


class _Lexer(MLIRLexer):
    """xDSL's lexer, whose own expression takes exponential time on a string that is not closed."""

    _unescaped_characters_regex = re.compile(r'"(?:[^"\\\n\v\f]++|\\(?:["nt\\]|[0-9A-Fa-f]{2}))*+"')


__all__ = ["parse_mlir"]
