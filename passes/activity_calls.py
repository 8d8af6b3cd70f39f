"""Activity analysis: what calls do.

A call by name is analysed in the callee, once per signature; which arguments have shadows and what the callee allocates
depend on each other, so that a call is looked at until nothing new comes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdsl.dialects.builtin import AnyFloat
from xdsl.ir import SSAValue

from oxad.dialects import llvm
from oxad.dialects.diagnostic import OxadError, fail
from oxad.dialects.llvm.locations import called_by, source_name, span_of
from oxad.dialects.llvm.symbols import callee_name
from oxad.passes.activity_errors import refuse_bit_trick, refuse_call, refuse_formatter, refuse_returned, refuse_written
from oxad.passes.activity_result import CallInfo, Wanted
from oxad.passes.calls import UNRESOLVED
from oxad.passes.custom_rules import rule_of, signature_of
from oxad.passes.inactive_callees import is_inactive_callee, is_marked, makes_text, writes_stream
from oxad.passes.points_to import MemoryObject, may_hold_pointer
from oxad.passes.rules import Inactive, Rule, Unsupported, classify

if TYPE_CHECKING:
    from oxad.passes.activity_function import FunctionActivity


def call(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """What a call makes active, and gives a shadow. Raises an error for what cannot be differentiated."""
    name = callee_name(op)
    brings = f.symbols.function(name)
    if brings is not None and rule_of(brings, f.analysis.rules) is not None:
        _call_custom(f, op, brings)
        return
    kind = classify(op)
    if "returns_twice" in f.symbols.attributes(op):
        refuse_call(op, name, Unsupported("it returns twice: what has happened in between is not taken back"))
    if isinstance(kind, Rule):
        if op.res is not None and any(op.args[i] in f.active for i in kind.operands):
            f.activate(op.res)
        return
    if isinstance(kind, Inactive):
        if kind.bits and any(arg in f.active for arg in op.args):
            if f.types.is_variant_arithmetic(op):
                f.activate(op.results[0])
            elif _makes_float(f, op):
                refuse_bit_trick(op)
        return
    if is_inactive_callee(op, f.symbols):
        _format(f, op)
        return
    if is_marked(op, f.symbols):
        _call_marked(f, op)
        return
    if f.symbols.is_allocation(op) or f.symbols.is_deallocation(op):
        moved = f.symbols.reallocation(op)
        if moved is not None and op.res is not None:
            old, new = f.points.of(op.args[moved.pointer]), f.points.of(op.res)
            if not (old | new).isdisjoint(f.shadowed):
                f.shadow([o for o in old | new if o.kind != "unknown"], op)
        return
    if name is not None and name.startswith(("llvm.memcpy.", "llvm.memmove.")):
        if f.result.has_shadow(op.args[1]):
            f.shadow(f.points.of(op.args[0]), op)
        return
    if name is not None and name.startswith("llvm."):
        if isinstance(kind, Unsupported) and any(f.is_differentiated(a) for a in op.args):
            fail("OX0302", f"`{name}` cannot be differentiated: {kind.reason}", span_of(op))
        if op.res is not None and any(a in f.active for a in op.args):
            f.activate(op.res)
        return
    callee = f.symbols.definition(name)
    touched = any(f.is_differentiated(a) for a in op.args)
    if callee is None:
        if touched and UNRESOLVED in op.attributes:
            f.result.unresolved.add(op)
        elif touched:
            refuse_call(op, name, kind)
        return
    f.refused.pop(op, None)
    try:
        _call_defined(f, op, callee)
    except OxadError as error:
        # The callee may be asked once more, when more is known of what it is given.
        f.refused[op] = error


def _makes_float(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether the result of an integer intrinsic is, or becomes, a float (of `expect`: is the same bits)."""
    return f.types.is_bit_trick(op) or (op.res is not None and f.carries(op.res))


def _reads_active(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether an inactive call is given something active, or what leads to it."""
    if any(f.is_differentiated(arg) for arg in op.args):
        return True
    reached = f.points.reachable(frozenset[MemoryObject]().union(*map(f.points.of, op.args)))
    return not (reached.isdisjoint(f.shadowed) and reached.isdisjoint(f.result.unread))


def _format(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """A call of Rust's library that passes no derivative on, but may be told to call others, or make text."""
    if not _reads_active(f, op):
        return
    if makes_text(op):
        f.result.text = f.result.text or op
        callee = f.symbols.definition(callee_name(op))
        if callee is not None and any(f.result.has_shadow(arg) for arg in op.args):
            # It fills a string, whose shadow would not know where the text is.
            fail("OX0303", f"the variadic function `{source_name(callee)}` takes an active value", span_of(op))
    if writes_stream(op):
        f.result.stream = f.result.stream or op
    found = f.analysis.effects.formatter_that_writes(op, f.points)
    if found is not None:
        refuse_formatter(op, *found)


def _call_marked(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp) -> None:
    """A call of a function marked ``#[oxad::inactive]``: what it gives is constant, what it writes has no shadow.

    Raises OX0221 where it may write memory that has one, OX0222 where it returns a pointer to such memory.
    """
    name = callee_name(op)
    callee = f.symbols.definition(name)
    if callee is None:
        return
    for target, span in f.analysis.effects.in_caller(op, callee, f.points).items():
        if target in f.shadowed:
            refuse_written(op, callee, span)
    if op.res is not None and f.result.has_shadow(op.res):
        refuse_returned(op, callee)


def _call_custom(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp) -> None:
    """A call of a function that brings its derivative along, which wants a shadow for every pointer."""
    if not any(f.is_differentiated(arg) for arg in op.args):
        f.result.calls.pop(op, None)
        return
    for arg in op.args:
        if isinstance(arg.type, llvm.PointerType) and not _is_null(arg):
            f.shadow([o for o in _reached_from(f, arg) if not o.is_code], op)
    f.result.calls[op] = CallInfo(callee, signature_of(callee))
    if op.res is not None and isinstance(op.res.type, AnyFloat):
        f.activate(op.res)


def _reached_from(f: FunctionActivity, value: SSAValue) -> set[MemoryObject]:
    """All memory that a pointer leads to."""
    return f.points.reachable(f.points.of(value))


def _call_defined(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp) -> None:
    if callee.function_type.is_vararg:
        if any(f.is_differentiated(a) for a in op.args):
            fail("OX0303", f"the variadic function `{source_name(callee)}` takes an active value", span_of(op))
        return
    # A null pointer, the `None` of an `Option<&T>`: so is its shadow, which the callee may want.
    nowhere = {i for i, arg in enumerate(op.args) if isinstance(arg.type, llvm.PointerType) and _is_null(arg)}
    while True:
        differentiated = {i for i, arg in enumerate(op.args) if f.is_differentiated(arg)}
        given = differentiated | nowhere if differentiated else differentiated
        signature = "".join("d" if i in given else "c" for i in range(len(op.args)))
        wanted = _wanted(f, op, callee)
        if "d" not in signature and not wanted:
            # Without any derivative coming in, what the callee writes and returns is inactive.
            f.result.calls.pop(op, None)
            return
        with called_by(op):
            inner = f.analysis.of(callee, signature, wanted)
        missing = [i for i in inner.activated if signature[i] == "c"]
        # The callee takes it that all that an argument with a shadow leads to has one.
        behind = [o for i, arg in enumerate(op.args) if signature[i] == "d" for o in _reached_from(f, arg)]
        unshadowed = [o for o in behind if o.is_local and o not in f.shadowed]
        if not missing and not unshadowed:
            break
        f.shadow(unshadowed, op)
        for i in missing:
            f.shadow(f.points.of(op.args[i]), op, inner.activated[i])
            if not f.points.of(op.args[i]):
                nowhere.add(i)
            elif not f.result.has_shadow(op.args[i]):
                fail(
                    "OX0332",
                    f"`{source_name(callee)}` stores an active value in memory that has no shadow",
                    inner.activated[i] or span_of(op),
                )
    f.mixed[op] = [o for o in behind if not o.is_local and o not in f.shadowed]
    f.result.text = f.result.text or inner.text
    f.result.stream = f.result.stream or inner.stream
    for i, parameter in inner.points.parameters.items():
        if parameter.is_number and signature[i] == "c" and not f.result.is_dangling(op.args[i]):
            fail(
                "OX0332",
                f"`{source_name(callee)}` is passed an address as an integer, to memory that has no shadow",
                span_of(op),
            )
    for there, here in f.points.allocated.get(op, {}).items():
        if there in inner.shadowed:
            f.shadow([here], op)
    f.result.calls[op] = CallInfo(callee, signature, _wanted(f, op, callee))
    if op.res is not None and inner.returns_derivative:
        if may_hold_pointer(op.res.type):
            f.shadow([o for o in f.points.of(op.res) if o.kind == "heap"], op)
        if not isinstance(op.res.type, llvm.PointerType):
            f.activate(op.res)


def _wanted(f: FunctionActivity, op: llvm.CallOp | llvm.InvokeOp, callee: llvm.FuncOp) -> Wanted:
    """What a call allocates and passes on that has a shadow here."""
    allocated = f.points.allocated.get(op)
    if not allocated:
        return frozenset()
    paths = (f.points.paths[here][1:] for here in allocated.values() if here in f.shadowed)
    return frozenset(paths)


def _is_null(value: SSAValue) -> bool:
    owner = value.owner
    return isinstance(owner, llvm.ZeroOp) or (
        isinstance(owner, llvm.ConstantOp) and isinstance(owner.value, llvm.ZeroAttr)
    )


__all__ = ["call"]
