"""The emitter of ``batch``: one function being rebuilt at a width, and the tangent arithmetic.

Every value of the template maps to one LLVM value, except a separate shadow, which maps to a tuple of one pointer
per lane.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xdsl.dialects.builtin import FloatAttr, VectorType, i1, i32
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, tangents
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import ArrayType, PointerType, StructType
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.passes.batch_shadows import FunctionShadows
from oxad.passes.batch_types import batched, batched_tangent, element_count, float_vector, shuffle_mask
from oxad.passes.helpers import Helpers
from oxad.passes.layout import is_float, leaves
from oxad.passes.nested_requests import DIFFERENTIATED_AGAIN
from oxad.passes.rules.masked import mask_function, masked

Mapped = SSAValue | tuple[SSAValue, ...]


class Emitter:
    """One function at one width. ``builder`` appends to the current block, ``prologue`` to the head of the entry."""

    def __init__(self, width: int, shadows: FunctionShadows | None, helpers: Helpers):
        self.width = width
        self.shadows = shadows
        self.helpers = helpers
        self.values: dict[SSAValue, Mapped] = {}
        self.blocks: dict[Block, Block] = {}
        self.prologue = Builder(Block())
        self.builder = self.prologue
        self._integers: dict[tuple[int, Attribute], SSAValue] = {}
        self._splats: dict[SSAValue, SSAValue] = {}

    def enter(self, block: Block) -> None:
        """Go on at the end of ``block``."""
        self.builder = Builder(block)
        self._splats = {}

    # values

    def separate(self, value: SSAValue) -> bool:
        """Whether the shadow(s) that ``value`` is or holds are one pointer per lane."""
        return self.shadows is not None and self.shadows.separate(value)

    def one(self, value: SSAValue) -> SSAValue:
        """What ``value`` became, where that is one LLVM value."""
        mapped = self.values[value]
        assert not isinstance(mapped, tuple), "a separate shadow stands where one value is expected"
        return mapped

    def pointers(self, value: SSAValue) -> tuple[SSAValue, ...]:
        """The pointers of a shadow: one, or where it is separate one per lane."""
        mapped = self.values[value]
        return mapped if isinstance(mapped, tuple) else (mapped,)

    def packed(self, mapped: Mapped) -> SSAValue:
        """A shadow as one LLVM value, as aggregates and results hold it."""
        if not isinstance(mapped, tuple):
            return mapped
        value = self.builder.poison(ArrayType(len(mapped), PTR))
        for k, pointer in enumerate(mapped):
            value = self.builder.insert(value, pointer, [k])
        return value

    def unpacked(self, value: SSAValue, path: Sequence[int] = ()) -> tuple[SSAValue, ...]:
        """The pointers of a separate shadow that an aggregate holds at ``path``."""
        return tuple(self.builder.extract(value, [*path, k], PTR) for k in range(self.width))

    def type_of(self, value: SSAValue) -> Attribute:
        """The LLVM type of what ``value`` becomes, as one value."""
        return batched(value.type, self.width, self.separate(value))

    def integer(self, value: int, type: Attribute = i32) -> SSAValue:
        """An integer constant, made once per function."""
        key = (value, type)
        found = self._integers.get(key)
        if found is None:
            found = self._integers[key] = self.prologue.integer(value, type)  # pyright: ignore[reportArgumentType]
        return found

    def tangent(self, of: Attribute, separate: bool = False) -> Attribute:
        """The LLVM type of ``!autodiff.tangent<of>``."""
        return batched_tangent(of, self.width, separate)

    def shuffle(self, value: SSAValue, mask: Sequence[int], type: Attribute) -> SSAValue:
        """Elements of one vector; a mask of one element gives a scalar."""
        if not isinstance(type, VectorType):
            return self.builder.emit(llvm.ExtractElementOp, (value, self.integer(mask[0])), type)
        if list(mask) == list(range(element_count(value.type))):  # pyright: ignore[reportArgumentType]
            return value
        other = self.builder.poison(value.type)
        return self.builder.emit(llvm.ShuffleVectorOp, (value, other), type, mask=shuffle_mask(tuple(mask)))

    def splat(self, value: SSAValue) -> SSAValue:
        """A primal float, or each element of a primal vector, once per lane."""
        width = self.width
        if width == 1:
            return value
        found = self._splats.get(value)
        if found is not None:
            return found
        type = value.type
        if isinstance(type, VectorType):
            count = element_count(type)
            result_type = float_vector(type.element_type, count * width)
            found = self.shuffle(value, [m for m in range(count) for _ in range(width)], result_type)
        elif isinstance(value.owner, llvm.ConstantOp) and isinstance(value.owner.value, FloatAttr):
            found = self.builder.float(value.owner.value.value.data, float_vector(type, width))
        else:
            result_type = float_vector(type, width)
            first = self.builder.emit(
                llvm.InsertElementOp, (self.builder.poison(result_type), value, self.integer(0)), result_type
            )
            mask = shuffle_mask((0,) * width)
            other = self.builder.poison(result_type)
            found = self.builder.emit(llvm.ShuffleVectorOp, (first, other), result_type, mask=mask)
        self._splats[value] = found
        return found

    def from_lanes(self, values: Sequence[SSAValue], of: Attribute) -> SSAValue:
        """The tangent of a float or a vector of floats from one primal-typed value per lane."""
        if self.width == 1:
            return values[0]
        type = self.tangent(of)
        result = self.builder.poison(type)
        count = element_count(of) if isinstance(of, VectorType) else 1
        for k, value in enumerate(values):
            for m in range(count):
                element = value
                if isinstance(of, VectorType):
                    element = self.builder.emit(llvm.ExtractElementOp, (value, self.integer(m)), of.element_type)
                position = self.integer(m * self.width + k)
                result = self.builder.emit(llvm.InsertElementOp, (result, element, position), type)
        return result

    def lane(self, tangent: SSAValue, of: Attribute, k: int) -> SSAValue:
        """Lane ``k`` of the tangent of a float or a vector of floats."""
        if self.width == 1:
            return tangent
        count = element_count(of) if isinstance(of, VectorType) else 1
        if isinstance(of, VectorType) and count == 1:
            element = self.builder.emit(llvm.ExtractElementOp, (tangent, self.integer(k)), of.element_type)
            return self.builder.emit(llvm.InsertElementOp, (self.builder.poison(of), element, self.integer(0)), of)
        return self.shuffle(tangent, [m * self.width + k for m in range(count)], of)

    def map_floats(
        self, of: Attribute, into: SSAValue, make: Callable[[tuple[int, ...], Attribute], SSAValue]
    ) -> SSAValue:
        """``into`` with every float of an ``of`` replaced by ``make(path, type)``; the other parts stay."""
        parts = leaves(of)
        if parts and parts[0].path == ():
            return make((), of)
        for leaf in parts:
            if carries_float(leaf.type):
                into = self.builder.insert(into, make(leaf.path, leaf.type), leaf.path)
        return into

    def float_part(self, value: SSAValue, path: tuple[int, ...], type: Attribute) -> SSAValue:
        """The tangent of the float or vector at ``path`` of an aggregate's tangent."""
        return self.builder.extract(value, path, self.tangent(type)) if path else value


def carries_float(type: Attribute) -> bool:
    """Whether a leaf is a float or a vector of floats."""
    return is_float(type) or (isinstance(type, VectorType) and is_float(type.element_type))


def tangent_of(value: SSAValue) -> Attribute:
    """``T`` of a value of type ``!autodiff.tangent<T>``; a shadow counts as a pointer's."""
    type = value.type
    if isinstance(type, TangentType):
        return type.of
    if isinstance(type, ShadowType):
        return PTR
    raise AssertionError(f"{type} is not a tangent")


def zero(e: Emitter, op: Operation) -> None:
    e.values[op.results[0]] = e.builder.zero(e.type_of(op.results[0]))


def add(e: Emitter, op: Operation) -> None:
    left, right = op.operands
    for a, b in ((left, right), (right, left)):
        if isinstance(a.owner, tangents.ZeroTangentOp):
            e.values[op.results[0]] = e.values[b]
            return
    a, b = e.one(left), e.one(right)

    def sum_of(path: tuple[int, ...], type: Attribute) -> SSAValue:
        return e.builder.fadd(e.float_part(a, path, type), e.float_part(b, path, type))

    e.values[op.results[0]] = e.map_floats(tangent_of(left), a, sum_of)


def neg(e: Emitter, op: Operation) -> None:
    a = e.one(op.operands[0])
    e.values[op.results[0]] = e.map_floats(
        tangent_of(op.operands[0]), a, lambda path, type: e.builder.fneg(e.float_part(a, path, type))
    )


def scale(e: Emitter, op: Operation) -> None:
    partial, tangent = op.operands
    e.values[op.results[0]] = e.builder.fmul(e.splat(e.one(partial)), e.one(tangent))


def mask(e: Emitter, op: Operation) -> None:
    cotangent, value = (e.one(v) for v in op.operands)
    if DIFFERENTIATED_AGAIN not in e.helpers.module.attributes:
        e.values[op.results[0]] = masked(e.builder, cotangent, value)
        return
    # A call per float: what it means for further derivatives no `select` could say.
    type = value.type
    if not isinstance(type, VectorType):
        e.values[op.results[0]] = e.builder.call(mask_function(e.helpers, type), (cotangent, value), type)
        return
    name = mask_function(e.helpers, type.element_type)
    result = e.builder.poison(type)
    for k in range(element_count(type)):
        lanes = [_element(e, v, k, type) for v in (cotangent, value)]
        lane = e.builder.call(name, lanes, type.element_type)
        result = e.builder.emit(llvm.InsertElementOp, (result, lane, e.integer(k)), type)
    e.values[op.results[0]] = result


def select(e: Emitter, op: Operation) -> None:
    cond = e.one(op.operands[0])
    true, false = (e.values[v] for v in op.operands[1:])
    if isinstance(true, tuple) and isinstance(false, tuple):
        e.values[op.results[0]] = tuple(e.builder.select(cond, a, b) for a, b in zip(true, false, strict=True))
        return
    assert not isinstance(true, tuple) and not isinstance(false, tuple)
    if isinstance(cond.type, VectorType) and e.width > 1:
        count = element_count(cond.type)
        mask = [m for m in range(count) for _ in range(e.width)]
        cond = e.shuffle(cond, mask, VectorType(i1, [count * e.width]))
    e.values[op.results[0]] = e.builder.select(cond, true, false)


def cast(e: Emitter, op: Operation) -> None:
    source, target = tangent_of(op.operands[0]), tangent_of(op.results[0])
    value = e.one(op.operands[0])
    if source == target:
        e.values[op.results[0]] = value
        return
    from_type, to_type = element_of(source), element_of(target)
    if from_type is not None and to_type is not None and from_type != to_type:
        if element_total(source) != element_total(target):
            fail("OX0452", f"the tangent of `{source}` cannot be converted to `{target}`")
        widen = float_rank(to_type) > float_rank(from_type)
        kind = llvm.FPExtOp if widen else llvm.FPTruncOp
        e.values[op.results[0]] = e.builder.emit(kind, (value,), e.tangent(target))
        return
    separate = e.separate(op.results[0])
    pieces = elements(e, value, source, separate)
    wanted = [element for leaf in leaves(target) for element in element_types(leaf.type)]
    if [type for _, type in pieces] != wanted:
        fail("OX0452", f"the bits of `{source}` and `{target}` are not the same floats")
    e.values[op.results[0]] = assembled(e, [v for v, _ in pieces], target, separate)


def element_of(type: Attribute) -> Attribute | None:
    """The float type of a scalar or a vector."""
    if is_float(type):
        return type
    if isinstance(type, VectorType) and is_float(type.element_type):
        return type.element_type
    return None


def element_total(type: Attribute) -> int:
    """How many floats a scalar or a vector holds."""
    return element_count(type) if isinstance(type, VectorType) else 1


def float_rank(type: Attribute) -> int:
    """The number of bits of a float type, by which ``fpext`` and ``fptrunc`` are told apart."""
    return type.bitwidth  # pyright: ignore[reportAttributeAccessIssue]


def element_types(type: Attribute) -> list[Attribute]:
    """The scalars of a leaf."""
    if isinstance(type, VectorType):
        return [type.element_type] * element_count(type)
    return [type]


def elements(e: Emitter, value: SSAValue, of: Attribute, separate: bool) -> list[tuple[SSAValue, Attribute]]:
    """The tangent of an ``of`` as the tangents of its scalars, in order."""
    found: list[tuple[SSAValue, Attribute]] = []
    for leaf in leaves(of):
        part = value if not leaf.path else e.builder.extract(value, leaf.path, e.tangent(leaf.type, separate))
        if isinstance(leaf.type, VectorType):
            element = leaf.type.element_type
            for m in range(element_count(leaf.type)):
                mask = range(m * e.width, (m + 1) * e.width)
                if e.width == 1:
                    piece = e.builder.emit(llvm.ExtractElementOp, (part, e.integer(m)), element)
                else:
                    piece = e.shuffle(part, list(mask), float_vector(element, e.width))
                found.append((piece, element))
        else:
            found.append((part, leaf.type))
    return found


def assembled(e: Emitter, pieces: Sequence[SSAValue], of: Attribute, separate: bool) -> SSAValue:
    """The tangent of an ``of`` from the tangents of its scalars."""
    remaining = iter(pieces)
    parts = leaves(of)
    scalar = len(parts) == 1 and parts[0].path == ()
    result = None if scalar else e.builder.poison(e.tangent(of, separate))
    for leaf in parts:
        if isinstance(leaf.type, VectorType):
            type = e.tangent(leaf.type)
            part = e.builder.poison(type)
            for m in range(element_count(leaf.type)):
                piece = next(remaining)
                for k in range(e.width):
                    lane = piece
                    if e.width > 1:
                        lane = e.builder.emit(llvm.ExtractElementOp, (piece, e.integer(k)), leaf.type.element_type)
                    index = e.integer(m * e.width + k)
                    part = e.builder.emit(llvm.InsertElementOp, (part, lane, index), type)
        else:
            part = next(remaining)
        if result is None:
            return part
        result = e.builder.insert(result, part, leaf.path)
    assert result is not None
    return result


def _split_path(of: Attribute, path: tuple[int, ...]) -> tuple[tuple[int, ...], Attribute, int | None]:
    """The part of ``path`` inside structures and arrays, the type there, and the element of a vector after it."""
    for depth, index in enumerate(path):
        if isinstance(of, VectorType):
            return path[:depth], of, index
        of = of.elements.data[index] if isinstance(of, StructType) else of.element  # pyright: ignore
    return path, of, None


def extract(e: Emitter, op: Operation) -> None:
    assert isinstance(op, tangents.ExtractOp)
    value = e.one(op.container)
    prefix, type, element = _split_path(tangent_of(op.container), op.position.data)
    separate = e.separate(op.container)
    if isinstance(type, PointerType) and separate and e.width > 1:
        e.values[op.res] = e.unpacked(value, prefix)
        return
    if prefix:
        value = e.builder.extract(value, prefix, e.tangent(type, separate))
    if element is not None:
        mask = list(range(element * e.width, (element + 1) * e.width))
        assert isinstance(type, VectorType)
        value = (
            e.shuffle(value, mask, float_vector(type.element_type, e.width))
            if e.width > 1
            else _element(e, value, element, type)
        )
    e.values[op.res] = value


def _element(e: Emitter, value: SSAValue, index: int, type: VectorType) -> SSAValue:
    return e.builder.emit(llvm.ExtractElementOp, (value, e.integer(index)), type.element_type)


def insert(e: Emitter, op: Operation) -> None:
    assert isinstance(op, tangents.InsertOp)
    container, part = e.one(op.container), e.packed(e.values[op.value])
    prefix, type, element = _split_path(tangent_of(op.container), op.position.data)
    if element is not None:
        whole = e.builder.extract(container, prefix, e.tangent(type)) if prefix else container
        part = _with_element(e, whole, part, [e.integer(element * e.width + k) for k in range(e.width)])
        if not prefix:
            e.values[op.res] = part
            return
    e.values[op.res] = e.builder.insert(container, part, prefix)


def _with_element(e: Emitter, vector: SSAValue, element: SSAValue, positions: Sequence[SSAValue]) -> SSAValue:
    """``vector`` with the lanes of one element written at ``positions``."""
    for k, position in enumerate(positions):
        lane = element
        if e.width > 1:
            scalar = element.type.element_type  # pyright: ignore[reportAttributeAccessIssue]
            lane = e.builder.emit(llvm.ExtractElementOp, (element, e.integer(k)), scalar)
        vector = e.builder.emit(llvm.InsertElementOp, (vector, lane, position), vector.type)
    return vector


def _positions(e: Emitter, index: SSAValue) -> list[SSAValue]:
    """Where the lanes of the vector element at a primal index lie."""
    if e.width == 1:
        return [index]
    first = e.builder.imul(index, e.integer(e.width, index.type))
    return [first if k == 0 else e.builder.iadd(first, e.integer(k, index.type)) for k in range(e.width)]


def extract_element(e: Emitter, op: Operation) -> None:
    vector, index = (e.one(v) for v in op.operands)
    of = tangent_of(op.operands[0])
    assert isinstance(of, VectorType)
    lanes = [
        e.builder.emit(llvm.ExtractElementOp, (vector, position), of.element_type) for position in _positions(e, index)
    ]
    e.values[op.results[0]] = e.from_lanes(lanes, of.element_type)


def insert_element(e: Emitter, op: Operation) -> None:
    vector, element, index = (e.one(v) for v in op.operands)
    e.values[op.results[0]] = _with_element(e, vector, element, _positions(e, index))


def pack(e: Emitter, op: Operation) -> None:
    assert isinstance(op, tangents.PackOp)
    of = tangent_of(op.res)
    lanes = [e.one(v) for v in op.lanes]
    if len(lanes) != e.width:
        fail("OX0453", f"`autodiff.pack` of {len(lanes)} lanes in a derivative of width {e.width}")
    if isinstance(of, PointerType):
        e.values[op.res] = tuple(lanes) if e.width > 1 else lanes[0]
        return
    if e.width == 1:
        e.values[op.res] = lanes[0]
        return
    parts = leaves(of)
    if parts and parts[0].path == ():
        e.values[op.res] = e.from_lanes(lanes, of) if carries_float(of) else e.builder.zero(of)
        return
    result = e.builder.zero(e.tangent(of, True))
    for leaf in parts:
        if not carries_float(leaf.type) and not isinstance(leaf.type, PointerType):
            continue
        values = [e.builder.extract(lane, leaf.path, leaf.type) for lane in lanes]
        part = e.packed(tuple(values)) if isinstance(leaf.type, PointerType) else e.from_lanes(values, leaf.type)
        result = e.builder.insert(result, part, leaf.path)
    e.values[op.res] = result


def lane(e: Emitter, op: Operation) -> None:
    assert isinstance(op, tangents.LaneOp)
    of, k = tangent_of(op.arg), op.index.value.data
    mapped = e.values[op.arg]
    if isinstance(mapped, tuple):
        e.values[op.res] = mapped[k]
        return
    if e.width == 1:
        e.values[op.res] = mapped
        return
    parts = leaves(of)
    if parts and parts[0].path == ():
        if isinstance(of, PointerType):
            fail("OX0454", "a lane of an interleaved shadow is not a pointer that a caller can use")
        e.values[op.res] = e.lane(mapped, of, k) if carries_float(of) else mapped
        return
    separate = e.separate(op.arg)
    result = e.builder.zero(of)
    for leaf in parts:
        if isinstance(leaf.type, PointerType):
            if not separate:
                fail("OX0454", "a lane of an interleaved shadow is not a pointer that a caller can use")
            part = e.builder.extract(mapped, [*leaf.path, k], PTR)
        elif carries_float(leaf.type):
            part = e.lane(e.float_part(mapped, leaf.path, leaf.type), leaf.type, k)
        else:
            continue
        result = e.builder.insert(result, part, leaf.path)
    e.values[op.res] = result


HANDLERS: dict[type[Operation], Callable[[Emitter, Operation], None]] = {
    tangents.ZeroTangentOp: zero,
    tangents.AddOp: add,
    tangents.NegOp: neg,
    tangents.MaskOp: mask,
    tangents.ScaleOp: scale,
    tangents.SelectOp: select,
    tangents.CastOp: cast,
    tangents.ExtractOp: extract,
    tangents.InsertOp: insert,
    tangents.ExtractElementOp: extract_element,
    tangents.InsertElementOp: insert_element,
    tangents.PackOp: pack,
    tangents.LaneOp: lane,
}
