"""What the activity analysis refuses, and how it says so."""

from __future__ import annotations

from typing import NoReturn

from xdsl.ir import Operation

from oxad.dialects import llvm
from oxad.dialects.diagnostic import Span, fail
from oxad.dialects.llvm.locations import source_name, span_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.passes.inactive_callees import is_marked
from oxad.passes.memory_objects import MemoryObject
from oxad.passes.rules import Unsupported

_DUPLICATED = "pass the memory as a Duplicated argument"


def refuse_foreign(target: MemoryObject, op: Operation, symbols: SymbolTable) -> None:
    """Raises OX0305, OX0223 for memory that is not the function's, nor its caller's: it has no shadow."""
    if target.kind == "unknown":
        refuse_unknown(op)
    if target.kind == "global":
        variable = source_name(str(target.origin))
        fail(
            "OX0305",
            f"an active value is stored in the global `{variable}`, which has no shadow",
            span_of(op),
            help=_DUPLICATED,
        )
    maker = target.origin[0] if target.kind == "heap" and isinstance(target.origin, tuple) else None
    if isinstance(maker, llvm.CallOp | llvm.InvokeOp) and is_marked(maker, symbols):
        name = callee_name(maker) or ""
        fail(
            "OX0223",
            f"an active value is stored in memory that `{source_name(symbols.function(name) or name)}` made, "
            "which is marked inactive",
            span_of(op),
            help="take #[oxad::inactive] from the function, or store the value in memory made elsewhere",
        )


def refuse_unknown(op: Operation) -> NoReturn:
    """Raises OX0305 for a store through a pointer of which nothing is known."""
    fail(
        "OX0305",
        "an active value is stored in memory of unknown origin, which has no shadow",
        span_of(op),
        help=_DUPLICATED,
    )


def refuse_atomic(op: Operation) -> NoReturn:
    """Raises OX0306: among its threads the program decides where a value comes from."""
    fail("OX0306", "an atomic operation on an active value", span_of(op), help="use plain memory")


def refuse_constants_behind(op: Operation, target: MemoryObject) -> NoReturn:
    """Raises OX0332 for an argument that leads to memory with a shadow, and to constant floats, which have none."""
    constants = f"the global `{source_name(str(target.origin))}`" if target.kind == "global" else "a Const argument"
    fail(
        "OX0332",
        "an argument of a call leads to memory with a derivative and, by another pointer, to memory without one",
        span_of(op),
        notes=(f"without a derivative is {constants}",),
        help="hand the constant data on as an argument of its own, or copy it into memory of the function",
    )


def refuse_parsed(op: Operation, text: Operation) -> NoReturn:
    """Raises OX0220 for a float that is read from text, which an active value became at ``text``."""
    where = span_of(text)
    fail(
        "OX0220",
        "a float is read from text, and active values are written as text",
        span_of(op),
        notes=() if where is None else (f"an active value becomes text at {where}",),
        help="hand the value on as a float; or write it in a function marked #[oxad::inactive]",
    )


def refuse_formatter(op: Operation, formatter: llvm.FuncOp, span: Span) -> NoReturn:
    """Raises OX0224 for a ``fmt`` with side effects on what it formats."""
    fail(
        "OX0224",
        f"formatting an active value calls `{source_name(formatter)}`, which changes the value that it formats",
        span_of(op),
        notes=(f"it is changed at {span}",) if span.file else (),
        help="print a copy, or change the value outside of `fmt`",
    )


def refuse_written(op: Operation, callee: llvm.FuncOp, span: Span | None) -> NoReturn:
    """Raises OX0221 for an inactive function that writes memory with a shadow."""
    fail(
        "OX0221",
        f"`{source_name(callee)}` is marked inactive, and changes memory that holds active values",
        span_of(op),
        notes=() if span is None else (f"it is changed at {span}",),
        help="take #[oxad::inactive] from the function, or let it return what it computes",
    )


def refuse_returned(op: Operation, callee: llvm.FuncOp) -> NoReturn:
    """Raises OX0222 for an inactive function that returns a way to memory with a shadow."""
    fail(
        "OX0222",
        f"`{source_name(callee)}` is marked inactive, and returns a pointer to memory that holds active values",
        span_of(op),
        help="take #[oxad::inactive] from the function, or let it return the value, or an index",
    )


def refuse_call(op: Operation, name: str | None, kind: object) -> NoReturn:
    """Raises the error for a call whose derivative is not known."""
    if isinstance(op, llvm.CallOp | llvm.InvokeOp) and op.inline_asm is not None:
        fail(
            "OX0308",
            "inline assembly takes an active value, and has no derivative",
            span_of(op),
            help="write it in Rust, or keep active values away from it",
        )
    if name is None:
        fail(
            "OX0304",
            "a call through a function pointer or trait object takes an active value",
            span_of(op),
            help="call the function by its name, or make the caller generic over it",
        )
    fail(
        "OX0301",
        f"the derivative of a call of `{source_name(name)}` is not known: it has no body here and no rule",
        span_of(op),
        notes=(kind.reason,) if isinstance(kind, Unsupported) else (),
        help="build the crate that defines it with oxad too, or keep active values away from it",
    )


__all__ = [
    "refuse_atomic",
    "refuse_call",
    "refuse_constants_behind",
    "refuse_foreign",
    "refuse_formatter",
    "refuse_parsed",
    "refuse_returned",
    "refuse_unknown",
    "refuse_written",
]
