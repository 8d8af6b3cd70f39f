"""The shadows of returned pointers: the augmented callee leaves them in its frame, where the caller finds them."""

from __future__ import annotations

from xdsl.dialects.builtin import StringAttr, SymbolRefAttr
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import tape
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.passes.activity_result import SHADOW, Activity
from oxad.passes.reverse_augment import AugmentedShadows, part_of, pointer_parts
from oxad.passes.reverse_prepare import Prepared
from oxad.passes.reverse_storage import Storage


def result_field(position: tuple[int, ...]) -> str:
    """The field of a frame with the shadow of the result, or of the part of it at ``position``."""
    return "-".join(["result", *map(str, position)])


def exit_of(prepared: Prepared) -> llvm.ReturnOp:
    """The only return of a prepared function."""
    (found,) = [b.last_op for b in prepared.flow.order if isinstance(b.last_op, llvm.ReturnOp)]
    assert isinstance(found, llvm.ReturnOp)
    return found


def _parts(prepared: Prepared, activity: Activity) -> list[tuple[tuple[int, ...], SSAValue]]:
    """All pointers in the result, where any memory behind it has a shadow: where they stand, and they themselves."""
    leave = exit_of(prepared)
    value = leave.value
    if value is None or not activity.points.of(value) & activity.shadowed:
        return []
    return [(p, part_of(value, p, leave) if p else value) for p in pointer_parts(value.type)]


def returned_pointers(prepared: Prepared, activity: Activity) -> list[tuple[tuple[int, ...], SSAValue]]:
    """The pointers with shadows in the result: where they stand in it, and they themselves."""
    return [(position, pointer) for position, pointer in _parts(prepared, activity) if activity.has_shadow(pointer)]


def returned_nulls(prepared: Prepared, activity: Activity) -> frozenset[tuple[int, ...]]:
    """The positions of pointers in the result that have no shadow and need none."""
    return frozenset(
        position
        for position, pointer in _parts(prepared, activity)
        if not activity.has_shadow(pointer) and all(o.constant or o.is_number for o in activity.points.of(pointer))
    )


def leave_shadows(storage: Storage, activity: Activity, made: AugmentedShadows) -> tuple[tuple[int, ...], ...]:
    """Saves the shadows of returned pointers in the frame; returns the positions of these pointers."""
    positions: list[tuple[int, ...]] = []
    for position, pointer in returned_pointers(storage.prepared, activity):
        op = exit_of(storage.prepared)
        assert op.parent is not None
        builder = Builder(op.parent, op)
        layout = storage.frame_layout
        name = result_field(position)
        layout.fields[name] = SHADOW
        address = builder.emit(tape.FieldOp, (storage.frame,), PTR, record=layout.symbol, field=StringAttr(name))
        builder.emit(tape.SaveOp, (made.of(pointer), address), None)
        positions.append(position)
    return tuple(positions)


def left_shadow(storage: Storage, op: llvm.CallOp | llvm.InvokeOp, record: str, position: tuple[int, ...]) -> SSAValue:
    """The shadow of a pointer that an augmented callee returned, out of its frame, whose layout is ``record``."""
    assert op.res is not None
    frame = storage.frame_of(op, record)
    builder = storage.behind(op.res)
    field = StringAttr(result_field(position))
    address = builder.emit(tape.FieldOp, (frame,), PTR, record=SymbolRefAttr(record), field=field)
    return builder.emit(tape.RestoreOp, (address,), SHADOW)
