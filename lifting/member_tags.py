"""Tags of members, for LLVM text without any: what clang's -O0 writes.

There each access of a member steps to it by the structure's type, which the optimiser turns into a number of bytes. A
tag of our own on the load or the store outlives that: ``!oxad.member``, a node of the member's offset and, four numbers
each, the ``Member``s of the structure (``passes/types_arrays.py``). Structures without arrays need none.
"""

from __future__ import annotations

import re

from oxad.dialects.llvm import StructType
from oxad.lifting.tokens import Line
from oxad.lifting.types import TypeReader
from oxad.passes.layout import part
from oxad.passes.types_arrays import Member, members_of_type

KIND = "oxad.member"

_TYPE = re.compile(r"^(%[^\n]*?) = type ")
_STEP = re.compile(
    r'^  (%[\w.]+) = getelementptr (?:\w+ )*(%(?:struct|class)\.[^ ,]+|%"[^"]+"), ptr %[\w.]+, i32 0, i32 (\d+)$'
)
_ACCESS = re.compile(r"^  (?:%[\w.]+ = load [^\n]*?|store [^\n]*?), ptr (%[\w.]+), align \d+$")
_NUMBERED = re.compile(r"^!(\d+) =", re.M)


def tag_members(text: str) -> str:
    """``text`` with such tags, if it has none of clang's."""
    if "!tbaa" in text:
        return text
    lines = text.split("\n")
    named = {m[1]: Line(line, i, "") for i, line in enumerate(lines, 1) if line[:1] == "%" and (m := _TYPE.match(line))}
    types = TypeReader(named)
    known: dict[str, tuple[StructType, list[Member]] | None] = {}
    nodes: dict[str, int] = {}
    first = max(map(int, _NUMBERED.findall(text)), default=-1) + 1
    steps: dict[str, tuple[str, int]] = {}
    for i, line in enumerate(lines):
        if line.startswith("define"):
            steps.clear()
        elif (step := _STEP.match(line)) is not None:
            steps[step[1]] = step[2], int(step[3])
        elif (access := _ACCESS.match(line)) is not None and access[1] in steps:
            name, index = steps[access[1]]
            if name not in known:
                known[name] = _structure(types, name) if name in named else None
            if (structure := known[name]) is not None:
                numbers = [part(structure[0], index)[1], *_numbers(structure[1])]
                node = ", ".join(f"i64 {number}" for number in numbers)
                lines[i] += f", !{KIND} !{nodes.setdefault(node, first + len(nodes))}"
    return "\n".join([*lines, *(f"!{number} = !{{{node}}}" for node, number in nodes.items()), ""])


def _structure(types: TypeReader, name: str) -> tuple[StructType, list[Member]] | None:
    type = types.read(Line(name, 0, ""))
    members = list(members_of_type(type)) if isinstance(type, StructType) and type.elements.data else []
    has_arrays = any(member.stride for member in members)
    return (type, members) if isinstance(type, StructType) and has_arrays else None


def _numbers(members: list[Member]) -> list[int]:
    return [
        number
        for member in members
        for number in (member.start, -1 if member.end is None else member.end, member.stride, int(member.is_number))
    ]


__all__ = ["KIND", "tag_members"]
