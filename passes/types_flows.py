"""Whether floats flow into an integer or a pointer: asked where the type analysis contradicts itself.

``types_memory.py`` takes all that a pointer may lead to for one thing. The end of a `std::map`'s tree stands in the map
itself, and is linked to its nodes: so the number of nodes stands where the nodes have their keys. Here memory is told
apart by where it is allocated, and what is stored flows to what is loaded, not back (Andersen's analysis with offsets).
Of an integer into which no float flows that is all there is to know.

An address is an object, an offset and a stride: the offset plus any multiple of the stride. What a byte of an object
may hold is the set of things stored there: floats, addresses, other integers; constants are nothing. Memory that others
know (arguments of the first function, variables of the program, what is handed to functions without body) may hold
anything.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from math import gcd
from typing import TYPE_CHECKING

from xdsl.dialects.builtin import IntegerType, VectorType
from xdsl.ir import Attribute, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.dialects.llvm.cfg import edges, own_operands
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.calls import CANDIDATE, UNRESOLVED
from oxad.passes.inactive_callees import HASH_NUMBERS, is_inactive_callee
from oxad.passes.layout import leaves, size_of, store_size
from oxad.passes.points_to import may_hold_pointer
from oxad.passes.rules import Inactive, Rule, classify
from oxad.passes.types_counters import Incoming
from oxad.passes.types_differences import stepped_to
from oxad.passes.types_facts import integer_constant, is_constant
from oxad.passes.types_lattice import FLOAT_SIZES, POINTER_SIZE, float_index
from oxad.passes.types_places import Address, Memory, Thing, add_thing
from oxad.passes.types_values import constant_offset, is_float, offset_of, symbols_in
from oxad.passes.work_list import WorkList

if TYPE_CHECKING:
    from oxad.passes.types_transfer import Transfer

MOST_PLACES = 400
"""An object in which more places than this are written is one of which nothing is known."""
MOST_THINGS = 48
"""A value or a place that may be more things than this may be anything."""
MOST_WORK = 200
"""How many things are looked at for an operation, on average: beyond that nothing is known of anything."""

LARGEST = 1 << 20
"""More bytes than are looked at."""


class Flows:
    """What flows where in the functions that ``transfer`` has looked at."""

    def __init__(self, transfer: Transfer):
        self.transfer = transfer
        self.symbols = transfer.symbols
        self.outside = Memory(outside=True)
        self.values: dict[SSAValue, dict[Thing, None]] = {}
        self._lost: set[SSAValue] = set()
        self._left = MOST_WORK * sum(map(len, transfer.operations.values()))
        self._memories: dict[object, Memory] = {}
        self._work = WorkList()
        self._returns: dict[str, list[Operation]] = {}
        called, taken = transfer.uses()
        self._functions: dict[Memory, llvm.FuncOp] = {}
        self._seen: set[Memory] | None = None
        self._methods = self._find_methods()
        asked = {
            op.callee.string_value()
            for operations in transfer.operations.values()
            for op in operations
            if isinstance(op, requests.RequestOp)
        }
        self._entries = asked | {func.sym_name.data for func in transfer.operations} - called - taken
        called |= asked
        self._given = self._find_given(taken)
        for func, operations in transfer.operations.items():
            if func.sym_name.data not in called and func.sym_name.data not in taken:
                for arg in func.body.blocks[0].args:
                    self._is_anything(arg)
            for op in operations:
                self._work.add(op)
        self._settle()
        self._shadowed: set[Memory] = set()
        self._tell_shadowed()
        self.is_known = self._left >= 0
        """Whether the work came to its end."""
        self._left = sys.maxsize  # questions cost nothing

    def _settle(self) -> None:
        for op in self._work:
            self._transfer(op)
            if self._left < 0:
                break

    def _tell_shadowed(self) -> None:
        """Whoever asks for a derivative may have put floats into the memory as constants, which are nothing here, and
        wants derivatives by them. So what is loaded as a number from memory that a request hands on with a shadow, or
        from a copy of it, may be anything."""
        operations = [op for ops in self.transfer.operations.values() for op in ops]
        loads = [
            op for op in operations if isinstance(op, llvm.LoadOp) and isinstance(op.res.type, IntegerType | VectorType)
        ]
        copies = [op for op in operations if _is_copy(op)]
        asked = list(self._find_asked())
        count = -1
        while count != len(self._shadowed) and self._left >= 0:
            count = len(self._shadowed)
            self._add_shadowed(thing for arg in asked for thing in self._of(arg))
            for op in copies:
                if self._is_shadowed(op.operands[1]):
                    self._add_shadowed(self._of(op.operands[0]))
            for op in loads:
                held = self._of(op.res)
                if self._is_shadowed(op.addr) and not any(thing.address is not None for thing in held):
                    self._flow(op.res, [Thing(0, store_size(op.res.type), is_constant=True)])
            self._settle()

    def _find_asked(self) -> Iterator[SSAValue]:
        """What requests hand on with shadows."""
        for operations in self.transfer.operations.values():
            for op in operations:
                if isinstance(op, requests.RequestOp):
                    yield from (arg for arg, shadows in _given(op) if shadows)

    def _add_shadowed(self, things: Iterable[Thing]) -> None:
        """Memory of this kind, and what it leads to."""
        work = list(things)
        while work:
            address = work.pop().address
            if address is not None and address.memory not in self._shadowed and not address.memory.outside:
                self._shadowed.add(address.memory)
                work += [thing for things in address.memory.places.values() for thing in things]

    def _is_shadowed(self, pointer: SSAValue) -> bool:
        """Whether a pointer may lead to such memory."""
        return any(thing.address is not None and thing.address.memory in self._shadowed for thing in self._of(pointer))

    def _find_given(self, taken: set[str]) -> dict[SSAValue, list[SSAValue]]:
        """For the parameters of functions that are called by their names alone: the arguments of all calls."""
        found: dict[SSAValue, list[SSAValue]] = {}
        for operations in self.transfer.operations.values():
            for op in operations:
                if not isinstance(op, llvm.CallOp | llvm.InvokeOp) or (name := callee_name(op)) is None:
                    continue
                callee = self.symbols.definition(name)
                if callee is not None and callee in self.transfer.operations and name not in taken:
                    for param, arg in zip(callee.body.blocks[0].args, op.args, strict=False):
                        found.setdefault(param, []).append(arg)
        return found

    # what is asked

    def is_free(self, value: SSAValue, makes_float: bool) -> bool:
        """Whether surely no float flows into a value, nor is one where it is stored. ``makes_float``: it, or what is
        computed from it, is used as one, so that a caller's constant is one, too."""
        held = list(self._of(value))
        if not self.is_known or any(thing.kind is not None or thing.is_unknown for thing in held):
            return False
        if makes_float and any(thing.is_constant for thing in held):
            return False
        for use in value.uses:
            op = use.operation
            if isinstance(op, llvm.StoreOp) and op.value is value:
                held = self._read(op.addr, store_size(value.type), None)
                if held is None or any(thing.kind is not None or thing.is_unknown for thing in held):
                    return False
        return True

    def holds_address(self, value: SSAValue) -> bool:
        """Whether an integer may be an address."""
        return any(thing.address is not None for thing in self._of(value))

    def layout(
        self, pointer: SSAValue, size: int, known: frozenset[int] = frozenset()
    ) -> tuple[list[tuple[int, int]], list[int]] | None:
        """The floats (offset, kind) and pointers in ``size`` bytes, but for those at offsets that are ``known``;
        ``None`` where they are not known, or may be more than one thing."""
        found: set[tuple[int, int]] = set()
        pointers: set[int] = set()
        owners: dict[int, tuple[int, int | None]] = {}
        held = self._read(pointer, size, None)
        if held is None or not self.is_known or self._is_shadowed(pointer):
            return None
        for thing in held:
            if thing.is_unknown:
                return None
            if known.issuperset(range(thing.at, thing.at + thing.size)):
                continue
            sort = thing.kind if thing.kind is not None else (-1 if thing.address is not None else -2)
            for byte in range(thing.at, thing.at + thing.size):
                where = (0, None) if sort == -2 else (thing.at, sort)
                if owners.setdefault(byte, where) != where:
                    return None
            if thing.kind is not None:
                found.add((thing.at, thing.kind))
            elif thing.address is not None:
                pointers.add(thing.at)
        floats = sorted(found)
        whole = all(at >= 0 and at + FLOAT_SIZES[kind] <= size for at, kind in floats)
        if not whole or any(at < 0 or at + POINTER_SIZE > size for at in pointers):
            return None
        return floats, sorted(pointers)

    def is_entry(self, func: llvm.FuncOp) -> bool:
        """Whether code outside, or a request, may call a function, and have its result."""
        if func.sym_name.data in self._entries:
            return True
        return any(memory.outside for memory, code in self._functions.items() if code is func)

    def goes_out(self, pointer: SSAValue, size: int | None) -> bool:
        """Whether code outside, or whoever asks for a derivative, may see what is written behind a pointer."""
        if self._seen is None:
            self._seen = self._find_seen()
        return any(place.memory.outside or place.memory in self._seen for place in self._places(pointer, size or 0))

    def _find_seen(self) -> set[Memory]:
        """The memory that requests are given with shadows, or that such functions return, and what it leads to."""
        found: set[Memory] = set()
        work = [thing for arg in self._find_asked() for thing in self._of(arg)]
        for func in filter(self.is_entry, self.transfer.operations):
            for block in func.body.blocks:
                if isinstance(block.last_op, llvm.ReturnOp) and block.last_op.value is not None:
                    work += self._of(block.last_op.value)
        while work:
            address = work.pop().address
            if address is not None and address.memory not in found:
                found.add(address.memory)
                work += [thing for things in address.memory.places.values() for thing in things]
        return found

    # values

    def _of(self, value: SSAValue) -> Iterable[Thing]:
        if is_float(value.type):
            return list(_floats(value.type))
        found = self.values.get(value)
        if found is not None:
            return found
        owner = value.owner
        if isinstance(owner, llvm.AddressOfOp):
            return [self._pointer(self._variable(owner.global_name.string_value()))]
        return self._constant(owner.value) if isinstance(owner, llvm.ConstantOp) else []

    def _constant(self, value: Attribute) -> list[Thing]:
        """What a constant holds: numbers are nothing."""
        if isinstance(value, llvm.SymbolAttr):
            return [self._pointer(self._variable(value.symbol.data))]
        if isinstance(value, llvm.ExprAttr):
            offset = constant_offset(value) if value.opcode.data == "getelementptr" else None
            if offset is not None:
                found = self._constant(value.operands.data[0].value)
                return [t._replace(address=t.address.moved(offset, 0, 0)) if t.address else t for t in found]
            return self._anything()
        return self._anything() if symbols_in(value) else []

    def _pointer(self, memory: Memory, at: int = 0) -> Thing:
        return Thing(at, POINTER_SIZE, address=Address(memory, 0))

    def _is_anything(self, value: SSAValue) -> None:
        size = 0 if isinstance(value.type, _NO_BYTES) else store_size(value.type)
        self._flow(value, self._anything(size))

    def _anything(self, size: int = LARGEST) -> list[Thing]:
        """Any number of so many bytes, and the address of anything."""
        return [Thing(0, size), *([self._pointer(self.outside)] if size >= POINTER_SIZE else [])]

    def _flow(self, value: SSAValue, things: Iterable[Thing]) -> None:
        if is_float(value.type):
            return
        if value in self._lost:
            self._escape_things(things)
            return
        known = self.values.setdefault(value, {})
        changed = False
        for thing in list(things):  # they may be the value's own
            self._left -= 1 + len(known) // 8
            if thing.address is not None and thing.address.memory.outside:
                thing = thing._replace(address=Address(self.outside, 0))
            changed |= add_thing(known, thing)
        if len(known) > MOST_THINGS:
            self._lost.add(value)
            self._escape_things(list(known))
            self.values[value] = dict.fromkeys(self._anything(store_size(value.type)))
        if changed:
            for use in value.uses:
                self._work.add(use.operation)

    def _variable(self, name: str) -> Memory:
        """The memory of a variable or a function of the program."""
        known = self._memories.get(name)
        if known is not None:
            return known
        symbol = self.symbols.get(name)
        found = self._memories[name] = Memory()
        if isinstance(symbol, llvm.GlobalOp) and symbol.constant is not None and symbol.value is not None:
            # Numbers in it are constant. Where which address stands in a table is of no interest.
            for other in sorted(symbols_in(symbol.value)):
                found.places.setdefault((0, 1), {})[self._pointer(self._variable(other))] = None
        elif isinstance(symbol, llvm.FuncOp) and symbol in self.transfer.operations:
            self._functions[found] = symbol
        else:
            found.outside = True
        return found

    def _memory(self, op: Operation, size: int | None) -> Memory:
        if op not in self._memories:
            self._memories[op] = Memory(size)
        return self._memories[op]

    # memory

    def _places(self, pointer: SSAValue, size: int) -> Iterator[Address]:
        """Where an access by way of a pointer may lead. One beyond the end of an object is none to it."""
        for thing in list(self._of(pointer)):
            if (address := thing.address) is not None:
                if thing.at:
                    yield Address(self.outside, 0)  # a part of an address
                    continue
                memory = address.memory
                if address.span is None:
                    yield address
                    continue
                for offset in range(address.offset, address.offset + address.span + 1, address.stride or 1):
                    beyond = memory.size is not None and offset + size > memory.size
                    if offset >= 0 and not beyond:
                        yield Address(memory, offset)

    def _read(self, pointer: SSAValue, size: int, reader: Operation | None) -> list[Thing] | None:
        """What may lie in the bytes behind a pointer; ``None`` where nobody knows."""
        found: list[Thing] = []
        unknown = False
        for memory, offset, stride, _ in self._places(pointer, size):
            if reader is not None:
                memory.readers[reader] = None
            unknown |= memory.outside
            for (start, step), things in memory.places.items():
                period = gcd(stride, step)
                self._left -= 1 + len(things)
                if self._left < 0:
                    return None
                for thing in things:
                    found += thing.seen(start - offset, period, size)
        return None if unknown else found

    def _write(self, pointer: SSAValue, size: int, things: Iterable[Thing]) -> None:
        things = list(things)
        for memory, offset, stride, _ in self._places(pointer, size):
            self._put(memory, offset, stride, things)

    def _put(self, memory: Memory, offset: int, stride: int, things: list[Thing]) -> None:
        if memory.outside:
            for thing in things:
                if thing.address is not None:
                    self._escape(thing.address.memory)
            return
        key = (offset % stride if stride else offset, stride)
        place = memory.places.setdefault(key, {})
        changed = False
        for thing in things:
            changed |= add_thing(place, thing)
        if len(memory.places) > MOST_PLACES or len(place) > MOST_THINGS:
            self._escape(memory)
        elif changed:
            for reader in memory.readers:
                self._work.add(reader)

    def _escape(self, memory: Memory) -> None:
        """Others know the memory, and all that pointers in it lead to."""
        if memory.outside:
            return
        memory.outside = True
        if memory in self._functions:
            for arg in self._functions[memory].body.blocks[0].args:
                self._is_anything(arg)
        for things in list(memory.places.values()):
            for thing in things:
                if thing.address is not None:
                    self._escape(thing.address.memory)
        for reader in memory.readers:
            self._work.add(reader)

    # operations

    def _transfer(self, op: Operation) -> None:
        for block, operands in edges(op) if op.successors else ():
            for arg, operand in zip(block.args, operands, strict=True):
                self._flow(arg, self._of(operand))
        if isinstance(op, llvm.LoadOp):
            self._load(op, op.addr, op.res)
        elif isinstance(op, llvm.StoreOp):
            self._write(op.addr, store_size(op.value.type), self._stored(op.value))
        elif isinstance(op, llvm.GEPOp):
            self._step(op)
        elif isinstance(op, llvm.AllocaOp):
            count = integer_constant(op.array_size)
            size = None if count is None else count * size_of(op.elem_type)
            self._flow(op.res, [self._pointer(self._memory(op, size))])
        elif isinstance(op, llvm.CallOp | llvm.InvokeOp):
            self._call(op)
        elif isinstance(op, requests.RequestOp):
            self._request(op)
        elif isinstance(op, llvm.ReturnOp):
            self._return(op)
        elif isinstance(op, llvm.ExtractValueOp):
            start = offset_of(op.container.type, op.position.data)
            size = store_size(op.res.type)
            held = (thing._replace(at=thing.at - start) for thing in self._of(op.container))
            self._flow(op.res, [thing for thing in held if -thing.size < thing.at < size])
        elif isinstance(op, llvm.InsertValueOp):
            start = offset_of(op.res.type, op.position.data)
            moved = (thing._replace(at=thing.at + start) for thing in self._of(op.value))
            self._flow(op.res, [*self._of(op.container), *moved])
        elif isinstance(op, llvm.SelectOp):
            self._flow(op.res, [*self._of(op.true_value), *self._of(op.false_value)])
        elif isinstance(op, _SAME):
            if op.res.type != IntegerType(1):
                self._flow(op.res, self._of(op.arg))
        elif isinstance(op, llvm.BinaryOp):
            if not is_float(op.res.type):
                self._flow(op.res, self._computed(op))
        elif not isinstance(op, _NUMBERS) and not isinstance(op, AnnotationOp):
            self._lose(op)

    def _stored(self, value: SSAValue) -> list[Thing]:
        things = list(self._of(value))
        if not isinstance(value.type, llvm.PointerType) and not things and not is_constant(value):
            return [Thing(0, store_size(value.type), is_integer=True)]
        return things

    def _load(self, op: Operation, pointer: SSAValue, res: SSAValue) -> None:
        if is_float(res.type):
            return
        found = self._read(pointer, store_size(res.type), op)
        if found is None:
            self._is_anything(res)
        else:
            self._flow(res, [t for t in found if not t.is_integer])

    def _step(self, op: llvm.GEPOp) -> None:
        if (target := stepped_to(op)) is not None:
            self._flow(op.res, self._of(target))
            return
        alignments = self.transfer.alignments
        offset, stride, span = 0, 0, 0
        forward = True
        is_unsigned = all(self._is_unsigned(index, set()) for index in op.indices)
        for step in alignments.steps(op, self.transfer.is_rust):
            offset += step.offset
            stride = gcd(stride, step.stride)
            forward = forward and step.stride >= 0 and (step.forward or is_unsigned)
            more = step.span if forward else None
            span = None if span is None or more is None else span + more
        if stride and len(op.indices) == 1 and len(op.constant_indices) == 1:
            range_ = _range(op.indices[0], self.transfer.incoming)
            if range_ is not None:
                scale = size_of(op.elem_type)
                offset, span = range_[0] * scale, (range_[1] - range_[0]) * scale
        if not all(alignments.distances.get(distance) for distance in alignments.measured.get(op, ())):
            stride, span, forward = 1, None, False
        if not isinstance(op.res.type, llvm.PointerType):
            self._lose(op)
            return
        moved: list[Thing] = []
        for thing in self._of(op.base):
            if (address := thing.address) is not None and thing.at == 0:
                end = address.memory.size
                within = forward and span is None and end is not None and address.span is not None
                until = max(end - address.offset - offset, 0) if within and end is not None else span
                thing = thing._replace(address=address.moved(offset, stride, until))
            moved.append(thing)
        if isinstance(op.base.owner, llvm.ZeroOp) and not op.has_flag("inbounds"):
            moved = [thing for index in op.indices for thing in self._of(index)]
        self._flow(op.res, moved)

    def _is_unsigned(self, index: SSAValue, seen: set[SSAValue]) -> bool:
        """Whether an index is a remainder or a quotient of unsigned numbers, wherever it has come by: the place in a
        table, never in front of it."""
        constant, owner = integer_constant(index), index.owner
        if constant is not None or index in seen:
            return constant is None or constant >= 0
        seen.add(index)
        sources: Iterable[SSAValue] | None = None
        if isinstance(index, BlockArgument):
            sources = self.transfer.incoming(index) or self._given.get(index)
        elif isinstance(owner, llvm.SelectOp):
            sources = (owner.true_value, owner.false_value)
        elif isinstance(owner, llvm.SExtOp | llvm.FreezeOp):
            sources = (owner.operands[0],)
        if not sources:
            return isinstance(owner, llvm.URemOp | llvm.UDivOp | llvm.LShrOp | llvm.ZExtOp)
        return all(self._is_unsigned(source, seen) for source in sources)

    def _computed(self, op: Operation) -> list[Thing]:
        """Integers made of others: an address that is computed with leads anywhere in its memory."""
        found: list[Thing] = []
        for operand in op.operands:
            for thing in self._of(operand):
                if (address := thing.address) is not None:
                    thing = Thing(0, POINTER_SIZE, address=Address(address.memory, 0, 1, None))
                found.append(thing)
        return found

    def _call(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        name = callee_name(op) or ""
        callee = self.symbols.definition(name)
        if UNRESOLVED in op.attributes:
            # It ends the program, or is given nothing that is active.
            if op.res is not None and may_hold_pointer(op.res.type):
                self._flow(op.res, [self._pointer(self.outside)])
        elif _is_copy(op):
            self._copy(op)
        elif self.symbols.is_allocation(op) and op.res is not None:
            self._allocate(op)
        elif self.symbols.is_deallocation(op) or name.startswith("llvm.memset.") or name == "memset":
            pass
        elif name.startswith("llvm."):
            self._intrinsic(op, name)
        elif callee is None and name.startswith(HASH_NUMBERS):
            pass
        elif callee is not None and callee in self.transfer.operations and not callee.function_type.is_vararg:
            receiver = next((arg for arg in op.args if isinstance(arg.type, llvm.PointerType)), None)
            for param, arg in zip(callee.body.blocks[0].args, op.args, strict=False):
                things = self._of(arg)
                if arg is receiver and CANDIDATE in op.attributes and name in self._methods:
                    things = [thing for thing in things if self._may_be_of(op, thing, name)]
                self._flow(param, things)
            self._returns.setdefault(name, []).append(op)
            for block in callee.body.blocks:
                if isinstance(block.last_op, llvm.ReturnOp):
                    self._work.add(block.last_op)
            return
        elif callee is None and (is_inactive_callee(op, self.symbols) or isinstance(classify(op), Inactive | Rule)):
            if op.res is not None and may_hold_pointer(op.res.type):
                self._is_anything(op.res)
                for arg in op.args:
                    self._escape_all(arg)
        else:
            self._lose(op)
        if name in ("memcpy", "memmove", "memset") and op.res is not None:
            self._flow(op.res, self._of(op.args[0]))

    def _may_be_of(self, op: Operation, thing: Thing, method: str) -> bool:
        """Whether an object may have the method: as it is called by its table, that must stand at its start."""
        if thing.address is None or thing.address.span != 0 or thing.at:
            return True
        memory, offset = thing.address.memory, thing.address.offset
        memory.readers[op] = None
        if memory.outside:
            return True
        for (start, step), things in memory.places.items():
            for held in things:
                if step or start + held.at == offset:
                    if held.address is None or held.address.memory.outside or step:
                        return True
                    if held.address.memory in self._methods[method]:
                        return True
        return False

    def _find_methods(self) -> dict[str, set[Memory]]:
        """The functions whose addresses stand in C++'s tables of methods and nowhere else, and in which tables."""
        found: dict[str, set[Memory]] = {}
        loose: set[str] = set()
        for op in self.transfer.module.body.block.ops:
            if isinstance(op, llvm.GlobalOp) and op.value is not None:
                for name in symbols_in(op.value):
                    if op.sym_name.data.startswith(("_ZTV", "_ZTC")):
                        found.setdefault(name, set()).add(self._variable(op.sym_name.data))
                    else:
                        loose.add(name)
        for operations in self.transfer.operations.values():
            for op in operations:
                if isinstance(op, llvm.AddressOfOp):
                    users = (use.operation for use in op.res.uses)
                    if not all(isinstance(user, llvm.ICmpOp) for user in users):
                        loose.add(op.global_name.string_value())
        return {name: tables for name, tables in found.items() if name not in loose}

    def _intrinsic(self, op: llvm.CallOp | llvm.InvokeOp, name: str) -> None:
        if op.res is None:
            if any(isinstance(arg.type, llvm.PointerType) for arg in op.args) and not name.startswith(_HARMLESS):
                self._lose(op)
        elif not is_float(op.res.type):
            self._flow(op.res, self._computed(op))

    def _allocate(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        assert op.res is not None
        sizes = [integer_constant(arg) for arg in op.args]
        fresh = self._memory(op, sizes[0] if len(sizes) == 1 else None)
        self._flow(op.res, [self._pointer(fresh)])
        moved = self.symbols.reallocation(op)
        if moved is not None:
            for memory, _, _, _ in self._places(op.args[moved.pointer], 0):
                memory.readers[op] = None
                if memory.outside:
                    self._escape(fresh)
                for (start, step), things in list(memory.places.items()):
                    self._put(fresh, start, step, list(things))

    def _copy(self, op: llvm.CallOp | llvm.InvokeOp) -> None:
        size = integer_constant(op.args[2])
        if size is not None:
            held = self._read(op.args[1], size, op)
            self._write(op.args[0], size, self._anything(size) if held is None else held)
            return
        for memory, offset, stride, _ in list(self._places(op.args[1], 0)):
            memory.readers[op] = None
            for to, there, step, _ in list(self._places(op.args[0], 0)):
                if memory.outside:
                    self._put(to, 0, 1, self._anything())
                for (start, period), things in list(memory.places.items()):
                    common = gcd(stride, step, period)
                    kept = [thing for thing in things if common or start + thing.at + thing.size > offset]
                    self._put(to, start - offset + there, common, kept)

    def _request(self, op: requests.RequestOp) -> None:
        func = self.symbols.definition(op.callee.string_value())
        for arg in op.args:
            if func is None or func not in self.transfer.operations:
                self._escape_all(arg)
        if func is not None and func in self.transfer.operations:
            for param, (arg, _) in zip(func.body.blocks[0].args, _given(op), strict=False):
                self._flow(param, self._of(arg))
        for res in op.results:
            self._is_anything(res)

    def _return(self, op: llvm.ReturnOp) -> None:
        func = op.parent_op()
        if op.value is None or not isinstance(func, llvm.FuncOp):
            return
        for call in self._returns.get(func.sym_name.data, ()):
            for res in call.results:
                self._flow(res, self._of(op.value))

    def _escape_all(self, value: SSAValue) -> None:
        self._escape_things(list(self._of(value)))

    def _escape_things(self, things: Iterable[Thing]) -> None:
        for thing in list(things):
            if thing.address is not None:
                self._escape(thing.address.memory)

    def _lose(self, op: Operation) -> None:
        """An operation of which nothing is known here."""
        for operand in own_operands(op):
            self._escape_all(operand)
        for res in op.results:
            self._is_anything(res)


_SAME = (llvm.FreezeOp, llvm.BitCastOp, llvm.PtrToIntOp, llvm.IntToPtrOp, llvm.ZExtOp, llvm.SExtOp, llvm.TruncOp)
_NO_BYTES = (llvm.VoidType, llvm.LabelType, llvm.TokenType, llvm.MetadataType)
_NUMBERS = (
    *(llvm.ICmpOp, llvm.FCmpOp, llvm.FPToSIOp, llvm.FPToUIOp, llvm.SIToFPOp, llvm.UIToFPOp, llvm.FNegOp),
    *(llvm.FPExtOp, llvm.FPTruncOp, llvm.ConstantOp, llvm.ZeroOp, llvm.UndefOp, llvm.PoisonOp, llvm.AddressOfOp),
    *(llvm.BrOp, llvm.CondBrOp, llvm.SwitchOp, llvm.UnreachableOp, llvm.ResumeOp, llvm.FenceOp),
)
_DUPLICATED = ("dup", "duponly")
_SHADOWS = {"dupv": 2, "duponlyv": 2}
"""Activities with a stride and a shadow, whatever the width."""
_HARMLESS = ("llvm.lifetime.", "llvm.assume", "llvm.invariant.", "llvm.experimental.noalias", "llvm.prefetch")


def _given(op: requests.RequestOp) -> Iterator[tuple[SSAValue, int]]:
    """What a request gives to the parameters of its function, and the number of operands that tell its shadows."""
    at = 0
    for activity in op.activities.data:
        if at < len(op.args):
            shadows = _SHADOWS.get(activity.data, 0) or (op.width.value.data if activity.data in _DUPLICATED else 0)
            yield op.args[at], shadows
            at += 1 + shadows


def _is_copy(op: Operation) -> bool:
    """A call of ``memcpy`` or ``memmove``."""
    name = callee_name(op) or "" if isinstance(op, llvm.CallOp | llvm.InvokeOp) else ""
    return name.startswith(("llvm.memcpy.", "llvm.memmove.")) or name in ("memcpy", "memmove")


def _range(value: SSAValue, incoming: Incoming, depth: int = 6) -> tuple[int, int] | None:
    """What an index is at least and at most, where that is plain: which child of a node."""
    if (constant := integer_constant(value)) is not None:
        return constant, constant
    owner = value.owner
    if depth == 0:
        return None
    if isinstance(owner, llvm.ZExtOp) and owner.arg.type == IntegerType(1):
        return 0, 1
    sources: Sequence[SSAValue] | None = None
    if isinstance(value, BlockArgument):
        sources = incoming(value)
    elif isinstance(owner, llvm.SelectOp):
        sources = (owner.true_value, owner.false_value)
    elif isinstance(owner, llvm.ZExtOp | llvm.SExtOp | llvm.FreezeOp):
        sources = (owner.arg,)
    elif isinstance(owner, llvm.XorOp | llvm.SubOp):
        first, second = (_range(operand, incoming, depth - 1) for operand in owner.operands)
        if isinstance(owner, llvm.SubOp) and first is not None and second is not None:
            return first[0] - second[1], first[1] - second[0]
        bits = (0, 1)
        return bits if all(r is not None and r[0] >= 0 and r[1] <= 1 for r in (first, second)) else None
    if not sources:
        return None
    found = [_range(source, incoming, depth - 1) for source in sources]
    known = [r for r in found if r is not None]
    return (min(r[0] for r in known), max(r[1] for r in known)) if len(known) == len(found) else None


def _floats(type: Attribute) -> Iterator[Thing]:
    for leaf in leaves(type):
        inner, count = leaf.type, 1
        if isinstance(inner, VectorType):
            inner, count = inner.element_type, inner.element_count()
        kind = float_index(inner)
        if kind is not None:
            for lane in range(count):
                yield Thing(leaf.offset + lane * store_size(inner), FLOAT_SIZES[kind], kind)


__all__ = ["Flows"]
