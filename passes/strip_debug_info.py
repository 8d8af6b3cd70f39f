"""``strip-debug-info``: the module without debug information, as LLVM's ``opt --strip-debug`` leaves it.

Requires nothing. Guarantees: no debug record, no ``dbg``, ``heapallocsite`` and ``DIAssignID`` attachment, no named
metadata ``llvm.dbg.…`` and ``llvm.gcov``, no place in a loop's metadata, and no metadata node that nobody refers to.
What the program does is the same; an error that a later pass finds can no longer name the line.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import DictionaryAttr, ModuleOp, StringAttr
from xdsl.ir import Attribute, Operation
from xdsl.passes import ModulePass

from oxad.dialects.autodiff.requests import RequestOp
from oxad.dialects.llvm import DebugRecordOp, GlobalOp, MetadataOp, MetadataRefAttr, NamedMetadataOp, PhiInfoOp
from oxad.dialects.llvm.metadata import drop_unreferenced, elements, kind_of, nodes, references

ON_INSTRUCTIONS = frozenset(("heapallocsite", "DIAssignID"))
"""Attachments that belong to debug information, beside ``dbg``."""


@dataclass(frozen=True)
class StripDebugInfoPass(ModulePass):
    """``strip-debug-info``."""

    name = "strip-debug-info"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        strip_debug_info(op)


def strip_debug_info(module: ModuleOp) -> None:
    """Removes all debug information."""
    loops = _Loops(nodes(module))
    for op in list(module.walk()):
        if isinstance(op, NamedMetadataOp):
            if op.md_name.data.startswith("llvm.dbg.") or op.md_name.data == "llvm.gcov":
                _erase(op)
        elif isinstance(op, DebugRecordOp):
            _erase(op)
        else:
            strip_attachments(op, ON_INSTRUCTIONS | {"dbg"})
            loops.strip(op)
            if isinstance(op, RequestOp):
                op.properties.pop("dbg", None)
            if isinstance(op, PhiInfoOp) and op.metadata is None and op.flags is None:
                _erase(op)
    drop_unreferenced(module)


def strip_attachments(op: Operation, names: frozenset[str]) -> None:
    """Takes the metadata ``names`` from an operation; from a global only ``dbg``."""
    metadata = op.properties.get("metadata")
    if isinstance(metadata, DictionaryAttr):
        if isinstance(op, GlobalOp):
            names = names & {"dbg"}
        set_metadata(op, {name: value for name, value in metadata.data.items() if name not in names})


def set_metadata(op: Operation, metadata: dict[str, Attribute]) -> None:
    """The attachments of ``op``; no property where there are none."""
    if metadata:
        op.properties["metadata"] = DictionaryAttr(metadata)
    else:
        op.properties.pop("metadata", None)


def _erase(op: Operation) -> None:
    op.detach()
    op.erase()


class _Loops:
    """The places in the metadata of loops: ``!1 = distinct !{!1, !place, !place, !property}``."""

    def __init__(self, table: dict[int, MetadataOp]):
        self.table = table
        self._empty: dict[int, bool] = {}
        self._place: dict[int, bool] = {}

    def strip(self, op: Operation) -> None:
        metadata = op.properties.get("metadata")
        if not isinstance(metadata, DictionaryAttr) or "llvm.loop" not in metadata.data:
            return
        loop = metadata.data["llvm.loop"]
        if isinstance(loop, MetadataRefAttr) and self._stripped(loop.data):
            set_metadata(op, {name: value for name, value in metadata.data.items() if name != "llvm.loop"})

    def _stripped(self, number: int) -> bool:
        """Takes the places out of a node, once; whether nothing but places was in it."""
        known = self._empty.get(number)
        if known is not None:
            return known
        self._empty[number] = False
        op = self.table.get(number)
        if op is None or not self._has_place(number):
            return False
        kept: list[str] = []
        for element in elements(op.text.data):
            inner = references(element)
            if len(inner) == 1 and inner[0] != number and (self._is_place(inner[0]) or self._stripped(inner[0])):
                continue
            kept.append(element)
        own = f"!{number}"
        empty = all(element == own for element in kept)
        if not empty:
            op.text = StringAttr(op.text.data[: op.text.data.index("{")] + "{" + ", ".join(kept) + "}")
        self._empty[number] = empty
        return empty

    def _is_place(self, number: int) -> bool:
        op = self.table.get(number)
        return op is not None and kind_of(op.text.data) == "DILocation"

    def _has_place(self, number: int) -> bool:
        """Whether a place can be reached from a node through lists."""
        known = self._place.get(number)
        if known is not None:
            return known
        seen: set[int] = set()
        work = [number]
        while work:
            at = work.pop()
            if at in seen:
                continue
            seen.add(at)
            op = self.table.get(at)
            if op is None:
                continue
            kind = kind_of(op.text.data)
            if kind == "DILocation":
                self._place[number] = True
                return True
            if not kind:
                work += references(op.text.data)
        self._place[number] = False
        return False
