"""Random damage to valid files: what a tool must answer with a result or with an error in words.

A mutation is a function of a random generator and the bytes of a file, so that a seed says all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

_TOKEN = re.compile(rb'"[^"]*"|[%@!#^$]?[-\w.$]+|\s+|.', re.S)
_NUMBER = re.compile(rb"(?<![\w.])\d+(?![\w.])")
_OPENERS = (
    b"(",
    b"[",
    b"{",
    b"<",
    b"[{",
    b"<(",
    b"!llvm.array<1 x ",
    b"!llvm.struct<(",
    b"[1 x ",
    b"vector<1x",
    b"([{<",
)
_HUGE = (
    b"4294967295",
    b"4294967296",
    b"18446744073709551615",
    b"18446744073709551616",
    b"-1",
    b"-9223372036854775809",
    b"2147483648",
    b"8388608",
    b"1" + b"0" * 40,
    b"9" * 5000,
    b"1e999999",
    b"0x" + b"F" * 40,
    b"0",
)

Mutation = Callable[[Random, bytes], bytes]


def _at(random: Random, data: bytes) -> int:
    return random.randrange(len(data) + 1)


def truncate(random: Random, data: bytes) -> bytes:
    return data[: _at(random, data)]


def flip(random: Random, data: bytes) -> bytes:
    """Some bytes become others."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def flip_bit(random: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    if changed:
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def cut(random: Random, data: bytes) -> bytes:
    """A part is missing."""
    start = _at(random, data)
    return data[:start] + data[start + random.choice((1, 4, 32, 500)) :]


def double(random: Random, data: bytes) -> bytes:
    """A part stands there twice."""
    start = _at(random, data)
    stop = start + random.choice((1, 8, 64, 500))
    return data[:stop] + data[start:]


def _tokens(data: bytes) -> list[bytes]:
    return _TOKEN.findall(data)


def swap_tokens(random: Random, data: bytes) -> bytes:
    tokens = _tokens(data)
    words = [i for i, token in enumerate(tokens) if not token.isspace()]
    if len(words) < 2:
        return data
    for _ in range(random.choice((1, 1, 3))):
        a = random.randrange(len(words))
        near = random.random() < 0.5  # neighbours, or anything with anything
        b = min(len(words) - 1, a + random.randrange(1, 6)) if near else random.randrange(len(words))
        i, j = words[a], words[b]
        tokens[i], tokens[j] = tokens[j], tokens[i]
    return b"".join(tokens)


def copy_token(random: Random, data: bytes) -> bytes:
    """One token in place of another of the same kind: another value, symbol, type, word."""
    tokens = _tokens(data)
    kinds: dict[bytes, list[int]] = {}
    for i, token in enumerate(tokens):
        if not token.isspace():
            kinds.setdefault(token[:1] if token[:1] in b"%@!#^" else b"a" if token[:1].isalpha() else b".", []).append(
                i
            )
    if not kinds:
        return data
    group = kinds[random.choice(sorted(kinds))]
    for _ in range(random.choice((1, 1, 2))):
        tokens[random.choice(group)] = tokens[random.choice(group)]
    return b"".join(tokens)


def drop_token(random: Random, data: bytes) -> bytes:
    tokens = _tokens(data)
    if tokens:
        del tokens[random.randrange(len(tokens))]
    return b"".join(tokens)


def huge_number(random: Random, data: bytes) -> bytes:
    places = list(_NUMBER.finditer(data))
    if not places:
        return data
    place = random.choice(places)
    return data[: place.start()] + random.choice(_HUGE) + data[place.end() :]


def nest(random: Random, data: bytes) -> bytes:
    """Brackets without end, at a token."""
    tokens = _tokens(data)
    at = random.randrange(len(tokens) + 1)
    tokens.insert(at, random.choice(_OPENERS) * random.choice((2, 100, 3000, 100_000)))
    return b"".join(tokens)


def swap_lines(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    i, j = random.randrange(len(lines)), random.randrange(len(lines))
    lines[i], lines[j] = lines[j], lines[i]
    return b"\n".join(lines)


def drop_line(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    del lines[random.randrange(len(lines))]
    return b"\n".join(lines)


def double_line(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    i = random.randrange(len(lines))
    lines.insert(random.randrange(len(lines)), lines[i])
    return b"\n".join(lines)


_TYPES = (b"f64", b"f32", b"i64", b"i32", b"i1", b"i8", b"!llvm.ptr", b"vector<2xf64>", b"!llvm.struct<(f64, i64)>")
_LLVM_TYPES = (b"double", b"float", b"i64", b"i32", b"i1", b"ptr", b"<2 x double>", b"{ double, i64 }", b"void")
_TYPE = re.compile(rb"!llvm\.(?:ptr|struct<\([^()<>]*\)>)|\b(?:f64|f32|i\d+|double|float|ptr)\b|vector<\d+x\w+>")
_VALUE = re.compile(rb"%[-\w$.]+")
_QUOTED = re.compile(rb'"[^"]*"')
_NAME = re.compile(rb"(?<=[{ ,])[a-z_]\w+(?= = )")


def _replace(random: Random, data: bytes, pattern: re.Pattern[bytes], new: Callable[[bytes], bytes]) -> bytes:
    """One place of ``pattern`` with ``new`` of it in its stead."""
    places = list(pattern.finditer(data))
    if not places:
        return data
    place = random.choice(places)
    return data[: place.start()] + new(place.group()) + data[place.end() :]


def other_type(random: Random, data: bytes) -> bytes:
    """A type becomes another, at one place or everywhere on a line."""
    types = _LLVM_TYPES if re.search(rb"\bdouble\b", data) else _TYPES
    new = random.choice(types)
    if random.random() < 0.5:
        return _replace(random, data, _TYPE, lambda _: new)
    lines = data.split(b"\n")
    i = random.randrange(len(lines))
    old = _TYPE.search(lines[i])
    if old is not None:
        lines[i] = lines[i].replace(old.group(), new)
    return b"\n".join(lines)


def other_value(random: Random, data: bytes) -> bytes:
    """A value becomes another."""
    new = random.choice(_VALUE.findall(data) or [b"%x"])
    return _replace(random, data, _VALUE, lambda _: new)


def near_number(random: Random, data: bytes) -> bytes:
    """A number becomes one close to it, or a small one."""

    def new(old: bytes) -> bytes:
        value = int(old) if len(old) < 20 else 0
        return str(random.choice((value + 1, max(value - 1, 0), 2 * value, 0, 1, 3, 8))).encode()

    return _replace(random, data, _NUMBER, new)


def other_word(random: Random, data: bytes) -> bytes:
    """A string becomes another of the file, or nonsense: activities, metadata, names of types."""
    words = [*_QUOTED.findall(data), b'"dup"', b'"active"', b'"const"', b'"none"', b'""', b'"x"']
    new = random.choice(words)
    return _replace(random, data, _QUOTED, lambda _: new)


def other_property(random: Random, data: bytes) -> bytes:
    """The name of a property becomes another's, so that one is missing and one is too many."""
    names = _NAME.findall(data) or [b"width"]
    new = random.choice([*names, b"nonsense"])
    return _replace(random, data, _NAME, lambda _: new)


def drop_property(random: Random, data: bytes) -> bytes:
    return _replace(random, data, re.compile(rb"\w+ = [^,{}]+, "), lambda _: b"")


BINARY: tuple[Mutation, ...] = (truncate, flip, flip, flip_bit, flip_bit, flip_bit, cut, double)
"""For bitcode. A single bit is what gets furthest."""

READABLE: tuple[Mutation, ...] = (
    other_type,
    other_type,
    other_value,
    other_value,
    near_number,
    near_number,
    other_word,
    other_property,
    drop_property,
    copy_token,
    drop_line,
    swap_lines,
    double_line,
)
"""For text that should parse, and mean nothing."""

TEXT: tuple[Mutation, ...] = (
    truncate,
    flip,
    cut,
    double,
    swap_tokens,
    swap_tokens,
    copy_token,
    copy_token,
    copy_token,
    drop_token,
    huge_number,
    huge_number,
    nest,
    swap_lines,
    drop_line,
    double_line,
)
"""For text."""


def mutate(random: Random, data: bytes, text: bool) -> bytes:
    """``data`` with one to three mutations."""
    kinds = BINARY if not text else READABLE if random.random() < 0.6 else TEXT
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        data = random.choice(kinds)(random, data)
    return data
