"""Loops, their nesting and their exits, and the blocks that can return."""

from __future__ import annotations

import pytest
from xdsl.ir import Block

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError
from oxad.lifting import lift_text
from oxad.lowering.native import parse
from oxad.passes.loops import ControlFlow, Loop, edge_source


class Graph:
    """A control flow graph from ``block: successors`` words; a block without successors returns, ``!`` panics."""

    def __init__(self, **successors: str):
        lines = ["define void @f(i1 %c, i8 %s) {"]
        for name, text in successors.items():
            to = text.split()
            lines.append(f"{name}:")
            if to == ["!"]:
                lines.append("  unreachable")
            elif not to:
                lines.append("  ret void")
            elif len(to) == 1:
                lines.append(f"  br label %{to[0]}")
            elif len(to) == 2:
                lines.append(f"  br i1 %c, label %{to[0]}, label %{to[1]}")
            else:
                cases = " ".join(f"i8 {k}, label %{t}" for k, t in enumerate(to[1:]))
                lines.append(f"  switch i8 %s, label %{to[0]} [{cases}]")
        module = lift_text(str(parse("\n".join([*lines, "}"]))))
        (func,) = (op for op in module.ops if isinstance(op, llvm.FuncOp))
        self.blocks = dict(zip(successors, func.body.blocks, strict=True))
        self.names = {block: name for name, block in self.blocks.items()}
        self.flow = ControlFlow(func)

    def named(self, blocks: set[Block] | list[Block]) -> str:
        return " ".join(sorted(self.names[block] for block in blocks))

    def loop(self, header: str) -> Loop:
        (found,) = (loop for loop in self.flow.loops if loop.header is self.blocks[header])
        return found

    def sources(self, edges: list[tuple[object, int]]) -> str:
        return self.named([edge_source(edge) for edge in edges])  # pyright: ignore[reportArgumentType]


def test_no_loop() -> None:
    graph = Graph(entry="a b", a="end", b="end", end="")
    assert graph.flow.loops == []
    assert graph.flow.loop_of(graph.blocks["a"]) is None


def test_one_block() -> None:
    graph = Graph(entry="head", head="head end", end="")
    loop = graph.loop("head")
    assert graph.named(loop.blocks) == "head"
    assert (graph.sources(loop.entering), graph.sources(loop.latches), graph.sources(loop.exits)) == (
        "entry",
        "head",
        "head",
    )


def test_nested() -> None:
    graph = Graph(
        entry="outer",
        outer="middle end",
        middle="inner next",
        inner="inner between",
        between="middle",
        next="outer",
        end="",
    )
    outer, middle, inner = (graph.loop(name) for name in ("outer", "middle", "inner"))
    assert graph.named(outer.blocks) == "between inner middle next outer"
    assert graph.named(middle.blocks) == "between inner middle"
    assert (inner.parent, middle.parent, outer.parent) == (middle, outer, None)
    assert [loop.depth for loop in (outer, middle, inner)] == [1, 2, 3]
    assert inner.chain() == [outer, middle, inner]
    assert outer.contains(inner) and not inner.contains(outer) and not inner.contains(None)
    assert graph.flow.loops.index(inner) < graph.flow.loops.index(middle) < graph.flow.loops.index(outer)
    assert graph.flow.loop_of(graph.blocks["between"]) is middle
    assert graph.flow.loop_of(graph.blocks["next"]) is outer


def test_one_after_the_other() -> None:
    graph = Graph(entry="a", a="a b", b="b end", end="")
    assert [loop.parent for loop in graph.flow.loops] == [None, None]
    assert graph.sources(graph.loop("b").entering) == "a"


def test_several_exits() -> None:
    graph = Graph(entry="head", head="body end", body="found next", next="head end", found="end", end="")
    loop = graph.loop("head")
    assert graph.named(loop.blocks) == "body head next"
    assert graph.sources(loop.exits) == "body head next"


def test_several_latches() -> None:
    graph = Graph(entry="head", head="a b end", a="head", b="head", end="")
    assert graph.sources(graph.loop("head").latches) == "a b"


def test_several_ways_in() -> None:
    graph = Graph(entry="a b", a="head", b="head", head="head end", end="")
    assert graph.sources(graph.loop("head").entering) == "a b"


def test_out_of_two_loops_at_once() -> None:
    graph = Graph(
        entry="outer", outer="inner", inner="step out", step="inner next", next="outer end", out="end", end=""
    )
    assert graph.sources(graph.loop("inner").exits) == "inner step"
    assert graph.sources(graph.loop("outer").exits) == "inner next"


def test_an_exit_to_a_panic_is_none() -> None:
    graph = Graph(entry="head", head="body end", body="panic head", panic="!", end="")
    assert graph.sources(graph.loop("head").exits) == "head"
    assert graph.named(graph.flow.returning) == "body end entry head"
    assert graph.sources(graph.flow.returning_predecessors(graph.blocks["head"])) == "body entry"


def test_a_loop_that_never_returns() -> None:
    graph = Graph(entry="spin end", spin="spin", end="")
    assert graph.loop("spin").exits == []
    assert graph.named(graph.flow.returning) == "end entry"


def test_blocks_that_nothing_leads_to() -> None:
    graph = Graph(entry="end", lost="lost end", end="")
    assert graph.named(graph.flow.order) == "end entry"
    assert graph.flow.loops == []
    assert graph.sources(graph.flow.predecessors[graph.blocks["end"]]) == "entry"


@pytest.mark.parametrize(
    "graph",
    [
        {"entry": "a b", "a": "b", "b": "a end", "end": ""},
        {"entry": "head", "head": "a b", "a": "b", "b": "a step", "step": "head end", "end": ""},
        {"entry": "head middle", "head": "middle end", "middle": "head", "end": ""},
    ],
    ids=["two-blocks", "within-a-loop", "jump-into-the-middle"],
)
def test_two_entries_are_refused(graph: dict[str, str]) -> None:
    with pytest.raises(OxadError) as caught:
        Graph(**graph)
    assert caught.value.diagnostics[0].code == "OX0340"
    assert "irreducible" in caught.value.diagnostics[0].message
