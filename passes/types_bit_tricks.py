"""Which integer operations take floats apart, and which only compute with the integers of an enumeration."""

from __future__ import annotations

from typing import Protocol

from xdsl.dialects.builtin import IntegerType
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.passes.layout import store_size
from oxad.passes.types_lattice import BITS, FLOAT_ATOMS, FLOATS, POINTERS, REACH, TAINT, VARIANT, fragment_kind
from oxad.passes.types_transfer import Transfer

LARGEST = 8
"""The bytes of the largest integer whose tangent follows it through arithmetic."""

Entry = tuple[Operation, tuple[SSAValue, ...], SSAValue | None]


class Found(Protocol):
    """What ``find_bit_tricks`` asks of, and tells, the result of the analysis."""

    bit_tricks: frozenset[Operation]
    variant_arithmetic: frozenset[Operation]

    def may_be_float(self, value: SSAValue) -> bool: ...

    def in_variants(self, value: SSAValue) -> Attribute | None: ...

    def is_fragment(self, value: SSAValue) -> bool: ...


def find_bit_tricks(transfer: Transfer, found: Found) -> None:
    """Sets ``bit_tricks`` and ``variant_arithmetic``.

    Spreads ``TAINT`` forward and ``REACH`` and ``BITS`` backward through integer arithmetic; all follow moves. Then
    what is computed from an integer that shares its bytes with a float of another variant carries that float, too, so
    that its tangent tells whether it was an integer (``variant_bits.py``); until nothing new is found.
    """
    untainted, unreached = list(transfer.arithmetic), list(reversed(transfer.arithmetic))
    _spread_bits(transfer)
    lifted: set[Operation] = set()
    while True:
        untainted = _spread_taint(transfer, found, untainted)
        unreached = _spread_reach(transfer, unreached)
        apart = set(map(id, unreached))
        tricks = [e for e in transfer.arithmetic if id(e) not in apart and any(map(found.may_be_float, e[1]))]
        new = [e for e in tricks if e[0] not in lifted and _is_variant(transfer, found, e)]
        if not new:
            break
        for op, _, res in new:
            lifted.add(op)
            if res is not None:
                size = store_size(res.type)
                for i, atom in enumerate(FLOAT_ATOMS[fragment_kind(size)][:size]):
                    transfer.memory.add(transfer.register(res), i, atom | VARIANT)
        transfer.memory.drain()
    found.variant_arithmetic = frozenset(lifted)
    found.bit_tricks = frozenset(op for op, _, _ in tricks) - lifted


def _spread_taint(transfer: Transfer, found: Found, pending: list[Entry]) -> list[Entry]:
    """Marks what is made of the bits of floats; returns the operations that are not."""
    changed = True
    while changed:
        changed = False
        rest: list[Entry] = []
        for entry in pending:
            _, operands, res = entry
            if res is None:
                continue
            if any(map(found.may_be_float, operands)):
                for i in range(store_size(res.type)):
                    transfer.memory.add(transfer.register(res), i, TAINT)
                transfer.memory.drain()
                changed = True
            else:
                rest.append(entry)
        pending = rest
    return pending


def _spread_reach(transfer: Transfer, pending: list[Entry]) -> list[Entry]:
    """Marks what floats are made of; returns the operations that make none."""
    memory = transfer.memory
    changed = True
    while changed:
        changed = False
        rest: list[Entry] = []
        for entry in pending:
            op, operands, res = entry
            reaches = isinstance(op, llvm.SIToFPOp | llvm.UIToFPOp)
            if res is not None:
                masks = [memory.mask(transfer.register(res), i) for i in range(store_size(res.type))]
                reaches = any(mask & (FLOATS | REACH) for mask in masks)
            if reaches:
                for operand in operands:
                    for i in range(store_size(operand.type)):
                        memory.add(transfer.register(operand), i, REACH)
                memory.drain()
                changed = True
            else:
                rest.append(entry)
        pending = rest
    return pending


def _spread_bits(transfer: Transfer) -> None:
    """Marks what the bits of floats are made of."""
    memory = transfer.memory
    pending = [(operands, res) for _, operands, res in reversed(transfer.arithmetic) if res is not None]
    changed = True
    while changed:
        changed = False
        rest: list[tuple[tuple[SSAValue, ...], SSAValue]] = []
        for operands, res in pending:
            if not any(memory.mask(transfer.register(res), i) & (FLOATS | BITS) for i in range(store_size(res.type))):
                rest.append((operands, res))
                continue
            for operand in operands:
                memory.add_atoms(transfer.register(operand), 0, (BITS,) * store_size(operand.type))
            changed = True
        memory.drain()
        pending = rest


def _is_variant(transfer: Transfer, found: Found, entry: Entry) -> bool:
    """Whether all floats that an operation may take apart are integers of another variant, or made of such.

    An operand that is merely tainted comes from another operation, which is looked at by itself.
    """
    _, operands, res = entry
    if res is not None:
        if not isinstance(res.type, IntegerType) or store_size(res.type) > LARGEST:
            return False
        if any(transfer.memory.mask(transfer.register(res), i) & POINTERS for i in range(store_size(res.type))):
            return False
    some = False
    for operand in operands:
        masks = [transfer.memory.mask(transfer.register(operand), i) for i in range(store_size(operand.type))]
        if any(mask & FLOATS for mask in masks):
            if found.in_variants(operand) is None and not found.is_fragment(operand):
                return False
            some = True
        elif found.may_be_float(operand) and not any(mask & TAINT for mask in masks):
            return False  # nobody knows what it is
    return some


__all__ = ["find_bit_tricks"]
