"""Functions of two results, one of them behind a pointer or in a structure, as several of one result each; checked
arithmetic of integers, which is such a function, too."""

from __future__ import annotations

from xdsl.dialects.builtin import AnyFloat, IntegerType, i32
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import PTR, VOID, Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.library_memory import Call, Expansion, primal_call
from oxad.passes.rules.emit import number, suffix
from oxad.passes.rules.sloped import sloped_function


def _sine_and_cosine(b: Builder, x: SSAValue) -> tuple[SSAValue, SSAValue]:
    sine, cosine = (b.call(f"llvm.{name}.{suffix(x.type)}", (x,), x.type) for name in ("sin", "cos"))
    return sine, cosine


def _sincos(op: Call, b: Builder, symbols: SymbolTable) -> None:
    for value, place in zip(_sine_and_cosine(b, op.args[0]), op.args[1:], strict=True):
        b.store(value, place)


def _slot(op: Call, type: Attribute) -> SSAValue:
    """A place in the stack frame."""
    func = op.parent_op()
    assert isinstance(func, llvm.FuncOp)
    entry = func.body.blocks[0]
    builder = Builder(entry, entry.first_op)
    return builder.emit(llvm.AllocaOp, (builder.integer(1),), PTR, elem_type=type)


def _modf(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """The fraction has the slope 1, the whole number 0."""
    assert op.callee is not None
    x = op.args[0]
    slot = _slot(op, x.type)
    fraction = primal_call(b, op.callee.string_value(), (x, slot), x.type)
    b.store(b.load(slot, x.type), op.args[1])
    return _with_slope(b, symbols, fraction, number(b, 1.0, x.type), x)


def _pair(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """The intrinsics of the same meaning, whose results are a structure."""
    assert op.callee is not None and op.res is not None
    name, x = op.callee.string_value(), op.args[0]
    if name.startswith("llvm.sincos."):
        first, second = _sine_and_cosine(b, x)
    else:
        both = primal_call(b, name, (x,), op.res.type)
        assert isinstance(op.res.type, llvm.StructType)
        value, second = (b.extract(both, [i], type) for i, type in enumerate(op.res.type.elements.data))
        slope = number(b, 1.0, x.type) if name.startswith("llvm.modf.") else _power(b, second, x.type)
        first = _with_slope(b, symbols, value, slope, x)
    return b.insert(b.insert(b.undef(op.res.type), first, [0]), second, [1])


def _with_overflow(op: Call, b: Builder, symbols: SymbolTable) -> SSAValue:
    """Checked arithmetic of integers: the number by itself, the check as before. A number may be a part of what another
    variant of an enumeration has a float in; a structure with such a part has no tangent."""
    assert op.callee is not None and op.res is not None
    name = op.callee.string_value()
    value = b.emit(_CHECKED[name.split(".")[1][1:]], tuple(op.args), op.args[0].type)
    for use in list(op.res.uses):
        user = use.operation
        if isinstance(user, llvm.ExtractValueOp) and user.position.data == (0,):
            user.res.replace_all_uses_with(value)
            user.detach()
            user.erase()
    return primal_call(b, name, tuple(op.args), op.res.type)


def _power(b: Builder, exponent: SSAValue, type: Attribute) -> SSAValue:
    """2 to the power of minus an i32."""
    negative = b.isub(b.integer(0, i32), exponent)
    return b.call(f"llvm.ldexp.{suffix(type)}.i32", (number(b, 1.0, type), negative), type)


def _with_slope(b: Builder, symbols: SymbolTable, value: SSAValue, slope: SSAValue, x: SSAValue) -> SSAValue:
    assert isinstance(x.type, AnyFloat)
    zero = number(b, 0.0, x.type)
    return b.call(sloped_function(symbols, x.type), (value, slope, x, zero, zero), x.type)


_CHECKED: dict[str, type[llvm.BinaryOp]] = {"add": llvm.AddOp, "sub": llvm.SubOp, "mul": llvm.MulOp}
_BY_POINTER: dict[str, Expansion] = {"sincos": _sincos, "modf": _modf}
_POINTERS = {"sincos": 2, "modf": 1}
_INTRINSICS = ("llvm.sincos.", "llvm.modf.", "llvm.frexp.")
_FORMS = {name + end: name for name in _BY_POINTER for end in ("", "f", "l")}


def math_expansion(op: Call) -> Expansion | None:
    """What a call of one of the functions above becomes; ``None`` for another one, or one of other types."""
    name = "" if op.callee is None else op.callee.string_value()
    inputs = [arg.type for arg in op.args]
    result = VOID if op.res is None else op.res.type
    if name.startswith(_INTRINSICS) and isinstance(inputs[0], AnyFloat):
        return _pair
    if name.endswith(f".with.overflow.{inputs[0]}" if inputs else " ") and isinstance(inputs[0], IntegerType):
        return _with_overflow
    base = _FORMS.get(name)
    if base is None or len(inputs) != 1 + _POINTERS[base] or not isinstance(inputs[0], AnyFloat):
        return None
    if any(type != PTR for type in inputs[1:]) or result != (VOID if base == "sincos" else inputs[0]):
        return None
    return _BY_POINTER[base]


__all__ = ["math_expansion"]
