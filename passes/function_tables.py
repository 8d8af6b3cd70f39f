"""Constants that hold addresses of functions: vtables, tables of function pointers."""

from __future__ import annotations

from collections.abc import Iterator

from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.layout import leaves, part, size_of

RUST_HEADER = 24
"""A vtable of rustc's begins with the drop function, the size and the alignment of the type."""


_DESCRIPTIONS = ("_ZTI", "_ZTS")
_CLASS_DATA = ("_ZTV", "_ZTT", *_DESCRIPTIONS)


def is_class_data(name: str) -> bool:
    """Whether a symbol is what C++ keeps of a class: its vtables, its type's description and name (Itanium ABI, 5.1.4).

    There is no number of the program's in these, wherever they are defined, and nobody writes to them.
    """
    return name.startswith(_CLASS_DATA)


def is_type_description(value: SSAValue) -> bool:
    """Whether a value is the address of a C++ type's description or name: who keeps it (``std::function`` and
    ``std::any``, where they are asked for it) never reads the program's data by way of it."""
    owner = value.owner
    return isinstance(owner, llvm.AddressOfOp) and owner.global_name.string_value().startswith(_DESCRIPTIONS)


def addresses(value: Attribute | None, type: Attribute, offset: int = 0) -> Iterator[tuple[int, str]]:
    """The byte offset and the name of every symbol whose address is in a constant; -1 where it is computed with."""
    if isinstance(value, llvm.SymbolAttr):
        yield offset, value.symbol.data
    elif isinstance(value, llvm.AggregateAttr):
        for index, element in enumerate(value.elements.data):
            at = part(type, index)[1] if isinstance(type, llvm.StructType | llvm.ArrayType) else -1
            yield from addresses(element.value, element.type, offset + at if offset >= 0 and at >= 0 else -1)
    elif isinstance(value, llvm.ExprAttr):
        for operand in value.operands.data:
            if isinstance(operand, llvm.TypedConstantAttr):
                yield from ((-1, name) for _, name in addresses(operand.value, operand.type))


def function_table(symbols: SymbolTable, name: str) -> dict[int, str]:
    """Offset → function, if a global is a constant that holds functions, other addresses and integers, but no float.

    Empty for every other global, and where that cannot be seen.
    """
    table = symbols.get(name)
    if not isinstance(table, llvm.GlobalOp) or table.constant is None:
        return {}
    found = dict(addresses(table.value, table.global_type))
    functions = {at: symbol for at, symbol in found.items() if at >= 0 and symbols.function(symbol) is not None}
    return functions if is_vtable(table) or _holds_pointers_alone(table.global_type) else {}


def _holds_pointers_alone(type: Attribute) -> bool:
    """As C++'s vtables are, offsets among the pointers (null, ``inttoptr`` of a number) too."""
    return all(isinstance(leaf.type, llvm.PointerType) for leaf in leaves(type))


def is_vtable(table: llvm.GlobalOp) -> bool:
    """Whether a constant has the form of rustc's vtables.

    ``<{ [24 x i8], ptr … }>``, or with the drop function ``<{ ptr, [16 x i8], ptr … }>``.
    """
    if table.constant is None or not isinstance(table.global_type, llvm.StructType):
        return False
    first, *others = table.global_type.elements.data
    header = size_of(first)
    if header == 8 and others:
        header += size_of(others.pop(0))
    return header == RUST_HEADER and all(isinstance(type, llvm.PointerType) for type in others)
