"""``reload-bits``: the bits of a loaded float that go on as an integer are loaded as an integer, and arithmetic on the
sign bits of floats is done by operations on floats (``sign_bits.py``).

``enum E { Real(f64), Text(String) }``: where one variant's float and the other's pointer lie in the same bytes, LLVM
loads them once, as a float, and makes the pointer by ``inttoptr (bitcast …)``. A load of its own says what lies there
to the analyses, which follow integers and pointers through memory, and no floats.

Requires nothing. Guarantees: no ``bitcast`` from a float to an integer has the result of a plain load as its operand;
one whose only use was ``inttoptr`` to a pointer of the same size is gone with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import AnyFloat, IntegerType, ModuleOp
from xdsl.ir import Attribute, Block, Operation, SSAValue
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.annotations import AnnotationOp
from oxad.passes.helpers import declare_missing
from oxad.passes.layout import size_of
from oxad.passes.sign_bits import with_float_operation
from oxad.passes.types_transfer import concerned

_KEPT = ("alignment", "flags")


@dataclass(frozen=True)
class ReloadBitsPass(ModulePass):
    """``reload-bits``."""

    name = "reload-bits"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        for func in concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp)]):
            for block in func.body.blocks:
                for cast in list(block.ops):
                    if isinstance(cast, llvm.BitCastOp):
                        reload(cast)
                        with_float_operation(cast)
        declare_missing(op)


def reload(cast: llvm.BitCastOp) -> None:
    """Makes a load of a ``bitcast`` from a loaded float to an integer, beside the load of the float."""
    load = cast.arg.owner
    if not isinstance(load, llvm.LoadOp) or load.has_flag("volatile") or load.has_flag("atomic"):
        return
    if not isinstance(load.res.type, AnyFloat) or not isinstance(cast.res.type, IntegerType):
        return
    users: list[Operation] = [use.operation for use in cast.res.uses if not isinstance(use.operation, AnnotationOp)]
    pointers = [u for u in users if isinstance(u, llvm.IntToPtrOp) and size_of(u.res.type) == size_of(cast.res.type)]
    for user in pointers:
        _replace(user, user.results[0], load_as(load, user.results[0].type))
    if len(pointers) < len(users):
        _replace(cast, cast.res, load_as(load, cast.res.type))
    else:
        for use in list(cast.res.uses):
            use.operation.operands[use.index] = load.res
        cast.detach()
        cast.erase()


def load_as(load: llvm.LoadOp, type: Attribute) -> SSAValue:
    """A load of the same bytes with another type, right behind."""
    properties = {name: load.properties[name] for name in _KEPT if name in load.properties}
    twin = llvm.LoadOp.create(operands=(load.addr,), result_types=(type,), properties=properties)
    block = load.parent
    assert isinstance(block, Block)
    block.insert_op_after(twin, load)
    return twin.res


def _replace(op: Operation, old: SSAValue, new: SSAValue) -> None:
    new.name_hint = old.name_hint
    old.replace_all_uses_with(new)
    op.detach()
    op.erase()


__all__ = ["ReloadBitsPass", "load_as"]
