"""Exception handling of Windows: pads that own the code behind them.

Each terminator's ``edge_segments`` (dense i32) says how many of ``dest_operands`` every successor's arguments take.
"""

from __future__ import annotations

from xdsl.dialects.builtin import DenseArrayBase, UnitAttr
from xdsl.irdl import (
    irdl_op_definition,
    operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
    var_successor_def,
)
from xdsl.traits import IsTerminator

from oxad.dialects.llvm.base import Instruction


class FuncletTerminator(Instruction):
    """A terminator with one operand of its own (a pad, or ``none``) and any number of successors."""

    pad = operand_def()
    dest_operands = var_operand_def()
    edge_segments = prop_def(DenseArrayBase)
    dests = var_successor_def()

    traits = traits_def(IsTerminator())


@irdl_op_definition
class CatchSwitchOp(FuncletTerminator):
    """``pad`` is the parent. With ``unwinds`` the last successor is where it unwinds to, else to the caller."""

    name = "llvm.catchswitch"
    unwinds = opt_prop_def(UnitAttr)
    res = result_def()


@irdl_op_definition
class CatchRetOp(FuncletTerminator):
    """Leaves ``pad``, a catch pad, to its one successor."""

    name = "llvm.catchret"


@irdl_op_definition
class CleanupRetOp(FuncletTerminator):
    """Leaves ``pad``, a clean-up pad, to its successor or, without one, to the caller."""

    name = "llvm.cleanupret"


@irdl_op_definition
class CatchPadOp(Instruction):
    """A handler of the catch switch ``parent``."""

    name = "llvm.catchpad"
    parent_pad = operand_def()
    args = var_operand_def()
    res = result_def()


@irdl_op_definition
class CleanupPadOp(Instruction):
    """A clean-up inside ``parent`` (``none`` at the top)."""

    name = "llvm.cleanuppad"
    parent_pad = operand_def()
    args = var_operand_def()
    res = result_def()
