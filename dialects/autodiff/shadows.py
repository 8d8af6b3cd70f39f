"""Shadow pointers and shadow memory, whatever the width."""

from __future__ import annotations

from xdsl.dialects.builtin import ArrayAttr, DenseArrayBase, DictionaryAttr, IntegerAttr, SymbolRefAttr, UnitAttr
from xdsl.ir import Attribute
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
)
from xdsl.traits import Pure

from oxad.dialects.llvm import FlagsAttr, FunctionType


@irdl_op_definition
class LanesOp(IRDLOperation):
    """A separate shadow from one pointer per lane."""

    name = "autodiff.lanes"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    lanes = var_operand_def()
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class NullShadowOp(IRDLOperation):
    """The shadow of a pointer that is never followed (null)."""

    name = "autodiff.null"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class ZerosOp(IRDLOperation):
    """The shadow of ``size`` bytes of constant data: zeros that nobody writes."""

    name = "autodiff.zeros"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    size = prop_def(IntegerAttr)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class GEPOp(IRDLOperation):
    """The shadow of ``llvm.getelementptr``, with the same properties."""

    name = "autodiff.getelementptr"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    base = operand_def()
    indices = var_operand_def()
    elem_type = prop_def(Attribute)
    constant_indices = prop_def(DenseArrayBase)
    flags = opt_prop_def(FlagsAttr)
    res = result_def()
    traits = traits_def(Pure())


@irdl_op_definition
class AllocaOp(IRDLOperation):
    """Zeroed shadow memory of one ``elem_type`` on the stack of this function, allocated once on entry.

    Also the home of a cotangent that several blocks add to."""

    name = "autodiff.alloca"
    assembly_format = "attr-dict `:` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    elem_type = prop_def(Attribute)
    alignment = opt_prop_def(IntegerAttr)
    res = result_def()


@irdl_op_definition
class VariableAllocaOp(IRDLOperation):
    """Zeroed shadow memory of ``count`` times ``elem_type`` on the stack, allocated at this place, whenever control
    comes by (forward mode): beside stack memory of the primal whose size is not known, or that is made in a loop."""

    name = "autodiff.variable_alloca"
    assembly_format = "$count attr-dict `:` type(operands) `->` type(results)"
    irdl_options = (ParsePropInAttrDict(),)
    elem_type = prop_def(Attribute)
    alignment = opt_prop_def(IntegerAttr)
    count = operand_def()
    res = result_def()


@irdl_op_definition
class HeapAllocOp(IRDLOperation):
    """Zeroed shadow memory from the primal's own allocator (forward mode): ``callee(args)`` where operand

    ``size_index`` is the size in bytes, or together with ``unit_index`` gives it as a product (``calloc``). Freed by
    ``autodiff.heap_free`` where the primal frees. ``zeroed``: the allocator clears the memory itself."""

    name = "autodiff.heap_alloc"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    callee = prop_def(SymbolRefAttr)
    function_type = prop_def(FunctionType)
    size_index = prop_def(IntegerAttr)
    unit_index = opt_prop_def(IntegerAttr)
    zeroed = opt_prop_def(UnitAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    args = var_operand_def()
    res = result_def()


@irdl_op_definition
class HeapFreeOp(IRDLOperation):
    """Frees what ``autodiff.heap_alloc`` gave. ``size_index`` -1: the deallocator takes no size.

    The operand ``shadow`` stands for the pointer at ``pointer_index``, ``args`` are the other arguments."""

    name = "autodiff.heap_free"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    callee = prop_def(SymbolRefAttr)
    function_type = prop_def(FunctionType)
    pointer_index = prop_def(IntegerAttr)
    size_index = prop_def(IntegerAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    shadow = operand_def()
    args = var_operand_def()


@irdl_op_definition
class HeapReallocOp(IRDLOperation):
    """What ``autodiff.heap_alloc`` gave, moved to a block of another size (forward mode); the new bytes are zero.

    ``callee``: the primal's reallocating function; the operand ``shadow`` stands for the pointer at ``pointer_index``,
    ``args`` are the other arguments. The old and the new size in bytes are the arguments at ``old_size_index`` and
    ``size_index``."""

    name = "autodiff.heap_realloc"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    callee = prop_def(SymbolRefAttr)
    function_type = prop_def(FunctionType)
    pointer_index = prop_def(IntegerAttr)
    old_size_index = prop_def(IntegerAttr)
    size_index = prop_def(IntegerAttr)
    arg_attrs = opt_prop_def(ArrayAttr[DictionaryAttr])
    shadow = operand_def()
    args = var_operand_def()
    res = result_def()


@irdl_op_definition
class ArenaShadowOp(IRDLOperation):
    """Zeroed shadow memory of ``size`` bytes (of the primal) from the gradient's arena (reverse mode)."""

    name = "autodiff.arena_shadow"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    arena = operand_def()
    size = operand_def()
    res = result_def()


@irdl_op_definition
class LoadOp(IRDLOperation):
    """A tangent or, where the primal loads a pointer, a shadow. ``alignment`` is the primal's."""

    name = "autodiff.load"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)
    res = result_def()


@irdl_op_definition
class StoreOp(IRDLOperation):
    """Writes a tangent or a shadow. A value of a plain type (an integer beside the floats) goes to every lane of shadow

    memory that is laid out as the primal's, so that it is a valid object for whoever passed it."""

    name = "autodiff.store"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    value = operand_def()
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)


@irdl_op_definition
class AccumulateOp(IRDLOperation):
    """Adds a cotangent to shadow memory: the adjoint of a load."""

    name = "autodiff.accumulate"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    value = operand_def()
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)


@irdl_op_definition
class TakeOp(IRDLOperation):
    """Reads a cotangent from shadow memory and leaves zero there: the adjoint of a store."""

    name = "autodiff.take"
    assembly_format = "operands attr-dict `:` functional-type(operands, results)"
    irdl_options = (ParsePropInAttrDict(),)
    addr = operand_def()
    alignment = opt_prop_def(IntegerAttr)
    res = result_def()


@irdl_op_definition
class CopyOp(IRDLOperation):
    """``memcpy``/``memmove`` between shadows. ``size`` is the primal's, in bytes. ``flags``: ``move``, ``volatile``.

    ``period``, ``offsets``, ``types`` as in ``copy_adjoint``, where every byte belongs to one of these floats: one side
    may then be held in another way than the other."""

    name = "autodiff.copy"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    dst = operand_def()
    src = operand_def()
    size = operand_def()
    flags = opt_prop_def(FlagsAttr)
    period = opt_prop_def(IntegerAttr)
    offsets = opt_prop_def(DenseArrayBase)
    types = opt_prop_def(ArrayAttr)


@irdl_op_definition
class CopyAdjointOp(IRDLOperation):
    """The adjoint of a copy of ``size`` bytes: every float of ``dst`` is added to ``src`` and set to zero.

    ``period``: the layout repeats every so many bytes; ``offsets``/``types``: the floats within one period. Shadow
    bytes outside them are left alone. With the flag ``move`` the two blocks may overlap."""

    name = "autodiff.copy_adjoint"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    dst = operand_def()
    src = operand_def()
    size = operand_def()
    period = prop_def(IntegerAttr)
    offsets = prop_def(DenseArrayBase)
    types = prop_def(ArrayAttr)
    flags = opt_prop_def(FlagsAttr)


@irdl_op_definition
class ClearOp(IRDLOperation):
    """Sets shadow memory to zero: the tangent and the adjoint of ``memset``; ``size`` is the primal's, in bytes.

    ``period``, ``offsets``, ``types`` as in ``copy_adjoint``; without them every byte is cleared."""

    name = "autodiff.clear"
    assembly_format = "operands attr-dict `:` type(operands)"
    irdl_options = (ParsePropInAttrDict(),)
    dst = operand_def()
    size = operand_def()
    period = opt_prop_def(IntegerAttr)
    offsets = opt_prop_def(DenseArrayBase)
    types = opt_prop_def(ArrayAttr)
