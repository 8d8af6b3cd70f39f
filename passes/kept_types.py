"""The type analysis of a module, kept from one derive pass to the next.

What is kept is used again only where nothing has changed that the requests still reach: every function there has the
same operations with the same operands. (The functions that ask are changed by every derive pass; nobody asks about
their own values.)
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from xdsl.dialects.builtin import ModuleOp, UnitAttr
from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.passes.batch_shadows import POINTER_WORDS
from oxad.passes.types import TypeInfo, infer_types
from oxad.passes.types_transfer import concerned, primals

Bodies = dict[llvm.FuncOp, list[tuple[Operation, tuple[SSAValue, ...]]]]

_KEPT: WeakKeyDictionary[ModuleOp, tuple[Bodies, TypeInfo]] = WeakKeyDictionary()


def types_of(module: ModuleOp) -> TypeInfo:
    """What ``infer_types`` finds in a module, or has found. Marks modules with words of variants, for ``batch``."""
    bodies = _bodies(module)
    kept = _KEPT.get(module)
    if kept is not None:
        before, types = kept
        if all(before.get(func) == body for func, body in bodies.items() if not _asks(body)):
            return types
    types = infer_types(module)
    if types.has_variants:
        module.attributes[POINTER_WORDS] = UnitAttr()
    _KEPT[module] = bodies, types
    return types


def _bodies(module: ModuleOp) -> Bodies:
    return {
        func: [(op, tuple(op.operands)) for block in func.body.blocks for op in block.ops]
        for func in concerned(primals(module))
    }


def _asks(body: list[tuple[Operation, tuple[SSAValue, ...]]]) -> bool:
    return any(isinstance(op, requests.RequestOp) for op, _ in body)


__all__ = ["types_of"]
