"""LLVM text or bitcode to a module of the llvm dialect."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from xdsl.dialects.builtin import IntegerAttr, ModuleOp, StringAttr, i64
from xdsl.ir import Attribute, Operation

from oxad.dialects.diagnostic import Span, fail
from oxad.dialects.isolation import Died, isolated
from oxad.dialects.llvm import MetadataOp, ModuleAsmOp, NamedMetadataOp, NamedTypeOp
from oxad.dialects.llvm.keywords import TYPE_ATTRIBUTES
from oxad.dialects.llvm.names import symbols_in
from oxad.lifting.attributes import AttributeReader
from oxad.lifting.constants import ConstantReader
from oxad.lifting.function import Module
from oxad.lifting.globals import read_alias, read_comdat, read_function, read_global
from oxad.lifting.index import Entity, Index, comdat_of
from oxad.lifting.tokens import BROKEN, Line
from oxad.lifting.types import TypeReader

DATA_LAYOUT = "llvm.data_layout"
TARGET_TRIPLE = "llvm.target_triple"
SOURCE_FILENAME = "llvm.source_filename"
_MEMORY = 4 << 30
"""Bytes that LLVM may take to read a file, beside those that grow with the file."""
_SECONDS = 20
"""Seconds that it may take, likewise."""
_KEPT_TEXT = re.compile(rf"\b(?:{'|'.join(sorted(TYPE_ATTRIBUTES))}|target)\(|#dbg_|\bmetadata ")
_TYPE_NAME = re.compile(r'%(?:"[^"]*"|[-\w$.]+)')
_OLD_INRANGE = re.compile(r'"[^"]*"|;[^\n]*|(?<=, )inrange (?=i\d)')
_IMPORT = re.compile(r"^!\d+ = !DIImportedEntity\([^)\n]*?scope: !(\d+)", re.M)
_OLD_IMPORTS = re.compile(r"(?<=, )imports: !\d+, |, imports: !\d+(?=\))")
_OLD_TEXT = (
    "make the file again with the compiler that wrote it, as bitcode if that is an older one (`clang -c -emit-llvm`): "
    "LLVM reads all older bitcode, but not all older text"
)
_ERROR_PLACE = re.compile(r"(?:<string>|[^:\n]*):(\d+):(\d+): error: (.*)")


def lift_text(text: str, roots: Iterable[str] | None = None, file: str = "<ir>") -> ModuleOp:
    """LLVM's canonical text (as LLVM 22 prints it) as a module.

    ``roots`` names functions: these and what they reach are lifted, everything else is left out. None: everything.
    The module's attributes hold data layout, triple and source file name. Raises OX0110 to OX0112.
    """
    with _without_collecting():
        return _lift(Index.of(text, file), roots, file)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python's cyclic collector stops: all that is made here stays, and looking for garbage in it doubles the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _lift(index: Index, roots: Iterable[str] | None, file: str) -> ModuleOp:
    module = Module(
        file,
        types := TypeReader({token: Line(text, number, file) for token, (number, text) in index.types.items()}),
        ConstantReader(types),
        AttributeReader({token: Line(text, number, file) for token, (number, text) in index.groups.items()}),
    )
    entities = _selected(index, roots)
    module.taken_blocks = index.taken_blocks(entities)
    operations: list[Operation] = [ModuleAsmOp.create(properties={"text": StringAttr(t)}) for t in index.module_asm]
    comdats = {comdat_of(e) for e in entities} if roots is not None else None
    for token, (number, line) in index.comdats.items():
        if comdats is None or token in comdats:
            operations.append(read_comdat(module, number, line))
    symbols = [_read(module, entity) for entity in entities]
    metadata = _metadata(index, entities, roots is None)
    known = {entity.name for entity in entities}
    referenced = {t for op in metadata for t in symbols_in(_text(op)) if t in index.symbols} - known
    for token in sorted(referenced):  # metadata names a symbol that no code reaches: a declaration is enough
        symbols.append(_read(module, index.symbols[token], body=False))
    operations += _named_types(module, index, entities, metadata)
    attributes: dict[str, Attribute] = {}
    for name, value in (
        (SOURCE_FILENAME, index.source_filename),
        (DATA_LAYOUT, index.data_layout),
        (TARGET_TRIPLE, index.triple),
    ):
        if value is not None:
            attributes[name] = StringAttr(value)
    result = ModuleOp([], attributes)
    result.body.block.add_ops([*operations, *symbols, *metadata])
    return result


def _read(module: Module, entity: Entity, body: bool = True) -> Operation:
    """A function, global or alias; without ``body`` a declaration of it."""
    try:
        if entity.kind == "global":
            return read_global(module, entity, body)
        if entity.kind in ("alias", "ifunc"):
            return read_alias(module, entity)
        return read_function(module, entity, body)
    except BROKEN:
        fail("OX0110", f"LLVM text not understood: {entity.name}", Span(module.file, entity.number, 1))
    except RecursionError:
        fail(
            "OX0110",
            f"LLVM text not understood: {entity.name} is nested too deeply",
            Span(module.file, entity.number, 1),
        )


def _selected(index: Index, roots: Iterable[str] | None) -> list[Entity]:
    if roots is None:
        return list(index.symbols.values())
    tokens: list[str] = []
    for root in roots:
        token = next((t for t in (f"@{root}", f'@"{root}"') if t in index.symbols), None)
        if token is None:
            fail("OX0112", f"there is no function `{root}`", Span(index.file))
        tokens.append(token)
    reached = index.reachable(tokens)
    return [entity for token, entity in index.symbols.items() if token in reached]


def _metadata(index: Index, entities: list[Entity], everything: bool) -> list[Operation]:
    """Nodes and named nodes; of a selection only what its text and the module-wide named nodes reach."""
    if everything:
        numbers: Iterable[int] = index.metadata
    else:
        texts = [text for entity in entities for text in (entity.header, *(line for _, line in entity.body))]
        reached = index.nodes([*texts, *index.named_metadata.values()])
        numbers = [n for n in index.metadata if n in reached]
    named = [
        NamedMetadataOp.create(properties={"md_name": StringAttr(name), "text": StringAttr(text)})
        for name, text in index.named_metadata.items()
    ]
    table = index.metadata
    return [
        *named,
        *(MetadataOp.create(properties={"number": IntegerAttr(n, i64), "text": StringAttr(table[n])}) for n in numbers),
    ]


def _text(op: Operation) -> str:
    text = op.properties["text"]
    assert isinstance(text, StringAttr)
    return text.data


def _named_types(module: Module, index: Index, entities: list[Entity], metadata: list[Operation]) -> list[Operation]:
    """The named types that stand in text which is kept as text: attributes, metadata, target types.

    Found by line: one too many does no harm.
    """
    if not index.types:
        return []
    found: dict[str, None] = {}
    for entity in entities:
        for text in (entity.header, *(line for _, line in entity.body)):
            if "%" in text and _KEPT_TEXT.search(text):
                found.update(dict.fromkeys(_TYPE_NAME.findall(text)))
    for op in metadata:
        text = _text(op)
        if "%" in text:
            found.update(dict.fromkeys(_TYPE_NAME.findall(text)))
    operations: list[Operation] = []
    for token in found:
        if token in index.types:
            type = module.types.read(Line(token, index.types[token][0], module.file))
            operations.append(NamedTypeOp.create(properties={"type": type}))
    return operations


def lift_file(path: str | Path, roots: Iterable[str] | None = None) -> ModuleOp:
    """The module in an ``.ll`` or ``.bc`` file. LLVM reads, verifies and upgrades it first.

    Raises OX0001 where the file cannot be read, OX0113 with LLVM's words where LLVM refuses it.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        fail("OX0001", f"cannot read {path}: {error.strerror}")
    return lift_bytes(data, roots, str(path))


def lift_bytes(data: bytes, roots: Iterable[str] | None = None, file: str = "<ir>") -> ModuleOp:
    """The module in LLVM text or bitcode, told apart by bitcode's first bytes. Raises OX0113."""
    return lift_text(canonical_text(data, file), roots, file)


def canonical_text(data: bytes, file: str = "<ir>") -> str:
    """What LLVM prints for the module in ``data`` (text or bitcode), after its own upgrade and verifier.

    Raises OX0113. LLVM reads in a process of its own, for there is input that it does not survive.
    """
    import llvmlite.binding  # before the process is copied: once is enough  # noqa: F401

    memory = _MEMORY + 256 * len(data)
    seconds = _SECONDS + len(data) // 20_000
    try:
        return isolated(lambda: _canonical_text(data, file), memory, seconds)
    except Died as death:
        fail(
            "OX0113",
            f"LLVM does not accept this file: {death.reason} while reading it",
            Span(file),
            notes=death.words,
            help=f"the file is damaged, or no compiler has written it; else {_OLD_TEXT}",
        )


def _upgraded(text: str) -> str:
    """What LLVM's upgrade of bitcode does, and that of text does not: up to 18 ``inrange`` stood in front of an index,
    and up to 16 a unit listed what functions import (``using namespace std;`` in a body)."""
    if ", inrange i" in text:
        text = _OLD_INRANGE.sub(lambda m: "" if m.group().startswith("inrange") else m.group(), text)
    if "!DIImportedEntity(" in text and _imports_in_functions(text):
        text = _OLD_IMPORTS.sub("", text)
    return text


def _imports_in_functions(text: str) -> bool:
    """Whether debug information tells of imports in the scope of a function, or of a part of one."""
    scopes = set(_IMPORT.findall(text))
    local = re.findall(r"^!(\d+) = distinct !(?:DISubprogram|DILexicalBlock)", text, re.M)
    return not scopes.isdisjoint(local)


def _canonical_text(data: bytes, file: str) -> str:
    import llvmlite.binding as binding

    context = binding.create_context()  # of its own: in a shared one LLVM renames a second module's types
    try:
        if data[:4] in (b"BC\xc0\xde", b"\xde\xc0\x17\x0b"):
            parsed = binding.parse_bitcode(data, context)
        else:
            text = data.decode("utf-8", "surrogateescape")
            if "\0" in text:
                fail("OX0113", "LLVM does not accept this file: it is neither LLVM text nor bitcode", Span(file))
            parsed = binding.parse_assembly(_upgraded(text), context)
        parsed.verify()
        return str(parsed)
    except UnicodeError:
        fail("OX0113", "LLVM does not accept this file: its text is not UTF-8", Span(file))
    except RuntimeError as error:
        message = str(error).strip()
        place = _ERROR_PLACE.search(message)
        if place is not None:
            span = Span(file, int(place.group(1)), int(place.group(2)))
            fail("OX0113", f"LLVM does not accept this file: {place.group(3)}", span, help=_OLD_TEXT)
        first, _, rest = message.partition("\n")
        notes = tuple(line.strip() for line in rest.splitlines() if line.strip())
        fail("OX0113", f"LLVM does not accept this file: {first}", Span(file), notes=notes)
