"""Archives (``.a``, ``.rlib``) in the common and GNU formats: enough to find bitcode and to write a new archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from oxad.dialects.diagnostic import Span, fail

MAGIC = b"!<arch>\n"
THIN_MAGIC = b"!<thin>\n"
BITCODE_MAGIC = b"BC\xc0\xde"
HEADER_SIZE = 60


@dataclass(frozen=True)
class Member:
    """One file of an archive: a view into the archive's bytes, and the symbols that the archive's index has for it."""

    name: str
    data: memoryview
    symbols: tuple[bytes, ...] = ()

    @property
    def is_bitcode(self) -> bool:
        return bytes(self.data[:4]) == BITCODE_MAGIC


def is_archive(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8) == MAGIC


def members(path: Path) -> Iterator[Member]:
    """The members in order, without the index. Raises OX0011 where the archive is cut short or not one."""
    data = memoryview(path.read_bytes())
    if bytes(data[:8]) != MAGIC:
        fail("OX0011", "this is not an archive", Span(str(path)))
    at, long_names = 8, b""
    index: dict[int, list[bytes]] = {}
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
        symbols = tuple(index.get(at, ()))
        at += HEADER_SIZE + size + size % 2
        if name == "//":
            long_names = bytes(body)
        elif name in ("/", "/SYM64/"):
            index = _read_index(bytes(body), 4 if name == "/" else 8)
        elif name in ("__.SYMDEF", "__.SYMDEF SORTED"):
            continue
        elif name.startswith("#1/"):  # BSD: the name stands before the data
            length = int(name[3:])
            yield Member(bytes(body[:length]).rstrip(b"\0").decode("utf-8", "replace"), body[length:], symbols)
        else:
            if name.startswith("/"):  # GNU: an offset into the table of long names
                start = int(name[1:])
                name = long_names[start : long_names.index(b"\n", start)].decode("utf-8", "replace")
            yield Member(name.removesuffix("/"), body, symbols)


def _read_index(data: bytes, width: int) -> dict[int, list[bytes]]:
    """GNU's index: a count, that many offsets of members' headers (big-endian, ``width`` bytes each), and the names."""
    count = int.from_bytes(data[:width], "big")
    names = data[width * (count + 1) :].split(b"\0")
    index: dict[int, list[bytes]] = {}
    for i, name in zip(range(count), names, strict=False):
        offset = int.from_bytes(data[width * (i + 1) : width * (i + 2)], "big")
        index.setdefault(offset, []).append(name)
    return index


def object_member(name: str, data: bytes) -> Member:
    """An ELF object as a member, with the symbols that it defines for others."""
    import io

    from elftools.elf.elffile import ELFFile
    from elftools.elf.sections import SymbolTableSection

    symbols: list[bytes] = []
    table = ELFFile(io.BytesIO(data)).get_section_by_name(".symtab")
    if isinstance(table, SymbolTableSection):
        for symbol in table.iter_symbols():
            if symbol["st_info"]["bind"] in ("STB_GLOBAL", "STB_WEAK") and symbol["st_shndx"] != "SHN_UNDEF":
                symbols.append(symbol.name.encode())
    return Member(name, memoryview(data), tuple(symbols))


def write(path: Path, content: Iterable[Member]) -> None:
    """Writes an archive with its index, in GNU's format."""
    content = list(content)
    table = b""
    names = []
    for member in content:
        encoded = member.name.encode() + b"/"
        if len(encoded) <= 16:
            names.append(encoded)
        else:
            names.append(b"/%d" % len(table))
            table += encoded + b"\n"
    symbols = b"".join(name + b"\0" for member in content for name in member.symbols)
    count = sum(len(member.symbols) for member in content)
    index_size = 4 * (count + 1) + len(symbols)
    at = len(MAGIC) + _padded(index_size) + (_padded(len(table)) if table else 0)
    offsets = [count]
    for member in content:
        offsets += [at] * len(member.symbols)
        at += _padded(len(member.data))
    with path.open("wb") as file:
        file.write(MAGIC)
        _write_member(file, b"/", b"".join(o.to_bytes(4, "big") for o in offsets) + symbols)
        if table:
            _write_member(file, b"//", table)
        for name, member in zip(names, content, strict=True):
            _write_member(file, name, member.data)


def _padded(size: int) -> int:
    """The bytes that a member of ``size`` takes, with its header."""
    return HEADER_SIZE + size + size % 2


def _write_member(file: BinaryIO, name: bytes, data: bytes | memoryview) -> None:
    file.write(b"%-16s%-12d%-6d%-6d%-8o%-10d`\n" % (name, 0, 0, 0, 0o644, len(data)))
    file.write(data)
    if len(data) % 2:
        file.write(b"\n")
