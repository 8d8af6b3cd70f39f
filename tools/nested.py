"""Derivatives of derivatives, on LLVM text: which requests come first, and what the later ones get to see.

A request whose function calls another derivative waits until that is plain LLVM: then it is differentiated like any
other code. Of the run time of the inner derivatives (``oxad.arena…``, ``oxad.mask…``) the outer ones see declarations,
with attributes that say what these functions mean: an allocation, and a mask with a rule of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from oxad.tools import splice

_SYMBOL = re.compile(rf"@({splice.NAME})")
_TAKEN = re.compile(rf"@({splice.NAME})(?![-\w$.(])")
#: Says of a call that its derivative stands beside it, which holds for the derivative that is made already.
_PRIMAL_ONLY = re.compile(r'"oxad-primal-only" ?')
_MEANING = re.compile('"oxad-(?:inactive|like)"')
_CALL = re.compile(rf"^ [^\n]*(?:call|invoke) [^\n]*?@({splice.NAME})\([^\n]*\) #(\d+)", re.M)
_MASK = "oxad.mask."
_RUN_TIME = {
    "oxad.arena.reserve": "declare noalias ptr @oxad.arena.reserve(ptr, i64, i64) nounwind willreturn"
    ' allockind("alloc,uninitialized") allocsize(1) "alloc-family"="oxad.arena"\n',
    "oxad.arena.close": "declare void @oxad.arena.close(ptr) nounwind\n",
    "oxad.arena.grow": "declare noalias ptr @oxad.arena.grow(ptr, i64, i64) nounwind\n",
    "oxad.arena.fail": "declare void @oxad.arena.fail() nounwind noreturn\n",
}


def levels(functions: splice.Functions, callers: Iterable[str]) -> list[list[str]]:
    """The functions ``callers``, which ask for derivatives: first those that reach no other of them.

    One level holds all where no derivative is made of another. Those that reach each other come last, together:
    whether a derivative is really part of itself, which is an error, ``passes/nested_requests.py`` says.
    """
    waiting = list(callers)
    variables = splice.variables(functions.text)

    def reached(names: Iterable[str]) -> set[str]:
        """The functions and variables of ``names``, and what these name, and so on."""
        work, found = list(names), set[str]()
        while work:
            name = work.pop()
            body = functions.body(name) if name in functions else variables.get(name)
            if body is not None and name not in found:
                found.add(name)
                work += _named(body)
        return found

    # What is differentiated is named, and not called, maybe in another line than the request.
    taken = {splice.unquoted(name) for caller in waiting for name in _TAKEN.findall(functions.body(caller))}
    if reached(taken).isdisjoint(waiting):
        return [waiting]
    inner = {caller: reached([caller]) - {caller} for caller in waiting}
    found: list[list[str]] = []
    while waiting:
        ready = [caller for caller in waiting if inner[caller].isdisjoint(waiting)] or waiting
        found.append(ready)
        waiting = [caller for caller in waiting if caller not in ready]
    return found


def _named(text: str) -> list[str]:
    """The symbols that a text names."""
    return [splice.unquoted(name) for name in _SYMBOL.findall(text)]


def as_inner(text: str) -> str:
    """``text``, in which inner derivatives are plain LLVM, as the outer ones are made of it."""
    functions = splice.Functions.of(text)
    parts, at = [], 0
    for name, (start, end) in functions.spans.items():
        declared = _RUN_TIME.get(name)
        if declared is None and name.startswith(_MASK):
            type = "float" if name.endswith("f32") else "double"
            declared = f"declare {type} @{name}({type}, {type}) memory(none) nounwind speculatable willreturn\n"
        if declared is not None:
            parts += [text[at:start], declared]
            at = end
    return _PRIMAL_ONLY.sub("", "".join([*parts, text[at:]]))


def with_meaning(text: str) -> list[str]:
    """The functions that an inner derivative calls and that mean more than their bodies say: inactive ones, and those
    with another's derivatives."""
    functions = splice.Functions.of(text)
    return [name for name in functions.spans if _MEANING.search(functions.attributes(name))]


def said_of_calls(text: str) -> Iterator[str]:
    """The calls, as lines, of which the same is said, though not of the functions."""
    functions = splice.Functions.of(text)
    groups = {number for number, group in functions.groups.items() if _MEANING.search(group)}
    meant = set(with_meaning(text))
    for match in _CALL.finditer(text) if groups else ():
        if match[2] in groups and splice.unquoted(match[1]) not in meant:
            yield match[0]
