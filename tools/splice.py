"""Work on LLVM text as llvmlite prints it: one entity after the other, a function's name in its first line.

LLVM has no way to put one function of a module into another module while both keep their private names; text has.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

NAME = r'(?:"(?:[^"\\]|\\.)*"|[-\w$.]+)'
_DEFINE = re.compile(rf"^define [^\n]*?@({NAME})\(", re.M)
_DECLARE = re.compile(rf"^declare [^\n]*?@({NAME})\([^\n]*\n", re.M)
_GLOBAL = re.compile(rf"^@({NAME}) = [^\n]*\n", re.M)
_TYPE = re.compile(rf"^(%{NAME}) = type [^\n]*\n", re.M)
_COMDAT = re.compile(rf"^(\${NAME}) = comdat [^\n]*\n", re.M)
_GROUP = re.compile(r"^attributes #(\d+) = ([^\n]*)\n", re.M)
_NODE = re.compile(r"^!(\d+) = ([^\n]*)\n", re.M)
_NAMED = re.compile(r"^(![-a-zA-Z$._][-\w$.]*) = (!\{[^\n]*\})\n", re.M)
_NODE_USE = re.compile(r"!(\d+)\b")
_GROUP_USE = re.compile(r"#(\d+)\b")


def unquoted(name: str) -> str:
    """A symbol's name without LLVM's quotes and escapes."""
    if not name.startswith('"'):
        return name
    return re.sub(r"\\([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), name[1:-1])


@dataclass
class Functions:
    """Where the definitions stand in a text, and their attribute groups."""

    text: str
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    @staticmethod
    def of(text: str) -> Functions:
        found = Functions(text)
        for match in _DEFINE.finditer(text):
            end = text.find("\n}\n", match.end())
            found.spans[unquoted(match[1])] = (match.start(), len(text) if end < 0 else end + 3)
        return found

    def __contains__(self, name: str) -> bool:
        return name in self.spans

    def body(self, name: str) -> str:
        """The definition, from ``define`` to the closing brace."""
        start, end = self.spans[name]
        return self.text[start:end]

    def callers(self, needle: str) -> Iterator[tuple[str, str]]:
        """The functions whose text has ``needle``, each with the line of it, in the text's order."""
        names = list(self.spans)
        at, index = self.text.find(needle), 0
        while at >= 0:
            while index < len(names) and self.spans[names[index]][1] <= at:
                index += 1
            if index == len(names):
                return
            if self.spans[names[index]][0] <= at:
                line_start = self.text.rfind("\n", 0, at) + 1
                yield names[index], self.text[line_start : self.text.find("\n", at)]
            at = self.text.find(needle, at + 1)

    def callees(self, name: str) -> list[str]:
        """The functions that ``name`` calls by their names."""
        calls = re.findall(rf"(?:call|invoke) [^\n]*?@({NAME})\(", self.body(name))
        return [unquoted(callee) for callee in calls]

    def attributes(self, name: str) -> str:
        """The function's attribute group, or its attributes where they stand inline."""
        header = self.body(name).partition("\n")[0]
        group = re.search(r"\) [^\n(]*?#(\d+)", header)
        if not group:
            return header
        found = re.search(rf"^attributes #{group[1]} = ([^\n]*)$", self.text, re.M)
        return found[1] if found else ""


def replace_functions(text: str, lowered: str, replaced: Container[str]) -> str:
    """``text`` with the functions in ``replaced`` taken from ``lowered``, and with all that only ``lowered`` has.

    Attribute groups of ``lowered`` get numbers of their own; so do metadata nodes, unless they are the same in both.
    """
    mine = Functions.of(text)
    symbols = set(mine.spans)
    symbols.update(unquoted(m[1]) for m in _DECLARE.finditer(text))
    symbols.update(unquoted(m[1]) for m in _GLOBAL.finditer(text))
    types = {m[1] for m in _TYPE.finditer(text)}
    comdats = {m[1] for m in _COMDAT.finditer(text)}
    nodes = {int(m[1]): m[2] for m in _NODE.finditer(text)}
    first_group = max((int(m[1]) for m in _GROUP.finditer(text)), default=-1) + 1
    new_nodes: dict[str, str] = {}
    next_node = max(nodes, default=-1) + 1
    for match in _NODE.finditer(lowered):
        if nodes.get(int(match[1])) != match[2]:
            new_nodes[match[1]] = str(next_node)
            next_node += 1

    theirs = Functions.of(lowered)
    functions = [theirs.body(name) for name in theirs.spans if name in replaced or name not in symbols]
    declared = [m[0] for m in _DECLARE.finditer(lowered) if unquoted(m[1]) not in symbols]
    globals_ = [m[0] for m in _GLOBAL.finditer(lowered) if unquoted(m[1]) not in symbols]
    # A placeholder that another derivative calls stays; its old definition does not.
    kept, at = [], 0
    for name, (start, end) in mine.spans.items():
        if name in replaced and name in theirs:
            kept.append(text[at:start])
            at = end
    kept.append(text[at:])

    def renumber(part: str) -> str:
        part = _outside_strings(part, _GROUP_USE, lambda m: f"#{int(m[1]) + first_group}")
        return _outside_strings(part, _NODE_USE, lambda m: f"!{new_nodes.get(m[1], m[1])}") if new_nodes else part

    groups = [f"attributes #{int(m[1]) + first_group} = {m[2]}\n" for m in _GROUP.finditer(lowered)]
    node_lines = [
        f"!{new_nodes[m[1]]} = " + _NODE_USE.sub(lambda use: f"!{new_nodes.get(use[1], use[1])}", m[2]) + "\n"
        for m in _NODE.finditer(lowered)
        if m[1] in new_nodes
    ]
    head = [m[0] for m in _TYPE.finditer(lowered) if m[1] not in types]
    head += [m[0] for m in _COMDAT.finditer(lowered) if m[1] not in comdats]
    added = [renumber(part) for part in (*globals_, *functions, *declared)]
    return "".join([*kept, "\n", *head, *added, *groups, *node_lines])


def _outside_strings(text: str, pattern: re.Pattern[str], replacement) -> str:
    """Replaces outside of quoted names and strings."""
    if '"' not in text:
        return pattern.sub(replacement, text)
    parts = re.split(r'("(?:[^"\\]|\\.)*")', text)
    return "".join(part if i % 2 else pattern.sub(replacement, part) for i, part in enumerate(parts))


def drop_declarations(text: str, prefix: str) -> str:
    """``text`` without the declarations of functions whose names begin with ``prefix`` and that nothing uses."""

    def dropped(match: re.Match[str]) -> str:
        if unquoted(match[1]).startswith(prefix) and text.count(f"@{match[1]}(") == 1:
            return ""
        return match[0]

    return _DECLARE.sub(dropped, text)


def allow_inlining(text: str, names: Iterable[str]) -> str:
    """``text`` with the functions ``names`` in attribute groups without ``noinline``."""
    groups = {m[1]: m[2] for m in _GROUP.finditer(text)}
    fresh = max(map(int, groups), default=-1) + 1
    added: dict[str, int] = {}
    wanted = set(names)

    def header(match: re.Match[str]) -> str:
        if unquoted(match[1]) not in wanted:
            return match[0]
        line_end = text.find("\n", match.end())
        group = re.search(r"#(\d+)", text[match.end() : line_end].rpartition(")")[2])
        if group and "noinline" in groups.get(group[1], ""):
            added.setdefault(group[1], fresh + len(added))
            edits.append((match.end() + text[match.end() : line_end].rindex(")") + 1, line_end, group[1]))
        return match[0]

    edits: list[tuple[int, int, str]] = []
    _DEFINE.sub(header, text)
    if not edits:
        return text
    parts, at = [], 0
    for start, end, group in edits:
        parts += [text[at:start], text[start:end].replace(f"#{group}", f"#{added[group]}", 1)]
        at = end
    parts.append(text[at:])
    parts += [f"attributes #{number} = {groups[group].replace('noinline ', '')}\n" for group, number in added.items()]
    return "".join(parts)


def drop_debug_records(text: str) -> str:
    """``text`` without ``#dbg_value`` and its like."""
    return re.sub(r"^ *#dbg_[^\n]*\n", "", text, flags=re.M)


def strip_debug_info(text: str) -> str:
    """``text`` without debug records, locations and the metadata that only they reach."""
    text = drop_debug_records(text)
    text = re.sub(r",? !dbg !\d+", "", text)
    named = {m[1]: m[2] for m in _NAMED.finditer(text) if m[1] != "!llvm.dbg.cu"}
    nodes = {m[1]: m[2] for m in _NODE.finditer(text)}
    code = _NAMED.sub("", _NODE.sub("", text))
    reached: set[str] = set()
    pending = [use for part in (code, *named.values()) for use in set(_NODE_USE.findall(part))]
    while pending:
        number = pending.pop()
        if number not in reached and number in nodes:
            reached.add(number)
            pending.extend(_NODE_USE.findall(nodes[number]))
    lines = [f"{name} = {value}\n" for name, value in named.items()]
    lines += [f"!{number} = {value}\n" for number, value in nodes.items() if number in reached]
    return code + "".join(lines)


def line_tables_only(text: str) -> str:
    """``text`` without variables; what is left makes line tables and no more."""
    text = re.sub(r", (?:retainedNodes|globals|enums|retainedTypes): !\d+", "", drop_debug_records(text))
    text = re.sub(r"^(@[^\n]*?), !dbg !\d+", r"\1", text, flags=re.M)
    return text.replace("emissionKind: FullDebug", "emissionKind: LineTablesOnly")


def locate_calls(text: str, names: Iterable[str]) -> str:
    """Gives calls without a location, in the functions ``names``, line 0 of their function.

    LLVM wants a location on every call that may be inlined into a function with debug info.
    """
    functions = Functions.of(text)
    fresh = max((int(m[1]) for m in _NODE.finditer(text)), default=-1) + 1
    nodes: list[str] = []
    parts, at = [], 0
    for name in sorted(set(names), key=lambda n: functions.spans.get(n, (0, 0))):
        if name not in functions:
            continue
        start, end = functions.spans[name]
        body = text[start:end]
        header, _, rest = body.partition("\n")
        subprogram = re.search(r"!dbg (!\d+)", header)
        if subprogram:
            call = re.compile(r"^( +(?:%\S+ = )?(?:\w+ )?(?:call|invoke) (?:(?!!dbg)[^\n])*)$", re.M)
            rest = call.sub(rf"\1, !dbg !{fresh}", rest)
            nodes.append(f"!{fresh} = !DILocation(line: 0, scope: {subprogram[1]})\n")
            fresh += 1
        parts += [text[at:start], header, "\n", rest]
        at = end
    return "".join([*parts, text[at:], *nodes])
