"""What stands around the random functions: the signatures with their requests, and the ``main`` that checks.

The C text is in ``prelude.c``, ``kinds.c`` and ``main.c``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from values import Writer

HERE = Path(__file__).resolve().parent
PRELUDE = (HERE / "prelude.c").read_text()
MAIN = (HERE / "main.c").read_text()
_CALLS = dict(re.findall(r"^//- (\w+)\n(.*?)(?=^//-|\Z)", (HERE / "kinds.c").read_text(), re.M | re.S))


@dataclass(frozen=True)
class Kind:
    """A signature: its name in ``kinds.c``, its parameters, its result, and the floats that it brings.

    A parameter ``x`` is an array of four doubles where there are no other floats.
    """

    name: str
    parameters: str
    result: str
    places: tuple[tuple[str, str], ...] = ()

    @property
    def opening(self) -> list[str]:
        return [] if "int n" in self.parameters else ["int n = 4;"]

    def closing(self, function: Writer) -> list[str]:
        """The end: the result, made of everything that is still known."""
        if self.result == "void":
            return [f"y[{i}] {'+' * (i == 1)}= {function.expression(2)};" for i in range(3)]
        known = [text for text, _ in function.everything("floats")]
        known += [f"{name}[{i}]" for name, length in function.everything("arrays") for i in range(length)]
        function.random.shuffle(known)
        return [f"return {' + '.join(f'{1 + k % 3} * sin({text})' for k, text in enumerate(known[:12]))};"]

    def early(self, function: Writer) -> str:
        """A return before the end."""
        if self.result == "void":
            return f"{{ y[0] = {function.bounded()}; y[2] *= y[0]; return; }}"
        return f"return {function.bounded()};"

    def lanes(self, number: int) -> str:
        """What ``main`` calls for two gradients at once, where the kind has that."""
        return f"lanes{number}" if "lanesK" in _CALLS[self.name] else "0"

    def wrappers(self, number: int) -> str:
        """The functions that ``main`` calls for function ``number``."""
        return re.sub(r"\b(f|value|reverse|forward|three|lanes|bag)K\b", rf"\g<1>{number}", _CALLS[self.name])


def _doubles(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, "double") for name in names)


ARRAY = Kind("array", "double *x, int n", "double")
SCALARS = Kind("scalars", "double a, double b, double c, double d", "double", _doubles(*"abcd"))
OUTPUTS = Kind("outputs", "double *x, double *restrict y, int n", "void")
BAG = Kind("bag", "struct bag *s, int n", "double", (*_doubles("s->a", "s->c[0]", "s->c[1]"), ("s->b", "float")))
VALUES = Kind(
    "values",
    "struct three left, int n, double d",
    "double",
    _doubles("left.v[0]", "left.v[1]", "left.v[2]", "d"),
)
FLOATS = Kind("floats", "float a, float *x, int n", "float", tuple((n, "float") for n in ("a", "x[0]", "x[1]", "x[2]")))
KINDS: tuple[Kind, ...] = (ARRAY, ARRAY, ARRAY, SCALARS, SCALARS, OUTPUTS, OUTPUTS, BAG, BAG, VALUES, FLOATS)
"""How often each is taken."""
