"""``store-pointers``: a pointer that is moved as an integer is stored as a pointer.

``memcpy`` of a structure of one pointer, and vectorised copies of several, become loads and stores of integers. The
analyses of memory follow pointers; stored as one, a word from memory of the caller's leads where that memory leads.

Requires types as ``infer_types`` finds them. Guarantees: no plain store of an ``i64`` that has come out of memory, an
argument or a call stores what is a pointer and nothing else; an ``inttoptr`` in front of the store makes one of it. Nor
is the result of a ``ptrtoint`` stored: the pointer is. (A closure in a ``std::function`` is made like that.)
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp, i64
from xdsl.ir import BlockArgument
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.cfg import incoming_values
from oxad.passes.types import infer_types
from oxad.passes.types_facts import is_constant
from oxad.passes.types_transfer import concerned
from oxad.passes.types_words import word_sources

_SOURCES = (llvm.LoadOp, llvm.CallOp, llvm.InvokeOp, llvm.ExtractValueOp, llvm.ExtractElementOp)


@dataclass(frozen=True)
class StorePointersPass(ModulePass):
    """``store-pointers``."""

    name = "store-pointers"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        functions = concerned([f for f in op.body.block.ops if isinstance(f, llvm.FuncOp) and not f.is_declaration])
        stores: list[llvm.StoreOp] = []
        for store in (store for func in functions for store in word_stores(func)):
            source = store.value.owner
            if isinstance(source, llvm.PtrToIntOp):
                store.operands[0] = source.arg
            else:
                stores.append(store)
        if not stores:
            return
        types = infer_types(op)
        pointers = [store for store in stores if types.kind(store.value) == "pointer"]
        for store in pointers:
            assert store.parent is not None
            store.operands[0] = Builder(store.parent, store).emit(llvm.IntToPtrOp, (store.value,), PTR)


def word_stores(func: llvm.FuncOp) -> list[llvm.StoreOp]:
    """The stores of an ``i64`` that is, or may be, a pointer or a word from elsewhere, as it came."""
    incoming = incoming_values(func)
    return [
        op
        for block in func.body.blocks
        for op in block.ops
        if isinstance(op, llvm.StoreOp)
        and op.value.type == i64
        and op.ordering is None
        and not op.has_flag("volatile")
        and not is_constant(op.value)
        and any(
            isinstance(source.owner, _SOURCES) or isinstance(source, BlockArgument) or source.type == PTR
            for source in word_sources(op.value, incoming.get)
        )
    ]


__all__ = ["StorePointersPass", "word_stores"]
