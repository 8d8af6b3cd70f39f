"""Readers of the instructions, but for calls: one small function each, the plain ones from ``forms``."""

from __future__ import annotations

from xdsl.dialects.builtin import (
    ArrayAttr,
    BoolAttr,
    DenseArrayBase,
    IntegerAttr,
    IntegerType,
    StringAttr,
    UnitAttr,
    VectorType,
    i1,
    i32,
    i64,
)
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects.llvm import (
    DYNAMIC_INDEX,
    AggregateAttr,
    AllocaOp,
    AtomicRMWOp,
    BrOp,
    CmpXchgOp,
    CondBrOp,
    ExtractElementOp,
    ExtractValueOp,
    FenceOp,
    GEPOp,
    IndirectBrOp,
    InsertElementOp,
    InsertValueOp,
    LandingpadOp,
    LoadOp,
    PoisonAttr,
    PositionAttr,
    ResumeOp,
    ReturnOp,
    SelectOp,
    ShuffleVectorOp,
    StoreOp,
    StructType,
    SwitchOp,
    UndefAttr,
    UnreachableOp,
    VAArgOp,
    VoidType,
    ZeroAttr,
)
from oxad.dialects.llvm import ArrayType as LLVMArrayType
from oxad.dialects.llvm.forms import BINARY, CASTS, COMPARES, FAST_MATH, UNARY, default_index_types
from oxad.dialects.llvm.keywords import ORDERINGS
from oxad.lifting.function import FunctionReader, Handler, Made
from oxad.lifting.tokens import Line

_UNIT = UnitAttr()
_FAST_MATH = frozenset(FAST_MATH)
_ACCESS_FLAGS = frozenset(("atomic", "volatile"))
_GEP_FLAGS = frozenset(("inbounds", "nusw", "nuw"))
_MAX_LANES = 1 << 20
_ONE = IntegerAttr(1, i32)
_NOTHING: list[Block] = []


def _binary(kind, allowed) -> Handler:
    allowed = frozenset(allowed)

    def read(f: FunctionReader, line: Line) -> Made:
        flags = f.module.flags(line, allowed)
        type = f.types.read(line)
        lhs = f.scope.value(line, type)
        line.expect(",")
        rhs = f.scope.value(line, type)
        return kind, [lhs, rhs], type, {} if flags is None else {"flags": flags}, _NOTHING

    return read


def _cast(kind, allowed) -> Handler:
    allowed = frozenset(allowed)

    def read(f: FunctionReader, line: Line) -> Made:
        flags = f.module.flags(line, allowed)
        value = f.typed_value(line)
        line.expect("to")
        return kind, [value], f.types.read(line), {} if flags is None else {"flags": flags}, _NOTHING

    return read


def _unary(kind, allowed) -> Handler:
    allowed = frozenset(allowed)

    def read(f: FunctionReader, line: Line) -> Made:
        flags = f.module.flags(line, allowed)
        value = f.typed_value(line)
        return kind, [value], value.type, {} if flags is None else {"flags": flags}, _NOTHING

    return read


def _compare(kind, allowed, predicates) -> Handler:
    allowed = frozenset(allowed)

    def read(f: FunctionReader, line: Line) -> Made:
        flags = f.module.flags(line, allowed)
        predicate = line.next()
        if predicate not in predicates:
            line.i -= 1
            line.error("no such predicate")
        type = f.types.read(line)
        lhs = f.scope.value(line, type)
        line.expect(",")
        rhs = f.scope.value(line, type)
        properties: dict[str, Attribute] = {"predicate": f.module.string(predicate)}
        if flags is not None:
            properties["flags"] = flags
        result = i1 if type.__class__ is not VectorType else f.types.intern(like(type, i1))
        return kind, [lhs, rhs], result, properties, _NOTHING

    return read


def like(vector: Attribute, element: Attribute) -> Attribute:
    """The vector type of the same shape with another element."""
    assert isinstance(vector, VectorType)
    return VectorType(element, vector.shape.data, vector.scalable_dims)


def _select(f: FunctionReader, line: Line) -> Made:
    flags = f.module.flags(line, _FAST_MATH)
    cond = f.typed_value(line)
    line.expect(",")
    a = f.typed_value(line)
    line.expect(",")
    b = f.typed_value(line)
    return SelectOp, [cond, a, b], a.type, {} if flags is None else {"flags": flags}, _NOTHING


def _alloca(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    flags = f.module.flags(line, frozenset(("inalloca", "swifterror")))
    if flags is not None:
        properties["flags"] = flags
    properties["elem_type"] = f.types.read(line)
    size: SSAValue | None = None
    space = 0
    while line.peek() == "," and line.tokens[line.i + 1][:1] != "!":
        line.i += 1
        if line.accept("align"):
            properties["alignment"] = IntegerAttr(line.integer(), i64)
        elif line.accept("addrspace"):
            line.expect("(")
            space = line.integer()
            line.expect(")")
        else:
            size = f.typed_value(line)
    if size is None:
        size = f.scope.constant(_ONE, i32)
    text_type = "ptr" if not space else f"ptr addrspace({space})"
    result = f.types.read(Line(text_type, line.number, line.file))
    return AllocaOp, [size], result, properties, _NOTHING


def _access(f: FunctionReader, line: Line, properties: dict[str, Attribute]) -> None:
    """``[syncscope("…")] [ordering], align N``"""
    _scope(line, properties)
    if line.peek() in ORDERINGS:
        properties["ordering"] = f.module.string(line.next())
    _align(line, properties)


def _scope(line: Line, properties: dict[str, Attribute]) -> None:
    if line.accept("syncscope"):
        line.expect("(")
        properties["syncscope"] = StringAttr(line.string())
        line.expect(")")


def _align(line: Line, properties: dict[str, Attribute]) -> None:
    if line.tokens[line.i : line.i + 2] == [",", "align"]:
        line.i += 2
        properties["alignment"] = _alignment(line.integer())


_ALIGNMENTS: dict[int, IntegerAttr] = {}


def _alignment(value: int) -> IntegerAttr:
    known = _ALIGNMENTS.get(value)
    if known is None:
        known = _ALIGNMENTS[value] = IntegerAttr(value, i64)
    return known


def _load(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    flags = f.module.flags(line, _ACCESS_FLAGS)
    if flags is not None:
        properties["flags"] = flags
    type = f.types.read(line)
    line.expect(",")
    address = f.typed_value(line)
    _access(f, line, properties)
    return LoadOp, [address], type, properties, _NOTHING


def _store(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    flags = f.module.flags(line, _ACCESS_FLAGS)
    if flags is not None:
        properties["flags"] = flags
    value = f.typed_value(line)
    line.expect(",")
    address = f.typed_value(line)
    _access(f, line, properties)
    return StoreOp, [value, address], None, properties, _NOTHING


def _getelementptr(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    flags = f.module.flags(line, _GEP_FLAGS)
    if flags is not None:
        properties["flags"] = flags
    elem_type = f.types.read(line)
    line.expect(",")
    base = f.typed_value(line)
    operands = [base]
    constants: list[int] = []
    types: list[Attribute] = []
    shape = base.type if base.type.__class__ is VectorType else None
    tokens = line.tokens
    while tokens[line.i] == "," and tokens[line.i + 1][:1] != "!":
        line.i += 1
        type = f.types.read(line)
        token = tokens[line.i]
        types.append(type)
        if type.__class__ is IntegerType and len(token) < 20 and (token.isdigit() or token[0] == "-"):
            number = int(token)
            if DYNAMIC_INDEX < number < -DYNAMIC_INDEX:
                constants.append(number)
                line.i += 1
                continue
        elif type.__class__ is VectorType:
            shape = type
        constants.append(DYNAMIC_INDEX)
        operands.append(f.scope.value(line, type))
    properties["elem_type"] = elem_type
    properties["constant_indices"] = f.module.segments(*constants)
    if len(operands) != len(constants) + 1:
        expected = default_index_types(elem_type, constants)
        if any(c != DYNAMIC_INDEX and t != e for c, t, e in zip(constants, types, expected, strict=True)):
            properties["index_types"] = ArrayAttr(types)
    result = base.type
    if shape is not None and result.__class__ is not VectorType:
        result = f.types.intern(like(shape, result))
    return GEPOp, operands, result, properties, _NOTHING


def _atomicrmw(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    flags = f.module.flags(line, frozenset(("volatile",)))
    if flags is not None:
        properties["flags"] = flags
    properties["bin_op"] = f.module.string(line.next())
    address = f.typed_value(line)
    line.expect(",")
    value = f.typed_value(line)
    _scope(line, properties)
    properties["ordering"] = _ordering(f, line)
    _align(line, properties)
    return AtomicRMWOp, [address, value], value.type, properties, _NOTHING


def _ordering(f: FunctionReader, line: Line) -> StringAttr:
    word = line.next()
    if word not in ORDERINGS:
        line.i -= 1
        line.error("a memory ordering expected")
    return f.module.string(word)


def _cmpxchg(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    flags = f.module.flags(line, frozenset(("weak", "volatile")))
    if flags is not None:
        properties["flags"] = flags
    address = f.typed_value(line)
    line.expect(",")
    expected = f.typed_value(line)
    line.expect(",")
    new = f.typed_value(line)
    _scope(line, properties)
    properties["success_ordering"] = _ordering(f, line)
    properties["failure_ordering"] = _ordering(f, line)
    _align(line, properties)
    result = f.types.intern(StructType([new.type, i1]))
    return CmpXchgOp, [address, expected, new], result, properties, _NOTHING


def _fence(f: FunctionReader, line: Line) -> Made:
    properties: dict[str, Attribute] = {}
    _scope(line, properties)
    properties["ordering"] = _ordering(f, line)
    return FenceOp, [], None, properties, _NOTHING


def _va_arg(f: FunctionReader, line: Line) -> Made:
    value = f.typed_value(line)
    line.expect(",")
    return VAArgOp, [value], f.types.read(line), {}, _NOTHING


def _indices(line: Line) -> PositionAttr:
    """``, 1, 2`` up to metadata or the end of the line."""
    position: list[int] = []
    while line.peek() == "," and line.tokens[line.i + 1][:1] != "!":
        line.i += 1
        position.append(line.integer())
    if not position:
        line.error("an index expected")
    return PositionAttr(tuple(position))


def part_type(container: Attribute, position: tuple[int, ...]) -> Attribute | None:
    """The type of the part of an aggregate at ``position``; None where there is none."""
    current = container
    for index in position:
        if isinstance(current, StructType) and 0 <= index < len(current.elements.data):
            current = current.elements.data[index]
        elif isinstance(current, LLVMArrayType) and 0 <= index < current.size.data:
            current = current.element
        else:
            return None
    return current


def _extractvalue(f: FunctionReader, line: Line) -> Made:
    container = f.typed_value(line)
    position = _indices(line)
    result = part_type(container.type, position.data)
    if result is None:
        line.i -= 1
        line.error("no such part")
    return ExtractValueOp, [container], result, {"position": position}, _NOTHING


def _insertvalue(f: FunctionReader, line: Line) -> Made:
    container = f.typed_value(line)
    line.expect(",")
    value = f.typed_value(line)
    return InsertValueOp, [container, value], container.type, {"position": _indices(line)}, _NOTHING


def _extractelement(f: FunctionReader, line: Line) -> Made:
    vector = f.typed_value(line)
    line.expect(",")
    index = f.typed_value(line)
    if not isinstance(vector.type, VectorType):
        line.error("a vector expected")
    return ExtractElementOp, [vector, index], vector.type.element_type, {}, _NOTHING


def _insertelement(f: FunctionReader, line: Line) -> Made:
    vector = f.typed_value(line)
    line.expect(",")
    value = f.typed_value(line)
    line.expect(",")
    index = f.typed_value(line)
    return InsertElementOp, [vector, value, index], vector.type, {}, _NOTHING


def _shufflevector(f: FunctionReader, line: Line) -> Made:
    a = f.typed_value(line)
    line.expect(",")
    b = f.typed_value(line)
    line.expect(",")
    mask_type = f.types.read(line)
    if not isinstance(mask_type, VectorType) or not isinstance(a.type, VectorType):
        line.error("a vector expected")
    mask = f.module.constants.read(line, mask_type)
    size = mask_type.shape.data[0].data
    if size > _MAX_LANES:
        line.error(f"a vector of {size} lanes is not supported")
    properties: dict[str, Attribute] = {}
    if any(d == BoolAttr(True, i1) for d in mask_type.scalable_dims.data):
        properties["zero_mask"] = _UNIT
    match mask:
        case ZeroAttr():
            lanes = [0] * size
        case PoisonAttr() | UndefAttr():
            lanes = [-1] * size
        case AggregateAttr():
            lanes = [e.value.value.data if isinstance(e.value, IntegerAttr) else -1 for e in mask.elements.data]
        case _:
            splat = getattr(getattr(mask, "element", None), "value", None)
            if not isinstance(splat, IntegerAttr):
                line.error("this mask is not supported")
            lanes = [splat.value.data] * size
    properties["mask"] = DenseArrayBase.from_list(i32, lanes)
    result = f.types.intern(VectorType(a.type.element_type, mask_type.shape.data, mask_type.scalable_dims))
    return ShuffleVectorOp, [a, b], result, properties, _NOTHING


def _ret(f: FunctionReader, line: Line) -> Made:
    type = f.types.read(line)
    if isinstance(type, VoidType):
        return ReturnOp, [], None, {}, _NOTHING
    return ReturnOp, [f.scope.value(line, type)], None, {}, _NOTHING


def _br(f: FunctionReader, line: Line) -> Made:
    if line.peek() == "label":
        block, values = f.edge(line)
        return BrOp, values, None, {}, [block]
    cond = f.typed_value(line)
    line.expect(",")
    true_block, true_values = f.edge(line)
    line.expect(",")
    false_block, false_values = f.edge(line)
    segments = f.module.segments(1, len(true_values), len(false_values))
    return (
        CondBrOp,
        [cond, *true_values, *false_values],
        None,
        {"operandSegmentSizes": segments},
        [true_block, false_block],
    )


def _switch(f: FunctionReader, line: Line) -> Made:
    value = f.typed_value(line)
    line.expect(",")
    default, default_values = f.edge(line)
    line.expect("[")
    cases: list[Attribute] = []
    case_values: list[SSAValue] = []
    sizes: list[int] = []
    blocks = [default]
    while not line.accept("]"):
        type = f.types.read(line)
        cases.append(f.module.constants.read(line, type))
        line.expect(",")
        block, values = f.edge(line)
        blocks.append(block)
        sizes.append(len(values))
        case_values += values
    properties: dict[str, Attribute] = {
        "case_values": ArrayAttr(cases),
        "case_operand_segments": DenseArrayBase.from_list(i32, sizes),
        "operandSegmentSizes": f.module.segments(1, len(default_values), len(case_values)),
    }
    return SwitchOp, [value, *default_values, *case_values], None, properties, blocks


def _indirectbr(f: FunctionReader, line: Line) -> Made:
    operands = [f.typed_value(line)]
    line.expect(",")
    line.expect("[")
    sizes: list[int] = []
    blocks: list[Block] = []
    while not line.accept("]"):
        if blocks:
            line.expect(",")
        block, values = f.edge(line)
        blocks.append(block)
        sizes.append(len(values))
        operands += values
    return IndirectBrOp, operands, None, {"operand_segments": DenseArrayBase.from_list(i32, sizes)}, blocks


def _resume(f: FunctionReader, line: Line) -> Made:
    return ResumeOp, [f.typed_value(line)], None, {}, _NOTHING


def _unreachable(f: FunctionReader, line: Line) -> Made:
    return UnreachableOp, [], None, {}, _NOTHING


def _landingpad(f: FunctionReader, line: Line) -> Made:
    type = f.types.read(line)
    properties: dict[str, Attribute] = {}
    if line.accept("cleanup"):
        properties["cleanup"] = _UNIT
    kinds: list[StringAttr] = []
    clauses: list[SSAValue] = []
    while line.peek() in ("catch", "filter"):
        kinds.append(f.module.string(line.next()))
        clauses.append(f.typed_value(line))
    properties["clause_kinds"] = ArrayAttr(kinds)
    return LandingpadOp, clauses, type, properties, _NOTHING


HANDLERS: dict[str, Handler] = {
    **{word: _binary(*row) for word, row in BINARY.items()},
    **{word: _cast(*row) for word, row in CASTS.items()},
    **{word: _unary(*row) for word, row in UNARY.items()},
    **{word: _compare(*row) for word, row in COMPARES.items()},
    "select": _select,
    "alloca": _alloca,
    "load": _load,
    "store": _store,
    "getelementptr": _getelementptr,
    "atomicrmw": _atomicrmw,
    "cmpxchg": _cmpxchg,
    "fence": _fence,
    "va_arg": _va_arg,
    "extractvalue": _extractvalue,
    "insertvalue": _insertvalue,
    "extractelement": _extractelement,
    "insertelement": _insertelement,
    "shufflevector": _shufflevector,
    "ret": _ret,
    "br": _br,
    "switch": _switch,
    "indirectbr": _indirectbr,
    "resume": _resume,
    "unreachable": _unreachable,
    "landingpad": _landingpad,
}
