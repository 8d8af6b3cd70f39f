"""``autodiff.each_lane`` at a width: one call per lane, of a function that knows nothing of lanes."""

from __future__ import annotations

from collections.abc import Callable

from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, tangents
from oxad.dialects.diagnostic import fail
from oxad.passes.batch_emit import Emitter


def each_lane(e: Emitter, op: Operation) -> None:
    assert isinstance(op, tangents.EachLaneOp)
    if e.width > 1 and op.once is not None:
        fail("OX0165", op.once.data, help="ask for one direction at a time, or keep what it reads from what it writes")
    result = op.function_type.result
    plain = None if isinstance(result, llvm.VoidType) else result
    found: list[list[SSAValue]] = []
    for k in range(e.width):
        value = e.builder.call(op.callee.string_value(), [_lane(e, arg, k) for arg in op.args], plain)
        if len(op.res) == 1:
            found.append([value])
        else:
            found.append([e.builder.extract(value, [i], _plain(r)) for i, r in enumerate(op.res)])
    for i, res in enumerate(op.res):
        values = [lane[i] for lane in found]
        e.values[res] = e.from_lanes(values, _plain(res)) if isinstance(res.type, TangentType) else values[0]


def _plain(value: SSAValue):
    return value.type.of if isinstance(value.type, TangentType) else value.type


def _lane(e: Emitter, arg: SSAValue, k: int) -> SSAValue:
    if isinstance(arg.type, ShadowType):
        return e.pointers(arg)[k]
    return e.lane(e.one(arg), arg.type.of, k) if isinstance(arg.type, TangentType) else e.one(arg)


HANDLERS: dict[type[Operation], Callable[[Emitter, Operation], None]] = {tangents.EachLaneOp: each_lane}
