"""The end of a program that reaches what has no derivative: a message, then ``abort``."""

from __future__ import annotations

from xdsl.dialects.builtin import DictionaryAttr, StringAttr, UnitAttr, i1, i8, i32, i64
from xdsl.ir import Block, Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm import ArrayType, BytesAttr, FuncOp, FunctionType
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.dialects.llvm.locations import span_of
from oxad.dialects.llvm.symbols import SymbolTable


def stop(builder: Builder, symbols: SymbolTable, op: Operation) -> None:
    """Ends the program here, if it ever comes here: ``op`` is a call by address of a function that is not known, or
    reads floats through a pointer that leads to no known memory."""
    span = span_of(op)
    place = f" at {span}" if span is not None else ""
    if isinstance(op, llvm.LoadOp):
        text = f"a float is read{place} through a pointer of unknown origin: its derivative is not known"
        builder.call(_ending(symbols, "oxad.nowhere", text), (), None)
    else:
        text = f"a call through a pointer{place} reaches a function that its derivative does not know"
        builder.call(_ending(symbols, "oxad.unresolved", text), (), None)


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
