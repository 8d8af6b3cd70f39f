"""Tapes that the program holds between two calls, lowered: a block of memory, and functions that copy it.

A block begins with a head: the mark of the request that made it, the arena (see ``arena.py``) and what
``reverse_split`` keeps there. Behind it comes the frame of the augmented primal. Both are aligned to ``ALIGNMENT``.

- ``oxad.tape.new(bytes)``: a block with an empty arena in it; out of memory is the end of the program.
- ``oxad.tape.free(block)``: gives back the arena's chunks and the block.
- ``oxad.tape.keep(block, bytes)``: a copy of the block and of all chunks, one behind the other.
- ``oxad.tape.rewind(block, bytes, copy)``: puts the copy back, and frees it. So a sweep, which leaves cotangents in the
  arena's shadows, can be run again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdsl.dialects.builtin import IntegerAttr, i1, i64
from xdsl.ir import Attribute, Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import tape
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm import FuncOp
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.passes import arena
from oxad.passes.arena import block_of, define_function, entry_of, flags
from oxad.passes.helpers import Helpers
from oxad.passes.layout import round_up

if TYPE_CHECKING:
    from oxad.passes.lower_autodiff import LowerAutodiff

ARENA_AT = 8
"""Where the arena lies in a block."""
ALIGNMENT = 128
"""No value of the tape, and none that a request passes, is aligned to more: see ``head_of``."""
NEW = "oxad.tape.new"
FREE = "oxad.tape.free"
KEEP = "oxad.tape.keep"
REWIND = "oxad.tape.rewind"
COPY = "llvm.memcpy.p0.p0.i64"


def copy_bytes(b: Builder, to: SSAValue, start: SSAValue, size: SSAValue) -> None:
    """``memcpy``."""
    b.call(COPY, (to, start, size, b.integer(0, i1)), None)


def _allocated(func: FuncOp, b: Builder, memory: SSAValue) -> SSAValue:
    """``memory``, or the end of the program if there is none; ``b`` goes on behind that."""
    none, some = block_of(func), block_of(func)
    b.cond_br(b.icmp("eq", memory, b.zero(PTR)), none, some)
    b.block = none
    b.call(arena.FAIL, (), None)
    b.emit(llvm.UnreachableOp)
    b.block = some
    return memory


def _new(helpers: Helpers) -> str:
    def build() -> FuncOp:
        arena.fail(helpers)
        func = define_function(NEW, [i64], PTR, flags("nounwind"), flags("noalias"))
        (size,) = entry_of(func).args
        b = Builder(entry_of(func))
        block = _allocated(func, b, b.call("aligned_alloc", (b.integer(ALIGNMENT), size), PTR))
        for k in range(3):
            b.store(b.zero(PTR), b.offset(block, ARENA_AT + 8 * k), 8)
        b.ret(block)
        return func

    return helpers.get(NEW, build)


def _free(helpers: Helpers) -> str:
    def build() -> FuncOp:
        arena.close(helpers)
        func = define_function(FREE, [PTR], VOID, flags("nounwind"))
        (block,) = entry_of(func).args
        b = Builder(entry_of(func))
        b.call(arena.CLOSE, (b.offset(block, ARENA_AT),), None)
        b.call("free", (block,), None)
        b.ret()
        return func

    return helpers.get(FREE, build)


def _each_chunk(func: FuncOp, b: Builder, block: SSAValue, start: tuple[SSAValue, ...]) -> tuple[Block, Block]:
    """A loop over the chunks of a block's arena, the newest first: its header and the block behind it.

    The header takes a chunk, how many bytes of it are in use, and what ``start`` begins with; what is behind the loop
    takes the last alone. ``b`` is in the header then.
    """
    types: list[Attribute] = [value.type for value in start]
    newest = b.load(b.offset(block, ARENA_AT + 16), PTR, 8)
    first, loop, out = block_of(func), block_of(func, PTR, i64, *types), block_of(func, *types)
    b.cond_br(b.icmp("eq", newest, b.zero(PTR)), out, first, start, ())
    b.block = first
    end = b.emit(llvm.PtrToIntOp, (b.load(b.offset(block, ARENA_AT), PTR, 8),), i64)
    used = b.isub(end, b.emit(llvm.PtrToIntOp, (newest,), i64))
    b.br(loop, (newest, used, *start))
    b.block = loop
    return loop, out


def _next_chunk(func: FuncOp, b: Builder, loop: Block, out: Block, carried: tuple[SSAValue, ...]) -> None:
    """The end of a loop over chunks. An older chunk counts whole."""
    older = b.load(loop.args[0], PTR, 8)
    more = block_of(func)
    b.cond_br(b.icmp("eq", older, b.zero(PTR)), out, more, carried, ())
    b.block = more
    b.br(loop, (older, b.load(b.offset(older, 8), i64, 8), *carried))


def _keep(helpers: Helpers) -> str:
    def build() -> FuncOp:
        arena.fail(helpers)
        func = define_function(KEEP, [PTR, i64], PTR, flags("nounwind", "noinline"))
        block, size = entry_of(func).args
        b = Builder(entry_of(func))
        loop, out = _each_chunk(func, b, block, (size,))
        _next_chunk(func, b, loop, out, (b.iadd(loop.args[2], loop.args[1]),))
        b.block = out
        copy = _allocated(func, b, b.call("malloc", (out.args[0],), PTR))
        copy_bytes(b, copy, block, size)
        loop, out = _each_chunk(func, b, block, (b.offset(copy, size),))
        chunk, used, to = loop.args
        copy_bytes(b, to, chunk, used)
        _next_chunk(func, b, loop, out, (b.offset(to, used),))
        b.block = out
        b.ret(copy)
        return func

    return helpers.get(KEEP, build)


def _rewind(helpers: Helpers) -> str:
    def build() -> FuncOp:
        func = define_function(REWIND, [PTR, i64, PTR], VOID, flags("nounwind", "noinline"))
        block, size, copy = entry_of(func).args
        b = Builder(entry_of(func))
        copy_bytes(b, block, copy, size)
        loop, out = _each_chunk(func, b, block, (b.offset(copy, size),))
        chunk, used, start = loop.args
        copy_bytes(b, chunk, start, used)
        _next_chunk(func, b, loop, out, (b.offset(start, used),))
        b.block = out
        b.call("free", (copy,), None)
        b.ret()
        return func

    return helpers.get(REWIND, build)


# lowering


def _size(lower: LowerAutodiff, op: tape.TapeNewOp | tape.TapeKeepOp | tape.TapeRewindOp) -> int:
    """The bytes of a block: a multiple of the alignment, as ``aligned_alloc`` asks for."""
    return round_up(op.head.value.data + lower.layout(op.record.string_value()).size, ALIGNMENT)


def new_block(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.TapeNewOp)
    _new(lower.helpers)
    arena.declare_library(lower.helpers)
    return b.call(NEW, (b.integer(_size(lower, op)),), PTR)


def record_of_block(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.TapeRecordOp)
    layout = lower.layout(op.record.string_value())
    if op.head.value.data % ALIGNMENT or layout.alignment > ALIGNMENT:
        fail("OX0458", f"a tape's head of {op.head.value.data} bytes does not keep what is behind it aligned")
    return b.offset(op.block, op.head.value.data)


def free_block(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue | None:
    assert isinstance(op, tape.TapeFreeOp)
    _free(lower.helpers)
    arena.declare_library(lower.helpers)
    b.call(FREE, (op.block,), None)
    return None


def keep_block(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue:
    assert isinstance(op, tape.TapeKeepOp)
    _keep(lower.helpers)
    arena.declare_library(lower.helpers)
    return b.call(KEEP, (op.block, b.integer(_size(lower, op))), PTR)


def rewind_block(lower: LowerAutodiff, op: Operation, b: Builder) -> SSAValue | None:
    assert isinstance(op, tape.TapeRewindOp)
    _rewind(lower.helpers)
    arena.declare_library(lower.helpers)
    b.call(REWIND, (op.block, b.integer(_size(lower, op)), op.kept), None)
    return None


def head_of(bytes: int) -> IntegerAttr:
    """The property ``head`` of the tape's operations for a head of so many bytes, rounded up."""
    return IntegerAttr(round_up(bytes, ALIGNMENT), i64)
