"""The type rule of every autodiff operation: a function that gives None, or what is wrong in one phrase.

What an operation says by itself is checked here; whether a request fits its callee, and a field its record, say the
passes (OX0106, OX0458). The rules hold for templates, whose tangents and shadows have no width yet, and for what
``batch`` leaves of the tape.
"""

from __future__ import annotations

from collections.abc import Sequence

from xdsl.dialects.builtin import (
    AnyFloat,
    ArrayAttr,
    DenseArrayBase,
    IntegerAttr,
    IntegerType,
    VectorType,
    i1,
    i64,
)
from xdsl.ir import Attribute, Operation, TypeAttribute

from oxad.dialects.autodiff import requests, shadows, tangents, tape
from oxad.dialects.autodiff.types import ShadowType, TangentType
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.kinds import bits, is_float, scalar, shape
from oxad.dialects.llvm.memory import DYNAMIC_INDEX
from oxad.dialects.llvm.types import ArrayType, FunctionType, PointerType, StructType, VoidType
from oxad.dialects.llvm.verify_ops import Rule, part_type

_PTR = PointerType()


# Tangents


def _of(type: Attribute) -> Attribute | None:
    """``T`` of ``tangent<T>``."""
    return type.of if isinstance(type, TangentType) else None


def derivative_type(type: Attribute) -> Attribute:
    """What stands for a part of type ``type`` in a derivative: the shadow of a pointer, else a tangent."""
    return ShadowType() if isinstance(type, PointerType) else TangentType(type)


def _zero(op: Operation) -> str | None:
    type = op.results[0].type
    return None if isinstance(type, TangentType) else f"a tangent expected, not {type}"


def _alike(op: Operation) -> str | None:
    """All operands and the result are of one ``tangent<T>``."""
    type = op.results[0].type
    for operand in op._operands:
        if operand.type != type:
            return f"operand of type {operand.type}, result of type {type}"
    return None if isinstance(type, TangentType) else f"a tangent expected, not {type}"


def _mask(op: Operation) -> str | None:
    of = _of(op.results[0].type)
    if of is not None and not is_float(of):
        return f"a tangent of floats expected, not {op.results[0].type}"
    return _alike(op)


def _scale(op: Operation) -> str | None:
    partial, tangent = op._operands
    if tangent.type != op.results[0].type:
        return f"a tangent of type {tangent.type}, result of type {op.results[0].type}"
    if TangentType(partial.type) != tangent.type:
        return f"a partial of type {partial.type} for {tangent.type}"
    return None if is_float(partial.type) else f"floats expected, not {partial.type}"


def _select(op: Operation) -> str | None:
    cond, yes, no = op._operands
    type = op.results[0].type
    if yes.type != type or no.type != type:
        return f"values of types {yes.type} and {no.type}, result of type {type}"
    if cond.type != i1:
        return f"a condition of type {cond.type}"
    return None if isinstance(type, TangentType | ShadowType) else f"a tangent or a shadow expected, not {type}"


def _cast(op: Operation) -> str | None:
    source, target = _of(op._operands[0].type), _of(op.results[0].type)
    if source is None or target is None:
        return f"no conversion from {op._operands[0].type} to {op.results[0].type}"
    if is_float(source) and is_float(target) and shape(source) == shape(target):
        return None
    sizes = [bits(type) if is_float(type) or isinstance(type, IntegerType) else None for type in (source, target)]
    if None not in sizes and sizes[0] != sizes[1]:
        return f"no conversion from {op._operands[0].type} to {op.results[0].type}"
    return None


def _part(container: Attribute, position: Sequence[int]) -> Attribute | None:
    """The type of a part of an aggregate; the last step may go into a vector."""
    found = part_type(container, tuple(position))
    if found is None and position:
        vector = part_type(container, tuple(position[:-1])) if len(position) > 1 else container
        if isinstance(vector, VectorType) and 0 <= position[-1] < vector.get_shape()[0]:
            return vector.element_type
    return found


def _extract(op: Operation) -> str | None:
    assert isinstance(op, tangents.ExtractOp)
    of = _of(op.container.type)
    if of is None:
        return f"a tangent expected, not {op.container.type}"
    part = _part(of, op.position.data)
    if part is None:
        return f"no part {list(op.position.data)} of {of}"
    wanted = derivative_type(part)
    return None if op.res.type == wanted else f"a part of type {wanted}, result of type {op.res.type}"


def _insert(op: Operation) -> str | None:
    assert isinstance(op, tangents.InsertOp)
    of = _of(op.container.type)
    if of is None or op.res.type != op.container.type:
        return f"a container of type {op.container.type}, result of type {op.res.type}"
    part = _part(of, op.position.data)
    if part is None:
        return f"no part {list(op.position.data)} of {of}"
    wanted = derivative_type(part)
    return None if op.value.type == wanted else f"a value of type {op.value.type} for a part of type {wanted}"


def _extract_element(op: Operation) -> str | None:
    vector, index = op._operands
    of = _of(vector.type)
    if not isinstance(of, VectorType) or not isinstance(index.type, IntegerType):
        return f"no element of {vector.type} at {index.type}"
    wanted = derivative_type(of.element_type)
    return None if op.results[0].type == wanted else f"an element of type {wanted}, result of type {op.results[0].type}"


def _insert_element(op: Operation) -> str | None:
    vector, value, index = op._operands
    of = _of(vector.type)
    if not isinstance(of, VectorType) or not isinstance(index.type, IntegerType):
        return f"no element of {vector.type} at {index.type}"
    if op.results[0].type != vector.type:
        return f"a vector of type {vector.type}, result of type {op.results[0].type}"
    wanted = derivative_type(of.element_type)
    return None if value.type == wanted else f"a value of type {value.type} for an element of type {wanted}"


def _pack(op: Operation) -> str | None:
    of = _of(op.results[0].type)
    if of is None or not op._operands:
        return f"{len(op._operands)} lanes for {op.results[0].type}"
    for lane in op._operands:
        if lane.type != of:
            return f"a lane of type {lane.type} for {op.results[0].type}"
    return _width(len(op._operands))


def _lane(op: Operation) -> str | None:
    assert isinstance(op, tangents.LaneOp)
    if not isinstance(op.arg.type, TangentType | ShadowType) or op.res.type != _of_lane(op.arg.type):
        return f"a lane of {op.arg.type}, result of type {op.res.type}"
    if not 0 <= op.index.value.data < requests.MAX_WIDTH:
        return f"no lane {op.index.value.data}"
    return None


def _each_lane(op: Operation) -> str | None:
    """The callee gets one lane of every argument, and gives one of every result."""
    assert isinstance(op, tangents.EachLaneOp)
    type = op.function_type
    wrong = _callee_fits(op, type, [_of_lane(a.type) for a in op.args])
    if wrong is not None:
        return wrong
    results = [_of_lane(r.type) for r in op.results]
    wanted = VoidType() if not results else results[0] if len(results) == 1 else StructType(results)
    return None if type.result == wanted else f"results of type {wanted} for {type}"


def _of_lane(type: Attribute) -> Attribute:
    """What one lane of a value is: of a plain value, the value."""
    return _PTR if isinstance(type, ShadowType) else _of(type) or type


def _width(width: int) -> str | None:
    return None if 1 <= width <= requests.MAX_WIDTH else f"{width} lanes, and at most {requests.MAX_WIDTH} can be"


# Shadows


def _lanes(op: Operation) -> str | None:
    if not isinstance(op.results[0].type, ShadowType):
        return f"a shadow expected, not {op.results[0].type}"
    for lane in op._operands:
        if not isinstance(lane.type, PointerType):
            return f"a pointer expected for a lane, not {lane.type}"
    return _width(len(op._operands))


def _makes_shadow(op: Operation) -> str | None:
    type = op.results[0].type
    return None if isinstance(type, ShadowType) else f"a shadow expected, not {type}"


def _zeros(op: Operation) -> str | None:
    assert isinstance(op, shadows.ZerosOp)
    size = op.size.value.data
    return _makes_shadow(op) if size > 0 else f"zeros of {size} bytes"


def _variable_alloca(op: Operation) -> str | None:
    type = op._operands[0].type
    return _makes_shadow(op) if isinstance(type, IntegerType) else f"a count of type {type}"


def _behind_shadow(op: Operation) -> str | None:
    """The last operand is a shadow."""
    type = op._operands[-1].type
    return None if isinstance(type, ShadowType) else f"a shadow expected for the address, not {type}"


def _getelementptr(op: Operation) -> str | None:
    assert isinstance(op, shadows.GEPOp)
    if not isinstance(op.base.type, ShadowType) or not isinstance(op.res.type, ShadowType):
        return f"an address of type {op.base.type}, result of type {op.res.type}"
    dynamic = sum(index == DYNAMIC_INDEX for index in integers(op.constant_indices))
    if dynamic != len(op.indices):
        return f"{len(op.indices)} operands for {dynamic} indices"
    for index in op.indices:
        if not isinstance(index.type, IntegerType):
            return f"an index of type {index.type}"
    return None


def _load(op: Operation) -> str | None:
    type = op.results[0].type
    if not isinstance(type, TangentType | ShadowType):
        return f"a tangent or a shadow expected, not {type}"
    return _behind_shadow(op)


def _take(op: Operation) -> str | None:
    return _zero(op) or _behind_shadow(op)


def _accumulate(op: Operation) -> str | None:
    type = op._operands[0].type
    return _behind_shadow(op) if isinstance(type, TangentType) else f"a cotangent expected, not {type}"


def _callee_fits(op: Operation, function: FunctionType, given: Sequence[Attribute]) -> str | None:
    if function.is_vararg or tuple(function.inputs.data) != tuple(given):
        return f"arguments of types {', '.join(map(str, given))} for {function}"
    return None


def _index(op: Operation, name: str, types: Sequence[Attribute], none: int = 0) -> str | None:
    """The property ``name`` is the position of an integer among the callee's parameters (or ``none``)."""
    value = op.properties.get(name)
    if value is None:
        return None
    assert isinstance(value, IntegerAttr)
    position = value.value.data
    if none and position == none:
        return None
    if not 0 <= position < len(types) or not isinstance(types[position], IntegerType):
        return f"`{name}` = {position} is no integer of the callee's"
    return None


def _heap_alloc(op: Operation) -> str | None:
    assert isinstance(op, shadows.HeapAllocOp)
    types = op.function_type.inputs.data
    wrong = _index(op, "size_index", types) or _index(op, "unit_index", types)
    return wrong or _callee_fits(op, op.function_type, [a.type for a in op.args]) or _makes_shadow(op)


def _with_pointer(op: shadows.HeapFreeOp | shadows.HeapReallocOp) -> str | None:
    """The shadow takes the place of the pointer among the callee's arguments."""
    if not isinstance(op.shadow.type, ShadowType):
        return f"a shadow expected for the block, not {op.shadow.type}"
    given: list[Attribute] = [a.type for a in op.args]
    position = op.pointer_index.value.data
    if not 0 <= position <= len(given):
        return f"`pointer_index` = {position} is no place among {len(given)} arguments"
    given.insert(position, _PTR)
    return _callee_fits(op, op.function_type, given)


def _heap_free(op: Operation) -> str | None:
    assert isinstance(op, shadows.HeapFreeOp)
    return _index(op, "size_index", op.function_type.inputs.data, -1) or _with_pointer(op)


def _heap_realloc(op: Operation) -> str | None:
    assert isinstance(op, shadows.HeapReallocOp)
    types = op.function_type.inputs.data
    wrong = _index(op, "size_index", types) or _index(op, "old_size_index", types)
    return wrong or _with_pointer(op) or _makes_shadow(op)


def _arena_shadow(op: Operation) -> str | None:
    arena, size = op._operands
    if not isinstance(arena.type, PointerType) or not isinstance(size.type, IntegerType):
        return f"an arena of type {arena.type}, a size of type {size.type}"
    type = op.results[0].type
    # Behind `batch` it is the one pointer that a shadow has become.
    return None if isinstance(type, ShadowType | PointerType) else f"a shadow or a pointer expected, not {type}"


def _moves(op: Operation) -> str | None:
    """``copy``, ``copy_adjoint``, ``clear``: shadows, a size in bytes and, if they are known, one period's floats."""
    *places, size = op._operands
    for place in places:
        if not isinstance(place.type, ShadowType):
            return f"a shadow expected for the memory, not {place.type}"
    if not isinstance(size.type, IntegerType):
        return f"a size of type {size.type}"
    period, offsets, types = (op.properties.get(name) for name in ("period", "offsets", "types"))
    if period is None and offsets is None and types is None:
        return None
    if not (isinstance(period, IntegerAttr) and isinstance(offsets, DenseArrayBase) and isinstance(types, ArrayAttr)):
        return "a layout needs `period`, `offsets` and `types`"
    places_of = integers(offsets)
    if len(places_of) != len(types.data):
        return f"{len(places_of)} offsets for {len(types.data)} types"
    for offset, type in zip(places_of, types.data, strict=True):
        if not isinstance(type, AnyFloat):
            return f"a float expected in the layout, not {type}"
        if not 0 <= offset <= period.value.data - (bits(type) or 0) // 8:
            return f"{type} at byte {offset} is not within a period of {period.value.data} bytes"
    return None


# The tape


def _record(op: Operation) -> str | None:
    assert isinstance(op, tape.RecordOp)
    for name, type in op.fields.data.items():
        if not isinstance(type, TypeAttribute):
            return f"the field `{name}` is {type}, which is no type"
    return None


def _places(*wanted: Attribute) -> Rule:
    """The operands' types; the result, if there is one, is a pointer."""

    def rule(op: Operation) -> str | None:
        for operand, type in zip(op._operands, wanted, strict=True):
            if operand.type != type:
                return f"an operand of type {operand.type} instead of {type}"
        if op.results and op.results[0].type != _PTR:
            return f"a pointer expected, not {op.results[0].type}"
        return None

    return rule


def _save(op: Operation) -> str | None:
    value, address = op._operands
    if not isinstance(address.type, PointerType):
        return f"a pointer expected for the address, not {address.type}"
    return None if _kept(value.type) else f"a value of type {value.type} is not kept on the tape"


def _restore(op: Operation) -> str | None:
    if not isinstance(op._operands[0].type, PointerType):
        return f"a pointer expected for the address, not {op._operands[0].type}"
    return None if _kept(op.results[0].type) else f"a value of type {op.results[0].type} is not kept on the tape"


def _kept(type: Attribute) -> bool:
    plain = isinstance(type, IntegerType | PointerType | ShadowType | StructType | ArrayType)
    return plain or isinstance(type, AnyFloat) or (isinstance(type, VectorType) and scalar(type) is not None)


# Requests


def _request(op: Operation) -> str | None:
    """The shadows are as the activities say; only if there are enough operands: the passes know the callee."""
    assert isinstance(op, requests.RequestOp)
    width = op.width.value.data
    words = [word.data for word in op.activities.data]
    types = [a.type for a in op.args]
    at = 0
    for word in words:
        count = {"const": 0, "active": 0, "dup": width, "duponly": width}.get(word, 2)
        group = types[at : at + 1 + count]
        at += 1 + count
        if at > len(types):
            return None
        primal, given = group[0], group[1:]
        if word in ("dupv", "duponlyv"):
            wanted: list[Attribute] = [_PTR, i64]
            if not isinstance(primal, PointerType) or given != wanted:
                return f"`{word}` of {', '.join(map(str, group))} instead of a pointer, its shadow and a stride"
        elif any(type != primal for type in given):
            return f"a shadow of type {next(t for t in given if t != primal)} for an argument of type {primal}"
    for type in types:
        if isinstance(type, TangentType | ShadowType):
            return f"an operand of type {type} in a request"
    return _phase(op, types) if isinstance(op, requests.ReverseOp) and op.phase is not None else None


def _phase(op: requests.ReverseOp, types: list[Attribute]) -> str | None:
    """A request in two calls: everything crosses by address, and the tape comes last."""
    assert op.phase is not None
    words = op.activities.data
    if op.phase.data not in requests.PHASES:
        return f"the phase `{op.phase.data}` is not one of {', '.join(requests.PHASES)}"
    if op.slots is None or len(op.slots.data) != len(words):
        return f"{0 if op.slots is None else len(op.slots.data)} slots for {len(words)} arguments"
    if any(word.data not in ("const", "dup") for word in words) or op.result_activity.data != "none":
        return "in two calls all that is passed is `const` or `dup`, and there is no result"
    if any(not isinstance(type, PointerType) for type in types):
        return "in two calls all operands are addresses"
    return None


RULES: dict[type[Operation], Rule] = {
    requests.ForwardOp: _request,
    requests.ReverseOp: _request,
    tangents.ZeroTangentOp: _zero,
    tangents.AddOp: _alike,
    tangents.NegOp: _alike,
    tangents.ScaleOp: _scale,
    tangents.MaskOp: _mask,
    tangents.SelectOp: _select,
    tangents.CastOp: _cast,
    tangents.ExtractOp: _extract,
    tangents.InsertOp: _insert,
    tangents.ExtractElementOp: _extract_element,
    tangents.InsertElementOp: _insert_element,
    tangents.PackOp: _pack,
    tangents.LaneOp: _lane,
    tangents.EachLaneOp: _each_lane,
    shadows.LanesOp: _lanes,
    shadows.NullShadowOp: _makes_shadow,
    shadows.ZerosOp: _zeros,
    shadows.GEPOp: _getelementptr,
    shadows.AllocaOp: _makes_shadow,
    shadows.VariableAllocaOp: _variable_alloca,
    shadows.HeapAllocOp: _heap_alloc,
    shadows.HeapFreeOp: _heap_free,
    shadows.HeapReallocOp: _heap_realloc,
    shadows.ArenaShadowOp: _arena_shadow,
    shadows.LoadOp: _load,
    shadows.StoreOp: _behind_shadow,
    shadows.AccumulateOp: _accumulate,
    shadows.TakeOp: _take,
    shadows.CopyOp: _moves,
    shadows.CopyAdjointOp: _moves,
    shadows.ClearOp: _moves,
    tape.RecordOp: _record,
    tape.RecordAllocaOp: _places(),
    tape.RecordNewOp: _places(_PTR),
    tape.FieldOp: _places(_PTR),
    tape.ReserveOp: _places(_PTR, i64),
    tape.ElementOp: _places(_PTR, i64),
    tape.SaveOp: _save,
    tape.RestoreOp: _restore,
    tape.ArenaOpenOp: _places(),
    tape.ArenaCloseOp: _places(_PTR),
    tape.TapeNewOp: _places(),
    tape.TapeRecordOp: _places(_PTR),
    tape.TapeFreeOp: _places(_PTR),
    tape.TapeKeepOp: _places(_PTR),
    tape.TapeRewindOp: _places(_PTR, _PTR),
}
"""Operation → its rule. Every operation of the dialect has one."""

COUNTS: dict[type[Operation], int] = {
    **dict.fromkeys((tangents.AddOp, tangents.ScaleOp, tangents.MaskOp, tangents.ExtractElementOp), 2),
    **dict.fromkeys((tangents.InsertOp, shadows.StoreOp, shadows.AccumulateOp, shadows.ArenaShadowOp), 2),
    **dict.fromkeys((tangents.SelectOp, tangents.InsertElementOp, shadows.CopyOp, shadows.CopyAdjointOp), 3),
    **dict.fromkeys((tape.ReserveOp, tape.ElementOp, tape.SaveOp, shadows.ClearOp), 2),
    **dict.fromkeys((tangents.NegOp, tangents.CastOp, tangents.ExtractOp, tangents.LaneOp, shadows.LoadOp), 1),
    shadows.VariableAllocaOp: 1,
    **dict.fromkeys((shadows.TakeOp, tape.RecordNewOp, tape.FieldOp, tape.RestoreOp, tape.ArenaCloseOp), 1),
    **dict.fromkeys((tangents.ZeroTangentOp, shadows.NullShadowOp, shadows.ZerosOp, shadows.AllocaOp), 0),
    **dict.fromkeys((tape.RecordAllocaOp, tape.ArenaOpenOp, tape.TapeNewOp), 0),
    **dict.fromkeys((tape.TapeRecordOp, tape.TapeFreeOp, tape.TapeKeepOp), 1),
    tape.TapeRewindOp: 2,
}
"""Operands of the operations that always have as many."""
