"""Functions that what the requests reach may call by address, though nothing there names them.

A ``Box<dyn Shape>`` is made in ``main``, a request gets a reference to it, and calls its methods: the functions are
elsewhere in the program. They take part in the differentiation, as those do whose address is taken within reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from oxad.tools.splice import NAME, Functions, unquoted, variables

_INDIRECT = re.compile(
    rf"^  (?:%{NAME} = )?(?:(?:musttail|tail|notail) )?(?:call|invoke) ([^@\n]*?) ?%{NAME}\((.*)$", re.M
)
_SYMBOL = re.compile(rf"@({NAME})")
_ADDRESS = re.compile(rf"@({NAME})(?![-\w$.(])")
#: The drop function of a vtable's type: it has no derivative, and where its memory is made, it is within reach.
_DROP = re.compile(rf"<\{{ ptr @(?:{NAME}), \[16 x i8\]")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_TYPE = re.compile(rf"(?:void|ptr(?: addrspace\(\d+\))?|i\d+|half|bfloat|float|double|fp128|x86_fp80|%{NAME})(?![\w(])")

Signature = tuple[str, ...]
"""A function's result and parameter types, as LLVM writes them."""


def called_by_address(functions: Functions, roots: Iterable[str]) -> list[str]:
    """The functions, by name, in the text's order, that ``roots`` may call by address and do not reach by name.

    Those whose address is taken anywhere in the program, of the type of a call by address that ``roots`` reach.
    """
    globals_ = variables(functions.text)
    reached: set[str] = set()
    wanted: set[Signature] = set()
    takeable: dict[str, Signature] | None = None
    found: set[str] = set()
    work = list(roots)
    while work:
        while work:
            name = work.pop()
            if name in reached:
                continue
            reached.add(name)
            body = functions.body(name) if name in functions else globals_.get(name)
            if body is None:
                continue
            work += map(unquoted, _SYMBOL.findall(body))
            if name in functions:
                wanted.update(_calls(body))
        if wanted:
            takeable = _takeable(functions, globals_) if takeable is None else takeable
            added = [name for name, type in takeable.items() if type in wanted and name not in found]
            found.update(added)
            work += added
    return [name for name in functions.spans if name in found]


def _calls(body: str) -> Iterator[Signature]:
    """The types of the calls by address in a function."""
    for match in _INDIRECT.finditer(body):
        result = _last_type(match[1])
        if result is not None and " asm " not in match[1]:
            yield result, *_types(match[2])


def _takeable(functions: Functions, globals_: dict[str, str]) -> dict[str, Signature]:
    """The functions whose addresses are taken, with their types."""
    taken: dict[str, None] = {}
    for value in globals_.values():
        taken |= dict.fromkeys(_ADDRESS.findall(_DROP.sub("", value.partition(" = ")[2])))
    for name in functions.spans:
        taken |= dict.fromkeys(_ADDRESS.findall(functions.body(name)))
    found: dict[str, Signature] = {}
    for name in map(unquoted, taken):
        if name in functions and (signature := signature_of(functions, name)) is not None:
            found[name] = signature
    return found


def signature_of(functions: Functions, name: str) -> Signature | None:
    """The type of a defined function; ``None`` where its text is not understood."""
    before, _, behind = functions.body(name).partition("\n")[0].partition("@")
    result = _last_type(before)
    return None if result is None else (result, *_types(re.sub(rf"^{NAME}\(", "", behind, count=1)))


def _types(text: str) -> Iterator[str]:
    """The types of the parameters or arguments at the beginning of ``text``, up to the closing parenthesis."""
    at = 0
    while at < len(text) and text[at] not in ")":
        type = _type_at(text, at)
        if type is None:
            yield text[at:]
            return
        yield type
        at = _end(text, at + len(type))
        at += 2 if text.startswith(", ", at) else 0


def _type_at(text: str, at: int) -> str | None:
    if text.startswith("...", at):
        return "..."
    if text[at] in _CLOSING:
        return text[at : _closed(text, at)]
    match = _TYPE.match(text, at)
    return match[0] if match else None


def _last_type(text: str) -> str | None:
    """The type that ``text`` ends with, behind attributes of the result."""
    text = text.rstrip()
    if text[-1:] not in _CLOSING.values():
        *_, last = text.split(" ")
        return last if _TYPE.fullmatch(last) else None
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING.values()) - (text[at] in _CLOSING)
        if depth == 0:
            return text[at:]
    return None


def _end(text: str, at: int) -> int:
    """The comma or closing parenthesis behind position ``at``."""
    while at < len(text) and text[at] not in ",)":
        at = _closed(text, at) if text[at] in _CLOSING else text.find('"', at + 1) + 1 if text[at] == '"' else at + 1
    return at


def _closed(text: str, at: int) -> int:
    """Behind the bracket that closes the one at ``at``."""
    depth = 0
    for end in range(at, len(text)):
        if text[end] == '"':
            continue
        depth += (text[end] in _CLOSING) - (text[end] in _CLOSING.values())
        if depth == 0:
            return end + 1
    return len(text)
