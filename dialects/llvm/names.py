"""LLVM's names: how they are spelled, and how xDSL's name hints carry those of values and blocks exactly.

A *name* is what stands between LLVM's quotes, escapes (``\\22``) left as they are; a name of digits alone, which LLVM
would take for the number of something unnamed, has its first digit escaped.
"""

from __future__ import annotations

import re

SYMBOL = re.compile(r'@(?:"[^"]*"|[-\w$.]+)')
"""``@name`` in LLVM text."""
_PLAIN = re.compile(r"[-a-zA-Z$._][-a-zA-Z$._0-9]*")
_KEPT = re.compile(r"[-a-zA-Z._][-a-zA-Z$._0-9]*(?<!\$)")
_REWRITTEN = re.compile(r"_\d+$|^bb\d+$")
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")
_CODE = re.compile(r"\$([0-9A-F]{2})")


def unquoted(token: str) -> str:
    """The name in ``@name``, ``%name`` or ``$name``, which may be in quotes."""
    if token[1:2] != '"':
        return token[1:]
    name = token[2:-1]
    return f"\\{ord(name[0]):02X}{name[1:]}" if name.isdigit() else name


def symbols_in(text: str) -> list[str]:
    """The ``@name`` tokens of LLVM text; one inside a string is among them."""
    return SYMBOL.findall(text)


def name_text(sigil: str, name: str) -> str:
    """``@name``, in quotes where LLVM needs them; all digits are an unnamed symbol's number."""
    if (name.isidentifier() and name.isascii()) or _PLAIN.fullmatch(name) or name.isdigit():
        return sigil + name
    return f'{sigil}"{name}"'


def hint_of(name: str) -> str:
    """The hint that stands for ``name``.

    xDSL takes ``_1`` at the end of a hint for its own way to make names unique, and ``bb1`` for a block without a name:
    such a name gets a ``$`` behind it. A name with other characters than hints have is written with codes (``$20``
    for a space) and two ``$`` behind it. Every other name is its own hint.
    """
    if _KEPT.fullmatch(name):
        return name + "$" if name[-1].isdigit() and _REWRITTEN.search(name) else name
    codes = [c if c in _SAFE else f"${b:02X}" for c in name for b in _bytes(c)]
    if name[:1].isdigit():
        codes[0] = f"${ord(name[0]):02X}"
    return "".join(codes) + "$$"


def name_of(hint: str) -> str:
    """The name that ``hint`` stands for; a hint that was not made by ``hint_of`` is a name itself."""
    if hint[-1] != "$":
        return hint
    if hint[-2:] != "$$":
        return hint[:-1]
    raw = bytearray()
    at = 0
    for code in _CODE.finditer(hint, 0, len(hint) - 2):
        raw += hint[at : code.start()].encode()
        raw.append(int(code.group(1), 16))
        at = code.end()
    raw += hint[at:-2].encode()
    return raw.decode("utf-8", "surrogateescape")


def _bytes(character: str) -> bytes:
    return character.encode("utf-8", "surrogateescape")
