"""Which memory a pointer may point to, which memory overlaps, and what the reverse sweep may read again."""

from __future__ import annotations

import pytest
from xdsl.dialects.builtin import ModuleOp
from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting import lift_text
from oxad.lowering.native import parse
from oxad.passes.loops import ControlFlow
from oxad.passes.memory_objects import MemoryAnalysis
from oxad.passes.points_to import PointsTo
from oxad.passes.reverse_memory import Stability
from oxad.passes.types import infer_types

DECLARATIONS = """
@table = internal constant [2 x double] [double 1.0, double 2.0]
@state = internal global ptr null
@number = internal global double 0.0
declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare void @free(ptr allocptr) allockind("free") "alloc-family"="malloc"
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare double @llvm.sin.f64(double)
declare void @opaque(ptr)
declare void @opaque_but_keeps_nothing(ptr captures(none))
declare void @only_reads(ptr readonly captures(none)) memory(argmem: read)
declare ptr @gives()
"""


class Analysed:
    """``@f`` of some LLVM text."""

    def __init__(
        self,
        body: str,
        parameters: str = "ptr %p, ptr %q, i1 %c",
        result: str = "void",
        more: str = "",
        typed: bool = False,
    ):
        text = f"{DECLARATIONS}{more}\ndefine {result} @f({parameters}) {{\n{body}\n}}"
        self.module: ModuleOp = lift_text(str(parse(text)))
        self.symbols = SymbolTable(self.module)
        self.func = next(op for op in self.module.ops if isinstance(op, llvm.FuncOp) and op.sym_name.data == "f")
        types = infer_types(self.module) if typed else None
        self.points: PointsTo = MemoryAnalysis(self.symbols, types).of(self.func)
        self.ops = [op for block in self.func.body.blocks for op in block.ops]
        values = [*self.func.body.blocks[0].args, *(arg for b in self.func.body.blocks for arg in b.args)]
        values += [result for op in self.ops for result in op.results]
        self.values = {value.name_hint: value for value in values}

    def kinds(self, name: str) -> list[str]:
        return sorted(o.kind for o in self.points.of(self.values[name]))

    def alias(self, a: str, b: str) -> bool:
        first, second = self.points.of(self.values[a]), self.points.of(self.values[b])
        assert first and second
        return any(self.points.may_alias(x, y) for x in first for y in second)

    def stability(self, *stable: int) -> Stability:
        return Stability(ControlFlow(self.func), self.points, self.symbols, frozenset(stable))

    def op(self, name: str) -> Operation:
        owner = self.values[name].owner
        assert isinstance(owner, Operation)
        return owner


PLACES = """
  %a = alloca double, align 8
  %escaped = alloca double, align 8
  %h = call ptr @malloc(i64 8)
  call void @opaque(ptr %escaped)
  %loaded = load ptr, ptr %p, align 8
  %unknown = call ptr @gives()
  %t = getelementptr i8, ptr @table, i64 8
  %s = getelementptr i8, ptr @number, i64 0
  %other = alloca double, align 8
  ret void"""

# What may overlap what. `p` and `q`: two parameters, `n` a noalias one.
OVERLAP = {
    ("a", "other"): False,
    ("a", "h"): False,
    ("a", "p"): False,
    ("a", "loaded"): False,
    ("a", "unknown"): False,
    ("a", "s"): False,
    ("escaped", "p"): False,
    ("escaped", "loaded"): True,
    ("escaped", "unknown"): True,
    ("escaped", "a"): False,
    ("h", "p"): False,
    ("h", "loaded"): False,
    ("p", "q"): True,
    ("p", "loaded"): True,
    ("p", "unknown"): True,
    ("p", "s"): True,
    ("n", "p"): False,
    ("n", "loaded"): False,
    ("n", "unknown"): False,
    ("n", "s"): False,
    ("t", "s"): False,
    ("loaded", "s"): True,
    ("p", "p"): True,
    ("a", "a"): True,
}


@pytest.mark.parametrize(("a", "b"), OVERLAP)
def test_overlap(a: str, b: str) -> None:
    analysed = Analysed(PLACES, "ptr %p, ptr %q, ptr noalias %n")
    assert analysed.alias(a, b) == OVERLAP[a, b]
    assert analysed.alias(b, a) == OVERLAP[a, b]


POINTERS = {
    "select": ("  %r = select i1 %c, ptr %p, ptr %q\n  ret void", ["parameter", "parameter"]),
    "element": ("  %r = getelementptr i8, ptr %p, i64 4\n  ret void", ["parameter"]),
    "null": ("  %r = select i1 %c, ptr null, ptr %p\n  ret void", ["parameter"]),
    "loaded": ("  %r = load ptr, ptr %p, align 8\n  ret void", ["deref"]),
    "through-a-slot": (
        "  %a = alloca ptr, align 8\n  store ptr %p, ptr %a, align 8\n  %r = load ptr, ptr %a, align 8\n  ret void",
        ["parameter"],
    ),
    "through-an-integer": (
        "  %i = ptrtoint ptr %p to i64\n  %j = add i64 %i, 8\n  %r = inttoptr i64 %j to ptr\n  ret void",
        ["parameter"],
    ),
    "from-a-loaded-integer": (
        "  %i = load i64, ptr %p, align 8\n  %r = inttoptr i64 %i to ptr\n  ret void",
        ["deref"],
    ),
    "from-any-integer": (
        "  %d = load double, ptr %p\n  %i = fptoui double %d to i64\n  %r = inttoptr i64 %i to ptr\n  ret void",
        ["unknown"],
    ),
    "dangling": ("  %r = select i1 %c, ptr inttoptr (i64 8 to ptr), ptr %p\n  ret void", ["parameter"]),
    "block-argument": (
        """  br i1 %c, label %one, label %two
one:
  br label %two
two:
  %r = phi ptr [ %p, %0 ], [ %q, %one ]
  ret void""",
        ["parameter", "parameter"],
    ),
    "in-an-aggregate": (
        "  %s = insertvalue { ptr, i64 } poison, ptr %p, 0\n  %r = extractvalue { ptr, i64 } %s, 0\n  ret void",
        ["parameter"],
    ),
    "copied": (
        """  %a = alloca ptr, align 8
  %b = alloca ptr, align 8
  store ptr %p, ptr %a, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 8, i1 false)
  %r = load ptr, ptr %b, align 8
  ret void""",
        ["parameter"],
    ),
    "unknown-function": ("  %r = call ptr @gives()\n  ret void", ["unknown"]),
    "a-global": ("  %r = load ptr, ptr @state, align 8\n  ret void", ["deref"]),
}


@pytest.mark.parametrize("name", POINTERS)
def test_points_to(name: str) -> None:
    body, kinds = POINTERS[name]
    assert Analysed(body).kinds("r") == kinds


CALLEES = """
define internal ptr @same(ptr %p) noinline {
  ret ptr %p
}
define internal ptr @makes() noinline {
  %h = call ptr @malloc(i64 8)
  ret ptr %h
}
define internal void @stores(ptr %to, ptr %p) noinline {
  store ptr %p, ptr %to, align 8
  ret void
}
define internal double @reads(ptr %p) noinline {
  %v = load double, ptr %p, align 8
  ret double %v
}
"""


def test_calls_of_known_functions() -> None:
    analysed = Analysed(
        """  %a = alloca ptr, align 8
  %same = call ptr @same(ptr %p)
  %made = call ptr @makes()
  %again = call ptr @makes()
  call void @stores(ptr %a, ptr %q)
  %held = load ptr, ptr %a, align 8
  %v = call double @reads(ptr %p)
  ret void""",
        more=CALLEES,
    )
    assert analysed.points.of(analysed.values["same"]) == analysed.points.of(analysed.values["p"])
    assert analysed.kinds("made") == ["heap"]
    assert not analysed.alias("made", "again")
    assert analysed.points.of(analysed.values["held"]) == analysed.points.of(analysed.values["q"])


def test_publishes() -> None:
    stores = Analysed("  store ptr %p, ptr @state, align 8\n  ret void")
    reads = Analysed("  %r = load double, ptr %p, align 8\n  ret void")
    assert (stores.points.publishes, reads.points.publishes) == (True, False)


@pytest.mark.parametrize(
    ("use", "escapes"),
    [
        ("call void @opaque(ptr %a)", True),
        ("call void @opaque_but_keeps_nothing(ptr %a)", False),
        ("store ptr %a, ptr %p, align 8", True),
        ("store double 0.0, ptr %a, align 8", False),
        ("store ptr %a, ptr %slot, align 8", False),
    ],
)
def test_escapes(use: str, escapes: bool) -> None:
    analysed = Analysed(f"  %a = alloca double, align 8\n  %slot = alloca ptr, align 8\n  {use}\n  ret void")
    (target,) = analysed.points.of(analysed.values["a"])
    assert (target in analysed.points.escaped) == escapes


# A load `%v` from `%p` (parameter 0), which the caller leaves alone, and what else happens.
LOADS = {
    "nothing-else": ("", True),
    "a-store-before": ("store double 0.0, ptr %p, align 8\n  LOAD", True),
    "a-store-behind": ("LOAD\n  store double 0.0, ptr %p, align 8", False),
    "a-store-that-may-overlap": ("LOAD\n  store double 0.0, ptr %q, align 8", False),
    "a-store-that-does-not-overlap": ("LOAD\n  store double 0.0, ptr %n, align 8", True),
    "a-store-to-a-local": ("%a = alloca double, align 8\n  LOAD\n  store double %v, ptr %a, align 8", True),
    "a-copy-over-it": ("LOAD\n  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %n, i64 8, i1 false)", False),
    "a-copy-of-it": ("LOAD\n  call void @llvm.memcpy.p0.p0.i64(ptr %n, ptr %p, i64 8, i1 false)", True),
    "a-function-with-a-rule": ("LOAD\n  %s = call double @llvm.sin.f64(double %v)", True),
    "an-unknown-call-with-it": ("LOAD\n  call void @opaque(ptr %p)", False),
    "a-call-that-reads": ("LOAD\n  call void @only_reads(ptr %p)", True),
    "freed": ("LOAD\n  call void @free(ptr %p)", False),
    "volatile": ("%v = load volatile double, ptr %p, align 8", False),
}


@pytest.mark.parametrize("name", LOADS)
def test_stable_loads(name: str) -> None:
    body, stable = LOADS[name]
    text = (body or "LOAD").replace("LOAD", "%v = load double, ptr %p, align 8")
    analysed = Analysed(f"  {text}\n  ret void", "ptr %p, ptr %q, ptr noalias %n")
    load = analysed.op("v")
    assert isinstance(load, llvm.LoadOp)
    assert analysed.stability(0).load(load) == stable
    assert not analysed.stability(1).load(load), "the caller may change it"


def test_constant_data_is_stable() -> None:
    analysed = Analysed("  %v = load double, ptr @table, align 8\n  store double 0.0, ptr %p, align 8\n  ret void")
    load = analysed.op("v")
    assert isinstance(load, llvm.LoadOp) and analysed.stability().load(load)


@pytest.mark.parametrize(("place", "stable"), [("before", True), ("body", False), ("after", False)])
def test_stable_in_a_loop(place: str, stable: bool) -> None:
    """A store in the loop comes behind the load of the same iteration, and before that of the next."""
    store = "  store double 0.0, ptr %p, align 8\n"
    parts = {"before": "", "body": "", "after": ""}
    parts[place] = store
    analysed = Analysed(
        f"""{parts["before"]}  br label %body
body:
{parts["body"]}  %v = load double, ptr %p, align 8
  br i1 %c, label %body, label %end
end:
{parts["after"]}  ret void"""
    )
    load = analysed.op("v")
    assert isinstance(load, llvm.LoadOp)
    assert analysed.stability(0).load(load) == stable


ARGUMENTS = {
    "nothing-else": ("", True),
    "a-store-behind": ("store double 0.0, ptr %p, align 8", False),
    "a-store-elsewhere": ("store double 0.0, ptr %n, align 8", True),
}


@pytest.mark.parametrize("name", ARGUMENTS)
@pytest.mark.parametrize("promise", ["noalias readonly", ""])
def test_stable_arguments(name: str, promise: str) -> None:
    """What a call itself does to what it is given is for the callee to mind."""
    behind, stable = ARGUMENTS[name]
    analysed = Analysed(
        f"  %v = call double @reads(ptr {promise} %p)\n  {behind}\n  ret void",
        "ptr %p, ptr %q, ptr noalias %n",
        more=CALLEES,
    )
    call = analysed.op("v")
    assert isinstance(call, llvm.CallOp)
    assert analysed.stability(0).argument(call, 0) == stable


def test_a_call_in_a_loop_comes_behind_itself() -> None:
    analysed = Analysed(
        """  br label %body
body:
  %v = call double @reads(ptr %p)
  br i1 %c, label %body, label %end
end:
  ret void""",
        more=CALLEES,
    )
    call = analysed.op("v")
    assert isinstance(call, llvm.CallOp) and not analysed.stability(0).argument(call, 0)


def test_memory_of_the_function_itself_is_gone_by_then() -> None:
    analysed = Analysed("  %a = alloca double, align 8\n  %v = load double, ptr %a, align 8\n  ret void")
    load = analysed.op("v")
    assert isinstance(load, llvm.LoadOp) and not analysed.stability(0, 1).load(load)


def test_an_index_leads_nowhere() -> None:
    """An index that was read beside pointers (a key in a map's node) does not make an address lead where they do."""
    found = Analysed(
        "%v = load i64, ptr %q\n%b = load ptr, ptr %q\n%e = getelementptr double, ptr %p, i64 %v\n"
        "%n = getelementptr i8, ptr null, i64 %v\nret void"
    )
    assert found.kinds("e") == ["parameter"]
    assert found.kinds("v") == found.kinds("b") == ["deref"]
    assert found.kinds("n") == ["deref"]  # an address that was made an integer and back


DISTANCES = """
  %pi = ptrtoint ptr %p to i64
  %end = getelementptr i8, ptr %p, i64 %n
  %ei = ptrtoint ptr %end to i64
  %size = sub i64 %ei, %pi
  %qi = ptrtoint ptr %q to i64
  %way = sub i64 %qi, %pi
  %there = add i64 %ei, %way
  %other = inttoptr i64 %there to ptr
  %moved = sub i64 %ei, 8
  %back = inttoptr i64 %moved to ptr
  %is = icmp eq i64 %ei, %qi
  ret void"""


def test_a_distance_is_a_number() -> None:
    """Of addresses in one piece of memory; the way from one piece to another leads to the other."""
    analysed = Analysed(DISTANCES, "ptr %p, ptr %q, i64 %n")
    assert analysed.kinds("size") == [] == analysed.kinds("is")
    assert analysed.kinds("back") == ["parameter"]
    assert analysed.points.of(analysed.values["q"]) < analysed.points.of(analysed.values["other"])


MOVED = """
  %a = alloca [4 x i64], align 8
  %x = load double, ptr %p, align 8
  %p8 = getelementptr i8, ptr %p, i64 8
  store double %x, ptr %p8, align 8
  %p16 = getelementptr i8, ptr %p, i64 16
  %tag = load i8, ptr %p16, align 8
  %third = udiv i8 %tag, 3
  %pp = getelementptr i8, ptr %p, i64 24
  %held = load ptr, ptr %pp, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %a, ptr %p, i64 16, i1 false)
  %a16 = getelementptr i8, ptr %a, i64 16
  store i8 %tag, ptr %a16, align 8
  %a24 = getelementptr i8, ptr %a, i64 24
  %word = load ptr, ptr %a24, align 8
  ret void"""


@pytest.mark.parametrize("typed", [False, True])
def test_floats_and_flags_carry_no_pointers(typed: bool) -> None:
    """Where the types of what is moved are known."""
    analysed = Analysed(MOVED, typed=typed)
    assert analysed.kinds("held") == ["deref"]
    assert analysed.kinds("tag") == ([] if typed else ["deref"])
    assert analysed.kinds("word") == ([] if typed else ["deref"])
