"""Nodes of the metadata table, read when they are asked for."""

from __future__ import annotations

import re

from xdsl.dialects.builtin import ModuleOp

from oxad.dialects.llvm import MetadataOp

_FIELD = re.compile(r'(\w+): ("(?:[^"\\]|\\.)*"|[^,()]*(?:\([^()]*\))?[^,()]*)')
_HEAD = re.compile(r"(?:distinct )?!(\w*)")
_REFERENCE = re.compile(r"!(\d+)$")


class Table:
    """The ``llvm.metadata`` operations of a module by number."""

    def __init__(self, module: ModuleOp):
        self._text = {op.number.value.data: op.text.data for op in module.body.block.ops if isinstance(op, MetadataOp)}
        self._nodes: dict[int, Node] = {}

    def node(self, number: int | None) -> Node | None:
        """Node ``!number``; ``None`` if there is none."""
        if number is None:
            return None
        found = self._nodes.get(number)
        if found is None and (text := self._text.get(number)) is not None:
            found = self._nodes[number] = Node(self, number, text)
        return found


class Node:
    """One node: ``kind`` (``DICompositeType`` …; empty for a list), its fields and its operands."""

    __slots__ = ("_fields", "kind", "number", "table", "text")

    def __init__(self, table: Table, number: int, text: str):
        self.table = table
        self.number = number
        self.text = text
        head = _HEAD.match(text)
        self.kind = head.group(1) if head else ""
        self._fields: dict[str, str] | None = None

    def field(self, name: str) -> str:
        """A field as LLVM wrote it, strings without their quotes; empty if it is not there."""
        if self._fields is None:
            start = self.text.find("(")
            found = _FIELD.findall(self.text, start) if start >= 0 else []
            self._fields = {key: value.strip() for key, value in found}
        value = self._fields.get(name, "")
        return value[1:-1] if value.startswith('"') else value

    def integer(self, name: str) -> int:
        """A field that is a number, 0 if it is not there or not a number."""
        value = self.field(name)
        return int(value) if value.isdigit() else 0

    def refer(self, name: str) -> Node | None:
        """The node that a field names."""
        match = _REFERENCE.match(self.field(name))
        return self.table.node(int(match.group(1))) if match else None

    def items(self, name: str) -> list[Node | None]:
        """The nodes of the list that a field names; ``null`` is ``None``."""
        inner = self.refer(name)
        return inner.operands() if inner is not None else []

    def operands(self) -> list[Node | None]:
        """The nodes of a list ``!{!1, null, …}``."""
        start, end = self.text.find("{"), self.text.rfind("}")
        if start < 0 or end < 0:
            return []
        found: list[Node | None] = []
        for word in self.text[start + 1 : end].split(","):
            match = _REFERENCE.match(word.strip())
            if match or word.strip() == "null":
                found.append(self.table.node(int(match.group(1))) if match else None)
        return found
