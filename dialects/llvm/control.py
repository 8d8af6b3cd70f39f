"""Calls, terminators and exception handling.

What a phi says in LLVM is said by block arguments: every successor edge carries the values for the arguments of
the block that it leads to.
"""

from __future__ import annotations

from xdsl.dialects.builtin import (
    ArrayAttr,
    DenseArrayBase,
    DictionaryAttr,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
)
from xdsl.ir import Attribute
from xdsl.irdl import (
    AttrSizedOperandSegments,
    irdl_op_definition,
    operand_def,
    opt_operand_def,
    opt_prop_def,
    opt_result_def,
    prop_def,
    result_def,
    successor_def,
    traits_def,
    var_operand_def,
    var_successor_def,
)
from xdsl.traits import IsTerminator

from oxad.dialects.llvm.base import Instruction
from oxad.dialects.llvm.types import FunctionType


class CallBase(Instruction):
    """What ``call``, ``invoke`` and ``callbr`` share.

    ``callee`` names a function; without it ``callee_operand`` is the function pointer. ``function_type`` is the
    callee's full type. Attributes of the call site: ``arg_attrs`` (one dictionary per argument), ``res_attrs``,
    ``fn_attrs``: dictionary of attribute name → ``UnitAttr`` or ``StringAttr`` (the text that follows the name).
    ``cconv`` is LLVM's keyword. ``bundles``: operand bundles, their operands behind the arguments.
    """

    callee = opt_prop_def(SymbolRefAttr)
    function_type = prop_def(FunctionType)
    cconv = opt_prop_def(StringAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    res_attrs = opt_prop_def(DictionaryAttr)
    fn_attrs = opt_prop_def(DictionaryAttr)
    addrspace = opt_prop_def(StringAttr)
    bundle_tags = opt_prop_def(ArrayAttr[StringAttr])
    bundle_sizes = opt_prop_def(DenseArrayBase)
    inline_asm = opt_prop_def(Attribute)


@irdl_op_definition
class CallOp(CallBase):
    """``flags`` may hold ``tail``, ``musttail``, ``notail`` and the fast-math flags."""

    name = "llvm.call"
    callee_operand = opt_operand_def()
    args = var_operand_def()
    bundle_operands = var_operand_def()
    res = opt_result_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)


@irdl_op_definition
class InvokeOp(CallBase):
    """A call that may unwind. Its result is defined on the ``normal`` edge only."""

    name = "llvm.invoke"
    callee_operand = opt_operand_def()
    args = var_operand_def()
    bundle_operands = var_operand_def()
    normal_operands = var_operand_def()
    unwind_operands = var_operand_def()
    normal = successor_def()
    unwind = successor_def()
    res = opt_result_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())


@irdl_op_definition
class CallBrOp(CallBase):
    """A call of inline assembly that may jump; the first successor is the fall-through.

    ``indirect_segments`` (dense i32): how many of ``indirect_operands`` go to each other destination."""

    name = "llvm.callbr"
    callee_operand = opt_operand_def()
    args = var_operand_def()
    bundle_operands = var_operand_def()
    fallthrough_operands = var_operand_def()
    indirect_operands = var_operand_def()
    indirect_segments = prop_def(DenseArrayBase)
    fallthrough = successor_def()
    indirect_dests = var_successor_def()
    res = opt_result_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())


@irdl_op_definition
class ReturnOp(Instruction):
    name = "llvm.return"
    value = opt_operand_def()

    traits = traits_def(IsTerminator())


@irdl_op_definition
class BrOp(Instruction):
    name = "llvm.br"
    dest_operands = var_operand_def()
    dest = successor_def()

    traits = traits_def(IsTerminator())


@irdl_op_definition
class CondBrOp(Instruction):
    name = "llvm.cond_br"
    cond = operand_def()
    true_operands = var_operand_def()
    false_operands = var_operand_def()
    true_dest = successor_def()
    false_dest = successor_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())


@irdl_op_definition
class SwitchOp(Instruction):
    """``case_values``: integer attributes, one per case; ``case_operands`` holds the operands of all cases in order,

    ``case_operand_segments`` (dense i32) how many belong to each."""

    name = "llvm.switch"
    value = operand_def()
    default_operands = var_operand_def()
    case_operands = var_operand_def()
    case_values = prop_def(ArrayAttr)
    case_operand_segments = prop_def(DenseArrayBase)
    default_dest = successor_def()
    case_dests = var_successor_def()

    irdl_options = (AttrSizedOperandSegments(as_property=True),)
    traits = traits_def(IsTerminator())


@irdl_op_definition
class IndirectBrOp(Instruction):
    """``operand_segments`` (dense i32): how many of ``dest_operands`` go to each destination."""

    name = "llvm.indirectbr"
    addr = operand_def()
    dest_operands = var_operand_def()
    operand_segments = prop_def(DenseArrayBase)
    dests = var_successor_def()

    traits = traits_def(IsTerminator())


@irdl_op_definition
class ResumeOp(Instruction):
    name = "llvm.resume"
    value = operand_def()

    traits = traits_def(IsTerminator())


@irdl_op_definition
class UnreachableOp(Instruction):
    name = "llvm.unreachable"

    traits = traits_def(IsTerminator())


@irdl_op_definition
class LandingpadOp(Instruction):
    """``clause_kinds``: ``catch`` or ``filter``, one per operand."""

    name = "llvm.landingpad"
    cleanup = opt_prop_def(UnitAttr)
    clause_kinds = prop_def(ArrayAttr[StringAttr])
    clauses = var_operand_def()
    res = result_def()
