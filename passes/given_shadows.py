"""Variables of which LLVM's text says what their shadow is: ``@x = global double …, !enzyme_shadow !{ptr @dx}``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from xdsl.dialects.builtin import DictionaryAttr

from oxad.dialects import llvm
from oxad.dialects.autodiff import requests
from oxad.dialects.diagnostic import fail
from oxad.dialects.llvm.locations import Lookup, source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable

ATTACHMENT = "enzyme_shadow"
_SYMBOL = re.compile(r'@"?([^"\s,}]+)')


def given_shadows(symbols: SymbolTable, names: Iterable[str]) -> dict[str, str | None]:
    """The variables among ``names`` with shadows of the program's own, and these; ``None`` where they are not there."""
    found: dict[str, str | None] = {}
    for name in names:
        variable = symbols.get(name)
        if not isinstance(variable, llvm.GlobalOp):
            continue
        metadata = variable.properties.get("metadata")
        node = metadata.data.get(ATTACHMENT) if isinstance(metadata, DictionaryAttr) else None
        if not isinstance(node, llvm.MetadataRefAttr):
            continue
        named = _SYMBOL.search(Lookup(variable).text(node.data))
        shadow = symbols.get(named[1]) if named else None
        fits = isinstance(shadow, llvm.GlobalOp) and shadow.global_type == variable.global_type
        found[name] = named[1] if named and fits else None
    return found


def refuse_given(given: dict[str, str | None], fitting: Container[str], request: requests.RequestOp) -> None:
    """Raises OX0168 for a variable whose own shadow a request cannot use."""
    held = isinstance(request, requests.ReverseOp) and request.phase is not None
    for name, shadow in given.items():
        if shadow is None:
            why = "which is no variable of the same type"
        elif request.width.value.data > 1:
            why = "and the request asks for several directions"
        elif held:
            why = "and the request has a tape"
        elif name not in fitting:
            why = "and holds pointers, is constant, or has its address kept somewhere"
        else:
            continue
        fail(
            "OX0168",
            f"the variable `{source_name(name)}` has a shadow of the program's own (`!{ATTACHMENT}`), {why}",
            span_of(request),
            help="pass the variable and its shadow to the function as an argument",
        )


__all__ = ["given_shadows", "refuse_given"]
