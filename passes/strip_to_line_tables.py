"""``strip-to-line-tables``: of the debug information only what names lines, as LLVM's

``strip-nonlinetable-debuginfo`` leaves it: what ``-C debuginfo=line-tables-only`` would have given.

Requires nothing. Guarantees: no debug record, no type, no variable; every place (``DILocation``) keeps its line and
column, its function and what it was inlined into; scopes inside a function become the function; a function
(``DISubprogram``) keeps name, file and line, and a unit says ``LineTablesOnly``.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import IntegerAttr, ModuleOp, StringAttr, i64
from xdsl.passes import ModulePass

from oxad.dialects.llvm import DebugRecordOp, GlobalOp, MetadataOp, NamedMetadataOp, PhiInfoOp
from oxad.dialects.llvm.metadata import (
    drop_unreferenced,
    fields,
    kind_of,
    node_text,
    nodes,
    references,
    rename_references,
)
from oxad.passes.strip_debug_info import ON_INSTRUCTIONS, strip_attachments

_UNIT_DROPS = frozenset(("enums", "retainedTypes", "globals", "imports"))
_PROGRAM_DROPS = frozenset(
    (
        "containingType",
        "templateParams",
        "declaration",
        "retainedNodes",
        "thrownTypes",
        "annotations",
        "targetFuncName",
        "keyInstructions",
    )
)
_PLACE_DROPS = frozenset(("isImplicitCode", "atomGroup", "atomRank"))
_KEPT = frozenset(("DIFile", "DIMacro", "DIMacroFile", "DIExpression"))
_BLOCKS = frozenset(("DILexicalBlock", "DILexicalBlockFile"))


@dataclass(frozen=True)
class StripToLineTablesPass(ModulePass):
    """``strip-to-line-tables``."""

    name = "strip-to-line-tables"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        strip_to_line_tables(op)


def strip_to_line_tables(module: ModuleOp) -> None:
    """Removes all debug information but that of lines."""
    tables = _LineTables(module)
    for op in list(module.walk()):
        if isinstance(op, DebugRecordOp):
            op.detach()
            op.erase()
        elif isinstance(op, NamedMetadataOp):
            if op.md_name.data.startswith("llvm.dbg.") and op.md_name.data != "llvm.dbg.cu":
                op.detach()
                op.erase()
            else:
                tables.named(op)
        elif isinstance(op, GlobalOp):
            strip_attachments(op, frozenset(("dbg",)))
        else:
            strip_attachments(op, ON_INSTRUCTIONS)
            if isinstance(op, PhiInfoOp) and op.metadata is None and op.flags is None:
                op.detach()
                op.erase()
    tables.rewrite()
    drop_unreferenced(module)


class _LineTables:
    def __init__(self, module: ModuleOp):
        self.module = module
        self.table = nodes(module)
        self.kinds = {number: kind_of(op.text.data) for number, op in self.table.items()}
        self.new: dict[int, int | None] = {}
        self._type: int | None = None
        for number, kind in self.kinds.items():
            if kind == "DISubroutineType":
                self.new[number] = self._empty_type()
            elif kind in _BLOCKS:
                self.new[number] = self._function(number)
            elif kind == "DICompileUnit" and fields(self.table[number].text.data).get("dwoId", "0") != "0":
                self.new[number] = None  # what another file holds
            elif kind and kind not in _KEPT | {"DICompileUnit", "DISubprogram", "DILocation"}:
                self.new[number] = None

    def _empty_type(self) -> int:
        """The type of every function: nothing is said of it."""
        if self._type is None:
            first = max(self.table) + 1
            for number, text in ((first, "!{}"), (first + 1, f"!DISubroutineType(types: !{first})")):
                op = MetadataOp.create(properties={"number": IntegerAttr(number, i64), "text": StringAttr(text)})
                self.module.body.block.add_op(op)
            self._type = first + 1
        return self._type

    def _function(self, number: int) -> int | None:
        """What a scope inside a function lies in."""
        seen: set[int] = set()
        current: int | None = number
        while current is not None and self.kinds.get(current) in _BLOCKS and current not in seen:
            seen.add(current)
            current = self._refers(current, "scope")
        return current if current is not None and self.kinds.get(current) == "DISubprogram" else None

    def _refers(self, number: int, field: str) -> int | None:
        found = references(fields(self.table[number].text.data).get(field, ""))
        return found[0] if found else None

    def rewrite(self) -> None:
        """The nodes that stay."""
        programs: dict[str, str] = {}
        for number, op in self.table.items():
            kind = self.kinds[number]
            text = op.text.data
            if kind == "DICompileUnit":
                new = {name: value for name, value in fields(text).items() if name not in _UNIT_DROPS}
                new["emissionKind"] = "LineTablesOnly"
                op.text = StringAttr(node_text(text, new))
            elif kind == "DISubprogram":
                op.text = StringAttr(self._program(text, programs))
            elif kind == "DILocation":
                place = {name: value for name, value in fields(text).items() if name not in _PLACE_DROPS}
                op.text = StringAttr(rename_references(node_text(text, place), self.new))

    def _program(self, text: str, known: dict[str, str]) -> str:
        """A function without types, variables and outer scopes. ``known``: texts and the link names of theirs."""
        old = fields(text)
        new = {name: value for name, value in old.items() if name not in _PROGRAM_DROPS}
        if new.get("name", '""') != '""':
            new.pop("linkageName", None)
        if "file" in old:
            new["scope"] = old["file"]
        else:
            new.pop("scope", None)
        new = {name: rename_references(value, self.new) for name, value in new.items()}
        result = node_text(text, {name: value for name, value in new.items() if value != "null"})
        if not result.startswith("distinct"):
            link_name = old.get("linkageName", "")
            if known.setdefault(result, link_name) != link_name:  # two functions that only their link names tell apart
                return f"distinct {result}"
        return result

    def named(self, op: NamedMetadataOp) -> None:
        """Units that went are taken out of a named list."""
        text = op.text.data
        gone = [n for n in references(text) if n in self.new and self.new[n] is None]
        if gone:
            kept = [f"!{n}" for n in references(text) if n not in gone]
            op.text = StringAttr(f"!{{{', '.join(kept)}}}")
