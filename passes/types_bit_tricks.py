"""Integer arithmetic on the bits of floats, of whose result a float is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.passes.layout import store_size
from oxad.passes.types_lattice import FLOATS, REACH, TAINT
from oxad.passes.types_transfer import Transfer

if TYPE_CHECKING:
    from oxad.passes.types import TypeInfo


def find_bit_tricks(transfer: Transfer, info: TypeInfo) -> frozenset[Operation]:
    """Spreads ``TAINT`` forward and ``REACH`` backward through integer arithmetic; both also follow moves."""
    memory = transfer.memory
    pending = transfer.arithmetic
    changed = True
    while changed:
        changed = False
        rest: list[tuple[Operation, tuple[SSAValue, ...], SSAValue | None]] = []
        for entry in pending:
            _, operands, res = entry
            if res is None:
                continue
            if any(info.may_be_float(v) for v in operands):
                for i in range(store_size(res.type)):
                    memory.add(transfer.register(res), i, TAINT)
                memory.drain()
                changed = True
            else:
                rest.append(entry)
        pending = rest
    pending = list(reversed(transfer.arithmetic))
    changed = True
    while changed:
        changed = False
        rest = []
        for entry in pending:
            op, operands, res = entry
            reaches = isinstance(op, llvm.SIToFPOp | llvm.UIToFPOp)
            if res is not None:
                node = transfer.register(res)
                masks = [memory.mask(node, i) for i in range(store_size(res.type))]
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
    reaching = {entry[0] for entry in transfer.arithmetic} - {entry[0] for entry in pending}
    return frozenset(
        op for op, operands, _ in transfer.arithmetic if op in reaching and any(info.may_be_float(v) for v in operands)
    )
