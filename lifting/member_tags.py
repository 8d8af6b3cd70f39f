"""Tags of members, for LLVM text without any: what clang's -O0 writes.

There each access of a member steps to it by the structure's type, which the optimiser turns into a number of bytes. A
tag of our own on the load or the store outlives that: ``!oxad.member``, a node of the member's offset and, four numbers
each, the ``Member``s of the structure (``passes/types_arrays.py``). Structures without arrays need none.

``!oxad.declared`` is on an access of a pointer, or of an integer beside floats, that is declared to be one.
"""

from __future__ import annotations

import re

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Attribute

from oxad.dialects.llvm import PointerType, StructType
from oxad.lifting.tokens import Line
from oxad.lifting.types import TypeReader
from oxad.passes.layout import part
from oxad.passes.types_arrays import Member, members_of_type
from oxad.passes.types_structures import has_floats

KIND = "oxad.member"
DECLARED = "oxad.declared"

_TYPE = re.compile(r"^(%[^\n]*?) = type ")
_STEP = re.compile(
    r'^  (%[\w.]+) = getelementptr (?:\w+ )*(%(?:struct|class)\.[^ ,]+|%"[^"]+"), ptr %[\w.]+, i32 0, i32 (\d+)$'
)
_ACCESS = re.compile(r"^  (?:%[\w.]+ = load ([^\n]*?)|store (\w+) [^\n]*?), ptr (%[\w.]+), align \d+$")
_NUMBERED = re.compile(r"^!(\d+) =", re.M)


def tag_members(text: str) -> str:
    """``text`` with such tags, if it has none of clang's."""
    if "!tbaa" in text:
        return text
    lines = text.split("\n")
    named = {m[1]: Line(line, i, "") for i, line in enumerate(lines, 1) if line[:1] == "%" and (m := _TYPE.match(line))}
    types = TypeReader(named)
    known: dict[str, StructType | None] = {}
    nodes: dict[str, int] = {}
    first = max(map(int, _NUMBERED.findall(text)), default=-1) + 1
    steps: dict[str, tuple[str, int]] = {}
    for i, line in enumerate(lines):
        if line.startswith("define"):
            steps.clear()
        elif (step := _STEP.match(line)) is not None:
            steps[step[1]] = step[2], int(step[3])
        elif (access := _ACCESS.match(line)) is not None and access[3] in steps:
            name, index = steps[access[3]]
            if name not in known:
                known[name] = _structure(types, name) if name in named else None
            if (structure := known[name]) is not None:
                member, offset = part(structure, index)
                members = list(members_of_type(structure))
                if any(member.stride for member in members):
                    node = ", ".join(f"i64 {number}" for number in (offset, *_numbers(members)))
                    lines[i] += f", !{KIND} !{nodes.setdefault(node, first + len(nodes))}"
                if _is_declared(member, access[1] or access[2], structure):
                    lines[i] += f", !{DECLARED} !{nodes.setdefault('', first + len(nodes))}"
    return "\n".join([*lines, *(f"!{number} = !{{{node}}}" for node, number in nodes.items()), ""])


def _structure(types: TypeReader, name: str) -> StructType | None:
    type = types.read(Line(name, 0, ""))
    return type if isinstance(type, StructType) and type.elements.data else None


def _is_declared(member: Attribute, accessed: str, structure: StructType) -> bool:
    """Whether a member is a pointer, or an integer beside floats, and accessed as it is declared."""
    if isinstance(member, PointerType):
        return accessed == "ptr"
    return isinstance(member, IntegerType) and accessed == f"i{member.width.data}" and has_floats(structure)


def _numbers(members: list[Member]) -> list[int]:
    return [
        number
        for member in members
        for number in (member.start, -1 if member.end is None else member.end, member.stride, int(member.is_number))
    ]


__all__ = ["DECLARED", "KIND", "tag_members"]
