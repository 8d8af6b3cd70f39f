"""Trip counts in closed form against running the loop, for every start and every bound of eight bits."""

from __future__ import annotations

import ctypes
import itertools
from dataclasses import dataclass

import pytest
from xdsl.dialects.builtin import IntegerType, ModuleOp, i8, i64

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.lifting import lift_text
from oxad.lowering import lower_text
from oxad.lowering.jit import jit
from oxad.lowering.native import parse
from oxad.passes.induction import TripCount, affine_variables, trip_count
from oxad.passes.loops import ControlFlow

PREDICATES = ("eq", "ne", "ult", "ule", "ugt", "uge", "slt", "sle", "sgt", "sge")
OPPOSITE = {
    "eq": "ne", "ne": "eq", "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt",
    "slt": "sge", "sge": "slt", "sgt": "sle", "sle": "sgt",
}  # fmt: skip


@dataclass(frozen=True)
class Form:
    """A loop that goes on while ``variable predicate bound``; ``leaves``: written as leaving on the opposite."""

    predicate: str
    step: int
    flags: str = ""
    subtracts: bool = False
    tests_next: bool = False
    leaves: bool = False

    def text(self, name: str, init: str = "%init", bound: str = "%b") -> str:
        """The loop as LLVM text."""
        compared = "%next" if self.tests_next else "%i"
        step = f"sub {self.flags} i8 %i, {-self.step}" if self.subtracts else f"add {self.flags} i8 %i, {self.step}"
        test = f"icmp {OPPOSITE[self.predicate] if self.leaves else self.predicate} i8 {compared}, {bound}"
        ways = ("%exit", "%head") if self.leaves else ("%head", "%exit")
        return f"""
define void @{name}(i8 %init, i8 %b) {{
entry:
  br label %head
head:
  %i = phi i8 [ {init}, %entry ], [ %next, %head ]
  %next = {step}
  %c = {test}
  br i1 %c, label {ways[0]}, label {ways[1]}
exit:
  ret void
}}"""


FORMS = [
    Form(predicate, step, flags, subtracts, tests_next, leaves)
    for predicate, step, flags, subtracts, tests_next, leaves in itertools.product(
        PREDICATES, (1, -1, 2, -2, 3, -7, 5), ("", "nuw", "nsw", "nuw nsw"), (False, True), (False, True), (False, True)
    )
    if not (leaves and flags in ("nuw", "nsw")) and not (subtracts and step > 0)
]


def analysed(texts: list[str]) -> list[TripCount | None]:
    """The trip counts of functions with one loop each."""
    module = lift_text(str(parse("\n".join(texts))))
    found: list[TripCount | None] = []
    for func in module.ops:
        assert isinstance(func, llvm.FuncOp)
        flow = ControlFlow(func)
        (loop,) = flow.loops
        found.append(trip_count(loop, flow, affine_variables(loop)))
    return found


# Runs a loop: the back edges that it takes; -1 where it does not end, or where a flag makes an addition undefined
# that decides how it goes on.
SIMULATION = """
define internal i1 @compare(i32 %predicate, i8 %a, i8 %b) {
  %eq = icmp eq i8 %a, %b
  %ult = icmp ult i8 %a, %b
  %slt = icmp slt i8 %a, %b
  %ne = xor i1 %eq, true
  %ule = or i1 %ult, %eq
  %ugt = xor i1 %ule, true
  %uge = xor i1 %ult, true
  %sle = or i1 %slt, %eq
  %sgt = xor i1 %sle, true
  %sge = xor i1 %slt, true
  %v0 = insertelement <16 x i1> zeroinitializer, i1 %eq, i32 0
  %v1 = insertelement <16 x i1> %v0, i1 %ne, i32 1
  %v2 = insertelement <16 x i1> %v1, i1 %ult, i32 2
  %v3 = insertelement <16 x i1> %v2, i1 %ule, i32 3
  %v4 = insertelement <16 x i1> %v3, i1 %ugt, i32 4
  %v5 = insertelement <16 x i1> %v4, i1 %uge, i32 5
  %v6 = insertelement <16 x i1> %v5, i1 %slt, i32 6
  %v7 = insertelement <16 x i1> %v6, i1 %sle, i32 7
  %v8 = insertelement <16 x i1> %v7, i1 %sgt, i32 8
  %v9 = insertelement <16 x i1> %v8, i1 %sge, i32 9
  %bits = bitcast <16 x i1> %v9 to i16
  %p = trunc i32 %predicate to i16
  %shifted = lshr i16 %bits, %p
  %r = trunc i16 %shifted to i1
  ret i1 %r
}
declare { i8, i1 } @llvm.sadd.with.overflow.i8(i8, i8)
declare { i8, i1 } @llvm.uadd.with.overflow.i8(i8, i8)
declare { i8, i1 } @llvm.ssub.with.overflow.i8(i8, i8)
declare { i8, i1 } @llvm.usub.with.overflow.i8(i8, i8)
define i64 @run(i8 %init, i8 %bound, i32 %predicate, i8 %step, i1 %subtracts, i1 %nuw, i1 %nsw, i1 %tests_next) {
entry:
  %negated = sub i8 0, %step
  br label %head
head:
  %taken = phi i64 [ 0, %entry ], [ %more, %again ]
  %i = phi i8 [ %init, %entry ], [ %next, %again ]
  %next = add i8 %i, %step
  %sa = call { i8, i1 } @llvm.sadd.with.overflow.i8(i8 %i, i8 %step)
  %ua = call { i8, i1 } @llvm.uadd.with.overflow.i8(i8 %i, i8 %step)
  %ss = call { i8, i1 } @llvm.ssub.with.overflow.i8(i8 %i, i8 %negated)
  %us = call { i8, i1 } @llvm.usub.with.overflow.i8(i8 %i, i8 %negated)
  %sao = extractvalue { i8, i1 } %sa, 1
  %uao = extractvalue { i8, i1 } %ua, 1
  %sso = extractvalue { i8, i1 } %ss, 1
  %uso = extractvalue { i8, i1 } %us, 1
  %so = select i1 %subtracts, i1 %sso, i1 %sao
  %uo = select i1 %subtracts, i1 %uso, i1 %uao
  %sw = and i1 %so, %nsw
  %uw = and i1 %uo, %nuw
  %undefined = or i1 %sw, %uw
  %seen = select i1 %tests_next, i8 %next, i8 %i
  %on = call i1 @compare(i32 %predicate, i8 %seen, i8 %bound)
  %early = and i1 %undefined, %tests_next
  br i1 %early, label %none, label %decide
decide:
  br i1 %on, label %goes, label %ends
goes:
  %more = add i64 %taken, 1
  %forever = icmp ugt i64 %more, 300
  %stop = or i1 %forever, %undefined
  br i1 %stop, label %none, label %again
again:
  br label %head
ends:
  ret i64 %taken
none:
  ret i64 -1
}
define i64 @check(ptr %closed, i32 %predicate, i8 %step, i1 %subtracts, i1 %nuw, i1 %nsw, i1 %next, ptr %seen) {
entry:
  br label %head
head:
  %pair = phi i64 [ 0, %entry ], [ %following, %go ]
  %count = phi i64 [ 0, %entry ], [ %sum, %go ]
  %init = trunc i64 %pair to i8
  %high = lshr i64 %pair, 8
  %bound = trunc i64 %high to i8
  %want = call i64 @run(i8 %init, i8 %bound, i32 %predicate, i8 %step, i1 %subtracts, i1 %nuw, i1 %nsw, i1 %next)
  %none = icmp eq i64 %want, -1
  %more = add i64 %count, 1
  br i1 %none, label %go, label %compare
compare:
  %have = call i64 %closed(i8 %init, i8 %bound)
  %same = icmp eq i64 %have, %want
  br i1 %same, label %go, label %differs
differs:
  ret i64 %pair
go:
  %sum = phi i64 [ %count, %head ], [ %more, %compare ]
  %following = add i64 %pair, 1
  %all = icmp eq i64 %following, 65536
  br i1 %all, label %done, label %head
done:
  store i64 %sum, ptr %seen, align 8
  ret i64 -1
}
"""

BYTE = IntegerType(8)


def compiled(trips: list[TripCount]) -> str:
    """Functions ``last0``, ``last1``, … that compute the closed forms, and the simulation."""
    module = ModuleOp([])
    for number, trip in enumerate(trips):
        func = llvm.FuncOp.define(f"last{number}", llvm.FunctionType([i8, i8], i64))
        b = Builder(func.body.block)
        b.ret(trip.emit(b, *func.body.block.args))
        module.body.block.add_op(func)
    return lower_text(module) + SIMULATION


def test_closed_forms_count_what_runs() -> None:
    trips = analysed([form.text(f"f{k}") for k, form in enumerate(FORMS)])
    known = [(form, trip) for form, trip in zip(FORMS, trips, strict=True) if trip is not None]
    assert len(known) > 200
    engine = jit(compiled([trip for _, trip in known]), 2)
    check = engine.function("check", "i64", ["ptr", "i32", "i8", "i1", "i1", "i1", "i1", "ptr"])
    seen = ctypes.c_int64()
    wrong: list[str] = []
    pairs = 0
    for number, (form, _) in enumerate(known):
        found = check(
            engine.address(f"last{number}"),
            PREDICATES.index(form.predicate),
            form.step,
            form.subtracts,
            "nuw" in form.flags,
            "nsw" in form.flags,
            form.tests_next,
            ctypes.addressof(seen),
        )
        if found != -1:
            wrong.append(f"{form}: start {found & 255}, bound {found >> 8}")
        else:
            pairs += seen.value
    assert pairs > 1_000_000
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "form",
    [
        Form("ult", 1),
        Form("ne", 1),
        Form("slt", 2, "nsw"),
        Form("ule", 1, "nuw"),
        Form("ugt", -1),
        Form("sge", -1, "nsw"),
        Form("sgt", -7, "nsw"),
        Form("ult", 1, tests_next=True),
        Form("slt", 1, "nsw", leaves=True),
        Form("ugt", -2, "nuw", subtracts=True),
        Form("ne", -1, tests_next=True),
    ],
    ids=str,
)
def test_known(form: Form) -> None:
    """What compilers write has a closed form."""
    assert analysed([form.text("f")])[0] is not None


@pytest.mark.parametrize(
    "form",
    [
        Form("eq", 1),
        Form("ult", 2),
        Form("slt", 3, "nuw"),
        Form("ne", 2),
        Form("ule", 1),
        Form("sle", 1),
        Form("ult", -1),
        Form("sgt", 1, "nsw"),
    ],
    ids=str,
)
def test_not_known(form: Form) -> None:
    """A variable that may wrap before it meets the bound, or runs away from it, is not trusted."""
    assert analysed([form.text("f")])[0] is None


CONSTANTS = [(0, 0), (0, 7), (7, 0), (1, 8), (100, -100), (-3, 4), (-128, 127), (5, 5), (0, -1), (127, -128)]


def test_constants() -> None:
    """With constants for start and bound: the count is the constant that the emitted form gives, and what runs.

    ``<= c`` and ``>= c`` are counted as ``< c + 1`` and ``> c - 1`` here.
    """
    forms = [
        Form(predicate, step, flags, tests_next=tests_next)
        for predicate, step, flags, tests_next in itertools.product(
            PREDICATES, (1, -1, 3, -2), ("", "nuw nsw"), (False, True)
        )
    ]
    cases = [(form, init, bound) for form in forms for init, bound in CONSTANTS]
    texts = [form.text(f"f{k}", str(init), str(bound)) for k, (form, init, bound) in enumerate(cases)]
    known = [(case, trip) for case, trip in zip(cases, analysed(texts), strict=True) if trip is not None]
    engine = jit(compiled([trip for _, trip in known]), 1)
    run = engine.function("run", "i64", ["i8", "i8", "i32", "i8", "i1", "i1", "i1", "i1"])
    compared = 0
    for number, ((form, init, bound), trip) in enumerate(known):
        flag = bool(form.flags)
        predicate = PREDICATES.index(form.predicate)
        want = run(init, bound, predicate, form.step, False, flag, flag, form.tests_next)
        if want == -1:
            continue
        compared += 1
        where = f"{form} from {init} to {bound}"
        assert trip.constant() == want, where
        assert engine.function(f"last{number}", "i64", ["i8", "i8"])(init, bound) == want, where
    assert compared > 100
