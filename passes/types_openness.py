"""Which bytes code outside of the module may have written, and which of these it may see again.

A caller's structure has members that a program never uses, but copies with the rest of it. Nothing tells their types,
and nothing has to where the copies stay inside: what is never used as a float, and never handed out, has no derivative
that anybody could ask for. Where memory goes out is asked of ``types_flows.py``.
"""

from __future__ import annotations

from collections.abc import Iterator

from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.layout import store_size
from oxad.passes.types_calls import COPIES, FILLS
from oxad.passes.types_facts import integer_constant
from oxad.passes.types_flows import Flows
from oxad.passes.types_nodes import Node
from oxad.passes.types_transfer import Transfer, differentiated
from oxad.passes.types_values import is_float

_MOVES = ("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")
_Byte = tuple[Node, int]
_LARGEST = 1 << 12
"""Of a longer piece all that lies in the object counts as written."""


class Openness:
    """Answers for bytes of memory and of values, each together with all that it is copied from or to."""

    def __init__(self, transfer: Transfer):
        self._transfer = transfer
        self._memory = transfer.memory
        self._known: dict[_Byte, tuple[bool, bool, bool]] = {}
        self._declared: set[_Byte] | None = None
        self._merged: set[Node] = set()
        """What was declared of one of the two pieces of memory that are one thing holds for one of them alone."""
        self._told = False
        self._shown: set[_Byte] = set()
        self._whole: set[Node] = set()

    def follow(self, flows: Flows) -> None:
        """Finds out what is handed out."""
        if not flows.is_known:
            return
        self._told = True
        self._known.clear()
        self._declared = None
        # What a program does around its derivatives has none.
        inside = differentiated(list(self._transfer.operations))
        for func in inside:
            for op in self._transfer.operations[func]:
                for pointer, size in _written(op):
                    if flows.goes_out(pointer, size):
                        self._show(self._transfer.pointers.get(pointer), size)
            if flows.is_entry(func) and (node := self._transfer.returns.get(func)) is not None:
                self._show((node, 0), None)
        blocks = {block for func in inside for block in func.body.blocks}
        for value, node in self._transfer.registers.items():
            if self._memory.root(node, 0)[0].open and _block(value) in blocks:
                self._show((node, 0), None)

    def is_open(self, leaf: Node, at: int) -> bool:
        """Whether code outside the module may have written what this byte is moved from or to."""
        return self._find(leaf, at)[0]

    def goes_out(self, leaf: Node, at: int) -> bool:
        """Whether code outside the module may see what this byte is moved from or to, but for what it wrote itself."""
        return self._find(leaf, at)[1]

    def is_declared(self, leaf: Node, at: int) -> bool:
        """Whether all memory of others' that this byte is moved from or to is declared to have integers there.

        What C declares to be an integer may carry a float that its caller has as one.
        """
        return self._find(leaf, at)[2]

    def may_be_carrier(self, op: llvm.LoadOp | llvm.IntToPtrOp) -> bool:
        """Whether what is loaded as a pointer, or made one, and moved alone, may be a float in memory of others'."""
        pointer = op.results[0]
        target, _ = self._memory.root(*self._transfer.pointer(pointer))
        stores = _moves(pointer, self._transfer.symbols)
        if target.bytes or target.links or target.regions or target.targets or stores is None:
            return False
        if isinstance(op, llvm.LoadOp):
            source = self._transfer.pointer(op.addr)
        elif (node := self._transfer.registers.get(op.arg)) is not None:
            source = node, 0
        else:
            return False
        places = [source, *(self._transfer.pointer(store.addr) for store in stores)]
        found = [self._find(*self._memory.locate(*place)) for place in places]
        is_declared = all(declared for _, _, declared in found)
        return found[0][0] and any(goes_out for _, goes_out, _ in found) and not is_declared

    def _show(self, where: tuple[Node, int] | None, size: int | None) -> None:
        if where is None:
            return
        if size is not None and size <= _LARGEST:
            self._shown.update(self._memory.locate(where[0], where[1] + i) for i in range(size))
            return
        work = [self._memory.root(*where)[0]]
        while work:
            node, _ = self._memory.root(work.pop(), 0)
            if node not in self._whole:
                self._whole.add(node)
                work.extend(region.element for region in node.regions)

    def _find(self, leaf: Node, at: int) -> tuple[bool, bool, bool]:
        start = (leaf, at)
        known = self._known.get(start)
        if known is not None:
            return known
        seen = {start}
        work = [start]
        is_open, goes_out, is_declared = False, not self._told, True
        if self._declared is None:
            self._declared = self._find_declared()
            self._merged = set(self._find_merged())
        while work:
            node, byte = work.pop()
            is_open |= node.open
            is_declared &= not node.open or ((node, byte) in self._declared and node not in self._merged)
            goes_out |= node in self._whole or (node, byte) in self._shown
            for offset, other, there, length in node.links_at(byte):
                positions = (
                    range((byte - offset) % node.period, length, node.period)
                    if node.period
                    else (byte - offset,)
                    if 0 <= byte - offset < length
                    else ()
                )
                for i in positions:
                    next_byte = self._memory.locate(other, there + i)
                    if next_byte not in seen:
                        seen.add(next_byte)
                        work.append(next_byte)
        found = is_open, goes_out, is_declared
        self._known.update(dict.fromkeys(seen, found))
        return found

    def _find_merged(self) -> Iterator[Node]:
        """What became one thing by copies that do not surely copy whole structures, or elements of an array."""
        for where, unit in self._memory.copied:
            levels = self._memory.levels(*where)
            node, at = levels[-1]
            if at or (unit and (not node.period or unit % node.period)):
                yield from (level for level, _ in levels)

    def _find_declared(self) -> set[_Byte]:
        """What is declared, and what that is a view of; and the views of all that."""
        locate = self._memory.locate
        inwards: dict[_Byte, list[_Byte]] = {}
        outwards: dict[_Byte, list[_Byte]] = {}
        for (view, start), (node, at), size in self._memory.views:
            for i in range(size):
                seen, held = locate(view, start + i), locate(node, at + i)
                inwards.setdefault(seen, []).append(held)
                outwards.setdefault(held, []).append(seen)
        found = {locate(node, at + i) for node, at, size in self._memory.declared for i in range(size)}
        for steps in (inwards, outwards):
            work = [byte for byte in found if byte in steps]
            while work:
                for byte in steps.get(work.pop(), ()):
                    if byte not in found:
                        found.add(byte)
                        work.append(byte)
        return found


def _moves(pointer: SSAValue, symbols: SymbolTable) -> list[llvm.StoreOp] | None:
    """The stores of a pointer that is stored as it is, or chosen and stored; ``None`` if anything else is done with
    it."""
    stores: list[llvm.StoreOp] = []
    seen, work = {pointer}, [pointer]
    while work:
        for use in work.pop().uses:
            op = use.operation
            if isinstance(op, AnnotationOp):
                continue
            if isinstance(op, llvm.StoreOp) and use.index == 0:
                stores.append(op)
                continue
            results: list[SSAValue] = []
            for block, operands in edges(op) if op.successors else ():
                results += [arg for arg, value in zip(block.args, operands, strict=True) if value in seen]
            if isinstance(op, llvm.SelectOp | llvm.FreezeOp):
                results += op.results
            elif (
                isinstance(op, llvm.CallOp | llvm.InvokeOp)
                and (func := symbols.definition(callee_name(op))) is not None
            ):
                results += func.body.blocks[0].args[use.index : use.index + 1]
            elif not results:
                return None
            for result in results:
                if result not in seen:
                    seen.add(result)
                    work.append(result)
    return stores


def _block(value: SSAValue) -> Block | None:
    owner = value.owner
    return owner if isinstance(owner, Block) else owner.parent


def _written(op: Operation) -> Iterator[tuple[SSAValue, int | None]]:
    """The pointers through which an operation writes what is no float, and how many bytes."""
    if isinstance(op, llvm.StoreOp):
        if not is_float(op.value.type):
            yield op.addr, store_size(op.value.type)
    elif isinstance(op, llvm.AtomicRMWOp | llvm.CmpXchgOp):
        yield op.operands[0], store_size(op.operands[1].type)
    elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
        name = callee_name(op) or ""
        if name.startswith(_MOVES) or name in COPIES or name in FILLS:
            yield op.args[0], integer_constant(op.args[2])


__all__ = ["Openness"]
