"""Which parameters of a C function are two parts of one: small structures and complex numbers come in two registers.

Debug information says how many parameters the source has, and which of them may come in parts. Without it an attribute
tells: clang says ``noundef`` of every number and pointer, and not of the parts of a structure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xdsl.dialects.builtin import DictionaryAttr, IntegerType
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.cfg import edge_operands
from oxad.dialects.llvm.locations import Lookup, Reference

_ALIASES = ("DW_TAG_typedef", "DW_TAG_const_type", "DW_TAG_volatile_type", "DW_TAG_restrict_type")
_REGISTER = 64
"""Bits of a structure that come in one register; one of more than two comes by its address."""
_SIZE = re.compile(r"\bsize: (\d+)")


def pairs(target: llvm.FuncOp, first: int, marks: bool) -> tuple[frozenset[int], bool]:
    """The parameters, from ``first`` on, that are the first of two parts of one; and whether that is certain.

    Where it is not, each of them may as well be a small structure of its own. ``marks``: whether the compiler says
    ``noundef`` at all.
    """
    types = list(target.function_type.inputs.data)
    said = _source_parts(target)
    if said is not None:
        fitting = list(_assignments(said, len(types) - first))
        if len(fitting) == 1:
            at, found = first, list[int]()
            for count in fitting[0]:
                found += [at] if count == 2 else []
                at += count
            return frozenset(found), True
    attributes = _attributes(target, len(types))
    if not marks:
        return frozenset(), False
    bare = [i >= first and not {"noundef", "byval", "sret"} & set(words) for i, words in enumerate(attributes)]
    found, at = list[int](), first
    while at + 1 < len(types):
        if bare[at] and bare[at + 1]:
            found.append(at)
            at += 1
        at += 1
    return frozenset(found), False


def _attributes(target: llvm.FuncOp, count: int) -> list[dict[str, Attribute]]:
    attrs = [] if target.arg_attrs is None else list(target.arg_attrs.data)
    found = [dict(a.data) for a in attrs if isinstance(a, DictionaryAttr)]
    return found + [{}] * (count - len(found))


def _source_parts(target: llvm.FuncOp) -> list[tuple[int, ...]] | None:
    """Per parameter of the source, how many of LLVM's it may be; ``None`` where nothing says so."""
    metadata = target.properties.get("metadata")
    number = metadata.data.get("dbg") if isinstance(metadata, DictionaryAttr) else None
    if not isinstance(number, llvm.MetadataRefAttr):
        return None
    lookup = Lookup(target)
    type = lookup.fields(number.data, "DISubprogram").get("type")
    listed = lookup.fields(type, "DISubroutineType").get("types") if isinstance(type, Reference) else None
    if not isinstance(listed, Reference):
        return None
    nodes = re.findall(r"!(\d+)|null", lookup.text(listed).partition("{")[2])
    return [_counts(lookup, int(node)) if node else (1,) for node in nodes[1:]]


def _counts(lookup: Lookup, number: int) -> tuple[int, ...]:
    text = ""
    for _ in range(100):
        text = lookup.text(number)
        base = lookup.fields(number).get("baseType")
        if not any(word in text for word in _ALIASES) or not isinstance(base, Reference):
            break
        number = base
    size = _SIZE.search(text)
    bits = int(size[1]) if size else 0
    if "DW_ATE_complex_float" in text:
        return (2,) if bits == 2 * _REGISTER else (1,)
    if not any(word in text for word in ("DW_TAG_structure_type", "DW_TAG_class_type", "DW_TAG_union_type")):
        return (1,)
    if bits <= _REGISTER:
        return (0, 1) if bits <= 8 else (1,)  # a class without members is not passed at all
    return (1, 2) if bits <= 2 * _REGISTER else (1,)


def _assignments(options: Sequence[tuple[int, ...]], total: int, limit: int = 2) -> list[tuple[int, ...]]:
    """Up to ``limit`` ways to choose one number of each that add up to ``total``."""
    ways: dict[int, list[tuple[int, ...]]] = {0: [()]}
    for choices in options:
        longer: dict[int, list[tuple[int, ...]]] = {}
        for done, chosen in ways.items():
            for count in choices:
                if done + count <= total:
                    known = longer.setdefault(done + count, [])
                    known += [(*way, count) for way in chosen][: limit - len(known)]
        ways = longer
    return ways.get(total, [])


def may_hold_floats(param: SSAValue) -> bool:
    """Whether an integer may carry a float: the bits of it are used as one, or lead where nobody looks."""
    seen: set[SSAValue] = set()
    work = [param]
    while work:
        value = work.pop()
        if value in seen:
            continue
        seen.add(value)
        for use in value.uses:
            op = use.operation
            if op.successors:
                for i, block in enumerate(op.successors):
                    passed = zip(edge_operands(op, i), block.args, strict=True)
                    work += [arg for operand, arg in passed if operand is value]
            elif isinstance(op, llvm.BitCastOp | llvm.StoreOp | llvm.CallOp | llvm.InvokeOp | llvm.ReturnOp):
                return True
            else:
                work += [result for result in op.results if isinstance(result.type, IntegerType)]
    return False
