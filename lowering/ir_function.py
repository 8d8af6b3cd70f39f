"""Functions of the dialect as LLVM text: names, blocks, phis."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects.llvm import (
    AddressOfOp,
    BlockTagOp,
    CondBrOp,
    ConstantOp,
    FlagsAttr,
    FuncOp,
    MetadataOfOp,
    MetadataRefAttr,
    PhiInfoOp,
    PhiOrderOp,
    PoisonOp,
    SwitchOp,
    UndefOp,
    ZeroOp,
)
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.cfg import edge_ranges
from oxad.dialects.llvm.names import name_of, name_text
from oxad.lowering.ir_attributes import AttributePrinter
from oxad.lowering.ir_types import ConstantPrinter, TypePrinter, unsupported, zero_text

_IN_PLACE: frozenset[type[Operation]] = frozenset((ConstantOp, ZeroOp, UndefOp, PoisonOp, AddressOfOp, MetadataOfOp))
"""Written where they are used."""
_TEMPLATE = re.compile(r"\$(\$|\d+)")
COMMON = frozenset(("flags", "metadata", "operandSegmentSizes"))


class Printers:
    """What all functions of a module print with."""

    def __init__(self) -> None:
        self.types = TypePrinter()
        self.constants = ConstantPrinter(self.types)
        self.attributes = AttributePrinter()
        self._known: dict[type[Operation], frozenset[str]] = {}

    def check(self, op: Operation, printed: frozenset[str]) -> None:
        """Raises OX0410 where ``op`` holds a property that is not printed, so that nothing is lost."""
        if not op.attributes and op.properties.keys() <= printed:
            return
        extra = [name for name in op.properties if name not in printed]
        extra += [name for name in op.attributes if "." not in name]
        if extra:
            unsupported(f"`{extra[0]}` of `{op.name}`")

    def metadata(self, attachments: Attribute, separator: str = ", ") -> str:
        """``, !name !N …``, but for tags of our own, which say nothing to LLVM."""
        if not isinstance(attachments, DictionaryAttr):
            unsupported(f"the metadata {attachments}")
        parts = []
        for name, node in attachments.data.items():
            if name.startswith("oxad."):
                continue
            for one in node.data if isinstance(node, ArrayAttr) else (node,):
                if not isinstance(one, MetadataRefAttr):
                    unsupported(f"the metadata {node}")
                parts.append(f"{separator}!{name} !{one.data}")
        return "".join(parts)


class FunctionPrinter:
    """Prints one body. Values get their hints as names, made unique, or LLVM's numbers.

    ``handlers`` maps an operation to what prints it.
    """

    def __init__(self, printers: Printers, function: FuncOp, handlers: dict[type[Operation], Handler]):
        self.printers = printers
        self.handlers = handlers
        self.function = function
        self.is_vararg = function.function_type.is_vararg
        self.type_text = printers.types.text
        self.names: dict[SSAValue, str] = {}
        self.labels: dict[Block, str] = {}
        self._taken: set[str] = set()
        self._suffix: dict[str, int] = {}
        self._number = 0
        self._splits: dict[tuple[Operation, int], str] = {}
        self._phi_infos: dict[SSAValue, PhiInfoOp] = {}
        self._phi_orders: dict[Block, PhiOrderOp] = {}
        self._printed: list[list[tuple[Operation, str]]] = []
        self._incoming: dict[Block, list[tuple[str, Sequence[SSAValue]]]] = {}
        self._extra_blocks: dict[Block, list[tuple[str, Block]]] = {}

    # names

    def _name(self, hint: str | None) -> str:
        if hint:
            name = wanted = name_of(hint)
            if name in self._taken:
                suffix = self._suffix.get(wanted, 0)
                while name in self._taken:
                    suffix += 1
                    name = f"{wanted}.{suffix}"
                self._suffix[wanted] = suffix
            self._taken.add(name)
            return name_text("%", name)
        number = self._number
        self._number += 1
        return f"%{number}"

    def arguments(self) -> list[str]:
        """Names of the entry block's arguments."""
        entry = self.function.body.first_block
        assert entry is not None
        for argument in entry.args:
            self.names[argument] = self._name(argument.name_hint)
        return [self.names[argument] for argument in entry.args]

    def _assign(self) -> None:
        """Labels, split edges and names, in the order in which LLVM numbers them; what is said of phis; the operations

        that are printed in every block, and how their lines begin."""
        blocks = list(self.function.body.blocks)
        pending: dict[Block, list[tuple[Operation, int]]] = {}
        carried: list[tuple[Block, Operation, list[tuple[int, int]]]] = []
        entered: set[Block] = set()
        for block in blocks:
            terminator = block.last_op
            if terminator is None:
                unsupported("a block without a terminator")
            successors = terminator._successors
            if not successors:
                continue
            ranges = edge_ranges(terminator)
            entered.update(successors)
            edges: dict[Block, Sequence[SSAValue]] = {}
            filled = False
            for index, successor in enumerate(successors):
                start, stop = ranges[index]
                if stop - start != len(successor._args) or successor is blocks[0]:
                    unsupported(f"an edge of `{terminator.name}` whose values do not fit the block that it leads to")
                if start == stop:
                    continue
                filled = True
                values = terminator._operands[start:stop]
                known = edges.get(successor)
                if known is None:
                    edges[successor] = values
                elif any(a is not b for a, b in zip(known, values, strict=True)):
                    if not isinstance(terminator, CondBrOp | SwitchOp):
                        unsupported(f"`{terminator.name}` that leads to one block with different values")
                    pending.setdefault(block, []).append((terminator, index))
            if filled:
                carried.append((block, terminator, ranges))
        names, labels, name = self.names, self.labels, self._name
        for position, block in enumerate(blocks):
            labels[block] = name(block.name_hint)
            if position and block._args:
                reached = block in entered
                for argument in block._args:  # nothing can be said of a block that nothing leads to, nor be seen
                    names[argument] = name(argument.name_hint) if reached else "poison"
            printed: list[tuple[Operation, str]] = []
            for op in block.ops:
                for result in op.results:
                    if op.__class__ not in _IN_PLACE:
                        names[result] = known = name(result.name_hint)
                        printed.append((op, f"  {known} = "))
                    break
                else:
                    if op.__class__ is PhiInfoOp:
                        self._phi_infos[op.arg] = op  # pyright: ignore[reportAttributeAccessIssue, reportArgumentType]
                    elif op.__class__ is PhiOrderOp:
                        self._phi_orders[block] = op  # pyright: ignore[reportArgumentType]
                    else:
                        printed.append((op, "  "))
            self._printed.append(printed)
            for terminator, index in pending.get(block, ()) if pending else ():
                label = name(None)
                self._splits[(terminator, index)] = label
                self._extra_blocks.setdefault(block, []).append((label, terminator.successors[index]))
        for block, terminator, ranges in carried:
            for index, successor in enumerate(terminator._successors):
                start, stop = ranges[index]
                if start != stop:
                    label = self._splits.get((terminator, index), labels[block]) if self._splits else labels[block]
                    self._incoming.setdefault(successor, []).append((label, terminator._operands[start:stop]))

    def value(self, value: SSAValue) -> str:
        """The value's name, or the constant itself. Raises OX0410 for a value of another function."""
        name = self.names.get(value)
        if name is not None:
            return name
        owner = value.owner
        printers = self.printers
        match owner:
            case ConstantOp():
                printers.check(owner, frozenset(("value",)))
                text = printers.constants.text(owner.value, value.type)
            case ZeroOp():
                text = zero_text(value.type)
            case UndefOp():
                text = "undef"
            case PoisonOp():
                text = "poison"
            case AddressOfOp():
                text = name_text("@", owner.global_name.string_value())
            case MetadataOfOp():
                printers.check(owner, frozenset(("text",)))
                text = self.template(owner.text.data, owner.values)
            case _:
                unsupported("a value that is not defined in the function that uses it")
        self.names[value] = text
        return text

    def typed(self, value: SSAValue) -> str:
        return f"{self.type_text(value.type)} {self.value(value)}"

    def template(self, text: str, values: Sequence[SSAValue]) -> str:
        """``text`` with the values in place of ``$0``, ``$1`` …"""

        def one(match: re.Match[str]) -> str:
            which = match.group(1)
            if which == "$":
                return "$"
            if int(which) >= len(values):
                unsupported(f"`{text}` of {len(values)} values")
            return self.typed(values[int(which)])

        return _TEMPLATE.sub(one, text)

    def label(self, terminator: Operation, index: int) -> str:
        """``label %b`` of an edge."""
        split = self._splits.get((terminator, index)) if self._splits else None
        return f"label {split or self.labels[terminator._successors[index]]}"

    # the body

    def body(self) -> list[str]:
        """The lines between the braces. ``arguments`` comes first."""
        self._assign()
        lines: list[str] = []
        function_name = self.function.sym_name.data
        for position, block in enumerate(self.function.body.blocks):
            if position:
                lines.append("")
                lines.append(f"{self.labels[block][1:]}:")
                self._phis(block, lines)
            elif block.name_hint:
                lines.append(f"{self.labels[block][1:]}:")
            for op, start in self._printed[position]:
                handler = self.handlers.get(op.__class__)
                if handler is not None:
                    lines.append(start + self._instruction(op, handler))
                elif isinstance(op, BlockTagOp):
                    self.printers.constants.block_labels[(function_name, op.label.data)] = self.labels[block]
                else:
                    unsupported(f"the operation `{op.name}`")
            for label, target in self._extra_blocks.get(block, ()):
                lines += ["", f"{label[1:]}:", f"  br label {self.labels[target]}"]
        return lines

    def _instruction(self, op: Operation, handler: Handler) -> str:
        try:
            text, printed = handler(self, op)
        except (AssertionError, ValueError, IndexError, KeyError, StopIteration, AttributeError):
            unsupported(f"`{op.name}`, whose properties and operands do not fit each other")
        properties = op.properties
        if properties or op.attributes:
            self.printers.check(op, printed)
            metadata = properties.get("metadata")
            if metadata is not None:
                text += self.printers.metadata(metadata)
        return text

    def _phis(self, block: Block, lines: list[str]) -> None:
        if not block.args:
            return
        incoming = self._incoming.get(block)
        if not incoming:
            return
        orders = self._orders(block, len(incoming))
        for i, argument in enumerate(block.args):
            info = self._phi_infos.get(argument) if self._phi_infos else None
            head = "phi "
            tail = ""
            if info is not None:
                self.printers.check(info, frozenset(("flags", "metadata")))
                head += flags_text(info)
                tail = "" if info.metadata is None else self.printers.metadata(info.metadata)
            pairs = [f"[ {self.value(values[i])}, {label} ]" for label, values in incoming]
            if orders:
                pairs = [pairs[edge] for edge in orders[i % len(orders)]]
            lines.append(f"  {self.names[argument]} = {head}{self.type_text(argument.type)} {', '.join(pairs)}{tail}")

    def _orders(self, block: Block, edges: int) -> list[list[int]]:
        """The orders of the pairs of the block's phis, or of all of them; empty where nothing is known of them."""
        op = self._phi_orders.get(block) if self._phi_orders else None
        if op is None:
            return []
        self.printers.check(op, frozenset(("orders",)))
        orders = [integers(order) for order in op.orders.data]
        known = len(orders) in (1, len(block.args)) and all(sorted(o) == list(range(edges)) for o in orders)
        return orders if known else []


Handler = Callable[[FunctionPrinter, Operation], tuple[str, frozenset[str]]]
"""Gives an instruction's text (without result and metadata) and the properties that it has printed."""


def flags_text(op: Operation) -> str:
    flags = op.properties.get("flags")
    if flags is None:
        return ""
    if not isinstance(flags, FlagsAttr):
        unsupported(f"the flags {flags}")
    return " ".join(flags.data) + " " if flags.data else ""
