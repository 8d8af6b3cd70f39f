"""The metadata table as text: a node's fields, what it refers to, what nobody refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xdsl.dialects.builtin import DictionaryAttr, IntegerAttr, ModuleOp, StringAttr
from xdsl.ir import Attribute, Operation

from oxad.dialects.llvm.annotations import DebugRecordOp
from oxad.dialects.llvm.attributes import MetadataRefAttr
from oxad.dialects.llvm.module_level import ConstantOp, MetadataOp, NamedMetadataOp

_STRING = re.compile(r'"[^"]*"')
_REFERENCE = re.compile(r"!(\d+)\b")
_KIND = re.compile(r"(?:distinct )?!(DI\w*|GenericDINode)\(")


def references(text: str) -> list[int]:
    """The nodes ``!N`` in ``text``, strings left out."""
    return [int(n) for n in _REFERENCE.findall(_STRING.sub("", text))]


def rename_references(text: str, new: dict[int, int | None]) -> str:
    """``text`` with other nodes in the place of those in ``new``; ``null`` for None."""

    def one(match: re.Match[str]) -> str:
        number = int(match.group(1))
        if number not in new:
            return match.group()
        other = new[number]
        return "null" if other is None else f"!{other}"

    parts: list[str] = []
    at = 0
    for string in _STRING.finditer(text):
        parts += [_REFERENCE.sub(one, text[at : string.start()]), string.group()]
        at = string.end()
    return "".join([*parts, _REFERENCE.sub(one, text[at:])])


def kind_of(text: str) -> str:
    """``DILocation`` … of a specialised node; empty for every other."""
    match = _KIND.match(text)
    return "" if match is None else match.group(1)


def elements(text: str) -> list[str]:
    """What stands between the outermost brackets of a node, cut at its commas."""
    start = min((i for i in (text.find("("), text.find("{")) if i >= 0), default=-1)
    inner = text[start + 1 : -1] if start >= 0 else ""
    found: list[str] = []
    depth = begin = 0
    at = 0
    while at < len(inner):
        character = inner[at]
        if character == '"':
            at = inner.find('"', at + 1)
            if at < 0:
                break
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and not depth:
            found.append(inner[begin:at].strip())
            begin = at + 1
        at += 1
    last = inner[begin:].strip()
    return [*found, last] if last else found


def fields(text: str) -> dict[str, str]:
    """The fields of a specialised node by name, as LLVM wrote them, in their order."""
    found: dict[str, str] = {}
    for element in elements(text):
        name, separator, value = element.partition(": ")
        if separator:
            found[name] = value
    return found


def node_text(text: str, new: dict[str, str]) -> str:
    """The node ``text`` with other fields."""
    return text[: text.index("(")] + f"({', '.join(f'{name}: {value}' for name, value in new.items())})"


def nodes(module: ModuleOp) -> dict[int, MetadataOp]:
    """The table by number."""
    return {
        op.number.value.data: op
        for op in module.body.block.ops
        if isinstance(op, MetadataOp) and isinstance(op.number, IntegerAttr)
    }


def drop_unreferenced(module: ModuleOp) -> None:
    """Erases the nodes that no operation and no named metadata leads to."""
    table = nodes(module)
    reached: set[int] = set()
    work = [number for op in module.walk() if not isinstance(op, MetadataOp) for number in _mentions(op)]
    while work:
        number = work.pop()
        if number not in reached:
            reached.add(number)
            op = table.get(number)
            if op is not None:
                work += references(op.text.data)
    for number, op in table.items():
        if number not in reached:
            op.detach()
            op.erase()


def _mentions(op: Operation) -> Iterable[int]:
    """The nodes that an operation names, but for those of its regions."""
    if isinstance(op, NamedMetadataOp | DebugRecordOp):
        yield from references(op.text.data)
    attached: list[Attribute] = [
        value for name in ("metadata", "dbg") if (value := op.properties.get(name)) is not None
    ]
    if isinstance(op, ConstantOp):
        attached.append(op.value)
    for attribute in attached:
        for value in attribute.data.values() if isinstance(attribute, DictionaryAttr) else (attribute,):
            if isinstance(value, MetadataRefAttr):
                yield value.data
            elif isinstance(value, StringAttr):
                yield from references(value.data)


__all__ = [
    "drop_unreferenced",
    "elements",
    "fields",
    "kind_of",
    "node_text",
    "nodes",
    "references",
    "rename_references",
]
