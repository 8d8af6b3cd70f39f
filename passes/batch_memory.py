"""``batch`` for shadow pointers and shadow memory: addresses, loads, stores, allocations and copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from xdsl.dialects.builtin import IntegerAttr, IntegerType, StringAttr, UnitAttr, VectorType, i8, i64
from xdsl.ir import Attribute, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import ShadowType, TangentType, shadows, tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import DYNAMIC_INDEX, ArrayType, PointerType, StructType
from oxad.dialects.llvm.builder import PTR
from oxad.passes.batch_emit import Emitter, carries_float, tangent_of
from oxad.passes.batch_heap import (
    clear_helper,
    convert_helper,
    copy_adjoint_helper,
    free_helper,
    heap_helper,
    memory_call,
)
from oxad.passes.helpers import integers
from oxad.passes.layout import FLOAT_BYTES, align_of, field_offset, leaves, low_bit, size_of

MAX_ALIGNMENT = 64
"""What the base of interleaved shadow memory is aligned to at most: a cache line, and the widest vector register."""


def scalar_alignment(type: Attribute) -> int:
    """The natural alignment of a leaf's elements: what a shadow may rely on whatever the primal knows."""
    if isinstance(type, VectorType):
        type = type.element_type
    if (size := FLOAT_BYTES.get(type.__class__)) is not None:
        return size
    return align_of(type)


def primal_alignment(op: Operation, type: Attribute) -> int:
    """The alignment that the operation states, or the natural one."""
    stated = op.properties.get("alignment")
    return stated.value.data if isinstance(stated, IntegerAttr) else align_of(type)


def leaf_alignment(stated: int, offset: int, type: Attribute) -> int:
    """The alignment of a leaf, ``offset`` bytes behind an address of alignment ``stated``."""
    alignment = min(stated, scalar_alignment(type))
    return min(alignment, low_bit(offset)) if offset else alignment


def interleaved_alignment(e: Emitter, address: SSAValue, alignment: int) -> int:
    """What the scaled address is aligned to where the primal's is aligned to ``alignment`` within its object."""
    base = 8 if e.shadows is not None and e.shadows.low(address) else MAX_ALIGNMENT
    return min(base, alignment * low_bit(e.width))


def null(e: Emitter, op: Operation) -> None:
    if e.separate(op.results[0]):
        e.values[op.results[0]] = (e.builder.zero(PTR),) * e.width
    else:
        e.values[op.results[0]] = e.builder.zero(PTR)


def zeros(e: Emitter, op: Operation) -> None:
    """Constant zeros, as many as the interleaved shadow takes; all lanes' where they are separate."""
    assert isinstance(op, shadows.ZerosOp)
    size = op.size.value.data * (1 if e.separate(op.res) else e.width)

    def build() -> llvm.GlobalOp:
        return llvm.GlobalOp.create(
            properties={
                "sym_name": StringAttr(f"oxad.zeros.{size}"),
                "global_type": ArrayType(size, i8),
                "value": llvm.ZeroAttr(),
                "constant": UnitAttr(),
                "linkage": StringAttr("internal"),
                "alignment": IntegerAttr(MAX_ALIGNMENT, i64),
            }
        )

    pointer = e.prologue.address_of(e.helpers.get(f"oxad.zeros.{size}", build))
    e.values[op.res] = (pointer,) * e.width if e.separate(op.res) else pointer


def lanes(e: Emitter, op: Operation) -> None:
    pointers = tuple(e.one(v) for v in op.operands)
    if len(pointers) != e.width:
        fail("OX0453", f"`autodiff.lanes` of {len(pointers)} pointers in a derivative of width {e.width}")
    e.values[op.results[0]] = pointers if e.width > 1 else pointers[0]


def getelementptr(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.GEPOp)
    indices = tuple(e.one(v) for v in op.indices)
    base = e.values[op.base]
    if e.width == 1 or isinstance(base, tuple):
        bases = base if isinstance(base, tuple) else (base,)
        results = tuple(e.builder.emit(llvm.GEPOp, (b, *indices), PTR, **op.properties) for b in bases)
        e.values[op.res] = results if isinstance(base, tuple) else results[0]
    else:
        e.values[op.res] = scaled_address(e, op, base, indices)


def scaled_address(e: Emitter, op: shadows.GEPOp, base: SSAValue, indices: Iterable[SSAValue]) -> SSAValue:
    """The address in interleaved memory: every byte offset times the width, in the order of the indices."""
    type = op.elem_type
    # Without inbounds nuw and nusw speak of the unscaled sum only.
    keep = tuple(op.flags.data) if op.flags is not None and "inbounds" in op.flags.data else ()
    dynamic = iter(indices)
    pending = 0
    address = base
    for depth, index in enumerate(integers(op.constant_indices)):
        if depth > 0:
            if isinstance(type, StructType):
                pending += field_offset(type, index)
                type = type.elements.data[index]
                continue
            type = type.element if isinstance(type, ArrayType) else type.element_type  # pyright: ignore
        if index != DYNAMIC_INDEX:
            pending += index * size_of(type)
            continue
        if pending:
            address = e.builder.gep(address, i8, [_index(e, pending * e.width)], *keep)
            pending = 0
        address = e.builder.gep(address, ArrayType(e.width, stride_type(type)), [next(dynamic)], *keep)
    if pending:
        address = e.builder.gep(address, i8, [_index(e, pending * e.width)], *keep)
    return address


def _index(e: Emitter, offset: int) -> int | SSAValue:
    """A constant index: part of the operation where it fits into 32 bits."""
    return offset if -(2**31) < offset < 2**31 else e.integer(offset, i64)


def stride_type(type: Attribute) -> Attribute:
    """A type of the same allocation size whose arrays have no padding of their own."""
    return type if not isinstance(type, VectorType) else ArrayType(size_of(type), i8)


def alloca(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.AllocaOp)
    type = op.elem_type
    size = size_of(type)
    alignment = primal_alignment(op, type)
    b = e.prologue
    if e.width == 1 or e.separate(op.res):
        pointers = []
        for _ in range(e.width):
            pointer = b.emit(llvm.AllocaOp, (e.integer(1),), PTR, elem_type=type, alignment=IntegerAttr(alignment, i64))
            _clear_stack(e, pointer, type, size, alignment)
            pointers.append(pointer)
        e.values[op.res] = tuple(pointers) if e.width > 1 else pointers[0]
        return
    whole = e.tangent(type) if carries_float(type) else ArrayType(e.width, stride_type(type))
    alignment = max(min(MAX_ALIGNMENT, alignment * low_bit(e.width)), min(MAX_ALIGNMENT, 8 * low_bit(e.width)))
    pointer = b.emit(llvm.AllocaOp, (e.integer(1),), PTR, elem_type=whole, alignment=IntegerAttr(alignment, i64))
    _clear_stack(e, pointer, whole, size * e.width, alignment)
    e.values[op.res] = pointer


def variable_alloca(e: Emitter, op: Operation) -> None:
    """At its place: interleaved the memory of all lanes, separate one after the other."""
    assert isinstance(op, shadows.VariableAllocaOp)
    count, size, b = e.one(op.count), size_of(op.elem_type), e.builder
    alignment = primal_alignment(op, op.elem_type)
    if count.type != i64:
        count = b.emit(llvm.ZExtOp, (count,), i64)
    bytes = b.imul(count, e.integer(size, i64))
    together = e.width > 1 and not e.separate(op.res)
    if together:
        alignment = max(min(MAX_ALIGNMENT, alignment * low_bit(e.width)), min(MAX_ALIGNMENT, 8 * low_bit(e.width)))
        bytes = scaled(e, bytes)
    pointers: list[SSAValue] = []
    for _ in range(1 if together else e.width):
        pointers.append(b.emit(llvm.AllocaOp, (bytes,), PTR, elem_type=i8, alignment=IntegerAttr(alignment, i64)))
        memory_call(b, "llvm.memset.p0.i64", (pointers[-1], e.integer(0, i8)), bytes, alignment)
    e.values[op.res] = pointers[0] if len(pointers) == 1 else tuple(pointers)


def _clear_stack(e: Emitter, pointer: SSAValue, type: Attribute, size: int, alignment: int) -> None:
    """Zero on entry, once. A float is stored, so that it becomes a register; anything else is set as bytes."""
    if carries_float(type) or isinstance(type, PointerType | IntegerType):
        e.prologue.store(e.prologue.zero(type), pointer, alignment)
    elif size:
        memory_call(e.prologue, "llvm.memset.p0.i64", (pointer, e.integer(0, i8)), e.integer(size, i64), alignment)


def scaled(e: Emitter, size: SSAValue) -> SSAValue:
    """``size`` bytes in every lane."""
    if e.width == 1:
        return size
    return e.builder.emit(llvm.MulOp, (size, e.integer(e.width, size.type)), size.type, flags=llvm.flags("nuw"))


def heap_alloc(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.HeapAllocOp)
    helper = heap_helper(e.helpers, op)
    args = [e.one(v) for v in op.args]
    if e.separate(op.res) and e.width > 1:
        e.values[op.res] = tuple(e.builder.call(helper, args, PTR) for _ in range(e.width))
        return
    index = op.size_index.value.data
    args[index] = scaled(e, args[index])
    e.values[op.res] = e.builder.call(helper, args, PTR)


def heap_realloc(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.HeapReallocOp)
    helper = heap_helper(e.helpers, op)
    args = [e.one(v) for v in op.args]
    pointer_index = op.pointer_index.value.data
    pointers = e.pointers(op.shadow)

    def call(pointer: SSAValue, scale: bool) -> SSAValue:
        full = [*args[:pointer_index], pointer, *args[pointer_index:]]
        if scale:
            for index in (op.old_size_index.value.data, op.size_index.value.data):
                full[index] = scaled(e, full[index])
        return e.builder.call(helper, full, PTR)

    separate = isinstance(e.values[op.shadow], tuple)
    results = tuple(call(p, not separate) for p in pointers)
    e.values[op.res] = results if separate else results[0]


def heap_free(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.HeapFreeOp)
    args = [e.one(v) for v in op.args]
    pointer_index, size_index = op.pointer_index.value.data, op.size_index.value.data
    mapped = e.values[op.shadow]
    for pointer in e.pointers(op.shadow):
        full = [*args[:pointer_index], pointer, *args[pointer_index:]]
        if size_index >= 0 and not isinstance(mapped, tuple):
            full[size_index] = scaled(e, full[size_index])
        e.builder.call(free_helper(e.helpers, op), full, None)


def arena_shadow(e: Emitter, op: Operation) -> None:
    """One block: interleaved of ``N * size`` bytes, separate of N parts that each start on a cache line."""
    assert isinstance(op, shadows.ArenaShadowOp)
    arena, size = e.one(op.arena), e.one(op.size)
    if e.width == 1 or not e.separate(op.res):
        e.values[op.res] = e.builder.emit(shadows.ArenaShadowOp, (arena, scaled(e, size)), PTR)
        return
    padded = e.builder.iadd(size, e.integer(MAX_ALIGNMENT - 1, i64))
    stride = e.builder.iand(padded, e.integer(-MAX_ALIGNMENT, i64))
    block = e.builder.emit(shadows.ArenaShadowOp, (arena, scaled(e, stride)), PTR)
    pointers = [block]
    for _ in range(e.width - 1):
        pointers.append(e.builder.gep(pointers[-1], i8, [stride], "inbounds"))
    e.values[op.res] = tuple(pointers)


def load_part(e: Emitter, address: SSAValue, of: Attribute, offset: int, stated: int, separate: bool) -> SSAValue:
    """The tangent of the leaf of type ``of`` that lies ``offset`` bytes behind a primal address.

    ``separate``: how the pointer that the leaf may be is held. The result is one LLVM value.
    """
    type = e.tangent(of, separate)
    if not carries_float(of) and not isinstance(of, PointerType):
        return e.builder.zero(type)
    alignment = leaf_alignment(stated, offset, of)
    bases = e.values[address]
    if isinstance(bases, tuple):
        loaded = [e.builder.load(e.builder.offset(b, offset), of, alignment) for b in bases]
        return e.packed(tuple(loaded)) if isinstance(of, PointerType) else e.from_lanes(loaded, of)
    base = e.builder.offset(bases, offset * e.width)
    if e.width == 1:
        return e.builder.load(base, of, alignment)
    alignment = interleaved_alignment(e, address, alignment)
    if isinstance(of, PointerType) and separate:
        return e.packed(
            tuple(
                e.builder.load(e.builder.offset(base, 8 * k), PTR, min(alignment, 8 * low_bit(k)) if k else alignment)
                for k in range(e.width)
            )
        )
    return e.builder.load(base, type, alignment)


def store_part(
    e: Emitter, value: SSAValue, address: SSAValue, of: Attribute, offset: int, stated: int, separate: bool
) -> None:
    """Writes what ``load_part`` reads. Leaves that carry nothing are skipped."""
    if not carries_float(of) and not isinstance(of, PointerType):
        return
    alignment = leaf_alignment(stated, offset, of)
    bases = e.values[address]
    if isinstance(bases, tuple):
        for k, base in enumerate(bases):
            lane = e.builder.extract(value, [k], PTR) if isinstance(of, PointerType) else e.lane(value, of, k)
            e.builder.store(lane, e.builder.offset(base, offset), alignment)
        return
    base = e.builder.offset(bases, offset * e.width)
    if e.width == 1:
        e.builder.store(value, base, alignment)
        return
    alignment = interleaved_alignment(e, address, alignment)
    if isinstance(of, PointerType) and separate:
        for k in range(e.width):
            lane = e.builder.extract(value, [k], PTR)
            e.builder.store(lane, e.builder.offset(base, 8 * k), min(alignment, 8 * low_bit(k)) if k else alignment)
        return
    e.builder.store(value, base, alignment)


def load(e: Emitter, op: Operation) -> None:
    result, address = op.results[0], op.operands[0]
    of = tangent_of(result)
    stated = primal_alignment(op, of)
    separate = e.separate(result)
    if isinstance(result.type, ShadowType) and separate:
        e.values[result] = load_pointers(e, address, stated)
        return
    e.values[result] = gather(
        e, of, separate, lambda offset, type: load_part(e, address, type, offset, stated, separate)
    )


def load_pointers(e: Emitter, address: SSAValue, stated: int) -> tuple[SSAValue, ...]:
    """A separate shadow from memory, without the detour over an aggregate."""
    bases = e.values[address]
    if isinstance(bases, tuple):
        return tuple(e.builder.load(b, PTR, min(stated, 8)) for b in bases)
    return tuple(e.builder.load(e.builder.offset(bases, 8 * k), PTR, min(stated, 8)) for k in range(e.width))


def gather(e: Emitter, of: Attribute, separate: bool, make: Callable[[int, Attribute], SSAValue]) -> SSAValue:
    """The tangent of an ``of`` from ``make(offset, type)`` for each leaf."""
    parts = leaves(of)
    if parts and parts[0].path == ():
        return make(0, of)
    result = e.builder.zero(e.tangent(of, separate))
    for leaf in parts:
        if carries_float(leaf.type) or isinstance(leaf.type, PointerType):
            result = e.builder.insert(result, make(leaf.offset, leaf.type), leaf.path)
    return result


def store(e: Emitter, op: Operation) -> None:
    value, address = op.operands
    if not isinstance(value.type, ShadowType | TangentType):
        mirror(e, op)
        return
    of = tangent_of(value)
    stated = primal_alignment(op, of)
    mapped = e.values[value]
    if isinstance(mapped, tuple):
        bases = e.values[address]
        targets = bases if isinstance(bases, tuple) else [e.builder.offset(bases, 8 * k) for k in range(e.width)]
        for pointer, target in zip(mapped, targets, strict=True):
            e.builder.store(pointer, target, min(stated, 8))
        return
    separate = e.separate(value)
    for leaf in leaves(of):
        part = e.builder.extract(mapped, leaf.path, e.tangent(leaf.type, separate)) if leaf.path else mapped
        store_part(e, part, address, leaf.type, leaf.offset, stated, separate)


def mirror(e: Emitter, op: Operation) -> None:
    """A plain value goes to every lane; interleaved memory is nobody's object, and nothing would read it there."""
    value, address = op.operands
    bases = e.values[address]
    if e.width > 1 and not isinstance(bases, tuple):
        return
    alignment = min(primal_alignment(op, value.type), scalar_alignment(value.type))
    for base in e.pointers(address):
        e.builder.store(e.one(value), base, alignment)


def accumulate(e: Emitter, op: Operation) -> None:
    value, address = op.operands
    of = tangent_of(value)
    stated = primal_alignment(op, of)
    mapped = e.one(value)
    for leaf in leaves(of):
        if not carries_float(leaf.type):
            continue
        part = e.float_part(mapped, leaf.path, leaf.type)
        bases = e.values[address]
        alignment = leaf_alignment(stated, leaf.offset, leaf.type)
        if isinstance(bases, tuple):
            for k, base in enumerate(bases):
                target = e.builder.offset(base, leaf.offset)
                old = e.builder.load(target, leaf.type, alignment)
                e.builder.store(e.builder.fadd(old, e.lane(part, leaf.type, k)), target, alignment)
            continue
        target = e.builder.offset(bases, leaf.offset * e.width)
        if e.width > 1:
            alignment = interleaved_alignment(e, address, alignment)
        old = e.builder.load(target, part.type, alignment)
        e.builder.store(e.builder.fadd(old, part), target, alignment)


def take(e: Emitter, op: Operation) -> None:
    result, address = op.results[0], op.operands[0]
    of = tangent_of(result)
    stated = primal_alignment(op, of)
    separate = e.separate(result)

    def read(offset: int, type: Attribute) -> SSAValue:
        if not carries_float(type):
            return e.builder.zero(e.tangent(type, separate))
        value = load_part(e, address, type, offset, stated, separate)
        store_part(e, e.builder.zero(e.tangent(type)), address, type, offset, stated, separate)
        return value

    e.values[result] = gather(e, of, separate, read)


def copy(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.CopyOp)
    flags = op.flags.data if op.flags is not None else ()
    name = "llvm.memmove.p0.p0.i64" if "move" in flags else "llvm.memcpy.p0.p0.i64"
    volatile = "volatile" in flags
    size = e.one(op.size)
    if size.type != i64:
        name = name.replace("i64", str(size.type))
    targets, sources = e.pointers(op.dst), e.pointers(op.src)
    if len(targets) != len(sources):
        assert op.period is not None and op.offsets is not None and op.types is not None
        layout = list(zip(integers(op.offsets), op.types.data, strict=True))
        helper = convert_helper(e.helpers, op.period.value.data, layout, e.width, to_separate=len(targets) > 1)
        e.builder.call(helper, (*targets, *sources, _as_i64(e, size)), None)
        return
    if not isinstance(e.values[op.dst], tuple):
        size = scaled(e, size)
    for target, source in zip(targets, sources, strict=True):
        memory_call(e.builder, name, (target, source), size, 1, volatile)


def copy_adjoint(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.CopyAdjointOp)
    targets, sources, size = e.pointers(op.dst), e.pointers(op.src), _as_i64(e, e.one(op.size))
    apart = (isinstance(e.values[op.dst], tuple), isinstance(e.values[op.src], tuple))
    period = op.period.value.data
    layout = list(zip(integers(op.offsets), op.types.data, strict=True))
    move = op.flags is not None and "move" in op.flags.data
    if e.width == 1 or apart == (True, True):
        helper = copy_adjoint_helper(e.helpers, period, layout, move, 1, 1, 1)
        for target, source in zip(targets, sources, strict=True):
            e.builder.call(helper, (target, source, size), None)
        return
    if apart == (False, False):
        helper = copy_adjoint_helper(e.helpers, period, layout, move, e.width, e.width, e.width)
        e.builder.call(helper, (targets[0], sources[0], size), None)
        return
    # One side is interleaved: lane k's scalar of element size s lies k*s further, and one lane is done at a time.
    helper = copy_adjoint_helper(
        e.helpers, period, layout, move, 1, 1 if apart[0] else e.width, 1 if apart[1] else e.width
    )
    for k in range(e.width):
        lane = e.integer(k, i64)
        target = targets[k] if apart[0] else targets[0]
        source = sources[k] if apart[1] else sources[0]
        e.builder.call(helper, (target, source, size, lane), None)


def clear(e: Emitter, op: Operation) -> None:
    assert isinstance(op, shadows.ClearOp)
    size = _as_i64(e, e.one(op.size))
    mapped = e.values[op.dst]
    if op.period is None or op.offsets is None or op.types is None:
        amount = size if isinstance(mapped, tuple) else scaled(e, size)
        for pointer in e.pointers(op.dst):
            memory_call(e.builder, "llvm.memset.p0.i64", (pointer, e.integer(0, i8)), amount, 1)
        return
    layout = list(zip(integers(op.offsets), op.types.data, strict=True))
    helper = clear_helper(e.helpers, op.period.value.data, layout, 1 if isinstance(mapped, tuple) else e.width)
    for pointer in e.pointers(op.dst):
        e.builder.call(helper, (pointer, size), None)


def _as_i64(e: Emitter, size: SSAValue) -> SSAValue:
    if size.type == i64:
        return size
    assert isinstance(size.type, IntegerType)
    kind = llvm.ZExtOp if size.type.width.data < 64 else llvm.TruncOp
    return e.builder.emit(kind, (size,), i64)


def save(e: Emitter, op: Operation) -> None:
    value, address = op.operands
    mapped, base = e.values[value], e.one(address)
    if not isinstance(mapped, tuple):
        e.builder.emit(tape.SaveOp, (mapped, base))
        return
    for k, pointer in enumerate(mapped):
        e.builder.emit(tape.SaveOp, (pointer, e.builder.offset(base, 8 * k)))


def restore(e: Emitter, op: Operation) -> None:
    result, base = op.results[0], e.one(op.operands[0])
    if isinstance(result.type, ShadowType) and e.separate(result) and e.width > 1:
        e.values[result] = tuple(
            e.builder.emit(tape.RestoreOp, (e.builder.offset(base, 8 * k),), PTR) for k in range(e.width)
        )
        return
    e.values[result] = e.builder.emit(tape.RestoreOp, (base,), e.type_of(result))


HANDLERS: dict[type[Operation], Callable[[Emitter, Operation], None]] = {
    shadows.NullShadowOp: null,
    shadows.ZerosOp: zeros,
    shadows.LanesOp: lanes,
    shadows.GEPOp: getelementptr,
    shadows.AllocaOp: alloca,
    shadows.VariableAllocaOp: variable_alloca,
    shadows.HeapAllocOp: heap_alloc,
    shadows.HeapReallocOp: heap_realloc,
    shadows.HeapFreeOp: heap_free,
    shadows.ArenaShadowOp: arena_shadow,
    shadows.LoadOp: load,
    shadows.StoreOp: store,
    shadows.AccumulateOp: accumulate,
    shadows.TakeOp: take,
    shadows.CopyOp: copy,
    shadows.CopyAdjointOp: copy_adjoint,
    shadows.ClearOp: clear,
    tape.SaveOp: save,
    tape.RestoreOp: restore,
}
