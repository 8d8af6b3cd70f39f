"""Attribute dictionaries as LLVM text: in line, or as groups ``#N``."""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, StringAttr, UnitAttr
from xdsl.ir import Attribute

from oxad.lowering.ir_types import unsupported


def _one(name: str, value: Attribute, assign: str) -> str:
    if name and isinstance(value, UnitAttr):
        return name
    if not name or not isinstance(value, StringAttr):
        unsupported(f"the attribute `{name}` = {value}")
    text = value.data
    if name[0] == '"':
        return f'{name}="{text}"'
    return name + text if text[:1] == "(" else f"{name}{assign}{text}"


class AttributePrinter:
    """Attributes of one module. ``groups`` holds the groups used so far, in order.

    A dictionary's hash goes through all its entries, so each object is looked up by its identity first.
    """

    def __init__(self) -> None:
        self.groups: dict[DictionaryAttr, str] = {}
        self._inline: dict[int, tuple[DictionaryAttr, str]] = {}
        self._group: dict[int, tuple[DictionaryAttr, str]] = {}

    def inline(self, attributes: DictionaryAttr) -> str:
        """``noundef align 8 …``"""
        entry = self._inline.get(id(attributes))
        if entry is None:
            text = " ".join(_one(name, value, " ") for name, value in attributes.data.items())
            entry = self._inline[id(attributes)] = (attributes, text)
        return entry[1]

    def group(self, attributes: DictionaryAttr) -> str:
        """``#N``"""
        entry = self._group.get(id(attributes))
        if entry is None:
            entry = (attributes, self.groups.setdefault(attributes, f"#{len(self.groups)}"))
            self._group[id(attributes)] = entry
        return entry[1]

    def definitions(self) -> list[str]:
        return [
            f"attributes {name} = {{ {' '.join(_one(n, v, '=') for n, v in attributes.data.items())} }}"
            for attributes, name in self.groups.items()
        ]
