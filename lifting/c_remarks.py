"""Calls in C's convention that say something of a value where it stands.

- ``__enzyme_call_inactive(f, x, …)`` calls ``f``, and no derivative goes through this call;
- ``__enzyme_ignore_derivatives(x)`` is ``x`` as a constant;
- ``__enzyme_double(p, n)``, ``…_float``, ``…_integer``, ``…_pointer`` say what memory holds: the type analysis finds
  that by itself, or refuses, so they are left out.
"""

from __future__ import annotations

from xdsl.dialects.builtin import AnyFloat, DictionaryAttr, IntegerType, UnitAttr

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.locations import source_name
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_forms import Refused, attributes_of
from oxad.lifting.c_operands import Reader
from oxad.lifting.c_registrations import INACTIVE


def call_inactive(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> None:
    """Calls the function itself, marked at this place alone. Raises ``Refused``."""
    reader = Reader(op, symbols)
    target = reader.target()
    types = list(target.function_type.inputs.data)
    odd = any({"sret", "byval"} & set(attributes_of(target, i)) for i in range(len(types)))
    if odd or target.function_type.is_vararg or isinstance(op, llvm.InvokeOp):
        raise Refused(
            "OX0155",
            f"`{source_name(target)}` is called as inactive with structures by value, or where it may throw",
            help="register it: void *__enzyme_inactivefn_f[] = {(void *)f};",
        )
    what = f"of `{source_name(target)}`"
    arguments = [reader.operand(reader.next(f"parameter {i + 1} {what}"), t, what) for i, t in enumerate(types)]
    reader.check_end(target)
    result = target.function_type.result
    if op.res is not None and op.res.first_use is not None and op.res.type != result:
        raise Refused(
            "OX0157", f"the call gives {result}, and is declared to return {op.res.type}", help="declare it so"
        )
    block = op.parent
    assert block is not None
    value = Builder(block, op).call(
        target.sym_name.data,
        arguments,
        None if isinstance(result, llvm.VoidType) else result,
        fn_attrs=DictionaryAttr({INACTIVE: UnitAttr()}),
        arg_attrs=target.arg_attrs,
    )
    if target.cconv is not None and (made := op.prev_op) is not None:
        made.properties["cconv"] = target.cconv
    if op.res is not None and op.res.type == result:
        op.res.replace_all_uses_with(value)
    op.detach()
    op.erase()


def ignore_derivatives(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> None:
    """The value, by way of a function that is inactive. Raises ``Refused``."""
    type = op.args[0].type if len(op.args) == 1 else None
    if op.res is None or op.res.type != type or not isinstance(type, AnyFloat | IntegerType):
        raise Refused(
            "OX0155",
            "`__enzyme_ignore_derivatives` of anything but one number is not supported",
            help="ignore the derivatives of the numbers where they are read",
        )
    name = f"oxad.constant.{type}"
    if symbols.get(name) is None:
        attrs = DictionaryAttr({INACTIVE: UnitAttr(), "nounwind": UnitAttr()})
        made = llvm.FuncOp.define(name, llvm.FunctionType([type], type), linkage="internal", fn_attrs=attrs)
        Builder(made.body.blocks[0]).ret(made.body.blocks[0].args[0])
        symbols.insert(made)
    block = op.parent
    assert block is not None
    op.res.replace_all_uses_with(Builder(block, op).call(name, [op.args[0]], type))
    _leave(op)


def leave_out(op: llvm.CallOp | llvm.InvokeOp, symbols: SymbolTable) -> None:
    """A statement about the type of memory. Raises ``Refused`` where its result is used."""
    if op.res is not None and op.res.first_use is not None:
        raise Refused("OX0155", "a statement about the type of memory returns nothing", help="declare it void")
    _leave(op)


def _leave(op: llvm.CallOp | llvm.InvokeOp) -> None:
    block = op.parent
    assert block is not None
    if isinstance(op, llvm.InvokeOp):
        Builder(block, op).br(op.normal, op.normal_operands)
    op.detach()
    op.erase()
