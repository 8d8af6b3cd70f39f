"""The reverse sweep, operation by operation: where the cotangent of each result goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, IntegerAttr, IntegerType, VectorType, f64, i1, i64
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import TangentType, shadows, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import span_near
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.dialects.llvm.symbols import Reallocation, callee_name
from oxad.passes.inactive_callees import is_inactive_callee
from oxad.passes.induction import signed_constant
from oxad.passes.layout import size_of, store_size
from oxad.passes.points_to import may_hold_pointer
from oxad.passes.reverse_values import kept_size, shadow_at
from oxad.passes.rules import RESULT, Inactive, Rule, apply, classify
from oxad.passes.types import Layout
from oxad.passes.types_bytes import MOVES
from oxad.passes.types_moves import lane_moves
from oxad.passes.variant_bits import number_part, trace

if TYPE_CHECKING:
    from oxad.passes.reverse_sweep import ReverseCallee, Sweep

F64 = TangentType(f64)


def adjoint(s: Sweep, op: Operation) -> None:
    """Passes the cotangents of the results of an operation of the primal on to its operands."""
    if s.types.is_variant_arithmetic(op):
        _trace(s, op)
        return
    handler = HANDLERS.get(type(op))
    if handler is not None:
        handler(s, op)
        return
    if not op.results:
        return
    cotangent = s.take(op.results[0])
    if cotangent is not None:
        _by_rule(s, op, op.operands, cotangent)


def _trace(s: Sweep, op: Operation) -> None:
    """Arithmetic with an integer that shares its bytes with a float of another variant."""
    cotangent = s.take(op.results[0])
    if cotangent is not None:
        for operand in dict.fromkeys(op.operands):
            if (type := s.activity.cotangent(operand)) is not None:
                s.add(operand, trace(s.builder, cotangent, type.of))


def _by_rule(s: Sweep, op: Operation, arguments: object, cotangent: SSAValue) -> None:
    rule = classify(op)
    if not isinstance(rule, Rule):
        fail(
            "OX0310",
            f"an active value flows through `{op.name.removeprefix('llvm.')}`, which has no derivative",
            span_near(op),
            notes=(rule.reason,) if isinstance(rule, Inactive) else (),
            help="keep the bits of active floats out of integer arithmetic",
        )
    args: list[SSAValue] = list(arguments)  # pyright: ignore[reportArgumentType]

    def value(i: int) -> SSAValue:
        return s.values.primal(op.results[0] if i == RESULT else args[i])

    type = op.results[0].type
    cache: dict[object, SSAValue] = {}
    for i in rule.operands:
        if s.activity.cotangent(args[i]) is None:
            continue
        part = apply(rule, i, s.builder, value, type, cotangent, cache)  # pyright: ignore[reportArgumentType]
        if not isinstance(part, SSAValue):
            continue
        if op.results[0] in s.masked and rule.needs(i):
            part = s.builder.emit(tangents.MaskOp, (cotangent, part), part.type)
        s.add(args[i], part)


def _move_bytes(s: Sweep, op: Operation) -> None:
    """Integers that carry floats were shifted, cut or put together: the cotangents go back where they came from."""
    cotangent = s.take(op.results[0])
    if cotangent is None:
        return
    of = cotangent.type.of if isinstance(cotangent.type, TangentType) else None
    for lane, source, source_lane in lane_moves(op, s.types.carried) or ():
        type = s.activity.cotangent(source)
        if type is None:
            continue
        piece = cotangent
        if isinstance(of, VectorType):
            position = llvm.PositionAttr((lane,))
            piece = s.builder.emit(tangents.ExtractOp, (cotangent,), TangentType(of.element_type), position=position)
        if isinstance(type.of, VectorType):
            position = llvm.PositionAttr((source_lane,))
            piece = s.builder.emit(tangents.InsertOp, (s.zero(type), piece), type, position=position)
        s.add(source, piece)


def _return(s: Sweep, op: llvm.ReturnOp) -> None:
    if op.value is not None and s.seed is not None:
        s.add(op.value, s.seed)


def _load(s: Sweep, op: llvm.LoadOp) -> None:
    cotangent = s.take(op.res)
    if cotangent is None:
        return
    parts = s.types.fragments(op.addr, store_size(op.res.type)) if isinstance(op.res.type, IntegerType) else ()
    for at, type in parts:
        # An integer that shares its bytes with a part of another variant's float: variant_bits.py.
        traced = trace(s.builder, cotangent, type)
        place = shadow_at(s.builder, s.values.shadow(op.addr), at)
        s.builder.emit(shadows.AccumulateOp, (traced, place), None)
    if not parts:
        s.builder.emit(shadows.AccumulateOp, (cotangent, s.values.shadow(op.addr)), None, **_alignment(op))


def _store(s: Sweep, op: llvm.StoreOp) -> None:
    if not s.activity.has_shadow(op.addr):
        return
    type = s.activity.cotangent(op.value)
    if isinstance(op.value.type, IntegerType) and (parts := s.types.fragments(op.addr, store_size(op.value.type))):
        for at, float in parts:
            place = shadow_at(s.builder, s.values.shadow(op.addr), at)
            taken = s.builder.emit(shadows.TakeOp, (place,), TangentType(float))
            if type is not None:
                s.add(op.value, trace(s.builder, taken, type.of))
        return
    if type is not None:
        if may_hold_pointer(type.of):
            fail("OX0341", "an aggregate of pointers and active floats is stored at once", span_near(op))
        shared = s.types.may_be_pointer(op.value)
        if shared and type != F64:
            refuse_many_variants(op)
        taken = s.builder.emit(shadows.TakeOp, (s.values.shadow(op.addr),), type, **_alignment(op))
        s.add(op.value, number_part(s.builder, taken) if shared else taken)
        return
    if isinstance(op.value.type, llvm.PointerType) or op.value in s.activity.laundered:
        return
    _clear(s, op, op.addr, size_of(op.value.type), s.builder.integer(size_of(op.value.type)))


def _clear(s: Sweep, op: Operation, pointer: SSAValue, size: int | None, length: SSAValue) -> None:
    """What overwrites memory with something inactive takes the cotangents away.

    In memory of the function's own no more than they can be lost: where its types are not known, all is cleared.
    """
    layout = s.types.floats(pointer, size)
    if not layout.complete and all(o.is_local for o in s.activity.points.of(pointer)):
        s.builder.emit(shadows.ClearOp, (s.values.shadow(pointer), length), None)
        return
    layout = _layout(s, op, pointer, size)
    if layout.offsets:
        s.builder.emit(shadows.ClearOp, (s.values.shadow(pointer), length), None, **layout_properties(layout, size))


def _layout(s: Sweep, op: Operation, pointer: SSAValue, size: int | None) -> Layout:
    """The floats in the memory that ``op`` writes. Raises OX0201 where that is not known."""
    layout = s.types.floats(pointer, size)
    if layout is None or not layout.complete:
        fail(
            "OX0201",
            "it is not known which bytes of the memory written here are floats",
            span_near(op),
            notes=(*((layout.problem,) if layout.problem else ()), *nearest(s.types.original(pointer))),
            help="build with debug information, or move the data with its own type",
        )
    return layout


def _copy(s: Sweep, op: llvm.CallOp) -> None:
    """memcpy and memmove."""
    dst, src, length = op.args[0], op.args[1], op.args[2]
    if not s.activity.has_shadow(dst):
        return
    size = signed_constant(length)
    if size == 0:
        return
    parts = () if size is None else s.types.fragments(dst, size)
    if parts and s.activity.has_shadow(src) and s.types.fragments(src, size or 0) == parts:
        # Integers of another variant: variant_bits.py.
        for at, type in parts:
            place = shadow_at(s.builder, s.values.shadow(dst), at)
            taken = s.builder.emit(shadows.TakeOp, (place,), TangentType(type))
            given = trace(s.builder, taken, type), shadow_at(s.builder, s.values.shadow(src), at)
            s.builder.emit(shadows.AccumulateOp, given, None)
        return
    layout = _layout(s, op, dst, size)
    if layout.shared:
        layout = one_by_one(layout, size)
    if not layout.offsets:
        return
    if not s.activity.has_shadow(src):
        s.builder.emit(
            shadows.ClearOp,
            (s.values.shadow(dst), s.values.primal(length)),
            None,
            **layout_properties(layout, size),
        )
        return
    if layout.shared and (layout.period or size is None):
        refuse_many_variants(op)
    to, start = s.values.shadow(dst), s.values.shadow(src)
    taken = [(at, s.builder.emit(shadows.TakeOp, (shadow_at(s.builder, to, at),), F64)) for at in layout.shared]
    own = without_shared(layout)
    if own.offsets:
        properties = layout_properties(own, size)
        if (callee_name(op) or "").startswith("llvm.memmove."):
            properties["flags"] = llvm.flags("move")
        s.builder.emit(shadows.CopyAdjointOp, (to, start, s.values.primal(length)), None, **properties)
    for at, cotangent in taken:
        given = number_part(s.builder, cotangent), shadow_at(s.builder, start, at)
        s.builder.emit(shadows.AccumulateOp, given, None)


def _call(s: Sweep, op: llvm.CallOp | llvm.InvokeOp) -> None:
    if op in s.callees:
        _call_reverse(s, op, s.callees[op])
        return
    name = callee_name(op) or ""
    if isinstance(op, llvm.CallOp):
        if name.startswith(("llvm.memcpy.", "llvm.memmove.")):
            _copy(s, op)
            return
        if name.startswith("llvm.memset."):
            if s.activity.has_shadow(op.args[0]):
                length = op.args[2]
                _clear(s, op, op.args[0], signed_constant(length), s.values.primal(length))
            return
    moved = s.symbols.reallocation(op)
    if moved is not None:
        _reallocation(s, op, moved)
        return
    if op.res is None or is_inactive_callee(op, s.symbols):
        return
    cotangent = s.take(op.res)
    if cotangent is not None:
        _by_rule(s, op, op.args, cotangent)


def _reallocation(s: Sweep, op: llvm.CallOp | llvm.InvokeOp, moved: Reallocation) -> None:
    """The block's cotangents go back to where it was, of which nobody has any left: byte by byte, as they are."""
    old = op.args[moved.pointer]
    if op.res is None or not s.activity.has_shadow(op.res) or not s.activity.has_shadow(old):
        return
    size = kept_size(s.builder, op, moved, s.values.primal)
    shadow = s.values.shadow(op.res)
    s.builder.emit(shadows.CopyOp, (s.values.shadow(old), shadow, size), None)


def _call_reverse(s: Sweep, op: llvm.CallOp | llvm.InvokeOp, callee: ReverseCallee) -> None:
    args: list[SSAValue] = []
    args.append(s.values.frame_of(op, callee))
    if callee.takes_cotangent:
        assert op.res is not None and callee.result is not None
        cotangent = s.take(op.res)
        if cotangent is None:
            cotangent = s.zero(callee.result)
        elif cotangent.type != callee.result:
            cotangent = s.builder.emit(tangents.CastOp, (cotangent,), callee.result)
        args.append(cotangent)
    for shadow, index in callee.parameters:
        args.append((s.values.shadow if shadow else s.values.primal)(op.args[index]))
    given = s.builder.call(callee.reverse_name, args, callee.gives_type)
    for position, index in enumerate(callee.gives):
        assert callee.gives_type is not None
        type = callee.gives_type.elements.data[position]
        s.add(op.args[index], s.builder.extract(given, [position], type))


def _select(s: Sweep, op: llvm.SelectOp) -> None:
    cotangent = s.take(op.res)
    if cotangent is None:
        return
    type = cotangent.type
    assert isinstance(type, TangentType)
    condition = s.values.primal(op.cond)
    if condition.type != i1:
        fail("OX0311", "a select of vectors lane by lane on active values", span_near(op))
    zero = s.zero(type)
    for value, order in ((op.true_value, (cotangent, zero)), (op.false_value, (zero, cotangent))):
        if s.activity.cotangent(value):
            s.add(value, s.builder.emit(tangents.SelectOp, (condition, *order), type))


def _pass_on(s: Sweep, op: Operation) -> None:
    """Conversions between floats, and moves of the same bits."""
    cotangent = s.take(op.results[0])
    if cotangent is not None:
        s.add(op.operands[0], cotangent)


def _extract_value(s: Sweep, op: llvm.ExtractValueOp) -> None:
    cotangent = s.take(op.res)
    type = s.activity.cotangent(op.container)
    if cotangent is not None and type is not None:
        part = s.builder.emit(tangents.InsertOp, (s.zero(type), cotangent), type, position=op.position)
        s.add(op.container, part)


def _insert_value(s: Sweep, op: llvm.InsertValueOp) -> None:
    cotangent = s.take(op.res)
    if cotangent is None:
        return
    type = s.activity.cotangent(op.value)
    if type is not None:
        s.add(op.value, s.builder.emit(tangents.ExtractOp, (cotangent,), type, position=op.position))
    if (whole := s.activity.cotangent(op.container)) is not None:
        inner = _part_type(whole.of, op.position.data)
        if isinstance(inner, llvm.PointerType):  # has no cotangent
            s.add(op.container, cotangent)
            return
        zero = s.zero(TangentType(inner))
        s.add(
            op.container,
            s.builder.emit(tangents.InsertOp, (cotangent, zero), whole, position=op.position),
        )


def _extract_element(s: Sweep, op: llvm.ExtractElementOp) -> None:
    cotangent = s.take(op.res)
    type = s.activity.cotangent(op.vector)
    if cotangent is not None and type is not None:
        index = s.values.primal(op.position)
        part = s.builder.emit(tangents.InsertElementOp, (s.zero(type), cotangent, index), type)
        s.add(op.vector, part)


def _insert_element(s: Sweep, op: llvm.InsertElementOp) -> None:
    cotangent = s.take(op.res)
    if cotangent is None:
        return
    index = s.values.primal(op.position)
    type = s.activity.cotangent(op.value)
    if type is not None:
        s.add(op.value, s.builder.emit(tangents.ExtractElementOp, (cotangent, index), type))
    if (whole := s.activity.cotangent(op.vector)) is not None:
        zero = s.zero(TangentType(op.value.type))
        s.add(op.vector, s.builder.emit(tangents.InsertElementOp, (cotangent, zero, index), whole))


def _nothing(s: Sweep, op: Operation) -> None:
    """Addresses have shadows, not cotangents; terminators are followed, not differentiated."""


def _part_type(type: Attribute, position: tuple[int, ...]) -> Attribute:
    for index in position:
        if isinstance(type, llvm.StructType):
            type = type.elements.data[index]
        else:
            assert isinstance(type, llvm.ArrayType)
            type = type.element
    return type


def _alignment(op: llvm.LoadOp | llvm.StoreOp) -> dict[str, Attribute]:
    return {} if op.alignment is None else {"alignment": op.alignment}


def without_shared(layout: Layout) -> Layout:
    """The floats of a layout that no other variant of an enumeration has a pointer in place of."""
    own = [(at, type) for at, type in zip(layout.offsets, layout.types, strict=True) if at not in layout.shared]
    return replace(layout, offsets=tuple(at for at, _ in own), types=tuple(type for _, type in own), shared=())


def one_by_one(layout: Layout, size: int | None) -> Layout:
    """The layout of an array of a small constant size, element by element."""
    if not layout.period or size is None or size * len(layout.offsets) > LARGEST_UNROLLED * layout.period:
        return layout
    starts = range(0, size, layout.period)

    def every(places: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(start + at for start in starts for at in places if start + at < size)

    offsets, types = every(layout.offsets), layout.types * len(starts)
    return replace(
        layout,
        period=0,
        offsets=offsets,
        types=types[: len(offsets)],
        pointers=every(layout.pointers),
        shared=every(layout.shared),
    )


def refuse_many_variants(op: Operation) -> NoReturn:
    """Raises OX0205 for a copy of a number of enumerations that is not known here."""
    fail(
        "OX0205",
        "many enumerations are copied at once, each with an active float or a pointer in the same bytes",
        span_near(op),
        notes=nearest(op),
        help="copy them one by one, or put the float and the pointer into fields of their own",
    )


def layout_properties(layout: Layout, size: int | None) -> dict[str, Attribute]:
    """The properties by which ``autodiff.clear`` and ``autodiff.copy_adjoint`` say which bytes are floats.

    A piece of ``size`` bytes in which nothing repeats is one period.
    """
    return {
        "period": IntegerAttr(layout.period or size or 0, i64),
        "offsets": DenseArrayBase.from_list(i64, list(layout.offsets)),
        "types": ArrayAttr(layout.types),
    }


LARGEST_UNROLLED = 256
"""The floats of an array of enumerations that is copied at once."""

HANDLERS: dict[type[Operation], Callable[[Sweep, Operation], None]] = {
    llvm.ReturnOp: _return,
    llvm.LoadOp: _load,
    llvm.StoreOp: _store,
    llvm.CallOp: _call,
    llvm.InvokeOp: _call,
    llvm.SelectOp: _select,
    **dict.fromkeys(MOVES, _move_bytes),
    llvm.FreezeOp: _pass_on,
    llvm.BitCastOp: _pass_on,
    llvm.FPExtOp: _pass_on,
    llvm.FPTruncOp: _pass_on,
    llvm.ExtractValueOp: _extract_value,
    llvm.InsertValueOp: _insert_value,
    llvm.ExtractElementOp: _extract_element,
    llvm.InsertElementOp: _insert_element,
    llvm.GEPOp: _nothing,
    llvm.AllocaOp: _nothing,
    llvm.IntToPtrOp: _nothing,
    llvm.PtrToIntOp: _nothing,
    llvm.AddrSpaceCastOp: _nothing,
}  # pyright: ignore[reportAssignmentType]
