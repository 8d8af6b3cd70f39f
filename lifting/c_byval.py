"""Structures that C passes as copies (``byval``), with the copy made in sight.

A function with such a parameter becomes two: ``f.byref``, which takes the address and begins by copying what is there,
and ``f`` as it was for whoever calls it from elsewhere, which hands its arguments on. Calls in the module call
``f.byref``. What a function writes to its copy then is memory of its own for the analyses and in every derivative.
"""

from __future__ import annotations

from xdsl.dialects.builtin import (
    ArrayAttr,
    DictionaryAttr,
    IntegerAttr,
    IntegerType,
    ModuleOp,
    StringAttr,
    SymbolRefAttr,
    UnitAttr,
    i1,
    i64,
)
from xdsl.ir import Attribute, Block, Region, SSAValue

from oxad.dialects import llvm
from oxad.dialects.autodiff.type_tree import Item, Reference, Repeated, Scalar, Tree, TreeAttr
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.layout import align_of, leaves, low_bit, part, size_of, store_size
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.lifting.c_effects import constant_step
from oxad.lifting.c_forms import attributes_of, type_named

LARGEST = 32
"""Structures of more parts than this are copied as bytes."""
MEMCPY = "llvm.memcpy.p0.p0.i64"
_DROPPED = frozenset(
    """byval noundef nonnull writable writeonly readnone readonly initializes dereferenceable nocapture captures
    align""".split()  # noqa: SIM905
)
_OF_THE_COPY = ("memory", "readnone", "readonly", "writeonly", "argmemonly", "inaccessiblememonly")
"""Attributes of a function that need not count its copies as memory of the caller's; ``f.byref`` reads that."""


Ranges = list[tuple[int, int]]


def copy_memory(
    b: Builder,
    symbols: SymbolTable,
    target: SSAValue,
    source: SSAValue,
    type: Attribute,
    wanted: Ranges | None = None,
) -> None:
    """Copies a value of ``type`` from memory to memory: part by part where these are few, without what lies between.

    A part of integer type goes as bytes: it may hold a float all the same, as the first member of a union. ``wanted``:
    the bytes that anybody will look at; ``None``: maybe all.
    """
    parts = leaves(type)
    if wanted is not None:
        parts = [
            p for p in parts if any(p.offset < end and start < p.offset + size_of(p.type) for start, end in wanted)
        ]
    if len(parts) > LARGEST:
        _copy_bytes(b, symbols, target, source, size_of(type))
        return
    for leaf in parts:
        to, start = b.offset(target, leaf.offset), b.offset(source, leaf.offset)
        if isinstance(leaf.type, IntegerType):
            _copy_bytes(b, symbols, to, start, store_size(leaf.type))
        else:
            align = min(align_of(leaf.type), low_bit(leaf.offset) if leaf.offset else 16)
            b.store(b.load(start, leaf.type, align), to, align)


def _copy_bytes(b: Builder, symbols: SymbolTable, target: SSAValue, source: SSAValue, size: int) -> None:
    if symbols.get(MEMCPY) is None:
        symbols.insert(llvm.FuncOp.define(MEMCPY, llvm.FunctionType([PTR, PTR, i64, i1], llvm.VoidType()), body=False))
    b.call(MEMCPY, [target, source, b.integer(size), b.integer(0, i1)], None)


def make_copies_explicit(module: ModuleOp, symbols: SymbolTable) -> None:
    """Splits every function of the module that has a ``byval`` parameter, and redirects its calls."""
    split: dict[str, str] = {}
    for op in list(module.body.block.ops):
        if isinstance(op, llvm.FuncOp) and not op.is_declaration and not op.function_type.is_vararg:
            types = _copied(op)
            if types:
                split[op.sym_name.data] = _split(op, types, symbols)
    if not split:
        return
    for op in module.walk():
        if isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.callee is not None:
            name = split.get(op.callee.string_value())
            if name is not None:
                op.properties["callee"] = SymbolRefAttr(name)
                op.properties["arg_attrs"] = _without_byval(op)
                _drop_effects(op)
                _drop_tail(op)


def _copied(function: llvm.FuncOp) -> dict[int, Attribute]:
    found: dict[int, Attribute] = {}
    for index in range(len(function.function_type.inputs.data)):
        inner = type_named(function, attributes_of(function, index).get("byval"))
        if inner is not None:
            found[index] = inner
    return found


def _without_byval(op: llvm.CallOp | llvm.InvokeOp | llvm.FuncOp) -> ArrayAttr[DictionaryAttr]:
    assert op.arg_attrs is not None
    return ArrayAttr(
        [
            DictionaryAttr({k: v for k, v in d.data.items() if k not in _DROPPED}) if "byval" in d.data else d
            for d in op.arg_attrs.data
        ]
    )


def _drop_effects(op: llvm.CallOp | llvm.InvokeOp | llvm.FuncOp) -> None:
    kept = {n: v for n, v in (op.fn_attrs.data if op.fn_attrs else {}).items() if n not in _OF_THE_COPY}
    op.properties.pop("fn_attrs", None)
    if kept:
        op.properties["fn_attrs"] = DictionaryAttr(kept)


def _drop_tail(op: llvm.CallOp | llvm.InvokeOp) -> None:
    """A ``tail`` call promises that the callee does not look at local variables: so far it had a copy of them."""
    flags = op.flags if isinstance(op, llvm.CallOp) else None
    kept = tuple(flag for flag in (flags.data if flags else ()) if flag not in ("tail", "musttail"))
    op.properties.pop("flags", None)
    if kept:
        op.properties["flags"] = llvm.FlagsAttr(kept)


def _split(function: llvm.FuncOp, types: dict[int, Attribute], symbols: SymbolTable) -> str:
    """Moves the body of ``function`` behind a copy of its structures; gives the new function's name."""
    name = symbols.fresh(f"{function.sym_name.data}.byref")
    dropped = ("linkage", "visibility", "dll_storage", "preemption", "comdat", "section", "partition", "unnamed_addr")
    properties = {k: v for k, v in function.properties.items() if k not in dropped}
    properties |= {"sym_name": StringAttr(name), "linkage": StringAttr("internal")}
    properties["arg_attrs"] = _without_byval(function)
    region = function.detach_region(0)
    inner = llvm.FuncOp.create(properties=properties, attributes=function.attributes, regions=[region])
    _drop_effects(inner)
    entry = region.first_block
    assert entry is not None and entry.first_op is not None
    b = Builder(entry, entry.first_op)
    for index, type in types.items():
        argument = entry.args[index]
        copy = b.emit(
            llvm.AllocaOp,
            (b.integer(1),),
            PTR,
            elem_type=type,
            alignment=IntegerAttr(max(_alignment(function, index), align_of(type)), i64),
        )
        argument.replace_all_uses_with(copy)
        copy_memory(b, symbols, copy, argument, type, _looked_at(copy))
    told = [_integers(types[i]) if i in types else UnitAttr() for i in range(len(entry.args))]
    for each in (function, inner):
        each.attributes["oxad.types"] = ArrayAttr[Attribute](told)
        each.attributes["oxad.by_reference"] = UnitAttr()
    symbols.insert(inner)
    _forward(function, name)
    return name


def _looked_at(copy: SSAValue) -> Ranges | None:
    """The bytes of a local copy that its function reads; ``None`` where its address goes places."""
    found: Ranges = []
    work = [(copy, 0)]
    while work:
        pointer, offset = work.pop()
        for use in pointer.uses:
            op = use.operation
            if isinstance(op, llvm.LoadOp):
                found.append((offset, offset + size_of(op.res.type)))
            elif isinstance(op, llvm.GEPOp) and (step := constant_step(op)) is not None and op.base is pointer:
                work.append((op.res, offset + step))
            elif not (isinstance(op, llvm.StoreOp) and op.addr is pointer and op.value is not pointer):
                name = op.callee.string_value() if isinstance(op, llvm.CallOp) and op.callee is not None else ""
                if not name.startswith("llvm.lifetime."):
                    return None
    return found


def _integers(type: Attribute) -> Attribute:
    """What the types of a structure's members tell of the memory behind its address: where integers are.

    Nobody else may tell: members that the function does not read are copied as well. In a union it tells nothing.
    """
    found: list[tuple[int, Item]] = []

    def look(type: Attribute, offset: int) -> None:
        if isinstance(type, IntegerType):
            found.append((offset, Scalar("int", store_size(type))))
        elif isinstance(type, llvm.ArrayType) and isinstance(type.element, IntegerType):
            if type.element.width.data > 8:  # bytes may be storage for anything
                element = Tree(((0, Scalar("int", store_size(type.element))),))
                found.append((offset, Repeated(type.size.data, size_of(type.element), element)))
        elif isinstance(type, llvm.StructType):
            name = type.identifier.data if isinstance(type.identifier, StringAttr) else ""
            if not name.startswith("union."):
                for k in range(len(type.elements.data)):
                    inner, at = part(type, k)
                    look(inner, offset + at)

    look(type, 0)
    return TreeAttr(Tree(((0, Reference(Tree(tuple(found)))),))) if found else UnitAttr()


def _alignment(function: llvm.FuncOp, index: int) -> int:
    text = attributes_of(function, index).get("align")
    return int(text.data.strip("() ")) if isinstance(text, StringAttr) and text.data.strip("() ").isdigit() else 1


def _forward(function: llvm.FuncOp, name: str) -> None:
    """Gives ``function`` a body that calls ``name``."""
    block = Block(arg_types=function.function_type.inputs.data)
    function.add_region(Region([block]))
    result = function.function_type.result
    b = Builder(block)
    value = b.call(
        name,
        list(block.args),
        None if isinstance(result, llvm.VoidType) else result,
        arg_attrs=_without_byval(function),
    )
    if function.cconv is not None:
        call = block.last_op
        assert call is not None
        call.properties["cconv"] = function.cconv
    b.ret(None if isinstance(result, llvm.VoidType) else value)
    function.properties.pop("metadata", None)
    function.properties.pop("personality", None)
