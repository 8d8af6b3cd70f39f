"""The run time of the reverse sweep's storage: an arena of a few large chunks, as functions added to a module once.

An arena is a structure of three pointers on the wrapper's stack, ``{next free byte, end of the chunk, newest
chunk}``, null at first. A chunk starts with ``{chunk before it, its size in bytes}`` and is at least 64 KiB and four
times as large as the one before: ten chunks hold 22 GB, so a gradient makes ten allocations at most; pages that
nobody touches cost nothing.

- ``oxad.arena.reserve(arena, bytes, alignment)``: a few inlined instructions while the chunk lasts; ``alignment`` is
  a power of two.
- ``oxad.arena.grow``: the way out of line: takes the chunk that the gradient before left in the cache, or allocates
  one.
- ``oxad.arena.close``: frees all chunks but the newest, which is the largest, and leaves that one in the cache of the
  program, one slot that is exchanged atomically. So the next gradient of the same size allocates nothing.
- ``oxad.arena.fail``: out of memory: a message on standard error, then ``abort``.

All are ``linkonce_odr`` and hidden: any number of modules with gradients can be linked.
"""

from __future__ import annotations

from xdsl.dialects.builtin import DenseArrayBase, DictionaryAttr, IntegerAttr, StringAttr, UnitAttr, i1, i8, i32, i64
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm import ArrayType, BytesAttr, FuncOp, FunctionType, StructType, ZeroAttr
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.passes.helpers import Helpers

ARENA = StructType([PTR, PTR, PTR])
RESERVE = "oxad.arena.reserve"
GROW = "oxad.arena.grow"
CLOSE = "oxad.arena.close"
FAIL = "oxad.arena.fail"
CACHE = "oxad.arena.cache"
MESSAGE = "oxad.arena.message"

FIRST_CHUNK = 1 << 16
HEADER = 16
TEXT = b"oxad: out of memory for the reverse sweep\n"


def flags(*names: str) -> DictionaryAttr:
    return DictionaryAttr({n: UnitAttr() for n in names})


def define_function(
    name: str,
    inputs: list[Attribute],
    result: Attribute,
    attrs: DictionaryAttr,
    res_attrs: DictionaryAttr | None = None,
) -> FuncOp:
    func = FuncOp.define(
        name, FunctionType(inputs, result), linkage="linkonce_odr", fn_attrs=attrs, res_attrs=res_attrs
    )
    func.properties["visibility"] = StringAttr("hidden")
    return func


def entry_of(func: FuncOp) -> Block:
    block = func.body.first_block
    assert block is not None
    return block


def block_of(func: FuncOp, *types: Attribute) -> Block:
    block = Block(arg_types=types)
    func.body.add_block(block)
    return block


def reserve(helpers: Helpers) -> str:
    """``ptr (arena, bytes, alignment)``."""

    def build() -> FuncOp:
        grow(helpers)
        func = define_function(RESERVE, [PTR, i64, i64], PTR, flags("alwaysinline", "nounwind"), flags("noalias"))
        arena, size, alignment = entry_of(func).args
        fits, full = block_of(func), block_of(func)
        b = Builder(entry_of(func))
        mask = b.isub(alignment, b.integer(1))
        at = b.emit(llvm.PtrToIntOp, (b.load(arena, PTR, 8),), i64)
        end = b.emit(llvm.PtrToIntOp, (b.load(b.offset(arena, 8), PTR, 8),), i64)
        current = b.load(arena, PTR, 8)
        skip = b.iand(b.isub(b.integer(0), at), mask)
        # end - at never wraps; what is asked for may be anything, so it is compared, not added.
        left = b.isub(end, at)
        enough = b.iand(b.icmp("ule", skip, left), b.icmp("ule", size, b.isub(left, skip)))
        b.cond_br(enough, fits, full)
        b.block = fits
        start = b.gep(current, i8, [skip], "inbounds")
        b.store(b.gep(start, i8, [size], "inbounds"), arena, 8)
        b.ret(start)
        b.block = full
        b.ret(b.call(GROW, (arena, size, alignment), PTR))
        return func

    return helpers.get(RESERVE, build)


def grow(helpers: Helpers) -> str:
    """``ptr (arena, bytes, alignment)``: a new chunk, and the reservation in it."""

    def build() -> FuncOp:
        _cache(helpers)
        fail(helpers)
        func = define_function(GROW, [PTR, i64, i64], PTR, flags("cold", "noinline", "nounwind"), flags("noalias"))
        arena, size, alignment = entry_of(func).args
        cached, usable, too_small, last, fresh, allocate, out, ready = (
            *(block_of(func) for _ in range(7)),
            block_of(func, PTR, i64),
        )
        b = Builder(entry_of(func))
        limit = b.integer(1 << 62)
        needed = b.iadd(b.iadd(size, alignment), b.integer(HEADER))
        newest = b.load(b.offset(arena, 16), PTR, 8)
        started = b.icmp("ne", newest, b.zero(PTR))
        b.cond_br(b.icmp("ugt", size, limit), out, cached)

        b.block = cached
        asked = Block()
        func.body.add_block(asked)
        b.cond_br(started, last, asked)
        b.block = asked
        slot = b.address_of(CACHE)
        left = b.emit(
            llvm.AtomicRMWOp,
            (slot, b.zero(PTR)),
            PTR,
            bin_op=StringAttr("xchg"),
            ordering=StringAttr("acq_rel"),
            alignment=IntegerAttr(8, i64),
        )
        b.cond_br(b.icmp("eq", left, b.zero(PTR)), fresh, usable, (), ())
        b.block = usable
        left_size = b.load(b.offset(left, 8), i64, 8)
        b.cond_br(b.icmp("uge", left_size, needed), ready, too_small, (left, left_size))
        b.block = too_small
        b.call("free", (left,), None)
        b.br(fresh)

        b.block = last
        before = b.load(b.offset(newest, 8), i64, 8)
        sized = block_of(func, i64)
        b.br(sized, (b.emit(llvm.ShlOp, (before, b.integer(2)), i64),))
        b.block = fresh
        b.br(sized, (b.integer(FIRST_CHUNK),))
        b.block = sized
        wanted = sized.args[0]
        chosen = b.select(b.icmp("ugt", needed, wanted), needed, wanted)
        b.br(allocate)
        b.block = allocate
        chunk = b.call("malloc", (chosen,), PTR)
        b.cond_br(b.icmp("eq", chunk, b.zero(PTR)), out, ready, (), (chunk, chosen))
        b.block = out
        b.call(FAIL, (), None)
        b.emit(llvm.UnreachableOp)

        b.block = ready
        chunk, length = ready.args
        b.store(newest, chunk, 8)
        b.store(length, b.offset(chunk, 8), 8)
        b.store(chunk, b.offset(arena, 16), 8)
        b.store(b.offset(chunk, length), b.offset(arena, 8), 8)
        first = b.offset(chunk, HEADER)
        at = b.emit(llvm.PtrToIntOp, (first,), i64)
        skip = b.iand(b.isub(b.integer(0), at), b.isub(alignment, b.integer(1)))
        start = b.gep(first, i8, [skip], "inbounds")
        b.store(b.gep(start, i8, [size], "inbounds"), arena, 8)
        b.ret(start)
        return func

    return helpers.get(GROW, build)


def close(helpers: Helpers) -> str:
    """``void (arena)``."""

    def build() -> FuncOp:
        _cache(helpers)
        func = define_function(CLOSE, [PTR], VOID, flags("nounwind"))
        (arena,) = entry_of(func).args
        nothing, some, loop, swap, replaced = (
            block_of(func),
            block_of(func),
            block_of(func, PTR),
            block_of(func),
            block_of(func),
        )
        b = Builder(entry_of(func))
        newest = b.load(b.offset(arena, 16), PTR, 8)
        b.cond_br(b.icmp("eq", newest, b.zero(PTR)), nothing, some)
        b.block = some
        older = b.load(newest, PTR, 8)
        b.cond_br(b.icmp("eq", older, b.zero(PTR)), swap, loop, (), (older,))
        b.block = loop
        chunk = loop.args[0]
        following = b.load(chunk, PTR, 8)
        b.call("free", (chunk,), None)
        b.cond_br(b.icmp("eq", following, b.zero(PTR)), swap, loop, (), (following,))
        b.block = swap
        displaced = b.emit(
            llvm.AtomicRMWOp,
            (b.address_of(CACHE), newest),
            PTR,
            bin_op=StringAttr("xchg"),
            ordering=StringAttr("acq_rel"),
            alignment=IntegerAttr(8, i64),
        )
        b.cond_br(b.icmp("eq", displaced, b.zero(PTR)), nothing, replaced)
        b.block = replaced
        b.call("free", (displaced,), None)
        b.br(nothing)
        b.block = nothing
        b.ret()
        return func

    return helpers.get(CLOSE, build)


def fail(helpers: Helpers) -> str:
    """``void ()``: says that memory ran out, and aborts."""

    def build() -> FuncOp:
        def text() -> llvm.GlobalOp:
            return llvm.GlobalOp.create(
                properties={
                    "sym_name": StringAttr(MESSAGE),
                    "global_type": ArrayType(len(TEXT), i8),
                    "value": BytesAttr(TEXT),
                    "constant": UnitAttr(),
                    "linkage": StringAttr("private"),
                    "unnamed_addr": StringAttr("unnamed_addr"),
                }
            )

        helpers.get(MESSAGE, text)
        func = define_function(FAIL, [], VOID, flags("cold", "noinline", "noreturn", "nounwind"))
        b = Builder(entry_of(func))
        b.call("write", (b.integer(2, i32), b.address_of(MESSAGE), b.integer(len(TEXT))), i64)
        b.call("abort", (), None)
        b.emit(llvm.UnreachableOp)
        return func

    return helpers.get(FAIL, build)


def _cache(helpers: Helpers) -> str:
    def build() -> llvm.GlobalOp:
        return llvm.GlobalOp.create(
            properties={
                "sym_name": StringAttr(CACHE),
                "global_type": PTR,
                "value": ZeroAttr(),
                "linkage": StringAttr("linkonce_odr"),
                "visibility": StringAttr("hidden"),
                "alignment": IntegerAttr(8, i64),
            }
        )

    return helpers.get(CACHE, build)


def declare_library(helpers: Helpers) -> None:
    """The C functions that the run time calls, with what LLVM may assume of them."""
    word = DictionaryAttr({"noundef": UnitAttr()})
    malloc_attrs = DictionaryAttr(
        {
            "nounwind": UnitAttr(),
            "allockind": StringAttr('("alloc,uninitialized")'),
            "allocsize": StringAttr("(0)"),
            '"alloc-family"': StringAttr("malloc"),
        }
    )
    free_attrs = DictionaryAttr(
        {"nounwind": UnitAttr(), "allockind": StringAttr('("free")'), '"alloc-family"': StringAttr("malloc")}
    )
    rows: list[tuple[str, list[Attribute], Attribute, DictionaryAttr, list[DictionaryAttr], DictionaryAttr | None]] = [
        ("malloc", [i64], PTR, malloc_attrs, [word], flags("noalias")),
        ("free", [PTR], VOID, free_attrs, [DictionaryAttr({"allocptr": UnitAttr()})], None),
        ("write", [i32, PTR, i64], i64, flags("nounwind"), [word] * 3, None),
        ("abort", [], VOID, flags("noreturn", "nounwind"), [], None),
    ]
    for name, inputs, result, attrs, arg_attrs, res_attrs in rows:
        if name not in helpers.symbols:
            function_type = FunctionType(inputs, result)
            helpers.add(
                FuncOp.define(
                    name, function_type, fn_attrs=attrs, arg_attrs=arg_attrs or None, res_attrs=res_attrs, body=False
                )
            )


def saturating_bytes(b: Builder, count: SSAValue, size: int) -> SSAValue:
    """``count * size``, or more than there can be where that overflows."""
    if size == 1:
        return count
    pair = StructType([i64, i1])
    product = b.call("llvm.umul.with.overflow.i64", (count, b.integer(size)), pair)
    return b.select(b.extract(product, [1], i1), b.integer(-1), b.extract(product, [0], i64))


def segments(*sizes: int) -> DenseArrayBase:
    """Operand segment sizes."""
    return DenseArrayBase.from_list(i32, list(sizes))
