"""LLVM text cut into its top-level entities, none of them parsed: what is not reachable costs one line match."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from oxad.dialects.diagnostic import Span, fail
from oxad.dialects.llvm.names import SYMBOL, symbols_in

_ENTITY = re.compile(
    r"""(?P<metadata>!\d+)[ ]=
      | (?P<function>define|declare)\b
      | (?P<global>@(?:"[^"]*"|[-\w$.]+))[ ]=[ ]
      | (?P<type>%(?:"[^"]*"|[-\w$.]+))[ ]=[ ]type[ ]
      | attributes[ ](?P<group>\#\d+)[ ]=
      | (?P<comdat>\$(?:"[^"]*"|[-\w$.]+))[ ]=[ ]comdat[ ]
      | (?P<named>!(?:[-a-zA-Z$._\\][-\w$.\\]*))[ ]=
      | source_filename[ ]=[ ](?P<source>"[^"]*")
      | target[ ](?P<target>datalayout|triple)[ ]=[ ](?P<value>"[^"]*")
      | module[ ]asm[ ](?P<asm>"[^"]*")
      | (?P<comment>;)
    """,
    re.VERBOSE,
)
_NODE = re.compile(r"!(\d+)")
_COMDAT = re.compile(r"\bcomdat(?:\((\$(?:\"[^\"]*\"|[-\w$.]+))\))?")
_BLOCK_ADDRESS = re.compile(r'blockaddress\((@(?:"[^"]*"|[-\w$.]+)), (%(?:"[^"]*"|[-\w$.]+))\)')
_KIND = re.compile(r"\b(alias|ifunc|global|constant) ")


@dataclass
class Entity:
    """A function, global or alias: its header line and, for a definition, its body's numbered lines."""

    name: str
    kind: str
    header: str
    number: int
    body: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class Index:
    """The entities of a module by their LLVM token (``@name``, ``%type``, ``#0``, ``!0``), in order."""

    file: str
    symbols: dict[str, Entity] = field(default_factory=dict)
    types: dict[str, tuple[int, str]] = field(default_factory=dict)
    groups: dict[str, tuple[int, str]] = field(default_factory=dict)
    comdats: dict[str, tuple[int, str]] = field(default_factory=dict)
    metadata: dict[int, str] = field(default_factory=dict)
    named_metadata: dict[str, str] = field(default_factory=dict)
    module_asm: list[str] = field(default_factory=list)
    source_filename: str | None = None
    data_layout: str | None = None
    triple: str | None = None

    @staticmethod
    def of(text: str, file: str) -> Index:
        """Cuts the text. Raises OX0110 at a line that begins no known entity, OX0111 where a body has no end."""
        index = Index(file)
        lines = text.split("\n")
        count = len(lines)
        match = _ENTITY.match
        i = 0
        while i < count:
            line = lines[i]
            i += 1
            if not line or line.isspace():
                continue
            m = match(line)
            if m is None:
                shown = line if len(line) <= 60 else line[:57] + "..."
                fail("OX0110", f"LLVM text not understood: `{shown}`", Span(file, i, 1))
            kind = m.lastgroup
            if kind == "metadata":
                index.metadata[int(m.group("metadata")[1:])] = line[m.end() + 1 :]
            elif kind == "function":
                i = index._function(lines, i, m.group())
            elif kind == "global":
                token = m.group("global")
                found = _KIND.search(line, m.end())
                alias = found is not None and found.group(1) in ("alias", "ifunc")
                index._add(Entity(token, found.group(1) if found and alias else "global", line, i))
            elif kind == "type":
                index.types[m.group("type")] = (i, line)
            elif kind == "group":
                index.groups[m.group("group")] = (i, line)
            elif kind == "comdat":
                index.comdats[m.group("comdat")] = (i, line)
            elif kind == "named":
                index.named_metadata[m.group("named")[1:]] = line[m.end() + 1 :]
            elif kind == "source":
                index.source_filename = m.group("source")[1:-1]
            elif kind == "value":
                if m.group("target") == "triple":
                    index.triple = m.group("value")[1:-1]
                else:
                    index.data_layout = m.group("value")[1:-1]
            elif kind == "asm":
                index.module_asm.append(m.group("asm")[1:-1])
        return index

    def taken_blocks(self, entities: Iterable[Entity]) -> dict[str, set[str]]:
        """Function → its blocks whose addresses the text of ``entities`` takes."""
        taken: dict[str, set[str]] = {}
        for entity in entities:
            for text in (entity.header, *(line for _, line in entity.body)):
                if "blockaddress(" in text:
                    for function, label in _BLOCK_ADDRESS.findall(text):
                        taken.setdefault(function, set()).add(label)
        return taken

    def _add(self, entity: Entity) -> None:
        if entity.name in self.symbols:
            fail(
                "OX0110", f"LLVM text not understood: {entity.name} is defined twice", Span(self.file, entity.number, 1)
            )
        self.symbols[entity.name] = entity

    def _function(self, lines: list[str], i: int, kind: str) -> int:
        """Takes the function whose header is line ``i`` (counted from 1); gives the number of its last line."""
        header = lines[i - 1]
        name = _function_name(header)
        if name is None:
            fail("OX0110", "LLVM text not understood: a function without name", Span(self.file, i, 1))
        entity = Entity(name, kind, header, i)
        self._add(entity)
        if kind == "declare":
            return i
        if not header.rstrip().endswith("{"):
            fail(
                "OX0110",
                "LLVM text not understood: `{` expected at the end of the line",
                Span(self.file, i, len(header)),
            )
        start = i
        try:
            end = lines.index("}", start)
        except ValueError:
            fail("OX0111", f"the text ends inside the function {name}", Span(self.file, len(lines), 1))
        entity.body = list(enumerate(lines[start:end], start + 1))
        return end + 1

    def reachable(self, roots: Iterable[str]) -> set[str]:
        """The tokens of all symbols that the definitions of ``roots`` reach, themselves included.

        Found by the names in their text: never too few; a name inside a string may add one that nobody needs.
        """
        reached: set[str] = set()
        work = list(roots)
        while work:
            token = work.pop()
            entity = self.symbols.get(token)
            if entity is None or token in reached:
                continue
            reached.add(token)
            work += symbols_in(entity.header)
            for _, line in entity.body:
                if "@" in line:
                    work += symbols_in(line)
        return reached

    def nodes(self, texts: Iterable[str]) -> set[int]:
        """The metadata nodes that ``texts`` reach."""
        reached: set[int] = set()
        work = [int(n) for text in texts if "!" in text for n in _NODE.findall(text)]
        table = self.metadata
        while work:
            number = work.pop()
            if number in reached:
                continue
            reached.add(number)
            text = table.get(number)
            if text is not None:
                work += map(int, _NODE.findall(text))
        return reached


def comdat_of(entity: Entity) -> str | None:
    """The ``$name`` of the comdat that a header names."""
    m = _COMDAT.search(entity.header)
    return None if m is None else m.group(1) or "$" + entity.name[1:]


def _function_name(header: str) -> str | None:
    """The token ``@name`` in front of the parameter list; attributes in front of it may hold other symbols' names."""
    for m in SYMBOL.finditer(header):
        if header[m.end() : m.end() + 1] == "(":
            return m.group()
    return None
