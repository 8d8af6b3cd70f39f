"""Which cotangents may be zero only because a value was not chosen.

LLVM computes both arms of a small ``if`` and selects: ``if x > 0 { x.sqrt() } else { 0 }`` has a square root of
negative numbers in it. The cotangent of the arm that was not chosen is zero, but zero times an infinite partial is
NaN. So every contribution that is made from such a cotangent is *masked*: zero where the cotangent is zero.
The same goes for the operand that ``max`` and the like did not choose.
"""

from __future__ import annotations

from xdsl.ir import Block, BlockArgument, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edge_operands
from oxad.passes.activity_result import Activity
from oxad.passes.loops import ControlFlow
from oxad.passes.rules import Rule, classify


def masked_values(flow: ControlFlow, activity: Activity, result_masked: bool) -> set[SSAValue]:
    """The values whose cotangents may be such zeros. ``result_masked``: the cotangent of the result may be one."""
    work: list[SSAValue] = []
    for block in flow.order:
        if block not in flow.returning:
            continue
        for op in block.ops:
            work.extend(_not_chosen(op))
            if result_masked and isinstance(op, llvm.ReturnOp):
                work.extend(op.operands)
    found: set[SSAValue] = set()
    while work:
        value = work.pop()
        if value in found or activity.cotangent(value) is None:
            continue
        found.add(value)
        if isinstance(value, BlockArgument):
            work.extend(_incoming(flow, value))
        elif not isinstance(value.owner, llvm.LoadOp | Block):
            work.extend(value.owner.operands)
    return found


def _not_chosen(op: Operation) -> list[SSAValue]:
    """The operands that ``op`` may not choose."""
    if isinstance(op, llvm.SelectOp):
        return [op.true_value, op.false_value]
    if not op.results:
        return []
    rule = classify(op)
    if not isinstance(rule, Rule):
        return []
    args = op.args if isinstance(op, llvm.CallOp | llvm.InvokeOp) else op.operands
    return [args[i] for i in rule.operands if rule.formula(i).op == "where"]


def _incoming(flow: ControlFlow, argument: BlockArgument) -> list[SSAValue]:
    edges = flow.predecessors.get(argument.block, [])
    return [edge_operands(*edge)[argument.index] for edge in edges]
