"""C's functions for memory and text as operations that the derive passes know."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xdsl.dialects.builtin import DictionaryAttr, IntegerAttr, StringAttr, UnitAttr, i1, i8, i32, i64
from xdsl.ir import Attribute, Block, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import PTR, Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.calls import PRIMAL_ONLY
from oxad.passes.helpers import Helpers

Call = llvm.CallOp | llvm.InvokeOp
Expansion = Callable[[Call, Builder, SymbolTable], SSAValue | None]

NO_MEMORY = 12
"""``ENOMEM``: what ``posix_memalign`` returns where there is no memory."""
REALLOC = "oxad.realloc"
"""``realloc`` that is told the old size: ``(block, old size, new size)``."""
USABLE = "malloc_usable_size"
OVERFLOW = "__chk_fail"
"""Ends the program with the message that a buffer is too small."""


def usable_size(b: Builder, symbols: SymbolTable, block: SSAValue) -> SSAValue:
    """How many bytes of a block from ``malloc`` there are, at least as many as were asked for; 0 for null."""
    if symbols.get(USABLE) is None:
        attrs = DictionaryAttr({"nounwind": UnitAttr()})
        nothing_kept = [DictionaryAttr({"captures": StringAttr("(none)")})]
        type = llvm.FunctionType([PTR], i64)
        symbols.insert(llvm.FuncOp.define(USABLE, type, fn_attrs=attrs, arg_attrs=nothing_kept, body=False))
    return b.call(USABLE, (block,), i64)


def primal_call(b: Builder, name: str, args: Sequence[SSAValue], result: Attribute) -> SSAValue:
    """A call that no derivative goes through."""
    return b.call(name, args, result, fn_attrs=DictionaryAttr({PRIMAL_ONLY: UnitAttr(), "nounwind": UnitAttr()}))


def _realloc(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    return reallocated(b, symbols, op.args[0], op.args[1])


def reallocated(b: Builder, symbols: SymbolTable, block: SSAValue, size: SSAValue) -> SSAValue:
    """``realloc`` in the form that the derive passes know: with the size that the block has now."""
    if symbols.get(REALLOC) is None:
        attrs = DictionaryAttr(
            {
                "nounwind": UnitAttr(),
                "allockind": StringAttr('("realloc,uninitialized")'),
                "allocsize": StringAttr("(2)"),
                '"alloc-family"': StringAttr("malloc"),
            }
        )
        arg_attrs = [DictionaryAttr({"allocptr": UnitAttr()}), DictionaryAttr({}), DictionaryAttr({})]
        type = llvm.FunctionType([PTR, i64, i64], PTR)
        symbols.insert(
            llvm.FuncOp.define(
                REALLOC,
                type,
                fn_attrs=attrs,
                arg_attrs=arg_attrs,
                res_attrs=DictionaryAttr({"noalias": UnitAttr()}),
                body=False,
            )
        )
    return b.call(REALLOC, (block, usable_size(b, symbols, block), size), PTR)


def usable_bytes(b: Builder, symbols: SymbolTable, op: Call, block: SSAValue) -> SSAValue | None:
    """The size that the shadow of a new ``block`` must have, where it is more than what the call asks for.

    ``realloc`` is not told how large a block is, and what it keeps may be more than what was asked for. So where a
    block of C's may be reallocated, its shadow is as large as the block is really.
    """
    if symbols.get(REALLOC) is None or symbols.family(op) != "malloc":
        return None
    return usable_size(b, symbols, block)


def define_library(helpers: Helpers) -> None:
    """Gives ``REALLOC`` its body: the derive passes are through with it."""
    declared = helpers.function(REALLOC)
    if declared is None or not declared.is_declaration:
        return
    type = declared.function_type
    name = helpers.get("realloc", lambda: llvm.FuncOp.define("realloc", llvm.FunctionType([PTR, i64], PTR), body=False))
    func = llvm.FuncOp.define(REALLOC, type, linkage="internal", fn_attrs=DictionaryAttr({"alwaysinline": UnitAttr()}))
    block = func.body.blocks[0]
    b = Builder(block)
    b.ret(b.call(name, (block.args[0], block.args[2]), PTR))
    helpers.replace(declared, func)


def _reallocarray(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    # Where the product overflows there is no such block: as many bytes are never had.
    pair = llvm.StructType([i64, i1])
    product = b.call("llvm.umul.with.overflow.i64", (op.args[1], op.args[2]), pair)
    overflow = b.extract(product, [1], i1)
    size = b.select(overflow, b.integer(-1), b.extract(product, [0], i64))
    return reallocated(b, symbols, op.args[0], size)


def _posix_memalign(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
    # An alignment that is no power of two, or less than a pointer's, is refused by the function, not by aligned_alloc.
    alignment = op.args[1].owner
    value = alignment.value if isinstance(alignment, llvm.ConstantOp) else None
    if not isinstance(value, IntegerAttr) or value.value.data < 8 or value.value.data & (value.value.data - 1):
        return None
    _declare_allocator(symbols, "aligned_alloc", [i64, i64], 1, ("aligned",))
    block = b.call("aligned_alloc", (op.args[1], op.args[2]), PTR)
    b.store(block, op.args[0])
    failed = b.icmp("eq", block, b.zero(PTR))
    return b.select(failed, b.integer(NO_MEMORY, i32), b.integer(0, i32))


def _strdup(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    _declare_allocator(symbols, "malloc", [i64], 0)
    length = b.call("strlen", (op.args[0],), i64)
    block = b.call("malloc", (b.iadd(length, b.integer(1)),), PTR)
    b.call("strcpy", (block, op.args[0]), PTR)
    return block


def _text(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
    """The result is the first argument, or the end of the text behind it, and no longer the call's."""
    if op.res is None or op.callee is None or next(iter(op.res.uses), None) is None:
        return None
    name = op.callee.string_value()
    b.call(name, list(op.args), PTR)
    if name == "stpcpy":
        return b.offset(op.args[0], b.call("strlen", (op.args[0],), i64))
    return op.args[0]


def _copy(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
    """``memcpy``, ``memmove`` and ``mempcpy`` where the front end left them calls."""
    assert op.callee is not None
    name = op.callee.string_value()
    intrinsic = "llvm.memmove.p0.p0.i64" if "memmove" in name else "llvm.memcpy.p0.p0.i64"
    b.call(intrinsic, (op.args[0], op.args[1], op.args[2], b.integer(0, i1)), None)
    return b.offset(op.args[0], op.args[2]) if "mempcpy" in name else op.args[0]


def _fill(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
    byte = b.emit(llvm.TruncOp, (op.args[1],), i8)
    b.call("llvm.memset.p0.i64", (op.args[0], byte, op.args[2], b.integer(0, i1)), None)
    return op.args[0]


def _checked(expansion: Expansion) -> Expansion:
    """The same of a function that is told how many bytes there are (``-D_FORTIFY_SOURCE``): it ends the program first
    where that is less than are meant."""

    def checked(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue | None:
        block = op.parent
        assert block is not None and block.parent is not None
        rest, too_many = block.split_before(op), Block()
        block.parent.insert_block_after(too_many, rest)
        check = Builder(block)
        check.cond_br(check.icmp("ugt", op.args[2], op.args[3]), too_many, rest)
        if symbols.get(OVERFLOW) is None:
            attrs = DictionaryAttr({"noreturn": UnitAttr(), "nounwind": UnitAttr()})
            type = llvm.FunctionType([], llvm.VoidType())
            symbols.insert(llvm.FuncOp.define(OVERFLOW, type, fn_attrs=attrs, body=False))
        end = Builder(too_many)
        end.call(OVERFLOW, (), None)
        end.emit(llvm.UnreachableOp)
        return expansion(op, Builder(rest, op), symbols)

    return checked


def _declare_allocator(
    symbols: SymbolTable,
    name: str,
    inputs: list[Attribute],
    size: int,
    kinds: tuple[str, ...] = (),
    family: str = "malloc",
) -> None:
    if symbols.get(name) is None:
        attrs = DictionaryAttr(
            {
                "nounwind": UnitAttr(),
                "allockind": StringAttr(f'("{",".join(("alloc", "uninitialized", *kinds))}")'),
                "allocsize": StringAttr(f"({size})"),
                '"alloc-family"': StringAttr(family),
            }
        )
        result = DictionaryAttr({"noalias": UnitAttr()})
        symbols.insert(
            llvm.FuncOp.define(name, llvm.FunctionType(inputs, PTR), fn_attrs=attrs, res_attrs=result, body=False)
        )


def _string_block(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """``std::string::_M_create(capacity&, old capacity)``: a block for so many characters, at least twice as many as
    before where it grows, and one for the zero behind them."""
    _declare_allocator(symbols, "_Znwm", [i64], 0, family="_Znwm")
    _, place, old = op.args
    wanted, twice = b.load(place, i64), b.imul(old, b.integer(2))
    grows = b.iand(b.icmp("ugt", wanted, old), b.icmp("ult", wanted, twice))
    capacity = b.select(grows, twice, wanted)
    b.store(capacity, place)
    return b.call("_Znwm", (b.iadd(capacity, b.integer(1)),), PTR)


def _type(result: Attribute, *inputs: Attribute) -> llvm.FunctionType:
    return llvm.FunctionType(list(inputs), result)


MEMORY: dict[str, tuple[llvm.FunctionType, Expansion]] = {
    "realloc": (_type(PTR, PTR, i64), _realloc),
    "reallocarray": (_type(PTR, PTR, i64, i64), _reallocarray),
    "posix_memalign": (_type(i32, PTR, i64, i64), _posix_memalign),
    "strdup": (_type(PTR, PTR), _strdup),
    "memcpy": (_type(PTR, PTR, PTR, i64), _copy),
    "memmove": (_type(PTR, PTR, PTR, i64), _copy),
    "mempcpy": (_type(PTR, PTR, PTR, i64), _copy),
    "memset": (_type(PTR, PTR, i32, i64), _fill),
    **{f"__{name}_chk": (_type(PTR, PTR, PTR, i64, i64), _checked(_copy)) for name in ("memcpy", "memmove", "mempcpy")},
    "__memset_chk": (_type(PTR, PTR, i32, i64, i64), _checked(_fill)),
    "_ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE9_M_createERmm": (_type(PTR, PTR, PTR, i64), _string_block),
    **{name: (_type(PTR, PTR, PTR), _text) for name in ("strcpy", "stpcpy", "strcat")},
    **{name: (_type(PTR, PTR, PTR, i64), _text) for name in ("strncpy", "strncat")},
}
"""Name → the type with which it is C's function, and what a call becomes (``None``: it stays as it is)."""
