"""What an operand of a request in C's convention is: the symbol or the marker behind it, wherever it has come by."""

from __future__ import annotations

import re

from xdsl.dialects.builtin import StringAttr
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.symbols import SymbolTable

_WORD = re.compile(r"(?<![A-Za-z])enzyme_([a-z_]+?)_?(?=\.|$|E$)")

_CASTS = ("bitcast", "addrspacecast", "ptrtoint", "inttoptr")


def origin(value: SSAValue, symbols: SymbolTable) -> SSAValue:
    """``value`` without casts, and without the way through a local variable that is written once or a constant."""
    for _ in range(100):
        op = value.owner
        if isinstance(op, llvm.BitCastOp | llvm.AddrSpaceCastOp | llvm.PtrToIntOp | llvm.IntToPtrOp | llvm.FreezeOp):
            value = op.operands[0]
        elif isinstance(op, llvm.LoadOp) and isinstance(op.addr.owner, llvm.AllocaOp):
            stored = _only_store(op.addr)
            if stored is None:
                return value
            value = stored
        else:
            return value
    return value


def _only_store(address: SSAValue) -> SSAValue | None:
    """The one value ever stored in a local variable of which nothing but loads and that store are known."""
    found: SSAValue | None = None
    for use in address.uses:
        op = use.operation
        if isinstance(op, llvm.StoreOp) and op.addr is address and op.value is not address and found is None:
            found = op.value
        elif not isinstance(op, llvm.LoadOp):
            return None
    return found


def symbol_of(value: SSAValue, symbols: SymbolTable) -> str | None:
    """The name of the symbol that a pointer is the address of; constants that hold such an address are read."""
    value = origin(value, symbols)
    op = value.owner
    if isinstance(op, llvm.AddressOfOp):
        return op.global_name.string_value()
    if isinstance(op, llvm.ConstantOp):
        text = op.value
        if isinstance(text, StringAttr):
            found = re.fullmatch(r'ptr @"?([^"]*)"?', text.data)
            return found[1] if found else None
        return symbol_in(text)
    if isinstance(op, llvm.LoadOp):
        name = symbol_of(op.addr, symbols)
        variable = symbols.get(name) if name is not None else None
        if isinstance(variable, llvm.GlobalOp) and variable.constant is not None:
            return symbol_in(variable.value)
    return None


def symbol_in(value: Attribute | None) -> str | None:
    """The symbol that a constant initialiser is the address of, through casts."""
    while True:
        if isinstance(value, llvm.TypedConstantAttr):
            value = value.value
        elif isinstance(value, llvm.ExprAttr) and value.opcode.data in _CASTS:
            value = value.operands.data[0]
        else:
            break
    return value.symbol.data if isinstance(value, llvm.SymbolAttr) else None


def marker(value: SSAValue, symbols: SymbolTable) -> str | None:
    """The word behind ``enzyme_`` that a value is the marker of."""
    value = origin(value, symbols)
    op = value.owner
    if isinstance(op, llvm.ConstantOp) and isinstance(op.value, StringAttr):
        found = re.fullmatch(r'!?"?(enzyme_\w+)"?', op.value.data)
        name = found[1] if found else None
    else:
        if isinstance(op, llvm.LoadOp):
            op = origin(op.addr, symbols).owner
        name = op.global_name.string_value() if isinstance(op, llvm.AddressOfOp) else None
        if name is not None and isinstance(symbols.get(name), llvm.FuncOp):
            return None
    found = _WORD.search(name) if name is not None else None
    return found[1] if found else None
