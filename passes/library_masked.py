"""Memory under a mask as plain loads and stores, lane by lane, each where the mask has its bit.

LLVM vectorises loops with conditions in them so, where the machine has such instructions. Source: LLVM's language
reference, "Masked Vector Load and Store Intrinsics", "Masked Vector Gather and Scatter Intrinsics" (lanes are stored in
their order).
"""

from __future__ import annotations

from collections.abc import Callable

from xdsl.dialects.builtin import IntegerAttr, StringAttr, VectorType, i64
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.layout import low_bit, size_of
from oxad.passes.library_memory import Call, Expansion
from oxad.passes.scalarize import constant_lanes, lane_count
from oxad.passes.types_facts import integer_constant

_KEPT = ("metadata",)


def masked_expansion(op: Call) -> Expansion | None:
    """What a call of one of these becomes; ``None`` for all else."""
    name = "" if op.callee is None else op.callee.string_value()
    if isinstance(op, llvm.InvokeOp) or not name.startswith("llvm.masked."):
        return None
    expansion = _EXPANSIONS.get(name.split(".")[2])
    vectors = [value.type for value in (*op.args, *op.results) if isinstance(value.type, VectorType)]
    if expansion is None or any(bool(d.value.data) for type in vectors for d in type.scalable_dims.data):
        return None
    return expansion


class _Lanes:
    """Works on lane after lane in front of a call; what is under a condition gets a block of its own."""

    def __init__(self, op: Call, b: Builder, symbols: SymbolTable, type: Attribute, place: int, mask: SSAValue):
        assert isinstance(type, VectorType)
        self.op = op
        self.b = b
        self.type = type
        self.element = type.element_type
        self.count = lane_count(type)
        self.place = op.args[place]
        self.mask = mask
        self.alignment = _alignment(op, place, symbols)
        assert isinstance(mask.type, VectorType)
        owner = mask.owner
        known = constant_lanes(owner, mask.type) if not isinstance(owner, Block) else None
        self.known = [_bit(lane) for lane in known] if known is not None else [None] * self.count

    def extracted(self, vector: SSAValue, lane: int) -> SSAValue:
        assert isinstance(vector.type, VectorType)
        return self.b.emit(llvm.ExtractElementOp, (vector, self.b.integer(lane)), vector.type.element_type)

    def address(self, lane: int) -> tuple[SSAValue, int]:
        """Where a lane lies, and what that is aligned to."""
        if isinstance(self.place.type, VectorType):
            return self.extracted(self.place, lane), self.alignment
        if lane == 0:
            return self.place, self.alignment
        offset = lane * size_of(self.element)
        return self.b.gep(self.place, self.element, [lane], "inbounds"), min(self.alignment, low_bit(offset))

    def properties(self, alignment: int) -> dict[str, Attribute]:
        kept = {name: self.op.properties[name] for name in _KEPT if name in self.op.properties}
        return {**kept, "alignment": IntegerAttr(alignment, i64)}

    def under(self, lane: int, do: Callable[[], SSAValue | None], otherwise: SSAValue | None) -> SSAValue | None:
        """Does something if the mask has the lane's bit; its value, or else ``otherwise``."""
        known = self.known[lane]
        if known is not None:
            return do() if known else otherwise
        wanted = self.extracted(self.mask, lane)
        block = self.op.parent
        assert block is not None
        rest = block.split_before(self.op, arg_types=() if otherwise is None else (otherwise.type,))
        inside = Block()
        region = block.parent
        assert region is not None
        region.insert_block_before(inside, rest)
        self.b = Builder(inside)
        value = do()
        self.b.br(rest, [] if value is None else [value])
        Builder(block).cond_br(wanted, inside, rest, (), [] if otherwise is None else [otherwise])
        self.b = Builder(rest, self.op)
        return None if otherwise is None else rest.args[0]


def _alignment(op: Call, place: int, symbols: SymbolTable) -> int:
    """What the address, or every one of several, is aligned to: said by an argument of its own, or by an attribute."""
    if len(op.args) == (4 if op.res is not None or isinstance(op.args[0].type, VectorType) else 3):
        stated = integer_constant(op.args[place + 1])
        return stated or 1
    attribute = symbols.argument_attributes(op, place).get("align")
    return int(attribute.data.strip("()")) if isinstance(attribute, StringAttr) else 1


def _bit(lane: Attribute) -> bool | None:
    if isinstance(lane, llvm.ZeroAttr):
        return False
    return bool(lane.value.data) if isinstance(lane, IntegerAttr) else None


def _load(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """``masked.load`` and ``masked.gather``: (place[, alignment], mask, what the other lanes are)."""
    assert op.res is not None
    mask, other = op.args[-2:]
    lanes = _Lanes(op, b, symbols, op.res.type, 0, mask)

    def load(lane: int) -> SSAValue:
        place, alignment = lanes.address(lane)
        loaded = llvm.LoadOp.create(
            operands=(place,), result_types=(lanes.element,), properties=lanes.properties(alignment)
        )
        return lanes.b.add(loaded).res

    values: list[SSAValue] = []
    for lane in range(lanes.count):
        value = lanes.under(lane, lambda lane=lane: load(lane), lanes.extracted(other, lane))
        assert value is not None
        values.append(value)
    whole = lanes.b.poison(op.res.type)
    for lane, value in enumerate(values):
        whole = lanes.b.emit(llvm.InsertElementOp, (whole, value, lanes.b.integer(lane)), op.res.type)
    return whole


def _store(op: Call, b: Builder, symbols: SymbolTable) -> None:
    """``masked.store`` and ``masked.scatter``: (value, place[, alignment], mask)."""
    value, mask = op.args[0], op.args[-1]
    lanes = _Lanes(op, b, symbols, value.type, 1, mask)

    def store(lane: int) -> None:
        place, alignment = lanes.address(lane)
        stored = lanes.extracted(value, lane)
        lanes.b.add(llvm.StoreOp.create(operands=(stored, place), properties=lanes.properties(alignment)))

    for lane in range(lanes.count):
        lanes.under(lane, lambda lane=lane: store(lane), None)


_EXPANSIONS: dict[str, Expansion] = {"load": _load, "gather": _load, "store": _store, "scatter": _store}

__all__ = ["masked_expansion"]
