"""The type rule of every llvm operation: a function that gives None, or what is wrong in one phrase.

The rules are LLVM's (Language Reference), checked on operands, result and properties of the one operation. What needs
its surroundings (dominance, callee, return type) is in ``verify``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from xdsl.dialects.builtin import (
    FloatAttr,
    IntegerAttr,
    IntegerType,
    VectorType,
    i1,
)
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects.llvm import arithmetic as a
from oxad.dialects.llvm import control as c
from oxad.dialects.llvm import memory as m
from oxad.dialects.llvm import module_level as g
from oxad.dialects.llvm.attributes import (
    AggregateAttr,
    BytesAttr,
    SplatAttr,
    TypedConstantAttr,
    integers,
)
from oxad.dialects.llvm.forms import COMPARES
from oxad.dialects.llvm.kinds import bits, is_float, is_integer, is_pointer, scalar, shape
from oxad.dialects.llvm.types import ArrayType, PointerType, StructType, VoidType

Rule = Callable[[Operation], "str | None"]


def part_type(container: Attribute, position: tuple[int, ...]) -> Attribute | None:
    """The type of the part of an aggregate at ``position``; None where there is none."""
    current = container
    for index in position:
        if isinstance(current, StructType) and 0 <= index < len(current.elements.data):
            current = current.elements.data[index]
        elif isinstance(current, ArrayType) and 0 <= index < current.size.data:
            current = current.element
        else:
            return None
    return current


def _binary(kind: Callable[[Attribute], bool], what: str) -> Rule:
    def rule(op: Operation) -> str | None:
        lhs, rhs = op._operands
        type = op.results[0].type
        if lhs.type != type or rhs.type != type:
            return f"operands of types {lhs.type} and {rhs.type}, result of type {type}"
        return None if kind(type) else f"{what} expected, not {type}"

    return rule


def _unary(kind: Callable[[Attribute], bool], what: str) -> Rule:
    def rule(op: Operation) -> str | None:
        type = op.results[0].type
        if op._operands[0].type != type:
            return f"operand of type {op._operands[0].type}, result of type {type}"
        return None if kind(type) else f"{what} expected, not {type}"

    return rule


def _cast(source: Callable[[Attribute], bool], target: Callable[[Attribute], bool], width: int = 0) -> Rule:
    """``width``: 1 the result has to be wider, -1 narrower, 0 any."""

    def rule(op: Operation) -> str | None:
        from_, to = op._operands[0].type, op.results[0].type
        wrong = f"no conversion from {from_} to {to}"
        if not source(from_) or not target(to) or shape(from_) != shape(to):
            return wrong
        if width:
            before, after = bits(scalar(from_)), bits(scalar(to))
            if before is None or after is None or (after - before) * width <= 0:
                return wrong
        return None

    return rule


def _bitcast(op: Operation) -> str | None:
    from_, to = op._operands[0].type, op.results[0].type
    if is_pointer(from_) or is_pointer(to):
        return None if from_ == to else f"no conversion from {from_} to {to}"
    before, after = bits(scalar(from_)), bits(scalar(to))
    if before is None or after is None:
        return None  # types of one machine: LLVM's own verifier looks at them
    before *= (shape(from_) or (1, False))[0]
    after *= (shape(to) or (1, False))[0]
    return None if before == after else f"{before} bits cannot become {after}"


def _compare(kind: Callable[[Attribute], bool], predicates: frozenset[str]) -> Rule:
    def rule(op: Operation) -> str | None:
        assert isinstance(op, a.ICmpOp | a.FCmpOp)
        if op.predicate.data not in predicates:
            return f"no predicate `{op.predicate.data}`"
        lhs, rhs, type = op.lhs.type, op.rhs.type, op.res.type
        if lhs != rhs or not kind(lhs):
            return f"{lhs} and {rhs} cannot be compared"
        return None if scalar(type) == i1 and shape(type) == shape(lhs) else f"a result of type {type}"

    return rule


def _select(op: Operation) -> str | None:
    cond, x, y = op._operands
    type = op.results[0].type
    if x.type != type or y.type != type:
        return f"operands of types {x.type} and {y.type}, result of type {type}"
    if cond.type == i1:
        return None
    fits = scalar(cond.type) == i1 and shape(cond.type) == shape(type)
    return None if fits else f"a condition of type {cond.type} for values of type {type}"


def _alloca(op: Operation) -> str | None:
    if op.results[0].type.__class__ is not PointerType:
        return f"a result of type {op.results[0].type}"
    return None if is_integer(op._operands[0].type) else f"a size of type {op._operands[0].type}"


def _first_pointer(op: Operation) -> str | None:
    type = op._operands[0].type
    return None if type.__class__ is PointerType else f"an address of type {type}"


def _store(op: Operation) -> str | None:
    value, address = op._operands
    if address.type.__class__ is not PointerType:
        return f"an address of type {address.type}"
    return "nothing can be stored" if isinstance(value.type, VoidType) else None


def _getelementptr(op: Operation) -> str | None:
    assert isinstance(op, m.GEPOp)
    constants = integers(op.constant_indices)
    dynamic = op._operands[1:]
    if sum(k == m.DYNAMIC_INDEX for k in constants) != len(dynamic):
        return f"{len(constants)} indices, {len(dynamic)} of them operands"
    if not is_pointer(op._operands[0].type):
        return f"a base of type {op._operands[0].type}"
    lanes = shape(op._operands[0].type)
    for index in dynamic:
        if not is_integer(index.type):
            return f"an index of type {index.type}"
        lanes = lanes or shape(index.type)
    current: Attribute | None = op.elem_type
    operands = iter(dynamic)
    values = [next(operands) if k == m.DYNAMIC_INDEX else k for k in constants]
    for index in values[1:]:
        if isinstance(current, StructType):
            if not isinstance(index, int):
                index = _splat_constant(index)
            if not 0 <= index < len(current.elements.data):
                return f"no field {index} in {current}"
            current = current.elements.data[index]
        elif isinstance(current, ArrayType):
            current = current.element
        elif isinstance(current, VectorType):
            current = current.element_type
        else:
            return f"an index into {current}"
    type = op.results[0].type
    return None if is_pointer(type) and shape(type) == lanes else f"a result of type {type}"


def _splat_constant(value: SSAValue) -> int:
    """The number that all lanes of a constant vector are (a field of many structures); -1 where it is no such."""
    owner = value.owner
    if isinstance(owner, g.ZeroOp):
        return 0
    constant = owner.value if isinstance(owner, g.ConstantOp) else None
    number = constant.element.value if isinstance(constant, SplatAttr) else None
    return number.value.data if isinstance(number, IntegerAttr) else -1


def _atomicrmw(op: Operation) -> str | None:
    address, value = op._operands
    if address.type.__class__ is not PointerType:
        return f"an address of type {address.type}"
    return None if value.type == op.results[0].type else f"a value of type {value.type}, a result of another"


def _cmpxchg(op: Operation) -> str | None:
    address, expected, new = op._operands
    if address.type.__class__ is not PointerType:
        return f"an address of type {address.type}"
    if expected.type != new.type or op.results[0].type != StructType([new.type, i1]):
        return f"values of types {expected.type} and {new.type}, result of type {op.results[0].type}"
    return None


def _extractvalue(op: Operation) -> str | None:
    assert isinstance(op, m.ExtractValueOp)
    found = part_type(op.container.type, op.position.data)
    if found is None:
        return f"no part {list(op.position.data)} in {op.container.type}"
    return None if found == op.res.type else f"the part has type {found}, the result {op.res.type}"


def _insertvalue(op: Operation) -> str | None:
    assert isinstance(op, m.InsertValueOp)
    found = part_type(op.container.type, op.position.data)
    if found is None:
        return f"no part {list(op.position.data)} in {op.container.type}"
    if found != op.value.type:
        return f"the part has type {found}, the value {op.value.type}"
    return None if op.container.type == op.res.type else f"a result of type {op.res.type}"


def _extractelement(op: Operation) -> str | None:
    vector, index = op._operands
    if shape(vector.type) is None or not isinstance(index.type, IntegerType):
        return f"operands of types {vector.type} and {index.type}"
    return None if scalar(vector.type) == op.results[0].type else f"a result of type {op.results[0].type}"


def _insertelement(op: Operation) -> str | None:
    vector, value, index = op._operands
    if shape(vector.type) is None or scalar(vector.type) != value.type or not isinstance(index.type, IntegerType):
        return f"operands of types {vector.type}, {value.type} and {index.type}"
    return None if vector.type == op.results[0].type else f"a result of type {op.results[0].type}"


def _shufflevector(op: Operation) -> str | None:
    assert isinstance(op, m.ShuffleVectorOp)
    lanes = shape(op.v1.type)
    result = shape(op.res.type)
    if lanes is None or result is None or op.v1.type != op.v2.type or scalar(op.res.type) != scalar(op.v1.type):
        return f"operands of types {op.v1.type} and {op.v2.type}, result of type {op.res.type}"
    mask = integers(op.mask)
    if len(mask) != result[0] or any(not -1 <= k < 2 * lanes[0] for k in mask):
        return "a mask that does not fit"
    return None


def _call(op: Operation) -> str | None:
    assert isinstance(op, c.CallBase)
    type = op.function_type
    arguments = op.args  # pyright: ignore[reportAttributeAccessIssue]
    inputs = type.inputs.data
    if len(arguments) < len(inputs) or (len(arguments) > len(inputs) and not type.is_vararg):
        return f"{len(arguments)} arguments for {len(inputs)} parameters"
    for i, (argument, wanted) in enumerate(zip(arguments, inputs, strict=False)):
        if argument.type is not wanted and argument.type != wanted:
            return f"argument {i} has type {argument.type}, the parameter {wanted}"
    if op.arg_attrs is not None and len(op.arg_attrs.data) != len(arguments):
        return f"attributes for {len(op.arg_attrs.data)} of {len(arguments)} arguments"
    result = op.results[0].type if op.results else None
    wanted_result = None if isinstance(type.result, VoidType) else type.result
    if result != wanted_result:
        return f"{'no result' if result is None else f'a result of type {result}'}, the function's is {type.result}"
    given = (op.callee is not None) + (op.callee_operand is not None) + (op.inline_asm is not None)  # pyright: ignore
    if given != 1:
        return "exactly one of callee, function pointer and inline assembly expected"
    pointer = op.callee_operand  # pyright: ignore[reportAttributeAccessIssue]
    if pointer is not None and not isinstance(pointer.type, PointerType):
        return f"a function pointer of type {pointer.type}"
    return None


def _cond_br(op: Operation) -> str | None:
    type = op._operands[0].type
    return None if type == i1 else f"a condition of type {type}"


def _switch(op: Operation) -> str | None:
    assert isinstance(op, c.SwitchOp)
    if not isinstance(op.value.type, IntegerType):
        return f"a value of type {op.value.type}"
    seen: set[int] = set()
    for case in op.case_values.data:
        if not isinstance(case, IntegerAttr) or case.type != op.value.type:
            return f"the case {case} for a value of type {op.value.type}"
        if case.value.data in seen:
            return f"the case {case.value.data} twice"
        seen.add(case.value.data)
    if len(op.case_values.data) != len(op.successors) - 1:
        return f"{len(op.case_values.data)} cases for {len(op.successors) - 1} blocks"
    return None


def _landingpad(op: Operation) -> str | None:
    assert isinstance(op, c.LandingpadOp)
    if len(op.clause_kinds.data) != len(op.clauses):
        return "clauses that do not fit their kinds"
    return None if op.cleanup is not None or op.clauses else "neither clauses nor cleanup"


def _constant(op: Operation) -> str | None:
    assert isinstance(op, g.ConstantOp)
    return constant_fits(op.value, op.res.type)


def constant_fits(value: Attribute, type: Attribute) -> str | None:
    """What is wrong with ``value`` as a constant of ``type``; None where nothing is."""
    match value:
        case IntegerAttr() | FloatAttr():
            return None if value.type == type else f"{value} as a constant of type {type}"
        case BytesAttr():
            fits = isinstance(type, ArrayType) and type.size.data == len(value.data)
            return None if fits else f"{len(value.data)} bytes as a constant of type {type}"
        case AggregateAttr():
            return _aggregate_fits(value, type)
        case SplatAttr():
            element = value.element
            if shape(type) is None or scalar(type) != element.type:
                return f"{element.type} in every lane of {type}"
            return constant_fits(element.value, element.type)
        case _:
            return None


def _aggregate_fits(value: AggregateAttr, type: Attribute) -> str | None:
    elements = value.elements.data
    if isinstance(type, StructType):
        wanted: Sequence[Attribute] = type.elements.data
        count = len(wanted)
    elif isinstance(type, ArrayType):
        count = type.size.data
        wanted = (type.element,) * len(elements)
    elif isinstance(type, VectorType):
        count = type.shape.data[0].data
        wanted = (type.element_type,) * len(elements)
    else:
        return f"parts for a constant of type {type}"
    if count != len(elements):
        return f"{len(elements)} parts for a constant of type {type}"
    for element, expected in zip(elements, wanted, strict=True):
        assert isinstance(element, TypedConstantAttr)
        if element.type != expected:
            return f"a part of type {element.type} where {expected} is expected"
        wrong = constant_fits(element.value, expected)
        if wrong is not None:
            return wrong
    return None


def _address(op: Operation) -> str | None:
    type = op.results[0].type
    return None if type.__class__ is PointerType else f"an address of type {type}"


_INTEGER = _binary(is_integer, "an integer")
_FLOAT = _binary(is_float, "a float")

RULES: dict[type[Operation], Rule] = {
    **dict.fromkeys(
        (
            a.AddOp,
            a.SubOp,
            a.MulOp,
            a.UDivOp,
            a.SDivOp,
            a.URemOp,
            a.SRemOp,
            a.ShlOp,
            a.LShrOp,
            a.AShrOp,
            a.AndOp,
            a.OrOp,
            a.XorOp,
        ),
        _INTEGER,
    ),
    **dict.fromkeys((a.FAddOp, a.FSubOp, a.FMulOp, a.FDivOp, a.FRemOp), _FLOAT),
    a.FNegOp: _unary(is_float, "a float"),
    a.FreezeOp: _unary(lambda type: not isinstance(type, VoidType), "a value"),
    a.ICmpOp: _compare(lambda type: is_integer(type) or is_pointer(type), COMPARES["icmp"][2]),
    a.FCmpOp: _compare(is_float, COMPARES["fcmp"][2]),
    a.SelectOp: _select,
    a.TruncOp: _cast(is_integer, is_integer, -1),
    a.ZExtOp: _cast(is_integer, is_integer, 1),
    a.SExtOp: _cast(is_integer, is_integer, 1),
    a.FPTruncOp: _cast(is_float, is_float),
    a.FPExtOp: _cast(is_float, is_float),
    a.FPToUIOp: _cast(is_float, is_integer),
    a.FPToSIOp: _cast(is_float, is_integer),
    a.UIToFPOp: _cast(is_integer, is_float),
    a.SIToFPOp: _cast(is_integer, is_float),
    a.PtrToIntOp: _cast(is_pointer, is_integer),
    a.PtrToAddrOp: _cast(is_pointer, is_integer),
    a.IntToPtrOp: _cast(is_integer, is_pointer),
    a.AddrSpaceCastOp: _cast(is_pointer, is_pointer),
    a.BitCastOp: _bitcast,
    m.AllocaOp: _alloca,
    m.LoadOp: _first_pointer,
    m.StoreOp: _store,
    m.GEPOp: _getelementptr,
    m.AtomicRMWOp: _atomicrmw,
    m.CmpXchgOp: _cmpxchg,
    m.VAArgOp: _first_pointer,
    m.ExtractValueOp: _extractvalue,
    m.InsertValueOp: _insertvalue,
    m.ExtractElementOp: _extractelement,
    m.InsertElementOp: _insertelement,
    m.ShuffleVectorOp: _shufflevector,
    c.CallOp: _call,
    c.InvokeOp: _call,
    c.CallBrOp: _call,
    c.CondBrOp: _cond_br,
    c.SwitchOp: _switch,
    c.IndirectBrOp: _first_pointer,
    c.LandingpadOp: _landingpad,
    g.ConstantOp: _constant,
    g.AddressOfOp: _address,
}
"""The rule of each operation that has one."""

COUNTS: dict[type[Operation], int] = {
    **dict.fromkeys((k for k, rule in RULES.items() if rule in (_INTEGER, _FLOAT)), 2),
    **dict.fromkeys((k for k in RULES if issubclass(k, a.CastOp)), 1),
    a.FNegOp: 1,
    a.FreezeOp: 1,
    a.ICmpOp: 2,
    a.FCmpOp: 2,
    a.SelectOp: 3,
    m.AllocaOp: 1,
    m.LoadOp: 1,
    m.StoreOp: 2,
    m.AtomicRMWOp: 2,
    m.CmpXchgOp: 3,
    m.FenceOp: 0,
    m.VAArgOp: 1,
    m.ExtractValueOp: 1,
    m.InsertValueOp: 2,
    m.ExtractElementOp: 2,
    m.InsertElementOp: 3,
    m.ShuffleVectorOp: 2,
    c.ResumeOp: 1,
    c.UnreachableOp: 0,
    g.ConstantOp: 0,
    g.AddressOfOp: 0,
    g.ZeroOp: 0,
    g.UndefOp: 0,
    g.PoisonOp: 0,
}
"""How many operands an operation has, where that is fixed."""


def add_rules(rules: Mapping[type[Operation], Rule], counts: Mapping[type[Operation], int]) -> None:
    """What another dialect says of its operations, by their classes. It does so when it is imported."""
    RULES.update(rules)
    COUNTS.update(counts)
