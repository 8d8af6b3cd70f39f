"""Metadata that holds values of a function: text in which ``$0``, ``$1`` … stand for the values with their types.

A ``$`` of the text's own is written ``$$``.
"""

from __future__ import annotations

from collections.abc import Callable

from xdsl.ir import Attribute, SSAValue

from oxad.lifting.tokens import CLOSERS, OPENERS, Line
from oxad.lifting.types import TypeReader


def read_template(
    line: Line, stop: int, types: TypeReader, value: Callable[[Line, Attribute], SSAValue]
) -> tuple[str, list[SSAValue]]:
    """The text from the cursor to before token ``stop``, and the values in it. The cursor moves to ``stop``.

    ``value`` gives the value of a type that stands at the cursor.
    """
    tokens = line.tokens
    start = copied = line.i
    values: list[SSAValue] = []
    parts: list[str] = []
    for i in range(start, stop):
        if tokens[i][0] != "%" or (tokens[i + 1] not in (",", ")", "") and i + 1 < stop):
            continue
        begin = _type_start(tokens, i, start)
        if begin == i:  # a type's name
            continue
        line.i = begin
        type: Attribute = types.read(line)
        if line.i != i:
            line.error("not understood")
        if copied < begin:
            parts.append(_spaced(line, start, copied, begin))
        parts.append(f"${len(values)}")
        values.append(value(line, type))
        copied = i + 1
    if copied < stop:
        parts.append(_spaced(line, start, copied, stop))
    line.i = stop
    return "".join(parts), values


def _type_start(tokens: list[str], i: int, lowest: int) -> int:
    """Where the type of the value at token ``i`` begins: behind the last ``,`` or ``(`` outside brackets."""
    depth = 0
    j = i - 1
    while j >= lowest:
        token = tokens[j]
        if token in CLOSERS:
            depth += 1
        elif token in OPENERS:
            if depth == 0:
                break
            depth -= 1
        elif token == "," and depth == 0:
            break
        j -= 1
    return j + 1


def _spaced(line: Line, first: int, start: int, stop: int) -> str:
    """Tokens ``start`` to ``stop`` with the space around them, as the text has it, but for space in front of all."""
    offsets = line.offsets()
    begin = offsets[start][0] if start == first else offsets[start - 1][1]
    end = offsets[stop][0] if stop < len(offsets) else offsets[stop - 1][1]
    return line.text[begin:end].replace("\n", " ").replace("$", "$$")
