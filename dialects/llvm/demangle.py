"""Rust's symbol names as a person writes them.

Legacy names (``_ZN…17h<hash>E``) exactly; v0 names (``_R…``) by their identifiers.
"""

from __future__ import annotations

import re

_LEGACY = re.compile(r"_?_ZN(.*)E(?:\.llvm\.\w+|\.\d+)?$")
_HASH = re.compile(r"h[0-9a-f]{16}$")
_ESCAPES = {
    "SP": "@",
    "BP": "*",
    "RF": "&",
    "LT": "<",
    "GT": ">",
    "LP": "(",
    "RP": ")",
    "C": ",",
}
_ESCAPE = re.compile(r"\$(SP|BP|RF|LT|GT|LP|RP|C|u[0-9a-f]+)\$")
_V0 = re.compile(r"s[0-9A-Za-z]*_|B[0-9A-Za-z]*_|K[a-z]n?[0-9a-f]*_|(\d+)_?|.")


def demangle(symbol: str) -> str:
    """A readable path for ``symbol``; the symbol itself where it is not Rust's."""
    legacy = _LEGACY.match(symbol)
    if legacy is not None:
        parts = _parts(legacy.group(1))
        if parts:
            if _HASH.match(parts[-1]):
                parts.pop()
            return "::".join(map(_unescape, parts)) or symbol
    if symbol.startswith("_R"):
        return "::".join(_v0(symbol[2:])) or symbol
    return symbol


def _parts(text: str) -> list[str] | None:
    """The identifiers of ``<length><text>…``; None where the lengths do not fit."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        digits = re.match(r"\d+", text[at:])
        if digits is None:
            return None
        start = at + digits.end()
        at = start + int(digits.group())
        if at > len(text):
            return None
        parts.append(text[start:at])
    return parts


def _unescape(part: str) -> str:
    def one(match: re.Match[str]) -> str:
        name = match.group(1)
        return _ESCAPES[name] if name in _ESCAPES else chr(int(name[1:], 16))

    if part.startswith("_$"):
        part = part[1:]
    return _ESCAPE.sub(one, part).replace("..", "::")


def _v0(text: str) -> list[str]:
    parts: list[str] = []
    at = 0
    while at < len(text):
        match = _V0.match(text, at)
        if match is None:
            break
        at = match.end()
        if match.group(1):
            length = int(match.group(1))
            if 0 < length <= len(text) - at:
                parts.append(text[at : at + length])
                at += length
    return parts
