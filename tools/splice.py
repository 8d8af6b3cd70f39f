"""Work on LLVM text as llvmlite prints it: one entity after the other, a function's name in its first line.

LLVM has no way to put one function of a module into another module while both keep their private names; text has.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field

NAME = r'(?:"(?:[^"\\]|\\.)*"|[-\w$.]+)'
#: What one line or the first line of an entity says, with the words that it begins with; for ``_lines``.
_DEFINE = "define ", re.compile(rf"define [^\n]*?@({NAME})\(")
_DECLARE = "declare ", re.compile(rf"declare [^\n]*?@({NAME})\([^\n]*\n")
_GLOBAL = "@", re.compile(rf"@({NAME}) = [^\n]*\n")
_OWN = "@", re.compile(rf'@({NAME}) = (?:internal|private) [^\n{{"@]*?global ')
_TYPE = "%", re.compile(rf"(%{NAME}) = type [^\n]*\n")
_COMDAT = "$", re.compile(rf"(\${NAME}) = comdat [^\n]*\n")
_GROUP = "attributes #", re.compile(r"attributes #(\d+) = ([^\n]*)\n")
_NODE = "!", re.compile(r"!(\d+) = ([^\n]*)\n")
_NAMED = re.compile(r"^(![-a-zA-Z$._][-\w$.]*) = (!\{[^\n]*\})\n", re.M)
_NODE_USE = re.compile(r"!(\d+)\b")
_SYMBOL_USE = re.compile(rf"@({NAME})")
_GROUP_USE = re.compile(r"#(\d+)\b")
RUN_TIME = ("oxad.arena.", "oxad.mask.")
"""Functions whose names begin so are the same in every module."""


def unquoted(name: str) -> str:
    """A symbol's name without LLVM's quotes and escapes."""
    if not name.startswith('"'):
        return name
    return re.sub(r"\\([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), name[1:-1])


def _lines(text: str, kind: tuple[str, re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """The matches at the beginnings of lines. Many times as fast as ``^`` in a pattern, which looks at every line."""
    first, pattern = kind
    at = 0 if text.startswith(first) else text.find("\n" + first) + 1 or -1
    while at >= 0:
        if match := pattern.match(text, at):
            yield match
        at = text.find("\n" + first, at) + 1 or -1


def _replace_lines(text: str, kind: tuple[str, re.Pattern[str]], replacement: Callable[[re.Match[str]], str]) -> str:
    parts, at = [], 0
    for match in _lines(text, kind):
        parts += [text[at : match.start()], replacement(match)]
        at = match.end()
    return "".join([*parts, text[at:]])


@dataclass
class Functions:
    """Where the definitions stand in a text, and their attribute groups."""

    text: str
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    @functools.cached_property
    def groups(self) -> dict[str, str]:
        """Attribute groups by number."""
        return {match[1]: match[2] for match in _lines(self.text, _GROUP)}

    @staticmethod
    def of(text: str) -> Functions:
        found = Functions(text)
        for match in _lines(text, _DEFINE):
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
        return self.groups.get(group[1], "")


def own_variables(text: str) -> list[str]:
    """The internal and private variables of ``text``; constants are none."""
    return [unquoted(m[1]) for m in _lines(text, _OWN)]


def variables(text: str) -> dict[str, str]:
    """All global variables and constants of ``text``: their lines, by name."""
    return {unquoted(m[1]): m[0] for m in _lines(text, _GLOBAL)}


def graft(text: str, lowered: str, roots: Iterable[str], suffix: str = ".derived", same: Container[str] = ()) -> str:
    """``text`` with the functions ``roots`` from ``lowered``, a changed extract of it, and with all that they need.

    A function that both have was changed in ``lowered``, its signature too maybe: it comes as a copy, under its name
    and ``suffix``, to be called by that name, while its address stays that of the original. So do constants without an
    address of their own. Other variables are one in both, and get the higher alignment, and so is oxad's run time.
    Attribute groups and metadata nodes of ``lowered`` get new numbers. Its debug info is left out. ``same``: functions
    that were not changed.
    """
    lowered = strip_debug_info(lowered)
    theirs = _Symbols.of(lowered)
    mine = _Symbols.of(text)
    roots = [root for root in roots if root in theirs.functions]
    names: dict[str, str] = {}
    alignments: dict[str, int] = {}
    parts: list[str] = []
    pending, seen = list(roots), set(roots)
    while pending:
        name = pending.pop()
        body = theirs.functions.get(name) or theirs.variables.get(name)
        if body is None:
            if name not in mine and name in theirs.declared:
                parts.append(theirs.declared[name])
            continue
        if name in mine and name not in roots:
            if name in theirs.variables and not is_plain_constant(body):
                alignments[name] = _alignment(body)
                continue
            if name.startswith(RUN_TIME) or name in same:
                continue
            names[name] = _unused(name + suffix, mine)
            body = _without_comdat(body)
        parts.append(body)
        used = {unquoted(use) for use in _SYMBOL_USE.findall(body)} - seen
        seen |= used
        pending.extend(sorted(used))

    first_group = max((int(m[1]) for m in _lines(text, _GROUP)), default=-1) + 1
    first_node = max((int(m[1]) for m in _lines(text, _NODE)), default=-1) + 1

    def is_address(use: re.Match[str]) -> bool:
        """Whether a function is not called here: its address is the same for all parts of the program."""
        text = use.string
        called = text.startswith("(", use.end()) or text.endswith("blockaddress(", 0, use.start())
        return not called and unquoted(use[1]) in theirs.functions

    def renumber(part: str) -> str:
        part = _SYMBOL_USE.sub(lambda m: m[0] if is_address(m) else _renamed(m, names), part)
        part = _outside_strings(part, _GROUP_USE, lambda m: f"#{int(m[1]) + first_group}")
        return _outside_strings(part, _NODE_USE, lambda m: f"!{int(m[1]) + first_node}")

    known_types = {m[1] for m in _lines(text, _TYPE)}
    comdats = {m[1] for m in _lines(text, _COMDAT)}
    head = [m[0] for m in _lines(lowered, _TYPE) if m[1] not in known_types]
    head += [m[0] for m in _lines(lowered, _COMDAT) if m[1] not in comdats and m[1] in "".join(parts)]
    groups = [f"attributes #{int(m[1]) + first_group} = {m[2]}\n" for m in _lines(lowered, _GROUP)]
    nodes = [renumber(m[0]) for m in _lines(lowered, _NODE)]

    kept, at = [], 0
    for start, end in sorted(mine.spans[root] for root in roots):
        kept.append(text[at:start])
        at = end
    kept.append(text[at:])
    whole = "".join([*kept, "\n", *head, *map(renumber, parts), *groups, *nodes])
    return _raise_alignments(whole, alignments) if alignments else whole


def _unused(name: str, symbols: _Symbols) -> str:
    """``name``, or ``name`` with a number behind it that no symbol has."""
    found, number = name, 1
    while found in symbols:
        number += 1
        found = f"{name}.{number}"
    return found


@dataclass
class _Symbols:
    """The symbols of a text: definitions, variables (whole lines) and declarations (lines)."""

    functions: dict[str, str]
    spans: dict[str, tuple[int, int]]
    variables: dict[str, str]
    declared: dict[str, str]

    @staticmethod
    def of(text: str) -> _Symbols:
        functions = Functions.of(text)
        return _Symbols(
            {name: functions.body(name) for name in functions.spans},
            functions.spans,
            variables(text),
            {unquoted(m[1]): m[0] for m in _lines(text, _DECLARE)},
        )

    def __contains__(self, name: str) -> bool:
        return name in self.functions or name in self.variables or name in self.declared


def _renamed(use: re.Match[str], names: dict[str, str]) -> str:
    new = names.get(unquoted(use[1]))
    if new is None:
        return use[0]
    return f'@{use[1][:-1]}{new[len(unquoted(use[1])) :]}"' if use[1].startswith('"') else f"@{new}"


def is_plain_constant(line: str) -> bool:
    """Is this a constant whose address tells nothing?"""
    words = line.partition(" = ")[2].split(" ", 8)
    return "constant" in words and "unnamed_addr" in words and ("private" in words or "internal" in words)


def _alignment(line: str) -> int:
    found = re.search(r", align (\d+)", line)
    return int(found[1]) if found else 1


def _raise_alignments(text: str, alignments: dict[str, int]) -> str:
    def raised(match: re.Match[str]) -> str:
        wanted = alignments.get(unquoted(match[1]), 0)
        if wanted <= _alignment(match[0]):
            return match[0]
        return re.sub(r", align \d+", f", align {wanted}", match[0], count=1)

    return _replace_lines(text, _GLOBAL, raised)


def _without_comdat(body: str) -> str:
    head, newline, rest = body.partition("\n")
    return re.sub(r",? comdat(?:\(\$[^)]*\))?(?= |$)", "", head) + newline + rest


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

    return _replace_lines(text, _DECLARE, dropped)


def drop_calls(text: str, name: str) -> str:
    """``text`` without the calls of ``name``, which takes nothing and returns nothing, and without its declaration."""
    if name not in text:
        return text
    text = re.sub(rf"^ +(?:tail )?call void @{re.escape(name)}\(\)[^\n]*\n", "", text, flags=re.M)
    return drop_declarations(text, name)


def allow_inlining(text: str, names: Iterable[str]) -> str:
    """``text`` with the functions ``names`` without ``noinline``."""
    return _with_groups(text, names, lambda group: group.replace("noinline ", ""))


def add_attribute(text: str, names: Iterable[str], attribute: str) -> str:
    """``text`` with ``attribute`` on the functions ``names``."""
    return _with_groups(text, names, lambda group: group.replace("{ ", "{ " + attribute + " ", 1))


def _with_groups(text: str, names: Iterable[str], change: Callable[[str], str]) -> str:
    """``text`` with the functions ``names`` in attribute groups that ``change`` has made from theirs."""
    groups = {m[1]: m[2] for m in _lines(text, _GROUP)}
    fresh = max(map(int, groups), default=-1) + 1
    added: dict[str, int] = {}
    wanted = set(names)
    parts, at = [], 0
    for match in _lines(text, _DEFINE):
        if unquoted(match[1]) not in wanted:
            continue
        line_end = text.find("\n", match.end())
        start = text.rindex(")", match.start(), line_end)
        group = re.search(r"#(\d+)", text[start:line_end])
        if group and change(groups[group[1]]) != groups[group[1]]:
            number = added.setdefault(group[1], fresh + len(added))
            parts += [text[at : start + group.start()], f"#{number}"]
            at = start + group.end()
    parts.append(text[at:])
    parts += [f"attributes #{number} = {change(groups[group])}\n" for group, number in added.items()]
    return "".join(parts)


def drop_debug_records(text: str) -> str:
    """``text`` without ``#dbg_value`` and its like."""
    return re.sub(r"^ *#dbg_[^\n]*\n", "", text, flags=re.M)


def strip_debug_info(text: str) -> str:
    """``text`` without debug records, locations and the metadata that only they reach."""
    text = drop_debug_records(text)
    text = re.sub(r",? !dbg !\d+", "", text)
    named = {m[1]: m[2] for m in _NAMED.finditer(text) if m[1] != "!llvm.dbg.cu"}
    nodes = {m[1]: m[2] for m in _lines(text, _NODE)}
    places = {number for number, node in nodes.items() if node.removeprefix("distinct ").startswith("!DILocation")}
    if places:  # clang says in a loop's own node where the loop stands
        nodes = {number: _without(node, places) for number, node in nodes.items()}
    code = _NAMED.sub("", _replace_lines(text, _NODE, lambda _: ""))
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


def _without(node: str, dropped: set[str]) -> str:
    """A list of nodes without those of ``dropped``; any other node as it is."""
    if not re.match(r"(?:distinct )?!\{", node):
        return node
    return re.sub(r", !(\d+)(?=[,}])", lambda m: "" if m[1] in dropped else m[0], node)


def line_tables_only(text: str) -> str:
    """``text`` without variables; what is left makes line tables and no more."""
    text = re.sub(r", (?:retainedNodes|globals|enums|retainedTypes): !\d+", "", drop_debug_records(text))
    text = re.sub(r"^(@[^\n]*?), !dbg !\d+", r"\1", text, flags=re.M)
    return text.replace("emissionKind: FullDebug", "emissionKind: LineTablesOnly")
