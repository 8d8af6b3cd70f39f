"""Memory, address and aggregate instructions."""

from __future__ import annotations

from xdsl.dialects.builtin import DenseArrayBase, IntegerAttr, StringAttr, UnitAttr
from xdsl.ir import Attribute
from xdsl.irdl import (
    irdl_op_definition,
    operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
)
from xdsl.traits import Pure

from oxad.dialects.llvm.attributes import PositionAttr
from oxad.dialects.llvm.base import Instruction

DYNAMIC_INDEX = -(2**31)
"""Stands in ``GEPOp.constant_indices`` where the index is an operand (MLIR's convention)."""


@irdl_op_definition
class AllocaOp(Instruction):
    """``flags`` may hold ``inalloca`` and ``swifterror``."""

    name = "llvm.alloca"
    array_size = operand_def()
    elem_type = prop_def(Attribute)
    alignment = opt_prop_def(IntegerAttr)
    res = result_def()


@irdl_op_definition
class LoadOp(Instruction):
    """``flags`` may hold ``volatile`` and ``atomic``; an atomic load has an ``ordering``."""

    name = "llvm.load"
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)
    ordering = opt_prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)
    res = result_def()


@irdl_op_definition
class StoreOp(Instruction):
    """``flags`` may hold ``volatile`` and ``atomic``; an atomic store has an ``ordering``."""

    name = "llvm.store"
    value = operand_def()
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)
    ordering = opt_prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)


@irdl_op_definition
class GEPOp(Instruction):
    """``constant_indices`` (dense i32): one per index, ``DYNAMIC_INDEX`` where it is the next of ``indices``.

    ``index_types`` holds the integer types of the constant indices where they are not all i32/i64 as LLVM prints them.
    ``flags`` may hold ``inbounds``, ``nusw``, ``nuw``.
    """

    name = "llvm.getelementptr"
    base = operand_def()
    indices = var_operand_def()
    elem_type = prop_def(Attribute)
    constant_indices = prop_def(DenseArrayBase)
    index_types = opt_prop_def(Attribute)
    inrange = opt_prop_def(StringAttr)
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class AtomicRMWOp(Instruction):
    """``bin_op`` is LLVM's keyword (``xchg``, ``add``, ``fadd`` …)."""

    name = "llvm.atomicrmw"
    bin_op = prop_def(StringAttr)
    ordering = prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    addr = operand_def()
    value = operand_def()
    res = result_def()


@irdl_op_definition
class CmpXchgOp(Instruction):
    """``flags`` may hold ``weak`` and ``volatile``. The result is ``{T, i1}``."""

    name = "llvm.cmpxchg"
    success_ordering = prop_def(StringAttr)
    failure_ordering = prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)
    alignment = opt_prop_def(IntegerAttr)
    addr = operand_def()
    cmp = operand_def()
    new = operand_def()
    res = result_def()


@irdl_op_definition
class FenceOp(Instruction):
    name = "llvm.fence"
    ordering = prop_def(StringAttr)
    syncscope = opt_prop_def(StringAttr)


@irdl_op_definition
class VAArgOp(Instruction):
    name = "llvm.va_arg"
    arg_list = operand_def()
    res = result_def()


@irdl_op_definition
class ExtractValueOp(Instruction):
    name = "llvm.extractvalue"
    container = operand_def()
    position = prop_def(PositionAttr)
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class InsertValueOp(Instruction):
    name = "llvm.insertvalue"
    container = operand_def()
    value = operand_def()
    position = prop_def(PositionAttr)
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class ExtractElementOp(Instruction):
    name = "llvm.extractelement"
    vector = operand_def()
    position = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class InsertElementOp(Instruction):
    name = "llvm.insertelement"
    vector = operand_def()
    value = operand_def()
    position = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class ShuffleVectorOp(Instruction):
    """``mask`` (dense i32): -1 is poison. ``zero_mask`` marks the mask of a scalable vector."""

    name = "llvm.shufflevector"
    v1 = operand_def()
    v2 = operand_def()
    mask = prop_def(DenseArrayBase)
    zero_mask = opt_prop_def(UnitAttr)
    res = result_def()

    traits = traits_def(Pure())
