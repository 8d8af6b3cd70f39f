"""A request that may unwind, in a function of its own: so its caller can clean up behind it."""

from __future__ import annotations

from collections.abc import Container

from xdsl.dialects.builtin import DenseArrayBase, DictionaryAttr, SymbolRefAttr, i32
from xdsl.ir import Attribute

from oxad.dialects.autodiff.requests import RequestOp
from oxad.dialects.llvm import FuncOp, FunctionType, InvokeOp, ReturnOp, VoidType


def outline(op: InvokeOp, request: RequestOp, taken: Container[str]) -> FuncOp:
    """Puts ``request`` into a function of its own, and an invoke of that in front of ``op``.

    ``taken``: the module's symbols; the new function is in the module and not yet among them.
    """
    caller = op.parent_op()
    assert isinstance(caller, FuncOp)
    name = f"{caller.sym_name.data}.request"
    while name in taken:
        name += "_"
    type = FunctionType([value.type for value in request.args], VoidType())
    attrs = {} if caller.fn_attrs is None else caller.fn_attrs.data
    kept = {key: value for key, value in attrs.items() if key.strip('"').startswith("target-") or key == "uwtable"}
    outlined = FuncOp.define(name, type, linkage="internal", fn_attrs=DictionaryAttr(kept))
    entry = outlined.body.blocks[0]
    operands = list(request.args)
    request.operands = entry.args
    entry.add_ops((request, ReturnOp.create()))
    block = caller.parent
    assert block is not None
    block.insert_op_after(outlined, caller)
    normal, unwind = list(op.normal_operands), list(op.unwind_operands)
    properties: dict[str, Attribute] = {
        "callee": SymbolRefAttr(name),
        "function_type": type,
        "operandSegmentSizes": DenseArrayBase.from_list(i32, [0, len(operands), 0, len(normal), len(unwind)]),
    }
    if op.metadata is not None:
        properties["metadata"] = op.metadata
    successors = (op.normal, op.unwind)
    invoke = InvokeOp.create(operands=[*operands, *normal, *unwind], properties=properties, successors=successors)
    assert op.parent is not None
    op.parent.insert_op_before(invoke, op)
    return outlined
