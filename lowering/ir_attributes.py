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
    """Attributes of one module. ``groups`` holds the groups used so far, in order."""

    def __init__(self) -> None:
        self.groups: dict[DictionaryAttr, str] = {}
        self._inline: dict[DictionaryAttr, str] = {}

    def inline(self, attributes: DictionaryAttr) -> str:
        """``noundef align 8 …``"""
        text = self._inline.get(attributes)
        if text is None:
            text = " ".join(_one(name, value, " ") for name, value in attributes.data.items())
            self._inline[attributes] = text
        return text

    def group(self, attributes: DictionaryAttr) -> str:
        """``#N``"""
        return self.groups.setdefault(attributes, f"#{len(self.groups)}")

    def definitions(self) -> list[str]:
        return [
            f"attributes {name} = {{ {' '.join(_one(n, v, '=') for n, v in attributes.data.items())} }}"
            for attributes, name in self.groups.items()
        ]
