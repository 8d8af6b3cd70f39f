"""LLVM's attributes from text to dictionaries: name → ``UnitAttr``, or ``StringAttr`` with the text behind it."""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, StringAttr, UnitAttr
from xdsl.ir import Attribute

from oxad.dialects.llvm.keywords import words
from oxad.lifting.constants import STARTS
from oxad.lifting.tokens import Line

_UNIT = UnitAttr()
EMPTY = DictionaryAttr({})
_NOT_ATTRIBUTES = STARTS | words(
    "section partition comdat align gc prefix prologue personality addrspace unnamed_addr local_unnamed_addr to unwind"
)
_NOT_RESULT = frozenset(("addrspace",))
_TYPE_WORDS = words("void half bfloat float double x86_fp80 fp128 ppc_fp128 x86_amx label token metadata ptr target")


def is_type_start(token: str) -> bool:
    """Whether a type begins with ``token``."""
    return token in _TYPE_WORDS or token[:1] in "%[{<" or (token[0] == "i" and token[1:].isdigit())


class AttributeReader:
    """Attributes of one module. ``groups`` maps ``#N`` to the line ``attributes #N = { … }``."""

    def __init__(self, groups: dict[str, Line]):
        self.groups = groups
        self._group: dict[str, DictionaryAttr] = {}
        self._known: dict[tuple[str, ...], DictionaryAttr] = {}

    def parameter(self, line: Line, stop: frozenset[str] = STARTS) -> DictionaryAttr:
        """Attributes of a parameter, an argument or a result: all words up to a value or a type."""
        start = line.i
        tokens = line.tokens
        token = tokens[start]
        first = token[:1]
        if not (first == '"' or (first.isalpha() and token not in stop and token[-1] != '"')):
            return EMPTY
        following = tokens[start + 1][:1]
        if following and following in "%@,)-0123456789" and token != "align" and first != '"':  # one word, as usual
            known = self._known.get((token,))
            if known is None:
                known = self._known[(token,)] = DictionaryAttr({token: _UNIT})
            line.i += 1
            return known
        attributes: dict[str, Attribute] = {}
        while self._one(line, attributes, stop):
            pass
        return self._intern(tuple(tokens[start : line.i]), attributes)

    def result(self, line: Line) -> DictionaryAttr:
        """Attributes in front of a result type."""
        token = line.peek()
        if is_type_start(token) and token[0] != '"':
            return EMPTY
        start = line.i
        attributes: dict[str, Attribute] = {}
        while not is_type_start(line.peek()) and self._one(line, attributes, _NOT_RESULT):
            pass
        return self._intern(tuple(line.tokens[start : line.i]), attributes) if attributes else EMPTY

    def _intern(self, key: tuple[str, ...], attributes: dict[str, Attribute]) -> DictionaryAttr:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = DictionaryAttr(attributes)
        return known

    def _one(self, line: Line, attributes: dict[str, Attribute], stop: frozenset[str]) -> bool:
        token = line.peek()
        first = token[:1]
        if first == '"':
            line.i += 1
            if line.accept("="):
                attributes[token] = StringAttr(line.string())
            else:
                attributes[token] = _UNIT
            return True
        if not first.isalpha() or token in stop or token[-1] == '"':  # `c"…"` is a constant
            return False
        line.i += 1
        following = line.peek()
        if following == "(":
            start = line.i
            line.skip_balanced()
            attributes[token] = StringAttr(line.slice(start, line.i))
        elif token == "align":
            attributes[token] = StringAttr(str(line.integer()))
        else:
            attributes[token] = _UNIT
        return True

    def function(self, line: Line) -> DictionaryAttr:
        """Attributes of a function or a call site: ``#N`` and words."""
        first = line.peek()
        if first[:1] == "#":
            following = line.tokens[line.i + 1]
            if not following or following in ",{[!" or following == "to" or following[0] == "!":
                line.i += 1
                return self.group(first, line)
        attributes: dict[str, Attribute] = {}
        while True:
            token = line.peek()
            if token[:1] == "#":
                line.i += 1
                attributes.update(self.group(token, line).data)
            elif not self._one(line, attributes, _NOT_ATTRIBUTES):
                break
        return DictionaryAttr(attributes) if attributes else EMPTY

    def group(self, token: str, line: Line) -> DictionaryAttr:
        """The attributes of group ``#N``."""
        known = self._group.get(token)
        if known is not None:
            return known
        definition = self.groups.get(token)
        if definition is None:
            line.i -= 1
            line.error("no such attribute group")
        attributes: dict[str, Attribute] = {}
        definition.i = 2
        definition.expect("=")
        definition.expect("{")
        while not definition.accept("}"):
            word = definition.peek()
            if word in ("align", "alignstack"):
                definition.i += 1
                if definition.accept("="):
                    attributes[word] = StringAttr(str(definition.integer()))
                else:
                    start = definition.i
                    definition.skip_balanced()
                    attributes[word] = StringAttr(definition.slice(start, definition.i)[1:-1])
            elif not self._one(definition, attributes, frozenset()):
                definition.error("an attribute expected")
        definition.end()
        known = self._group[token] = DictionaryAttr(attributes)
        return known
