"""Derivatives of derivatives: the inner ones are made first, and are plain LLVM when the outer ones are made.

That is the work of ``oxad/tools/nested.py``, one run of the pipeline after the other. In one run, a request may not
reach a function that holds a request itself.
"""

from __future__ import annotations

from xdsl.dialects.builtin import ModuleOp

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name

DIFFERENTIATED_AGAIN = "autodiff.differentiated_again"
"""On a module: other derivatives are going to be made of those that are made here."""


def refuse_nested_requests(module: ModuleOp) -> None:
    """Raises OX0322 if a function that is to be differentiated calls a derivative."""
    symbols = SymbolTable(module)
    callees: dict[llvm.FuncOp, list[str]] = {}
    asked: dict[llvm.FuncOp, list[requests.RequestOp]] = {}
    for func in module.body.block.ops:
        if not isinstance(func, llvm.FuncOp):
            continue
        for block in func.body.blocks:
            for op in block.ops:
                if isinstance(op, requests.RequestOp):
                    asked.setdefault(func, []).append(op)
                elif (name := callee_name(op)) is not None:
                    callees.setdefault(func, []).append(name)
    for found in asked.values():
        for request in found:
            work = [request.callee.string_value()]
            seen = set(work)
            while work:
                func = symbols.definition(work.pop())
                if func is None:
                    continue
                if func in asked:
                    fail(
                        "OX0322",
                        f"`{source_name(func)}` asks for a derivative itself, and is called by a function that is"
                        " differentiated",
                        span_of(request) or span_of(asked[func][0]),
                        help="a function cannot be part of its own derivative; of a module with requests in requests, "
                        "the inner derivatives have to be made first, as `oxad cc` and `oxad rustc` do",
                    )
                for name in callees.get(func, ()):
                    if name not in seen:
                        seen.add(name)
                        work.append(name)
