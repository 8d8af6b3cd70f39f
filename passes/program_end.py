"""The end of a program that reaches what has no derivative: a message, then ``abort``."""

from __future__ import annotations

from collections.abc import Callable

from xdsl.dialects.builtin import DictionaryAttr, IntegerType, StringAttr, UnitAttr, i1, i8, i32, i64
from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm import ArrayType, BytesAttr, FuncOp, FunctionType
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.symbols import SymbolTable

LARGEST_EMPTY = (1 << 16) - 1
"""Pointers to empty blocks are numbers no larger than the alignment of what is not there."""


def stop(
    builder: Builder, symbols: SymbolTable, op: Operation, copy: Callable[[SSAValue], SSAValue] = lambda value: value
) -> None:
    """Ends the program here, if it comes here: ``op`` is a call by address of a function that is not known; or it
    follows a pointer to floats that leads to no known memory. ``copy`` gives what stands for an operand here."""
    span = span_of(op)
    place = f" at {span}" if span is not None else ""
    if isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.callee is None:
        text = f"a call through a pointer{place} reaches a function that its derivative does not know"
        builder.call(_ending(symbols, "oxad.unresolved", text), (), None)
        return
    text = f"floats are read{place} through a pointer of unknown origin: their derivatives are not known"
    if isinstance(op, llvm.LoadOp):
        builder.call(_ending(symbols, "oxad.nowhere", text), (), None)
    elif isinstance(op, llvm.IntToPtrOp):
        address = copy(op.arg)
        stop_if(builder, symbols, builder.icmp("ugt", address, _number(builder, LARGEST_EMPTY, address)), text)
    else:
        length = copy(op.operands[2])
        stop_if(builder, symbols, builder.icmp("ne", length, _number(builder, 0, length)), text)


def _number(builder: Builder, value: int, like: SSAValue) -> SSAValue:
    """A constant of the type of ``like``."""
    assert isinstance(like.type, IntegerType)
    return builder.integer(value, like.type)


def stop_if(builder: Builder, symbols: SymbolTable, condition: SSAValue, text: str) -> None:
    """Ends the program here with a message if ``condition`` (an i1) holds."""
    end = _ending(symbols, "oxad.stop", text)
    name = symbols.fresh("oxad.stop_if")
    func = FuncOp.define(name, FunctionType([i1], VOID), linkage="internal")
    entry, stopped, going = func.body.blocks[0], Block(), Block()
    func.body.add_block([stopped, going])
    Builder(entry).cond_br(entry.args[0], stopped, going)
    last = Builder(stopped)
    last.call(end, (), None)
    last.emit(llvm.UnreachableOp)
    Builder(going).ret()
    symbols.insert(func)
    builder.call(name, (condition,), None)


def _ending(symbols: SymbolTable, wanted: str, said: str) -> str:
    """The name of a new function that says something and ends the program."""
    text = f"oxad: {said}\n".encode()
    name = symbols.fresh(wanted)
    message = llvm.GlobalOp.create(
        properties={
            "sym_name": StringAttr(f"{name}.message"),
            "global_type": ArrayType(len(text), i8),
            "value": BytesAttr(text),
            "constant": UnitAttr(),
            "linkage": StringAttr("private"),
        }
    )
    symbols.insert(message)
    attrs = DictionaryAttr({n: UnitAttr() for n in ("cold", "noinline", "nounwind")})
    func = FuncOp.define(name, FunctionType([], VOID), linkage="internal", fn_attrs=attrs)
    end = Builder(func.body.blocks[0])
    end.call("write", (end.integer(2, i32), end.address_of(f"{name}.message"), end.integer(len(text))), i64)
    end.call("abort", (), None)
    end.emit(llvm.UnreachableOp)
    symbols.insert(func)
    for library, inputs, result in (("write", [i32, PTR, i64], i64), ("abort", [], VOID)):
        if symbols.get(library) is None:
            symbols.insert(FuncOp.define(library, FunctionType(inputs, result), body=False))
    return name


__all__ = ["stop", "stop_if"]
