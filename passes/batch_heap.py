"""Functions that ``batch`` adds to a module: zeroed allocation of shadows, and loops over shadow memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xdsl.dialects.builtin import ArrayAttr, DictionaryAttr, IntegerType, StringAttr, UnitAttr, i1, i8, i32, i64
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import shadows
from oxad.dialects.llvm import FuncOp, FunctionType
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.passes.batch_types import float_vector
from oxad.passes.helpers import Helpers
from oxad.passes.layout import FLOAT_BYTES, low_bit

Layout = Sequence[tuple[int, Attribute]]
"""The floats within one period: byte offset and type."""

NO_ATTRS = DictionaryAttr({})
NOALIAS = DictionaryAttr({"noalias": UnitAttr()})


def _entry(func: FuncOp) -> Block:
    block = func.body.first_block
    assert block is not None
    return block


def memory_call(
    builder: Builder,
    name: str,
    pointers_or_value: Sequence[SSAValue],
    size: SSAValue,
    alignment: int,
    volatile: bool = False,
) -> None:
    """A call of ``llvm.memcpy``, ``llvm.memmove`` or ``llvm.memset``."""
    attrs = ArrayAttr(
        DictionaryAttr({"align": StringAttr(str(alignment))}) if v.type == PTR and alignment > 1 else NO_ATTRS
        for v in (*pointers_or_value, size, size)
    )
    flag = builder.integer(int(volatile), i1)
    known = attrs if any(attr.data for attr in attrs) else None
    builder.call(name, (*pointers_or_value, size, flag), None, arg_attrs=known)


def heap_helper(helpers: Helpers, op: shadows.HeapAllocOp | shadows.HeapReallocOp) -> str:
    """A function that takes the arguments of the allocator ``op.callee``, and returns zeroed memory or traps."""
    callee = op.callee.string_value()
    size_index = op.size_index.value.data
    realloc = isinstance(op, shadows.HeapReallocOp)
    name = f"oxad.shadow_{'realloc' if realloc else 'alloc'}.{callee}"

    def build() -> FuncOp:
        inputs = list(op.function_type.inputs.data)
        func = FuncOp.define(
            name,
            FunctionType(inputs, PTR),
            linkage="internal",
            arg_attrs=[NO_ATTRS] * len(inputs),
            res_attrs=DictionaryAttr({"noundef": UnitAttr()}) if realloc else NOALIAS,
            fn_attrs=DictionaryAttr({"inlinehint": UnitAttr()}),
        )
        entry = _entry(func)
        trap, fill, done = Block(), Block(), Block()
        func.body.add_block([trap, fill, done])
        b = Builder(entry)
        pointer = b.call(callee, entry.args, PTR, arg_attrs=op.arg_attrs)
        size = _extended(b, entry.args[size_index])
        if isinstance(op, shadows.HeapAllocOp) and op.unit_index is not None:
            size = b.imul(size, _extended(b, entry.args[op.unit_index.value.data]))
        # A null for no bytes is a valid answer.
        failed = b.iand(b.icmp("eq", pointer, b.zero(PTR)), b.icmp("ne", size, b.integer(0)))
        b.cond_br(failed, trap, fill)
        b.block = trap
        b.call("llvm.trap", (), None)
        b.emit(llvm.UnreachableOp)
        b.block = fill
        if isinstance(op, shadows.HeapReallocOp):
            old = _extended(b, entry.args[op.old_size_index.value.data])
            grew = b.icmp("ugt", size, old)
            added = b.select(grew, b.isub(size, old), b.integer(0))
            start = b.gep(pointer, i8, [b.select(grew, old, b.integer(0))], "inbounds")
            memory_call(b, "llvm.memset.p0.i64", (start, b.integer(0, i8)), added, 1)
        elif op.zeroed is None:
            memory_call(b, "llvm.memset.p0.i64", (pointer, b.integer(0, i8)), size, 1)
        b.br(done)
        b.block = done
        b.ret(pointer)
        return func

    return helpers.get(name, build)


def free_helper(helpers: Helpers, op: shadows.HeapFreeOp) -> str:
    """The deallocator ``op.callee`` with the same arguments, for a pointer that may be null: no shadow was needed."""
    callee = op.callee.string_value()
    name = f"oxad.shadow_free.{callee}"

    def build() -> FuncOp:
        inputs = list(op.function_type.inputs.data)
        func = FuncOp.define(
            name, FunctionType(inputs, VOID), linkage="internal", fn_attrs=DictionaryAttr({"inlinehint": UnitAttr()})
        )
        entry = _entry(func)
        free, done = Block(), Block()
        func.body.add_block([free, done])
        b = Builder(entry)
        b.cond_br(b.icmp("eq", entry.args[op.pointer_index.value.data], b.zero(PTR)), done, free)
        b.block = free
        b.call(callee, entry.args, None, arg_attrs=op.arg_attrs)
        b.br(done)
        b.block = done
        b.ret()
        return func

    return helpers.get(name, build)


def _extended(b: Builder, size: SSAValue) -> SSAValue:
    assert isinstance(size.type, IntegerType)
    return b.emit(llvm.ZExtOp, (size,), i64) if size.type.width.data < 64 else size


def _layout_name(period: int, layout: Layout) -> str:
    return f"p{period}." + ".".join(f"{offset}{type}" for offset, type in layout)


def copy_adjoint_helper(
    helpers: Helpers, period: int, layout: Layout, move: bool, vector: int, dst_scale: int, src_scale: int
) -> str:
    """``void (dst, src, size[, lane])``: adds every float of ``dst`` to ``src`` and clears it in ``dst``.

    ``vector``: how many lanes are done at once; ``dst_scale``, ``src_scale``: by how much the offsets of either side
    are stretched. A side that is stretched although one lane is done at a time takes ``lane`` to find its float.
    """
    period, layout = least_period(period, layout)
    laned = (dst_scale, src_scale) != (vector, vector)
    name = f"oxad.copy_adjoint.{_layout_name(period, layout)}.{vector}.{dst_scale}.{src_scale}{'.move' * move}"

    def build() -> FuncOp:
        attrs = [NO_ATTRS if move else NOALIAS] * 2
        inputs: list[Attribute] = [PTR, PTR, i64, *([i64] if laned else [])]
        func = _internal(name, inputs, [*attrs, *([NO_ATTRS] * (len(inputs) - 2))])
        entry = _entry(func)
        dst, src, size, *lane = entry.args

        def step(b: Builder, offset: SSAValue, floats: Layout) -> None:
            for shift, type in floats:
                width = FLOAT_BYTES[type.__class__]
                alignment = min(width, low_bit(period), low_bit(shift) if shift else width)
                place = b.iadd(offset, b.integer(shift)) if shift else offset
                value_type = float_vector(type, vector)

                def address(base: SSAValue, scale: int, place: SSAValue = place, width: int = width) -> SSAValue:
                    scaled = b.imul(place, b.integer(scale)) if scale > 1 else place
                    if scale > vector:
                        scaled = b.iadd(scaled, b.imul(lane[0], b.integer(width)))
                    return b.gep(base, i8, [scaled], "inbounds")

                at_dst, at_src = address(dst, dst_scale), address(src, src_scale)
                value = b.load(at_dst, value_type, alignment)
                b.store(b.zero(value_type), at_dst, alignment)
                b.store(b.fadd(b.load(at_src, value_type, alignment), value), at_src, alignment)

        b = Builder(entry)
        if not move:
            # What is copied to itself keeps its cotangents: for `memcpy` the two may be one, though not overlap.
            apart, same = Block(), Block()
            b.cond_br(b.icmp("eq", dst, src), same, apart)
            for block in (apart, same):
                func.body.add_block(block)
            Builder(same).ret()
            _loop(func, Builder(apart), size, period, layout, descending=False, step=step)
            return func
        # Where a float of src is also one of dst, the latter must be done first.
        upwards, downwards = Block(), Block()
        behind = b.icmp("ugt", src, dst)
        b.cond_br(behind, downwards, upwards)
        for block, descending in ((upwards, False), (downwards, True)):
            func.body.add_block(block)
            _loop(func, Builder(block), size, period, layout, descending=descending, step=step)
        return func

    return helpers.get(name, build)


def clear_helper(helpers: Helpers, period: int, layout: Layout, scale: int) -> str:
    """``void (dst, size)``: clears every float of ``dst``, in ``scale`` lanes at once."""
    period, layout = least_period(period, layout)
    name = f"oxad.clear.{_layout_name(period, layout)}.{scale}"

    def build() -> FuncOp:
        func = _internal(name, [PTR, i64], [NO_ATTRS, NO_ATTRS])
        dst, size = _entry(func).args

        def step(b: Builder, offset: SSAValue, floats: Layout) -> None:
            for shift, type in floats:
                width = FLOAT_BYTES[type.__class__]
                alignment = min(width, low_bit(period), low_bit(shift) if shift else width)
                place = b.iadd(offset, b.integer(shift)) if shift else offset
                if scale > 1:
                    place = b.imul(place, b.integer(scale))
                b.store(b.zero(float_vector(type, scale)), b.gep(dst, i8, [place], "inbounds"), alignment)

        _loop(func, Builder(_entry(func)), size, period, layout, descending=False, step=step)
        return func

    return helpers.get(name, build)


def convert_helper(helpers: Helpers, period: int, layout: Layout, width: int, *, to_separate: bool) -> str:
    """``void (dst…, src…, size)``: copies floats between interleaved memory and one block per lane."""
    period, layout = least_period(period, layout)
    name = f"oxad.{'spread' if to_separate else 'interleave'}.{_layout_name(period, layout)}.{width}"

    def build() -> FuncOp:
        func = _internal(name, [*[PTR] * (width + 1), i64], [NOALIAS] * (width + 1) + [NO_ATTRS])
        *pointers, size = _entry(func).args
        whole = pointers[-1] if to_separate else pointers[0]
        lanes = pointers[:-1] if to_separate else pointers[1:]

        def step(b: Builder, offset: SSAValue, floats: Layout) -> None:
            for shift, type in floats:
                bytes = FLOAT_BYTES[type.__class__]
                alignment = min(bytes, low_bit(period), low_bit(shift) if shift else bytes)
                place = b.iadd(offset, b.integer(shift)) if shift else offset
                vector_type = float_vector(type, width)
                at = b.gep(whole, i8, [b.imul(place, b.integer(width))], "inbounds")
                vector = b.load(at, vector_type, alignment) if to_separate else b.poison(vector_type)
                for k, lane in enumerate(lanes):
                    position = b.integer(k, i32)
                    address = b.gep(lane, i8, [place], "inbounds")
                    if to_separate:
                        b.store(b.emit(llvm.ExtractElementOp, (vector, position), type), address, alignment)
                    else:
                        value = b.load(address, type, alignment)
                        vector = b.emit(llvm.InsertElementOp, (vector, value, position), vector_type)
                if not to_separate:
                    b.store(vector, at, alignment)

        _loop(func, Builder(_entry(func)), size, period, layout, descending=False, step=step)
        return func

    return helpers.get(name, build)


def _internal(name: str, inputs: list[Attribute], attrs: list[DictionaryAttr]) -> FuncOp:
    func = FuncOp.define(
        name,
        FunctionType(inputs, VOID),
        linkage="internal",
        arg_attrs=attrs,
        fn_attrs=DictionaryAttr({"inlinehint": UnitAttr(), "nounwind": UnitAttr()}),
    )
    func.attributes["autodiff.derived"] = UnitAttr()
    return func


def least_period(period: int, layout: Layout) -> tuple[int, Layout]:
    """The same floats with the smallest period: three doubles in 24 bytes are one in 8."""
    floats = dict(layout)
    for smaller in range(1, period):
        if period % smaller:
            continue
        first = {offset: type for offset, type in floats.items() if offset < smaller}
        if floats == {o + start: type for start in range(0, period, smaller) for o, type in first.items()}:
            return smaller, tuple(sorted(first.items(), key=lambda item: item[0]))
    return period, tuple(sorted(layout, key=lambda item: item[0]))


def _loop(
    func: FuncOp,
    b: Builder,
    size: SSAValue,
    period: int,
    layout: Layout,
    *,
    descending: bool,
    step: Callable[[Builder, SSAValue, Layout], None],
) -> None:
    """``for (o = 0; o + period <= size; o += period) step(o, layout)``, or downwards. Behind the last whole
    period there may be some bytes more, with the first floats of a period; traps where they end inside of a float."""
    rest = b.emit(llvm.URemOp, (size, b.integer(period)), i64)
    trap = Block()
    func.body.add_block(trap)
    t = Builder(trap)
    t.call("llvm.trap", (), None)
    t.emit(llvm.UnreachableOp)
    ends = [(shift, shift + FLOAT_BYTES[type.__class__]) for shift, type in layout]
    for start, end in ends:
        if end == period:
            _go_on(func, b, b.icmp("ugt" if start else "ne", rest, b.integer(start)), trap)
        else:
            behind = b.isub(rest, b.integer(start + 1))
            _go_on(func, b, b.icmp("ult", behind, b.integer(end - start - 1)), trap)
    whole = size if ends == [(0, period)] else b.isub(size, rest)
    order = tuple(reversed(layout)) if descending else layout

    def some_more(b: Builder) -> None:
        for (shift, type), (_, end) in zip(order, reversed(ends) if descending else ends, strict=True):
            if end < period:
                here = Block()
                func.body.add_block(here)
                after = Block()
                func.body.add_block(after)
                b.cond_br(b.icmp("uge", rest, b.integer(end)), here, after)
                b.block = here
                step(b, whole, ((shift, type),))
                b.br(after)
                b.block = after

    if descending:
        some_more(b)
    loop, done = Block(arg_types=[i64]), Block()
    func.body.add_block([loop, done])
    b.cond_br(b.icmp("eq", whole, b.integer(0)), done, loop, (), (b.integer(0),))
    b.block = loop
    at = loop.args[0]
    if descending:
        at = b.isub(b.isub(whole, b.integer(period)), at)
    step(b, at, order)
    after = b.emit(llvm.AddOp, (loop.args[0], b.integer(period)), i64, flags=llvm.flags("nuw"))
    b.cond_br(b.icmp("ult", after, whole), loop, done, (after,), ())
    b.block = done
    if not descending:
        some_more(b)
    b.ret()


def _go_on(func: FuncOp, b: Builder, condition: SSAValue, other: Block) -> None:
    """Goes to ``other`` where ``condition`` holds; else on in a new block."""
    on = Block()
    func.body.add_block(on)
    b.cond_br(condition, other, on)
    b.block = on
