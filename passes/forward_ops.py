"""Forward mode, operation by operation: arithmetic from the rules, and what the engine does itself.

Each handler clones the primal operation and then says the tangent or shadow of its result.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from xdsl.dialects.builtin import DenseArrayBase, IntegerAttr, IntegerType, VectorType, i32
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, shadows, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import ArrayType, PointerType, PositionAttr, StructType
from oxad.dialects.llvm.cfg import edges
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.nearest_variable import nearest
from oxad.passes.activity_function import leads_on
from oxad.passes.forward_calls import call, edge_segments
from oxad.passes.forward_function import SHADOW, ForwardFunction
from oxad.passes.induction import static_count
from oxad.passes.layout import is_float, leaves, part, store_size
from oxad.passes.program_end import stop
from oxad.passes.reverse_needs import CONSTANTS
from oxad.passes.reverse_values import shadow_at
from oxad.passes.rules import RESULT, Constant, Engine, Inactive, Rule, Unsupported, apply, classify
from oxad.passes.types_bytes import MOVES
from oxad.passes.types_moves import lane_moves
from oxad.passes.variant_bits import trace


def handle(f: ForwardFunction, op: Operation) -> None:
    """Clone ``op`` and differentiate it."""
    if f.types.is_variant_arithmetic(op):
        _trace(f, op)
        return
    if op in f.activity.nowhere:
        stop(f.builder, f.symbols, op, lambda value: f.primal[value])
    handler = _HANDLERS.get(type(op))
    if handler is not None:
        handler(f, op)
        return
    entry = classify(op)
    if isinstance(entry, Rule):
        f.clone(op)
        by_rule(f, op, entry, op.operands)
        return
    # A jump that is not understood could not pass derivatives on.
    touched = bool(op.successors) or any(f.active(v) for v in (*op.operands, *op.results))
    if touched and not (isinstance(entry, Inactive) and not _reads_bits(f, op, entry)):
        refuse(op, entry)
    f.clone(op)


def _reads_bits(f: ForwardFunction, op: Operation, entry: Inactive) -> bool:
    """Whether an operation on integers works on the bits of an active float."""
    return entry.bits and f.types.is_bit_trick(op) and any(isinstance(f.kind(v), TangentType) for v in op.operands)


def _trace(f: ForwardFunction, op: Operation) -> None:
    """Arithmetic with an integer that shares its bytes with a float of another variant."""
    f.clone(op)
    kind = f.kind(op.results[0])
    if not isinstance(kind, TangentType):
        return
    total = f.zero(kind.of)
    for operand in dict.fromkeys(op.operands):
        if isinstance(f.kind(operand), TangentType):
            traced = trace(f.builder, f.derivative(operand, op), kind.of)
            total = f.builder.emit(tangents.AddOp, (total, traced), kind)
    f.set(op.results[0], total)


def _move_bytes(f: ForwardFunction, op: Operation) -> None:
    """Integers that carry floats are shifted, cut or put together."""
    kind = f.kind(op.results[0])
    moves = lane_moves(op, f.types.carried) if isinstance(kind, TangentType) else None
    f.clone(op)
    if moves is None or not isinstance(kind, TangentType):
        return
    result = f.zero(kind.of)
    for lane, source, source_lane in moves:
        if not f.active(source):
            continue
        piece = f.derivative(source, op)
        of = _carried(f.kind(source), op)
        if isinstance(of, VectorType):
            position = PositionAttr((source_lane,))
            piece = f.builder.emit(tangents.ExtractOp, (piece,), TangentType(of.element_type), position=position)
        if isinstance(kind.of, VectorType):
            piece = f.builder.emit(tangents.InsertOp, (result, piece), kind, position=PositionAttr((lane,)))
        result = piece
    f.set(op.results[0], result)


def refuse(op: Operation, entry: object) -> None:
    """The error for an operation on active values that has no derivative."""
    if isinstance(entry, Unsupported):
        fail("OX0302", f"`{op.name}` cannot be differentiated: {entry.reason}", span_of(op))
    if isinstance(entry, Inactive):
        fail(
            "OX0310",
            f"integer arithmetic (`{op.name}`) works on the bits of an active float",
            span_of(op),
            help="keep the value as a float, or do this on a value that is not differentiated",
        )
    what = entry.what if isinstance(entry, Engine) else "unknown"
    fail("OX0311", f"`{op.name}` ({what}) on an active value is not supported in forward mode", span_of(op))


def by_rule(f: ForwardFunction, op: Operation, rule: Rule, arguments: object) -> None:
    """The tangent of the result: the sum over active operands of partial times tangent."""
    result = op.results[0] if op.results else None
    if result is None or f.kind(result) is None:
        return
    args = list(arguments)  # pyright: ignore[reportArgumentType]

    def values(i: int) -> SSAValue:
        return f.primal[result if i == RESULT else args[i]]

    total: SSAValue | None = None
    cache: dict = {}
    type = result.type
    kind = TangentType(type)
    done: set[int] = set()
    for i in rule.operands:
        if not f.active(args[i]) or i in done:
            continue
        tangent = f.derivative(args[i], op, kind)
        term: SSAValue | Constant | None = None
        twins = [j for j in rule.operands if args[j] is args[i]]
        if len(twins) > 1:
            # x * x: one product with the sum of the partials, which is the same for all lanes.
            partials = [rule.partial(j, f.builder, values, type, cache) for j in twins]
            if all(isinstance(p, SSAValue) for p in partials):
                factor = partials[0]
                for other in partials[1:]:
                    factor = f.builder.fadd(factor, other)  # pyright: ignore[reportArgumentType]
                term = f.builder.emit(tangents.ScaleOp, (factor, tangent), kind)  # pyright: ignore[reportArgumentType]
                done.update(twins)
        if term is None:
            term = apply(rule, i, f.builder, values, type, tangent, cache)
        if isinstance(term, Constant):
            continue
        total = term if total is None else f.builder.emit(tangents.AddOp, (total, term), kind)
    f.set(result, f.zero(type) if total is None else total)


def _pass_on(f: ForwardFunction, op: Operation) -> None:
    """Freeze and casts between pointers: the derivative is the operand's."""
    f.clone(op)
    if f.kind(op.results[0]) is not None:
        f.set(op.results[0], f.derivative(op.operands[0], op, f.kind(op.results[0])))


def _cast(f: ForwardFunction, op: Operation) -> None:
    """Conversions that keep the value (fpext, fptrunc) or the bits (bitcast)."""
    f.clone(op)
    kind = f.kind(op.results[0])
    if kind is None:
        if isinstance(op, llvm.BitCastOp) and isinstance(f.kind(op.arg), TangentType) and leads_on(op.res):
            # The bits go on as an integer that carries no float.
            refuse(op, Inactive("bits", bits=True))
        return
    f.set(op.results[0], f.builder.emit(tangents.CastOp, (f.derivative(op.operands[0], op),), kind))


def _select(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.SelectOp)
    f.clone(op)
    kind = f.kind(op.res)
    if kind is None:
        return
    pair = (f.derivative(op.true_value, op, kind), f.derivative(op.false_value, op, kind))
    f.set(op.res, f.builder.emit(tangents.SelectOp, (f.primal[op.cond], *pair), kind))


def _inttoptr(f: ForwardFunction, op: Operation) -> None:
    f.clone(op)
    if f.kind(op.results[0]) is None:
        return
    if f.kind(op.operands[0]) is None and f.types.may_be_pointer(op.operands[0]):
        fail("OX0331", "a pointer comes out of an integer that may be a float", span_of(op))
    f.set(op.results[0], f.derivative(op.operands[0], op, SHADOW))


def _ptrtoint(f: ForwardFunction, op: Operation) -> None:
    f.clone(op)
    if isinstance(f.kind(op.results[0]), ShadowType):
        f.set(op.results[0], f.derivative(op.operands[0], op, SHADOW))


def _address_arithmetic(f: ForwardFunction, op: Operation) -> None:
    """A pointer that is moved along as an integer: its shadow moves by as many bytes of the primal."""
    f.clone(op)
    result = op.results[0]
    if not isinstance(f.kind(result), ShadowType):
        entry = classify(op)
        if isinstance(entry, Inactive) and _reads_bits(f, op, entry):
            refuse(op, entry)
        return
    base, offset = op.operands
    if f.kind(base) is None and isinstance(op, llvm.AddOp):
        base, offset = offset, base
    if f.kind(base) is None or f.kind(offset) is not None:
        fail("OX0331", "the sum of two addresses is used as an address", span_of(op))
    amount = f.primal[offset]
    if isinstance(op, llvm.SubOp):
        amount = f.builder.isub(f.builder.integer(0), amount)
    moved = f.builder.emit(
        shadows.GEPOp,
        (f.derivative(base, op, SHADOW), amount),
        SHADOW,
        elem_type=IntegerType(8),
        constant_indices=DenseArrayBase.from_list(i32, [llvm.DYNAMIC_INDEX]),
    )
    f.set(result, moved)


# aggregates and vectors


def _part_type(container: Attribute, position: tuple[int, ...]) -> Attribute:
    """The derivative type of a part of a tangent's aggregate."""
    for index in position:
        container = container.element_type if isinstance(container, VectorType) else part(container, index)[0]
    return SHADOW if isinstance(container, PointerType) else TangentType(container)


def _carried(kind: TangentType | ShadowType | None, op: Operation) -> Attribute:
    if not isinstance(kind, TangentType):
        fail("OX0331", "a pointer and a float share a place here", span_of(op))
    return kind.of


def _extractvalue(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.ExtractValueOp)
    f.clone(op)
    if f.kind(op.res) is None or f.kind(op.container) is None:
        if f.kind(op.res) is not None:
            f.set(op.res, f.derivative(op.container, op, f.kind(op.res)))
        return
    of = _carried(f.kind(op.container), op)
    type = _part_type(of, op.position.data)
    _check_part(f, op.res, type, op)
    f.set(op.res, f.builder.emit(tangents.ExtractOp, (f.derivative(op.container, op),), type, position=op.position))


def _check_part(f: ForwardFunction, value: SSAValue, type: Attribute, op: Operation) -> None:
    """An integer part of an aggregate holds no tangent: a float that travels in it would be lost."""
    if isinstance(type, TangentType) and isinstance(type.of, IntegerType):
        _refuse_integer_part(op)


def _refuse_integer_part(op: Operation) -> NoReturn:
    fail(
        "OX0315",
        "a float travels as an integer part of a structure",
        span_of(op),
        help="pass the value by reference, or as a float of its own",
    )


def _insertvalue(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.InsertValueOp)
    f.clone(op)
    kind = f.kind(op.res)
    if kind is None:
        return
    container = f.derivative(op.container, op, kind)
    type = _part_type(_carried(kind, op), op.position.data)
    if isinstance(type, TangentType) and isinstance(type.of, IntegerType):
        if f.active(op.value):
            _check_part(f, op.value, type, op)
        f.set(op.res, container)
        return
    value = f.derivative(op.value, op, type)
    f.set(op.res, f.builder.emit(tangents.InsertOp, (container, value), kind, position=op.position))


def _extractelement(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.ExtractElementOp)
    f.clone(op)
    kind = f.kind(op.res)
    if kind is None:
        return
    vector = f.derivative(op.vector, op)
    of = _carried(f.kind(op.vector), op)
    assert isinstance(of, VectorType)
    index = f.primal[op.position]
    f.set(op.res, f.builder.emit(tangents.ExtractElementOp, (vector, index), TangentType(of.element_type)))


def _insertelement(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.InsertElementOp)
    f.clone(op)
    kind = f.kind(op.res)
    if kind is None:
        return
    of = _carried(kind, op)
    assert isinstance(of, VectorType)
    vector = f.derivative(op.vector, op, kind)
    value = f.derivative(op.value, op, TangentType(of.element_type))
    index = f.primal[op.position]
    f.set(op.res, f.builder.emit(tangents.InsertElementOp, (vector, value, index), kind))


# memory


def _constant(f: ForwardFunction, op: Operation) -> None:
    """The address of constant data may have a shadow: see ``shadow_mixed`` in ``activity_function.py``."""
    f.clone(op)
    if isinstance(f.kind(op.results[0]), ShadowType):
        f.set(op.results[0], f.shadow_of_constant(op))


def _alloca(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.AllocaOp)
    f.clone(op)
    if f.kind(op.res) is None:
        return
    count = static_count(op)
    type = op.elem_type if count is None or count == 1 else ArrayType(count, op.elem_type)
    properties: dict[str, Attribute] = {"elem_type": type}
    if op.alignment is not None:
        properties["alignment"] = op.alignment
    if count is None:
        f.set(op.res, f.builder.emit(shadows.VariableAllocaOp, (f.primal[op.array_size],), SHADOW, **properties))
        return
    f.set(op.res, f.builder.emit(shadows.AllocaOp, (), SHADOW, **properties))


def _alignment(op: Operation) -> dict[str, Attribute]:
    alignment = op.properties.get("alignment")
    return {} if alignment is None else {"alignment": alignment}


def _load(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.LoadOp)
    kind = f.kind(op.res)
    parts = f.types.fragments(op.addr, store_size(op.res.type)) if isinstance(kind, TangentType) else ()
    if isinstance(kind, TangentType) and parts:
        # An integer that shares its bytes with a part of another variant's float: variant_bits.py.
        total = f.zero(kind.of)
        for at, type in parts:
            place = shadow_at(f.builder, f.followed(op.addr, op), at)
            word = f.builder.emit(shadows.LoadOp, (place,), TangentType(type))
            traced = trace(f.builder, word, kind.of)
            total = f.builder.emit(tangents.AddOp, (total, traced), kind)
        f.set(op.res, total)
    elif kind is not None:
        f.set(op.res, f.builder.emit(shadows.LoadOp, (f.followed(op.addr, op),), kind, **_alignment(op)))
    f.clone(op)


def _store(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.StoreOp)
    f.clone(op)
    if f.kind(op.addr) is None:
        return
    if isinstance(op.value.type, IntegerType) and (parts := f.types.fragments(op.addr, store_size(op.value.type))):
        kind = f.kind(op.value)
        for at, type in parts:
            stored = f.zero(type)
            if isinstance(kind, TangentType):
                stored = trace(f.builder, f.derivative(op.value, op), type)
            f.builder.emit(shadows.StoreOp, (stored, shadow_at(f.builder, f.followed(op.addr, op), at)))
        return
    value = stored_derivative(f, op)
    if value is not None:
        f.builder.emit(shadows.StoreOp, (value, f.followed(op.addr, op)), None, **_alignment(op))
    if isinstance(op.value.type, StructType | ArrayType):
        _mirror_integers(f, op)


def stored_derivative(f: ForwardFunction, op: llvm.StoreOp) -> SSAValue | None:
    """What goes into shadow memory: a tangent, a shadow, or of an integer the integer itself.

    Shadow memory that a user sees is then a valid object (a Vec with its length); the shadow of a number is its
    tangent, zero where it is inactive.
    """
    value = op.value
    kind = f.kind(value)
    if kind is not None:
        return f.derivative(value, op)
    type = value.type
    if isinstance(type, PointerType):
        return f.derivative(value, op, SHADOW)
    if not isinstance(type, IntegerType) and not (
        isinstance(type, VectorType) and isinstance(type.element_type, IntegerType)
    ):
        return f.zero(type)
    if type != IntegerType(1):
        carried = f.types.carried(value)
        if carried is not None:
            return f.zero(carried)
        if isinstance(value.owner, llvm.ConstantOp):
            return _stored_constant(f, op)
        if f.types.kind(value) == "pointer":
            return f.derivative(value, op, SHADOW)
    return f.primal[value]


def _stored_constant(f: ForwardFunction, op: llvm.StoreOp) -> SSAValue | None:
    """An integer constant may be the bits of a float: the memory that it goes to decides. ``None``: it was cleared."""
    size = store_size(op.value.type)
    layout = f.types.floats(op.addr, size)
    constant = op.value.owner
    assert isinstance(constant, llvm.ConstantOp)
    if layout.complete and not layout.offsets:
        return f.primal[op.value]
    # Zero bytes are right for a float, and for an integer that is zero, or that nobody reads in shadow memory: only
    # a user could, who was given the memory.
    zero = isinstance(constant.value, IntegerAttr) and constant.value.value.data == 0
    only_floats = layout.complete and sum(map(store_size, layout.types)) == size
    if not (zero or only_floats or all(o.is_local for o in f.activity.points.of(op.addr))):
        fail(
            "OX0201",
            "it is not known whether this constant is a float's bits or an integer",
            span_of(op),
            notes=(*((layout.problem,) if layout.problem else ()), *nearest(op)),
        )
    f.builder.emit(shadows.ClearOp, (f.followed(op.addr, op), f.builder.integer(size)))
    return None


def _mirror_integers(f: ForwardFunction, op: llvm.StoreOp) -> None:
    """The integers of a stored aggregate, which its tangent does not have."""
    for leaf, carried in f.types.aggregate(op.value):
        if carried is not None and isinstance(leaf.type, IntegerType):
            _refuse_integer_part(op)
    for leaf in leaves(op.value.type):
        if is_float(leaf.type) or isinstance(leaf.type, PointerType | VectorType):
            continue
        piece = f.builder.extract(f.primal[op.value], leaf.path, leaf.type)
        place = f.derivative(op.addr, op)
        if leaf.offset:
            place = f.builder.emit(
                shadows.GEPOp,
                (place,),
                SHADOW,
                elem_type=IntegerType(8),
                constant_indices=DenseArrayBase.from_list(i32, [leaf.offset]),
                flags=llvm.flags("inbounds"),
            )
        f.builder.emit(shadows.StoreOp, (piece, place))


def _atomic(f: ForwardFunction, op: Operation) -> None:
    """A lock or a count beside floats: the activity analysis refuses floats. Nobody asks for its shadow."""
    f.clone(op)


def _gep(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.GEPOp)
    f.clone(op)
    if isinstance(op.res.type, PointerType) and f.kind(op.res) is None:
        return
    if not isinstance(op.res.type, PointerType):
        if not f.activity.has_shadow(op.res):
            return
        fail("OX0311", "a vector of pointers to active memory is not supported", span_of(op))
    properties: dict[str, Attribute] = {"elem_type": op.elem_type, "constant_indices": op.constant_indices}
    if op.flags is not None:
        properties["flags"] = op.flags
    indices = [f.primal[v] for v in op.indices]
    f.set(op.res, f.builder.emit(shadows.GEPOp, (f.derivative(op.base, op), *indices), SHADOW, **properties))


# control flow


def _branch(f: ForwardFunction, op: Operation) -> None:
    """Every terminator that only passes values on: their derivatives go beside them."""
    operands: list[SSAValue] = []
    if isinstance(op, llvm.CondBrOp):
        operands.append(f.primal[op.cond])
    elif isinstance(op, llvm.SwitchOp):
        operands.append(f.primal[op.value])
    lists = [f.edge_values(op, block, values) for block, values in edges(op)]
    for values in lists:
        operands.extend(values)
    properties = edge_segments(op, [len(values) for values in lists])
    f.builder.add(
        type(op).create(
            operands=operands,
            properties=properties,
            attributes=op.attributes,
            successors=[f.blocks[s] for s in op.successors],
        )
    )


def _return(f: ForwardFunction, op: Operation) -> None:
    assert isinstance(op, llvm.ReturnOp)
    if op.value is None:
        f.builder.ret()
        return
    value = f.primal[op.value]
    kind = f.result_kind
    if kind is None:
        f.builder.ret(value)
        return
    type = StructType([value.type, kind])
    result = f.builder.insert(f.builder.undef(type), value, [0])
    f.builder.ret(f.builder.insert(result, f.derivative(op.value, op, kind), [1]))


_HANDLERS: dict[type[Operation], Callable[[ForwardFunction, Operation], None]] = {
    **dict.fromkeys(CONSTANTS, _constant),
    **dict.fromkeys(MOVES, _move_bytes),
    llvm.FreezeOp: _pass_on,
    llvm.AddrSpaceCastOp: _pass_on,
    llvm.FPExtOp: _cast,
    llvm.FPTruncOp: _cast,
    llvm.BitCastOp: _cast,
    llvm.SelectOp: _select,
    llvm.IntToPtrOp: _inttoptr,
    llvm.AddOp: _address_arithmetic,
    llvm.SubOp: _address_arithmetic,
    llvm.PtrToIntOp: _ptrtoint,
    llvm.ExtractValueOp: _extractvalue,
    llvm.InsertValueOp: _insertvalue,
    llvm.ExtractElementOp: _extractelement,
    llvm.InsertElementOp: _insertelement,
    llvm.AllocaOp: _alloca,
    llvm.LoadOp: _load,
    llvm.StoreOp: _store,
    llvm.GEPOp: _gep,
    llvm.AtomicRMWOp: _atomic,
    llvm.CmpXchgOp: _atomic,
    llvm.CallOp: call,
    llvm.InvokeOp: call,
    llvm.BrOp: _branch,
    llvm.CondBrOp: _branch,
    llvm.SwitchOp: _branch,
    llvm.ReturnOp: _return,
}

__all__ = ["by_rule", "handle", "refuse"]
