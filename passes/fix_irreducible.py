"""``fix-irreducible``: a loop with several entries gets one.

C's ``goto`` into a loop, and ``switch`` over labels in one (Duff's device), make cycles that are entered at more than
one block; the derive passes want natural loops. As LLVM's pass of this name does, all edges to the entries of such a
cycle are led through one new block, which says by a number which entry is meant::

    a ─▶ one ◀─▶ two ◀─ b      becomes      a, b, one, two ─▶ gate(0 | 1, …) ─▶ one | two

The new block has an argument for the number and one for every argument of every entry, poison where another entry is
meant. What dominated a use before still does: a value from outside reaches all entries of a cycle that uses it.

Requires: nothing. Guarantees: the functions that requests reach have natural loops only. Refuses nothing: where an
edge to an entry cannot be led elsewhere (an unwind edge, a jump to a label's address), the cycle stays, and reverse
mode says OX0340.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, IntegerAttr, ModuleOp, i32
from xdsl.ir import Block, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.cfg import edge_operands, predecessors, reverse_postorder, set_edge_operands
from oxad.passes.calls import strongly_connected
from oxad.passes.loops import Edge
from oxad.passes.reverse_prepare import split_edge
from oxad.passes.types_transfer import concerned

_REDIRECTED = (llvm.BrOp, llvm.CondBrOp, llvm.SwitchOp)
"""Terminators whose edges may carry any value to any block; the normal edge of an invoke gets a block of its own."""


@dataclass(frozen=True)
class FixIrreduciblePass(ModulePass):
    """``fix-irreducible``."""

    name = "fix-irreducible"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for func in concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp)]):
            fix_irreducible(func)


def fix_irreducible(func: llvm.FuncOp) -> None:
    """Gives every cycle of ``func`` one entry."""
    order = reverse_postorder(func)
    incoming = predecessors(func)
    work = [set(order)]
    while work:
        for cycle in _cycles(order, work.pop()):
            entries = [block for block in cycle if any(op.parent not in cycle for op, _ in incoming[block])]
            if len(entries) > 1:
                entries.sort(key=order.index)
                if _lead_through_gate(func, entries, incoming):
                    incoming = predecessors(func)
                    work.append(cycle)
            else:
                # What is left of the cycle without its entry: the loops in it.
                work.append(cycle - set(entries))


def _cycles(order: list[Block], within: set[Block]) -> list[set[Block]]:
    """The strongly connected components of these blocks that are cycles."""

    def following(block: Block) -> list[Block]:
        assert block.last_op is not None
        return [target for target in block.last_op.successors if target in within]

    found = strongly_connected([block for block in order if block in within], following)
    return [set(blocks) for blocks in found if len(blocks) > 1 or blocks[0] in following(blocks[0])]


def _lead_through_gate(func: llvm.FuncOp, entries: list[Block], incoming: dict[Block, list[Edge]]) -> bool:
    """Leads all edges to the entries of a cycle through one new block; ``False`` if one of them cannot be."""
    edges = [(number, edge) for number, entry in enumerate(entries) for edge in incoming[entry]]
    if not all(isinstance(op, _REDIRECTED) or (isinstance(op, llvm.InvokeOp) and not i) for _, (op, i) in edges):
        return False
    gate = Block(arg_types=[i32, *(arg.type for entry in entries for arg in entry.args)])
    func.body.insert_block_before(gate, entries[0])
    for number, (op, index) in edges:
        if isinstance(op, llvm.InvokeOp):  # its result is only known on the edge
            op, index = split_edge(func, (op, index)), 0
        assert op.parent is not None
        builder = Builder(op.parent, op)
        carried: list[SSAValue] = [builder.integer(number, i32)]
        for other, entry in enumerate(entries):
            if other == number:
                carried.extend(edge_operands(op, index))
            else:
                carried.extend(builder.poison(arg.type) for arg in entry.args)
        set_edge_operands(op, index, carried)
        op.successors[index] = gate
    _choose(gate, entries)
    return True


def _choose(gate: Block, entries: list[Block]) -> None:
    """Ends the gate with a jump to the entry that its first argument says."""
    number, *values = gate.args
    rest = iter(values)
    carried = [[next(rest) for _ in entry.args] for entry in entries]
    sizes = [len(operands) for operands in carried]
    Builder(gate).add(
        llvm.SwitchOp.create(
            operands=(number, *(value for operands in carried for value in operands)),
            successors=entries,
            properties={
                "case_values": ArrayAttr([IntegerAttr(i, i32) for i in range(1, len(entries))]),
                "case_operand_segments": DenseArrayBase.from_list(i32, sizes[1:]),
                "operandSegmentSizes": DenseArrayBase.from_list(i32, [1, sizes[0], sum(sizes[1:])]),
            },
        )
    )


__all__ = ["FixIrreduciblePass", "fix_irreducible"]
