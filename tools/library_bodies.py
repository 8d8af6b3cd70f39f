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

from oxad.dialects.diagnostic import OxadError
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
_STRING = "St7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE"
_MEMBERS = {
    "itself": "N:_M_get_allocator:Ev K:_M_get_allocator:Ev",
    "local": "N:_M_local_data:Ev K:_M_local_data:Ev",
    "data": "K:_M_data:Ev N:data:Ev K:data:Ev K:c_str:Ev",
    "set_data": "N:_M_data:EPc",
    "set_data_with": "N:_Alloc_hider:C1EPcRKS3_ N:_Alloc_hider:C1EPcOS3_",
    "set_capacity": "N:_M_capacity:Em",
    "set_size": "N:_M_length:Em",
    "set_length": "N:_M_set_length:Em",
    "dispose": "N:_M_dispose:Ev N::D1Ev",
    "make_empty": "N::C1Ev",
    "make_copy": "N::C1ERKS4_",
    "make_moved": "N::C1EOS4_",
    "copy_from_to": "N:_S_copy_chars:EPcPKcS7_ N:_S_copy_chars:EPcS5_S5_",
}


def _member(entry: str) -> str:
    """The mangled name of a member of ``std::string``: of a constant one (``K``), its name, and what follows that."""
    kind, name, rest = entry.split(":")
    return f"_ZN{kind.strip('N')}{_STRING}{len(name) or ''}{name}{rest}"


#: How ``std::string`` and its allocator are made, copied and taken apart: where nothing is inlined, at -O0, these are
#: calls wherever a string stands beside the program's numbers.
TEXTS = {
    **dict.fromkeys(("_ZNSaIcEC1Ev", "_ZNSaIcED1Ev", "_ZNSaIcED2Ev"), ("text", "nothing")),
    **dict.fromkeys(("_ZNSaIcEC1ERKS_", "_ZNSaIcEC2ERKS_"), ("text", "nothing_of")),
    **{_member(entry): ("text", name) for name, entries in _MEMBERS.items() for entry in entries.split()},
}
_DECLARED = re.compile(r"^declare [^\n]*?@([\w$.]+)\([^\n]*\n", re.M)


def with_bodies(module: llvm.ModuleRef, texts: bool = False) -> llvm.ModuleRef:
    """The module, in which functions of ours stand for those that it declares and that are in ``BODIES``.

    ``texts``: and for those in ``TEXTS``.
    """
    bodies = BODIES | TEXTS if texts else BODIES
    text = str(module)
    wanted = [name for name in _DECLARED.findall(text) if name in bodies]
    if not wanted:
        return module
    own: dict[str, str] = {}
    for name in wanted:
        file, function = bodies[name]
        own[name] = f'@"oxad.library.{file}.{function}"'
        text = re.sub(rf"@{re.escape(name)}(?![\w$.])", own[name], text)
    text = _once(text, set(own.values()))
    whole = native.parse(text, module.name)
    for file in sorted({bodies[name][0] for name in wanted}):
        whole.link_in(native.parse(_text(file), f"{file}.ll"))
        for function in whole.functions:
            if function.name.startswith(f"oxad.library.{file}.") and not function.is_declaration:
                # Every caller has elements of its own type and size.
                function.linkage = llvm.Linkage.internal
                function.add_function_attribute("alwaysinline")
    return whole


def misses_texts(error: OxadError) -> bool:
    """Whether an error is that of a call of a function in ``TEXTS``."""
    return any(diagnostic.bodyless in TEXTS for diagnostic in error.diagnostics)


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


__all__ = ["BODIES", "TEXTS", "misses_texts", "with_bodies"]
