"""``expand-library``: calls of C's library become operations and calls that the derive passes know.

Requires: verified functions. Where there are requests, only the functions that they reach are changed, else all.

Guarantees: inline assembly that is known (``library_assembly.py``) and a call of a function of the tables
(``library_memory.py``: reallocation, aligned memory, text; ``library_math.py``: functions of two results;
``library_complex.py``: complex numbers; ``library_x86.py``: vectors; ``library_masked.py``: memory under a mask), with
the types that it has in C and no body here, is replaced at its place, so that every call keeps the types of its own
data. Memory under a mask is accessed in blocks of its own. An invoke goes on to its normal successor: none of these
functions throws. Everything else stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from xdsl.context import Context
from xdsl.dialects.builtin import ModuleOp
from xdsl.passes import ModulePass

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.helpers import declare_missing
from oxad.passes.library_assembly import assembly_expansion
from oxad.passes.library_complex import expand_complex, is_complex
from oxad.passes.library_masked import masked_expansion
from oxad.passes.library_math import math_expansion
from oxad.passes.library_memory import MEMORY, Call, Expansion
from oxad.passes.library_x86 import x86_expansion
from oxad.passes.types_transfer import concerned


@dataclass(frozen=True)
class ExpandLibraryPass(ModulePass):
    """``expand-library``."""

    name = "expand-library"

    def apply(self, ctx: Context, op: ModuleOp) -> None:
        expand_library(op)


def expand_library(module: ModuleOp) -> None:
    """Rewrites the functions that requests reach, or all where there is no request."""
    symbols = SymbolTable(module)
    for func in concerned([op for op in module.body.block.ops if isinstance(op, llvm.FuncOp)]):
        for block in list(func.body.blocks):
            for op in list(block.ops):
                if isinstance(op, llvm.CallOp | llvm.InvokeOp) and (expansion := expansion_of(op, symbols)) is not None:
                    _expand(op, expansion, symbols)
    declare_missing(module)


def expansion_of(op: Call, symbols: SymbolTable) -> Expansion | None:
    """What a call becomes, if it is of a function of the tables."""
    if op.inline_asm is not None:
        return assembly_expansion(op)
    if op.callee is None or symbols.definition(op.callee.string_value()) is not None:
        return None
    row = MEMORY.get(op.callee.string_value())
    if row is not None:
        type, expansion = row
        return expansion if type == op.function_type else None
    return expand_complex if is_complex(op) else math_expansion(op) or x86_expansion(op) or masked_expansion(op)


def _expand(op: Call, expansion: Expansion, symbols: SymbolTable) -> None:
    block = op.parent
    assert block is not None
    before = op.prev_op
    builder = Builder(block, op)
    value = expansion(op, builder, symbols)
    if value is None and op.res is not None:
        assert op.prev_op is before, "an expansion that does not apply has left something behind"
        return
    if op.res is not None and value is not None:
        op.res.replace_all_uses_with(value)
        value.name_hint = value.name_hint or op.res.name_hint
    if isinstance(op, llvm.InvokeOp):
        builder.br(op.normal, list(op.normal_operands))
    op.detach()
    op.erase(safe_erase=False)


__all__ = ["ExpandLibraryPass", "expand_library"]
