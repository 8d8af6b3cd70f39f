"""The body of a function: blocks, phis as block arguments, and one line after another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, StringAttr, i32
from xdsl.ir import Attribute, Block, Operation, Region, SSAValue

from oxad.dialects.llvm import (
    BlockTagOp,
    DebugRecordOp,
    FlagsAttr,
    FunctionType,
    MetadataRefAttr,
    PhiInfoOp,
    PhiOrderOp,
)
from oxad.dialects.llvm.forms import FAST_MATH
from oxad.dialects.llvm.names import hint_of, unquoted
from oxad.lifting.attributes import AttributeReader
from oxad.lifting.constants import ConstantReader
from oxad.lifting.scope import Scope
from oxad.lifting.templates import read_template
from oxad.lifting.tokens import BROKEN, CLOSERS, OPENERS, Line
from oxad.lifting.types import TypeReader

_LABEL = re.compile(r'("[^"]*"|[-\w$.]+):')
_CONTINUED = ("to label", "cleanup,", "catch ", "filter ", "]")
_FAST_MATH = frozenset(FAST_MATH)


@dataclass
class Module:
    """What the functions of one module share: the readers of their parts, and attributes made once."""

    file: str
    types: TypeReader
    constants: ConstantReader
    attributes: AttributeReader
    taken_blocks: dict[str, set[str]] = field(default_factory=dict)
    _flags: dict[tuple[str, ...], FlagsAttr] = field(default_factory=dict)
    _refs: dict[str, MetadataRefAttr] = field(default_factory=dict)
    _metadata: dict[tuple[str, ...], DictionaryAttr] = field(default_factory=dict)
    _segments: dict[tuple[int, ...], DenseArrayBase] = field(default_factory=dict)
    _function_types: dict[tuple[int, ...], FunctionType] = field(default_factory=dict)
    _arrays: dict[tuple[int, ...], ArrayAttr[DictionaryAttr]] = field(default_factory=dict)
    _strings: dict[str, StringAttr] = field(default_factory=dict)

    def string(self, text: str) -> StringAttr:
        known = self._strings.get(text)
        if known is None:
            known = self._strings[text] = StringAttr(text)
        return known

    def flags(self, line: Line, allowed: frozenset[str]) -> FlagsAttr | None:
        """The keywords at the cursor that are in ``allowed``, in LLVM's order."""
        tokens = line.tokens
        start = i = line.i
        while tokens[i] in allowed:
            i += 1
        if i == start:
            return None
        line.i = i
        key = tuple(tokens[start:i])
        known = self._flags.get(key)
        if known is None:
            known = self._flags[key] = FlagsAttr(key)
        return known

    def segments(self, *sizes: int) -> DenseArrayBase:
        known = self._segments.get(sizes)
        if known is None:
            known = self._segments[sizes] = DenseArrayBase.from_list(i32, sizes)
        return known

    def function_type(self, inputs: list[Attribute], result: Attribute, vararg: bool) -> FunctionType:
        key = (id(result), vararg, *map(id, inputs))
        known = self._function_types.get(key)
        if known is None:
            known = FunctionType(inputs, result, vararg)
            known = self._function_types[key] = self.types.intern(known)  # pyright: ignore
        return known  # pyright: ignore

    def dictionaries(self, items: list[DictionaryAttr]) -> ArrayAttr[DictionaryAttr] | None:
        """The attributes of all parameters, or None where none has any. ``items`` are interned."""
        if not any(item.data for item in items):
            return None
        key = tuple(map(id, items))
        known = self._arrays.get(key)
        if known is None:
            known = self._arrays[key] = ArrayAttr(items)
        return known

    def metadata(self, line: Line, separator: str = ",") -> DictionaryAttr | None:
        """Attachments ``, !name !N`` up to the end of the line (functions have no commas between them)."""
        tokens = line.tokens
        start = i = line.i
        step = 1 if separator else 0
        data: dict[str, Attribute] | None = None
        key = tuple(tokens[start:])
        known = self._metadata.get(key)
        if known is not None:
            line.i = len(tokens) - 1
            return known
        while (not step or tokens[i] == separator) and tokens[i + step][:1] == "!":
            name = tokens[i + step][1:]
            node = tokens[i + step + 1]
            if node[:1] != "!" or not node[1:].isdigit():
                line.i = i + step + 1
                line.error("a metadata node `!N` expected")
            if data is None:
                data = {}
            attach(data, name, self.reference(node))
            i += step + 2
        line.i = i
        if data is None:
            return None
        result = DictionaryAttr(data)
        if not tokens[i]:
            self._metadata[key] = result
        return result

    def reference(self, token: str) -> MetadataRefAttr:
        known = self._refs.get(token)
        if known is None:
            known = self._refs[token] = MetadataRefAttr(int(token[1:]))
        return known


def attach(attachments: dict[str, Attribute], name: str, node: MetadataRefAttr) -> None:
    """Adds ``!name !N``; of one name, which globals and functions may have several of, the nodes become an array."""
    known = attachments.get(name)
    if known is None:
        attachments[name] = node
    else:
        attachments[name] = ArrayAttr([*known.data, node] if isinstance(known, ArrayAttr) else [known, node])


@dataclass
class _Phi:
    name: str
    type: Attribute
    incoming: dict[str, int]
    labels: list[str]
    line: Line
    flags: FlagsAttr | None


Made = tuple[type[Operation], list[SSAValue], Attribute | None, dict[str, Attribute], list[Block]]
"""What the reader of an instruction gives: operation, operands, result type, properties, successors."""

Handler = Callable[["FunctionReader", Line], Made]


class FunctionReader:
    """Reads one body. ``handlers`` maps a mnemonic to its reader; ``name`` is the function's token."""

    def __init__(self, module: Module, handlers: dict[str, Handler], name: str = ""):
        self.module = module
        self.name = name
        self.types = module.types
        self.handlers = handlers
        self.scope = Scope(module.constants)
        self.label = ""
        self.vararg = False
        self._phis: dict[str, list[_Phi]] = {}
        self._entered: dict[str, int] = {}

    def value(self, line: Line, type: Attribute) -> SSAValue:
        return self.scope.value(line, type)

    def typed_value(self, line: Line) -> SSAValue:
        """``T v``"""
        return self.scope.value(line, self.types.read(line))

    def edge(self, line: Line) -> tuple[Block, list[SSAValue]]:
        """``label %b``: the block, and the values of its phis when coming from the current block."""
        name, block = self.scope.block(line)
        values: list[SSAValue] = []
        phis = self._phis.get(name)
        if phis is None:
            return block, values
        self._entered[name] = self._entered.get(name, 0) + 1
        for phi in phis:
            at = phi.incoming.get(self.label)
            if at is None:
                phi.line.i = 0
                phi.line.error(f"this phi says nothing of the predecessor {self.label}")
            phi.line.i = at
            values.append(self.scope.value(phi.line, phi.type))
        return block, values

    def read(self, text: list[tuple[int, str]], arguments: list[tuple[str, Attribute]], header: Line) -> Region:
        """The region of a function whose body has these numbered lines."""
        blocks = self._split(text, arguments)
        scope = self.scope
        entry_name = next(iter(blocks))
        for name, (_, first, lines) in blocks.items():
            del lines[: self._read_phis(name, lines)]
            phis = self._phis.get(name, ())
            if name == entry_name:
                if phis:
                    phis[0].line.error("a phi in the entry block")
                types = [type for _, type in arguments]
            else:
                types = [phi.type for phi in phis]
            block = scope.blocks[name] = Block(arg_types=types)
            if not name[1:].isdigit():
                block._name = hint_of(unquoted(name))
            names = [token for token, _ in arguments] if name == entry_name else [phi.name for phi in phis]
            at = header if name == entry_name else first
            for token, argument in zip(names, block.args, strict=True):
                scope.define(at, token, argument)
        contents: list[list[Operation]] = []
        taken = self.module.taken_blocks.get(self.name, ())
        for name, (_, first, lines) in blocks.items():
            self.label = name
            operations = self._phi_infos(name)
            if name in taken:
                operations.append(BlockTagOp.create(properties={"label": StringAttr(name[1:])}))
            for line in lines:
                op = self._instruction(line)
                if scope.before:  # the values that an instruction's metadata holds
                    operations += scope.before
                    scope.before.clear()
                operations.append(op)
            if not lines:
                first.error("a block without instructions")
            contents.append(operations)
        scope.finish()
        positions = {name: i for i, name in enumerate(blocks)} if self._phis else {}
        for i, name in enumerate(blocks):
            contents[i][:0] = self._phi_order(name, positions)
        contents[0][:0] = scope.constant_ops
        region = Region(list(scope.blocks.values()))
        for block, operations in zip(scope.blocks.values(), contents, strict=True):
            block.add_ops(operations)
        return region

    def _split(
        self, text: list[tuple[int, str]], arguments: list[tuple[str, Attribute]]
    ) -> dict[str, tuple[int, Line, list[Line]]]:
        """The logical lines of each block by the block's ``%name``."""
        file = self.module.file
        blocks: dict[str, tuple[int, Line, list[Line]]] = {}
        current: list[Line] | None = None
        pending: list[str] = []
        pending_number = 0

        def flush() -> None:
            if pending:
                assert current is not None
                current.append(Line("\n".join(pending), pending_number, file))
                pending.clear()

        in_table = False
        for number, raw in text:
            stripped = raw.strip()
            if not stripped or stripped[0] == ";":
                continue
            if raw[0] not in " \t":
                label = _LABEL.match(raw)
                if label is not None:
                    flush()
                    name = "%" + label.group(1)
                    line = Line(raw, number, file)
                    if name in blocks:
                        line.error("defined twice")
                    current = []
                    blocks[name] = (number, line, current)
                    continue
            if current is None:
                unnamed = sum(token[1:].isdigit() for token, _ in arguments)
                current = []
                blocks[f"%{unnamed}"] = (number, Line(raw, number, file), current)
            if in_table or (pending and (stripped.startswith(_CONTINUED) or stripped == "cleanup")):
                pending.append(raw)
                in_table = in_table and not stripped.startswith("]")
                continue
            flush()
            pending.append(raw)
            pending_number = number
            in_table = stripped.endswith("[")
        flush()
        return blocks

    def _read_phis(self, name: str, lines: list[Line]) -> int:
        count = 0
        phis: list[_Phi] = []
        for line in lines:
            tokens = line.tokens
            if tokens[2:3] != ["phi"]:
                break
            count += 1
            line.i = 3
            flags = self.module.flags(line, _FAST_MATH)
            type = self.types.read(line)
            incoming: dict[str, int] = {}
            labels: list[str] = []
            while True:
                line.expect("[")
                start = line.i
                i = start
                depth = 0
                while tokens[i] != "," or depth:
                    if tokens[i] in OPENERS:
                        depth += 1
                    elif tokens[i] in CLOSERS:
                        depth -= 1
                    i += 1
                    if not tokens[i]:
                        line.i = i
                        line.error("the line ends too early")
                line.i = i + 1
                label = line.next()
                incoming[label] = start
                labels.append(label)
                line.expect("]")
                if not (tokens[line.i] == "," and tokens[line.i + 1] == "["):
                    break
                line.i += 1
            phi = _Phi(tokens[0], type, incoming, labels, line, flags)
            phis.append(phi)
        if phis:
            self._phis[name] = phis
        return count

    def _phi_infos(self, name: str) -> list[Operation]:
        infos: list[Operation] = []
        for phi in self._phis.get(name, ()):
            line = phi.line
            line.i = self._after_incoming(phi)
            metadata = self.module.metadata(line)
            line.end()
            if metadata is None and phi.flags is None:
                continue
            properties: dict[str, Attribute] = {}
            if phi.flags is not None:
                properties["flags"] = phi.flags
            if metadata is not None:
                properties["metadata"] = metadata
            infos.append(PhiInfoOp.create(operands=(self.scope.values[phi.name],), properties=properties))
        return infos

    def _phi_order(self, name: str, positions: dict[str, int]) -> list[Operation]:
        """What says the order of the pairs of a block's phis, unless it is that of the blocks."""
        phis = self._phis.get(name)
        if not phis:
            return []
        edges = self._entered.get(name, 0)
        orders: list[tuple[int, ...]] = []
        for phi in phis:
            places = [positions.get(label, -1) for label in phi.labels]
            if len(places) != edges or -1 in places:
                phi.line.i = 0
                phi.line.error(f"this phi has {len(places)} pairs for {edges} edges from predecessors")
            order = sorted(range(edges), key=places.__getitem__)  # stable: pair order[j] is of the j-th edge
            orders.append(tuple(sorted(range(edges), key=order.__getitem__)))
        if all(order == tuple(range(edges)) for order in orders):
            return []
        if len(set(orders)) == 1:
            del orders[1:]
        attributes = ArrayAttr([self.module.segments(*order) for order in orders])
        return [PhiOrderOp.create(properties={"orders": attributes})]

    def _after_incoming(self, phi: _Phi) -> int:
        """The cursor behind the last ``[ v, %b ]``."""
        tokens = phi.line.tokens
        i = len(tokens) - 1
        while tokens[i] != "]":
            i -= 1
        return i + 1

    def _instruction(self, line: Line) -> Operation:
        tokens = line.tokens
        line.i = 0
        name = ""
        if tokens[1] == "=" and tokens[0][0] == "%":
            name = tokens[0]
            line.i = 2
        word = line.next()
        handler = self.handlers.get(word)
        if handler is None:
            if word.startswith("#dbg_"):
                return self._debug_record(line, word)
            line.i -= 1
            line.error("no such instruction")
        try:
            kind, operands, result, properties, successors = handler(self, line)
        except BROKEN:
            line.error("not understood")
        if tokens[line.i]:
            metadata = self.module.metadata(line)
            if metadata is not None:
                properties["metadata"] = metadata
            line.end()
        op = kind.create(
            operands=operands,
            result_types=() if result is None else (result,),
            properties=properties,
            successors=successors,
        )
        if name:
            if result is None:
                line.i = 0
                line.error("this instruction has no result")
            self.scope.define(line, name, op.results[0])
        return op

    def _debug_record(self, line: Line, word: str) -> Operation:
        """``#dbg_kind(…)``: every value of the function becomes an operand, the rest stays text."""
        start = line.i
        line.skip_balanced()
        end = line.i
        line.end()
        line.i = start + 1
        text, values = read_template(line, end - 1, self.types, self.scope.value)
        line.i = end
        return DebugRecordOp.create(
            operands=values, properties={"kind": self.module.string(word[5:]), "text": StringAttr(text)}
        )
