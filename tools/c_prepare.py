"""LLVM modules with requests in C's convention, made fit to differentiate: LLVM's own passes, run with some care."""

from __future__ import annotations

import re
from collections.abc import Iterator

import llvmlite.binding as llvm

from oxad.lowering import native

_REQUEST = re.compile(r'^declare [^\n]*@"?[^\n("]*__enzyme_', re.M)
_REGISTRATION = re.compile(r'^@"?[^\n" ]*__enzyme_[^\n]*$', re.M)
_SYMBOL = re.compile(r'@("(?:[^"\\]|\\.)*"|[-\w$.]+)')
_GROUP = re.compile(r"^(attributes #\d+ = \{)([^\n]*)$", re.M)


def asks_in_c(text: str) -> bool:
    """Does LLVM text hold a request in C's convention?"""
    return "__enzyme_" in text and _REQUEST.search(text) is not None


def optimisable(text: str) -> str:
    """``text`` whose functions LLVM may optimise: clang's -O0 forbids it, together with inlining."""

    def changed(match: re.Match[str]) -> str:
        words = match[2]
        if " optnone" in words:
            words = words.replace(" optnone", "").replace(" noinline", "")
        return match[1] + words

    return _GROUP.sub(changed, text)


def registered(text: str) -> Iterator[str]:
    """The symbols that registrations (``__enzyme_register_…`` and their like) name."""
    for line in _REGISTRATION.findall(text):
        for name in _SYMBOL.findall(line.partition(" = ")[2]):
            yield name.strip('"')


def normalised(text: str, name: str) -> str:
    """The text of a module that asks in C's convention, after ``native.normalise``.

    A registered function is neither inlined nor looked into, since a call of it means more than its body says: for
    that time it may be replaced by another one when the program is linked, as far as LLVM knows.
    """
    module = native.parse(optimisable(text), name)
    kept: list[tuple[str, llvm.Linkage]] = []
    defined = {function.name for function in module.functions if not function.is_declaration}
    for symbol in dict.fromkeys(registered(text)):
        if symbol in defined:
            function = module.get_function(symbol)
            kept.append((symbol, function.linkage))
            function.linkage = llvm.Linkage.weak_any
    native.normalise(module)
    for symbol, linkage in kept:
        module.get_function(symbol).linkage = linkage
    return str(module)
