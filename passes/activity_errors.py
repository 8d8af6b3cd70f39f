"""What the activity analysis refuses, and how it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from xdsl.ir import Operation, SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import Span, fail
from oxad.dialects.llvm.locations import Variable, source_name, span_near, span_of
from oxad.dialects.llvm.nearest_variable import nearest, parameter_of
from oxad.dialects.llvm.symbols import SymbolTable, callee_name
from oxad.dialects.llvm.variables import declared, global_variable, leading_to, variable_of
from oxad.passes.inactive_callees import is_marked
from oxad.passes.layout import size_of
from oxad.passes.points_to import MemoryObject
from oxad.passes.rules import Unsupported

if TYPE_CHECKING:
    from oxad.passes.activity_result import Activity
    from oxad.passes.copied_types import Types

_THREAD_LOCAL = re.compile(r"(?:::\{\{\w+\}\})*::__RUST_STD_INTERNAL_\w+$")
"""What stands behind the user's name in that of a variable which `thread_local!` makes."""
_DUPLICATED = "pass the memory as a Duplicated argument"


def refuse_foreign(target: MemoryObject, op: Operation, symbols: SymbolTable) -> None:
    """Raises OX0305, OX0223 for memory that is not the function's, nor its caller's: it has no shadow."""
    if target.kind == "unknown":
        refuse_unknown(op)
    if target.kind == "global":
        name = _THREAD_LOCAL.sub("", source_name(str(target.origin)))
        found = symbols.get(str(target.origin))
        variable = global_variable(found) if isinstance(found, llvm.GlobalOp) else None
        if variable is not None:
            variable = replace(variable, name=name.rpartition("::")[2])
        type = f": {variable.type}" if variable is not None and variable.type else ""
        fail(
            "OX0305",
            f"{_stored(op)} is stored in the global `{name}{type}`, which has no shadow",
            span_of(op),
            notes=(*(declared(variable)), *_stored_notes(op)),
            help=_DUPLICATED,
        )
    maker = target.origin[0] if target.kind == "heap" and isinstance(target.origin, tuple) else None
    if isinstance(maker, llvm.CallOp | llvm.InvokeOp) and is_marked(maker, symbols):
        name = callee_name(maker) or ""
        fail(
            "OX0223",
            f"{_stored(op)} is stored in memory that `{source_name(symbols.function(name) or name)}` made, "
            "which is marked inactive",
            span_of(op),
            help="take #[oxad::inactive] from the function, or store the value in memory made elsewhere",
        )


def refuse_unknown(op: Operation) -> NoReturn:
    """Raises OX0305 for a store through a pointer of which nothing is known."""
    fail(
        "OX0305",
        f"{_stored(op)} is stored in memory of unknown origin, which has no shadow",
        span_of(op),
        notes=_stored_notes(op),
        help=_DUPLICATED,
    )


def refuse_lost(op: Operation, pointer: SSAValue) -> NoReturn:
    """Raises OX0309 for floats that are read through a pointer of which nothing is known."""
    variable = leading_to(pointer)
    whose = "a pointer" if variable is None else f"`{variable}`, a pointer"
    fail(
        "OX0309",
        f"floats are read through {whose} of unknown origin: whether they are constant cannot be told",
        span_near(op),
        notes=declared(variable),
        help="keep pointers as pointers; hand active values on in memory of the program, not as what a panic carries",
    )


def _stored(op: Operation) -> str:
    """What is stored, for the beginning of a message."""
    variable = variable_of(op.value) if isinstance(op, llvm.StoreOp) else None
    return "an active value" if variable is None else f"an active value, `{variable}`,"


def _stored_notes(op: Operation) -> tuple[str, ...]:
    """Where the variables are declared that are stored, and that lead to where."""
    if not isinstance(op, llvm.StoreOp):
        return ()
    place = leading_to(op.addr)
    return (
        *(declared(variable) if (variable := variable_of(op.value)) is not None else nearest(op.value)),
        *(() if place is None else (f"it is stored by way of `{place}`", *declared(place))),
    )


def refuse_atomic(op: Operation) -> NoReturn:
    """Raises OX0306: among its threads the program decides where a value comes from."""
    fail("OX0306", "an atomic operation on an active value", span_of(op), help="use plain memory")


def refuse_constants_behind(op: Operation, target: MemoryObject) -> NoReturn:
    """Raises OX0332 for an argument that leads to memory with a shadow, and to constant floats, which have none."""
    fail(
        "OX0332",
        "an argument of a call leads to memory with a derivative and, by another pointer, to memory without one",
        span_of(op),
        notes=("without a derivative is " + _where(target), *declared(_variable(target)), *_led(op)),
        help="hand the constant data on as an argument of its own, or copy it into memory of the function",
    )


def refuse_bit_trick(op: Operation) -> NoReturn:
    """Raises OX0310 for integer arithmetic that makes a float from the bits of an active one."""
    variable = variable_of(op.results[0])
    whose = "" if variable is None else f", `{variable}`"
    fail(
        "OX0310",
        f"integer arithmetic (`{callee_name(op) or op.name}`) makes a float from the bits of an active float{whose}",
        span_of(op),
        notes=declared(variable) if variable is not None else nearest(op),
        help="use the functions of f64 and f32 (abs, copysign, ldexp …), or keep active values away from it",
    )


def refuse_disguised(op: Operation) -> NoReturn:
    """Raises OX0202 for a word that is a float or a pointer, and is moved as one of them."""
    variable = variable_of(op.operands[0])
    variable = variable or (leading_to(op.addr) if isinstance(op, llvm.StoreOp) else None)
    what = "a word" if variable is None else f"a word of `{variable}`"
    fail(
        "OX0202",
        f"{what} is used as different types at once: a float and a pointer, and is moved as one of them",
        span_near(op),
        notes=declared(variable) if variable is not None else nearest(op),
        help="compile with debug information (-C debuginfo=2), which tells enumerations from other memory; an active "
        "float may not share its bytes with another type",
    )


def refuse_apart(op: llvm.LoadOp) -> NoReturn:
    """Raises OX0202 for an integer that is passed on, from where by way of another pointer there may be a float."""
    variable = variable_of(op.res) or leading_to(op.addr)
    what = "an integer" if variable is None else f"an integer of `{variable}`"
    fail(
        "OX0202",
        f"{what} is read by way of a pointer to memory of several types, and may be a float there",
        span_near(op),
        notes=declared(variable),
        help="compile with debug information (-C debuginfo=2), and read it in a method of the type that it belongs to",
    )


def refuse_carrier(op: llvm.LoadOp | llvm.IntToPtrOp) -> NoReturn:
    """Raises OX0201 for a pointer that is only moved, and may be a float where it comes from or goes to."""
    variable = variable_of(op.results[0]) or (leading_to(op.addr) if isinstance(op, llvm.LoadOp) else None)
    what = "a pointer" if variable is None else f"a pointer of `{variable}`"
    fail(
        "OX0201",
        f"cannot tell whether {what}, which is moved and not used, carries a float",
        span_near(op),
        notes=declared(variable),
        help="move it in a structure, or through a variable, of its own type",
    )


def refuse_parsed(op: Operation, written: Operation, place: str) -> NoReturn:
    """Raises OX0220 for what is read from ``place`` (text; a file), where ``written`` put an active value."""
    where = span_of(written)
    into = "as text" if place == "text" else "there"
    fail(
        "OX0220",
        f"a float is read from {place}, and active values are written {into}",
        span_of(op),
        notes=() if where is None else (f"an active value is written at {where}",),
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
        bodyless=name,
    )


def refuse_mixed(activity: Activity, pointer: SSAValue, user: Operation, constants: bool = True) -> None:
    """Raises OX0332 for a pointer that ``user`` follows, and that may lead to memory without a derivative as well.

    ``constants``: constant globals count as such memory, too.
    """
    behind = [
        o
        for o in activity.points.of(pointer)
        if o not in activity.shadowed
        and o.kind != "unknown"
        and not (o.is_number or o.is_code or (o.constant and not constants))
    ]
    if not behind:
        return
    layout = activity.types.floats(pointer, None)
    if layout.complete and not layout.offsets and not layout.pointers:
        return
    origin = activity.types.original(pointer)
    variable = leading_to(origin)
    whose = "a pointer" if variable is None else f"`{variable}`"
    fail(
        "OX0332",
        f"{whose} leads to memory with a derivative or to memory without one",
        span_near(user),
        notes=(
            *(declared(variable) if variable is not None else nearest(origin)),
            f"without a derivative is {', '.join(sorted({_where(target, activity.types) for target in behind}))}",
            *dict.fromkeys(note for target in behind for note in declared(_variable(target, activity.types))),
        ),
        help="pass the constant memory as Dual (or Duplicated) too, with zeros as its shadow",
    )


def refuse_mixed_accesses(activity: Activity) -> None:
    """Raises OX0332 if a cotangent might have to go where there is no memory for it. Constant globals have some."""
    for block in activity.func.body.blocks:
        for op in block.ops:
            for pointer in _followed(activity, op):
                if activity.has_shadow(pointer):
                    refuse_mixed(activity, pointer, op, constants=False)


def _followed(activity: Activity, op: Operation) -> Sequence[SSAValue]:
    if isinstance(op, llvm.LoadOp):
        return (op.addr,) if activity.derivative(op.res) is not None else ()
    if isinstance(op, llvm.StoreOp):
        layout = activity.types.floats(op.addr, size_of(op.value.type))
        return () if layout.complete and not layout.offsets and not layout.pointers else (op.addr,)
    if isinstance(op, llvm.CallOp | llvm.InvokeOp):
        if (callee_name(op) or "").startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")):
            return op.args[:2]
        if op in activity.calls:
            return [arg for arg in op.args if isinstance(arg.type, llvm.PointerType)]
    return ()


def _led(op: Operation) -> tuple[str, ...]:
    """The variables of the user's that lead to what a call is given."""
    found = (leading_to(arg) for arg in op.operands if isinstance(arg.type, llvm.PointerType))
    return tuple(
        dict.fromkeys(note for v in found if v is not None for note in (f"the call is given `{v}`", *declared(v)))
    )


def _variable(target: MemoryObject, types: Types | None = None) -> Variable | None:
    """The variable that a memory object is, or by which it is reached. ``types``: of its function."""
    origin = target.root.origin
    if isinstance(origin, tuple):
        origin = origin[0]
    if isinstance(origin, Operation) and origin.results:
        origin = origin.results[0]
    if not isinstance(origin, SSAValue):
        return None
    origin = origin if types is None else types.original(origin)
    return leading_to(origin) or parameter_of(origin)


def _where(target: MemoryObject, types: Types | None = None) -> str:
    """A memory object as a user may know it."""
    target = target.root
    variable = _variable(target, types)
    whose = "" if variable is None else f" `{variable}`"
    if target.kind == "parameter":
        name = getattr(target.origin, "name_hint", None)
        return f"the argument{whose}" if whose else f"the argument `{name}`" if name else "a constant argument"
    return {
        "alloca": f"a local variable{whose}".replace("a local variable `", "the local variable `"),
        "heap": "an allocation" + (f", of{whose}" if whose else ""),
        "global": f"the global `{source_name(str(target.origin))}`",
    }.get(target.kind, "it")


__all__ = [
    "refuse_apart",
    "refuse_atomic",
    "refuse_bit_trick",
    "refuse_call",
    "refuse_constants_behind",
    "refuse_disguised",
    "refuse_foreign",
    "refuse_formatter",
    "refuse_lost",
    "refuse_mixed",
    "refuse_mixed_accesses",
    "refuse_parsed",
    "refuse_returned",
    "refuse_unknown",
    "refuse_written",
]
