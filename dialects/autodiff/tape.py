"""Where the reverse sweep finds what the augmented primal saved.

A *record* is a structure with named fields whose sizes are known only after ``batch`` (a shadow may be eight
pointers). The frame of a function is a record, and so is what a loop of unknown trip count saves per iteration.
An *array* holds one residual for all iterations of loops whose trip counts are known before they start.
"""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, IntegerAttr, StringAttr, SymbolRefAttr
from xdsl.ir import Attribute
from xdsl.irdl import (
    IRDLOperation,
    ParsePropInAttrDict,
    irdl_op_definition,
    operand_def,
    prop_def,
    result_def,
    traits_def,
)
from xdsl.traits import Pure, SymbolOpInterface


@irdl_op_definition
class RecordOp(IRDLOperation):
    """Declares a record: field name → type. A field of type ``!autodiff.record<@g>`` embeds another record."""

    name = "autodiff.record"
    assembly_format = "$sym_name $fields attr-dict"
    sym_name = prop_def(StringAttr)
    fields = prop_def(DictionaryAttr)
    traits = traits_def(SymbolOpInterface())


@irdl_op_definition
class RecordAllocaOp(IRDLOperation):
    """A record on the stack, allocated once on entry; not initialised."""

    name = "autodiff.record_alloca"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    res = result_def()


@irdl_op_definition
class RecordNewOp(IRDLOperation):
    """A record from the arena; not initialised."""

    name = "autodiff.record_new"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    arena = operand_def()
    res = result_def()


@irdl_op_definition
class FieldOp(IRDLOperation):
    """The address of a field."""

    name = "autodiff.field"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    field = prop_def(StringAttr)
    base = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class ReserveOp(IRDLOperation):
    """An array of ``count`` (i64) elements of ``elem_type`` from the arena; not initialised."""

    name = "autodiff.reserve"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    elem_type = prop_def(Attribute)
    arena = operand_def()
    count = operand_def()
    res = result_def()


@irdl_op_definition
class ElementOp(IRDLOperation):
    """The address of element ``index`` (i64) of an array."""

    name = "autodiff.element"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    elem_type = prop_def(Attribute)
    base = operand_def()
    index = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class SaveOp(IRDLOperation):
    """Writes a primal value or a shadow to the address of a field or an element."""

    name = "autodiff.save"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    value = operand_def()
    addr = operand_def()


@irdl_op_definition
class RestoreOp(IRDLOperation):
    """Reads what ``autodiff.save`` wrote."""

    name = "autodiff.restore"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    addr = operand_def()
    res = result_def()


@irdl_op_definition
class ArenaOpenOp(IRDLOperation):
    """A new, empty arena for one gradient; the result is passed to augmented primals."""

    name = "autodiff.arena_open"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    res = result_def()


@irdl_op_definition
class ArenaCloseOp(IRDLOperation):
    """Gives back all that was taken from the arena."""

    name = "autodiff.arena_close"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    arena = operand_def()


# A tape that the program holds between two calls: a block of memory of its own. It begins with ``head`` bytes, of which
# the second to the fourth word are an arena; the record comes behind them.


@irdl_op_definition
class TapeNewOp(IRDLOperation):
    """A new block, with an empty arena in it; the rest is not initialised."""

    name = "autodiff.tape_new"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    head = prop_def(IntegerAttr)
    res = result_def()


@irdl_op_definition
class TapeRecordOp(IRDLOperation):
    """The address of the record in a block."""

    name = "autodiff.tape_record"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    head = prop_def(IntegerAttr)
    block = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class TapeFreeOp(IRDLOperation):
    """Gives back a block, and what was taken from its arena."""

    name = "autodiff.tape_free"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    block = operand_def()


@irdl_op_definition
class TapeKeepOp(IRDLOperation):
    """A copy of all that a block and its arena hold."""

    name = "autodiff.tape_keep"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    head = prop_def(IntegerAttr)
    block = operand_def()
    res = result_def()


@irdl_op_definition
class TapeRewindOp(IRDLOperation):
    """Puts back what ``autodiff.tape_keep`` copied, and gives the copy back."""

    name = "autodiff.tape_rewind"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    record = prop_def(SymbolRefAttr)
    head = prop_def(IntegerAttr)
    block = operand_def()
    kept = operand_def()
