"""Arithmetic on tangents and cotangents, whatever the width."""

from __future__ import annotations

from xdsl.dialects.builtin import IntegerAttr, StringAttr, SymbolRefAttr
from xdsl.irdl import (
    IRDLOperation,
    ParsePropInAttrDict,
    irdl_op_definition,
    operand_def,
    opt_prop_def,
    prop_def,
    result_def,
    traits_def,
    var_operand_def,
    var_result_def,
)
from xdsl.traits import Pure

from oxad.dialects.llvm import FunctionType, PositionAttr


@irdl_op_definition
class ZeroTangentOp(IRDLOperation):
    """The zero of a tangent type."""

    name = "autodiff.zero"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class AddOp(IRDLOperation):
    """Lane by lane, part by part."""

    name = "autodiff.add"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    lhs = operand_def()
    rhs = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class NegOp(IRDLOperation):
    name = "autodiff.neg"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    arg = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class ScaleOp(IRDLOperation):
    """``partial`` (a primal value of type ``T``) times a ``tangent<T>``, in every lane."""

    name = "autodiff.scale"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    partial = operand_def()
    tangent = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class MaskOp(IRDLOperation):
    """``value`` in the lanes where ``cotangent`` is not zero, else zero.

    So a cotangent of zero contributes zero, whatever the partial derivative is. Both are of one ``tangent<T>``, ``T``
    a float or a vector of floats. A NaN is not zero.
    """

    name = "autodiff.mask"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    cotangent = operand_def()
    value = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class SelectOp(IRDLOperation):
    """``cond`` (a primal ``i1``) chooses between two tangents or two shadows, the same in every lane."""

    name = "autodiff.select"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    cond = operand_def()
    true_value = operand_def()
    false_value = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class CastOp(IRDLOperation):
    """The linear conversion between ``tangent<f32>``, ``tangent<f64>`` …, or between two types of equal size whose

    bits are the same floats (``tangent<f64>`` to ``tangent<vector<1xf64>>``)."""

    name = "autodiff.cast"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    arg = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class ExtractOp(IRDLOperation):
    """The tangent (or, where the part is a pointer, the shadow) of one part of an aggregate or one vector element."""

    name = "autodiff.extract"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    container = operand_def()
    position = prop_def(PositionAttr)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class InsertOp(IRDLOperation):
    """The aggregate's tangent with one part replaced."""

    name = "autodiff.insert"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    container = operand_def()
    value = operand_def()
    position = prop_def(PositionAttr)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class ExtractElementOp(IRDLOperation):
    """The tangent of the vector's element at a primal index."""

    name = "autodiff.extractelement"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    vector = operand_def()
    index = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class InsertElementOp(IRDLOperation):
    """The vector's tangent with the element at a primal index replaced."""

    name = "autodiff.insertelement"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    vector = operand_def()
    value = operand_def()
    index = operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class PackOp(IRDLOperation):
    """A tangent from its lanes: as many operands as the batch is wide."""

    name = "autodiff.pack"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    lanes = var_operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class LaneOp(IRDLOperation):
    """Lane ``index`` of a tangent."""

    name = "autodiff.lane"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    arg = operand_def()
    index = prop_def(IntegerAttr)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class EachLaneOp(IRDLOperation):
    """Calls ``callee``, a function without tangents or shadows, once per lane.

    It is given the lane's own value for a tangent, its pointer for a shadow, and plain operands as they are. It returns
    nothing, or one value per result, several as a structure: of a result of plain type the first lane's is taken.
    ``once``: why there can be no second call.
    """

    name = "autodiff.each_lane"
    assembly_format = "$callee `(` $args `)` attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    callee = prop_def(SymbolRefAttr)
    function_type = prop_def(FunctionType)
    once = opt_prop_def(StringAttr)
    args = var_operand_def()
    res = var_result_def()
