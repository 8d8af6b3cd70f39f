"""``scalarize``, operation by operation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from xdsl.dialects.builtin import DenseArrayBase, IntegerAttr, IntegerType, SymbolRefAttr, VectorType, i1, i32, i64
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm import FuncOp, FunctionType
from oxad.dialects.llvm.arithmetic import BinaryOp, CastOp
from oxad.dialects.llvm.attributes import integers
from oxad.dialects.llvm.keywords import TAIL_KINDS, words
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.layout import low_bit, size_and_alignment, size_of
from oxad.passes.scalarize import Scalarizer, lane_count, lane_type
from oxad.passes.types_facts import integer_constant

LANE_BY_LANE = words(
    "fabs sqrt sin cos tan asin acos atan atan2 sinh cosh tanh exp exp2 exp10 log log2 log10 pow powi ldexp fma "
    "fmuladd floor ceil trunc rint nearbyint round roundeven copysign minnum maxnum minimum maximum minimumnum "
    "maximumnum canonicalize is.fpclass lround llround lrint llrint fptosi.sat fptoui.sat"
)
"""Intrinsics ``llvm.NAME.vNT…`` that do to every lane what ``llvm.NAME.T…`` does to a scalar."""

_REDUCTIONS: dict[str, str | type[Operation]] = {
    "fadd": llvm.FAddOp,
    "fmul": llvm.FMulOp,
    "fmax": "llvm.maxnum",
    "fmin": "llvm.minnum",
    "fmaximum": "llvm.maximum",
    "fminimum": "llvm.minimum",
    "and": llvm.AndOp,
    "or": llvm.OrOp,
    "xor": llvm.XorOp,
}
"""``llvm.vector.reduce.NAME``: what combines two lanes."""

_VECTOR_SUFFIX = re.compile(r"^v(\d+)([a-z]+\d+)$")


def _takes_part(*values: SSAValue) -> bool:
    return any(lane_type(v.type) is not None for v in values)


def _properties(op: Operation) -> dict[str, Attribute]:
    return dict(op.properties)


def _elementwise(s: Scalarizer, op: Operation) -> None:
    """Each lane of the result from the same lanes of the operands."""
    type = op.results[0].type
    if not _takes_part(*op.operands, *op.results) or not isinstance(type, VectorType):
        return
    operands = [s.scalars(v) if isinstance(v.type, VectorType) else [v] * lane_count(type) for v in op.operands]
    builder = s.before(op)
    lanes: list[SSAValue] = []
    for values in zip(*operands, strict=True):
        made = op.__class__.create(
            operands=values,
            result_types=(type.element_type,),
            properties=_properties(op),
            attributes=op.attributes,
        )
        lanes.append(builder.add(made).results[0])
    s.set(op, lanes)


def _bitcast(s: Scalarizer, op: Operation) -> None:
    source, result = op.operands[0].type, op.results[0].type
    if isinstance(source, VectorType) and isinstance(result, VectorType) and lane_count(source) == lane_count(result):
        _elementwise(s, op)


def _lane_alignment(op: llvm.LoadOp | llvm.StoreOp, type: VectorType, offset: int) -> IntegerAttr:
    alignment = op.alignment.value.data if op.alignment is not None else size_and_alignment(type)[1]
    return IntegerAttr(min(alignment, low_bit(offset)) if offset else alignment, i64)


def _plain_access(op: llvm.LoadOp | llvm.StoreOp, type: Attribute) -> bool:
    """Whether a vector is loaded or stored in a way that may be done lane by lane."""
    element = lane_type(type)
    return element is not None and element != i1 and op.ordering is None and not op.has_flag("volatile")


def _lane_places(
    s: Scalarizer, op: llvm.LoadOp | llvm.StoreOp, type: VectorType
) -> Iterator[tuple[SSAValue, dict[str, Attribute]]]:
    """For every lane of what ``op`` loads or stores: its address, and the properties of an access of it alone."""
    builder, element = s.before(op), type.element_type
    for i in range(lane_count(type)):
        place = op.addr if i == 0 else builder.gep(op.addr, element, [i], "inbounds")
        yield place, {**op.properties, "alignment": _lane_alignment(op, type, i * size_of(element))}


def _load(s: Scalarizer, op: Operation) -> None:
    assert isinstance(op, llvm.LoadOp)
    type = op.res.type
    if not _plain_access(op, type):
        return
    assert isinstance(type, VectorType)
    made: list[SSAValue] = []
    for place, properties in _lane_places(s, op, type):
        lane = llvm.LoadOp.create(
            operands=(place,), result_types=(type.element_type,), properties=properties, attributes=op.attributes
        )
        made.append(s.before(op).add(lane).res)
    s.loaded.append(made)
    s.set(op, made)


def _store(s: Scalarizer, op: Operation) -> None:
    assert isinstance(op, llvm.StoreOp)
    type = op.value.type
    if not _plain_access(op, type):
        return
    assert isinstance(type, VectorType)
    lanes = s.scalars(op.value)
    for lane, (place, properties) in zip(lanes, _lane_places(s, op, type), strict=True):
        s.before(op).add(llvm.StoreOp.create(operands=(lane, place), properties=properties, attributes=op.attributes))
    s.dead[op] = None


def _gep(s: Scalarizer, op: Operation) -> None:
    """A vector of addresses."""
    assert isinstance(op, llvm.GEPOp)
    if isinstance(op.res.type, VectorType):
        _elementwise(s, op)


def _extract_element(s: Scalarizer, op: Operation) -> None:
    assert isinstance(op, llvm.ExtractElementOp)
    index = integer_constant(op.position)
    if index is None or not (_takes_part(op.vector) or op.vector in s.lanes):
        return
    lanes = s.scalars(op.vector)
    lane = lanes[index] if 0 <= index < len(lanes) else s.before(op).poison(op.res.type)
    # Later handlers ask for lanes by value: the scalar itself takes the place of the read.
    op.res.replace_all_uses_with(lane)
    s.dead[op] = None


def _insert_element(s: Scalarizer, op: Operation) -> None:
    assert isinstance(op, llvm.InsertElementOp)
    if not _takes_part(op.res):
        return
    lanes = list(s.scalars(op.vector))
    index = integer_constant(op.position)
    builder = s.before(op)
    if index is None:
        type = op.position.type
        assert isinstance(type, IntegerType)
        for i, lane in enumerate(lanes):
            here = builder.icmp("eq", op.position, builder.integer(i, type))
            lanes[i] = builder.select(here, op.value, lane)
    elif 0 <= index < len(lanes):
        lanes[index] = op.value
    else:
        lanes = [builder.poison(op.value.type)] * len(lanes)
    s.set(op, lanes)


def _shuffle_vector(s: Scalarizer, op: Operation) -> None:
    assert isinstance(op, llvm.ShuffleVectorOp)
    element = lane_type(op.res.type)
    if element is None or not _takes_part(op.v1):
        return
    assert isinstance(op.res.type, VectorType)
    mask = [0] * lane_count(op.res.type) if op.zero_mask is not None else integers(op.mask)
    pool = [*s.scalars(op.v1), *s.scalars(op.v2)]
    builder = s.before(op)
    s.set(op, [pool[index] if index >= 0 else builder.poison(element) for index in mask])


# calls


def _call(s: Scalarizer, op: Operation) -> None:
    assert isinstance(op, llvm.CallOp)
    name = callee_name(op)
    if name is None or not name.startswith("llvm.") or op.res is None or op.bundle_operands:
        return
    if name.startswith("llvm.vector.reduce."):
        _reduce(s, op, name.removeprefix("llvm.vector.reduce.").partition(".")[0])
        return
    parts = name.removeprefix("llvm.").split(".")
    suffixes = [i for i, part in enumerate(parts) if _VECTOR_SUFFIX.match(part)]
    type = op.res.type
    if not suffixes or ".".join(parts[: suffixes[0]]) not in LANE_BY_LANE or not isinstance(type, VectorType):
        return
    if not _takes_part(op.res, *op.args):
        return
    for i in suffixes:
        parts[i] = _VECTOR_SUFFIX.sub(r"\2", parts[i])
    scalar_name = "llvm." + ".".join(parts)
    operands = [s.scalars(v) if isinstance(v.type, VectorType) else [v] * lane_count(type) for v in op.args]
    scalar_type = FunctionType([values[0].type for values in operands], type.element_type)
    _declare(s, scalar_name, scalar_type, name)
    builder = s.before(op)
    lanes: list[SSAValue] = []
    for values in zip(*operands, strict=True):
        made = llvm.CallOp.create(
            operands=values,
            result_types=(type.element_type,),
            properties={**op.properties, "callee": SymbolRefAttr(scalar_name), "function_type": scalar_type},
            attributes=op.attributes,
        )
        lanes.append(builder.add(made).results[0])
    s.set(op, lanes)


def _declare(s: Scalarizer, name: str, type: FunctionType, like: str | None = None) -> None:
    """Declares an intrinsic, with the attributes of its vector form."""
    if s.symbols.get(name) is not None:
        return
    model = s.symbols.function(like)
    s.symbols.insert(FuncOp.define(name, type, body=False, fn_attrs=None if model is None else model.fn_attrs))


def _reduce(s: Scalarizer, op: llvm.CallOp, kind: str) -> None:
    """In order from the first lane, or, where ``reassoc`` allows it, by halves, as LLVM's targets do."""
    combine = _REDUCTIONS.get(kind)
    if combine is None or not _takes_part(op.args[-1]):
        return
    lanes = list(s.scalars(op.args[-1]))
    builder = s.before(op)
    element = lanes[0].type
    kept: dict[str, Attribute] = {"metadata": op.metadata} if op.metadata is not None else {}
    fast_math = [flag for flag in op.flags.data if flag not in TAIL_KINDS] if op.flags is not None else []
    if fast_math:
        kept["flags"] = llvm.flags(*fast_math)

    def two(a: SSAValue, b: SSAValue) -> SSAValue:
        if not isinstance(combine, str):
            return builder.add(combine.create(operands=(a, b), result_types=(element,), properties=kept)).results[0]
        name = f"{combine}.f{size_of(element) * 8}"
        function_type = FunctionType([element, element], element)
        _declare(s, name, function_type)
        properties: dict[str, Attribute] = {
            **kept,
            "callee": SymbolRefAttr(name),
            "function_type": function_type,
            "operandSegmentSizes": DenseArrayBase.from_list(i32, [0, 2, 0]),
        }
        return builder.add(llvm.CallOp.create(operands=(a, b), result_types=(element,), properties=properties)).results[
            0
        ]

    start = [op.args[0]] if kind in ("fadd", "fmul") else []
    if start and not op.has_flag("reassoc") and not op.has_flag("fast"):
        total = start[0]
        for lane in lanes:
            total = two(total, lane)
    else:
        while len(lanes) > 1 and len(lanes) % 2 == 0:
            half = len(lanes) // 2
            lanes = [two(a, b) for a, b in zip(lanes[:half], lanes[half:], strict=True)]
        total = lanes[0]
        for lane in lanes[1:]:
            total = two(total, lane)
        if start:
            total = two(start[0], total)
    assert op.res is not None
    op.res.replace_all_uses_with(total)
    s.dead[op] = None


def _subclasses(base: type[Operation]) -> list[type[Operation]]:
    return [
        kind for kind in vars(llvm).values() if isinstance(kind, type) and issubclass(kind, base) and kind is not base
    ]


HANDLERS: dict[type[Operation], Callable[[Scalarizer, Operation], None]] = {
    **dict.fromkeys(_subclasses(BinaryOp), _elementwise),
    **dict.fromkeys(_subclasses(CastOp), _elementwise),
    llvm.FNegOp: _elementwise,
    llvm.ICmpOp: _elementwise,
    llvm.FCmpOp: _elementwise,
    llvm.SelectOp: _elementwise,
    llvm.FreezeOp: _elementwise,
    llvm.BitCastOp: _bitcast,
    llvm.LoadOp: _load,
    llvm.StoreOp: _store,
    llvm.GEPOp: _gep,
    llvm.ExtractElementOp: _extract_element,
    llvm.InsertElementOp: _insert_element,
    llvm.ShuffleVectorOp: _shuffle_vector,
    llvm.CallOp: _call,
}
