"""The arena's run time, run: alignment, growth, zeroing, and how often it asks for memory."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
from itertools import pairwise

import pytest
from xdsl.dialects.builtin import f64, i64

from oxad.dialects.autodiff import shadows, tape
from oxad.dialects.llvm import FuncOp, FunctionType
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.lifting import lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import Engine, jit
from oxad.lowering.native import parse
from oxad.passes import run_pipeline

# The module's own allocator counts: blocks given, blocks taken back.
COUNTING = """
@given = global i64 0
@taken = global i64 0
define ptr @malloc(i64 %n) noinline {
  %c = load i64, ptr @given, align 8
  %d = add i64 %c, 1
  store i64 %d, ptr @given, align 8
  %p = call ptr @aligned_alloc(i64 16, i64 %n)
  ret ptr %p
}
define void @free(ptr %p) noinline {
  %c = load i64, ptr @taken, align 8
  %d = add i64 %c, 1
  store i64 %d, ptr @taken, align 8
  ret void
}
declare ptr @aligned_alloc(i64, i64)
"""


def engine() -> Engine:
    """Functions that open, reserve, clear and close."""
    module = lift_text(str(parse(COUNTING)))

    def function(name: str, inputs: list, result) -> tuple[Builder, list]:
        func = FuncOp.define(name, FunctionType(inputs, result))
        module.body.block.add_op(func)
        return Builder(func.body.block), list(func.body.block.args)

    # open(arena*): the arena lies where the caller says, so that the other functions can share it.
    b, (place,) = function("open", [PTR], VOID)
    arena = b.emit(tape.ArenaOpenOp, (), PTR)
    for k in range(3):
        b.store(b.load(b.offset(arena, 8 * k), PTR, 8), b.offset(place, 8 * k), 8)
    b.ret()
    b, (place, count) = function("reserve", [PTR, i64], PTR)
    b.ret(b.emit(tape.ReserveOp, (place, count), PTR, elem_type=f64))
    b, (place, count) = function("shadow", [PTR, i64], PTR)
    b.ret(b.emit(shadows.ArenaShadowOp, (place, count), PTR))
    b, (place,) = function("close", [PTR], VOID)
    b.emit(tape.ArenaCloseOp, (place,))
    b.ret()
    run_pipeline(module, ["batch", "lower-autodiff"])
    return jit(lower_text(module), 0)


class Arena:
    """An arena behind ctypes."""

    def __init__(self, compiled: Engine):
        self.place = (ctypes.c_uint64 * 3)()
        self.at = ctypes.addressof(self.place)
        self._open = compiled.function("open", "void", ["ptr"])
        self._reserve = compiled.function("reserve", "ptr", ["ptr", "i64"])
        self._shadow = compiled.function("shadow", "ptr", ["ptr", "i64"])
        self._close = compiled.function("close", "void", ["ptr"])
        self.counters = [
            ctypes.c_int64.from_address(compiled._engine.get_global_value_address(n)) for n in ("given", "taken")
        ]
        self._open(self.at)

    def reserve(self, count: int) -> int:
        return self._reserve(self.at, count)

    def shadow(self, size: int) -> int:
        return self._shadow(self.at, size)

    def close(self) -> None:
        self._close(self.at)

    def calls(self) -> tuple[int, int]:
        return self.counters[0].value, self.counters[1].value


@pytest.fixture
def compiled() -> Engine:
    return engine()


def test_small_pieces_lie_side_by_side(compiled: Engine) -> None:
    arena = Arena(compiled)
    places = [arena.reserve(2) for _ in range(100)]
    assert places[0] % 16 == 0
    assert [b - a for a, b in pairwise(places)] == [16] * 99
    assert arena.calls() == (1, 0)
    arena.close()


def test_the_largest_chunk_stays_for_the_next(compiled: Engine) -> None:
    first = Arena(compiled)
    for _ in range(40):
        first.reserve(4096)
    given, taken = first.calls()
    assert given < 8 and taken == 0
    first.close()
    assert first.calls() == (given, given - 1)
    second = Arena(compiled)
    for _ in range(10):
        second.reserve(4096)
    assert second.calls() == (given, given - 1)
    second.close()
    assert second.calls() == (given, given - 1)


def test_two_arenas_at_once(compiled: Engine) -> None:
    one, other = Arena(compiled), Arena(compiled)
    a, b = one.reserve(8), other.reserve(8)
    ctypes.memset(a, 1, 64)
    ctypes.memset(b, 2, 64)
    assert ctypes.string_at(a, 64) == b"\1" * 64
    one.close()
    other.close()
    # The cache has room for one.
    assert one.calls() == (2, 1)


def test_a_piece_larger_than_any_chunk(compiled: Engine) -> None:
    arena = Arena(compiled)
    place = arena.reserve(1 << 20)
    ctypes.memset(place, 255, 8 << 20)
    again = arena.reserve(1)
    assert not place <= again < place + (8 << 20)
    arena.close()


def test_shadows_are_zero_and_aligned(compiled: Engine) -> None:
    arena = Arena(compiled)
    ctypes.memset(arena.reserve(1000), 255, 8000)
    arena.close()
    again = Arena(compiled)
    again.reserve(1)
    place = again.shadow(800)
    assert place % 64 == 0
    assert ctypes.string_at(place, 800) == bytes(800)
    again.close()


def test_nothing_reserved(compiled: Engine) -> None:
    arena = Arena(compiled)
    arena.reserve(0)
    arena.close()
    assert arena.calls() == (0, 0)


@pytest.mark.parametrize("count", [1 << 61, -1, (1 << 58) + 3])
def test_out_of_memory_is_said(compiled: Engine, count: int) -> None:
    arena = Arena(compiled)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        faulthandler.disable()
        os.dup2(writing, 2)
        arena.reserve(count)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as said:
        message = said.read()
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGABRT
    assert b"out of memory for the reverse sweep" in message
