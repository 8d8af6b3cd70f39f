"""Rust's debug information as type trees: of types, and of the parameters and results of functions.

rustc describes every type down to the byte: members with their offsets, variants of enumerations with their
discriminants, arrays with their counts. ``TypeTrees.tree`` turns such a description into a ``Tree``; ``attach_types``
finds out which LLVM parameters a source parameter became and sets ``oxad.types`` (one tree or unit per LLVM
parameter) and ``oxad.result_type`` on the functions of a module.

What debug information cannot tell is left out, so that the type analysis treats it as unknown: what a trait object,
a function pointer or a vtable leads to, the elements of hash tables (they lie before the pointer), and what type-erased
code (allocators, ``mem::swap``) calls ``*mut u8``, ``NonNull<u8>`` or ``MaybeUninit<[u8; N]>``.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Literal

from xdsl.dialects.builtin import ArrayAttr, ModuleOp, UnitAttr
from xdsl.ir import Attribute

from oxad.dialects.autodiff.type_tree import FLOAT_BYTES, Item, Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.dialects.llvm import FuncOp, MetadataRefAttr
from oxad.lifting.debug_abi import Slot, match_parameters, match_result
from oxad.lifting.debug_metadata import Node, Table
from oxad.lifting.debug_records import RecordedTypes

DEEPEST = 8
"""Pointers behind pointers that are followed."""
BUDGET = 600
"""Items of one tree; what lies behind further pointers is left unknown."""
LONGEST_SHARED = 64
"""Elements of an array in a variant that are compared with other variants."""
POINTER_BYTES = 8
_FLOATS = {size * 8: name for name, size in (("f16", 2), ("f32", 4), ("f64", 8), ("f128", 16))}

Shape = Literal["scalar", "struct", "array", "union", "enum", "nothing"]


@dataclass(frozen=True)
class Described:
    """A type: its size in bytes, its tree, and what rustc's rules for passing it need to know.

    ``slots``: the scalars of a type that holds no array or union, in the order of their offsets; where variants of an
    enumeration overlap, a slot has all their kinds.
    """

    size: int
    tree: Tree
    shape: Shape
    slots: tuple[Slot, ...]
    parts: tuple[Described, ...] = ()


class TypeTrees:
    """Trees of the types in a metadata table. Memoised where a tree does not refer to what is around it.

    ``unions``: the floats of a union share their bytes with its integers, too, not only with its pointers.
    """

    def __init__(self, table: Table, unions: bool = False):
        self.table = table
        self.unions = unions
        self._left = BUDGET

    def described(self, type: Node | None) -> Described:
        """The description of a type, with a budget of its own. ``None`` is ``()``."""
        if type is None:
            return Described(0, Tree(()), "nothing", ())
        self._left = BUDGET
        items = self._items(type, 0, ((type.number, False),), None)
        return Described(
            _size(type),
            _tree(items, _size(type)),
            self._shape(type),
            _slots(items) if self._is_plain(type) else (),
            tuple(self.described_part(member) for member in _members(type)) if _is_tuple(type) else (),
        )

    def described_part(self, member: Node) -> Described:
        return self.described(member.refer("baseType"))

    def shallow(self, type: Node) -> Tree:
        """The tree of a type, without what its pointers lead to."""
        self._left = 0
        return _tree(self._items(type, 0, ((type.number, False),), None), _size(type))

    # types

    def _items(
        self, type: Node | None, offset: int, around: tuple[tuple[int, bool], ...], override: Node | None
    ) -> list[tuple[int, Item]]:
        """The items of a type at ``offset``. ``around``: the pointer targets that this is part of, outermost first.

        ``override``: what an untyped pointer inside leads to (the elements of a ``Vec``).
        """
        if type is None:
            return []
        self._left -= 1
        tag = type.field("tag")
        if type.kind == "DIBasicType":
            return _basic(type, offset)
        if tag in _POINTERS:
            target = type.refer("baseType")
            if type.field("name").startswith("*") and _is_byte(target):
                return [(offset, Reference(None))]
            return [(offset, Reference(self._target(target, False, around)))]
        if tag == "DW_TAG_enumeration_type":
            return [(offset, Scalar("int", _size(type)))]
        if tag == "DW_TAG_array_type":
            return self._array(type, offset, around)
        if tag in _NAMES:
            return self._items(type.refer("baseType"), offset, around, override)
        if tag == "DW_TAG_variant_part":
            return self._variants(type, offset, around)
        if tag in ("DW_TAG_structure_type", "DW_TAG_union_type", "DW_TAG_class_type"):
            return self._structure(type, offset, around, override)
        return []

    def _structure(
        self, type: Node, offset: int, around: tuple[tuple[int, bool], ...], override: Node | None
    ) -> list[tuple[int, Item]]:
        name = type.field("name")
        members = _members(type)
        names = [member.field("name") for member in members]
        if names == ["data_ptr", "length"]:
            pointer = members[0].refer("baseType")
            element = None if pointer is None else pointer.refer("baseType")
            if name.startswith("*") and _is_byte(element):
                element = None
            return [
                (offset + _offset(members[0]), Reference(self._target(element, not _is_unsized(element), around))),
                (offset + _offset(members[1]), Scalar("int", POINTER_BYTES)),
            ]
        if names == ["pointer", "vtable"]:
            return [(offset + _offset(member), Reference(None)) for member in members]
        if name.startswith(("RawVec<", "Unique<u8", "NonNull<u8")) or override is not None:
            parameter = _parameter(type, "T")
            if name.startswith("RawVec<"):
                override = parameter
            elif name.startswith(("Unique<u8", "NonNull<u8")):
                return [(offset, Reference(None if override is None else self._target(override, True, around)))]
        elif name.startswith("RawTableInner"):
            # The buckets of a hash table lie before the address that it holds.
            return [
                (offset + _offset(m), Reference(None) if m.field("name") == "ctrl" else Scalar("int", _size(m)))
                for m in members
            ]
        items: list[tuple[int, Item]] = []
        for element in type.items("elements"):
            if element is None:
                continue
            if element.field("tag") == "DW_TAG_variant_part":
                items += self._variants(element, offset, around)
            elif _is_member(element):
                base = element.refer("baseType")
                at = offset + _offset(element)
                if base is not None and _is_tail(element) and not _is_unsized(base):
                    stride = _size(base)
                    items.append((at, Repeated(None, stride, _tree(self._items(base, 0, around, override), stride))))
                else:
                    items += self._items(base, at, around, override)
        if type.field("tag") == "DW_TAG_union_type" and _holds_bytes(items):
            return [(offset, Scalar("any", _size(type)))] if _size(type) else []
        if type.field("tag") == "DW_TAG_union_type":
            # The bits of a pointer are nobody's number, so which member is meant is known by what is done with it.
            # Those of an integer may well be taken for the float's, but in a `std::variant`, which knows what it holds.
            alone = not self.unions and not name.startswith("_Variadic_union<")
            items += _shared([[item] for item in items], pointers=alone)
        return items

    def _variants(self, part: Node, offset: int, around: tuple[tuple[int, bool], ...]) -> list[tuple[int, Item]]:
        items: list[tuple[int, Item]] = []
        variants: list[list[tuple[int, Item]]] = []
        for variant in part.items("elements"):
            if variant is not None and _is_member(variant):
                variants.append(self._items(variant.refer("baseType"), offset + _offset(variant), around, None))
                items += variants[-1]
        items += _shared(variants)
        discriminator = part.refer("discriminator")
        if discriminator is not None:
            at = offset + _offset(discriminator)
            # A niche: the discriminant is a value that the pointer there never has.
            if not any(o == at and isinstance(item, Reference) for o, item in items):
                items += self._items(discriminator.refer("baseType"), at, around, None)
        return items

    def _array(self, type: Node, offset: int, around: tuple[tuple[int, bool], ...]) -> list[tuple[int, Item]]:
        element = type.refer("baseType")
        stride = 0 if element is None else _size(element)
        counts = [r.field("count") for r in type.items("elements") if r is not None and r.kind == "DISubrange"]
        if element is None or stride == 0 or any(not count.isdigit() for count in counts):
            return []
        inner = self._items(element, 0, around, None)
        count = 1
        for extent in counts:
            count *= int(extent)
        return [(offset, Repeated(count, stride, _tree(inner, stride)))] if count else []

    def _target(self, type: Node | None, many: bool, around: tuple[tuple[int, bool], ...]) -> Tree | int | None:
        """What a pointer to ``type`` (``many``: to an unknown number of them) leads to."""
        if type is None or type.kind == "DISubroutineType":
            return None
        key = (type.number, many)
        if key in around:
            return len(around) - 1 - around.index(key)
        size = _size(type)
        if size == 0 or len(around) > DEEPEST or self._left <= 0:
            return None
        items = self._items(type, 0, (*around, key), None)
        tree = _tree(items, size)
        return Tree(((0, Repeated(None, size, tree)),)) if many else tree

    # passing

    def _shape(self, type: Node) -> Shape:
        tag = type.field("tag")
        if _size(type) == 0:
            return "nothing"
        if type.kind == "DIBasicType" or tag in ("DW_TAG_pointer_type", "DW_TAG_enumeration_type"):
            return "scalar"
        if tag == "DW_TAG_array_type":
            return "array"
        if tag == "DW_TAG_union_type":
            return "union"
        return "enum" if any(e is not None and "variant_part" in e.text for e in type.items("elements")) else "struct"

    def _is_plain(self, type: Node | None, depth: int = 0) -> bool:
        """Whether a type holds neither an array nor a union outside of pointers."""
        if type is None or _size(type) == 0 or type.kind == "DIBasicType":
            return True
        tag = type.field("tag")
        if tag in ("DW_TAG_pointer_type", "DW_TAG_enumeration_type"):
            return True
        if tag in ("DW_TAG_array_type", "DW_TAG_union_type") or depth > 32:
            return False
        for element in type.items("elements"):
            if element is None:
                continue
            if element.field("tag") == "DW_TAG_variant_part":
                for variant in element.items("elements"):
                    if variant is not None and not self._is_plain(variant.refer("baseType"), depth + 1):
                        return False
            elif _is_member(element) and not self._is_plain(element.refer("baseType"), depth + 1):
                return False
        return True


def attach_types(module: ModuleOp, slots: bool = True) -> None:
    """Sets ``oxad.types`` and ``oxad.result_type`` on every function with debug information, where they are certain,
    and, with ``slots``, what the debug records in it tell of memory (``debug_records.py``).

    They are certain if exactly one way of passing the source parameters by Rust's rules gives the LLVM parameters.
    Other languages pass parameters by other rules, and C's pointers lead to whatever they were cast to: functions of
    theirs get nothing.
    """
    table: Table | None = None
    trees: TypeTrees | None = None
    records: RecordedTypes | None = None
    known: dict[int, Described] = {}
    for func in module.body.block.ops:
        if not isinstance(func, FuncOp) or func.is_declaration or func.metadata is None:
            continue
        reference = func.metadata.data.get("dbg")
        if not isinstance(reference, MetadataRefAttr):
            continue
        if table is None or trees is None or records is None:
            table = Table(module)
            trees = TypeTrees(table)
            records = RecordedTypes(table, trees)
        subprogram = table.node(reference.data)
        unit = None if subprogram is None else subprogram.refer("unit")
        if unit is not None and unit.field("language") not in ("", "DW_LANG_Rust"):
            continue
        if slots:
            records.attach(func)
        signature = None if subprogram is None else subprogram.refer("type")
        if signature is None:
            continue
        described: list[Described] = []
        for type in signature.items("types"):
            number = -1 if type is None else type.number
            if number not in known:
                known[number] = trees.described(type)
            described.append(known[number])
        if described:
            _attach(func, described[0], described[1:])


def _attach(func: FuncOp, result: Described, parameters: list[Described]) -> None:
    types = list(func.function_type.inputs.data)
    attributes = [{} if a is None else a.data for a in (func.arg_attrs.data if func.arg_attrs else [])]
    found: list[Tree | None] = []
    if attributes and "sret" in attributes[0]:
        found.append(Tree(((0, Reference(result.tree)),)))
        types = types[1:]
    elif (tree := match_result(result, func.function_type.result)) is not None:
        func.attributes["oxad.result_type"] = TreeAttr(tree)
    matched = match_parameters(parameters, types)
    if matched is None:
        matched = [None] * len(types)
    found += matched
    if any(tree is not None for tree in found):
        trees: list[Attribute] = [UnitAttr() if tree is None else TreeAttr(tree) for tree in found]
        func.attributes["oxad.types"] = ArrayAttr(trees)


def _shared(variants: list[list[tuple[int, Item]]], pointers: bool = False) -> list[tuple[int, Item]]:
    """The bytes that are a float's in one variant, and an integer's or a pointer's (``pointers``: a pointer's alone) in
    another."""
    floats: set[int] = set()
    others: set[int] = set()
    for items in variants:
        for offset, item in items:
            _add_bytes(offset, item, floats, others, pointers)
    shared = sorted(floats & others)
    runs: list[tuple[int, Item]] = []
    for _, run in itertools.groupby(enumerate(shared), lambda pair: pair[1] - pair[0]):
        found = [byte for _, byte in run]
        runs.append((found[0], Scalar("variant", len(found))))
    return runs


def _add_bytes(offset: int, item: Item, floats: set[int], others: set[int], pointers: bool) -> None:
    """Adds the bytes of an item to those of floats, or of other things (``pointers``: of pointers alone). An array of
    unknown length is not within."""
    if isinstance(item, Repeated):
        for k in range(min(item.count or 0, LONGEST_SHARED)):
            for inner, part in item.element.items:
                _add_bytes(offset + k * item.stride + inner, part, floats, others, pointers)
    elif not (isinstance(item, Scalar) and item.kind in ("any", "variant")):
        is_float = isinstance(item, Scalar) and item.kind in FLOAT_BYTES
        if is_float or not pointers or isinstance(item, Reference):
            (floats if is_float else others).update(range(offset, offset + _length(item)))


def _is_byte(type: Node | None) -> bool:
    """``u8`` or ``i8``: through a raw pointer, bytes of anything."""
    return type is not None and type.kind == "DIBasicType" and type.field("name") in ("u8", "i8")


def _holds_bytes(items: list[tuple[int, Item]]) -> bool:
    """Whether all that is here is bytes, one by one."""

    def is_byte(item: Item) -> bool:
        if isinstance(item, Repeated):
            return item.stride == 1 and all(is_byte(inner) for _, inner in item.element.items)
        return isinstance(item, Scalar) and item.kind in ("int", "any") and item.size == 1

    return bool(items) and all(is_byte(item) for _, item in items)


def _basic(type: Node, offset: int) -> list[tuple[int, Item]]:
    size = _size(type)
    if size == 0:
        return []
    if type.field("encoding") == "DW_ATE_float":
        kind = _FLOATS.get(size * 8)
        return [] if kind is None else [(offset, Scalar(kind, FLOAT_BYTES[kind]))]
    return [(offset, Scalar("int", size))]


def _size(type: Node) -> int:
    """In bytes: of a name for a type, or of a ``const`` one, that of the type itself."""
    base: Node | None = type
    while base is not None and base.field("tag") in _NAMES:
        base = base.refer("baseType")
    return 0 if base is None else base.integer("size") // 8


def _offset(member: Node) -> int:
    return member.integer("offset") // 8


_NAMES = ("DW_TAG_typedef", "DW_TAG_const_type", "DW_TAG_volatile_type", "DW_TAG_restrict_type")
_POINTERS = ("DW_TAG_pointer_type", "DW_TAG_reference_type", "DW_TAG_rvalue_reference_type")
_MEMBERS = ("DW_TAG_member", "DW_TAG_inheritance")
"""A class of C++ begins with what it inherits."""


def _is_member(node: Node) -> bool:
    return node.field("tag") in _MEMBERS and "DIFlagStaticMember" not in node.field("flags")


def _members(type: Node) -> list[Node]:
    return [e for e in type.items("elements") if e is not None and _is_member(e)]


def _is_tail(member: Node) -> bool:
    """Whether a member is a slice at the end of an unsized structure: it has its element's type and no size."""
    base = member.refer("baseType")
    is_own = member.field("tag") == "DW_TAG_member"
    return is_own and _size(member) == 0 and base is not None and _size(base) > 0


def _is_unsized(type: Node | None) -> bool:
    """Whether a type is a structure that ends in a slice, such as what ``Rc<[f64]>`` points to."""
    members = [] if type is None or type.field("tag") != "DW_TAG_structure_type" else _members(type)
    return any(_is_tail(member) for member in members)


def _is_tuple(type: Node) -> bool:
    return type.field("tag") == "DW_TAG_structure_type" and type.field("name").startswith("(")


def _parameter(type: Node, name: str) -> Node | None:
    for parameter in type.items("templateParams"):
        if parameter is not None and parameter.field("name") == name:
            return parameter.refer("type")
    return None


def _tree(items: list[tuple[int, Item]], size: int) -> Tree:
    """A tree in order, without repetitions, with the padding between the items as integers."""
    unique = sorted(set(items), key=lambda pair: (pair[0], str(pair[1])))
    covered = bytearray(size)
    for offset, item in unique:
        length = _length(item)
        covered[offset : offset + length] = b"\1" * min(length, max(size - offset, 0))
    gaps: list[tuple[int, Item]] = []
    at = 0
    while (start := covered.find(0, at)) >= 0:
        end = covered.find(1, start)
        at = size if end < 0 else end
        gaps.append((start, Scalar("int", at - start)))
    return Tree(tuple(sorted([*unique, *gaps], key=lambda pair: pair[0])))


def _length(item: Item) -> int:
    if isinstance(item, Scalar):
        return item.size
    if isinstance(item, Reference):
        return POINTER_BYTES
    return item.stride * (item.count or 1)


def _slots(items: list[tuple[int, Item]]) -> tuple[Slot, ...]:
    """The scalars by offset; empty where two of them overlap without being one."""
    found: dict[int, Slot] = {}
    for offset, item in sorted(items, key=lambda pair: pair[0]):
        if isinstance(item, Scalar) and item.kind == "variant":
            continue
        kind = "ptr" if isinstance(item, Reference) else item.kind if isinstance(item, Scalar) else ""
        size = _length(item)
        known = found.get(offset)
        if known is not None and known.size != size:
            return ()
        found[offset] = Slot(offset, size, (known.kinds if known else frozenset()) | {kind})
    slots = [found[offset] for offset in sorted(found)]
    if any(a.offset + a.size > b.offset for a, b in itertools.pairwise(slots)):
        return ()
    return tuple(slots)
