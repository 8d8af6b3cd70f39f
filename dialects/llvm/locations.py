"""Where in the user's source an operation comes from, and what its function is called there.

The metadata table is text (``llvm.metadata`` operations); a node is looked at when somebody asks.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from xdsl.dialects.builtin import DictionaryAttr, FileLineColLoc, IntegerAttr
from xdsl.ir import Operation

from oxad.dialects.diagnostic import Diagnostic, OxadError, Span
from oxad.dialects.llvm.attributes import MetadataRefAttr
from oxad.dialects.llvm.demangle import demangle
from oxad.dialects.llvm.module_level import FuncOp, MetadataOp

_FIELD = re.compile(r'\b(\w+): (?:!(\d+)|(\d+)|"([^"]*)")')
_LIBRARY = re.compile(
    r"/rustc/|^/rust/deps/|(?:^|/)library/(?:core|alloc|std|proc_macro|test|portable-simd|stdarch|compiler-builtins|backtrace)/"
)
_STANDARD = re.compile(r"\b(?:alloc|core|std)::(?:\w+::)*")
#: What derived functions have behind the primal's symbol (docs/architecture.md).
_DERIVED = re.compile(r"\.(?:fwd|aug|rev)\.[A-Za-z]*(?:\.\d+)?$|\.request(?:\.\d+)?$")
_tables: WeakKeyDictionary[Operation, dict[int, str]] = WeakKeyDictionary()


def is_library(span: Span) -> bool:
    """Is this a place inside Rust's library?"""
    return _LIBRARY.search(span.file) is not None


def library_place(span: Span) -> str:
    """How messages name a place inside Rust's library: without the folder of some machine in front."""
    return f"`{re.sub(r'^/rust/deps/|^.*?(?=library/)', '', str(span))}`"


@contextmanager
def called_by(call: Operation | None):
    """Around work on a function that ``call`` calls: an error inside Rust's library becomes one at the call."""
    try:
        yield
    except OxadError as error:
        error.diagnostics = [_at_call(diagnostic, call) for diagnostic in error.diagnostics]
        raise


def _at_call(diagnostic: Diagnostic, call: Operation | None) -> Diagnostic:
    inside = diagnostic.span
    if call is None or inside is None or not is_library(inside):
        return diagnostic
    span = span_of(call)
    if span is None:
        return diagnostic
    span = replace(span, library=inside.library or library_place(inside))
    return replace(diagnostic, span=span, notes=(*diagnostic.notes, *_arguments(call)))


def _arguments(call: Operation) -> tuple[str, ...]:
    """A note that says what of the user's a call of the library is given."""
    from oxad.dialects.llvm.variables import declared, leading_to, variable_of

    for arg in call.operands:
        variable = leading_to(arg) if "ptr" in str(arg.type) else variable_of(arg)
        if variable is not None and variable.span is not None and not is_library(variable.span):
            return (f"the library is given `{variable}`", *declared(variable))
    return ()


class Reference(int):
    """A reference ``!N`` among the fields of a node."""


def _table(op: Operation) -> tuple[Operation, dict[int, str]]:
    """The top operation above ``op`` and its metadata by number."""
    top = op
    while (parent := top.parent_op()) is not None:
        top = parent
    table = _tables.get(top)
    if table is None:
        table = _tables[top] = _read(top)
    return top, table


def _read(top: Operation) -> dict[int, str]:
    table: dict[int, str] = {}
    for region in top.regions:
        for block in region.blocks:
            for op in block.ops:
                if isinstance(op, MetadataOp) and isinstance(op.number, IntegerAttr):
                    table[op.number.value.data] = op.text.data
    return table


class Lookup:
    """The metadata of the module around one operation."""

    def __init__(self, op: Operation):
        self.top, self.table = _table(op)

    def fields(self, number: int, kind: str = "") -> dict[str, int | str]:
        """The fields of a specialised node that matter here; empty where there is no such node."""
        text = self.table.get(number)
        if text is None:
            text = _read(self.top).get(number)  # a pass has added nodes since the table was read
            if text is None:
                return {}
            self.table[number] = text
        if kind and not text.startswith((f"!{kind}", f"distinct !{kind}")):
            return {}
        found: dict[str, int | str] = {}
        for name, node, integer, string in _FIELD.findall(text):
            found[name] = Reference(node) if node else int(integer) if integer else string
        return found

    def text(self, number: int) -> str:
        """A node as LLVM wrote it; empty where there is none."""
        return self.table.get(number, "")

    def variable(self, number: int) -> Variable | None:
        """The variable that a ``DILocalVariable`` describes."""
        fields = self.fields(number, "DILocalVariable")
        name, type, line = (fields.get(key) for key in ("name", "type", "line"))
        if not isinstance(name, str):
            return None
        file = self.file(fields.get("scope"))
        span = Span(file, line) if file is not None and isinstance(line, int) else None
        return Variable(name, self.type_name(type), span)

    def type_name(self, type: int | str | None, depth: int = 8) -> str:
        """A type as users write it: ``Vec<f64>``, ``[f64; 4]``; empty where that is not known."""
        if not isinstance(type, Reference):
            return ""
        fields = self.fields(type)
        if "DW_TAG_array_type" in self.text(type) and depth:
            element, counts = self.type_name(fields.get("baseType"), depth - 1), fields.get("elements")
            for number in re.findall(r"!(\d+)", self.text(counts)) if isinstance(counts, Reference) else ():
                count = self.fields(int(number)).get("count")
                element = f"[{element}; {count}]" if isinstance(count, int) else f"[{element}]"
            return element
        name = fields.get("name")
        return _STANDARD.sub("", name.replace(", alloc::alloc::Global", "")) if isinstance(name, str) else ""

    def file(self, scope: int | str | None) -> str | None:
        """The file name of a scope, as the compiler was given it."""
        for _ in range(1000):  # scopes nest; a cycle is not ours to find
            if not isinstance(scope, Reference):
                return None
            fields = self.fields(scope)
            file = fields.get("file")
            if isinstance(file, Reference):
                fields = self.fields(file, "DIFile")
                name, folder = fields.get("filename"), fields.get("directory")
                if isinstance(name, str) and name:
                    if isinstance(folder, str) and folder.startswith("/rust/deps/"):
                        return f"{folder}/{name}"  # a crate that Rust's library is made of
                    return name.split("/@/", 1)[0]
            scope = fields.get("scope")
        return None

    def span(self, number: int) -> Span | None:
        """The place that a ``DILocation`` names, or the nearest place outside Rust's library that it is inlined at."""
        outermost: Span | None = None
        library: str | None = None
        at: int | str | None = Reference(number)
        for _ in range(10000):
            if not isinstance(at, Reference):
                break
            fields = self.fields(at, "DILocation")
            file = self.file(fields.get("scope"))
            if file is not None:
                line, column = fields.get("line", 0), fields.get("column", 0)
                span = Span(file, int(line), int(column))
                if span.line and not is_library(span):
                    return replace(span, library=library)
                library = library or library_place(span)
                outermost = span
            at = fields.get("inlinedAt")
        return outermost


def _dbg(op: Operation) -> int | None:
    metadata = op.properties.get("metadata")
    dbg = metadata.data.get("dbg") if isinstance(metadata, DictionaryAttr) else op.properties.get("dbg")
    return dbg.data if isinstance(dbg, MetadataRefAttr) else None


def span_of(op: Operation) -> Span | None:
    """The place of ``op`` in the user's source, or in the dialect's text that it was read from.

    Inside code that was inlined from Rust's library: the place in the user's file where that was called.
    """
    return _source(op) or _written(op)


def _source(op: Operation) -> Span | None:
    """The place of ``op`` by its debug information."""
    number = _dbg(op)
    return None if number is None else Lookup(op).span(number)


def function_span(function: FuncOp) -> Span | None:
    """Where ``function`` begins in its source; None without debug information."""
    number = _dbg(function)
    if number is None:
        return None
    lookup = Lookup(function)
    fields = lookup.fields(number, "DISubprogram")
    file = lookup.file(Reference(number))
    line = fields.get("line", 0)
    return None if file is None else Span(file, line if isinstance(line, int) else 0)


def _written(op: Operation) -> Span | None:
    """Where ``op`` stands in the file that it was parsed from."""
    place = op.location
    return Span(place.filename.data, place.line.data, place.column.data) if isinstance(place, FileLineColLoc) else None


def span_near(op: Operation) -> Span | None:
    """The place of ``op``, of the nearest operation in front of it in its block that has one, or of its function.

    Where there is no debug information: where ``op``, or what it stands in, was written in the dialect's text.
    """
    found = _source_near(op)
    current: Operation | None = op
    while found is None and current is not None:
        found = _written(current)
        current = current.parent_op()
    return found


def _source_near(op: Operation) -> Span | None:
    current: Operation | None = op
    while current is not None:
        span = function_span(current) if isinstance(current, FuncOp) else _source(current)
        if span is not None and span.line:
            return span
        current = current.prev_op if current.prev_op is not None and not isinstance(current, FuncOp) else None
    while op is not None and not isinstance(op, FuncOp):
        parent = op.parent_op()
        if parent is None:
            return None
        op = parent
    return function_span(op)


def source_name(function: FuncOp | str) -> str:
    """The name that the user knows ``function`` by: from debug information, else from its symbol.

    A function that is derived from another has that one's name.
    """
    if isinstance(function, str):
        return demangle(_DERIVED.sub("", function))
    number = _dbg(function)
    if number is not None:
        name = Lookup(function).fields(number, "DISubprogram").get("name")
        if isinstance(name, str) and name:
            return name
    return source_name(function.sym_name.data)


@dataclass(frozen=True)
class Variable:
    """A variable as its source declares it."""

    name: str
    type: str
    span: Span | None

    def __str__(self) -> str:
        return f"{self.name}: {self.type}" if self.type else self.name


def source_parameters(function: FuncOp) -> list[Variable]:
    """The parameters that ``function`` has in its source, in order; empty without debug information."""
    number = _dbg(function)
    if number is None:
        return []
    lookup = Lookup(function)
    retained = lookup.fields(number, "DISubprogram").get("retainedNodes")
    if not isinstance(retained, Reference):
        return []
    found: dict[int, Variable] = {}
    for node in re.findall(r"!(\d+)", lookup.table.get(retained, "")):
        position, variable = lookup.fields(int(node)).get("arg"), lookup.variable(int(node))
        if isinstance(position, int) and variable is not None:
            found[position] = variable
    return [found[position] for position in sorted(found)]
