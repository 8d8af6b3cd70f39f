"""Bodies for functions of C's and C++'s libraries that handle the program's own data through pointers.

A sort calls the program's comparison and moves its elements; the headers of libstdc++ declare how nodes of its lists
and trees are linked, and leave the code in the library. Derivatives go through both, so what requests reach calls
functions of ours instead, which do the same (``library/*.c``, kept as LLVM text beside it). Lists and trees that both
have worked on in turn are sound: the nodes look the same.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import llvmlite.binding as llvm

from oxad.lowering import native

_LIST = "_ZNSt8__detail15_List_node_base"
_TREE = "_ZSt18_Rb_tree_"
_NODE = "St18_Rb_tree_node_base"
#: The library's name, and the file and the function that stand for it.
BODIES = {
    "qsort": ("sort", "sort"),
    "bsearch": ("sort", "search"),
    "__dynamic_cast": ("cast", "cast"),
    f"{_LIST}7_M_hookEPS0_": ("list", "hook"),
    f"{_LIST}9_M_unhookEv": ("list", "unhook"),
    f"{_LIST}11_M_transferEPS0_S1_": ("list", "transfer"),
    f"{_LIST}10_M_reverseEv": ("list", "reverse"),
    f"{_LIST}4swapERS0_S1_": ("list", "swap"),
    f"{_TREE}incrementP{_NODE}": ("tree", "increment"),
    f"{_TREE}incrementPK{_NODE}": ("tree", "increment"),
    f"{_TREE}decrementP{_NODE}": ("tree", "decrement"),
    f"{_TREE}decrementPK{_NODE}": ("tree", "decrement"),
    f"_ZSt29_Rb_tree_insert_and_rebalancebP{_NODE}S0_RS_": ("tree", "insert"),
    f"_ZSt28_Rb_tree_rebalance_for_eraseP{_NODE}RS_": ("tree", "erase"),
}
_DECLARED = re.compile(r"^declare [^\n]*?@([\w$.]+)\([^\n]*\n", re.M)


def with_bodies(module: llvm.ModuleRef) -> llvm.ModuleRef:
    """The module, in which functions of ours stand for those that it declares and that are in ``BODIES``."""
    text = str(module)
    wanted = [name for name in _DECLARED.findall(text) if name in BODIES]
    if not wanted:
        return module
    own: dict[str, str] = {}
    for name in wanted:
        file, function = BODIES[name]
        own[name] = f'@"oxad.library.{file}.{function}"'
        text = re.sub(rf"@{re.escape(name)}(?![\w$.])", own[name], text)
    text = _once(text, set(own.values()))
    whole = native.parse(text, module.name)
    for file in sorted({BODIES[name][0] for name in wanted}):
        whole.link_in(native.parse(_text(file), f"{file}.ll"))
        for function in whole.functions:
            if function.name.startswith(f"oxad.library.{file}.") and not function.is_declaration:
                # Every caller has elements of its own type and size.
                function.linkage = llvm.Linkage.internal
                function.add_function_attribute("alwaysinline")
    return whole


def _once(text: str, names: set[str]) -> str:
    """``text``, in which each of these functions is declared once: two of the library's may be one of ours."""
    for name in names:
        declarations = re.findall(rf"^declare [^\n]*?{re.escape(name)}\([^\n]*\n", text, re.M)
        for other in declarations[1:]:
            text = text.replace(other, "", 1)
    return text


@cache
def _text(file: str) -> str:
    return resources.files("oxad.tools").joinpath("library", f"{file}.ll").read_text()


__all__ = ["BODIES", "with_bodies"]
