"""Arithmetic, comparison and conversion instructions."""

from __future__ import annotations

from xdsl.dialects.builtin import StringAttr
from xdsl.irdl import irdl_op_definition, operand_def, prop_def, result_def, traits_def
from xdsl.traits import Pure

from oxad.dialects.llvm.base import Instruction


class BinaryOp(Instruction):
    """Two operands and a result, all of one type."""

    lhs = operand_def()
    rhs = operand_def()
    res = result_def()


class CastOp(Instruction):
    """One operand, converted to the type of the result."""

    arg = operand_def()
    res = result_def()


@irdl_op_definition
class AddOp(BinaryOp):
    name = "llvm.add"

    traits = traits_def(Pure())


@irdl_op_definition
class SubOp(BinaryOp):
    name = "llvm.sub"

    traits = traits_def(Pure())


@irdl_op_definition
class MulOp(BinaryOp):
    name = "llvm.mul"

    traits = traits_def(Pure())


@irdl_op_definition
class UDivOp(BinaryOp):
    name = "llvm.udiv"


@irdl_op_definition
class SDivOp(BinaryOp):
    name = "llvm.sdiv"


@irdl_op_definition
class URemOp(BinaryOp):
    name = "llvm.urem"


@irdl_op_definition
class SRemOp(BinaryOp):
    name = "llvm.srem"


@irdl_op_definition
class ShlOp(BinaryOp):
    name = "llvm.shl"

    traits = traits_def(Pure())


@irdl_op_definition
class LShrOp(BinaryOp):
    name = "llvm.lshr"

    traits = traits_def(Pure())


@irdl_op_definition
class AShrOp(BinaryOp):
    name = "llvm.ashr"

    traits = traits_def(Pure())


@irdl_op_definition
class AndOp(BinaryOp):
    name = "llvm.and"

    traits = traits_def(Pure())


@irdl_op_definition
class OrOp(BinaryOp):
    name = "llvm.or"

    traits = traits_def(Pure())


@irdl_op_definition
class XorOp(BinaryOp):
    name = "llvm.xor"

    traits = traits_def(Pure())


@irdl_op_definition
class FAddOp(BinaryOp):
    name = "llvm.fadd"

    traits = traits_def(Pure())


@irdl_op_definition
class FSubOp(BinaryOp):
    name = "llvm.fsub"

    traits = traits_def(Pure())


@irdl_op_definition
class FMulOp(BinaryOp):
    name = "llvm.fmul"

    traits = traits_def(Pure())


@irdl_op_definition
class FDivOp(BinaryOp):
    name = "llvm.fdiv"

    traits = traits_def(Pure())


@irdl_op_definition
class FRemOp(BinaryOp):
    name = "llvm.frem"

    traits = traits_def(Pure())


@irdl_op_definition
class FNegOp(Instruction):
    name = "llvm.fneg"
    arg = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class ICmpOp(Instruction):
    """``predicate`` is LLVM's keyword: ``eq ne ugt uge ult ule sgt sge slt sle``."""

    name = "llvm.icmp"
    predicate = prop_def(StringAttr)
    lhs = operand_def()
    rhs = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class FCmpOp(Instruction):
    """``predicate`` is LLVM's keyword: ``false oeq ogt oge olt ole one ord ueq ugt uge ult ule une uno true``."""

    name = "llvm.fcmp"
    predicate = prop_def(StringAttr)
    lhs = operand_def()
    rhs = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class SelectOp(Instruction):
    name = "llvm.select"
    cond = operand_def()
    true_value = operand_def()
    false_value = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class FreezeOp(Instruction):
    name = "llvm.freeze"
    arg = operand_def()
    res = result_def()

    traits = traits_def(Pure())


@irdl_op_definition
class TruncOp(CastOp):
    name = "llvm.trunc"

    traits = traits_def(Pure())


@irdl_op_definition
class ZExtOp(CastOp):
    name = "llvm.zext"

    traits = traits_def(Pure())


@irdl_op_definition
class SExtOp(CastOp):
    name = "llvm.sext"

    traits = traits_def(Pure())


@irdl_op_definition
class FPTruncOp(CastOp):
    name = "llvm.fptrunc"

    traits = traits_def(Pure())


@irdl_op_definition
class FPExtOp(CastOp):
    name = "llvm.fpext"

    traits = traits_def(Pure())


@irdl_op_definition
class FPToUIOp(CastOp):
    name = "llvm.fptoui"

    traits = traits_def(Pure())


@irdl_op_definition
class FPToSIOp(CastOp):
    name = "llvm.fptosi"

    traits = traits_def(Pure())


@irdl_op_definition
class UIToFPOp(CastOp):
    name = "llvm.uitofp"

    traits = traits_def(Pure())


@irdl_op_definition
class SIToFPOp(CastOp):
    name = "llvm.sitofp"

    traits = traits_def(Pure())


@irdl_op_definition
class PtrToIntOp(CastOp):
    name = "llvm.ptrtoint"

    traits = traits_def(Pure())


@irdl_op_definition
class PtrToAddrOp(CastOp):
    name = "llvm.ptrtoaddr"

    traits = traits_def(Pure())


@irdl_op_definition
class IntToPtrOp(CastOp):
    name = "llvm.inttoptr"

    traits = traits_def(Pure())


@irdl_op_definition
class BitCastOp(CastOp):
    name = "llvm.bitcast"

    traits = traits_def(Pure())


@irdl_op_definition
class AddrSpaceCastOp(CastOp):
    name = "llvm.addrspacecast"

    traits = traits_def(Pure())
