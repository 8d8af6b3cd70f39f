"""Archives (``.a``, ``.rlib``) in the common and GNU formats: enough to find bitcode and to write a new archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from oxad.dialects.diagnostic import Span, fail

MAGIC = b"!<arch>\n"
THIN_MAGIC = b"!<thin>\n"
BITCODE_MAGIC = b"BC\xc0\xde"
HEADER_SIZE = 60


@dataclass(frozen=True)
class Member:
    """One file of an archive. ``data`` is a view into the archive's bytes."""

    name: str
    data: memoryview

    @property
    def is_bitcode(self) -> bool:
        return bytes(self.data[:4]) == BITCODE_MAGIC


def is_archive(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8) == MAGIC


def members(path: Path) -> Iterator[Member]:
    """The members in order, without symbol tables. Raises OX0011 where the archive is cut short or not one."""
    data = memoryview(path.read_bytes())
    if bytes(data[:8]) != MAGIC:
        fail("OX0011", "this is not an archive", Span(str(path)))
    at, long_names = 8, b""
    while at < len(data):
        header = bytes(data[at : at + HEADER_SIZE])
        size_field = header[48:58].strip()
        if len(header) < HEADER_SIZE or header[58:] != b"`\n" or not size_field.isdigit():
            fail("OX0011", f"the archive is damaged at byte {at}", Span(str(path)))
        size = int(size_field)
        body = data[at + HEADER_SIZE : at + HEADER_SIZE + size]
        if len(body) < size:
            fail("OX0011", "the archive is cut short", Span(str(path)))
        name = header[:16].rstrip().decode("utf-8", "replace")
        at += HEADER_SIZE + size + size % 2
        if name == "//":
            long_names = bytes(body)
        elif name in ("/", "/SYM64/", "__.SYMDEF", "__.SYMDEF SORTED"):
            continue
        elif name.startswith("#1/"):  # BSD: the name stands before the data
            length = int(name[3:])
            yield Member(bytes(body[:length]).rstrip(b"\0").decode("utf-8", "replace"), body[length:])
        else:
            if name.startswith("/"):  # GNU: an offset into the table of long names
                start = int(name[1:])
                name = long_names[start : long_names.index(b"\n", start)].decode("utf-8", "replace")
            yield Member(name.removesuffix("/"), body)


def write(path: Path, content: Iterable[Member]) -> None:
    """Writes an archive without a symbol table (linkers that want one: ``ranlib``)."""
    content = list(content)
    table = b""
    with path.open("wb") as file:
        file.write(MAGIC)
        names = []
        for member in content:
            encoded = member.name.encode() + b"/"
            if len(encoded) <= 16:
                names.append(encoded)
            else:
                names.append(b"/%d" % len(table))
                table += encoded + b"\n"
        if table:
            _write_member(file, b"//", table)
        for name, member in zip(names, content, strict=True):
            _write_member(file, name, member.data)


def _write_member(file, name: bytes, data: bytes | memoryview) -> None:
    file.write(b"%-16s%-12d%-6d%-6d%-8o%-10d`\n" % (name, 0, 0, 0, 0o644, len(data)))
    file.write(data)
    if len(data) % 2:
        file.write(b"\n")
