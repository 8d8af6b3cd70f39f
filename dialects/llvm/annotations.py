"""Operations without effect, which stand for what LLVM attaches to a place in a function.

A pass may drop any of them (but ``BlockTagOp``, while somebody has the block's address) and none may change what the
program does.
"""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, StringAttr
from xdsl.irdl import IRDLOperation, irdl_op_definition, operand_def, opt_prop_def, prop_def, var_operand_def

from oxad.dialects.llvm.attributes import FlagsAttr


class AnnotationOp(IRDLOperation):
    """No result, no effect: passes skip these."""


@irdl_op_definition
class DebugRecordOp(AnnotationOp):
    """``#dbg_value(…)``, ``#dbg_declare(…)`` …: ``kind`` is the word behind ``#dbg_``.

    ``text`` holds the arguments as LLVM text, in which ``$0``, ``$1`` … stand for the operands with their types.
    """

    name = "llvm.dbg_record"
    kind = prop_def(StringAttr)
    text = prop_def(StringAttr)
    values = var_operand_def()


@irdl_op_definition
class PhiInfoOp(AnnotationOp):
    """What LLVM's phi says beside its values: fast-math ``flags`` and ``metadata`` of block argument ``arg``."""

    name = "llvm.phi_info"
    arg = operand_def()
    flags = opt_prop_def(FlagsAttr)
    metadata = opt_prop_def(DictionaryAttr)


@irdl_op_definition
class BlockTagOp(AnnotationOp):
    """Names the block that it stands in, for ``#llvm.blockaddress``."""

    name = "llvm.blocktag"
    label = prop_def(StringAttr)
