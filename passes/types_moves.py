"""Integer operations that only move whole bytes, seen as moves of the floats that the integers carry."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from xdsl.dialects.builtin import VectorType
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.passes.layout import store_size
from oxad.passes.types_bytes import MOVES, byte_moves
from oxad.passes.types_facts import is_constant


class LaneMove(NamedTuple):
    """Float ``lane`` of the result is float ``source_lane`` of ``source`` (lanes of ``TypeInfo.carried``)."""

    lane: int
    source: SSAValue
    source_lane: int


def lane_moves(op: Operation, carried: Callable[[SSAValue], Attribute | None]) -> list[LaneMove] | None:
    """Where the floats in the result of an integer operation come from; ``None`` if it is no mere move of bytes.

    Lanes of the result that are not named are zero. ``carried`` is ``TypeInfo.carried``, and raises what that raises.
    """
    if not isinstance(op, MOVES):
        return None
    moves = byte_moves(op)
    if moves is None:
        return None
    element = _element(carried(op.results[0]))
    if element is None:
        return []
    size = store_size(element)
    found: list[LaneMove] = []
    for source, start, to, length in moves:
        if is_constant(source) or _element(carried(source)) != element:
            continue
        for lane in range(-(-to // size), (to + length) // size):
            at = start + lane * size - to
            if at % size == 0:
                found.append(LaneMove(lane, source, at // size))
    return found


def _element(type: Attribute | None) -> Attribute | None:
    return type.element_type if isinstance(type, VectorType) else type


__all__ = ["LaneMove", "lane_moves"]
