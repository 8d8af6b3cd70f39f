"""Complex functions of C's library: the value is the library's, the derivative is written beside it.

A function of complex numbers with a complex derivative f' = p + iq maps dx + i dy to (p dx - q dy) + i (q dx + p dy).
So one complex formula for f' gives all four real partials (the Cauchy-Riemann equations); ``oxad.sloped`` attaches
them to the value. What has no complex derivative (``cabs``, ``carg``) is a real function of two real numbers.

How a complex number is passed depends on the machine and the precision: as two floats, as a vector, a structure or an
array of two. The types of the call say which. One that is passed by address (``long double`` on x86-64) is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xdsl.dialects.builtin import AnyFloat, VectorType, i32
from xdsl.ir import Attribute, SSAValue

from oxad.dialects import llvm
from oxad.dialects.llvm.builder import Builder
from oxad.dialects.llvm.symbols import SymbolTable
from oxad.passes.library_memory import primal_call
from oxad.passes.rules.emit import PURE_CALL, number, suffix
from oxad.passes.rules.sloped import sloped_function


@dataclass(frozen=True)
class Complex:
    """A complex number as operations that are being built."""

    b: Builder
    re: SSAValue
    im: SSAValue

    @property
    def type(self) -> Attribute:
        return self.re.type

    def number(self, re: float, im: float = 0.0) -> Complex:
        return Complex(self.b, number(self.b, re, self.type), number(self.b, im, self.type))

    def __add__(self, other: Complex) -> Complex:
        return Complex(self.b, self.b.fadd(self.re, other.re), self.b.fadd(self.im, other.im))

    def __sub__(self, other: Complex) -> Complex:
        return Complex(self.b, self.b.fsub(self.re, other.re), self.b.fsub(self.im, other.im))

    def __neg__(self) -> Complex:
        return Complex(self.b, self.b.fneg(self.re), self.b.fneg(self.im))

    def __mul__(self, other: Complex) -> Complex:
        b = self.b
        re = b.fsub(b.fmul(self.re, other.re), b.fmul(self.im, other.im))
        return Complex(b, re, b.fadd(b.fmul(self.re, other.im), b.fmul(self.im, other.re)))

    def __truediv__(self, other: Complex) -> Complex:
        """Smith's way: the larger part of the divisor is divided by, so that no square overflows."""
        b = self.b
        swap = b.fcmp("olt", self.size(other.re), self.size(other.im))
        large, small = b.select(swap, other.im, other.re), b.select(swap, other.re, other.im)
        ratio = b.fdiv(small, large)
        total = b.fadd(large, b.fmul(small, ratio))
        # (a + ib)/(c + id) for |c| >= |d| is (a + b t, b - a t)/(c + d t) with t = d/c; else (a t + b, b t - a)/(…).
        first, second = b.select(swap, self.im, self.re), b.select(swap, self.re, self.im)
        re = b.fdiv(b.fadd(first, b.fmul(second, ratio)), total)
        im = b.fdiv(b.fsub(second, b.fmul(first, ratio)), total)
        return Complex(b, re, b.select(swap, b.fneg(im), im))

    def size(self, part: SSAValue) -> SSAValue:
        """The absolute value of a real number."""
        return self.b.call(f"llvm.fabs.{suffix(part.type)}", (part,), part.type)


@dataclass(frozen=True)
class _Call:
    """A call that is expanded: its complex arguments, its result, and its neighbours in the library."""

    op: llvm.CallOp | llvm.InvokeOp
    b: Builder
    args: tuple[Complex, ...]
    value: Complex

    def other(self, name: str, *args: Complex) -> Complex:
        """Another function of the library, of the same precision and with its arguments passed in the same way."""
        # ``name`` with what stands behind the called function's own name: nothing, ``f`` or ``l``.
        end = "" if self.op.callee is None else self.op.callee.string_value()[len(_base(self.op) or "") :]
        given = pack(self.b, list(self.op.function_type.inputs.data)[: len(self.op.args) // len(self.args)], args)
        return unpack(self.b, primal_call(self.b, name + end, given, self.op.function_type.result))[0]


Slopes = Callable[[_Call], Sequence[Complex]]

#: Base name → the derivatives with respect to the complex arguments. ``z``: the arguments, ``w``: the result.
HOLOMORPHIC: dict[str, Slopes] = {
    "__mul?c3": lambda c: (c.args[1], c.args[0]),
    "__div?c3": lambda c: (c.value.number(1) / c.args[1], -(c.value / c.args[1])),
    "cexp": lambda c: (c.value,),
    "clog": lambda c: (c.value.number(1) / c.args[0],),
    "csqrt": lambda c: (c.value.number(0.5) / c.value,),
    "csin": lambda c: (c.other("ccos", c.args[0]),),
    "ccos": lambda c: (-c.other("csin", c.args[0]),),
    "ctan": lambda c: (c.value.number(1) + c.value * c.value,),
    "csinh": lambda c: (c.other("ccosh", c.args[0]),),
    "ccosh": lambda c: (c.other("csinh", c.args[0]),),
    "ctanh": lambda c: (c.value.number(1) - c.value * c.value,),
    # 1/sqrt(1 - z²) as 1/(sqrt(1 - z) sqrt(1 + z)), which has the branch cuts of the functions.
    "casin": lambda c: (c.value.number(1) / _roots(c, c.value.number(1) - c.args[0]),),
    "cacos": lambda c: (c.value.number(-1) / _roots(c, c.value.number(1) - c.args[0]),),
    "catan": lambda c: (c.value.number(1) / (c.value.number(1) + c.args[0] * c.args[0]),),
    "casinh": lambda c: (
        c.value.number(1)
        / (
            c.other("csqrt", c.value.number(1) + c.args[0] * c.value.number(0, 1))
            * c.other("csqrt", c.value.number(1) - c.args[0] * c.value.number(0, 1))
        ),
    ),
    "cacosh": lambda c: (c.value.number(1) / _roots(c, c.args[0] - c.value.number(1)),),
    "catanh": lambda c: (c.value.number(1) / (c.value.number(1) - c.args[0] * c.args[0]),),
    # z^u: u z^(u-1), and z^u log z.
    "cpow": lambda c: (
        c.args[1] * c.other("cpow", c.args[0], c.args[1] - c.value.number(1)),
        c.value * c.other("clog", c.args[0]),
    ),
}

#: Base name → the real function that it is, of the imaginary and the real part or the other way round.
REAL = {"cabs": "hypot", "carg": "atan2"}


def _roots(c: _Call, first: Complex) -> Complex:
    """sqrt(first) sqrt(1 + z), each by itself."""
    return c.other("csqrt", first) * c.other("csqrt", c.value.number(1) + c.args[0])


def _base(op: llvm.CallOp | llvm.InvokeOp) -> str | None:
    """The name in the tables above of the function called, without what says the precision."""
    name = "" if op.callee is None else op.callee.string_value()
    if name[:5] in ("__mul", "__div") and name[6:] == "c3" and name[5] in "dsxt":
        return f"{name[:5]}?c3"
    if name in HOLOMORPHIC or name in REAL:
        return name
    return name[:-1] if name[-1:] in ("f", "l") and (name[:-1] in HOLOMORPHIC or name[:-1] in REAL) else None


def is_complex(op: llvm.CallOp | llvm.InvokeOp) -> bool:
    """Whether a call is of one of the functions above, with complex numbers of its precision."""
    base = _base(op)
    if base is None or op.res is None:
        return False
    count = 2 if base in ("__mul?c3", "__div?c3", "cpow") else 1
    floats: list[Attribute] = []
    for arg in op.args:
        floats += _parts_of(arg.type) or [arg.type]
    result = _parts_of(op.res.type) or []
    return len(floats) == 2 * count and len(result) == (1 if base in REAL else 2) and {*floats} == {*result}


def _parts_of(type: Attribute) -> Sequence[Attribute] | None:
    """The floats that a type consists of; ``None`` if it is of something else."""
    if isinstance(type, AnyFloat):
        return [type]
    if isinstance(type, VectorType) and isinstance(type.element_type, AnyFloat):
        return [type.element_type] * type.get_shape()[0]
    if isinstance(type, llvm.StructType) and all(isinstance(t, AnyFloat) for t in type.elements.data):
        return list(type.elements.data)
    if isinstance(type, llvm.ArrayType) and isinstance(type.element, AnyFloat):
        return [type.element] * type.size.data
    return None


def unpack(b: Builder, *values: SSAValue) -> list[Complex]:
    """The complex numbers that values are made of."""
    floats: list[SSAValue] = []
    for value in values:
        type = value.type
        part = (_parts_of(type) or [type])[0]
        if type == part:
            floats.append(value)
        elif isinstance(type, VectorType):
            floats += [b.emit(llvm.ExtractElementOp, (value, b.integer(i, i32)), part) for i in range(2)]
        else:
            floats += [b.extract(value, [i], part) for i in range(2)]
    return [Complex(b, re, im) for re, im in zip(floats[::2], floats[1::2], strict=True)]


def _packed(b: Builder, z: Complex, type: Attribute) -> SSAValue:
    whole = b.undef(type)
    if isinstance(type, VectorType):
        for i, part in enumerate((z.re, z.im)):
            whole = b.emit(llvm.InsertElementOp, (whole, part, b.integer(i, i32)), type)
        return whole
    return b.insert(b.insert(whole, z.re, [0]), z.im, [1])


def pack(b: Builder, types: Sequence[Attribute], numbers: Sequence[Complex]) -> list[SSAValue]:
    """Complex numbers as arguments of a call: ``types`` are those of one number."""
    given: list[SSAValue] = []
    for z in numbers:
        if len(types) == 2:
            given += [z.re, z.im]
        else:
            given.append(_packed(b, z, types[0]))
    return given


def expand_complex(op: llvm.CallOp | llvm.InvokeOp, b: Builder, symbols: SymbolTable) -> SSAValue:
    """The value of a call for which ``is_complex`` holds, with its derivative."""
    base = _base(op)
    assert base is not None and op.res is not None and op.callee is not None
    float_type = (_parts_of(op.res.type) or [op.res.type])[0]
    assert isinstance(float_type, AnyFloat)
    args = tuple(unpack(b, *op.args))
    if base in REAL:
        (z,) = args
        end = op.callee.string_value()[len(base) :]
        order = (z.re, z.im) if base == "cabs" else (z.im, z.re)
        return b.call(REAL[base] + end, order, float_type, fn_attrs=PURE_CALL)
    plain = primal_call(b, op.callee.string_value(), list(op.args), op.res.type)
    (value,) = unpack(b, plain)
    call = _Call(op, b, args, value)
    sloped = sloped_function(symbols, float_type)
    re, im = value.re, value.im
    for slope, z in zip(HOLOMORPHIC[base](call), args, strict=True):
        p, q = slope.re, slope.im
        re = b.call(sloped, (re, p, z.re, b.fneg(q), z.im), float_type)
        im = b.call(sloped, (im, q, z.re, p, z.im), float_type)
    return _packed(b, Complex(b, re, im), op.res.type)


__all__ = ["Complex", "expand_complex", "is_complex"]
